"""One open ledger file: the database that `desktop.work` asks for."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from desktop.domain.changes import ChangeSet, Told
from desktop.domain.errors import (
    NOTHING_CHANGED,
    CannotWrite,
    ReadOnly,
    Refused,
)
from desktop.domain.words import Words
from desktop.store import opening, plain, seal, search
from desktop.store.alongside import Alongside
from desktop.store.asked_for_tables import AskedForTables
from desktop.store.asked_of_journal import AskedOfJournal
from desktop.store.asked_of_records import AskedOfRecords
from desktop.store.asked_together import AskedTogether
from desktop.store.cipher import keyring
from desktop.store.cipher.key import Key
from desktop.store.connection import Wire, connected, opened, pragma, writing
from desktop.store.faults import any_fault, out_of_reach, told
from desktop.store.lock import Lock, held, user_name
from desktop.store.place import must_be_local
from desktop.store.reach import Reach
from desktop.store.waiting import clear
from desktop.store.with_password import WithPassword

if TYPE_CHECKING:  # what uses SQLAlchemy is loaded when it is first used: rows are shown before
    from sqlalchemy import Connection

    from desktop.domain.verdict import Verdict

_LOOKED_AT = Words("台账是以只读方式打开的。", "The ledger was opened to look at only.")
_OPEN_AGAIN = Words("要修改请关闭后重新打开。", "To change it, close it and open it again.")


class Ledger(AskedOfRecords, AskedOfJournal, AskedTogether, AskedForTables, WithPassword, Alongside):
    """A ledger file (``.cqo``) with one connection, for one thread; one that can write holds the file's lock."""

    def __init__(self, path: Path, wire: Wire, who: str, lock: Lock | None, key: Key | None = None) -> None:
        self._path = path
        self._key = key
        self._wire = wire
        self._who = who
        self._lock = lock
        self._beside = None
        self._years: dict[str, set[int]] = {}
        self._reach = Reach(path)
        self._last = (0, plain.NO_HEAD)
        """The journal's last line that is known to be on the disk."""
        with suppress(*any_fault()):  # of a damaged file, which can be looked at as far as it goes
            self._last = plain.head(wire.raw)
        self._broken_at = ""
        """The head that it was sealed with, if it was not opened as it was closed."""

    @classmethod
    def create(cls, path: Path, who: str = "") -> Self:
        """Makes a new ledger.

        Raises:
            CannotWrite: there is a file of that name, or the folder cannot be written to or is no place for it.
        """
        path = path.absolute()
        opening.must_be_new(path)
        must_be_local(path)
        with _telling(), held(path) as lock:
            seal.must_come_off(path)
            wire = opened(path)
            try:
                opening.start(wire)
                search.start(wire)
            except BaseException:
                wire.close()
                path.unlink(missing_ok=True)
                raise
        return cls(path, wire, who or user_name(), lock)

    @classmethod
    def open(cls, path: Path, who: str = "", *, read_only: bool = False) -> Self:
        """Opens a ledger, and brings an older one up to date.

        Args:
            path: the file.
            who: who is at work; the user of the system where nobody is named.
            read_only: to look at only. It may be open elsewhere, and is not brought up to date.

        Raises:
            NotALedger: missing, damaged or foreign.
            NeedsPassword: it has a password, which was not given yet.
            NewerLedger: a newer program wrote it.
            InUse: another program has it open to write.
            LookOnly: it, or its folder, is read-only.
            CannotWrite: it is no place for a ledger, or an older one could not be brought up to date.
        """
        path = path.absolute()
        opening.must_be_ledger(path)
        key = keyring.key_of(path)
        if read_only:
            return cls._as_sealed(path, seal.broken_at(path), opening.to_look_at(path, key), who, None, key)
        must_be_local(path)
        opening.must_be_writable(path)
        with _telling(), held(path) as lock:
            broken_at = seal.broken_at(path)
            if not broken_at:
                seal.must_come_off(path)
            clear(path)
            wire = opened(path, key)
            try:
                opening.bring_up_to_date(wire, path, key)
                # A backup is one file without a log; opened to write, it is to survive a power cut like any other.
                wire.raw.execute("PRAGMA journal_mode = WAL")
                search.bring_up_to_date(wire)
            except BaseException:
                wire.close()
                raise
        return cls._as_sealed(path, broken_at, wire, who, lock, key)

    @classmethod
    def _as_sealed(
        cls, path: Path, broken_at: str, wire: Wire, who: str, lock: Lock | None, key: Key | None
    ) -> Self:
        made = cls(path, wire, who or user_name(), lock, key)
        made._broken_at = broken_at
        return made

    @classmethod
    def look(cls, path: Path) -> Self:
        """Opens a ledger to read: as it is, or, if an older program wrote it, brought up to date first.

        Raises:
            Refused: as `open`.
        """
        try:
            return cls.open(path, read_only=True)
        except CannotWrite:
            return cls.open(path)

    @property
    def path(self) -> Path:
        """The ledger file."""
        return self._path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written to it: it was opened to look at only, or its disk does not answer."""
        return self._lock is None or self._reach.lost

    @property
    def schema(self) -> int:
        """The version of the file's schema."""
        with self._reach.telling():
            return int(pragma(self._raw, "user_version"))

    @property
    def who(self) -> str:
        """Who is at work."""
        return self._who

    def apply(self, changes: ChangeSet, told: Told | None = None) -> None:
        """Makes all changes in one transaction, journal and contents included, or none; an empty set does nothing.

        Args:
            changes: what is to be done.
            told: how far it is; with it a thread may write over a connection of its own while this one is read.

        Raises:
            ReadOnly: it was opened to look at only.
            Moved: its file is no longer where it was.
            Unreachable: its disk fails or is gone.
            Kept, Conflict, Duplicate, StillInUse, ContentLost, CannotWrite: as `desktop.work.database.Database`.
        """
        if not changes.changes:
            return
        if self._lock is None:
            raise ReadOnly(_LOOKED_AT, NOTHING_CHANGED, _OPEN_AGAIN)
        from desktop.store import writes

        with self._reach.telling():
            self._find_again()
            self._reach.must_be_there()
            if told is None:
                last = writes.make(self._connection, changes, self._who, None)
            else:
                with self._own(told) as one:
                    last = writes.make(one, changes, self._who, told)
            self._forget_years(changes)
        self._last = last

    def _own(self, told: Told | None) -> "AbstractContextManager[Connection]":
        """The connection for work that tells how far it is, which a thread does: one of its own."""
        return nullcontext(self._connection) if told is None else connected(self._path, self._key)

    def apply_each(self, sets: Iterable[Sequence[ChangeSet]]) -> None:
        """Makes many change sets in one transaction, some at once; what `sets` raises ends it, and nothing of it stays.

        Raises:
            Refused: as `apply`.
        """
        if self._lock is None:
            raise ReadOnly(_LOOKED_AT, NOTHING_CHANGED, _OPEN_AGAIN)
        from desktop.store import loading, writes

        with self._reach.telling():
            self._find_again()
            self._reach.must_be_there()
            with (
                loading.around(self._connection, self._reach.give_up, alone=self._beside is None),
                writing(self._connection),
                loading.within(self._connection),
            ):
                last = self._last
                for some in sets:
                    last = writes.carry_out_all(self._connection, some, self._who) or last
                    for changes in some:
                        self._forget_years(changes)
        self._written(last)

    @property
    def unreachable(self) -> bool:
        """Whether its disk failed or is gone: nothing can be saved until `try_again` finds it."""
        return self._reach.lost

    def try_again(self) -> bool:
        """Looks whether a disk that was lost answers again; if so, the ledger goes on where it was."""
        try:
            self._find_again()
        except (Refused, OSError):
            return False
        return True

    def _find_again(self) -> None:
        if not self._reach.lost:
            return
        opening.must_be_there(self._path)
        if self._lock is not None:
            self._lock.make_sure(self._path)
        with self._reach.telling():
            wire = opening.connected_again(self._path, self._key, self._last)
        if wire is None:
            raise self._reach.moved()
        if self._lock is None:
            wire.raw.execute("PRAGMA query_only = ON")
        with suppress(*any_fault()):
            self._wire.close()
        self._wire = wire
        self._reach.found_again()

    def verify(self, told: Told | None = None) -> "Verdict":
        """Checks the file and its seal, the journal's chain, that it adds up to the records, and attached files.

        Args:
            told: how far it is; with it a thread may check over a connection of its own.
        """
        from desktop.domain.ledger_faults import SEAL_BROKEN
        from desktop.store import check

        with self._reach.telling(), self._own(told) as one:
            verdict = check.verify(one, has_password=self.has_password, told=told)
        if self._reach.lost:  # what cannot be read now says nothing of damage
            raise out_of_reach()
        if self._broken_at and verdict.head in ("", self._broken_at):
            return replace(verdict, faults=(SEAL_BROKEN.of(), *verdict.faults))
        return verdict

    def back_up(self, target: Path, told: Told | None = None) -> None:
        """Copies the ledger to a new file, which stands by itself; told as `verify`.

        Raises:
            CannotWrite: the file is there already, its place cannot be written to, or the copy is not the same.
        """
        from desktop.store import backup

        with self._own(told) as one:
            backup.back_up(one, target.absolute(), self._key, told)

    def close(self) -> None:
        """Lets go of the file, and seals it; what the write-ahead log holds goes into it first."""
        head, mine = "", self._lock is not None and self._beside is None
        if mine:
            # If it fails, the log stays beside the file and is read at the next start.
            with suppress(*any_fault()):
                self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                head = plain.head(self._raw)[1]
        self._wire.close()
        if mine and self._lock is not None:
            if head and head != self._broken_at and self._reach.is_there():
                seal.put(self._path, head)
            self._lock.release()


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except any_fault() as fault:
        raise told(fault) from fault
