"""What a search looks into, kept beside each record, and made anew when the program's words change.

It holds the names of choices in both languages. When a new version of the program calls a choice by another
name, an older ledger's search texts are behind; opening it brings them up to date.

Personal data are found by the whole number alone. Were parts of it found, whoever typed digit after digit into
the search could read what is masked.
"""

import hashlib
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import REGISTERS
from desktop.domain.values.dates import Month
from desktop.domain.values.reading import show_value
from desktop.domain.values.text import compact
from desktop.domain.words import LANGUAGES
from desktop.store.columns import record_of
from desktop.store.connection import writing
from desktop.store.tables import META, TABLES

WAY = 2
"""The way in which `search_text` puts a record's words together; a change of it counts this up."""

_KEY = "search words"
_Spelling = tuple[str, Callable[[Any], str]]
_SPELLINGS: dict[type[Record], list[_Spelling]] = {}


def search_text(register: AnyRegister, record: Record) -> str:
    """All that a record says in words, choices in both languages, spelt as `compact` spells a search."""
    parts: list[str] = []
    for name, spell in _spelling(register):
        value = getattr(record, name)
        if value is not None:
            parts.append(spell(value))
    return "\n".join(parts)


def _spelling(register: AnyRegister) -> list[_Spelling]:
    """The fields that a search looks into, and how each is spelt; put together once for a register."""
    known = _SPELLINGS.get(register.record)
    if known is None:
        searched = (f for f in register.fields if f.kind not in (Kind.LINK, Kind.YES_NO))
        known = _SPELLINGS[register.record] = [(f.id, _spell(f)) for f in searched]
    return known


def whole_word(key: str) -> str:
    """What stands for a word that is found as a whole or not at all; ``key`` is spelt as `compact` spells it."""
    return f"#{hashlib.sha256(key.encode()).hexdigest()[:20]}"


def _spell(field: Field) -> Callable[[Any], str]:
    if field.personal:
        return lambda value: _whole_words(show_value(field, value, LANGUAGES[0]))
    if field.kind in (Kind.TEXT, Kind.NOTE):
        return compact
    if field.kind in (Kind.DAY, Kind.MONTH, Kind.WHEN):
        return _iso
    if field.kind is not Kind.CHOICE:
        return lambda value: compact(show_value(field, value, LANGUAGES[0]))
    return lru_cache(lambda value: "\n".join(compact(show_value(field, value, each)) for each in LANGUAGES))


def _whole_words(text: str) -> str:
    return "\n".join(whole_word(key) for key in sorted({compact(word) for word in (text, *text.split())}))


def _iso(day: date | Month) -> str:
    return day.isoformat()


def words_mark() -> str:
    """A mark that differs when the way or any word that search texts hold does."""
    said = [
        (r.id, f.id, f.kind.value, f.unit, f.personal, [(o.id, *o.words) for o in f.options])
        for r in REGISTERS
        for f in r.fields
    ]
    return hashlib.sha256(repr((WAY, said)).encode()).hexdigest()


def bring_up_to_date(connection: Connection) -> None:
    """Makes all search texts anew, in one transaction, if they hold other words than the program's.

    Raises:
        CannotWrite: the disk or another program is in the way; the ledger is as it was.
    """
    mark = words_mark()
    known = connection.execute(select(META.c.value).where(META.c.key == _KEY)).scalar()
    if known == mark:
        return
    with writing(connection):
        for register in REGISTERS:
            _refresh(connection, register)
        if known is None:
            connection.execute(insert(META), {"key": _KEY, "value": mark})
        else:
            connection.execute(update(META).where(META.c.key == _KEY), {"value": mark})


def _refresh(connection: Connection, register: AnyRegister) -> None:
    table = TABLES[register.id]
    behind = []
    for row in connection.execute(select(table)).mappings():
        text = search_text(register, record_of(register, row))
        if text != row["search_text"]:
            behind.append({"which": row["entry"], "text": text})
    if behind:
        change = (
            update(table).where(table.c.entry == bindparam("which")).values(search_text=bindparam("text"))
        )
        connection.execute(change, behind)
