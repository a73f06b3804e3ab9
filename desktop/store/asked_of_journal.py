"""What is asked of an open ledger's journal."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.domain.changes import ChangeSet
from desktop.store import plain
from desktop.store.open_file import OpenFile

if TYPE_CHECKING:
    from desktop.store import change_sets, journal


class AskedOfJournal(OpenFile):
    """The questions; whoever has the connection answers them with it."""

    def history(self, record_id: str) -> "list[journal.Line]":
        """The changes of one record, the oldest first."""
        from desktop.store import journal

        with self._reach.telling():
            return journal.lines_of(self._connection, record_id)

    def last_sets(self, lines: int) -> list[ChangeSet]:
        """The change sets that make up the journal's last lines, each whole, the oldest first."""
        from desktop.store import journal

        with self._reach.telling():
            return journal.last_sets(self._connection, lines)

    def change_sets(self, before: int | None, count: int) -> "list[change_sets.KeptSet]":
        """The last change sets before a line of the journal, the newest first; of the whole where none is named."""
        from desktop.store import change_sets

        with self._reach.telling():
            return change_sets.before(self._connection, before, count)

    def change_set(self, set_id: str) -> ChangeSet | None:
        """A change set by its id, if it is there and can be read."""
        from desktop.store import change_sets

        with self._reach.telling():
            return change_sets.one(self._connection, set_id)

    def before_later(self, line: int) -> dict[tuple[str, str], Any]:
        """The records that were changed after a line of the journal, as they were at it, by register and id."""
        from desktop.store import journal

        with self._reach.telling():
            return journal.before_later(self._connection, line)

    def head(self) -> str:
        """The journal's last hash."""
        with self._reach.telling():
            return plain.head(self._raw)[1]

    def lines(self) -> int:
        """How many lines the journal has."""
        with self._reach.telling():
            return plain.head(self._raw)[0]

    def last_change(self) -> datetime | None:
        """When the journal's last line was written; ``None`` while there is none."""
        with self._reach.telling():
            return plain.last_at(self._raw)
