"""SQLite as the program brings it."""

import subprocess
import sys

from desktop import app
from desktop.store.connection import pragma
from desktop.store.driver import sqlcipher_version, sqlite, sqlite_version

SOUND = (3, 51, 3)
"""Before it the reset of a write-ahead log can corrupt a file."""


def test_every_connection_runs_a_sqlite_whose_log_is_sound(ledger):
    said = ledger._connection.exec_driver_sql("SELECT sqlite_version()").scalar()
    assert said == sqlite_version()
    assert tuple(map(int, said.split("."))) >= SOUND
    assert isinstance(ledger._connection.connection.driver_connection, sqlite.Connection)
    assert pragma(ledger._raw, "cipher_version") == sqlcipher_version()


def test_the_store_loads_no_other_sqlite():
    code = "import sys, desktop.store.ledger, desktop.store.looking, desktop.store.restoring; print('sqlite3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_versions_are_told():
    versions = app.versions()
    assert versions["SQLite"] == sqlite_version()
    assert versions["SQLCipher"] == sqlcipher_version()
    assert sqlcipher_version().startswith("4.")
