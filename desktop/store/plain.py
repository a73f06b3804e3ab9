"""What a window asks first, as text for the driver, so that it waits for no SQLAlchemy.

These are questions of one line about one table. Whatever has conditions, or is ordered by more than a column, is
SQLAlchemy's (`listing`, `queries`).

A record's number is its place in the order of entry. A million of them take four megabytes, where as many ids
would take ninety; and the database puts them together, so that other threads go on meanwhile.
"""

import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Literal

from desktop.domain.fields import Kind
from desktop.domain.ordering import kept
from desktop.domain.query import Query
from desktop.domain.register import AnyRegister
from desktop.domain.registers import REGISTERS
from desktop.domain.values.reading import show_value
from desktop.store import sorting
from desktop.store.columns import from_stored, record_of

BATCH = 500
"""Values in one question; SQLite allows 32,766."""
_MOST_SHORT = 0xFFFF_FFFF
"""Up to here a number takes four bytes, else eight."""
NO_HEAD = "0" * 64
"""What the journal's first line is chained to."""

OWN_TABLES = {
    "journal": (
        *("number", "change_set", "at", "who", "label_zh", "label_en"),
        *("register", "record_id", "before", "after", "hash"),
    ),
    "content": ("sha256", "size", "bytes"),
    "meta": ("key", "value"),
}
"""The store's own tables, and their columns."""


def columns() -> set[tuple[str, str]]:
    """Every table of a ledger with each of its columns, as `desktop.store.tables` has them."""
    wanted = {(table, column) for table, own in OWN_TABLES.items() for column in own}
    for register in REGISTERS:
        keys = map(sorting.column_of, kept(register.id))
        fields = (field.id for field in register.fields)
        wanted.update((register.id, name) for name in ("entry", "id", *fields, "search_text", *keys))
    return wanted


def is_plain(register: AnyRegister, query: Query) -> bool:
    """Whether a query is for all records, as they were entered or by texts whose keys lie beside them."""
    return query == Query(order=query.order) and all(
        order.field in kept(register.id) for order in query.order
    )


def ids(raw: Any, register: AnyRegister, query: Query) -> list[str]:
    """The ids of the records that a plain query asks for, in its order."""
    return [id_ for asked in _listed(register, query, "id") for (id_,) in raw.execute(asked)]


def numbers(raw: Any, register: AnyRegister, query: Query) -> "array[int]":
    """The numbers of the records that a plain query asks for, in its order."""
    kind, form = way_to_pack(raw, register)
    packed = f"SELECT group_concat(printf('{form}', entry), '') FROM "
    return unpacked(
        kind, (raw.execute(f"{packed}({asked})").fetchone()[0] for asked in _listed(register, query, "entry"))
    )


def way_to_pack(raw: Any, register: AnyRegister) -> tuple[Literal["I", "Q"], str]:
    """The kind of array that holds a register's numbers, and the form in which the database puts them together."""
    return ("I", "%08x") if most(raw, register.id) <= _MOST_SHORT else ("Q", "%016x")


def unpacked(kind: Literal["I", "Q"], parts: Iterable[str | None]) -> "array[int]":
    """The numbers that the database has put together."""
    found = array(kind)
    for packed in parts:
        found.frombytes(bytes.fromhex(packed or ""))
        del packed  # before the next is put together: it is twice as large as what is kept of it
    if sys.byteorder == "little":
        found.byteswap()
    return found


def _listed(register: AnyRegister, query: Query, column: str) -> Iterator[str]:
    """The questions whose answers, one after the other, are asked for: blanks last, else as they were entered."""
    head, orders = f'SELECT "{column}" FROM "{register.id}"', []
    for order in query.order:
        key = f'"{sorting.column_of(order.field)}"'
        orders.append((key, f"{key} DESC" if order.descending else key))
    if not orders:
        yield f"{head} ORDER BY entry"
        return
    (first, directed), *more = orders
    rest = ", ".join([*(f"{key} IS NULL, {by}" for key, by in more), "entry"])
    # Blanks by themselves: with them in one question, no index would give the order.
    yield f"{head} WHERE {first} IS NOT NULL ORDER BY {directed}, {rest}"
    yield f"{head} WHERE {first} IS NULL ORDER BY {rest}"


def records_at(raw: Any, register: AnyRegister, wanted: Sequence[int]) -> list[Any]:
    """The records of these numbers, in this order; ``None`` where there is none any more."""
    names = ("entry", "id", *(field.id for field in register.fields))
    found = {}
    for row in _where(raw, register.id, names, "entry", wanted):
        found[row[0]] = record_of(register, dict(zip(names, row, strict=True)))
    return [found.get(number) for number in wanted]


def numbers_of(raw: Any, register: AnyRegister, ids: Sequence[str]) -> dict[str, int]:
    """The numbers of records, by their ids; ids of no record are left out."""
    return dict(_where(raw, register.id, ("id", "entry"), "id", ids))


def titles(raw: Any, register: AnyRegister, ids: Iterable[str] | None) -> dict[str, str]:
    """What names each record to people, by id; of all records where no ids are given."""
    field, names = register.field(register.title), ("id", register.title)
    if ids is None:
        rows: Iterable[Any] = raw.execute(_select(register.id, names))
    else:
        rows = _where(raw, register.id, names, "id", list(set(ids)))
    return {id_: show_value(field, from_stored(field, stored), "zh") or "—" for id_, stored in rows}


def count(raw: Any, register: str) -> int:
    """How many records a register has."""
    return int(raw.execute(f'SELECT count(*) FROM "{register}"').fetchone()[0])


def most(raw: Any, register: str) -> int:
    """How many records a register has at most, told without counting them."""
    return raw.execute(f'SELECT max(entry) FROM "{register}"').fetchone()[0] or 0


def years(raw: Any, register: AnyRegister) -> set[int]:
    """The years that the records of a register belong to."""
    whole = register.field(register.year).kind is Kind.WHOLE
    key = f'"{register.year}"' if whole else f'substr("{register.year}", 1, 4)'
    asked = f'SELECT DISTINCT {key} FROM "{register.id}" WHERE "{register.year}" IS NOT NULL'
    return {int(year) for (year,) in raw.execute(asked)}


def head(raw: Any) -> tuple[int, str]:
    """Number and hash of the journal's last line."""
    found = raw.execute("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    return found or (0, NO_HEAD)


def last_at(raw: Any) -> datetime | None:
    """When the journal's last line was written."""
    found = raw.execute("SELECT at FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    return None if found is None else datetime.fromisoformat(found[0])


def noted(raw: Any, key: str) -> str | None:
    """What the store has noted for itself under a key."""
    found = raw.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if found is None else str(found[0])


@cache
def _select(table: str, names: Sequence[str]) -> str:
    quoted = ", ".join(f'"{name}"' for name in names)
    return f'SELECT {quoted} FROM "{table}"'


def _where(raw: Any, table: str, names: Sequence[str], column: str, values: Sequence[Any]) -> Iterator[Any]:
    for start in range(0, len(values), BATCH):
        some = values[start : start + BATCH]
        asked = f'{_select(table, names)} WHERE "{column}" IN ({", ".join("?" * len(some))})'
        yield from raw.execute(asked, tuple(some))
