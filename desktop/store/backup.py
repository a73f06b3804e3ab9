"""Copies of a ledger: made through SQLite itself, reopened and compared before they get their name.

Copying the file while it is open loses what the write-ahead log holds; this does not.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.changes import Told
from desktop.domain.errors import CannotWrite
from desktop.domain.words import Words
from desktop.files import settle
from desktop.store.cipher.key import Key
from desktop.store.connection import driver
from desktop.store.driver import connect, sqlite
from desktop.store.faults import reason_of
from desktop.store.stoppable import Share, stoppable

if TYPE_CHECKING:
    from sqlalchemy import Connection

BESIDE = ("-wal", "-shm", "-journal")
"""Endings of what SQLite keeps beside a ledger; left from another file of that name they would be mixed into it."""

BROKEN_INSIDE = Words("文件结构已损坏", "it is damaged inside")
BROKEN_LINKS = Words("有记录指向不存在的记录", "records in it point to others that are not there")
DIFFERENT = Words("内容与原来的不一致", "it does not hold what the original does")
PAGES = 500
"""Pages copied at a time where it is told how far it is."""
COPIED = 70
"""Hundredths of the work after which all is copied, and the copy is checked."""
_LEFT_ALONE = Words("台账原样未动，没有留下副本。", "The ledger is as it was, and no copy was left behind.")
_FAULTY = Words("副本没能通过核对：{reason}。", "The copy did not pass its check: {reason}.")
_UNWRITABLE = Words("无法写入“{name}”：{reason}。", "'{name}' could not be written: {reason}.")
_OTHER_PLACE = Words(
    "请确认目标位置有空间、可以写入，或换一个位置再试。",
    "Make sure that there is room and that it may be written to, or choose another place.",
)
_EXISTS = Words("已有名为{name}的文件。", "There is a file named {name} already.")
_OTHER_NAME = Words("请换一个文件名。", "Choose another name.")


def back_up(connection: "Connection", target: Path, key: Key | None = None, told: Told | None = None) -> None:
    """Copies the open ledger to a new file, under its key: whole, checked, on the disk, or not at all.

    Args:
        connection: of the ledger.
        target: the new file.
        key: what the ledger opens with.
        told: how far it is, in hundredths; what it raises ends it.

    Raises:
        CannotWrite: the file is there already, the place cannot be written to, or the copy is not the same.
    """
    if target.exists():
        raise CannotWrite(_EXISTS.fill(name=target.name), _LEFT_ALONE, _OTHER_NAME)
    source: Any = driver(connection)
    copy(source, target, key, told)


def copy(source: sqlite.Connection, target: Path, key: Key | None, told: Told | None = None) -> None:
    """Copies what a connection shows to a file that stands by itself, under the same key; told as `back_up`.

    Raises:
        CannotWrite: the place cannot be written to, or the copy is not the same.
    """
    partial = target.with_name(target.name + ".partial")
    with telling(target):
        try:
            partial.unlink(missing_ok=True)
            with closing(connect(partial, key)) as copy:
                _copy_pages(source, copy, told)
            with closing(connect(partial, key)) as copy:
                # One file, whole by itself: no log beside it that someone may forget to take along.
                copy.execute("PRAGMA journal_mode = DELETE")
                reason = fault_in(copy, told and Share(told, COPIED).again) or _difference(source, copy)
            if reason:
                raise CannotWrite(_FAULTY.fill(reason=reason), _LEFT_ALONE, _OTHER_PLACE)
            flush(partial)
            if told is not None:
                told(100, 100)  # the last moment to stop
            _move(partial, target)
        finally:
            with suppress(OSError):
                for ending in ("", *BESIDE):
                    partial.with_name(partial.name + ending).unlink(missing_ok=True)


def _copy_pages(source: sqlite.Connection, copy: sqlite.Connection, told: Told | None) -> None:
    if told is None:
        source.backup(copy)
        return
    share = Share(told).of(0, COPIED)
    source.backup(copy, pages=PAGES, progress=lambda _status, left, of: share(of - left, of))


def flush(path: Path) -> None:
    """Has a closed file on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def fault_in(copy: sqlite.Connection, ask: Callable[[], None] | None = None) -> Words | None:
    """What SQLite finds wrong in a file; nothing if it is sound. What it asks in between may raise to end it."""
    with stoppable(copy, ask) if ask else nullcontext():
        return _fault_in(copy)


def _fault_in(copy: sqlite.Connection) -> Words | None:
    if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        return BROKEN_INSIDE
    return BROKEN_LINKS if copy.execute("PRAGMA foreign_key_check").fetchone() else None


def _difference(source: sqlite.Connection, copy: sqlite.Connection) -> Words | None:
    for asked in ("PRAGMA user_version", "SELECT count(*), max(number) FROM journal", _HEAD):
        if source.execute(asked).fetchone() != copy.execute(asked).fetchone():
            return DIFFERENT
    return None


_HEAD = "SELECT hash FROM journal ORDER BY number DESC LIMIT 1"


@contextmanager
def telling(target: Path) -> Iterator[None]:
    """Turns what the system or the database says against a copy into something to tell the user.

    Raises:
        CannotWrite: in place of any fault.
    """
    try:
        yield
    except (sqlite.Error, OSError) as fault:
        reason = reason_of(fault)
        raise CannotWrite(
            _UNWRITABLE.fill(name=target.name, reason=reason), _LEFT_ALONE, _OTHER_PLACE
        ) from fault


def _move(partial: Path, target: Path) -> None:
    """Gives the copy its name; if the disk does not confirm the name, there is none."""
    partial.replace(target)
    try:
        settle(target.parent)
    except OSError:
        target.unlink(missing_ok=True)
        raise
