"""A ledger written anew under another key, or under none: wholly or not at all.

The ledger lies closed, and its lock is held throughout. Its content goes into a new file beside it, which is reopened
and compared row by row before it takes the ledger's place in one step. A power cut at any moment leaves one of both.
"""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from itertools import zip_longest
from pathlib import Path
from typing import Any

from desktop.domain.errors import CannotWrite, NotALedger
from desktop.domain.words import Words
from desktop.files import settle, telling
from desktop.store import seal
from desktop.store.backup import BESIDE, DIFFERENT, fault_in, flush
from desktop.store.cipher import keyring
from desktop.store.cipher.key import Key
from desktop.store.driver import connect, sqlite
from desktop.store.faults import name_of, reason_of
from desktop.store.lock import held
from desktop.store.opening import must_be_ledger
from desktop.store.restoring import bring_to_rest
from desktop.store.waiting import clear, remove, waiting_for

NUMBERS = ("application_id", "user_version")
"""What the header of a file says of it, and the copying of its content does not bring along."""
SIDES = ("main", "made")
"""The file that is there and the new one, as SQL names them."""

_LEFT_ALONE = Words("台账原样未动，密码没有变。", "The ledger is as it was, and so is its password.")
_FAULTY = Words("新写的文件没能通过核对：{reason}。", "What was written did not pass its check: {reason}.")
_FAILED = Words("没能重新写成这个台账：{reason}。", "The ledger could not be written anew: {reason}.")
_DAMAGED = Words("台账已损坏：{reason}。", "The ledger is damaged: {reason}.")
_MAKE_ROOM = Words(
    "请确认台账所在的磁盘有与台账同样大的空间，再试一次。",
    "Make sure that its disk has as much room as the ledger takes, and try again.",
)
_BACKUP = Words("请先从备份恢复，再设置密码。", "Restore a backup first, and set the password then.")


def recode(path: Path, key: Key | None) -> None:
    """Has a closed ledger open with another key from now on, or with none; the new key is held from then on.

    Raises:
        InUse: another program has it open to write.
        NeedsPassword: it has a password now, which was not given yet.
        NotALedger: it is missing, damaged or foreign.
        CannotWrite: there is no room, or another program reads it; it is as it was.
    """
    path = path.absolute()
    must_be_ledger(path)
    with held(path) as lock, ExitStack() as done:
        done.callback(lock.release)
        present = keyring.key_of(path)
        bring_to_rest(path, present)
        waiting = waiting_for(path)
        try:
            with _telling(path):
                remove(waiting)
                _write(path, present, waiting, key)
                flush(waiting)
            _replace(path, waiting)
        finally:
            clear(path)
    if key is not None:
        keyring.hold(key)


def _write(path: Path, present: Key | None, waiting: Path, key: Key | None) -> None:
    """Has the content go into a new file, which is reopened and compared."""
    with closing(connect(path, present)) as source:
        if reason := fault_in(source):
            raise NotALedger(_DAMAGED.fill(reason=reason), _LEFT_ALONE, _BACKUP)
        _attach(source, waiting, key)
        source.execute("PRAGMA made.synchronous = OFF")  # nobody reads it until it is whole, and flushed
        source.execute("PRAGMA made.journal_mode = OFF")
        source.execute("BEGIN")
        source.execute("SELECT sqlcipher_export('made')")
        source.execute("COMMIT")
        for number in NUMBERS:
            value = int(source.execute(f"PRAGMA main.{number}").fetchone()[0])
            source.execute(f"PRAGMA made.{number} = {value}")
        source.execute("DETACH made")
    with closing(connect(waiting, key)) as made:
        reason = fault_in(made)
    with closing(connect(path, present)) as source:
        _attach(source, waiting, key)
        if reason or _difference(source):
            raise CannotWrite(_FAULTY.fill(reason=reason or DIFFERENT), _LEFT_ALONE, _MAKE_ROOM)


def _attach(connection: Any, waiting: Path, key: Key | None) -> None:
    connection.execute("ATTACH ? AS made KEY ?", (str(waiting), key.raw if key else ""))


def _difference(source: Any) -> Words | None:
    """Whether two attached files differ; nothing if all that they hold is the same."""
    asked = "SELECT type, name, tbl_name, sql FROM {}.sqlite_master ORDER BY type, name"
    schema = source.execute(asked.format("main")).fetchall()
    if source.execute(asked.format("made")).fetchall() != schema:
        return DIFFERENT
    for name in (name for kind, name, _table, _sql in schema if kind == "table"):
        sides = (source.execute(f'SELECT * FROM {side}."{name}" ORDER BY rowid') for side in SIDES)
        if any(row != copied for row, copied in zip_longest(*sides)):  # one row at a time: files may be large
            return DIFFERENT
    for number in NUMBERS:
        values = {source.execute(f"PRAGMA {side}.{number}").fetchone() for side in SIDES}
        if len(values) > 1:
            return DIFFERENT
    return None


def _replace(path: Path, waiting: Path) -> None:
    with telling(path):
        for ending in BESIDE:
            path.with_name(path.name + ending).unlink(missing_ok=True)
        seal.take_off(path)
        settle(path.parent)
        waiting.replace(path)
    with suppress(OSError):  # not confirmed: a power cut may bring back the one before, which holds the same
        settle(path.parent)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        with telling(path):
            yield
    except sqlite.Error as fault:
        if name_of(fault) in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
            raise NotALedger(_DAMAGED.fill(reason=reason_of(fault)), _LEFT_ALONE, _BACKUP) from fault
        raise CannotWrite(_FAILED.fill(reason=reason_of(fault)), _LEFT_ALONE, _MAKE_ROOM) from fault
