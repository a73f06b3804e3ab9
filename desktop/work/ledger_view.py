"""The ledger as the rules see it: what lies in the database, with what is about to be saved laid over it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.query import Query
from desktop.domain.register import Record
from desktop.work.database import Database

FEW = 24
"""Questions about single records or parents of a register after which it is read whole."""


class _Kept:
    """What was read of the database so far. A register that is asked about often is read once, whole."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.forget()

    def forget(self) -> None:
        self._all: dict[str, list[Any]] = {}
        self._by_id: dict[str, dict[str, Any]] = defaultdict(dict)
        self._linked: dict[tuple[str, str], dict[str, list[Any]]] = defaultdict(dict)
        self._whole: set[tuple[str, str]] = set()
        self._asked: dict[tuple[str, str], int] = defaultdict(int)

    def all(self, register: str) -> list[Any]:
        if register not in self._all:
            records = self._all[register] = self.database.all(register)
            self._by_id[register] = {record.id: record for record in records}
        return self._all[register]

    def get(self, register: str, id_: str) -> Any:
        known = self._by_id[register]
        if id_ not in known and register not in self._all:
            if self._is_often_asked(register, ""):
                self.all(register)
                known = self._by_id[register]
            else:
                known[id_] = next(iter(self.database.get(register, [id_])), None)
        return known.get(id_)

    def linked(self, register: str, link: str, id_: str) -> list[Any]:
        known = self._linked[register, link]
        if id_ not in known and (register, link) not in self._whole:
            if register in self._all or self._is_often_asked(register, link):
                known = self._index(register, link)
            else:
                found = self.database.find(register, Query(linked=(link, id_)))
                known[id_] = self.database.get(register, found)
        return known.get(id_, [])

    def _index(self, register: str, link: str) -> dict[str, list[Any]]:
        index: dict[str, list[Any]] = defaultdict(list)
        for record in self.all(register):
            index[getattr(record, link)].append(record)
        self._linked[register, link] = dict(index)
        self._whole.add((register, link))
        return self._linked[register, link]

    def _is_often_asked(self, register: str, link: str) -> bool:
        self._asked[register, link] += 1
        return self._asked[register, link] > FEW


class LedgerView:
    """The records around a record; keeps what it read until it is told to forget.

    It is a `desktop.domain.rule.Records`.
    """

    def __init__(
        self,
        database: Database,
        today: date | None = None,
        *,
        pending: Mapping[str, Mapping[str, Any]] | None = None,
        kept: _Kept | None = None,
        settled: bool = False,
    ) -> None:
        self._database = database
        self._kept = kept or _Kept(database)
        self._today = today or date.today()
        self._pending = pending or {}
        self._settled = settled

    def with_pending(self, changes: Iterable[Change], *, settled: bool = False) -> "LedgerView":
        """The same ledger as it will be once the changes are made; nothing is read again.

        Args:
            changes: the changes.
            settled: whether they are past already: then a record was before what it will be, and no rule takes
                it for one that is just being opened or completed.
        """
        pending: dict[str, dict[str, Any]] = {
            register: dict(those) for register, those in self._pending.items()
        }
        for change in changes:
            pending.setdefault(change.register, {})[change.record_id] = change.after
        return LedgerView(self._database, self._today, pending=pending, kept=self._kept, settled=settled)

    def forget(self) -> None:
        """Reads anew from now on: the ledger has changed."""
        self._kept.forget()

    @property
    def today(self) -> date:
        """The day on which the rules are asked."""
        return self._today

    def get(self, register: str, id_: str | None) -> Any:
        """One record; ``None`` where there is none."""
        if id_ is None:
            return None
        pending = self._pending.get(register, {})
        return pending[id_] if id_ in pending else self._kept.get(register, id_)

    def all(self, register: str) -> Sequence[Any]:
        """Every record of a register, in the order of entry, new ones last."""
        return self._laid_over(register, self._kept.all(register), lambda _record: True)

    def linked(self, register: str, link: str, id_: str) -> Sequence[Any]:
        """The records of a register that point to a record through a link."""
        lying = self._kept.linked(register, link, id_)
        return self._laid_over(register, lying, lambda record: getattr(record, link) == id_)

    def before(self, register: str, id_: str) -> Any:
        """A record as it lies in the ledger; ``None`` where it is new."""
        return self.get(register, id_) if self._settled else self._kept.get(register, id_)

    def _laid_over(
        self, register: str, lying: Sequence[Any], belongs: Callable[[Any], bool]
    ) -> Sequence[Any]:
        pending = self._pending.get(register)
        if not pending:
            return lying
        there = {record.id for record in lying}
        found: list[Record | None] = [pending.get(record.id, record) for record in lying]
        found += [record for id_, record in pending.items() if id_ not in there]
        return [record for record in found if record is not None and belongs(record)]
