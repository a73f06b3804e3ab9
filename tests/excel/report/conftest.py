"""Ledgers of made-up records of every register, many of them just inside or outside of the year 2018."""

import random
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.fields import Field, Kind
from desktop.domain.registers import TYPED
from desktop.domain.report import AnnualReport
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.work.report.annual_report import annual_report

YEAR = 2018
DAYS = [
    date(2017, 12, 31),
    date(2018, 1, 1),
    date(2018, 1, 31),
    date(2018, 6, 9),
    date(2018, 12, 1),
    date(2018, 12, 31),
    date(2019, 1, 1),
    date(2016, 2, 29),
    date(2020, 7, 7),
]
MONTHS = [Month(2017, 12), Month(2018, 1), Month(2018, 9), Month(2018, 12), Month(2019, 1)]
NAMES = [
    "张三",
    "李四",
    "=1+1",
    '王"五"',
    "#REF!",
    "—",
    "O'Brien",
    "-5",
    "+cmd",
    "化成一车间漏电流超标率改善",
]


class Maker:
    """Makes records whose fields hold all that their kinds allow; the same at each call."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.ids: dict[str, list[str]] = {}
        self.taken: set[tuple[Any, ...]] = set()

    def changes(self, each: int) -> ChangeSet:
        made = []
        for register in TYPED:
            count = 1 if register.id == "enterprise" else each
            records = [record for n in range(count) if (record := self.record(register, n)) is not None]
            self.ids[register.id] = [record.id for record in records]
            made += [Change(register.id, None, record) for record in records]
        return ChangeSet(same("made up"), tuple(made))

    def record(self, register, n: int):
        values = {f.id: self.value(f, n) for f in register.fields if not f.form}
        for link in register.links:
            if link.target == register.id:
                values[link.id] = None
        record = register.record(id=f"{register.id}{n:026d}", **values)
        for group in register.unique:
            key = tuple(getattr(record, f) for f in group)
            if None in key or group == ("standard_number",):
                continue
            if (register.id, group, key) in self.taken:
                return None
            self.taken.add((register.id, group, key))
        return record

    def value(self, field: Field, n: int) -> Any:
        if not field.required and self.random.random() < 0.2:
            return None
        pick = self.random.choice
        match field.kind:
            case Kind.TEXT | Kind.NOTE:
                return f"{pick(NAMES)}" if self.random.random() < 0.5 else f"{pick(NAMES)}{n}"
            case Kind.WHOLE:
                return self.random.randint(2017, 2019) if "year" in field.id else self.random.randint(1, 9)
            case Kind.NUMBER:
                return Decimal(self.random.randint(0, 10**7)).scaleb(-4)
            case Kind.MONEY:
                return Decimal(self.random.randint(1, 10**9)).scaleb(-2)
            case Kind.DAY:
                return pick(DAYS)
            case Kind.MONTH:
                return pick(MONTHS)
            case Kind.WHEN:
                return pick([*DAYS, *MONTHS])
            case Kind.CHOICE:
                return pick(field.options).id
            case Kind.YES_NO:
                return pick([True, False])
            case Kind.LINK:
                return pick(self.ids[field.target]) if self.ids.get(field.target) else None


@pytest.fixture
def ledger_of(tmp_path: Path) -> Iterator[Callable[[ChangeSet | None], Ledger]]:
    """Makes ledgers, and closes them."""
    opened = []

    def make(changes: ChangeSet | None) -> Ledger:
        ledger = Ledger.create(tmp_path / f"{len(opened)}.cqo", who="测试")
        opened.append(ledger)
        if changes:
            ledger.apply(changes)
        return ledger

    yield make
    for ledger in opened:
        ledger.close()


@pytest.fixture
def made_up(ledger_of) -> AnnualReport:
    """The report of a ledger with records of every register."""
    return annual_report(ledger_of(Maker(7).changes(60)), YEAR)


@pytest.fixture
def empty(ledger_of) -> AnnualReport:
    """The report of an empty ledger."""
    return annual_report(ledger_of(None), YEAR)
