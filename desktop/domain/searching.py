"""What a search looks into: all that a record says in words, spelt as `compact` spells a search.

It holds the names of choices in both languages. Personal data are found by the whole number alone. Were parts of it
found, whoever typed digit after digit into the search could read what is masked.
"""

import hashlib
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any

from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.values.dates import Month
from desktop.domain.values.exact import Exact, from_exact
from desktop.domain.values.reading import show_value
from desktop.domain.values.remembered import Remembered
from desktop.domain.values.text import compact, compact_all
from desktop.domain.words import LANGUAGES

_Spelling = tuple[Callable[[Record], tuple[Any, ...]], list[Callable[[Any], str]]]
_OfColumn = Callable[[Sequence[Any]], Sequence[str | None]]
_COLUMNS: dict[type[Record], dict[str, tuple[int, _OfColumn | None]]] = {}
_SPELLINGS: dict[type[Record], _Spelling] = {}
_OUT = (Kind.LINK, Kind.YES_NO)
_ISO = (Kind.DAY, Kind.MONTH, Kind.WHEN)


def search_text(register: AnyRegister, record: Record) -> str:
    """All that a record says in words, choices in both languages, spelt as `compact` spells a search."""
    values, spellings = _spelling(register)
    # The first value is the id, which no search looks into.
    told = zip(values(record)[1:], spellings, strict=True)
    return "\n".join([spell(value) for value, spell in told if value is not None])


Table = tuple[AnyRegister, Sequence[str], Sequence[Sequence[Exact]]]
"""A register, the fields that are filled in anywhere, and of each record its id and the exact values of these."""


Columns = tuple[AnyRegister, Sequence[str], Sequence[str], Sequence[Sequence[Exact]]]
"""A register, the ids of records, the fields that are filled in anywhere, and of each field its exact values, record by record."""


def search_texts(tables: Sequence[Table]) -> list[list[str]]:
    """The same of many records at once, table by table, in a fraction of the time."""
    turned = [(register, fields, list(zip(*rows, strict=True))) for register, fields, rows in tables]
    return search_texts_of(
        [
            (register, columns[0] if columns else (), fields, columns[1:])
            for register, fields, columns in turned
        ]
    )


def search_texts_of(tables: Sequence[Columns]) -> list[list[str]]:
    """The same where the values lie field by field."""
    searched = [_searched_in(table) for table in tables]
    # What people wrote is spelt in one go for all of it: a word at a time, most of the time would go into the calls.
    written: list[str | None] = []
    for columns in searched:
        for spell, values in columns:
            if spell is None:
                written.extend(values)
    keys, place, texts = compact_all(written), 0, []
    odd = keys.count("") != written.count(None)  # such as a text of nothing but odd blanks
    for (register, ids, fields, values_of), columns in zip(tables, searched, strict=True):
        spelt: list[Sequence[str | None]] = []
        for spell, values in columns:
            if spell is None:
                spelt.append(keys[place : place + len(values)])
                place += len(values)
            else:
                spelt.append(spell(values))
        if odd:
            rows = zip(ids, *values_of, strict=True)
            texts.append([search_text(register, _record(register, fields, row)) for row in rows])
        elif spelt:
            texts.append(["\n".join(filter(None, parts)) for parts in zip(*spelt, strict=True)])
        else:
            texts.append([""] * len(ids))
    return texts


def _searched_in(table: Columns) -> list[tuple[_OfColumn | None, Sequence[Any]]]:
    """The columns that a search looks into, in the register's order, with how each is spelt; none where people wrote it."""
    register, _, fields, columns = table
    spellings = _of_columns(register)
    found = [(spellings[n], v) for n, v in zip(fields, columns, strict=False) if n in spellings]
    return [(spell, values) for (_, spell), values in sorted(found, key=lambda each: each[0][0])]


def _record(register: AnyRegister, fields: Sequence[str], row: Sequence[Any]) -> Any:
    values = zip(fields, row[1:], strict=True)
    return register.record(
        id=row[0], **{id_: from_exact(register.by_id[id_], value) for id_, value in values}
    )


def whole_word(key: str) -> str:
    """What stands for a word that is found as a whole or not at all; ``key`` is spelt as `compact` spells it."""
    return f"#{hashlib.sha256(key.encode()).hexdigest()[:20]}"


def _spelling(register: AnyRegister) -> _Spelling:
    """A record's id with what a search looks into, and how each of the latter is spelt; put together once for a register."""
    known = _SPELLINGS.get(register.record)
    if known is None:
        searched = [f for f in register.fields if f.kind not in _OUT]
        values = attrgetter("id", *(f.id for f in searched))
        known = _SPELLINGS[register.record] = (values, [_spell(f) for f in searched])
    return known


def _spell(field: Field) -> Callable[[Any], str]:
    if field.personal:
        return lambda value: _whole_words(show_value(field, value, LANGUAGES[0]))
    if field.kind in (Kind.TEXT, Kind.NOTE):
        return compact
    if field.kind in _ISO:
        return _iso
    if field.kind is not Kind.CHOICE:
        return lambda value: show_value(field, value, LANGUAGES[0])  # digits are compact as they are
    return lru_cache(lambda value: "\n".join(compact(show_value(field, value, each)) for each in LANGUAGES))


def _of_columns(register: AnyRegister) -> dict[str, tuple[int, _OfColumn | None]]:
    """Of each field that a search looks into its place, and how its exact values are spelt; blanks stay as they are."""
    known = _COLUMNS.get(register.record)
    if known is None:
        searched = (f for f in register.fields if f.kind not in _OUT)
        known = _COLUMNS[register.record] = {f.id: (n, _spell_column(f)) for n, f in enumerate(searched)}
    return known


def _spell_column(field: Field) -> _OfColumn | None:
    if not field.personal and field.kind in _ISO:
        return lambda values: values
    if not field.personal and field.kind in (Kind.TEXT, Kind.NOTE):
        return None
    spell = _spell(field)
    known: Remembered[str | None] = Remembered(lambda value: spell(from_exact(field, value)), {None: None})
    return lambda values: list(map(known.__getitem__, values))


def _whole_words(text: str) -> str:
    return "\n".join(whole_word(key) for key in sorted({compact(word) for word in (text, *text.split())}))


def _iso(day: date | Month) -> str:
    return day.isoformat()
