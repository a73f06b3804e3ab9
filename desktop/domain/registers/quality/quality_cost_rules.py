"""Rule of the quality loss rate: F = Fi + Fe, loss by industrial output of the same month, at current price."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from desktop.domain.problems import Problem, error, stops_export
from desktop.domain.rule import Records, Rule
from desktop.domain.values.rounding import percent
from desktop.domain.words import Words

INTERNAL = (
    "internal_scrap",
    "internal_rework",
    "internal_downgrade",
    "internal_downtime",
    "internal_analysis",
)
EXTERNAL = (
    "external_claim",
    "external_return",
    "external_repair",
    "external_warranty",
    "external_discount",
)
LAST_DIGIT = Decimal("0.01")
RATES = ("internal_loss_rate", "external_loss_rate", "quality_loss_rate")


def items_of(month: Any, names: tuple[str, ...]) -> list[Decimal]:
    """The items of a loss that are filled in."""
    return [value for name in names if (value := getattr(month, name)) is not None]


def rates_of(month: Any) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Fi, Fe and F in %, each rounded once to two decimals; ``None`` where they cannot be told."""
    inside, outside, output = month.internal_loss, month.external_loss, month.gross_output
    if month.price_basis == "constant":
        return None, None, None
    both = None if inside is None and outside is None else (inside or Decimal(0)) + (outside or Decimal(0))
    return percent(inside, output, 2), percent(outside, output, 2), percent(both, output, 2)


def _half_a_digit(given: Decimal) -> Decimal:
    """How far a rate may lie from the right one: half of its own last digit, half of a hundredth at least."""
    exponent = given.normalize().as_tuple().exponent
    return Decimal(1).scaleb(max(min(int(exponent), 0), -2)) / 2


def _loss_rate(month: Any) -> Iterator[Problem]:
    if month.gross_output is not None and month.gross_output <= 0:
        yield error("gross_output", "应大于0", "must be more than 0", "V27")
    if month.price_basis == "constant":
        yield error("price_basis", "质量损失率按现价计算", "the loss rate is told at current price", "V27")
    for total, items in (("internal_loss", INTERNAL), ("external_loss", EXTERNAL)):
        filled = items_of(month, items)
        loss = getattr(month, total)
        if loss is not None and len(filled) == len(items) and sum(filled) != loss:
            yield error(total, "应等于各项之和", "must be the sum of its items", "V27")
        elif loss is not None and filled and min(filled) >= 0 and sum(filled) > loss:
            yield error(total, "小于所列各项之和", "less than the items that are listed", "V27")
    for name, right in zip(RATES, rates_of(month), strict=True):
        given = getattr(month, name)
        if given is not None and right is not None and abs(given - right) > _half_a_digit(given):
            yield error(name, f"应为{right}", f"should be {right}", "V27")
    fi, fe, f = (getattr(month, name) for name in RATES)
    # Each is rounded once from its own quotient, so that the last digit may differ by one.
    if fi is not None and fe is not None and f is not None and abs(fi + fe - f) > LAST_DIGIT:
        yield error(
            "quality_loss_rate", "应等于内部加外部损失率", "must be the internal and external rate", "V27"
        )
    loss = month.internal_loss is not None or month.external_loss is not None
    if loss and month.gross_output is None:
        yield stops_export(
            "gross_output", "没有产值，算不出质量损失率", "without it there is no loss rate", "V27"
        )


def _once_a_month(month: Any, records: Records) -> Iterator[Problem]:
    twins = (
        other
        for other in records.all("quality_cost_months")
        if other.id != month.id
        and other.cost_month == month.cost_month
        and other.organisation_unit == month.organisation_unit
    )
    if month.cost_month is not None and next(twins, None) is not None:
        yield stops_export(
            "cost_month", "同一单位的这个月已有一条", "this unit already has a record of this month", "V27"
        )


QUALITY_COST_RULES = (
    Rule(
        id="V27",
        words=Words(
            "质量损失率等于内部损失率加外部损失率；产值大于0，与损失同期、同一现价口径，每单位每月一条",
            "The loss rate is the internal and the external; output above 0, of the same month and at current price",
        ),
        source=Words(
            "工业企业质量损失率的统计算法（F=Fi+Fe，Fi=Ci/P，Fe=Ce/P）；修约按GB/T 8170《数值修约规则与极限数值的表示和判定》",
            "The statistical reckoning of the quality loss rate (F=Fi+Fe, Fi=Ci/P, Fe=Ce/P); rounding by GB/T 8170",
        ),
        check=_loss_rate,
        within=_once_a_month,
    ),
)
