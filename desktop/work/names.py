"""What names records to people, also those whose own title says little."""

from collections.abc import Callable
from typing import Any

from desktop.domain.fields import Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.values.reading import show_value
from desktop.work.database import Database

Title = Callable[[str, str | None], str | None]
"""The title of a record of a register, by its id."""

NOTHING = "—"
"""What stands for a name that is not filled in."""


class Names:
    """Names of records: the title, and before one that says little what the record links to."""

    def __init__(self, title: Title) -> None:
        self._title = title

    def of(self, register: AnyRegister, record: Any) -> str:
        """A record's name."""
        title, own = register.field(register.title), title_of(register, record)
        if title.required and title.kind is Kind.TEXT:
            return own
        links = [link for link in register.links if link.target != "organisation_units"]
        linked = (self._title(link.target, getattr(record, link.id)) for link in links)
        parts = [name for name in linked if name]
        return " ".join([*parts, own] if own != NOTHING or not parts else parts)

    def unit(self, unit_id: str | None) -> str:
        """An organisation unit's name, or a dash."""
        return self._title("organisation_units", unit_id) or NOTHING


def title_of(register: AnyRegister, record: Record) -> str:
    """What names a record to people, or a dash."""
    field, value = register.field(register.title), getattr(record, register.title)
    return NOTHING if value is None else show_value(field, value, "zh")


def name_of(register: AnyRegister, record: Record, database: Database) -> str:
    """What names a record: its title and, since that may say little alone, what it links to first."""
    parts = [title_of(register, record)]
    for link in register.links[:1]:
        linked = getattr(record, link.id)
        parts += database.titles(link.target, [linked]).values() if linked else []
    return " ".join(part for part in parts if part != NOTHING) or NOTHING
