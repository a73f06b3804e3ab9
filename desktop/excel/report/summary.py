"""The figures of the year beside those of the two years before, 主要指标: totals apart from the year, ratios last."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from openpyxl import Workbook

from desktop.domain.areas import AREA_NAMES
from desktop.domain.figures.codes import CODES, SECTIONS
from desktop.domain.figures.figure import FigureValue
from desktop.domain.figures.ratio import PER_CENT, UNKNOWN, RatioYears
from desktop.domain.relations import RELATIONS
from desktop.domain.report import AnnualReport, FigureYears
from desktop.domain.words import Language, Words
from desktop.excel.report.form import HEAD_ROWS, write_foot, write_head
from desktop.excel.sheet import Dressed, Sheet
from desktop.excel.styles import CENTRED, HEAD, HEI, LINK, NUMBER, PALE, TEXT

SHEET = Words("主要指标", "Figures")
TITLE = Words("质量工作主要指标", "Main figures of quality work")
HEADINGS = (
    Words("代码", "Code"),
    Words("类别", "Area"),
    Words("指标", "Figure"),
    Words("计量单位", "Unit"),
    Words("本年\n（{year}）", "This year\n({year})"),
    Words("上年\n（{year}）", "Last year\n({year})"),
    Words("前年\n（{year}）", "Before\n({year})"),
    Words("比上年增减", "Change"),
    Words("增减率\n（%）", "Growth\n(%)"),
    Words("指标口径", "Definition"),
)
RELATIONS_ARE = Words("审核关系：{all}。", "Relations: {all}.")
ALL_HOLD = Words("以上审核关系全部成立。", "All of them hold.")
BROKEN = Words("不成立的审核关系：{those}。", "Relations that do NOT hold: {those}.")
NOTE = Words(
    "注：金额以万元计（另注明的除外），按四舍五入保留两位小数；比率和增减率按GB/T 8170修约，一次修约；比率的增减为百分点，"
    "其他指标的增减按本表打印数计算；“累计”指截至本年12月31日。点代码可到明细，来源见“数据来源”表，逐项核对见“校验”表。",
    "Money in 10,000 yuan unless a unit says otherwise, rounded half up to two decimals; ratios and growth rounded once, half to "
    "even; the change of ratios is in percentage points, of figures it is between what is printed; totals run up to 31 "
    "December. A code leads to the rows; compare the sheets of sources and checks.",
)

_WIDTHS = (6, 13, 27, 9, 12, 12, 12, 12, 11, 60)
_MONEY = replace(NUMBER, format="0.00")
_DEFINITION = replace(TEXT, indent=1)
"""Apart from the number beside it."""
_SECTION = replace(TEXT, font=HEI, wrap=False, border="band", fill=PALE)


def write_summary(
    workbook: Workbook, report: AnnualReport, language: Language
) -> tuple[Sheet, dict[str, int]]:
    """Writes one row for each figure and ratio, section by section.

    Returns:
        The sheet, and the row of each figure and ratio by its id.
    """
    sheet = Sheet(workbook, SHEET.say(language), _WIDTHS, language, landscape=True, head_rows=HEAD_ROWS)
    write_head(sheet, report, TITLE, len(_WIDTHS), language, money=False)
    heads = [
        words.fill(year=report.year - max(place - 4, 0)).say(language) for place, words in enumerate(HEADINGS)
    ]
    sheet.write([(text, HEAD) for text in heads], height=32)
    figures = {years.figure.id: years for years in report.figures}
    ratios = {years.ratio.id: years for years in report.ratios}
    rows: dict[str, int] = {}
    for section in SECTIONS:
        blank = [("", _SECTION)] * (len(_WIDTHS) - 1)
        sheet.write([(section.words.say(language), _SECTION), *blank], height=20)
        for declared in section.rows:
            if declared.id in figures:
                rows[declared.id] = sheet.write(_figure(figures[declared.id], language))
            elif declared.id in ratios:
                rows[declared.id] = sheet.write(_ratio(ratios[declared.id], language))
    write_foot(sheet, language, list(_notes(report, language)), sum(_WIDTHS))
    return sheet, rows


def _figure(years: FigureYears, language: Language) -> list[Dressed | None]:
    figure = years.figure
    look = _MONEY if figure.is_money else NUMBER
    values = (_printed(value) for value in (years.this, years.last, years.before))
    growth: Dressed = (UNKNOWN, CENTRED) if years.growth is None else (years.growth, _MONEY)
    return [
        (CODES[figure.id], LINK if years.this.records else CENTRED),
        (AREA_NAMES[figure.group].say(language), CENTRED),
        (figure.words.say(language), TEXT),
        (figure.unit.say(language), CENTRED),
        *((value, look) for value in values),
        (years.change, look),
        growth,
        (figure.definition.say(language), _DEFINITION),
    ]


def _ratio(years: RatioYears, language: Language) -> list[Dressed | None]:
    """A row for a ratio; its change is in percentage points, so it has no growth."""
    ratio = years.ratio
    look = replace(NUMBER, format=f"0.{'0' * ratio.places}")
    values = (years.this.printed, years.last.printed, years.before.printed, years.points)
    return [
        (CODES[ratio.id], CENTRED),
        (AREA_NAMES[ratio.group].say(language), CENTRED),
        (ratio.words.say(language), TEXT),
        (PER_CENT.say(language), CENTRED),
        *((UNKNOWN, CENTRED) if value is None else (value, look) for value in values),
        (UNKNOWN, CENTRED),
        (ratio.definition.say(language), _DEFINITION),
    ]


def _notes(report: AnnualReport, language: Language) -> Iterator[str]:
    separator = "；" if language == "zh" else "; "
    said = separator.join(relation.said for relation in RELATIONS)
    yield RELATIONS_ARE.fill(all=said).say(language)
    broken = [r.said for r in RELATIONS if not r.holds(lambda figure: report.value(figure).in_unit)]
    yield (BROKEN.fill(those=separator.join(broken)) if broken else ALL_HOLD).say(language)
    yield NOTE.say(language)


def _printed(value: FigureValue) -> Decimal:
    """The value as a form prints it, so that the change is that of what is printed."""
    return value.in_unit.quantize(Decimal("0.01"), ROUND_HALF_UP) if value.figure.is_money else value.in_unit
