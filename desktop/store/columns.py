"""How a field's value lies in the file: exact, sortable, and the same in SQLite and PostgreSQL.

Money is whole fen, a number whole millionths, a day or month ISO text, a choice its option's id.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, RowMapping, Text
from sqlalchemy.types import TypeEngine

from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.values.dates import Month

Stored = int | str | None
Row = Mapping[str, Any] | RowMapping

MILLION = Decimal(1_000_000)
HUNDRED = Decimal(100)

_TYPES: Mapping[Kind, type[TypeEngine[Any]]] = {
    Kind.WHOLE: BigInteger,
    Kind.NUMBER: BigInteger,
    Kind.MONEY: BigInteger,
    Kind.YES_NO: Integer,
}


def column_of(field: Field) -> "Column[Any]":
    """The column that holds a field."""
    type_ = _TYPES.get(field.kind, Text)
    if field.kind is Kind.LINK:
        return Column(field.id, type_, ForeignKey(f"{field.target}.id"), index=True)
    return Column(field.id, type_)


def to_stored(field: Field, value: Any) -> Stored:
    """A field's value as the file holds it."""
    if value is None:
        return None
    match field.kind:
        case Kind.MONEY:
            return _whole(value * HUNDRED)
        case Kind.NUMBER:
            return _whole(value * MILLION)
        case Kind.YES_NO:
            return int(value)
        case Kind.DAY | Kind.MONTH | Kind.WHEN:
            iso: str = value.isoformat()
            return iso
        case _:
            stored: Stored = value
            return stored


def from_stored(field: Field, stored: Any) -> Any:
    """A field's value from what the file holds."""
    if stored is None:
        return None
    match field.kind:
        case Kind.MONEY:
            return (Decimal(stored) / HUNDRED).quantize(Decimal("0.01"))
        case Kind.NUMBER:
            return (Decimal(stored) / MILLION).normalize() + 0
        case Kind.YES_NO:
            return bool(stored)
        case Kind.DAY:
            return date.fromisoformat(stored)
        case Kind.MONTH:
            return Month.fromisoformat(stored)
        case Kind.WHEN:
            return Month.fromisoformat(stored) if len(stored) == 7 else date.fromisoformat(stored)
        case _:
            return stored


def row_of(register: AnyRegister, record: Record) -> dict[str, Stored]:
    """A record as its fields lie in the file, blanks included."""
    return {"id": record.id} | {f.id: to_stored(f, getattr(record, f.id)) for f in register.fields}


def record_of(register: AnyRegister, row: Row) -> Any:
    """The record of a row."""
    return register.record(id=row["id"], **{f.id: from_stored(f, row[f.id]) for f in register.fields})


def _whole(number: Decimal) -> int:
    if number != number.to_integral_value():
        raise ValueError("finer than the store keeps")
    return int(number)
