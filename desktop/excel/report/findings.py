"""What was found in the report, for paper: relations between its figures, and what is to be mended or looked at."""

from dataclasses import replace
from decimal import Decimal

from openpyxl import Workbook

from desktop.domain.relations import RELATIONS
from desktop.domain.report import AnnualReport
from desktop.domain.words import Language, Words
from desktop.excel.report.checks import (
    BETWEEN_HEADINGS,
    FAILS,
    HOLDS,
    write_problems,
)
from desktop.excel.report.form import HEAD_ROWS, write_foot, write_head
from desktop.excel.sheet import Sheet
from desktop.excel.styles import CENTRED, HEAD, HEI, NUMBER, TEXT, Look

SHEET = Words("审核", "Findings")
TITLE = Words("质量工作报告审核表", "Findings of the report")
BETWEEN = Words("一、指标间审核关系", "1. Between figures")
PROBLEMS = Words("二、待改正与待核对事项", "2. To mend and to look at")
NOTE = Words(
    "注：指标按明细重算的结果见同一年报的Excel工作簿“校验”表。",
    "How each figure recomputes from its rows is on the checks sheet of the workbook of the same report.",
)

_WIDTHS = (6, 54, 10, 14, 14, 14)


def write_findings(workbook: Workbook, report: AnnualReport, language: Language) -> Sheet:
    """Writes the relations with their two sides, and the problems."""
    sheet = Sheet(workbook, SHEET.say(language), _WIDTHS, language, head_rows=HEAD_ROWS - 1)
    write_head(sheet, report, TITLE, len(_WIDTHS), language, money=False)
    sheet.write([(BETWEEN.say(language), Look(HEI, 12))], height=24)
    sheet.write([(words.say(language), HEAD) for words in BETWEEN_HEADINGS], height=20)
    for number, relation in enumerate(RELATIONS, 1):
        whole, parts = report.value(relation.whole), [report.value(part) for part in relation.parts]
        named = "＋".join(part.figure.words.say(language) for part in parts)
        holds = HOLDS if relation.holds(lambda figure: report.value(figure).in_unit) else FAILS
        said = f"{relation.said}　{whole.figure.words.say(language)} {relation.sign} {named}"
        look = replace(NUMBER, format="0.00" if whole.figure.is_money else "0")
        sheet.write(
            [
                (number, CENTRED),
                (said, TEXT),
                (whole.figure.unit.say(language), CENTRED),
                (whole.in_unit, look),
                (sum((part.in_unit for part in parts), Decimal(0)), look),
                (holds.say(language), CENTRED),
            ]
        )
    sheet.skip()
    write_problems(sheet, report, PROBLEMS, language)
    write_foot(sheet, language, [NOTE.say(language)], sum(_WIDTHS))
    return sheet
