"""A foreign sheet as plain values: what the limited process hands over."""

from datetime import date, datetime
from types import NoneType
from typing import Any

from desktop.domain.late import dataclass


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell whose value cannot be known: an error, a formula never computed, a number shown in another size."""

    text: str
    kind: str
    """``error``, ``uncomputed``, ``scaled`` or ``ditto``."""

    def __str__(self) -> str:
        return self.text


Cell = str | int | float | bool | date | datetime | Flaw | None

Merge = tuple[int, int, int, int]
"""First row, first column, last row, last column of merged cells, from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows from row 1 and column A on, all of the same length."""

    name: str
    rows: list[list[Cell]]
    merged: tuple[Merge, ...] = ()
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    plain: bool = False
    """Whether only values could be read: an old format that does not tell errors and percentages."""


_PLAIN = frozenset({str, int, float, bool, date, datetime, NoneType})


def read_cell(cell: Any) -> Cell:
    """A cell as its reader gives it, blank text as ``None``, anything odd (a time of day) as text."""
    return (cell or None if type(cell) is str else cell) if type(cell) in _PLAIN else str(cell) or None


def letters(column: int) -> str:
    """``D`` for column 3, counted from 0."""
    name, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
