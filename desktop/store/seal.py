"""The seal of a closed ledger: a hash over all its bytes, in a small file beside it.

What the journal and SQLite's own check do not look at (free pages, unused bytes of a page, the header) is watched over
by the seal alone. It is there only while the ledger lies closed: whoever opens the ledger to write takes it away first,
and has it on the disk that it is gone. So a broken seal means that something else than the program changed the file. It is
told of until a change is saved; then the ledger is sealed anew.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from desktop.domain.errors import CannotWrite
from desktop.files import settle, write_bytes
from desktop.store.lock import LEFT_ALONE, LOOK_ONLY, NO_FILES


def path_of(ledger: Path) -> Path:
    """The file that carries the seal of a ledger."""
    return ledger.with_name(f".{ledger.name}.seal")


def put(ledger: Path, head: str) -> None:
    """Seals a ledger that has just been closed, with its journal's head; a folder that takes no file goes without."""
    if _log_is_filled(ledger):
        return  # someone reads it still, and what the log holds goes into the file later
    with suppress(OSError, CannotWrite):
        write_bytes(path_of(ledger), f"{_hash(ledger)} {head}".encode())


def broken_at(ledger: Path) -> str:
    """The head that a ledger had when it was sealed, if it lies closed and differs from then; else nothing.

    If its head is the same still, the file is damaged. If not, another state of it was put in its place by hand, or
    the ledger was never sealed as it is. To be asked before a connection is opened, since the file itself is read.
    """
    try:
        sealed, _, head = path_of(ledger).read_bytes().decode().partition(" ")
        return head if sealed != _hash(ledger) and not _log_is_filled(ledger) else ""
    except (OSError, UnicodeDecodeError):
        return ""


def take_off(ledger: Path) -> None:
    """Takes the seal away, before anything is written.

    Raises:
        OSError: it cannot be taken away.
    """
    path = path_of(ledger)
    if path.exists():
        path.unlink(missing_ok=True)
        settle(ledger.parent)


def must_come_off(ledger: Path) -> None:
    """Takes the seal away.

    Raises:
        CannotWrite: the folder does not let it be taken away.
    """
    try:
        take_off(ledger)
    except OSError as fault:
        raise CannotWrite(NO_FILES.fill(folder=ledger.parent), LEFT_ALONE, LOOK_ONLY) from fault


def _log_is_filled(ledger: Path) -> bool:
    log = ledger.with_name(f"{ledger.name}-wal")
    with suppress(OSError):
        return os.path.getsize(log) > 0  # noqa: PTH202 - one call, and a missing file is no fault
    return False


def _hash(ledger: Path) -> str:
    with ledger.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
