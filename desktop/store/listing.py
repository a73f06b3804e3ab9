"""The rows of a table in an order and under conditions, and the values of its columns."""

from array import array
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, case, func, select

from desktop.domain.fields import Kind
from desktop.domain.ordering import kept
from desktop.domain.query import Order, Query
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.store import plain, sorting
from desktop.store.columns import from_stored
from desktop.store.conditions import conditions
from desktop.store.connection import driver
from desktop.store.tables import TABLES


def numbers(connection: Connection, register: AnyRegister, query: Query) -> "array[int]":
    """The numbers of the records that a query asks for, in its order."""
    kind, form = plain.way_to_pack(driver(connection), register)
    asked = (part.subquery().c.entry for part in _parts(register, query))
    parts = (connection.scalar(select(func.group_concat(func.printf(form, entry), ""))) for entry in asked)
    return plain.unpacked(kind, parts)


def _parts(register: AnyRegister, query: Query) -> Iterator[Select[tuple[int]]]:
    """The questions whose answers, one after the other, are the rows."""
    table = TABLES[register.id]
    asked = select(table.c.entry).where(*conditions(register, query))
    if not query.order:
        yield asked.order_by(table.c.entry)
        return
    # Blanks by themselves: with them in one question, no index would give the order.
    first, *rest = query.order
    field = register.field(first.field)
    column: ColumnElement[Any] = table.c[first.field]
    if field.kind is Kind.LINK:
        target, there = BY_ID[field.target], TABLES[field.target].alias()
        filled, key = asked.join(there, there.c.id == column), sort_key(target, target.title, there)
    else:
        key = sort_key(register, first.field)
        if first.field in kept(register.id):
            column = key  # blank where the text is; asked of it alone, the index of the keys has all that is needed
        filled = asked.where(column.is_not(None))
    yield _ordered(register, filled.order_by(_directed(key, first)), rest)
    yield _ordered(register, asked.where(column.is_(None)), rest)


def _ordered(register: AnyRegister, asked: Select[tuple[int]], orders: Iterable[Order]) -> Select[tuple[int]]:
    for order in orders:
        blank = TABLES[register.id].c[order.field].is_(None)
        asked = asked.order_by(blank, _directed(sort_key(register, order.field), order))
    return asked.order_by(TABLES[register.id].c.entry)


def _directed(key: ColumnElement[Any], order: Order) -> ColumnElement[Any]:
    return key.desc() if order.descending else key.asc()


def sort_key(register: AnyRegister, field_id: str, table: FromClause | None = None) -> ColumnElement[Any]:
    """What a field is ordered by: texts as people expect it, choices as they are listed, links by title.

    Args:
        register: whose field it is.
        field_id: the field.
        table: the register's table under another name, where it bears one.
    """
    field, table = register.field(field_id), TABLES[register.id] if table is None else table
    column: ColumnElement[Any] = table.c[field_id]
    if field_id in kept(register.id):
        return table.c[sorting.column_of(field_id)]
    if field.kind in (Kind.TEXT, Kind.NOTE):
        return func.sort_key(column)
    if field.kind is Kind.CHOICE and field.options:
        places = {option.id: place for place, option in enumerate(field.options)}
        return case(places, value=column, else_=len(places))
    if field.kind is not Kind.LINK:
        return column
    target, there = BY_ID[field.target], TABLES[field.target].alias()
    return select(sort_key(target, target.title, there)).where(there.c.id == column).scalar_subquery()


def values_of(
    connection: Connection, register: AnyRegister, field_id: str, query: Query, limit: int
) -> list[tuple[Any, int]]:
    """The values that a field has in what a query asks for, each with how often, in order; ``None`` is a blank.

    Of more values than the limit only the first ones are given.
    """
    column, field = TABLES[register.id].c[field_id], register.field(field_id)
    key = sort_key(register, field_id)
    asked = select(column, func.count()).where(*conditions(register, query)).group_by(column)
    told = connection.execute(asked.order_by(column.is_(None), key).limit(limit))
    return [(from_stored(field, stored), count) for stored, count in told]
