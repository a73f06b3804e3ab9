"""The records that the report of a year shows, and those behind its figures, told from the records alone."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from desktop.domain.changes import Told
from desktop.domain.fields import Kind
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.conditions import Beyond, Condition, Linked, Shares, WithoutRows
from desktop.domain.figures.figure import Source
from desktop.domain.figures.holding import all_hold
from desktop.domain.registers import BY_ID
from desktop.domain.report_tables import DETAILS, Detail
from desktop.domain.values.dates import Month, first_day
from desktop.work.database import Database
from desktop.work.ledger_view import LedgerView
from desktop.work.progress import counted, silently

SOURCES_OF_FIGURES: tuple[tuple[str, Source], ...] = tuple(
    (f.id, source) for f in FIGURES for source in f.sources
)
"""Each source of each figure, with the figure's id."""


class LookedAt:
    """A ledger as the report of one year looks at it: what the report reads of the ledger, each register once."""

    def __init__(self, database: Database, year: int) -> None:
        self._database = database
        # A year that is over is looked at from its last day: what ran out since was in order then.
        self.view = LedgerView(database, min(date.today(), date(year, 12, 31)))
        self._titles: dict[str, dict[str, str]] = {}
        self._year = year
        self._counts: dict[WithoutRows | Shares, Counter[str]] = {}

    def all(self, register: str) -> Sequence[Any]:
        """The records of a register."""
        return self.view.all(register)

    def get(self, register: str, record_id: str | None) -> Any:
        """One record; ``None`` where there is none of that id."""
        return self.view.get(register, record_id)

    def title(self, register: str, record_id: str | None) -> str | None:
        """What a record is called where others point to it."""
        if register not in self._titles:
            self._titles[register] = self._database.titles(register)
        return None if record_id is None else self._titles[register].get(record_id)

    def rows_of(self, condition: Beyond, record: Any) -> int:
        """How many other records a condition finds that looks beyond a record."""
        if isinstance(condition, Linked):
            linked = getattr(record, condition.link)
            other = self.get(condition.register, linked)
            return int(linked is None or getattr(other, condition.field, None) in condition.values)
        if condition not in self._counts:
            self._counts[condition] = Counter(self._pointed_to(condition))
        return self._counts[condition][
            record.id if isinstance(condition, WithoutRows) else getattr(record, condition.link)
        ]

    def _pointed_to(self, condition: WithoutRows | Shares) -> Iterator[str]:
        """What the records point to that a condition looks for, once each record."""
        for record in self.all(condition.register):
            if isinstance(condition, Shares):
                link, found = (
                    condition.other_link,
                    all_hold(condition.where, record, self._year, self.rows_of),
                )
            else:
                link = condition.link
                found = not condition.filled or getattr(record, condition.filled) is not None
            if found and getattr(record, link) is not None:
                yield getattr(record, link)


def chosen(ledger: LookedAt, year: int, told: Told = silently) -> dict[str, list[Any]]:
    """The records that each detail table shows, in order."""
    shown: dict[str, list[Any]] = {}
    details = sorted(DETAILS, key=lambda d: bool(d.beside))  # what others are shown beside comes first
    for detail in counted(details, told):
        wheres: list[tuple[Condition, ...]] = [
            s.where for _, s in SOURCES_OF_FIGURES if s.register == detail.register
        ]
        wheres += detail.also
        pointed = {getattr(record, link) for register, link in detail.beside for record in shown[register]}
        chosen = [
            record
            for record in ledger.all(detail.register)
            if record.id in pointed or any(all_hold(where, record, year, ledger.rows_of) for where in wheres)
        ]
        shown[detail.register] = sorted(chosen, key=_order(ledger, detail))
    return shown


def _order(ledger: LookedAt, detail: Detail) -> Callable[[Any], tuple[Any, ...]]:
    register = BY_ID[detail.register]

    def key(record: Any) -> tuple[Any, ...]:
        parts = []
        for field_id in detail.order:
            field, value = register.field(field_id), getattr(record, field_id)
            if field.kind is Kind.LINK:
                value = ledger.title(field.target, value)
            elif isinstance(value, date | Month):
                value = first_day(value)
            parts.append((value is None, "" if value is None else value))
        return tuple(parts)

    return key


def looking(database: Database, year: int) -> tuple[dict[str, list[Any]], dict[str, set[tuple[str, str]]]]:
    """The records that the report of a year shows, by register, and those behind each figure, by its id.

    Both are told from the records alone, so that a ledger as it once was can be asked as well.
    """
    ledger = LookedAt(database, year)
    behind = {
        figure: {
            (source.register, record.id)
            for _, source in sources
            for record in ledger.all(source.register)
            if all_hold(source.where, record, year, ledger.rows_of)
        }
        for figure, sources in groupby(SOURCES_OF_FIGURES, key=itemgetter(0))
    }
    return chosen(ledger, year), behind
