"""Amounts that the annual report prints and that are blank without a reason (V30)."""

from collections.abc import Callable, Iterator
from typing import Any

from desktop.domain.problems import Problem, stops_export
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

ASKED = Words(
    "数值格不留空：真实的零填0，没有数据的写明原因",
    "A number is not left blank: a real zero is written 0, and for no data there is a reason",
)
SOURCE = Words(
    "政府质量奖申报表的填报说明：空格应写明原因",
    "Notes on filling in the forms of government quality awards: a blank carries its reason",
)


def amount_rule(field: str, is_due: Callable[[Any], bool], months: str = "") -> Rule:
    """The rule that an amount is there once it is due, or that a reason is given in the checks.

    Args:
        field: the amount.
        is_due: whether a record is so far that it must have it.
        months: the link by which rows of months give the amount in its place, if they may.
    """

    def within(record: Any, records: Records) -> Iterator[Problem]:
        if getattr(record, field) is not None or not is_due(record):
            return
        if months and records.linked("benefit_months", months, record.id):
            return
        yield stops_export(
            field,
            "没有填：真实的零填0，没有数据的在校验页写明原因",
            "blank: a real zero is written 0; for no data give a reason in the checks",
            "V30",
        )

    return Rule(id="V30", words=ASKED, source=SOURCE, within=within)


def confirmed_hard(record: Any) -> bool:
    """Whether finance confirmed that an improvement brought money."""
    return bool(record.finance_result == "confirmed" and record.benefit_type == "hard")
