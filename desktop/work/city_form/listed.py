"""The records that a list of a form takes, and what each says for each of its columns."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

from desktop.domain.benefits import SOURCES
from desktop.domain.changes import Told
from desktop.domain.city_form import sources
from desktop.domain.city_form.form_map import ListEntry
from desktop.domain.fields import Field, Kind
from desktop.domain.figures import catalogue
from desktop.domain.figures.conditions import Is
from desktop.domain.figures.figure import Figure
from desktop.domain.registers import BY_ID
from desktop.domain.report import AnnualReport
from desktop.domain.values.dates import Month, first_day
from desktop.domain.values.numbers import YUAN
from desktop.work.city_form.given import Given
from desktop.work.database import Database
from desktop.work.progress import silently

Row = Callable[[str, str], Given]
"""What a record gives for a source, in a unit."""


class Lister:
    """Asks the ledger for the lists of one report year."""

    def __init__(self, database: Database, year: int, told: Told = silently) -> None:
        self._database, self._year, self._told = database, year, told
        self._all = cache(lambda register: database.all(register))
        self._titles = cache(lambda register: database.titles(register))
        self._by_id = cache(lambda register: {record.id: record for record in self._all(register)})
        self._children = cache(self._by_parent)

    def records(self, entry: ListEntry) -> Sequence[Any]:
        """The records that a list takes, in the order of the annual report where it has them."""
        kind, _, id_ = entry.choose.partition(":")
        if kind == "figure" and id_ in catalogue.BY_ID:
            behind = self._database.figure(catalogue.BY_ID[id_], self._year).records
            wanted = {record for register, record in behind if register == entry.register}
            return self._ordered(entry.register, wanted)
        if kind == "report":
            return self._ordered(entry.register, set(self._in_report(entry.register)))
        if kind == "year" and BY_ID[entry.register].year:
            field = BY_ID[entry.register].year
            return [r for r in self._all(entry.register) if _year_of(getattr(r, field)) == self._year]
        return self._all(entry.register)

    @cached_property
    def _report(self) -> AnnualReport:
        from desktop.work.report.annual_report import annual_report  # only lists that follow it need it

        return annual_report(self._database, self._year, self._told)

    def _in_report(self, register: str) -> list[str]:
        table = self._report.table(register)
        return [records[0][1] for records in table.records] if table else []

    def _ordered(self, register: str, wanted: set[str]) -> list[Any]:
        by_id = self._by_id(register)
        order = [id_ for id_ in self._in_report(register) if id_ in wanted]
        rest = [id_ for id_ in by_id if id_ in wanted and id_ not in set(order)]
        return [by_id[id_] for id_ in (*order, *rest) if id_ in by_id]

    def row(self, entry: ListEntry, record: Any, number: int) -> Row:
        """What one record gives."""

        def give(source: str, unit: str) -> Given:
            kind, _, id_ = source.partition(":")
            if source == sources.SERIAL:
                return Given(Decimal(number))
            if kind == "counted":
                return self._counted(catalogue.BY_ID[id_], entry.register, record, unit)
            register, _, field_id = source.partition(".")
            other = record if register == entry.register else self._beside(entry.register, register, record)
            field = BY_ID[register].field(field_id)
            return Given() if other is None else self._value(field, getattr(other, field_id), unit)

        return give

    def _value(self, field: Field, value: Any, unit: str) -> Given:
        if field.kind is Kind.LINK and value is not None:
            return Given(self._titles(field.target).get(value), field)
        if field.kind is Kind.MONEY and value is not None:
            return Given(value / YUAN[unit or field.unit], field)
        return Given(Decimal(value) if field.kind is Kind.WHOLE and value is not None else value, field)

    def _beside(self, base: str, register: str, record: Any) -> Any:
        """The record of another register that goes with one: the one that it links to, or the latest that links to it."""
        link = next((link for link in BY_ID[base].links if link.target == register), None)
        if link is not None:
            return self._by_id(register).get(getattr(record, link.id))
        children = self._children(register, base).get(record.id, [])
        return children[-1] if children else None

    def _by_parent(self, register: str, base: str) -> dict[str, list[Any]]:
        """The records of a register by the one that each links to, the one that counts at the end of the year last."""
        link = next(link for link in BY_ID[register].links if link.target == base)
        found: dict[str, list[Any]] = defaultdict(list)
        for record in sorted(self._all(register), key=self._standing(register)):
            if getattr(record, link.id) is not None and not self._is_later(register, record):
                found[getattr(record, link.id)].append(record)
        return found

    def _standing(self, register: str) -> Callable[[Any], tuple[bool, date]]:
        year = BY_ID[register].year

        def key(record: Any) -> tuple[bool, date]:
            when = getattr(record, year) if year else None
            ended = getattr(record, "end_date", None) if register == "appointments" else None
            over = ended is not None and ended <= date(self._year, 12, 31)
            return not over, _day_of(when)

        return key

    def _is_later(self, register: str, record: Any) -> bool:
        year = BY_ID[register].year
        of = _year_of(getattr(record, year)) if year else None
        return of is not None and of > self._year

    def _counted(self, figure: Figure, base: str, record: Any, unit: str) -> Given:
        """With how much a record counts in a figure: its own amount, or what the figure says of its months."""
        behind = set(self._database.figure(figure, self._year).records)
        amount = Decimal(0)
        found = False
        for source in figure.sources:
            if source.register == base and (base, record.id) in behind:
                amount, found = amount + (getattr(record, source.amount) or 0), True
        parts = []
        for source in figure.sources:
            if source.register == "benefit_months":
                links = [link for link, kind in SOURCES.items() if kind.register == base]
                parts += [replace(source, where=(*source.where, Is(link, (record.id,)))) for link in links]
        if parts:
            months = self._database.figure(replace(figure, sources=tuple(parts)), self._year)
            amount, found = amount + months.value, found or bool(months.records)
        field = Field("amount", Kind.MONEY, figure.words, unit=figure.unit.zh)
        return Given(amount / YUAN[unit or figure.unit.zh], field) if found else Given()


def _year_of(value: Any) -> int | None:
    return value if value is None or isinstance(value, int) else value.year


def _day_of(value: Any) -> date:
    if value is None:
        return date.min
    if isinstance(value, date | Month):
        return first_day(value)
    return date(value, 1, 1)
