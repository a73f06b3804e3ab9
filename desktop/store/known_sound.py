"""What spares an opening from comparing every table and every word: the note that this program found them sound.

The note holds as long as the program is the same, SQLite counts no change of a table, and the search texts hold the
same words.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import desktop
from desktop.store import plain
from desktop.store.connection import pragma
from desktop.store.driver import sqlite

_KEY = "found whole"
WORDS = "search words"
"""Under which the mark of the words in the search texts is noted."""


def is_known(raw: Any) -> bool:
    """Whether this program found the ledger's tables and search texts right, and nothing of them has changed since."""
    with suppress(sqlite.Error):  # what is damaged or missing is told by those who look themselves
        return plain.noted(raw, _KEY) == _said(raw)
    return False


def note(raw: Any) -> None:
    """Notes it, where the ledger lets itself be written to."""
    with suppress(sqlite.Error):
        if not is_known(raw):
            raw.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_KEY, _said(raw)))


def _said(raw: Any) -> str:
    return f"{program()} {pragma(raw, 'schema_version')} {plain.noted(raw, WORDS)}"


@cache
def program() -> str:
    """What tells this program from any other: its version, and size and time of all its files."""
    import hashlib

    said = hashlib.sha256(desktop.__version__.encode())
    for path, status in _files():
        said.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return said.hexdigest()[:16]


def _files() -> Iterator[tuple[str, os.stat_result]]:
    root = Path(desktop.__file__).parent
    folders = [str(root / "domain"), str(root / "store")]
    if not root.is_dir():  # it lies in an archive
        yield sys.executable, Path(sys.executable).stat()
    while folders:
        with suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir():
                    if entry.name != "__pycache__":  # it is filled while the program runs
                        folders.append(entry.path)
                elif entry.name.endswith((".py", ".pyc")):
                    yield entry.name, entry.stat()
