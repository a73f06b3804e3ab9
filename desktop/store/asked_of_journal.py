"""What is asked of an open ledger's journal."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from desktop.domain.changes import ChangeSet
from desktop.store import change_sets, journal
from desktop.store.reach import Reach


class AskedOfJournal:
    """The questions; whoever has the connection answers them with it."""

    _connection: Connection
    _reach: Reach

    def history(self, record_id: str) -> list[journal.Line]:
        """The changes of one record, the oldest first."""
        with self._reach.telling():
            return journal.lines_of(self._connection, record_id)

    def last_sets(self, lines: int) -> list[ChangeSet]:
        """The change sets that make up the journal's last lines, each whole, the oldest first."""
        with self._reach.telling():
            return journal.last_sets(self._connection, lines)

    def change_sets(self, before: int | None, count: int) -> list[change_sets.KeptSet]:
        """The last change sets before a line of the journal, the newest first; of the whole where none is named."""
        with self._reach.telling():
            return change_sets.before(self._connection, before, count)

    def change_set(self, set_id: str) -> ChangeSet | None:
        """A change set by its id, if it is there and can be read."""
        with self._reach.telling():
            return change_sets.one(self._connection, set_id)

    def before_later(self, line: int) -> dict[tuple[str, str], Any]:
        """The records that were changed after a line of the journal, as they were at it, by register and id."""
        with self._reach.telling():
            return journal.before_later(self._connection, line)

    def head(self) -> str:
        """The journal's last hash."""
        with self._reach.telling():
            return journal.head(self._connection)[1]

    def lines(self) -> int:
        """How many lines the journal has."""
        with self._reach.telling():
            return journal.head(self._connection)[0]

    def last_change(self) -> datetime | None:
        """When the journal's last line was written; ``None`` while there is none."""
        with self._reach.telling():
            return journal.last_at(self._connection)
