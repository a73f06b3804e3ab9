"""What an import would do, before it does it."""

from collections.abc import Mapping
from dataclasses import field

from desktop.domain.changes import ChangeSet
from desktop.domain.late import dataclass
from desktop.domain.ledger import LedgerTable, Refusal
from desktop.domain.words import Words

ALONG = Words("，另同时带入{n}条", ", with {n} more that {n:comes|come} along")


@dataclass(frozen=True, slots=True)
class TablePlan:
    """What one table of a ledger comes to."""

    table: LedgerTable
    new: int = 0
    same: int = 0
    changed: int = 0
    refused: tuple[Refusal, ...] = ()
    refused_rows: int = 0
    also: Mapping[str, int] = field(default_factory=dict)
    """Records that come with it into other registers (units, appointments): how many new or changed in each."""

    @property
    def rows(self) -> int:
        """Rows of data."""
        return self.new + self.same + self.changed + self.refused_rows


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The plan of one import: its tables, and the changes that carry out all good rows."""

    tables: tuple[TablePlan, ...]
    changes: ChangeSet

    def counts(self) -> dict[str, int]:
        """The rows of all tables that are ``new``, the ``same`` and ``changed``; what comes along is not counted."""
        return {name: sum(getattr(t, name) for t in self.tables) for name in ("new", "same", "changed")}

    @property
    def along(self) -> int:
        """How many records the changes make or change beside those that have rows of their own."""
        counts = self.counts()
        return max(len(self.changes.changes) - counts["new"] - counts["changed"], 0)

    @property
    def said_along(self) -> Words:
        """The same in words that follow the other counts; blank where nothing comes along."""
        return ALONG.fill(n=self.along) if self.along else Words("", "")

    @property
    def has_refusals(self) -> bool:
        """Whether any row was refused; by default nothing is imported then."""
        return any(table.refused_rows for table in self.tables)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to import."""
        return not self.changes.changes
