"""What a detail table of the annual report is: which records it shows, and which of their fields.

Nobody has published a form for this report (data dictionary, section 10), so its tables are data: when a
bureau's own form turns up, it is a matter of other columns. Which records *figures* draw on is not said
here; it comes from the figures themselves.
"""

from desktop.domain.figures.conditions import Condition
from desktop.domain.late import dataclass
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True)
class Via:
    """A field of the record that a link points to."""

    link: str
    field: str


@dataclass(frozen=True, slots=True)
class Latest:
    """A field of the latest record of a child register that shares a link with this one, where it is filled in."""

    link: str
    register: str
    field: str
    date: str


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail table, described."""

    register: str
    sheet: Words
    title: Words
    columns: tuple[str | Via | Latest, ...]
    """In print order; the fields that figures ask about are added where they are missing."""
    order: tuple[str, ...]
    """The fields that the rows are sorted by."""
    also: tuple[tuple[Condition, ...], ...] = ()
    """Sets of conditions: records shown beside those that figures draw on."""
    beside: tuple[tuple[str, str], ...] = ()
    """Registers and links: a record is also shown if one shown there points to it."""
    left_out_if_empty: bool = False
