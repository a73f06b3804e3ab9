"""Where each figure comes from, 数据来源: the rows behind it, and the state of the ledger that they were read from."""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook

from desktop.domain.fields import Kind
from desktop.domain.figures.codes import CODES
from desktop.domain.figures.figure import Figure
from desktop.domain.registers import BY_ID
from desktop.domain.report import AnnualReport
from desktop.domain.report_places import Place, Places, spans
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language, Words
from desktop.excel.cells import clean
from desktop.excel.report.details import Placed
from desktop.excel.report.form import HEAD_ROWS, NOT_APPLICABLE, write_foot, write_head
from desktop.excel.sheet import Dressed, Sheet
from desktop.excel.styles import CENTRED, HEAD, LINK, NUMBER, TEXT

SHEET = Words("数据来源", "Sources")
TITLE = Words("数据来源表", "Where the figures come from")
HEADINGS = (
    Words("代码", "Code"),
    Words("指标", "Figure"),
    Words("本年", "This year"),
    Words("计量单位", "Unit"),
    Words("明细表", "Detail sheet"),
    Words("记录数", "Records"),
    Words("明细表序号", "Rows in it"),
    Words("记录编号或名称", "Numbers or names of the records"),
)
HEAD_OF_JOURNAL = Words(
    "台账日志：共{lines}行，末行哈希（SHA-256）{head}；台账结构版本{schema}，质官台{program}。",
    "Journal of the ledger: {lines} {lines:line|lines}, hash (SHA-256) of the last {head}; schema {schema}, CQO Desk {program}.",
)
HOW = Words(
    "核对方法：用质官台打开报送时的台账或其备份，运行“检查台账”（命令行 cqodesk verify），日志哈希与上列相同的，记录未被改动；"
    "点“明细表”可到明细，点“代码”可回主要指标。",
    "To compare: open the ledger or its backup of that day and verify it (cqodesk verify); if the journal's hash is the one "
    "above, no record was changed. The detail sheet's name leads to the rows, the code back to the figures.",
)
MORE = Words("等{n}条", " … {n} in all")
NAMED = 12
"""Records named in one cell; the numbers of the rows beside them are all of them."""

_WIDTHS = (7, 26, 12, 9, 20, 8, 30, 62)


def write_sources(
    workbook: Workbook,
    report: AnnualReport,
    placed: Mapping[str, Placed],
    places: Places,
    rows_of: Mapping[str, int],
    figures_sheet: str,
    language: Language,
) -> tuple[Sheet, dict[str, int]]:
    """Writes one row for each figure and table behind it, and links them both ways.

    Returns:
        The sheet, and the first row of each figure on it.
    """
    sheet = Sheet(workbook, SHEET.say(language), _WIDTHS, language, landscape=True, head_rows=HEAD_ROWS)
    write_head(sheet, report, TITLE, len(_WIDTHS), language, money=False)
    sheet.write([(words.say(language), HEAD) for words in HEADINGS], height=24)
    first: dict[str, int] = {}
    for figure in sorted(report.figures, key=lambda years: CODES[years.figure.id]):
        for place in places.of(figure.this):
            row = sheet.write(_row(figure.figure, figure.this.printed, place, language))
            first.setdefault(figure.figure.id, row)
            sheet.link(row, 1, figures_sheet, rows_of[figure.figure.id])
            at = placed[place.table.register]
            if place.rows:
                sheet.link(row, 5, at.sheet.name, at.first + place.rows[0] - 1)
    origin = report.origin
    facts = HEAD_OF_JOURNAL.fill(
        lines=origin.lines, head=origin.head or NOT_APPLICABLE, schema=origin.schema, program=origin.program
    )
    write_foot(sheet, language, [facts.say(language), HOW.say(language)], sum(_WIDTHS))
    return sheet, first


def _row(figure: Figure, value: str, place: Place, language: Language) -> Sequence[Dressed | None]:
    return [
        (CODES[figure.id], LINK),
        (figure.words.say(language), TEXT),
        (value, NUMBER),
        (figure.unit.say(language), CENTRED),
        (place.table.sheet.say(language), LINK if place.rows else CENTRED),
        (len(place.rows), NUMBER),
        (spans(place.rows) or NOT_APPLICABLE, TEXT),
        (_names(place, language) or NOT_APPLICABLE, TEXT),
    ]


def _names(place: Place, language: Language) -> str:
    table, register = place.table, BY_ID[place.table.register]
    title = register.field(register.title)
    # A record that is named by a year or a month says little without what it belongs to.
    links = [link.id for link in register.links if link.target != "organisation_units"]
    told_by = [title.id] if title.kind is Kind.TEXT and title.required else [*links, title.id]
    columns = [table.position(name) for name in told_by if table.has(name)]
    names = []
    for number in place.rows[:NAMED]:
        row = table.rows[number - 1]
        shown = (show_value(table.columns[c], row[c], language) for c in columns if row[c] is not None)
        names.append(" ".join(shown))
    listed = ("、" if language == "zh" else ", ").join(clean(name) for name in names if name)
    return listed + (MORE.fill(n=len(place.rows)).say(language) if len(place.rows) > NAMED else "")
