"""Amounts that lie so far from others of their kind that yuan and 10,000 yuan may have been confused (V29)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from desktop.domain.problems import Problem, warning
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

FACTOR = 10
"""How many times apart are suspicious."""

Others = Callable[[Any, Records], Iterable[Decimal | None]]
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
            known = [other for other in others(record, records) if other is not None and other > 0]
            if len(known) >= fewest and is_far(amount, known):
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
        source="data dictionary V29",
        within=within,
    )


def is_far(amount: Decimal, others: Sequence[Decimal]) -> bool:
    """Whether an amount is at least ten times the largest of others, or at most a tenth of the smallest."""
    return amount >= max(others) * FACTOR or amount * FACTOR <= min(others)


def of_year_before(register: str, when: str, amount: str) -> Others:
    """The amounts of a register in the year before a record's own."""

    def others(record: Any, records: Records) -> Iterator[Decimal | None]:
        day = getattr(record, when)
        if day is None:
            return
        for other in records.all(register):
            at = getattr(other, when)
            if at is not None and at.year == day.year - 1 and other.id != record.id:
                yield getattr(other, amount)

    return others
