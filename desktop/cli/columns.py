"""Text in columns: a Chinese sign is as wide as two others, on a terminal and in a fixed font."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from unicodedata import combining, east_asian_width

GAP = 2
"""The blanks between two columns."""
MOST = 48
"""As wide is a column at most."""
_NUMBER = re.compile(r"[-−]?[\d,]+(\.\d+)?%?")
_NEVER_FIRST = "，。；：、？！）》”’」』】%％…—,.;:?!)"
"""What does not begin a line."""


def width(text: str) -> int:
    """How many columns a text takes."""
    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """A text with blanks behind it, or before it, up to so many columns."""
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def broken(text: str, columns: int) -> list[str]:
    """A text in lines of so many columns at most: between words, and between Chinese signs."""
    lines, line = [], ""
    for piece in _pieces(" ".join(text.split())):
        if line and width(line + piece.rstrip()) > columns:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> Iterator[str]:
    """What is not taken apart: a word, a Chinese sign, each with the blank and the signs that stand behind it."""
    piece = ""
    for before, sign in zip(" " + text, text, strict=False):
        wide = width(sign) == 2 or width(before) == 2
        joins = sign == " " or sign in _NEVER_FIRST or not (wide or before == " ")
        if piece and not joins:
            yield piece
            piece = ""
        piece += sign
    if piece:
        yield piece


def aligned(lines: Iterable[str]) -> Iterator[str]:
    """Lines for a terminal: what tabs part stands in columns, as far as lines that follow one another have as many.

    Columns of numbers, but for a heading, stand at the right.
    """
    for _, block in groupby(lines, lambda line: line.count("\t")):
        rows = [line.split("\t") for line in block]
        columns = list(zip(*rows, strict=True))
        yield from in_columns(rows, frozenset(i for i, cells in enumerate(columns) if _are_numbers(cells)))


def _are_numbers(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells[1:] if cell] or list(cells)
    return all(_NUMBER.fullmatch(cell) for cell in filled)


def in_columns(rows: Iterable[Sequence[str]], numbers: frozenset[int] = frozenset()) -> Iterator[str]:
    """Rows of cells as lines whose columns stand below each other; those of ``numbers`` at the right.

    A cell that is wider than most makes its own line longer, not all of them.
    """
    rows = list(rows)
    widths = [min(MOST, max(map(width, column))) for column in zip_longest(*rows, fillvalue="")]
    for row in rows:
        cells = (
            padded(cell, w, right=i in numbers) for i, (cell, w) in enumerate(zip(row, widths, strict=False))
        )
        yield (" " * GAP).join(cells).rstrip()
