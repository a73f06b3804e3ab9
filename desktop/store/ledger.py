"""One open ledger file: the database that `desktop.work` asks for."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from desktop.domain.changes import ChangeSet, Told
from desktop.domain.errors import (
    NOTHING_CHANGED,
    CannotWrite,
    NotALedger,
    ReadOnly,
    Refused,
)
from desktop.domain.figures.figure import Figure, FigureValue
from desktop.domain.query import Query
from desktop.domain.registers import BY_ID
from desktop.domain.verdict import Verdict
from desktop.domain.words import Words
from desktop.store import (
    backup,
    check,
    content,
    figures,
    journal,
    opening,
    queries,
    seal,
    search,
    writes,
)
from desktop.store.asked_of_journal import AskedOfJournal
from desktop.store.cipher import concealing, keyring, recoding
from desktop.store.cipher.key import Key
from desktop.store.columns import record_of
from desktop.store.connection import bulk, connected, engine_for, pragma, writing
from desktop.store.driver import sqlite
from desktop.store.faults import out_of_reach, told
from desktop.store.lock import Lock, held, user_name
from desktop.store.place import must_be_local
from desktop.store.reach import Reach
from desktop.store.tables import TABLES

_LOOKED_AT = Words("台账是以只读方式打开的。", "The ledger was opened to look at only.")
_OPEN_AGAIN = Words("要修改请关闭后重新打开。", "To change it, close it and open it again.")


class Ledger(AskedOfJournal):
    """A ledger file (``.cqo``) with one connection, for one thread; one that can write holds the file's lock."""

    def __init__(
        self, path: Path, connection: Connection, who: str, lock: Lock | None, key: Key | None = None
    ) -> None:
        self._path = path
        self._key = key
        self._connection = connection
        self._who = who
        self._lock = lock
        self._reach = Reach(path)
        self._last = (0, journal.NO_HEAD)
        """The journal's last line that is known to be on the disk."""
        with suppress(sqlite.Error):  # of a damaged file, which can be looked at as far as it goes
            self._last = journal.head(connection)
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
            connection = engine_for(path).connect()
            try:
                opening.start(connection)
                search.bring_up_to_date(connection)
            except BaseException:
                connection.close()
                path.unlink(missing_ok=True)
                raise
        return cls(path, connection, who or user_name(), lock)

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
            recoding.clear(path)
            connection = engine_for(path, key).connect()
            try:
                opening.bring_up_to_date(connection, path, key)
                # A backup is one file without a log; opened to write, it is to survive a power cut like any other.
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
                search.bring_up_to_date(connection)
            except BaseException:
                connection.close()
                raise
        return cls._as_sealed(path, broken_at, connection, who, lock, key)

    @classmethod
    def _as_sealed(
        cls, path: Path, broken_at: str, connection: Connection, who: str, lock: Lock | None, key: Key | None
    ) -> Self:
        made = cls(path, connection, who or user_name(), lock, key)
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
    def has_password(self) -> bool:
        """Whether it takes a password to open."""
        return self._key is not None

    def password_fits(self, typed: str) -> bool:
        """Whether what was typed is the ledger's password or recovery key; it costs a quarter of a second."""
        return self._key is not None and Key.fitting(self._key.stamp, typed) == self._key

    def give_same_password(self, other: Path) -> None:
        """Has another ledger, which lies closed, open as this one does: with its password, or with none.

        Raises:
            Refused: as `desktop.store.cipher.recoding.recode`; the other is as it was.
        """
        if keyring.stamp_of(other) != (self._key.stamp if self._key else None):
            recoding.recode(other, self._key)

    def conceal(self, content: bytes) -> bytes:
        """A content as it may lie outside a ledger with a password: only this ledger makes it readable again."""
        with self._reach.telling():
            return concealing.conceal(content, concealing.keys_of(self._connection, self._key)[0])

    def disclose(self, concealed: bytes) -> bytes | None:
        """What this ledger concealed, whatever its password was then; none if it did not, or it was changed since."""
        with self._reach.telling():
            return concealing.disclose(concealed, concealing.keys_of(self._connection, self._key))

    @property
    def schema(self) -> int:
        """The version of the file's schema."""
        with self._reach.telling():
            return int(pragma(self._connection, "user_version"))

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
        try:
            self._find_again()
            self._reach.must_be_there()
            own = nullcontext(self._connection) if told is None else connected(self._path, self._key)
            with (
                own as one,
                writes.explaining(one, changes),
                writing(one, links_last=len(changes.changes) > 1),
            ):
                last = writes.carry_out(one, changes, self._who, told)
        except (CannotWrite, NotALedger) as refused:
            judged = self._reach.judged(refused)
            if judged is refused:
                raise
            raise judged from refused
        self._last = last

    def apply_each(self, sets: Iterable[ChangeSet]) -> None:
        """Makes many change sets in one transaction; what `sets` raises ends it, and nothing of it stays.

        Raises:
            Refused: as `apply`.
        """
        if self._lock is None:
            raise ReadOnly(_LOOKED_AT, NOTHING_CHANGED, _OPEN_AGAIN)
        self._find_again()
        self._reach.must_be_there()
        with writing(self._connection), bulk(self._connection):
            last = self._last
            for changes in sets:
                last = writes.carry_out(self._connection, changes, self._who)
        self._last = last

    def holders(self, register: str, field: str, values: Iterable[Any]) -> dict[Any, str]:
        """Of these values of a text field, those that records hold, each with the id of the first that does."""
        with self._reach.telling():
            return queries.holders(self._connection, BY_ID[register], field, values)

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
            connection = opening.connected_again(self._path, self._key, self._last)
        if connection is None:
            raise self._reach.moved()
        if self._lock is None:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        with suppress(DBAPIError, sqlite.Error):
            self._connection.close()
        self._connection = connection
        self._reach.found_again()

    def find(self, register: str, query: Query) -> list[str]:
        """The ids of the records that a query asks for, in its order."""
        with self._reach.telling():
            return list(self._connection.scalars(queries.ids_of(BY_ID[register], query)))

    def get(self, register: str, ids: Sequence[str]) -> list[Any]:
        """The records with these ids, in this order; ids of no record are left out."""
        with self._reach.telling():
            found = writes.records(self._connection, BY_ID[register], ids)
        return [found[id_] for id_ in ids if id_ in found]

    def all(self, register: str) -> list[Any]:
        """Every record of a register, in the order of entry."""
        table = TABLES[register]
        with self._reach.telling():
            rows = self._connection.execute(select(table).order_by(table.c.entry)).mappings()
            return [record_of(BY_ID[register], row) for row in rows]

    def titles(self, register: str, ids: Iterable[str] | None = None) -> dict[str, str]:
        """What names each record to people, by id; of all records where no ids are given."""
        with self._reach.telling():
            return queries.titles(self._connection, BY_ID[register], ids)

    def count(self, register: str) -> int:
        """How many records a register has."""
        with self._reach.telling():
            return self._connection.scalar(select(func.count()).select_from(TABLES[register])) or 0

    def years(self) -> list[int]:
        """The years that any record belongs to, the newest first."""
        with self._reach.telling():
            return queries.years(self._connection)

    def figure(self, figure: Figure, year: int) -> FigureValue:
        """A figure's value in a year, with the records behind it."""
        with self._reach.telling():
            return figures.evaluate(self._connection, figure, year)

    def content(self, sha256: str) -> bytes:
        """The content of an attached file, by its hash, exactly as it was when it was attached.

        Raises:
            ContentLost: it is not there, or no longer what it was.
        """
        with self._reach.telling():
            return content.get(self._connection, sha256)

    def verify(self) -> Verdict:
        """Checks the file and its seal, the journal's chain, that it adds up to the records, and attached files."""
        with self._reach.telling():
            verdict = check.verify(self._connection, has_password=self.has_password)
        if self._reach.lost:  # what cannot be read now says nothing of damage
            raise out_of_reach()
        if self._broken_at and verdict.head in ("", self._broken_at):
            return replace(verdict, faults=(seal.BROKEN, *verdict.faults))
        return verdict

    def back_up(self, target: Path) -> None:
        """Copies the ledger to a new file, which stands by itself.

        Raises:
            CannotWrite: the file is there already, its place cannot be written to, or the copy is not the same.
        """
        backup.back_up(self._connection, target.absolute(), self._key)

    def reader(self) -> "Ledger":
        """The same ledger over a connection of its own, to be read by the thread that asks for it.

        Raises:
            NotALedger: the file is no longer there.
        """
        opening.must_be_there(self._path)  # and no more: closing a file drops the open connection's locks
        with self._reach.telling():
            connection = engine_for(self._path, self._key).connect()
            connection.exec_driver_sql("PRAGMA query_only = ON")
        return Ledger(self._path, connection, self._who, None, self._key)

    def close(self) -> None:
        """Lets go of the file, and seals it; what the write-ahead log holds goes into it first."""
        head = ""
        if self._lock is not None:
            # If it fails, the log stays beside the file and is read at the next start.
            with suppress(DBAPIError, sqlite.Error):
                self._connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                head = journal.head(self._connection)[1]
        self._connection.close()
        self._connection.engine.dispose()
        if self._lock is not None:
            if head and head != self._broken_at and self._reach.is_there():
                seal.put(self._path, head)
            self._lock.release()


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite.Error) as fault:
        raise told(fault) from fault
