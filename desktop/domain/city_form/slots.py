"""The places of a form that wait for a value: single cells, and lists with a row a record."""

from dataclasses import field

from desktop.domain.city_form.blank import Place
from desktop.domain.late import dataclass

THIS, LAST, BEFORE = "this", "last", "before"
"""The report year, the year before it, and the year before that."""
DIFFERENCE, GROWTH = "difference", "growth"
"""This year less last year; and that in per cent of last year."""
YEARS = (THIS, LAST, BEFORE, DIFFERENCE, GROWTH)


@dataclass(frozen=True, slots=True)
class CellSlot:
    """One cell that waits for a value, and what the form says of it."""

    sheet: str
    place: Place
    label: str
    """What the row, or the cell before or above, is called."""
    parent: str = ""
    """What it is part of: the row that ``其中`` looks back to, or the group that it stands in."""
    heading: str = ""
    """What its column is called, where that says more than a year."""
    code: str = ""
    """The number that the form gives its row."""
    year: str = THIS
    cumulative: bool = False
    unit: str = ""
    """As the label, the heading, a column of units or a cell beside says it; blank where none does."""
    appended: bool = False
    """Whether the value goes behind the label, in the label's own cell."""
    alone: bool = False
    """Whether it has a label beside it that says neither when nor how many, and no table around it."""
    reason: bool = False
    """Whether it asks why its row was left blank."""


@dataclass(frozen=True, slots=True)
class ColumnSlot:
    """One column of a list."""

    column: int
    headings: tuple[str, ...]
    """Its header's cells, top down."""
    serial: bool = False
    """Whether it only numbers the rows."""

    @property
    def heading(self) -> str:
        """Its header in one line."""
        return " ".join(self.headings)


@dataclass(frozen=True, slots=True)
class ListSlot:
    """A list that waits for records."""

    sheet: str
    title: str
    header: tuple[int, int]
    """The first and last row of its header."""
    rows: tuple[int, int]
    """The first and last row that wait for a record."""
    open: bool
    """Whether it goes on to the end of the sheet, so that no row has to be put in."""
    columns: tuple[ColumnSlot, ...]
    money_unit: str = ""
    """The unit that a line of the sheet states for all amounts."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All places of a form that wait for a value."""

    cells: tuple[CellSlot, ...]
    lists: tuple[ListSlot, ...]
    year: int | None = None
    """The year that the form's titles name."""
    money_units: dict[str, str] = field(default_factory=dict)
    """The unit that a line of each sheet states for all amounts."""
