"""Questions about registers as SQL."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from desktop.domain.query import Query
from desktop.domain.register import AnyRegister
from desktop.store.columns import record_of
from desktop.store.conditions import conditions
from desktop.store.connection import driver
from desktop.store.listing import sort_key
from desktop.store.prepared import Prepared
from desktop.store.tables import TABLES


def ids_of(register: AnyRegister, query: Query) -> Select[tuple[str]]:
    """The ids that a query asks for, in its order."""
    table = TABLES[register.id]
    asked = select(table.c.id).where(*conditions(register, query))
    for order in query.order:
        key = sort_key(register, order.field)
        asked = asked.order_by(key.is_(None), key.desc() if order.descending else key.asc())
    return asked.order_by(table.c.entry)


def every(connection: Connection, register: AnyRegister) -> list[Any]:
    """Every record of a register, in the order of entry."""
    table = TABLES[register.id]
    rows = connection.execute(select(table).order_by(table.c.entry)).mappings()
    return [record_of(register, row) for row in rows]


def texts(
    connection: Connection, register: AnyRegister, fields: Iterable[str]
) -> list[tuple[str | None, ...]]:
    """Of every record its id and some of its texts and links as they are stored, the last entered first."""
    table = TABLES[register.id]
    asked = select(table.c.id, *(table.c[field] for field in fields)).order_by(table.c.entry.desc())
    return [tuple(row) for row in connection.execute(asked)]


def holders(connection: Connection, register: str, field: str, values: Sequence[Any]) -> dict[Any, str]:
    """Of these values of a text field, those that records hold, each with the id of the first that does."""
    wanted = {"values": _LIST.encode(values)}
    rows = _holders(register, field).all(driver(connection), wanted) if values else ()
    found: dict[Any, str] = {}
    for value, id_, _ in sorted(rows, key=lambda row: row[2]) if rows else ():
        found.setdefault(value, id_)
    return found


_LIST = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@cache
def _holders(register: str, field: str) -> Prepared:
    columns = TABLES[register].c
    # One text for however many values, so that it is taken apart once; SQLite reads the list itself.
    wanted = func.json_each(bindparam("values")).table_valued("value")
    asked = select(columns[field], columns.id, columns.entry)
    return Prepared(asked.select_from(wanted.join(TABLES[register], columns[field] == wanted.c.value)))


def filled(connection: Connection, register: str, field: str) -> list[str]:
    """The ids of the records in which a field is filled in, in the order of entry."""
    columns = TABLES[register].c
    asked = select(columns.id).where(columns[field].is_not(None)).order_by(columns.entry)
    return list(connection.scalars(asked))
