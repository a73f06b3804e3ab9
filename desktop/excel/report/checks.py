"""The checks sheet: every figure recomputed by a live formula, what must hold between figures, and problems."""

from collections.abc import Sequence
from dataclasses import replace

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle

from desktop.domain.figures.ratio import PER_CENT, UNKNOWN, RatioYears
from desktop.domain.problems import Severity
from desktop.domain.relations import RELATIONS, Relation
from desktop.domain.report import AnnualReport
from desktop.domain.words import Language, Words
from desktop.excel.cells import Formula, clean
from desktop.excel.report.details import Placed
from desktop.excel.report.form import write_foot, write_head
from desktop.excel.report.formulas import recomputed
from desktop.excel.sheet import Dressed, Sheet
from desktop.excel.styles import CENTRED, HEAD, HEI, MONEY, NOTE_RIGHT, NUMBER, RED, TEXT, Look

SHEET = Words("校验", "Checks")
TITLE = Words("质量工作报告校验表", "Checks of the report")
YEAR = Words("填报年度", "Year")
RESULT = Words("校验结果", "Result")
FIGURES = Words("一、指标与明细核对", "1. Figures against the detail sheets")
FIGURE_HEADINGS = (
    Words("序号", "No."),
    Words("指标", "Figure"),
    Words("计量单位", "Unit"),
    Words("填报值", "Reported"),
    Words("按明细重算", "Recomputed"),
    Words("结果", "Result"),
)
RATIOS = Words("二、比率与指标核对", "2. Ratios against the figures")
BETWEEN = Words("三、指标间审核关系", "3. Between figures")
BETWEEN_HEADINGS = (
    Words("序号", "No."),
    Words("审核关系", "Relation"),
    Words("计量单位", "Unit"),
    Words("左边", "Left"),
    Words("右边", "Right"),
    Words("结果", "Result"),
)
PROBLEMS = Words("四、待改正与待核对事项", "4. To mend and to look at")
PROBLEM_HEADINGS = (
    Words("序号", "No."),
    Words("事项", "What"),
    Words("规则", "Rule"),
    Words("程度", "Weight"),
)
WEIGHTS = {
    Severity.ERROR: Words("必须改正", "To mend"),
    Severity.EXPORT: Words("须改正或说明", "To mend or answer"),
    Severity.WARNING: Words("请核对", "To look at"),
    Severity.INFO: Words("提示", "To know"),
}
NO_PROBLEMS = Words("没有发现问题", "Nothing was found")
EQUAL = Words("相等", "equal")
UNEQUAL = Words("不等", "NOT equal")
HOLDS = Words("成立", "holds")
FAILS = Words("不成立", "does NOT hold")
ALL_WELL = Words("全部相等、成立", "all equal, all hold")
NOT_WELL = Words("有不等或不成立", "something does not agree")
NOTES = Words(
    "注：“填报值”是程序写入的数值，“按明细重算”是对明细表的实时公式，改动明细后会随之变化。",
    "'Reported' is the value written by the program; 'Recomputed' is a live formula over the detail sheets.",
)

YEAR_CELL = "$C$3"
_WIDTHS = (6, 54, 10, 14, 14, 14)
_SECTION = Look(HEI, 12)
_VALUE = replace(NUMBER, format="0")


def write_checks(
    workbook: Workbook, report: AnnualReport, placed: Sequence[Placed], language: Language
) -> Sheet:
    """Writes the checks sheet, the only one with formulas."""
    sheet = Sheet(workbook, SHEET.say(language), _WIDTHS, language, head_rows=3)
    first = 6  # title, who reports, year; section; headings
    last = first + len(report.figures) - 1
    first_ratio = last + 4
    last_ratio = first_ratio + len(report.ratios) - 1
    first_between = last_ratio + 4
    last_between = first_between + len(RELATIONS) - 1
    write_head(sheet, report, TITLE, len(_WIDTHS), language, money=False)
    _write_year(
        sheet,
        report.year,
        ((first, last_ratio), (first_between, last_between)),
        len(report.figures) + len(report.ratios),
        language,
    )
    _write_section(sheet, FIGURES, FIGURE_HEADINGS, language)
    places = {table.table.register: table for table in placed}
    rows: dict[str, int] = {}
    for number, pair in enumerate(report.figures, 1):
        row = sheet.rows + 1
        rows[pair.figure.id] = row
        formula = recomputed(pair.figure, places, YEAR_CELL, language)
        equal = f'IF(ROUND(D{row}-E{row},6)=0,"{EQUAL.say(language)}","{UNEQUAL.say(language)}")'
        look = MONEY if pair.figure.is_money else _VALUE
        sheet.write(
            [
                (number, CENTRED),
                (pair.figure.words.say(language), TEXT),
                (pair.figure.unit.say(language), CENTRED),
                (pair.this.in_unit.normalize(), look),
                (Formula(formula), look),
                (Formula(equal), CENTRED),
            ],
        )
    sheet.skip()
    _write_section(sheet, RATIOS, FIGURE_HEADINGS, language)
    for number, ratio in enumerate(report.ratios, 1):
        _write_ratio(sheet, number, ratio, rows, language)
    sheet.skip()
    _write_section(sheet, BETWEEN, BETWEEN_HEADINGS, language)
    for number, relation in enumerate(RELATIONS, 1):
        _write_relation(sheet, report, number, relation, rows, language)
    sheet.skip()
    write_problems(sheet, report, PROBLEMS, language)
    write_foot(sheet, language, [NOTES.say(language)], sum(_WIDTHS))
    wrong = DifferentialStyle(font=Font(color=RED, bold=True))
    for words in (UNEQUAL, FAILS, NOT_WELL):
        text = f'"{words.say(language)}"'
        sheet.mark(f"F3:F{last_between}", Rule(type="cellIs", operator="equal", formula=[text], dxf=wrong))
    return sheet


