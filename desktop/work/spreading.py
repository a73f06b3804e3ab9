"""The months of a claim, made from its plan: straight line, in the years that its policy says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from desktop.domain.benefits import source_of
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.counting import Counted, spread, window
from desktop.domain.registers.savings.benefit_claims import BenefitClaim
from desktop.domain.registers.savings.benefit_months import BENEFIT_MONTHS, BenefitMonth
from desktop.domain.registers.savings.rules import months_of
from desktop.domain.words import Words
from desktop.work.database import Database

SPREAD = Words("按月展开收益：{key}", "Spread by month: {key}")


def spread_claim(database: Database, claim: BenefitClaim) -> ChangeSet:
    """The changes that give a claim its month rows: plan, forecast, depreciation and counted year.

    Rows that are there are added to: what came and what finance confirmed stays as it is, but every row in
    the window is counted in the year that the claim's policy says. An empty set where the claim says too little.
    """
    changes = rows_of_claim(claim, database.all(BENEFIT_MONTHS.id))
    return ChangeSet(SPREAD.fill(key=claim.improvement_key or "—"), tuple(changes))


def rows_of_claim(claim: BenefitClaim, there: Iterable[BenefitMonth]) -> Iterator[Change]:
    """The changes to the month rows that are there, of this claim and others, and the rows to be added."""
    source = source_of(claim)
    if source is None or claim.completion_month is None or claim.counting_policy is None:
        return
    months = months_of(claim)
    planned, forecast = _parts(claim.planned_net, months), _parts(claim.forecast_one_year, months)
    depreciation = _depreciation(claim, months)
    link, id_ = source
    mine = {
        row.benefit_month: row
        for row in there
        if getattr(row, link) == id_ and row.benefit_type == claim.benefit_type
    }
    for n, counted in enumerate(window(claim.completion_month, claim.counting_policy, months)):
        before = mine.get(counted.month)
        if before is None and planned[n] is None and forecast[n] is None:
            continue
        after = _row(before, claim, counted, (planned[n], forecast[n], depreciation[n]), {link: id_})
        if after != before:
            yield Change(BENEFIT_MONTHS.id, before, after)


def _row(
    before: Any,
    claim: BenefitClaim,
    counted: Counted,
    amounts: tuple[Decimal | None, Decimal | None, Decimal | None],
    source: Mapping[str, Any],
) -> BenefitMonth:
    planned, forecast, depreciation = amounts
    own = counted.month.year == counted.year
    given: dict[str, Any] = {
        "claim": claim.id,
        "counted_year": None if own else counted.year,
        "benefit_item": claim.benefit_item,
        "planned_amount": planned,
        "forecast_amount": forecast,
    }
    if before is None:
        row = BenefitMonth(benefit_month=counted.month, benefit_type=claim.benefit_type, **source)
    else:
        row = before
        given = {name: value for name, value in given.items() if value is not None or name == "counted_year"}
    # A row with a benefit has been reckoned with its depreciation, or without, and perhaps confirmed so.
    if row.saving_amount is None and depreciation is not None:
        given["depreciation"] = depreciation
    made: BenefitMonth = BENEFIT_MONTHS.complete(replace(row, **given))
    return made


def _parts(amount: Decimal | None, months: int) -> tuple[Decimal | None, ...]:
    return (None,) * months if amount is None else spread(amount, months)


def _depreciation(claim: BenefitClaim, months: int) -> tuple[Decimal | None, ...]:
    """The depreciation of each month of the window: that of the first months of the asset."""
    if claim.fixed_asset_value is None or not claim.depreciation_months:
        return (None,) * months
    whole = spread(claim.fixed_asset_value, claim.depreciation_months)
    return (*whole, *(None,) * months)[:months]
