"""The tables: one for each register, made from its description, and the journal."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.types import TypeEngine

from desktop.domain.fields import Field, Kind
from desktop.domain.ordering import kept
from desktop.domain.register import AnyRegister
from desktop.domain.registers import REGISTERS
from desktop.store import sorting

METADATA = MetaData()
_TYPES: Mapping[Kind, type[TypeEngine[Any]]] = {
    Kind.WHOLE: BigInteger,
    Kind.NUMBER: BigInteger,
    Kind.MONEY: BigInteger,
    Kind.YES_NO: Integer,
}

JOURNAL = Table(
    "journal",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("change_set", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("label_zh", Text, nullable=False),
    Column("label_en", Text, nullable=False),
    Column("register", Text, nullable=False),
    Column("record_id", Text, nullable=False, index=True),
    Column("before", Text),
    Column("after", Text),
    Column("hash", Text, nullable=False),
)
"""Who changed which record when and why, what it was and what it became; each line hashed with the one before."""

CONTENT = Table(
    "content",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)
"""The contents of attached files, each once. None ever goes, so that a deletion can be undone years later."""

META = Table("meta", METADATA, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
"""What the store notes for itself, outside the journal since it follows from the program and the records."""


def _column_of(field: Field) -> "Column[Any]":
    type_ = _TYPES.get(field.kind, Text)
    if field.kind is Kind.LINK:
        return Column(field.id, type_, ForeignKey(f"{field.target}.id"))
    return Column(field.id, type_)


def _table(register: AnyRegister) -> Table:
    columns = {field.id: _column_of(field) for field in register.fields}
    unique = (
        Index(f"unique_{register.id}_{'_'.join(group)}", *group, unique=True) for group in register.unique
    )
    # Without the blanks, which most links are: each would cost a save a page of the log, and nobody looks for them.
    links = (
        Index(f"ix_{register.id}_{link.id}", link.id, sqlite_where=columns[link.id].is_not(None))
        for link in register.links
    )
    return Table(
        register.id,
        METADATA,
        Column("entry", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        *columns.values(),
        Column("search_text", Text, nullable=False),
        *links,
        *unique,
        *(Column(sorting.column_of(id_), Text, index=True) for id_ in kept(register.id)),
    )


TABLES: Mapping[str, Table] = {register.id: _table(register) for register in REGISTERS}
"""The table of each register. ``entry`` is the order of entry, ``search_text`` what a search looks into,
``..._sorted`` what the text of that name is ordered by."""
