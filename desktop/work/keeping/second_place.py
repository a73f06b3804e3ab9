"""A second place for the backups: a stick or a share, so that a lost PC is not a lost year.

It is used while it is there, and missed aloud while it is not. A folder is known by a note left in it: the empty
folder that a stick leaves behind when it is pulled out is none.
"""

import hashlib
import os
import shutil
import threading
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from desktop.domain.errors import CannotWrite
from desktop.domain.late import dataclass
from desktop.domain.words import Words
from desktop.files import replacing, telling, write_bytes
from desktop.work.keeping.backups import backups_in, folder_of, surplus

NOTE_NAME = "cqodesk-backups.txt"
NOTE = Words(
    "质官台把台账的备份复制到这里。请不要删除这个文件：程序靠它认出这个位置。",
    "CQO Desk copies the backups of its ledgers here. Keep this file: the program knows the place by it.",
)
UNLIKE = Words(
    "复制到“{folder}”的备份与原件不同。", "The backup copied to '{folder}' differs from the original."
)
SAFE = Words("台账和本机的备份不受影响。", "The ledger and the backups on this PC are not affected.")
OTHER_PLACE = Words("请换一个U盘或文件夹再试。", "Try another stick or folder.")
SAME_PLACE = Words(
    "“{folder}”就是台账或备份所在的位置。", "'{folder}' is where the ledger or its backups lie already."
)
ELSEWHERE = Words("请选择U盘、移动硬盘或共享文件夹。", "Choose a stick, an external disk or a share.")
NEVER = Words("还没有异地备份", "no backup in a second place yet")
DAYS = Words("{n}天没有异地备份", "{n} {n:day|days} without a backup in a second place")
_CHUNK = 1 << 20
_one = threading.Lock()
"""Backups are brought along by one thread at a time: two would copy the same ones."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What was last brought to the second place: the day, and the journal's head."""

    day: date
    head: str


def mark(folder: Path, ledger: Path) -> None:
    """Makes a folder the second place of the ledgers of this machine.

    Raises:
        CannotWrite: nothing can be written there, or the ledger lies there itself.
    """
    place = folder.resolve()
    if place == ledger.resolve().parent or place.is_relative_to(folder_of(ledger).resolve()):
        raise CannotWrite(SAME_PLACE.fill(folder=folder), SAFE, ELSEWHERE)
    write_bytes(folder / NOTE_NAME, f"{NOTE.zh}\r\n{NOTE.en}\r\n".encode("utf-8-sig"))


def is_there(folder: Path | None) -> bool:
    """Whether the second place can be reached now."""
    try:
        return folder is not None and (folder / NOTE_NAME).is_file()
    except OSError:
        return False


def folder_in(second: Path, ledger: Path) -> Path:
    """Where a ledger's backups lie in the second place; two of one name from two folders are kept apart."""
    mark_ = hashlib.sha256(str(ledger.resolve()).encode()).hexdigest()[:6]
    return second / f"{ledger.stem}-{mark_}-backups"


def bring_along(ledger: Path, second: Path, now: datetime) -> list[Path]:
    """Copies the backups that are newer than all those in the second place, and thins those out; gives the copies.

    At first only the newest is copied: it holds the whole ledger and its history.

    Raises:
        CannotWrite: the place is full, write-protected, or gives back something else than was written.
    """
    folder = folder_in(second, ledger)
    with _one:
        return _brought(ledger, folder, now)


def _brought(ledger: Path, folder: Path, now: datetime) -> list[Path]:
    here = backups_in(folder_of(ledger))
    with telling(folder):
        folder.mkdir(exist_ok=True)
        there = backups_in(folder)
    known = {backup.path.name for backup in there}
    newest = max((backup.number for backup in there), default=0)
    due = [b for b in here if b.number > newest] if known else here[-1:]
    made = [_copy(backup.path, folder / backup.path.name) for backup in due]
    for old in surplus(backups_in(folder), now) if made else ():
        with suppress(OSError):
            old.path.unlink()
    return made


def behind(copied: Copied | None, head: str, today: date) -> Words | None:
    """What is said of a second place that lacks something; nothing where it has all, or was brought along today."""
    if copied is None:
        return NEVER
    days = (today - copied.day).days
    return DAYS.fill(n=days) if copied.head != head and days > 0 else None


def _copy(source: Path, target: Path) -> Path:
    with telling(target), replacing(target) as temporary:
        shutil.copyfile(source, temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        if _hash(temporary) != _hash(source):
            raise CannotWrite(UNLIKE.fill(folder=target.parent), SAFE, OTHER_PLACE)
        times = source.stat()
        os.utime(temporary, ns=(times.st_atime_ns, times.st_mtime_ns))
    return target


def _hash(path: Path) -> str:
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            hashed.update(chunk)
    return hashed.hexdigest()
