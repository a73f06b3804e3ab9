"""One connection to one ledger file, set up so that an acknowledged save survives a power cut.

WAL with ``synchronous=FULL`` lost nothing in simulated power cuts; the driver's own default loses the last
save in a third of them, and half applies a migration. So the driver starts no transaction of its own
(``isolation_level`` None): each begins with an explicit ``BEGIN IMMEDIATE``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from desktop.store.cipher.key import Key
from desktop.store.driver import connect, sqlite
from desktop.store.faults import told
from desktop.store.prepared import driver

APPLICATION_ID = 0x43514F31
"""``CQO1`` in the file's header, by which a ledger is known."""

BUSY_MS = 5_000
"""How long to wait for another program's lock."""

STATEMENTS = 1_000
"""How many statements the driver keeps taken apart. A full store of them drops the newest one, not the oldest, so that
what is saved after a hundred questions would be taken apart anew each time."""


def engine_for(path: Path, key: Key | None = None, *, alone: bool = False) -> Engine:
    """The engine of a ledger file; nothing is opened yet.

    Args:
        path: the file.
        key: what it opens with.
        alone: whether nobody changes it and no file can be made beside it; it is only read then.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlite,
        connect_args={"cached_statements": STATEMENTS},
        hide_parameters=True,  # else an error would say the values that it failed with
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
    )
    if key is not None or alone:
        as_it_is = {"uri": True} if alone else {}

        def begin(_dialect: object, _record: object, target: list[str], options: dict[str, Any]) -> Any:
            name = f"{path.as_uri()}?mode=ro&immutable=1" if alone else target[0]
            return connect(name, key, **options, **as_it_is)  # before anything is asked, even by SQLAlchemy

        event.listen(engine, "do_connect", begin)
    event.listen(engine, "connect", _set_up)
    return engine


def _set_up(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout = {BUSY_MS}",
        "foreign_keys = ON",
        "synchronous = FULL",
        "trusted_schema = OFF",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def pragma(connection: Connection, name: str) -> Any:
    """The value of a pragma."""
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@contextmanager
def writing(connection: Connection, *, links_last: bool = True) -> Iterator[None]:
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
    except (DBAPIError, sqlite.Error) as fault:
        raise told(fault) from fault


BULK_CACHE_KIB = 64 * 1024
"""Memory for pages while very much is written; it does not grow with how much that is."""


@contextmanager
def bulk(connection: Connection) -> Iterator[None]:
    """More memory for pages, so that indices over random ids are not read and written again and again."""
    raw: Any = connection.connection.driver_connection
    before = raw.execute("PRAGMA cache_size").fetchone()[0]
    raw.execute(f"PRAGMA cache_size = -{BULK_CACHE_KIB}")
    try:
        yield
    finally:
        raw.execute(f"PRAGMA cache_size = {before}")


@contextmanager
def connected(path: Path, key: Key | None) -> Iterator[Connection]:
    """A connection to a ledger file for a while, beside the one that is open."""
    connection = engine_for(path, key).connect()
    try:
        yield connection
    finally:
        connection.close()
