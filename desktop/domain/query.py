"""What a table asks for: which records of a register, in which order."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.late import dataclass

Asked = tuple[str, str, Sequence[Any]]
"""A register, one of its text fields or ``id``, and the values that are looked for in it."""


@dataclass(frozen=True, slots=True)
class Order:
    """One field to sort by."""

    field: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class OneOf:
    """A field has one of these values; ``None`` among them stands for a blank."""

    field: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Says:
    """A text field holds these words somewhere, in any order; a link, in the title of what it points to.

    Personal data are found as a whole only.
    """

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Between:
    """A number, day or month lies between these, which belong to it; ``None`` is no bound.

    Between days lies a month if any of its days may.
    """

    field: str
    low: Any = None
    high: Any = None


@dataclass(frozen=True, slots=True)
class Blank:
    """A field is blank, or is not."""

    field: str
    blank: bool = True


Condition = OneOf | Says | Between | Blank
"""What the values of one column are narrowed to."""


@dataclass(frozen=True, slots=True)
class Query:
    """A search, filters and an order; the default is all records as they were entered."""

    search: str = ""
    """Words that must all occur somewhere in the record, in any order."""
    year: int | None = None
    """The year that the register's records belong to."""
    unit: str | None = None
    """The id of an organisation unit; the units below it count as well."""
    linked: tuple[str, str] | None = None
    """A link of the register and the id that it must point to: the children of one parent."""
    where: tuple[Condition, ...] = ()
    """What columns are narrowed to; all of it must hold."""
    order: tuple[Order, ...] = ()
    """The fields to sort by, the first before the others. Blanks come last; what is equal stays as it was entered."""
