"""A change as the file holds it: rows in place of records."""

from typing import NamedTuple

from desktop.domain.changes import Change
from desktop.domain.registers import BY_ID
from desktop.domain.searching import search_text
from desktop.store.columns import Stored, row_of
from desktop.store.sorting import keys_of


class RowChange(NamedTuple):
    """One record added (no ``before``), edited, or deleted (no ``after``), each side as its fields lie in the file."""

    register: str
    id: str
    before: dict[str, Stored] | None
    after: dict[str, Stored] | None
    filled: dict[str, Stored]
    """What the table is to hold: ``after``, and what searches and orders go by; empty where the record goes."""

    @classmethod
    def of(cls, change: Change) -> "RowChange":
        """A change, put into rows."""
        register = BY_ID[change.register]
        before = None if change.before is None else row_of(register, change.before)
        if change.after is None:
            return cls(change.register, change.record_id, before, None, {})
        after = row_of(register, change.after)
        keys = keys_of(register, change.after)
        filled = {**after, "search_text": search_text(register, change.after), **keys}
        return cls(change.register, change.record_id, before, after, filled)
