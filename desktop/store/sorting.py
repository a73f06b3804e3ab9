"""The keys that texts are ordered by: kept beside a record for what names it, made when asked for otherwise.

Neither a collation nor an index over a function of the program would do: with them, no other tool could read
or check the table any more. A key is a column of plain text, which SQLite and PostgreSQL order alike.
"""

from functools import cache, lru_cache
from typing import Any

from desktop.domain.ordering import kept, order
from desktop.domain.register import AnyRegister, Record
from desktop.domain.values.text import compact

MEMORY = 1 << 14
"""Texts whose keys are remembered: names and units come again and again."""


@lru_cache(MEMORY)
def sort_key(text: str | None) -> str | None:
    """The key of a text; none where it is blank."""
    return None if text is None else order().key(text)


def add_functions(connection: Any) -> None:
    """Lets a new connection of the driver order by texts that have no key beside them, and spell texts for a search."""
    connection.create_function("sort_key", 1, sort_key, deterministic=True)
    connection.create_function("compact", 1, _spelt, deterministic=True)


def _spelt(text: str | None) -> str | None:
    return None if text is None else compact(text)


def column_of(field_id: str) -> str:
    """The column that holds the keys of a field."""
    return f"{field_id}_sorted"


def keys_of(register: AnyRegister, record: Record) -> dict[str, str | None]:
    """The keys that lie beside a record, by their columns."""
    return {column: sort_key(getattr(record, id_)) for id_, column in _columns(register.id)}


@cache
def _columns(register_id: str) -> tuple[tuple[str, str], ...]:
    return tuple((id_, column_of(id_)) for id_ in kept(register_id))
