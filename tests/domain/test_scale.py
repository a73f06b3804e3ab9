"""Amounts ten times off others of their kind, without looking at every other for each."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.scale import Range, of_year_before


@dataclass(frozen=True)
class Paid:
    on: date | None
    amount: Decimal | None


class Ledger:
    """A ledger of one register, which counts how often it is gone through."""

    def __init__(self, records: list[Paid]) -> None:
        self.records = Counting(records)

    def all(self, _register: str) -> list[Paid]:
        return self.records


class Counting(list):
    times = 0

    def __iter__(self):
        Counting.times += 1
        return super().__iter__()


@pytest.mark.parametrize(
    ("amount", "far"), [("99", False), ("100", True), ("1", False), ("0.5", True), ("0.6", False), ("50", False)]
)
def test_ten_times_the_largest_or_a_tenth_of_the_smallest(amount: str, far: bool) -> None:
    assert Range.of([Decimal(10), None, Decimal(5), Decimal(0)]).is_far(Decimal(amount)) is far


def test_the_year_before_is_gone_through_once_for_all_records() -> None:
    records = [Paid(date(2024, 1, n), Decimal(n)) for n in range(1, 20)] + [Paid(None, Decimal(7))]
    ledger, others = Ledger(records), of_year_before("paid", "on", "amount")
    Counting.times = 0
    found = [others(Paid(date(2025, 1, 1), Decimal(1)), ledger) for _ in range(50)]
    assert Counting.times == 1
    assert set(found) == {Range(19, Decimal(1), Decimal(19))}
    assert others(Paid(date(2024, 1, 1), Decimal(1)), ledger) == Range()
    assert others(Paid(None, Decimal(1)), ledger) == Range()


def test_another_ledger_is_looked_at_anew() -> None:
    others = of_year_before("paid", "on", "amount")
    for amount in (3, 4):
        ledger = Ledger([Paid(date(2024, 1, 1), Decimal(amount))])
        assert others(Paid(date(2025, 1, 1), Decimal(1)), ledger).most == amount
