"""A backup against the open ledger, and the ways back to it: to a copy beside it, or in place.

In place: the backup becomes a ledger of its own first, is brought up to date and checked whole; then the present
ledger is backed up; only then does the one take the place of the other, in one step.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from desktop.domain.changes import Told
from desktop.domain.errors import CannotWrite, NeedsPassword, NotALedger, Refused
from desktop.domain.late import dataclass
from desktop.domain.words import Words
from desktop.files import numbered
from desktop.work.database import Database, KeptSet
from desktop.work.keeping.backups import SUFFIX, Backup, Keeper, Make, backups_in, folder_of
from desktop.work.progress import part

UNSOUND = Words(
    "备份{name}里有{n}处与日志不符。", "The backup {name} differs from its journal in {n} {n:place|places}."
)
NOT_DONE = Words("现在的台账原样未动。", "The present ledger is as it was.")
USE_OLDER = Words("请用更早的备份再试。", "Try an earlier backup.")
NOT_KEPT = Words("现在的台账没能先备份，所以没有恢复。", "The present ledger could not be backed up first.")
COPY_INSTEAD = Words("请改用“恢复为副本”。", "Restore to a copy instead.")
MADE = 20
"""Hundredths of a restore after which the ledger is made, and is checked."""
_PAGE = 200
_BESIDE = ("", "-wal", "-shm", "-journal")
_HIDDEN = (".seal", ".lock")


class Look(Protocol):
    """What can be read of a backup without opening it as a ledger."""

    @property
    def records(self) -> int:
        """How many records it holds."""

    @property
    def head(self) -> str:
        """Its journal's last hash."""

    def change_sets(self, before: int | None, count: int) -> Sequence[KeptSet]:
        """Its last change sets before a line of its journal, the newest first."""

    def close(self) -> None:
        """Lets go of the file."""


class Restore(Protocol):
    """Makes a new ledger of a backup."""

    def __call__(self, backup: Path, target: Path, told: Told | None = None, /) -> None:
        """Makes it, and tells how far that is; what that raises ends it, and nothing is left of it."""


@dataclass(frozen=True, slots=True)
class RestoreMeans:
    """What restoring needs of the store; each may raise `Refused`."""

    look: Callable[[Path], Look]
    restore: Restore
    open: Callable[[Path], Database]
    put_in_place: Callable[[Path, Path], None]
    """Has a ledger take the place of another; both are closed."""
    unlock: Callable[[Path, str], None]
    """Has a backup open, by its password or its recovery key."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a backup holds."""

    backup: Backup
    size: int
    """Bytes of the file."""
    records: int
    head: str
    fault: Words | None = None
    """Why it cannot be read, if it cannot."""
    locked: bool = False
    """Whether it can be, once its password is given."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A backup against the present ledger, by their journals."""

    missing: tuple[KeptSet, ...]
    """What was done since, and would be missing; the newest first."""
    only_there: tuple[KeptSet, ...]
    """What the backup holds and the present ledger does not: it was made on another way."""
    related: bool
    """Whether both began as one ledger, or the backup is empty."""


def ahead_of(database: Database, look: Callable[[Path], Look]) -> Backup | None:
    """The newest backup, if the ledger does not hold what it does: an older state was put in the ledger's place.

    One that was made before a backup was restored is ahead because somebody wanted it so.

    Raises:
        Refused: the backup cannot be read.
    """
    newest = next(reversed(backups_in(folder_of(database.path))), None)
    if newest is None or newest.before == "restore":
        return None
    looked_into = look(newest.path)
    try:
        last = next(iter(looked_into.change_sets(None, 1)), None)
    finally:
        looked_into.close()
    if last is None:
        return None
    here = next(iter(database.change_sets(last.last + 1, 1)), None)
    return None if here is not None and (here.last, here.hash) == (last.last, last.hash) else newest


def held_in(backup: Backup, means: RestoreMeans) -> Held:
    """What a backup holds; one that cannot be read says why."""
    try:
        size = backup.path.stat().st_size
    except OSError:
        size = 0
    try:
        look = means.look(backup.path)
        try:
            return Held(backup, size, look.records, look.head)
        finally:
            look.close()
    except Refused as refused:
        return Held(backup, size, 0, "", refused.words, isinstance(refused, NeedsPassword))


