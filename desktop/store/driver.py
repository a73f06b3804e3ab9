"""The driver, which brings a SQLite of its own: the one place that names it.

Python's own SQLite is as old as the Python or the system that it came with; before 3.51.3 the reset of a write-ahead
log can corrupt a file. Two copies of SQLite in one process would drop one another's locks, so nothing else of the
program opens a ledger.
"""

from sqlcipher3 import dbapi2 as sqlite

__all__ = ["sqlcipher_version", "sqlite", "sqlite_version"]


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
