"""The ledger as it was at a line of its journal: what lies there now, with what changed since taken back."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, cast

from desktop.domain.query import Query
from desktop.domain.registers import BY_ID
from desktop.work.database import Database
from desktop.work.names import title_of


class PastLedger:
    """What the report's choice of records asks of a database, and no more; nothing is stored twice for it."""

    def __init__(self, database: Database, line: int) -> None:
        self._database = database
        self._earlier: dict[str, dict[str, Any]] = defaultdict(dict)
        for (register, id_), record in database.before_later(line).items():
            self._earlier[register][id_] = record

    @property
    def as_database(self) -> Database:
        """The same, for what asks for a database and calls none but the methods below."""
        return cast(Database, self)

    @property
    def changed(self) -> set[str]:
        """The registers in which anything was changed since."""
        return {register for register, records in self._earlier.items() if records}

    def all(self, register: str) -> list[Any]:
        """Every record of a register as it was; those that are gone now come last."""
        earlier, lying = self._earlier[register], self._database.all(register)
        there = {record.id for record in lying}
        found = [earlier.get(record.id, record) for record in lying]
        found += [record for id_, record in earlier.items() if id_ not in there]
        return [record for record in found if record is not None]

    def get(self, register: str, ids: Sequence[str]) -> list[Any]:
        """The records with these ids as they were."""
        earlier = self._earlier[register]
        lying = {r.id: r for r in self._database.get(register, [id_ for id_ in ids if id_ not in earlier])}
        found = [earlier[id_] if id_ in earlier else lying.get(id_) for id_ in ids]
        return [record for record in found if record is not None]

    def find(self, register: str, query: Query) -> list[str]:
        """The ids of the records that pointed to another; no other question is asked of the past."""
        if query.linked is None:
            raise NotImplementedError("only what links to a record is asked of the past")
        link, target = query.linked
        return [record.id for record in self.all(register) if getattr(record, link) == target]

    def titles(self, register: str, ids: Iterable[str] | None = None) -> dict[str, str]:
        """What named each record to people."""
        wanted = None if ids is None else set(ids)
        of = BY_ID[register]
        return {r.id: title_of(of, r) for r in self.all(register) if wanted is None or r.id in wanted}
