"""Search texts made anew, with the keys that texts are ordered by, where a ledger's are behind the program's words."""

from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from desktop.domain.ordering import kept
from desktop.domain.register import AnyRegister
from desktop.domain.registers import REGISTERS
from desktop.domain.searching import search_text
from desktop.store.columns import record_of
from desktop.store.connection import writing
from desktop.store.sorting import column_of, keys_of
from desktop.store.tables import META, TABLES


def make_anew(connection: Connection, key: str, mark: str) -> None:
    """Makes all of them anew in one transaction, and notes the mark of the words that they hold.

    Raises:
        CannotWrite: the disk or another program is in the way; the ledger is as it was.
    """
    with writing(connection):
        for register in REGISTERS:
            _refresh(connection, register)
        connection.execute(delete(META).where(META.c.key == key))
        connection.execute(insert(META), {"key": key, "value": mark})


def _refresh(connection: Connection, register: AnyRegister) -> None:
    table = TABLES[register.id]
    behind = []
    for row in connection.execute(select(table)).mappings():
        record = record_of(register, row)
        made = {"search_text": search_text(register, record), **keys_of(register, record)}
        if any(row[name] != text for name, text in made.items()):
            behind.append({"which": row["entry"]} | {f"new_{name}": text for name, text in made.items()})
    if behind:
        names = ("search_text", *map(column_of, kept(register.id)))
        texts: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
        change = update(table).where(table.c.entry == bindparam("which")).values(texts)
        connection.execute(change, behind)
