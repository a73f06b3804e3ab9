"""The detail sheets: the records behind the figures."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace as changed
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from desktop.domain.fields import Field, Kind
from desktop.domain.figures.codes import CODES
from desktop.domain.late import dataclass
from desktop.domain.relations import relations_of
from desktop.domain.report import AnnualReport, DetailTable, counted_in
from desktop.domain.values.dates import Month
from desktop.domain.values.numbers import YUAN
from desktop.domain.words import Language, Words
from desktop.excel.cells import Value, cell_value, number_format, width_of
from desktop.excel.report.form import HEAD_ROWS, NOT_APPLICABLE, write_foot, write_head
from desktop.excel.sheet import Dressed, Sheet
from desktop.excel.styles import CENTRED, HEAD, MONEY, MONTH_FORMATS, NUMBER, TEXT, TOTAL, TOTAL_MONEY, Look

NUMBER_HEADING = Words("序号", "No.")
NONE = Words("本年无记录", "Nothing in the year")
SUM = Words("合计", "Total")
FIGURES = Words("本年指标：{figures}。", "Figures of the year: {figures}.")
FIGURE = Words("{code} {name}{value}{unit}", "{code} {name} {value} {unit}")
RELATIONS = Words("审核关系（代码见主要指标）：{all}。", "Relations (codes as on the figures sheet): {all}.")
PART = Words("{figure}（其中本表{part}{unit}）", "{figure} ({part} {unit} of it in this table)")

UNIT_OF_REPORT = "万元"
"""What money is in where a column says nothing else."""
SAMPLE = 400
"""Rows that widths are measured on."""
PAPER = 170
"""Half-width characters across a landscape page at a print that reads well."""
SMALL_PRINT = 195
"""Those at the smallest that is printed before texts are broken into more than a few lines."""
ROOMY = 120
"""What a narrow table is stretched to, so that it fills the page and the signatures fit under it."""
FEW_LINES = 2
"""Lines that texts are broken into at first to make room for others."""
CODE = 18
"""The longest number of a project and the like that is kept in one line."""
NARROWEST = 9
NAME_NARROWEST = 20
"""What names a record is the last thing to be squeezed."""
_DIGIT = re.compile(r"\d")
_WIDEST = {Kind.NOTE: 44, Kind.TEXT: 34, Kind.LINK: 24, Kind.CHOICE: 16}
_RIGHT = (Kind.MONEY, Kind.NUMBER)
_DATES = (Kind.DAY, Kind.MONTH, Kind.WHEN)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a detail table stands in the workbook, for formulas over it."""

    table: DetailTable
    sheet: Sheet
    first: int
    last: int
    """Its first and last row of data; a table without records has one blank row."""

    def area(self, column: str) -> str:
        """The cells of a column, as a formula names them.

        Raises:
            KeyError: the table has no such column.
        """
        letter = get_column_letter(self.table.position(column) + 2)
        return f"'{self.sheet.name}'!${letter}${self.first}:${letter}${self.last}"

    def field(self, column: str) -> Field:
        """A column's field."""
        return self.table.columns[self.table.position(column)]


def write_detail(
    workbook: Workbook, report: AnnualReport, table: DetailTable, language: Language, tell: Callable[[], None]
) -> Placed:
    """Writes one detail table on a sheet of its own; each of its rows is told of."""
    widths = _widths(table, language)
    columns = len(widths)
    sheet = Sheet(workbook, table.sheet.say(language), widths, language, landscape=True, head_rows=HEAD_ROWS)
    first, last = HEAD_ROWS + 1, HEAD_ROWS + max(len(table.rows), 1)
    sheet.filter(HEAD_ROWS, last, columns)
    money = any(field.kind is Kind.MONEY and field.unit == UNIT_OF_REPORT for field in table.columns)
    write_head(sheet, report, table.title, columns, language, money=money)
    headings = (NUMBER_HEADING, *(_heading(field) for field in table.columns))
    sheet.write([(words.say(language), HEAD) for words in headings])
    try:
        _write_rows(sheet, table, language, tell)
    except BaseException:  # it was stopped
        sheet.close()
        raise
    if table.totals and table.rows:
        sheet.write(_totals(table, language))
    write_foot(sheet, language, _notes(report, table, language), sum(widths))
    return Placed(table, sheet, first, last)


def _write_rows(sheet: Sheet, table: DetailTable, language: Language, tell: Callable[[], None]) -> None:
    looks = [_look(field, language) for field in table.columns]
    months = [changed(look, format=MONTH_FORMATS[language]) for look in looks]
    for number, row in enumerate(table.rows, 1):
        tell()
        cells: list[Dressed | None] = [(number, CENTRED)]
        for field, raw, look, as_month in zip(table.columns, row, looks, months, strict=True):
            value = _value(field, raw, language)
            if value is None:
                cells.append((_blank(field), CENTRED))
            else:
                cells.append((value, as_month if isinstance(raw, Month) else look))
        sheet.write(cells)
    if not table.rows:
        sheet.write([(0, changed(CENTRED, format="0;;")), *_nothing(table, language)])


def _nothing(table: DetailTable, language: Language) -> list[Dressed | None]:
    """The one row of a table without records: it counts nowhere, and keys in it are the number 0."""
    hidden = changed(CENTRED, format="0;;")
    cells: list[Dressed | None] = [
        (0, hidden) if f.id.startswith("key(") else ("", CENTRED) for f in table.columns
    ]
    told = next(place for place, field in enumerate(table.columns) if field.kind in (Kind.TEXT, Kind.LINK))
    cells[told] = (NONE.say(language), CENTRED)
    return cells


