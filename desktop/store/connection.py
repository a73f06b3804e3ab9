"""One connection to one ledger file, set up so that an acknowledged save survives a power cut.

WAL with ``synchronous=FULL`` lost nothing in simulated power cuts; the driver's own default loses the last
save in a third of them, and half applies a migration. So the driver starts no transaction of its own
(``isolation_level`` None): each begins with an explicit ``BEGIN IMMEDIATE``.

A ledger is opened, and its first rows are read, by the driver alone: SQLAlchemy takes longer to load than all of that.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.store.cipher.key import Key
from desktop.store.driver import connect
from desktop.store.faults import any_fault, told
from desktop.store.sorting import add_functions

if TYPE_CHECKING:
    from sqlalchemy import Connection

APPLICATION_ID = 0x43514F31
"""``CQO1`` in the file's header, by which a ledger is known."""

BUSY_MS = 5_000
"""How long to wait for another program's lock."""

STATEMENTS = 1_000
"""How many statements the driver keeps taken apart. A full store of them drops the newest one, not the oldest, so that
what is saved after a hundred questions would be taken apart anew each time."""

LOG_PAGES = 250
"""Pages in the log after which they are copied into the ledger, a megabyte. From then on the log is written over where
it lies: one that grows with every save costs the disk a third more, and SQLite's own thousand pages are 150 saves."""


class Wire:
    """One open connection to a ledger: the driver's own, and SQLAlchemy's over it from when that is first wanted."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        self._core: Connection | None = None

    @property
    def core(self) -> "Connection":
        """The connection as SQLAlchemy has it."""
        if self._core is None:
            from desktop.store.engine import over  # loads SQLAlchemy

            self._core = over(self.raw)
        return self._core

    def close(self) -> None:
        """Lets go of the file."""
        if self._core is None:
            self.raw.close()
        else:
            self._core.close()
            self._core.engine.dispose()


def opened(path: Path, key: Key | None = None, *, alone: bool = False) -> Wire:
    """A connection to a ledger file.

    Args:
        path: the file.
        key: what it opens with.
        alone: whether nobody changes it and no file can be made beside it; it is only read then.

    Raises:
        desktop.store.driver.sqlite.Error: as the driver says it.
    """
    name = f"{path.as_uri()}?mode=ro&immutable=1" if alone else str(path)
    raw = connect(
        name, key, uri=alone, cached_statements=STATEMENTS, check_same_thread=False, isolation_level=None
    )
    try:
        set_up(raw)
    except BaseException:
        raw.close()
        raise
    return Wire(raw)


def set_up(raw: Any) -> None:
    """Makes a new connection of the driver safe and able to sort."""
    for name in (
        f"busy_timeout = {BUSY_MS}",
        "foreign_keys = ON",
        "synchronous = FULL",
        f"wal_autocheckpoint = {LOG_PAGES}",
        "trusted_schema = OFF",
    ):
        raw.execute(f"PRAGMA {name}")
    add_functions(raw)


def driver(connection: "Connection") -> Any:
    """The driver's own connection."""
    return connection.connection.driver_connection


def pragma(raw: Any, name: str) -> Any:
    """The value of a pragma."""
    return raw.execute(f"PRAGMA {name}").fetchone()[0]


@contextmanager
def writing(connection: "Connection", *, links_last: bool = True) -> Iterator[None]:
    """One transaction that writes: all of it is kept, or nothing.

    Args:
        connection: what writes.
        links_last: whether links are looked at when all is done, not with each statement. What is one statement
            can go without: it has SQLite take apart anew every statement that it knows.

    Raises:
        Refused: the disk or another program is in the way; nothing was changed.
    """
    # The driver itself, since these words are its own and each detour costs a save a twentieth of its time.
    raw = driver(connection)
    try:
        raw.execute("BEGIN IMMEDIATE")
        try:
            if links_last:
                raw.execute("PRAGMA defer_foreign_keys = ON")
            yield
            raw.execute("COMMIT")
        except BaseException:
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raise
    except any_fault() as fault:
        raise told(fault) from fault


BULK_CACHE_KIB = 64 * 1024
"""Memory for pages while very much is written; it does not grow with how much that is."""


@contextmanager
def bulk(connection: "Connection") -> Iterator[None]:
    """More memory for pages, so that indices over random ids are not read and written again and again."""
    raw = driver(connection)
    before = pragma(raw, "cache_size")
    raw.execute(f"PRAGMA cache_size = -{BULK_CACHE_KIB}")
    try:
        yield
    finally:
        # A connection whose file cannot be read takes none; that is told where it matters.
        with suppress(*any_fault()):
            raw.execute(f"PRAGMA cache_size = {before}")


@contextmanager
def connected(path: Path, key: Key | None) -> Iterator["Connection"]:
    """A connection to a ledger file for a while, beside the one that is open."""
    wire = opened(path, key)
    try:
        yield wire.core
    finally:
        wire.close()
