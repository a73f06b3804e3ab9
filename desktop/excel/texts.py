"""A table kept as text (CSV), in UTF-8 or as Chinese programs save it (GBK). Runs in the limited process."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from desktop.excel.grid import Cell

DELIMITERS = "\t,;|"
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?")
LOOKED_AT = 20
"""Lines by which it is told what parts the columns."""
_LONGEST = 2**20


def text_of(content: bytes) -> str | None:
    """The text of a file; ``None`` if it is in none of the encodings that are known."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _decoded(content, name)
    return next(
        (text for name in ("utf-8", "gb18030") if (text := _decoded(content, name)) is not None), None
    )


def rows_of(text: str) -> Iterator[list[Cell]]:
    """The rows of a text, cell by cell.

    Raises:
        ValueError: it is no table that can be read.
    """
    csv.field_size_limit(_LONGEST)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            yield [_cell(cell) for cell in row]
    except csv.Error as fault:
        raise ValueError(str(fault)) from fault


def read_text_table(path: Path) -> list[list[Cell]] | None:
    """The rows of a file, all of the same length; ``None`` if its text cannot be read.

    Raises:
        ValueError: it is no table that can be read.
    """
    text = text_of(path.read_bytes())
    if text is None:
        return None
    rows = list(rows_of(text))
    width = max(map(len, rows), default=0)
    return [[*row, *[None] * (width - len(row))] for row in rows]


def _decoded(content: bytes, name: str) -> str | None:
    try:
        text = content.decode(name)
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else text


def _delimiter(text: str) -> str:
    lines = [line for line in text[:65536].splitlines() if line.strip()][:LOOKED_AT]
    counts = {sign: sum(line.count(sign) for line in lines) for sign in DELIMITERS}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else ","


def _cell(text: str) -> Cell:
    """A cell as a spreadsheet would hold it: what reads the same as a number is one, all else stays text."""
    whole = _KEPT_AS_TEXT.fullmatch(
        text.strip()
    )  # how some programs keep a spreadsheet from cutting a number
    if whole:
        return whole[1] or None
    if _NUMBER.fullmatch(text):
        number = float(text) if "." in text else int(text)
        return number if str(number) == text else text
    return text if text.strip() else None
