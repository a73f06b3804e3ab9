"""What a table asks for: which records of a register, in which order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """One field to sort by."""

    field: str
    descending: bool = False


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
    order: tuple[Order, ...] = ()
