"""What the tables of the window ask a ledger: rows by number, values of a column."""

from array import array
from collections.abc import Collection, Sequence
from typing import Any

from desktop.domain.changes import ChangeSet
from desktop.domain.query import Query
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.years import BESIDE_THE_WORK
from desktop.store import plain
from desktop.store.lock import Lock
from desktop.store.open_file import OpenFile


class AskedForTables(OpenFile):
    """The part of a ledger that its tables are read through."""

    _lock: Lock | None
    _years: dict[str, set[int]]
    """The years of registers that have not changed since they were looked up: it takes reading all of them."""

    def numbers(self, register: str, query: Query) -> "array[int]":
        """The numbers of the records that a query asks for, in its order."""
        described = BY_ID[register]
        with self._reach.telling():
            if plain.is_plain(described, query):
                return plain.numbers(self._raw, described, query)
            from desktop.store import listing  # loads SQLAlchemy

            return listing.numbers(self._connection, described, query)

    def numbers_of(self, register: str, ids: Sequence[str]) -> dict[str, int]:
        """The numbers of records, by their ids; ids of no record are left out."""
        with self._reach.telling():
            return plain.numbers_of(self._raw, BY_ID[register], ids)

    def at(self, register: str, numbers: Sequence[int]) -> list[Any]:
        """The records of these numbers, in this order; ``None`` where there is none any more."""
        with self._reach.telling():
            return plain.records_at(self._raw, BY_ID[register], numbers)

    def values(self, register: str, field: str, query: Query, limit: int) -> list[tuple[Any, int]]:
        """The first values, in order, that a field has in what a query asks for, and how often; ``None`` is blank."""
        from desktop.store import listing

        with self._reach.telling():
            return listing.values_of(self._connection, BY_ID[register], field, query, limit)

    def most(self, register: str) -> int:
        """How many records a register has at most, told without counting them."""
        with self._reach.telling():
            return plain.most(self._raw, register)

    def stop(self) -> None:
        """Has what is being read at the moment end with nothing; any thread may say so."""
        self._raw.interrupt()

    def years(self) -> list[int]:
        """The years that any record belongs to, the newest first."""
        return sorted(set().union(*self._years_by_register().values()), reverse=True)

    def work_years(self, among: Collection[str] | None = None) -> list[int]:
        """The years in which there is work, of these registers or of any; not those of rules and of what was reported."""
        known = self._years_by_register()
        asked = known.keys() if among is None else known.keys() & among
        work = (id_ for id_ in asked - BESIDE_THE_WORK if not BY_ID[id_].reference)
        return sorted(set().union(*(known[id_] for id_ in work)), reverse=True)

    def _years_by_register(self) -> dict[str, set[int]]:
        known = dict(self._years)
        with self._reach.telling():
            for register in REGISTERS:
                if register.year and register.id not in known:
                    known[register.id] = plain.years(self._raw, register)
        if self._lock is not None:  # else another program may change the file without a word
            self._years = known
        return known

    def _forget_years(self, changes: ChangeSet) -> None:
        if changes.added is not None:
            self._years.clear()
        for register in {change.register for change in changes.changes}:
            self._years.pop(register, None)
