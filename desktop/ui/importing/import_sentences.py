"""What an import says in sentences: of its plan, and of what was done."""

from collections.abc import Iterator, Mapping, Sequence

from desktop.domain.problems import Severity
from desktop.domain.words import Language, Words
from desktop.ui.banner import Weight
from desktop.ui.importing.import_steps import ReadFile, Returned
from desktop.work.importing.import_plan import ImportPlan
from desktop.work.importing.import_problems import NOT_ASKED, TO_COME, TOLD

WILL = Words(
    "将新增{new}条、修改{changed}条记录{along}；{same}条已在台账里，内容相同，不变。",
    "{new} {new:record|records} will be added and {changed} changed{along}; {same} {same:is|are} there already, just the same.",
)
REFUSED = Words(
    "有{rows}行不能导入，原因见下。以免遗漏，默认一行也不导入：可以在下面直接填写正确的内容或跳过，也可以在工作簿里改正后再导入；"
    "还可以只导入正确的行，有误的单元格会在退回的工作簿里加上批注。",
    "{rows} {rows:row|rows} cannot be imported; the reasons are below. So that none is forgotten, nothing is imported: type what is right "
    "below or leave rows out, or correct the workbook and import it again; or import the good rows only and get the workbook "
    "back with a comment on each bad cell.",
)
NOTHING_NEW = Words(
    "没有新内容：工作簿里的{same}条记录都已在台账里，内容相同。不需要导入。",
    "Nothing is new: {same:the one record of the workbook is|all {same} records of the workbook are} there already, just the same. There is nothing to import.",
)
NOT_RECOGNISED = Words(
    "没有认出对应哪个登记表。请选中工作表，用“对应栏目”指定登记表、标题行和各列的字段；"
    "或在工作簿里加上一行栏目名称（例如“项目编号”“项目名称”“立项日期”）再导入。",
    'No register was recognised. Choose a sheet and say with "Match columns" which register, row of headings and fields it has; '
    'or give the workbook a row of headings (such as "Project number", "Project", "Started on") and import it again.',
)
ASSUMED = Words(
    "工作簿没有写明，按下面处理，请核对：", "The workbook does not say; please check what was taken to be so:"
)
ASSUMED_LINE = Words("• {sheet}：{what}", "• {sheet}: {what}")
ASSUMED_MORE = Words(
    "• 另有{n}张表，见各表的“默认处理”。", '• and {n} more {n:sheet|sheets}; see "Assumptions" of each.'
)
SEMICOLON = Words("；", "; ")
ASSUMED_MOST = 2

DONE = Words(
    "导入完成：新增{new}条、修改{changed}条记录{along}。如果导错了，可以用“撤销”一次全部退回。",
    'Imported: {new} {new:record|records} added, {changed} changed{along}. If it was a mistake, "Undo" takes all of it back at once.',
)
DONE_NOTHING = Words("没有导入任何记录。", "Nothing was imported.")
LEFT_OUT = Words("有误的{rows}行没有导入。", "The {rows} bad {rows:row was|rows were} not imported.")
RETURNED = Words(
    "退回的工作簿（有误的单元格加了批注）：{path}", "The workbook with comments on its bad cells: {path}"
)
NOT_RETURNED = Words("{file} 没有能退回：{why}", "{file} could not be handed back: {why}")

WHY_NOT_REFUSED = Words("有退回的行，见下面的原因", "Some rows are refused; see the reasons below")
WHY_NOT_CHECKED = Words(
    "人工填写的内容还没有核对，请点“重新核对”", 'What was typed is not checked yet; press "Check again"'
)
WHY_NOT_READ = Words("还没有读出可以导入的内容", "Nothing that can be imported is read yet")
WHY_NOT_NOTHING = Words("没有可以导入的内容", "There is nothing to import")
UNUSED = Words(
    "没有用到的列：{columns}（内容不导入；按“对应栏目”可以指定）",
    'columns not used: {columns} (what they hold is left out; "Match columns" can change that)',
)
COMMA = Words("、", ", ")
WHY_NOT_GOOD = Words("没有退回的行，请直接点“导入”", 'No row is refused; just press "Import"')

