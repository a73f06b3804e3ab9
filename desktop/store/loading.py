"""Very many records on their way in: what spares the file from being written twice, and its indices from being torn about.

All of it is as safe as any other change: one transaction, kept whole or not at all.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

from sqlalchemy import Connection

from desktop.domain.registers import BY_ID
from desktop.store import journal
from desktop.store.connection import bulk, driver
from desktop.store.driver import sqlite
from desktop.store.tables import TABLES

FEW = 100
"""Lines of the journal of a ledger that is as good as new."""
SORTING = 2
"""Threads that help to sort what an index is made of, when all is in and nobody reads any more."""
_INDICES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"


@contextmanager
def around(connection: Connection, give_up: Callable[[], None], *, alone: bool) -> Iterator[None]:
    """To be put around the transaction.

    A new ledger gets most of its pages now, and these need no way back: a rollback journal holds the few that were there,
    where the write-ahead log would hold all, to be copied into the file later. Where another connection reads
    (not ``alone``, or of another program), it stays with the log. Where the disk does not let the connection be again
    what it was, whose it is has to ``give_up`` and take another; what was written is written.
    """
    with bulk(connection):
        raw: Any = driver(connection)
        if not _is_new(connection):
            yield
            _empty_log(raw)
            return
        if alone:
            with suppress(sqlite.Error):
                raw.execute("PRAGMA journal_mode = DELETE")
        # The end of a rollback journal is to survive a power cut as well.
        raw.execute("PRAGMA synchronous = EXTRA")
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute(f"PRAGMA threads = {SORTING}")
        try:
            yield
        finally:
            if not _put_back(raw):
                give_up()
        _empty_log(raw)


def _put_back(raw: Any) -> bool:
    """Has the connection look at links again, and so on; gives whether it does."""
    try:
        raw.execute("PRAGMA threads = 0")
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("PRAGMA synchronous = FULL")
    except sqlite.Error:
        return False
    with suppress(sqlite.Error):  # what went wrong before is told; the next opening does this as well
        raw.execute("PRAGMA journal_mode = WAL")
    return True


def _empty_log(raw: Any) -> None:
    """Has a log as large as all that was written not lie beside the ledger until it is closed."""
    with suppress(sqlite.Error):  # where somebody reads it still
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def within(connection: Connection) -> Iterator[None]:
    """To be put into the transaction: of a new ledger, most indices are made and links looked at when all is in.

    Those stay by which a number or name is looked for that no two records of a register may share.

    Raises:
        desktop.store.driver.sqlite.IntegrityError: a link points to no record, or two share what they may not.
    """
    if not _is_new(connection):
        yield
        return
    raw: Any = driver(connection)
    indices = [each for each in raw.execute(_INDICES) if each[0] not in _looked_into()]
    for name, _ in indices:
        raw.execute(f'DROP INDEX "{name}"')
    yield
    for _, statement in indices:
        raw.execute(statement)
    if raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise sqlite.IntegrityError("FOREIGN KEY constraint failed")


def _is_new(connection: Connection) -> bool:
    return journal.head(connection)[0] < FEW


@cache
def _looked_into() -> frozenset[str]:
    """The indices of what no two records may share, but for those that tell apart what belongs to the same record."""
    return frozenset(
        str(index.name)
        for id_, table in TABLES.items()
        for index in table.indexes
        if index.unique and not {link.id for link in BY_ID[id_].links} & set(index.columns.keys())
    )
