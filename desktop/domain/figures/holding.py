"""Whether a record meets a condition, told from the record alone."""

from collections.abc import Callable, Iterable
from typing import Any

from desktop.domain.figures.conditions import (
    ByYearEnd,
    Condition,
    InYear,
    Is,
    NotEndedByYearEnd,
    WithoutRows,
)

RowsOf = Callable[[str, str, str], int]
"""How many records of a register point to a record's id through a link."""


def holds(condition: Condition, record: Any, year: int, rows_of: RowsOf) -> bool:
    """Whether a record meets a condition in a year."""
    match condition:
        case Is(field, values):
            return getattr(record, field) in values
        case InYear(field):
            return _year(getattr(record, field)) == year
        case ByYearEnd(field):
            of = _year(getattr(record, field))
            return of is not None and of <= year
        case NotEndedByYearEnd(field):
            of = _year(getattr(record, field))
            return of is None or of > year
        case WithoutRows(register, link):
            return rows_of(register, link, record.id) == 0


def all_hold(conditions: Iterable[Condition], record: Any, year: int, rows_of: RowsOf) -> bool:
    """Whether a record meets every one of some conditions in a year."""
    return all(holds(condition, record, year, rows_of) for condition in conditions)


def _year(value: Any) -> int | None:
    """The year of a day or month, or a year itself."""
    return value if value is None or isinstance(value, int) else value.year