Saying = tuple[str, Weight]


def of_plan(plan: ImportPlan, to_come: Mapping[Severity, int] | None, language: Language) -> Saying:
    """What the plan comes to, and how many problems the rules among records will find."""
    said, weight = _of_plan(plan, language)
    if plan.is_empty:
        return said, weight
    if to_come is None:
        return f"{said}\n{NOT_ASKED.say(language)}", weight
    if not to_come:
        return said, weight
    errors, stops, warnings = (to_come.get(severity, 0) for severity in TOLD)
    found = TO_COME.fill(errors=errors, stops=stops, warnings=warnings).say(language)
    return f"{said}\n{found}", max(weight, Weight.WARN, key=list(Weight).index) if errors + stops else weight


def _of_plan(plan: ImportPlan, language: Language) -> Saying:
    counts = plan.counts()
    refused = sum(table.refused_rows for table in plan.tables)
    if refused:
        return REFUSED.fill(rows=refused).say(language), Weight.BAD
    if not any(table.table.register for table in plan.tables):
        return NOT_RECOGNISED.say(language), Weight.WARN
    if plan.is_empty:
        return NOTHING_NEW.fill(**counts).say(language), Weight.NOTE
    return WILL.fill(**counts, along=plan.said_along).say(language), Weight.NOTE


def why_not(plan: ImportPlan | None, pending: int, language: Language) -> tuple[str, str]:
    """Why a plan cannot be carried out whole, and why not its good rows alone; blank where it can.

    Args:
        plan: of the import; ``None`` while there is none.
        pending: how much was typed by hand since it was made.
        language: of what is said.
    """
    if plan is None:
        return WHY_NOT_READ.say(language), WHY_NOT_READ.say(language)
    if pending:
        return WHY_NOT_CHECKED.say(language), WHY_NOT_CHECKED.say(language)
    if plan.has_refusals:
        return WHY_NOT_REFUSED.say(language), ""
    if plan.is_empty:
        return WHY_NOT_NOTHING.say(language), WHY_NOT_NOTHING.say(language)
    return "", WHY_NOT_GOOD.say(language)


def of_unreadable(files: Sequence[ReadFile], language: Language) -> str:
    """Which files cannot be read, and why; blank where all can."""
    return "\n".join(file.unreadable.say(language) for file in files if file.unreadable is not None)


def of_assumptions(plan: ImportPlan, language: Language) -> str:
    """What was assumed anywhere, a line a sheet; blank where nothing was."""
    lines = list(_assumptions(plan, language))
    if not lines:
        return ""
    more = len(lines) - ASSUMED_MOST
    shown = lines if more <= 0 else [*lines[:ASSUMED_MOST], ASSUMED_MORE.fill(n=more).say(language)]
    return "\n".join([ASSUMED.say(language), *shown])


def of_commit(plan: ImportPlan, returned: Sequence[Returned], language: Language) -> Saying:
    """What was imported, and where the returned workbooks lie."""
    counts = plan.counts()
    done = DONE.fill(new=counts["new"], changed=counts["changed"], along=plan.said_along)
    refused = sum(table.refused_rows for table in plan.tables)
    parts = [DONE_NOTHING if plan.is_empty else done]
    if refused:
        parts.append(LEFT_OUT.fill(rows=refused))
    for each in returned:
        if each.copy is not None:
            parts.append(RETURNED.fill(path=each.copy))
        elif each.refused is not None:
            parts.append(NOT_RETURNED.fill(file=each.path.name, why=each.refused.words))
    weight = Weight.WARN if any(each.refused for each in returned) else Weight.GOOD
    return "\n".join(part.say(language) for part in parts), weight


def _assumptions(plan: ImportPlan, language: Language) -> Iterator[str]:
    join = SEMICOLON.say(language)
    comma = COMMA.say(language)
    for table in plan.tables:
        said = list(table.table.assumed)
        if table.table.unused_columns:
            said.append(UNUSED.fill(columns=comma.join(table.table.unused_columns)))
        if said:
            what = join.join(dict.fromkeys(words.say(language) for words in said))
            yield ASSUMED_LINE.fill(sheet=table.table.sheet, what=what).say(language)
