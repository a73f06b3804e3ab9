"""What every sheet of the report has in common: its head and its foot (data dictionary, section 6.8)."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.report import AnnualReport
from desktop.domain.words import Language, Words
from desktop.excel.cells import width_of
from desktop.excel.sheet import Dressed, Sheet
from desktop.excel.styles import NOTE, NOTE_RIGHT, TITLE

FILLED_BY = Words("填报单位：{name}", "Reported by: {name}")
UNIT = Words("计量单位：万元", "Money in 10,000 yuan")
YEAR_TITLE = Words("{year}年度{title}", "{title}, {year}")
SIGNATURES = Words(
    "填表人：＿＿＿＿＿　　审核人：＿＿＿＿＿　　单位负责人：＿＿＿＿＿　　填报日期：　　　　年　　月　　日",
    "Filled in by: __________   Checked by: __________   In charge: __________   Date: __________",
)
BLANK_NAME = Words("＿＿＿＿＿＿＿＿＿＿", "____________________")
NOT_APPLICABLE = "—"

HEAD_ROWS = 3
"""Title, who reports and in what unit, headings: what comes again on each page."""


def company_name(report: AnnualReport, language: Language) -> str:
    """The enterprise's name, or room for it."""
    name = report.enterprise.enterprise_name if report.enterprise else None
    return name or BLANK_NAME.say(language)


def write_head(
    sheet: Sheet, report: AnnualReport, title: Words, columns: int, language: Language, *, money: bool
) -> None:
    """Writes the title, and the line that says who reports and, once, in which unit money is."""
    text = YEAR_TITLE.fill(year=report.year, title=title).say(language)
    sheet.write([(text, TITLE), *[("", TITLE)] * (columns - 1)], height=30)
    line: list[Dressed | None] = [(FILLED_BY.fill(name=company_name(report, language)).say(language), NOTE)]
    line += [None] * (columns - 2)
    line.append((UNIT.say(language) if money else None, NOTE_RIGHT))
    sheet.write(line, height=20)


def write_foot(sheet: Sheet, language: Language, notes: Sequence[str] = (), width: float = 90) -> None:
    """Writes notes, broken into lines that fit the width, and the line of signatures."""
    for note in notes:
        for line in _lines(note, width):
            sheet.write([(line, NOTE)], height=16)
    sheet.write([(SIGNATURES.say(language), replace(NOTE, size=10.5))], height=36)


def _lines(text: str, width: float) -> list[str]:
    lines = [""]
    for sign in text:
        if width_of(lines[-1] + sign) > width:
            lines.append("　　")
        lines[-1] += sign
    return lines
