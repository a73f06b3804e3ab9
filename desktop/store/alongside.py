"""The same ledger over a second connection, for a thread beside the one that the ledger was opened for."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self

from desktop.store import opening
from desktop.store.cipher.key import Key
from desktop.store.connection import Wire, opened
from desktop.store.lock import Lock
from desktop.store.reach import Reach


class Alongside:
    """What gives such a ledger; it is closed by whoever asked for it, before the one that it came of."""

    _path: Path
    _key: Key | None
    _who: str
    _lock: Lock | None
    _reach: Reach
    _years: dict[str, set[int]]
    _last: tuple[int, str]
    _beside: Callable[[tuple[int, str]], None] | None
    """Of one that is written to beside another, what tells that one of it."""

    def __init__(self, path: Path, wire: Wire, who: str, lock: Lock | None, key: Key | None = None) -> None:
        raise NotImplementedError

    def reader(self) -> Self:
        """The same ledger over a connection of its own, to be read by the thread that asks for it.

        Raises:
            NotALedger: the file is no longer there.
        """
        wire = self._second()
        with self._reach.telling():
            wire.raw.execute("PRAGMA query_only = ON")
            wire.raw.execute("PRAGMA cache_size = -1000")  # it reads a thing once, and is gone
        made = self._over(wire, None)
        made.know_years(self._years)
        return made

    def writer(self) -> Self:
        """The same ledger over a connection of its own, to be written to by the thread that asks for it.

        This one is read meanwhile, and knows what was written. One that was opened to look at only gives one that is.

        Raises:
            NotALedger: the file is no longer there.
        """
        made = self._over(self._second(), self._lock)
        made.be_beside(self.written_beside)
        return made

    def _second(self) -> Wire:
        opening.must_be_there(self._path)  # and no more: closing a file drops the open connection's locks
        with self._reach.telling():
            return opened(self._path, self._key)

    def _over(self, wire: Wire, lock: Lock | None) -> Self:
        try:
            return type(self)(self._path, wire, self._who, lock, self._key)
        except OSError:  # it went away in between
            wire.close()
            opening.must_be_there(self._path)
            raise

    def know_years(self, years: Mapping[str, set[int]]) -> None:
        """Takes over what another one knows of the years of its records."""
        self._years = dict(years)

    def be_beside(self, told: Callable[[tuple[int, str]], None]) -> None:
        """Has the ledger that it came of told what it writes; that one keeps the lock."""
        self._beside = told

    def written_beside(self, last: tuple[int, str]) -> None:
        """Notes what was written beside it: the journal's last line that is known to be on the disk."""
        self._last = last
        self._years.clear()

    def _written(self, last: tuple[int, str]) -> None:
        self._last = last
        if self._beside is not None:
            self._beside(last)
