"""The tables: one for each register, made from its description, and the journal."""

from collections.abc import Mapping

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text

from desktop.domain.register import AnyRegister
from desktop.domain.registers import REGISTERS
from desktop.store.columns import column_of

METADATA = MetaData()

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


def _table(register: AnyRegister) -> Table:
    unique = (
        Index(f"unique_{register.id}_{'_'.join(group)}", *group, unique=True) for group in register.unique
    )
    return Table(
        register.id,
        METADATA,
        Column("entry", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        *(column_of(field) for field in register.fields),
        Column("search_text", Text, nullable=False),
        *unique,
    )


TABLES: Mapping[str, Table] = {register.id: _table(register) for register in REGISTERS}
"""The table of each register. ``entry`` is the order of entry, ``search_text`` what a search looks into."""
