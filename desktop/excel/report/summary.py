"""The figures of the year beside those of the year before, 主要指标."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from openpyxl import Workbook

from desktop.domain.areas import AREA_NAMES
from desktop.domain.figures.figure import FigureValue
from desktop.domain.figures.ratio import PER_CENT, UNKNOWN, RatioYears
from desktop.domain.report import AnnualReport
from desktop.domain.words import Language, Words
from desktop.excel.report.form import HEAD_ROWS, write_foot, write_head
from desktop.excel.sheet import Dressed, Sheet
from desktop.excel.styles import CENTRED, HEAD, NUMBER, TEXT

SHEET = Words("主要指标", "Figures")
TITLE = Words("质量工作主要指标", "Main figures of quality work")
HEADINGS = (
    Words("序号", "No."),
    Words("类别", "Area"),
    Words("指标", "Figure"),
    Words("计量单位", "Unit"),
    Words("本年", "This year"),
    Words("上年", "Last year"),
    Words("增减", "Change"),
    Words("指标口径", "Definition"),
)
NOTE = Words(
    "注：金额以万元计，按四舍五入保留两位小数；比率按GB/T 8170修约，增减为百分点；“累计”指截至本年12月31日。逐项核对见“校验”表。",
    "Money in 10,000 yuan, rounded half up to two decimals; ratios rounded half to even, their change in percentage "
    "points; totals run up to 31 December. Compare the checks sheet.",
)

_WIDTHS = (6, 14, 27, 9, 12, 12, 12, 66)
_MONEY = replace(NUMBER, format="0.00")


def write_summary(workbook: Workbook, report: AnnualReport, language: Language) -> Sheet:
    """Writes one row for each figure."""
    sheet = Sheet(workbook, SHEET.say(language), _WIDTHS, language, landscape=True, head_rows=HEAD_ROWS)
    write_head(sheet, report, TITLE, len(_WIDTHS), language, money=False)
    sheet.write([(words.say(language), HEAD) for words in HEADINGS], height=24)
    for number, pair in enumerate(report.figures, 1):
        look = _MONEY if pair.figure.is_money else NUMBER
        this, last = _printed(pair.this), _printed(pair.last)
        sheet.write(
            [
                (number, CENTRED),
                (AREA_NAMES[pair.figure.group].say(language), CENTRED),
                (pair.figure.words.say(language), TEXT),
                (pair.figure.unit.say(language), CENTRED),
                (this, look),
                (last, look),
                (this - last, look),
                (pair.figure.definition.say(language), TEXT),
            ]
        )
    for number, ratio in enumerate(report.ratios, len(report.figures) + 1):
        sheet.write(_ratio(number, ratio, language))
    write_foot(sheet, language, [NOTE.say(language)], sum(_WIDTHS))
    return sheet


def _ratio(number: int, pair: RatioYears, language: Language) -> list[Dressed | None]:
    """A row for a ratio; its change is in percentage points, which the note below the table says."""
    ratio = pair.ratio
    look = replace(NUMBER, format=f"0.{'0' * ratio.places}")
    values = (pair.this.printed, pair.last.printed, pair.points)
    return [
        (number, CENTRED),
        (AREA_NAMES[ratio.group].say(language), CENTRED),
        (ratio.words.say(language), TEXT),
        (PER_CENT.say(language), CENTRED),
        *((UNKNOWN, CENTRED) if value is None else (value, look) for value in values),
        (ratio.definition.say(language), TEXT),
    ]


def _printed(value: FigureValue) -> Decimal:
    """The value as a form prints it, so that the change is that of what is printed."""
    return value.in_unit.quantize(Decimal("0.01"), ROUND_HALF_UP) if value.figure.is_money else value.in_unit
