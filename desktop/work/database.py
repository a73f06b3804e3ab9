"""What work asks of a database. `desktop.store` is one; no fake is needed, a real one opens in milliseconds."""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from desktop.domain.changes import ChangeSet, Told
from desktop.domain.figures.figure import Among, Figure, FigureValue
from desktop.domain.query import Asked, Query
from desktop.domain.verdict import Verdict
from desktop.domain.words import Words


class JournalLine(Protocol):
    """One change of one record, as the journal keeps it."""

    @property
    def number(self) -> int:
        """Its place in the journal, from 1."""

    @property
    def change_set(self) -> str:
        """The id of the change set that it is part of."""

    @property
    def at(self) -> datetime:
        """When it was made."""

    @property
    def who(self) -> str:
        """Who made it."""

    @property
    def label(self) -> Words:
        """What it was called."""

    @property
    def register(self) -> str:
        """The register of the record."""

    @property
    def record_id(self) -> str:
        """The record."""

    @property
    def before(self) -> Any:
        """The record as it was, or ``None`` if it was added."""

    @property
    def after(self) -> Any:
        """The record as it became, or ``None`` if it was deleted."""


class KeptSet(Protocol):
    """One change set as the journal keeps it."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def first(self) -> int:
        """The number of its first line in the journal."""

    @property
    def last(self) -> int:
        """The number of its last line."""

    @property
    def at(self) -> datetime:
        """When it was made."""

    @property
    def who(self) -> str:
        """Who made it."""

    @property
    def label(self) -> Words:
        """What it was called."""

    @property
    def hash(self) -> str:
        """The journal's hash after it."""

    @property
    def records(self) -> int:
        """How many records it changed."""


