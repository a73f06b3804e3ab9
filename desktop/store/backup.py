"""Copies of a ledger: made through SQLite itself, reopened and compared before they get their name.

Copying the file while it is open loses what the write-ahead log holds; this does not.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from desktop.domain.errors import CannotWrite
from desktop.domain.words import Words
from desktop.files import settle
from desktop.store.cipher.key import Key
from desktop.store.driver import connect, sqlite
from desktop.store.faults import reason_of

BESIDE = ("-wal", "-shm", "-journal")
"""Endings of what SQLite keeps beside a ledger; left from another file of that name they would be mixed into it."""

BROKEN_INSIDE = Words("文件结构已损坏", "it is damaged inside")
BROKEN_LINKS = Words("有记录指向不存在的记录", "records in it point to others that are not there")
DIFFERENT = Words("内容与原来的不一致", "it does not hold what the original does")
_LEFT_ALONE = Words("台账原样未动，没有留下副本。", "The ledger is as it was, and no copy was left behind.")
_FAULTY = Words("副本没能通过核对：{reason}。", "The copy did not pass its check: {reason}.")
_UNWRITABLE = Words("无法写入“{name}”：{reason}。", "'{name}' could not be written: {reason}.")
_OTHER_PLACE = Words(
    "请确认目标位置有空间、可以写入，或换一个位置再试。",
    "Make sure that there is room and that it may be written to, or choose another place.",
)
_EXISTS = Words("已有名为{name}的文件。", "There is a file named {name} already.")
_OTHER_NAME = Words("请换一个文件名。", "Choose another name.")


def back_up(connection: Connection, target: Path, key: Key | None = None) -> None:
    """Copies the open ledger to a new file, under its key: whole, checked, on the disk, or not at all.

    Raises:
        CannotWrite: the file is there already, the place cannot be written to, or the copy is not the same.
    """
    if target.exists():
        raise CannotWrite(_EXISTS.fill(name=target.name), _LEFT_ALONE, _OTHER_NAME)
    source: Any = connection.connection.driver_connection
    copy(source, target, key)


def copy(source: sqlite.Connection, target: Path, key: Key | None) -> None:
    """Copies what a connection shows to a file that stands by itself, under the same key.

    Raises:
        CannotWrite: the place cannot be written to, or the copy is not the same.
    """
    partial = target.with_name(target.name + ".partial")
    with _telling(target):
        try:
            partial.unlink(missing_ok=True)
            with closing(connect(partial, key)) as copy:
                source.backup(copy)
            with closing(connect(partial, key)) as copy:
                # One file, whole by itself: no log beside it that someone may forget to take along.
                copy.execute("PRAGMA journal_mode = DELETE")
                reason = fault_in(copy) or _difference(source, copy)
            if reason:
                raise CannotWrite(_FAULTY.fill(reason=reason), _LEFT_ALONE, _OTHER_PLACE)
            flush(partial)
            _move(partial, target)
        finally:
            with suppress(OSError):
                for ending in ("", *BESIDE):
                    partial.with_name(partial.name + ending).unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Has a closed file on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def fault_in(copy: sqlite.Connection) -> Words | None:
    """What SQLite finds wrong in a file; nothing if it is sound."""
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
def _telling(target: Path) -> Iterator[None]:
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