def _value(field: Field, raw: Any, language: Language) -> Value:
    value = cell_value(field, raw, language, personal=False, months_as_days=True)
    # What someone typed as a dash is something all the same: formulas must not take it for a blank.
    return f"{value} " if value == NOT_APPLICABLE else value


def _blank(field: Field) -> str:
    # A note may well be empty; anywhere else a blank looks forgotten (data dictionary, section 6.5).
    return "" if field.kind is Kind.NOTE or field.id.startswith("counted(") else NOT_APPLICABLE


def _heading(field: Field) -> Words:
    """A column's heading, its unit on a line of its own; that of most money stands above the table, once."""
    if field.kind is Kind.MONEY and field.unit == UNIT_OF_REPORT:
        return field.words
    zh, en = field.unit_words
    return Words(
        f"{field.words.zh}\n（{zh}）" if zh else field.words.zh,
        f"{field.words.en}\n({en})" if en else field.words.en,
    )


def _look(field: Field, language: Language) -> Look:
    if field.kind is Kind.MONEY:
        return MONEY
    if field.kind in (Kind.TEXT, Kind.NOTE, Kind.LINK):
        return changed(TEXT, format=number_format(field, language))
    if field.kind is Kind.NUMBER:
        return NUMBER
    return changed(CENTRED, format=number_format(field, language))


def _widths(table: DetailTable, language: Language) -> list[float]:
    """Widths that show every date and number whole, and fit the page by breaking text into lines: few, else more."""
    wanted, readable, least = [6.0], [6.0], [6.0]
    for place, field in enumerate(table.columns):
        values = [_value(field, row[place], language) for row in table.rows[:SAMPLE]]
        content = max((width_of(value) for value in values), default=0) + 2.0
        heading = (width_of(_heading(field).say(language)) + 1) // 2 + 2.0
        if field.kind in _DATES:
            shown = 12 if field.kind is Kind.MONTH else 14
            content = shown if any(value is not None for value in values) else 8
        elif field.kind in _RIGHT:
            content += 2
        wanted.append(min(max(content, heading, 7), _WIDEST.get(field.kind, 22)))
        fixed = field.kind in (*_RIGHT, *_DATES, Kind.WHOLE)
        low = NAME_NARROWEST if field.required and field.kind is Kind.TEXT else NARROWEST
        few = max(low, content / FEW_LINES, _code(values))
        readable.append(wanted[-1] if fixed else min(wanted[-1], few))
        least.append(wanted[-1] if fixed else min(wanted[-1], low))
    if sum(wanted) < ROOMY:
        return [width * ROOMY / sum(wanted) for width in wanted]
    return _squeezed(_squeezed(wanted, readable, PAPER), least, SMALL_PRINT)


def _squeezed(widths: list[float], least: list[float], room: float) -> list[float]:
    """The widths, as much nearer to the least ones as the room asks for; the least if even they take more."""
    over, slack = sum(widths) - room, sum(widths) - sum(least)
    if over <= 0 or slack <= 0:
        return widths
    share = min(over / slack, 1)
    return [width - (width - low) * share for width, low in zip(widths, least, strict=True)]


def _code(values: Iterable[Value]) -> float:
    """The width of the longest number, such as ``JH-6S-2025-01`` or ``GB/T 19001-2016``, among texts."""
    codes = [
        len(value) for value in values if isinstance(value, str) and value.isascii() and _DIGIT.search(value)
    ]
    return min(max(codes, default=0) + 2.0, CODE)


def _sums(table: DetailTable) -> dict[str, Decimal]:
    """The sum of each column that is added up, in its unit."""
    return {
        total: sum((row[table.position(total)] or Decimal(0) for row in table.rows), Decimal(0))
        / YUAN.get(table.columns[table.position(total)].unit, 1)
        for total in table.totals
    }


def _totals(table: DetailTable, language: Language) -> list[Dressed | None]:
    sums = _sums(table)
    cells: list[Dressed | None] = [("", TOTAL)]
    cells += [
        (sums[f.id].normalize(), TOTAL_MONEY if f.kind is Kind.MONEY else TOTAL)
        if f.id in sums
        else ("", TOTAL)
        for f in table.columns
    ]
    cells[1] = (SUM.say(language), TOTAL)
    return cells


def _notes(report: AnnualReport, table: DetailTable, language: Language) -> list[str]:
    """The figures that draw on this table, in words under it, with this table's part of each."""
    sums, said = _sums(table), []
    here_too: set[str] = set()
    separator = "；" if language == "zh" else "; "
    for figure, value in ((pair.figure, pair.this) for pair in report.figures):
        registers = [source.register for source in figure.sources]
        if table.register not in registers:
            continue
        here_too.add(figure.id)
        words = FIGURE.fill(code=CODES[figure.id], name=figure.words, value=value.shown, unit=figure.unit)
        if len(registers) > 1 and counted_in(figure.id) in sums:
            here = f"{sums[counted_in(figure.id)].normalize():f}"
            words = PART.fill(figure=words, part=here, unit=figure.unit)
        said.append(words.say(language))
    notes = [FIGURES.fill(figures=separator.join(said)).say(language)] if said else []
    relations = [relation.said for relation in relations_of(frozenset(here_too))]
    if relations:
        notes.append(RELATIONS.fill(all=separator.join(relations)).say(language))
    return notes
