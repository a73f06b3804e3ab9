"""What the reader does not tell of a workbook's cells: errors, formulas without a value, formats, hidden rows.

Only packages (``.xlsx``) can be looked into. Runs in the limited process.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Any

from desktop.excel.grid import Flaw, encoded
from desktop.excel.number_formats import Shown, shown_by_style

CHUNK = 2**20

_SHEET = re.compile(r"<(?:\w+:)?sheet\b([^>]*)>")
_LINK = re.compile(r"<(?:\w+:)?Relationship\b([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?row>)", re.DOTALL)
_ROW_END = re.compile(rb"</(?:\w+:)?row>")
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_PLACE = re.compile(rb'\br="([A-Z]*)(\d+)"')
_STYLE = re.compile(rb'\bs="(\d+)"')
_TYPE = re.compile(rb'\bt="(\w+)"')
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*>([^<]+)<")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')


@dataclass(slots=True)
class Marks:
    """What is to be said of one sheet's cells, by row and column from 0."""

    flaws: dict[tuple[int, int], Flaw] = field(default_factory=dict)
    formats: dict[tuple[int, int], Shown] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)

    def put_on(self, rows: list[list[Any]]) -> None:
        """Puts the marks into the encoded rows of the sheet."""
        for (row, column), flaw in self.flaws.items():
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = encoded(flaw)
        for (row, column), shown in self.formats.items():
            cell = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                text = shown(cell)
                rows[row][column] = encoded(Flaw(f"{cell:g}", "scaled") if text is None else text)


def marks_of(path: Path) -> dict[str, Marks]:
    """The marks of each sheet of a package, by the sheet's name."""
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        styles = package.read("xl/styles.xml").decode("utf-8", "replace") if "xl/styles.xml" in names else ""
        shown = shown_by_style(styles)
        return {name: _marks(package, part, shown) for name, part in _parts(package, names) if part in names}


def _parts(package: zipfile.ZipFile, names: set[str]) -> Iterator[tuple[str, str]]:
    book, links = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    if not {book, links} <= names:
        return
    targets = {}
    for match in _LINK.finditer(package.read(links).decode("utf-8", "replace")):
        link = dict(_ATTRIBUTE.findall(match[1]))
        targets[link.get("Id", "")] = link.get("Target", "")
    for match in _SHEET.finditer(package.read(book).decode("utf-8", "replace")):
        sheet = {key.rpartition(":")[2]: value for key, value in _ATTRIBUTE.findall(match[1])}
        target = targets.get(sheet.get("id", ""), "")
        part = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
        yield unescape(sheet.get("name", "")), part


def _marks(package: zipfile.ZipFile, part: str, shown: dict[int, Shown]) -> Marks:
    marks, number = Marks(), -1
    styles = b"|".join(b"%d" % index for index in shown)
    telling = rb't="e"|<(?:\w+:)?f[ >/]|\bhidden="' + (rb'|\bs="(?:' + styles + rb')"' if shown else b"")
    interest = re.compile(telling)
    for chunk in _chunks(package, part):
        if not interest.search(chunk):
            number = _last_row(chunk, number)
            continue
        for row in _ROW.finditer(chunk):
            place = re.search(rb'\br="(\d+)"', row[1])
            number = int(place[1]) - 1 if place else number + 1
            if _HIDDEN.search(row[1]):
                marks.hidden_rows.append(number)
            if row[2]:
                _mark_row(marks, number, row[2], shown)
    return marks


def _last_row(chunk: bytes, before: int) -> int:
    """The number of the last row in a piece in which nothing is to be marked."""
    numbered = re.findall(rb'<(?:\w+:)?row\b[^>]*?\br="(\d+)"', chunk)
    return int(numbered[-1]) - 1 if numbered else before + len(re.findall(rb"<(?:\w+:)?row\b", chunk))


def _mark_row(marks: Marks, number: int, cells: bytes, shown: dict[int, Shown]) -> None:
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
        at = number, _column(place[1]) if place else index
        kind = _TYPE.search(attributes)
        if error:
            marks.flaws[at] = Flaw((value[1] if value else b"#").decode("utf-8", "replace"), "error")
        elif value is None and (kind is None or kind[1] == b"n"):
            if computed:
                marks.flaws[at] = Flaw("=", "uncomputed")
        elif format_:
            marks.formats[at] = format_


def _chunks(package: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part in pieces that end behind a row."""
    rest = b""
    with package.open(part) as stream:
        while piece := stream.read(CHUNK):
            rest += piece
            ends = [match.end() for match in _ROW_END.finditer(rest, max(0, len(rest) - CHUNK))]
            if ends:
                yield rest[: ends[-1]]
                rest = rest[ends[-1] :]
    yield rest


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column - 1
