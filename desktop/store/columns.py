"""How a field's value lies in the file: exact, sortable, and the same in SQLite and PostgreSQL.

Money is whole fen, a number whole millionths, a day or month ISO text, a choice its option's id.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.values.dates import Month

if TYPE_CHECKING:
    from sqlalchemy import RowMapping

Stored = int | str | None

_Way = tuple[str, Callable[[Any], Stored] | None, Callable[[Any], Any] | None]
_WAYS: dict[type[Record], tuple[_Way, ...]] = {}

MILLION = Decimal(1_000_000)
HUNDRED = Decimal(100)


def to_stored(field: Field, value: Any) -> Stored:
    """A field's value as the file holds it."""
    way = _TO.get(field.kind)
    stored: Stored = way(value) if way and value is not None else value
    return stored


def from_stored(field: Field, stored: Any) -> Any:
    """A field's value from what the file holds."""
    way = _FROM.get(field.kind)
    return way(stored) if way and stored is not None else stored


def row_of(register: AnyRegister, record: Record) -> dict[str, Stored]:
    """A record as its fields lie in the file, blanks included."""
    row: dict[str, Stored] = {"id": record.id}
    for name, to, _ in _ways(register):
        value = getattr(record, name)
        row[name] = to(value) if to and value is not None else value
    return row


def record_of(register: AnyRegister, row: "Mapping[str, Any] | RowMapping") -> Any:
    """The record of a row."""
    values = {"id": row["id"]}
    for name, _, from_ in _ways(register):
        stored = row[name]
        values[name] = from_(stored) if from_ and stored is not None else stored
    return register.record(**values)


def _ways(register: AnyRegister) -> tuple[_Way, ...]:
    """Of each field its name and how it gets into the file and out again; put together once for a register."""
    known = _WAYS.get(register.record)
    if known is None:
        made = ((f.id, _TO.get(f.kind), _FROM.get(f.kind)) for f in register.fields)
        known = _WAYS[register.record] = tuple(made)
    return known


def _whole(number: Decimal) -> int:
    if number != number.to_integral_value():
        raise ValueError("finer than the store keeps")
    return int(number)


def _money(stored: int) -> Decimal:
    return (Decimal(stored) / HUNDRED).quantize(Decimal("0.01"))


def _number(stored: int) -> Decimal:
    return (Decimal(stored) / MILLION).normalize() + 0


def _when(stored: str) -> date | Month:
    return Month.fromisoformat(stored) if len(stored) == 7 else date.fromisoformat(stored)


def _iso(day: date | Month) -> str:
    return day.isoformat()


_TO: Mapping[Kind, Callable[[Any], Stored]] = {
    Kind.MONEY: lambda value: _whole(value * HUNDRED),
    Kind.NUMBER: lambda value: _whole(value * MILLION),
    Kind.YES_NO: int,
    Kind.DAY: _iso,
    Kind.MONTH: _iso,
    Kind.WHEN: _iso,
}
"""How a value gets into the file, where it does not lie there as it is."""

_FROM: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.MONEY: _money,
    Kind.NUMBER: _number,
    Kind.YES_NO: bool,
    Kind.DAY: date.fromisoformat,
    Kind.MONTH: Month.fromisoformat,
    Kind.WHEN: _when,
}
"""And out again."""
