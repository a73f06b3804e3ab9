"""A change: what a record was and what it becomes. The pair *is* the undo entry."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.late import dataclass
from desktop.domain.register import Record
from desktop.domain.words import Words

if TYPE_CHECKING:  # it knows all registers, and a change is asked for before they are
    from desktop.domain.rows import Added

Told = Callable[[int, int], None]
"""Is told how much of long work is done, and of how much; it may raise to end the work."""


@dataclass(frozen=True, slots=True)
class Change:
    """One record added (no ``before``), edited, or deleted (no ``after``)."""

    register: str
    before: Record | None
    after: Record | None

    @property
    def record_id(self) -> str:
        """The record's id."""
        record = self.after or self.before
        if record is None:
            raise ValueError("a change of nothing")
        return record.id


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that are made together or not at all, under one label for people."""

    label: Words
    changes: tuple[Change, ...]
    contents: tuple[bytes, ...] = ()
    """The contents of files that the records among them stand for and the ledger may not have yet."""
    added: "Added | None" = None
    """Records that are added beside them, as rows and without a `Change` each."""

    def inverse(self, label: Words) -> "ChangeSet":
        """What undoes it, in the opposite order; of a set without rows."""
        return ChangeSet(label, tuple(Change(c.register, c.after, c.before) for c in reversed(self.changes)))

    @property
    def kept(self) -> "ChangeSet":
        """The same once it is made: the contents are in the ledger, and stay there."""
        return ChangeSet(self.label, self.changes) if self.contents or self.added is not None else self

    @property
    def registers(self) -> frozenset[str]:
        """The registers it touches."""
        return frozenset(change.register for change in self.changes)
