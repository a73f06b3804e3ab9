"""The file in which a ledger is written anew, before it takes the ledger's place."""

from contextlib import suppress
from pathlib import Path

from desktop.store.backup import BESIDE


def waiting_for(path: Path) -> Path:
    """Where the new file waits to take a ledger's place: beside it, on the same disk."""
    return path.with_name(f".{path.stem}.password.cqo")


def remove(waiting: Path) -> None:
    """Takes such a file away, with all that SQLite kept beside it."""
    for ending in ("", *BESIDE):
        waiting.with_name(waiting.name + ending).unlink(missing_ok=True)


def clear(path: Path) -> None:
    """Takes away what a program that was killed left half written beside a ledger."""
    with suppress(OSError):
        remove(waiting_for(path))
