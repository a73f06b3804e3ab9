"""Which SQLite this is."""

import sqlite3


def sqlite_version() -> str:
    """The version of the SQLite library in use."""
    return sqlite3.sqlite_version
