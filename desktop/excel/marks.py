"""What the reader does not tell of a workbook's cells: errors, formulas without a value, formats, hidden rows.

Only packages (``.xlsx``) can be looked into. Runs in the limited process.
"""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import field

from desktop.domain.late import dataclass
from desktop.excel.counting import Count, column_of
from desktop.excel.grid import Cell, Flaw
from desktop.excel.number_formats import Shown
from desktop.excel.package import SheetPart, chunks

_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?row>)", re.DOTALL)
_NUMBERED = re.compile(rb'\br="(\d+)"')
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_PLACE = re.compile(rb'\br="([A-Z]*)(\d+)"')
_STYLE = re.compile(rb'\bs="(\d+)"')
_TYPE = re.compile(rb'\bt="(\w+)"')
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*>([^<]+)<")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_SIGNS = (b't="e"', b"<f>", b"<f ", b"<f/", b' hidden="')


@dataclass(slots=True)
class Marks:
    """What is to be said of one sheet's cells, by row and column from 0."""

    flaws: dict[tuple[int, int], Flaw] = field(default_factory=dict)
    formats: dict[tuple[int, int], Shown] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)

    def put_on(self, rows: list[list[Cell]]) -> None:
        """Puts the marks into the rows of the sheet."""
        for (row, column), flaw in self.flaws.items():
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = flaw
        for (row, column), shown in self.formats.items():
            cell = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                text = shown(cell)
                rows[row][column] = Flaw(f"{cell:g}", "scaled") if text is None else text


def marks_of(package: zipfile.ZipFile, sheet: SheetPart, shown: Mapping[int, Shown]) -> tuple[Marks, Count]:
    """The marks of a sheet, and what its bytes count, in one walk over them.

    Args:
        package: the workbook.
        sheet: the sheet.
        shown: as `number_formats.shown_by_style` gives it.
    """
    marks, count, number = Marks(), Count(), -1
    styled = re.compile(rb' s="(?:' + b"|".join(b"%d" % index for index in shown) + rb')"') if shown else None
    for chunk in chunks(package, sheet.part):
        count.add(chunk)
        if not _tells(chunk, styled):
            number = _last_row(chunk, number)
            continue
        for row in _ROW.finditer(chunk):
            place = _NUMBERED.search(row[1])
            number = int(place[1]) - 1 if place else number + 1
            if _HIDDEN.search(row[1]):
                marks.hidden_rows.append(number)
            if row[2]:
                _mark_row(marks, number, row[2], shown)
    return marks, count


def _tells(chunk: bytes, styled: re.Pattern[bytes] | None) -> bool:
    """Whether a piece may hold anything to mark; most do not, and need not be taken apart."""
    if any(sign in chunk for sign in _SIGNS) or (b":f" in chunk and _FORMULA.search(chunk)):
        return True
    return styled is not None and styled.search(chunk) is not None


def _last_row(chunk: bytes, before: int) -> int:
    """The number of the last row in a piece in which nothing is to be marked."""
    numbered = re.findall(rb'<(?:\w+:)?row\b[^>]*?\br="(\d+)"', chunk)
    return int(numbered[-1]) - 1 if numbered else before + len(re.findall(rb"<(?:\w+:)?row\b", chunk))


def _mark_row(marks: Marks, number: int, cells: bytes, shown: Mapping[int, Shown]) -> None:
    if not shown and b'"e"' not in cells and not _FORMULA.search(cells):
        return
    for index, cell in enumerate(_CELL.finditer(cells)):
        attributes, content = cell[1], cell[2]
        style = _STYLE.search(attributes) if shown else None
        format_ = shown.get(int(style[1])) if style else None
        error, computed = b't="e"' in attributes, content and _FORMULA.search(content)
        if not content or not (format_ or error or computed):
            continue
        place, value = _PLACE.search(attributes), _VALUE.search(content)
        at = number, column_of(place[1]) if place else index
        kind = _TYPE.search(attributes)
        if error:
            marks.flaws[at] = Flaw((value[1] if value else b"#").decode("utf-8", "replace"), "error")
        elif value is None and (kind is None or kind[1] == b"n"):
            if computed:
                marks.flaws[at] = Flaw("=", "uncomputed")
        elif format_:
            marks.formats[at] = format_
