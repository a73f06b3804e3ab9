"""The driver, which brings a SQLite of its own: the one place that names it.

Python's own SQLite is as old as the Python or the system that it came with; before 3.51.3 the reset of a write-ahead
log can corrupt a file. Two copies of SQLite in one process would drop one another's locks, so nothing else of the
program opens a ledger.
"""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from desktop.store.cipher.key import Key

__all__ = ["connect", "give_key", "sqlcipher_version", "sqlite", "sqlite_version"]


def connect(target: Path | str, key: Key | None = None, **options: Any) -> Any:
    """A connection to a file, which has the key where one is needed; options as the driver's own ``connect``."""
    connection = sqlite.connect(target, **options)
    give_key(connection, key)
    return connection


def give_key(connection: Any, key: Key | None) -> None:
    """Has a new connection read and write with a key, before anything else is asked of it."""
    if key is not None:
        connection.execute(
            "PRAGMA cipher_log_level = NONE"
        )  # it would write to the console what is told anyway
        connection.execute(f'PRAGMA key = "{key.raw}"')


# A blank is what most fields of a record are. Without a word on it the driver asks each one in vain whether it knows
# how to be stored, which takes longer than storing the record. An empty dictionary's ``get`` gives a blank for a blank, and
# sooner than a function of our own would.
sqlite.register_adapter(type(None), {}.get)


def sqlite_version() -> str:
    """The version of the SQLite library in use."""
    return str(sqlite.sqlite_version)


def sqlcipher_version() -> str:
    """The version of SQLCipher, which keeps a ledger behind a password."""
    connection = sqlite.connect(":memory:")
    try:
        return str(connection.execute("PRAGMA cipher_version").fetchone()[0])
    finally:
        connection.close()
