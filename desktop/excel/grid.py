"""A foreign sheet as plain values: what the limited process hands over."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


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


def encoded(cell: Any) -> Any:
    """A cell as JSON can carry it: a date as ``{"d": …}``, a flaw as ``{"flaw": …}``, blank text as null, anything odd as text."""
    if cell is None or isinstance(cell, bool | int | float):
        return cell
    if isinstance(cell, Flaw):
        return {"flaw": [cell.text, cell.kind]}
    if isinstance(cell, date):
        return {"d": cell.isoformat()}
    return str(cell) or None


def decoded(value: Any) -> Cell:
    """The cell that `encoded` gave."""
    if isinstance(value, dict) and "flaw" in value:
        return Flaw(*value["flaw"])
    if isinstance(value, dict):
        text: str = value["d"]
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    cell: Cell = value
    return cell


def letters(column: int) -> str:
    """``D`` for column 3, counted from 0."""
    name, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
