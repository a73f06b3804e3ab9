"""A form about to be filled: the value of each cell, the rows to put in, and what is to be told."""

from collections.abc import Iterable
from decimal import Decimal

from desktop.domain.city_form.blank import Place
from desktop.domain.late import dataclass
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True)
class AddedRows:
    """Rows put into a list that is too short, before its last row; of a list of one row, behind it."""

    sheet: str
    first: int
    """The list's first row, as the blank form numbers it."""
    last: int
    """Its last."""
    count: int

    @property
    def at(self) -> int:
        """The first row that moves down."""
        return self.last if self.last > self.first else self.last + 1


@dataclass(frozen=True, slots=True)
class FilledCell:
    """One cell and what is written into it, at the place that it has in the filled form."""

    sheet: str
    place: Place
    number: Decimal | None = None
    text: str = ""
    masked: Words | None = None
    """The field of which a part is hidden here, since it is personal; ``None`` where nothing is."""

    @property
    def shown(self) -> str:
        """What is written, as text."""
        return self.text if self.number is None else f"{self.number:f}"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to say about a place of the form."""

    kind: str
    """``blank`` for what was not filled, ``check`` for what was and should be looked at."""
    sheet: str
    cell: str
    label: str
    words: Words


@dataclass(frozen=True, slots=True)
class Filling:
    """All that is done to one form."""

    cells: tuple[FilledCell, ...]
    rows: tuple[AddedRows, ...]
    told: tuple[Told, ...]

    @property
    def blank(self) -> tuple[Told, ...]:
        """What was not filled, and why."""
        return tuple(one for one in self.told if one.kind == "blank")


def moved_row(sheet: str, row: int, added: Iterable[AddedRows]) -> int:
    """Where a row of the blank form stands once rows were put in."""
    return row + sum(one.count for one in added if one.sheet == sheet and row >= one.at)
