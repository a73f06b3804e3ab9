"""The backups of a ledger: numbered, never dated, in a folder beside it, and thinned as they grow old.

The number says which is newer even where the clock was wrong; the time of the file decides only on what is
thinned out. Twelve days, ten weeks and nine months are kept, the newest of each, as Anki keeps them.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from desktop.domain.late import dataclass
from desktop.work.activity import Timed
from desktop.work.database import Database

DAYS, WEEKS, MONTHS = 12, 10, 9
"""How many of each are kept: the newest of each day, week and month."""
ALWAYS = 5
"""The newest, kept whatever their age."""
COARSE = timedelta(seconds=5)
"""Times of files on sticks are no more exact than that."""
SUFFIX = ".cqo"
Make = Callable[[Path], None]
"""Copies the ledger to a new file, as `Database.back_up`."""
_NAME = re.compile(r"(\d{6})(?:-(import|migration|restore))?\.cqo")


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup."""

    path: Path
    number: int
    before: str
    """What it was made before: import, migration or restore; blank for one made in the course of the day."""
    at: datetime
    """When the file was written, as its file system says, local time."""


def folder_of(ledger: Path) -> Path:
    """Where a ledger's backups lie: beside it, under its own name."""
    return ledger.with_name(f"{ledger.stem}-backups")


def backups_in(folder: Path) -> list[Backup]:
    """The backups in a folder, the oldest first; a folder that is not there has none."""
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match and path.is_file():
            at = datetime.fromtimestamp(path.stat().st_mtime)
            found.append(Backup(path, int(match[1]), match[2] or "", at))
    return sorted(found, key=lambda backup: backup.number)


def next_path(folder: Path, before: str = "") -> Path:
    """The name of the next backup: one more than the highest number ever seen here."""
    number = max((backup.number for backup in backups_in(folder)), default=0) + 1
    return folder / f"{number:06}{f'-{before}' if before else ''}{SUFFIX}"


def surplus(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """The backups that may go.

    Args:
        backups: all of them, the oldest first.
        now: the present moment, local time. Where it lies before the newest backup the clock is wrong, and
            nothing goes.
    """
    if not backups or now < max(backup.at for backup in backups):
        return []
    kept = {backup.number for backup in backups[-ALWAYS:]}
    for most, of in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        newest: dict[tuple[int, ...], Backup] = {}
        for backup in backups:
            newest[of(backup.at)] = backup
        periods = sorted(newest, reverse=True)[:most]
        kept |= {newest[period].number for period in periods}
    return [backup for backup in backups if backup.number not in kept]


def _day(at: datetime) -> tuple[int, ...]:
    return at.year, at.month, at.day


def _week(at: datetime) -> tuple[int, ...]:
    return at.isocalendar()[:2]


def _month(at: datetime) -> tuple[int, ...]:
    return at.year, at.month


class Keeper:
    """Makes the backups of one open ledger whenever there is something new in it."""

    def __init__(self, database: Database, now: Callable[[], datetime] = datetime.now) -> None:
        self._database, self._now = database, now
        self._kept = self._copied = database.head()
        self._at_it = self._looked = False

    def keep(self, before: str = "", *, always: bool = False, make: Make | None = None) -> Path | None:
        """Backs the ledger up and thins the backups out; gives the new one, or nothing where nothing changed.

        Args:
            before: what it is made before, such as ``import``; then it is made even if nothing changed.
            always: likewise, because somebody asked for it.
            make: what copies the ledger, and may let others call this meanwhile: they get nothing. What it raises is
                passed on.

        Raises:
            CannotWrite: the folder beside the ledger cannot be written to. Older backups stay.
        """
        path = self.begin(before, always=always)
        if path is None:
            return None
        made = False
        try:
            with Timed("backup"):
                (make or self._database.back_up)(path)
            made = True
        finally:
            self.end(made=made)
        return path

    def begin(self, before: str = "", *, always: bool = False) -> Path | None:
        """Where a backup is to be copied to now; nothing where none is needed or one is being made. `end` follows."""
        head = self._database.head()
        if self._at_it or self._database.read_only:
            return None
        if head == self._kept and not (before or always) and not self._lags():
            return None
        folder = folder_of(self._database.path)
        with suppress(OSError):  # what is in the way is told by the backup itself
            folder.mkdir(exist_ok=True)
        self._at_it, self._copied = True, head
        return next_path(folder, before)

    def _lags(self) -> bool:
        """Whether the last backup was never made: a power cut or a full disk came before it. It is looked at once."""
        looked, self._looked = self._looked, True
        changed = None if looked else self._database.last_change()
        made = backups_in(folder_of(self._database.path)) if changed else []
        if changed is None or not made:
            return False
        return changed.astimezone().replace(tzinfo=None) - max(backup.at for backup in made) > COARSE

    def end(self, *, made: bool) -> None:
        """The copy is made or it is not; where it is, backups that grew old are thinned out."""
        self._at_it = False
        if not made:
            return
        self._kept = self._copied
        for old in surplus(backups_in(folder_of(self._database.path)), self._now()):
            with suppress(OSError):
                old.path.unlink()
