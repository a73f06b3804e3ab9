"""Whether a record meets a condition, told from the record alone."""

from collections.abc import Callable, Iterable
from typing import Any

from desktop.domain.figures.conditions import (
    AnyFilled,
    Beyond,
    ByYearEnd,
    Condition,
    InYear,
    Is,
    IsNot,
    Linked,
    NotEndedBeforeYear,
    NotEndedByYearEnd,
    Shares,
    WithoutRows,
)

RowsOf = Callable[[Beyond, Any], int]
"""How many other records a condition finds that looks beyond a record; of a blank link that will do, 1."""


def holds(condition: Condition, record: Any, year: int, rows_of: RowsOf) -> bool:
    """Whether a record meets a condition in a year."""
    match condition:
        case Is(field, values):
            return getattr(record, field) in values
        case IsNot(field, values):
            return getattr(record, field) not in values
        case InYear(field, otherwise):
            value = getattr(record, field)
            return _year(getattr(record, otherwise) if value is None and otherwise else value) == year
        case ByYearEnd(field):
            of = _year(getattr(record, field))
            return of is not None and of <= year
        case NotEndedByYearEnd(field):
            of = _year(getattr(record, field))
            return of is None or of > year
        case NotEndedBeforeYear(field):
            of = _year(getattr(record, field))
            return of is None or of >= year
        case AnyFilled(fields):
            return any(getattr(record, field) is not None for field in fields)
        case WithoutRows():
            return rows_of(condition, record) == 0
        case Linked() | Shares():
            return rows_of(condition, record) > 0


def all_hold(conditions: Iterable[Condition], record: Any, year: int, rows_of: RowsOf) -> bool:
    """Whether a record meets every one of some conditions in a year."""
    return all(holds(condition, record, year, rows_of) for condition in conditions)


def _year(value: Any) -> int | None:
    """The year of a day or month, or a year itself."""
    return value if value is None or isinstance(value, int) else value.year
