"""Amounts that lie so far from others of their kind that yuan and 10,000 yuan may have been confused (V29)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Self

from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, warning
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

FACTOR = 10
"""How many times apart are suspicious."""


@dataclass(frozen=True, slots=True)
class Range:
    """Amounts above nothing, as far as one amount is compared with them."""

    count: int = 0
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)

    @classmethod
    def of(cls, amounts: Iterable[Decimal | None]) -> Self:
        """The range of those that are there and above nothing."""
        known = [amount for amount in amounts if amount is not None and amount > 0]
        return cls(len(known), min(known), max(known)) if known else cls()

    def is_far(self, amount: Decimal) -> bool:
        """Whether an amount is at least ten times the largest, or at most a tenth of the smallest."""
        return amount >= self.most * FACTOR or amount * FACTOR <= self.least


Others = Callable[[Any, Records], Range]
"""The amounts that one of a record is compared with."""


def scale_rule(field: str, others: Others, fewest: int = 3) -> Rule:
    """The rule for one amount of a register.

    Args:
        field: the amount.
        others: what it is compared with, such as the amounts of the year before.
        fewest: how many others there must be for a comparison to say anything.
    """

    def within(record: Any, records: Records) -> Iterator[Problem]:
        amount = getattr(record, field)
        if amount is not None and amount > 0:
            known = others(record, records)
            if known.count >= fewest and known.is_far(amount):
                yield warning(
                    field,
                    "与同类金额相差十倍以上，请核对是否错用了元或万元",
                    "ten times apart from others of its kind; compare yuan and 10,000 yuan",
                    "V29",
                )

    return Rule(
        id="V29",
        words=Words(
            "金额达到同类最大值的10倍或不足最小值的十分之一时，提示核对元与万元",
            "An amount of ten times the largest or a tenth of the smallest of its kind asks for its unit",
        ),
        source=Words(
            "本软件；企业系统里常见的元与万元之误",
            "This program; yuan taken for 10,000 yuan is a known slip of company systems",
        ),
        within=within,
    )


def of_year_before(register: str, when: str, amount: str) -> Others:
    """The amounts of a register in the year before a record's own."""
    # Of the register as it was asked for last: thousands of records in a row are compared with the same years.
    known: tuple[Sequence[Any], dict[int, Range]] = (), {}

    def others(record: Any, records: Records) -> Range:
        nonlocal known
        day, all_of_it = getattr(record, when), records.all(register)
        if day is None:
            return Range()
        if known[0] is not all_of_it:
            known = all_of_it, _by_year(all_of_it, when, amount)
        return known[1].get(day.year - 1, Range())

    return others


def _by_year(records: Sequence[Any], when: str, amount: str) -> dict[int, Range]:
    years: dict[int, list[Decimal | None]] = {}
    for record in records:
        at = getattr(record, when)
        if at is not None:
            years.setdefault(at.year, []).append(getattr(record, amount))
    return {year: Range.of(amounts) for year, amounts in years.items()}
