"""What changing many cells at once would do, before it is done: each cell before and after, and what is refused."""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from typing import Any

from desktop.domain.changes import ChangeSet
from desktop.domain.late import dataclass
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell is to say: a text as someone wrote it, or a number that was computed."""

    cell: str | Decimal
    unit: str = ""
    """The unit that its heading names, where that differs from the field's own."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a cell is to hold: a value of its field, taken from another cell."""

    value: Any


@dataclass(frozen=True, slots=True)
class WantedRow:
    """What is wanted of one record: an existing one, or a new one where there is no id."""

    row: int
    """The number by which people know the row: in the table, from 1; of a new record, among what is pasted."""
    record_id: str | None
    cells: Mapping[str, Said | Given]
    """By field."""


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that changes."""

    row: int
    register: str
    record_id: str
    field: str
    before: Any
    after: Any
    new: bool
    """Whether its record is one that is added."""


@dataclass(frozen=True, slots=True)
class CellRefused:
    """One cell that cannot be taken, and why; its whole row stays as it is."""

    row: int
    field: str
    text: str
    """What was to stand there; masked where it is personal."""
    reason: Words
    heading: str = ""
    """The heading it stood under, where that is not the field's own."""
    record: str = ""
    """The title of the record, where it is known which it is."""
    before: str = ""
    """What the record holds there, as people read it; masked where it is personal and hidden."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be done. Its changes carry out the good rows."""

    changes: ChangeSet
    cells: tuple[CellChange, ...] = ()
    refused: tuple[CellRefused, ...] = ()
    notes: tuple[Words, ...] = ()
    """What else there is to know: columns left out, what was not asked beforehand."""
    added: int = 0
    """Records that are new."""
    edited: int = 0
    """Records that change."""
    refused_rows: int = 0
    by_heading: bool = False
    """Whether the first row was taken for headings."""
    over: bool | None = None
    """Whether rows go over those that are there, or are all new; ``None`` where each says which record it is."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """The titles of records that links among the cells name, by id."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not self.changes.changes