def _write_year(
    sheet: Sheet, year: int, areas: Sequence[tuple[int, int]], equal: int, language: Language
) -> None:
    well = [(areas[0], EQUAL), (areas[1], HOLDS)]
    first, last = areas[1]
    rows = equal + last - first + 1
    # What counts is that every result says so: an error value is none of the wrong ones either.
    agreed = "+".join(f'COUNTIF(F{first}:F{last},"{words.say(language)}")' for (first, last), words in well)
    result = f'IF({agreed}={rows},"{ALL_WELL.say(language)}","{NOT_WELL.say(language)}")'
    sheet.write(
        [
            None,
            (YEAR.say(language), NOTE_RIGHT),
            (year, replace(CENTRED, font=HEI, format="0")),
            None,
            (RESULT.say(language), NOTE_RIGHT),
            (Formula(result), replace(CENTRED, font=HEI)),
        ],
        height=32,
    )


def _write_ratio(
    sheet: Sheet, number: int, pair: RatioYears, rows: dict[str, int], language: Language
) -> None:
    row, ratio = sheet.rows + 1, pair.ratio
    above = "+".join(f"E{rows[id_]}" for id_ in ratio.top)
    below = "+".join(f"E{rows[id_]}" for id_ in ratio.bottom)
    look = replace(NUMBER, format=f"0.{'0' * ratio.places}")
    # The formula is exact and what is reported is rounded, once: they agree within half of the last place.
    formula = f'IF(({below})=0,"{UNKNOWN}",100*({above})/({below}))'
    half = f"0.5000001/10^{ratio.places}"
    equal = f"IF(D{row}=E{row},TRUE,IF(ISNUMBER(E{row}),ABS(D{row}-E{row})<={half},FALSE))"
    printed = pair.this.printed
    sheet.write(
        [
            (number, CENTRED),
            (ratio.words.say(language), TEXT),
            (PER_CENT.say(language), CENTRED),
            (UNKNOWN, CENTRED) if printed is None else (printed, look),
            (Formula(formula), look),
            (Formula(f'IF({equal},"{EQUAL.say(language)}","{UNEQUAL.say(language)}")'), CENTRED),
        ]
    )


def _write_section(sheet: Sheet, title: Words, headings: Sequence[Words], language: Language) -> None:
    sheet.write([(title.say(language), _SECTION)], height=24)
    sheet.write([(words.say(language), HEAD) for words in headings], height=20)


def _write_relation(
    sheet: Sheet,
    report: AnnualReport,
    number: int,
    relation: Relation,
    rows: dict[str, int],
    language: Language,
) -> None:
    row = sheet.rows + 1
    whole = report.value(relation.whole).figure
    parts = "＋".join(report.value(part).figure.words.say(language) for part in relation.parts)
    look = MONEY if whole.is_money else _VALUE
    compared = "=0" if relation.exact else ">=0"
    holds = f'IF(ROUND(D{row}-E{row},6){compared},"{HOLDS.say(language)}","{FAILS.say(language)}")'
    cells: list[Dressed | None] = [
        (number, CENTRED),
        (f"{relation.said}　{whole.words.say(language)} {relation.sign} {parts}", TEXT),
        (whole.unit.say(language), CENTRED),
        (Formula(f"D{rows[relation.whole]}"), look),
        (Formula("+".join(f"D{rows[part]}" for part in relation.parts)), look),
        (Formula(holds), CENTRED),
    ]
    sheet.write(cells)


def write_problems(sheet: Sheet, report: AnnualReport, title: Words, language: Language) -> None:
    """Writes a section with all that is to be mended or looked at."""
    _write_section(sheet, title, PROBLEM_HEADINGS, language)
    for number, problem in enumerate(report.problems, 1):
        weight = WEIGHTS[problem.severity].say(language)
        text = clean(problem.words.say(language))
        sheet.write([(number, CENTRED), (text, TEXT), (problem.rule or "—", CENTRED), (weight, CENTRED)])
    if not report.problems:
        sheet.write([("", CENTRED), (NO_PROBLEMS.say(language), TEXT), ("", CENTRED), ("", CENTRED)])