class Database(Protocol):
    """One open ledger file. Its methods may be called from one thread only."""

    @property
    def path(self) -> Path:
        """The ledger file."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written to it: it was opened to look at only, or its disk does not answer."""

    @property
    def unreachable(self) -> bool:
        """Whether its disk failed or is gone."""

    def try_again(self) -> bool:
        """Looks whether a disk that was lost answers again; if so, the ledger goes on where it was."""

    @property
    def has_password(self) -> bool:
        """Whether it takes a password to open."""

    def password_fits(self, typed: str) -> bool:
        """Whether what was typed is its password or its recovery key; false where it has none. It costs 0.3 s."""

    def give_same_password(self, other: Path) -> None:
        """Has another ledger, which lies closed, open as this one does: with its password, or with none.

        It may be called from any thread.

        Raises:
            CannotWrite: there is no room for it; the other is as it was.
        """

    def conceal(self, content: bytes) -> bytes:
        """A content as it may lie outside a ledger with a password: only this ledger makes it readable again.

        Where it has no password and no journal yet, there is nothing to conceal with.
        """

    def disclose(self, concealed: bytes) -> bytes | None:
        """What this ledger concealed, whatever its password was then; none if it did not, or it was changed since."""

    @property
    def schema(self) -> int:
        """The version of the file's schema."""

    @property
    def who(self) -> str:
        """Who is at work."""

    def apply(self, changes: ChangeSet, told: Told | None = None) -> None:
        """Makes all changes in one transaction, journal and contents of files included, or none.

        Args:
            changes: what is to be done.
            told: told now and then how much is done, and of how much; what it raises ends it, and nothing is
                changed. With it, and only with it, another thread than the database's own may call this.

        Raises:
            ReadOnly: the ledger was opened to look at only.
            Moved: the ledger's file is no longer where it was opened.
            Kept: a record would be changed or deleted that nobody may change.
            Unreachable: its disk fails or is gone.
            Conflict: a record is no longer what its change says it was.
            Duplicate: two records would share what must be unique.
            StillInUse: a record to be deleted is linked to.
            ContentLost: an attachment's content is neither in the ledger nor among the contents given.
            CannotWrite: the disk or another program is in the way.
        """

    def apply_each(self, sets: Iterable[Sequence[ChangeSet]]) -> None:
        """Makes many change sets in one transaction: all of them or, if their source or a rule stops it, none.

        They come some at a time, which is quicker than one by one. What asks the ledger in between sees what was made so far.

        Raises:
            Refused: as `apply`; what `sets` raises itself is passed on.
        """

    def holders(self, asked: Sequence[Asked]) -> Sequence[Mapping[Any, str]]:
        """Of the values of text fields, or ids, those that records hold, each with the id of the first that does."""

    def filled(self, register: str, field: str) -> list[Any]:
        """The records in which a field is filled in, in the order of entry."""

    def find(self, register: str, query: Query) -> list[str]:
        """The ids of the records that a query asks for, in its order."""

    def numbers(self, register: str, query: Query) -> "array[int]":
        """The numbers of the records that a query asks for, in its order; a record keeps its number while it is there."""

    def numbers_of(self, register: str, ids: Sequence[str]) -> Mapping[str, int]:
        """The numbers of records, by their ids; ids of no record are left out."""

    def at(self, register: str, numbers: Sequence[int]) -> list[Any]:
        """The records of these numbers, in this order; ``None`` where there is none any more."""

    def values(self, register: str, field: str, query: Query, limit: int) -> Sequence[tuple[Any, int]]:
        """The first values, in order, that a field has in what a query asks for, and how often; ``None`` is blank."""

    def most(self, register: str) -> int:
        """How many records a register has at most, told without counting them."""

    def stop(self) -> None:
        """Has what is being read at the moment end with nothing; any thread may say so."""

    def get(self, register: str, ids: Sequence[str]) -> list[Any]:
        """The records with these ids, in this order; ids of no record are left out."""

    def all(self, register: str) -> list[Any]:
        """Every record of a register, in the order of entry."""

    def count(self, register: str) -> int:
        """How many records a register has."""

    def titles(self, register: str, ids: Iterable[str] | None = None) -> dict[str, str]:
        """What names each record to people, by id; of all records where no ids are given."""

    def texts(self, register: str, fields: Sequence[str]) -> list[tuple[str | None, ...]]:
        """Of every record its id and some of its texts and links, the last entered first."""

    def years(self) -> list[int]:
        """The years that any record belongs to, the newest first."""

    def work_years(self, among: Collection[str] | None = None) -> list[int]:
        """The years in which there is work, the newest first: not those of rules and of what was reported.

        Args:
            among: the registers whose work it is; without them, any.
        """

    def figure(self, figure: Figure, year: int, among: Among | None = None) -> FigureValue:
        """A figure's value in a year, with the records behind it; of these records alone, where any are given."""

    def history(self, record_id: str) -> Sequence[JournalLine]:
        """The changes of one record, the oldest first."""

    def content(self, sha256: str) -> bytes:
        """The content of an attached file, by its hash, exactly as it was when it was attached.

        Raises:
            ContentLost: it is not there, or no longer what it was.
        """

    def verify(self, told: Told | None = None) -> Verdict:
        """Checks the file, the journal's chain, that it adds up to the records, and attached files.

        Args:
            told: told now and then how far it is, in hundredths; what it raises ends it. With it, and only with it,
                another thread than the database's own may call this.
        """

    def last_sets(self, lines: int) -> list[ChangeSet]:
        """The change sets that make up the journal's last lines, each whole, the oldest first."""

    def change_sets(self, before: int | None, count: int) -> Sequence[KeptSet]:
        """The last change sets before a line of the journal, the newest first; of the whole where none is named."""

    def change_set(self, set_id: str) -> ChangeSet | None:
        """A change set by its id, if it is there and all its registers are known."""

    def before_later(self, line: int) -> Mapping[tuple[str, str], Any]:
        """The records that were changed after a line of the journal, as they were at it, by register and id.

        ``None`` stands for a record that was not there then. All others are what they were.
        """

    def head(self) -> str:
        """The journal's last hash: who notes it elsewhere can tell later whether a tail was cut off."""

    def lines(self) -> int:
        """How many lines the journal has."""

    def last_change(self) -> datetime | None:
        """When the journal's last line was written; ``None`` while there is none."""

    def back_up(self, target: Path, told: Told | None = None) -> None:
        """Copies the ledger to a new file, which stands by itself: whole and checked, or not at all; told as `verify`.

        Raises:
            CannotWrite: the file is there already, its place cannot be written to, or the copy is not the same.
        """

    def writer(self) -> "Database":
        """The same ledger over a connection of its own, to be written to by the thread that asks for it; it closes it.

        Raises:
            Refused: the file is no longer there, or cannot be read.
        """

    def reader(self) -> "Database":
        """The same ledger over a connection of its own, to be read by the thread that asks for it.

        Raises:
            Refused: the file is no longer there, or cannot be read.
        """

    def close(self) -> None:
        """Lets go of the file."""
