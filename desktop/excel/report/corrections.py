"""What is otherwise now than it was submitted, 更正表: reported, now, difference, and why."""

from decimal import Decimal

from openpyxl import Workbook

from desktop.domain.report import AnnualReport, Correction
from desktop.domain.words import Language, Words
from desktop.excel.cells import clean
from desktop.excel.report.form import HEAD_ROWS, NOT_APPLICABLE, write_foot, write_head
from desktop.excel.sheet import Dressed, Sheet
from desktop.excel.styles import CENTRED, HEAD, NUMBER, TEXT

SHEET = Words("更正表", "Corrections")
TITLE = Words("已报送数据更正表", "Corrections of what was submitted")
HEADINGS = (
    Words("序号", "No."),
    Words("报送编号", "Submission"),
    Words("更正事项", "Item"),
    Words("计量单位", "Unit"),
    Words("报送数", "As submitted"),
    Words("现数", "Now"),
    Words("差额", "Difference"),
    Words("更正原因", "Reason"),
    Words("更正人", "By"),
    Words("更正日期", "On"),
)
NOTE = Words(
    "注：与该年度最近一次报送比较；差额为现数减报送数。记录只列有变动的项目。",
    "Compared with the newest submission of the year; the difference is now less as submitted. Of a record only what "
    "differs is shown.",
)
SEE_OTHERS = Words("见有关指标或记录的原因", "see the figures or records it belongs to")
NONE_YET = Words("（尚未说明）", "(no reason yet)")

_WIDTHS = (6, 10, 30, 9, 28, 28, 12, 34, 10, 13)


def write_corrections(workbook: Workbook, report: AnnualReport, language: Language) -> Sheet:
    """Writes one row for each correction."""
    sheet = Sheet(workbook, SHEET.say(language), _WIDTHS, language, landscape=True, head_rows=HEAD_ROWS)
    sheet.filter(HEAD_ROWS, HEAD_ROWS + len(report.corrections), len(_WIDTHS))
    write_head(sheet, report, TITLE, len(_WIDTHS), language, money=False)
    sheet.write([(words.say(language), HEAD) for words in HEADINGS])
    for number, correction in enumerate(report.corrections, 1):
        sheet.write(_row(number, correction, language))
    write_foot(sheet, language, [NOTE.say(language)], sum(_WIDTHS))
    return sheet


def _row(number: int, correction: Correction, language: Language) -> list[Dressed | None]:
    reason = clean(correction.reason)
    if not reason:
        reason = (SEE_OTHERS if correction.explained else NONE_YET).say(language)
    on = correction.restated_on
    return [
        (number, CENTRED),
        (correction.submission, CENTRED),
        (clean(correction.item.say(language)), TEXT),
        (correction.unit.say(language) or NOT_APPLICABLE, CENTRED),
        _value(correction, correction.before.say(language)),
        _value(correction, correction.now.say(language)),
        (NOT_APPLICABLE, CENTRED) if correction.amount is None else (correction.amount, NUMBER),
        (reason, TEXT),
        (clean(correction.restated_by) or NOT_APPLICABLE, CENTRED),
        (NOT_APPLICABLE if on is None else on.isoformat(), CENTRED),
    ]


def _value(correction: Correction, text: str) -> Dressed:
    if correction.amount is None:
        return clean(text), TEXT
    return Decimal(text), NUMBER
