"""Tables as plain text: lines of cells between tabs, as spreadsheets put them on the clipboard."""

import re

from desktop.work.cells.grid import Grid, squared

_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r?\n|\r|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_END = re.compile(r"\r?\n|\r|\Z")


def read_lines(text: str) -> Grid:
    """The cells of a text, all rows of the same length; none where there is nothing but blanks.

    A cell is in quotation marks only if it needs them, as for a line break in it; any other mark is part of a text.
    The mark before a text that a spreadsheet would take for a formula is taken off again.
    """
    if not text:
        return []
    rows: list[list[str]] = [[]]
    place = 0
    while True:
        cell, place = _cell(text, place)
        rows[-1].append(_unmarked(cell))
        if place < len(text) and text[place] == "\t":
            place += 1
            continue
        end = _END.match(text, place)
        place = end.end() if end else place
        if place >= len(text):
            return squared(rows)
        rows.append([])


def _cell(text: str, place: int) -> tuple[str, int]:
    quoted = _QUOTED.match(text, place)
    if quoted is not None and re.search(r'[\t\r\n]|""', quoted[1]):
        return quoted[1].replace('""', '"').replace("\r\n", "\n").replace("\r", "\n"), quoted.end()
    plain = _PLAIN.match(text, place)
    assert plain is not None
    return plain[0], plain.end()


def _unmarked(cell: str) -> str:
    return cell[1:] if re.match(r"'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]", cell) else cell