def difference(here: Look | Database, there: Look) -> Difference:
    """What the present ledger holds beyond a backup, and the other way round.

    Both journals are read from their ends back to the change set that they share.
    """
    mine, theirs = _back_from_end(here), _back_from_end(there)
    missing: list[KeptSet] = []
    only_there: list[KeptSet] = []
    one, other = next(mine, None), next(theirs, None)
    empty = other is None
    while one is not None and other is not None and one.hash != other.hash:
        if one.last >= other.last:
            missing.append(one)
            one = next(mine, None)
        else:
            only_there.append(other)
            other = next(theirs, None)
    related = empty or (one is not None and other is not None)
    if not related or empty:
        missing += [each for each in (one, *mine) if each is not None]
        only_there += [each for each in (other, *theirs) if each is not None]
    return Difference(tuple(missing), tuple(only_there), related)


def _back_from_end(journal: Look | Database) -> Iterator[KeptSet]:
    before: int | None = None
    while sets := journal.change_sets(before, _PAGE):
        yield from sets
        before = sets[-1].first


def copy_path(ledger: Path, backup: Path) -> Path:
    """Where a restored copy goes: beside the ledger, under a name that is free and says what it is."""
    number = re.sub(r"\D.*", "", backup.stem) or backup.stem
    name = f"{ledger.stem}-{number}{SUFFIX}"
    n = 1
    while (path := ledger.with_name(numbered(name, n))).exists():
        n += 1
    return path


def to_copy(backup: Path, target: Path, means: RestoreMeans, told: Told | None = None) -> None:
    """Makes a ledger of a backup, brought up to date and checked whole; what does not pass goes again.

    Args:
        backup: the backup.
        target: the new ledger.
        means: the store's.
        told: how far it is, in hundredths; what it raises ends it, and nothing is left of it.

    Raises:
        Refused: the backup is damaged or of a newer program, or the place cannot be written to.
    """
    means.restore(backup, target, told and part(told, 0, MADE))
    try:
        database = means.open(target)
        try:
            verdict = database.verify(told and part(told, MADE, 100))
        finally:
            database.close()
        if not verdict.sound:
            raise NotALedger(UNSOUND.fill(name=backup.name, n=len(verdict.faults)), NOT_DONE, USE_OLDER)
    except BaseException:
        remove(target)
        raise


def waiting_path(ledger: Path) -> Path:
    """Where the ledger made of a backup waits to take another's place: beside it, on the same disk."""
    return ledger.with_name(f".{ledger.stem}.restoring{SUFFIX}")


def make_ready(
    backup: Path,
    ledger: Path,
    means: RestoreMeans,
    alike: Callable[[Path], None] | None = None,
    told: Told | None = None,
) -> Path:
    """Has a backup wait as a checked ledger beside the one it is to replace, which is not touched; gives it.

    Args:
        backup: the backup.
        ledger: the ledger that it is to replace.
        means: the store's.
        alike: has it open with the ledger's password, or with none, whatever the backup's was; if it is not given, it
            opens as the backup does.
        told: as `to_copy`.

    Raises:
        Refused: as `to_copy`, and there is no room for it.
    """
    waiting = waiting_path(ledger)
    remove(waiting)  # of a program that was killed
    to_copy(backup, waiting, means, told)
    try:
        if alike is not None:
            alike(waiting)
        if told is not None:
            told(100, 100)  # the last moment to stop
    except BaseException:
        remove(waiting)
        raise
    return waiting


def keep_present(keeper: Keeper, waiting: Path, make: Make | None = None) -> Path:
    """Backs the present ledger up before another takes its place, as `Keeper.keep`; gives the backup.

    Raises:
        Refused: it could not be; then nothing was changed, and what was waiting is gone.
    """
    try:
        kept = keeper.keep("restore", make=make)
    except BaseException:
        remove(waiting)
        raise
    if kept is None:
        remove(waiting)
        raise CannotWrite(NOT_KEPT, NOT_DONE, COPY_INSTEAD)
    return kept


def swap(waiting: Path, ledger: Path, kept: Path, means: RestoreMeans) -> Database:
    """Has the ledger that waits take the place of the one that was just closed, and opens it.

    Args:
        waiting: as `make_ready` gave it.
        ledger: the present ledger, closed.
        kept: its backup, from which it is brought back if what took its place cannot be opened.
        means: the store's.

    Raises:
        Refused: the present ledger is still there, or is back.
    """
    try:
        means.put_in_place(waiting, ledger)
    except BaseException:
        remove(waiting)
        raise
    try:
        return means.open(ledger)
    except BaseException:
        with suppress(Refused):  # that it could not be opened is what has to be told
            means.put_in_place(make_ready(kept, ledger, means), ledger)
        raise


def remove(ledger: Path) -> None:
    """Takes away a ledger file that was only made on the way, with what SQLite keeps beside it."""
    with suppress(OSError):
        for ending in _BESIDE:
            ledger.with_name(ledger.name + ending).unlink(missing_ok=True)
        for ending in _HIDDEN:
            ledger.with_name(f".{ledger.name}{ending}").unlink(missing_ok=True)
