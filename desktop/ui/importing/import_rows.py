"""What an import plan says, as rows of tables: sheet by sheet, and cell by cell within a sheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from desktop.domain.changes import Change
from desktop.domain.ledger import Refusal
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.lists.rows import Cell, Column, Tone
from desktop.work.importing.import_plan import ImportPlan, TablePlan
from desktop.work.importing.mending import WHOLE_ROW as WHOLE_ROW_KEY
from desktop.work.importing.mending import Mend, field_of
from desktop.work.names import title_of
from desktop.work.record_texts import Titles, differences, field_text

Row = tuple[Cell, ...]

UNKNOWN = Words("未识别，不导入", "not recognised, left out")
UNKNOWN_TIP = Words(
    "没有认出这张表对应哪个登记表。可用下面的“对应栏目”自己指定登记表、标题行和各列的字段。",
    'It could not be told which register this table is. Say so yourself with "Match columns" below.',
)
EMPTY = Words("（空）", "(blank)")
LIST_SIGN = Words("、", ", ")
WHOLE_ROW = Words("（整行）", "(the whole row)")
SKIPPED_ROW = Words("跳过这一行", "row left out")
ALSO = Words("{register} {n}", "{register} {n}")

SHEETS = (
    (Words("文件", "File"), False),
    (Words("工作表", "Sheet"), False),
    (Words("登记表", "Register"), False),
    (Words("数据行", "Rows"), True),
    (Words("新增", "New"), True),
    (Words("相同", "Same"), True),
    (Words("修改", "Changed"), True),
    (Words("退回", "Refused"), True),
    (Words("同时带入", "Comes with it"), False),
)
REFUSED = (
    (Words("行", "Row"), True),
    (Words("栏目", "Column"), False),
    (Words("单元格", "Cell"), False),
    (Words("内容", "Value"), False),
    (Words("原因", "Reason"), False),
)
BY_HAND = (
    (Words("行", "Row"), True),
    (Words("栏目", "Column"), False),
    (Words("单元格", "Cell"), False),
    (Words("工作簿里的原文", "As in the workbook"), False),
    (Words("人工填写", "Typed by hand"), False),
)
CHANGED = (
    (Words("登记表", "Register"), False),
    (Words("记录", "Record"), False),
    (Words("栏目", "Field"), False),
    (Words("现在", "Now"), False),
    (Words("导入后", "After the import"), False),
)
ASSUMED = (
    (Words("工作簿没有写明，按此处理", "What the workbook does not say, and was taken to be so"), False),
)
UNUSED = ((Words("没有用到的栏目", "Columns not used"), False),)
SKIPPED = ((Words("行", "Row"), True), (Words("内容", "What it says"), False))


def columns(described: Sequence[tuple[Words, bool]], language: Language) -> list[Column]:
    """The columns of one of the tables above."""
    return [Column(words.say(language), numbers) for words, numbers in described]


def sheet_rows(plan: ImportPlan, language: Language) -> list[Row]:
    """One row a table of the workbooks, under SHEETS."""
    return [_sheet_row(table, language) for table in plan.tables]


def most_pressing(plan: ImportPlan) -> int:
    """The number of the table that a user should see first: refusals, then assumptions."""

    def weight(n: int) -> tuple[bool, bool]:
        return not plan.tables[n].refused_rows, not plan.tables[n].table.assumed

    return min(range(len(plan.tables)), key=weight, default=0)


def refused_rows(table: TablePlan, typed: Mapping[tuple[int, str], Mend], language: Language) -> list[Row]:
    """The cells refused, under REFUSED; of those that were seen to by hand since, what was done.

    Args:
        table: as planned.
        typed: by row and field, what was typed since the plan was made.
        language: of what is said.
    """
    rows: list[Row] = []
    for refusal in table.refused:
        mend = typed.get((refusal.row, refusal.key)) or typed.get((refusal.row, WHOLE_ROW_KEY))
        rows.append(
            (
                Cell(str(refusal.row)),
                Cell(_column(table, refusal, language)),
                Cell(refusal.cell if refusal.placed else ""),
                Cell(refusal.value, Tone.MUTED if mend else Tone.BAD),
                Cell(mend.words.say(language), Tone.STRONG) if mend else Cell(refusal.reason.say(language)),
            )
        )
    return rows


def by_hand_rows(mends: Iterable[Mend], language: Language) -> list[Row]:
    """What was typed or left out by hand, under BY_HAND."""
    return [
        (
            Cell(str(mend.refusal.row)),
            Cell(mend.refusal.column),
            Cell(mend.refusal.cell if mend.refusal.placed else ""),
            Cell(mend.refusal.value or EMPTY.say(language), Tone.MUTED),
            Cell(
                (SKIPPED_ROW.say(language) if mend.skip else mend.shown) or EMPTY.say(language), Tone.STRONG
            ),
        )
        for mend in mends
    ]


def changed_rows(plan: ImportPlan, table: TablePlan, titles: Titles, language: Language) -> list[Row]:
    """The fields of records already there that the import would change, under CHANGED."""
    registers = {table.table.register, *table.also} if table.changed or table.also else set()
    return [
        row
        for change in plan.changes.changes
        if change.register in registers and change.before is not None and change.after is not None
        for row in _differences(change, titles, language)
    ]


def assumed_rows(table: TablePlan, language: Language) -> list[Row]:
    """What was assumed, under ASSUMED."""
    return [(Cell(words.say(language)),) for words in table.table.assumed]


def unused_rows(table: TablePlan) -> list[Row]:
    """The headings of columns not used, under UNUSED."""
    return [(Cell(heading),) for heading in table.table.unused_columns]


def skipped_rows(table: TablePlan) -> list[Row]:
    """The rows that are no data, under SKIPPED."""
    return [(Cell(str(row)), Cell(text)) for row, text in table.table.skipped]


def _sheet_row(plan: TablePlan, language: Language) -> Row:
    table = plan.table
    names = (Cell(Path(table.file).name, tip=table.file), Cell(table.sheet))
    if table.register is None:
        unknown = Cell(UNKNOWN.say(language), Tone.MUTED, UNKNOWN_TIP.say(language))
        return (*names, unknown, *(Cell("") for _ in range(len(SHEETS) - 3)))
    also = LIST_SIGN.say(language).join(
        ALSO.fill(register=BY_ID[register].words, n=n).say(language) for register, n in plan.also.items() if n
    )
    return (
        *names,
        Cell(BY_ID[table.register].words.say(language)),
        Cell(str(plan.rows)),
        Cell(str(plan.new)),
        Cell(str(plan.same)),
        Cell(str(plan.changed), Tone.WARN if plan.changed else Tone.PLAIN),
        Cell(str(plan.refused_rows), Tone.BAD if plan.refused_rows else Tone.PLAIN),
        Cell(also),
    )


def _column(table: TablePlan, refusal: Refusal, language: Language) -> str:
    """The heading of a refused cell; the field's name where no column is matched to it."""
    if not refusal.placed and refusal.key:
        return field_of(table.table.register or "", refusal.key).words.say(language)
    return refusal.column or WHOLE_ROW.say(language)


def _differences(change: Change, titles: Titles, language: Language) -> Iterator[Row]:
    register, before, after = BY_ID[change.register], change.before, change.after
    if before is None or after is None:
        return
    named = register.words.say(language), title_of(register, after)
    for field, *values in differences(register, before, after):
        texts = (field_text(field, value, titles, language) or EMPTY.say(language) for value in values)
        yield tuple(map(Cell, (*named, field.heading.say(language), *texts)))
