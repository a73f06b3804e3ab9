"""The rules of savings: claimed once, after the work, for a year at most, and not above what was spent."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from desktop.domain.benefits import DECIDED, SOURCES, source_of
from desktop.domain.counting import LONGEST, LONGEST_DEPRECIATION, window
from desktop.domain.problems import Problem, Severity, error, stops_export, warning
from desktop.domain.rule import Records, Rule
from desktop.domain.scale import Range, of_year_before, scale_rule
from desktop.domain.values.dates import Month
from desktop.domain.values.text import compact
from desktop.domain.words import Words

MOST = Words("同一来源同一收益类型的月份超过12个", "more than 12 months of one source and benefit type")


def months_of(claim: Any) -> int:
    """How many months of a claim are counted: twelve, or its life where that is shorter."""
    return min(max(claim.life_months or LONGEST, 1), LONGEST)


def _claimed_once(claim: Any, records: Records) -> Iterator[Problem]:
    """V15: neither the key nor the source stands in another claim."""
    source, key = source_of(claim), compact(claim.improvement_key or "")
    for other in records.all("benefit_claims"):
        if other.id == claim.id:
            continue
        if key and compact(other.improvement_key or "") == key:
            yield error(
                "improvement_key", "改善事项唯一号重复，收益不得重复计算", "is claimed already", "V15"
            )
        if source is not None and source_of(other) == source:
            yield error(source[0], "该来源已申报收益，不得重复计算", "this source is claimed already", "V15")


def _depreciation(claim: Any) -> Iterator[Problem]:
    """V17: 36 months at most."""
    months = claim.depreciation_months
    if months is not None and months > LONGEST_DEPRECIATION:
        yield error("depreciation_months", "折旧期最长36个月", "36 months at most", "V17")


def amount_in(claim: Any, year: int, records: Records) -> Decimal:
    """The hard benefit of a claim that finance confirmed and that counts in a year.

    What has month rows counts by them; what has none, by its source's own record in the year it ended.
    """
    source = source_of(claim)
    if source is None or claim.benefit_type != "hard":
        return Decimal(0)
    rows = [r for r in records.linked("benefit_months", *source) if r.net_benefit is not None]
    if rows:
        counted = (r for r in rows if r.benefit_type == "hard" and r.finance_result == "confirmed")
        return sum((r.net_benefit for r in counted if counted_year(r) == year), Decimal(0))
    described = SOURCES[source[0]]
    improvement = records.get(described.register, source[1])
    ended = getattr(improvement, described.completed, None)
    amount = getattr(improvement, described.amount, None)
    confirmed = claim.finance_result == "confirmed" and ended is not None and ended.year == year
    return amount if confirmed and amount is not None else Decimal(0)


def counted_year(row: Any) -> int | None:
    """The year in whose report a month row counts: the one it states, else its month's own."""
    stated: int | None = row.counted_year
    return stated if stated is not None or row.benefit_month is None else row.benefit_month.year


def _within_pool(claim: Any, records: Records) -> Iterator[Problem]:
    pool = records.get("cost_pools", claim.cost_pool)
    if pool is None or claim.pool_explanation or pool.pool_cost is None or pool.pool_year is None:
        return
    claims = records.linked("benefit_claims", "cost_pool", pool.id)
    if sum((amount_in(c, pool.pool_year, records) for c in claims), Decimal(0)) > pool.pool_cost:
        yield stops_export(
            "pool_explanation",
            "同一成本池已确认的收益合计超过成本池金额，应说明原因",
            "confirmed claims on this pool exceed its cost; explain",
            "claim-pool",
        )


def _forecast_audited(claim: Any, records: Records) -> Iterator[Problem]:
    if claim.forecast_one_year is None or claim.forecast_audited_by or claim.completion_month is None:
        return
    known = [p for p in records.all("savings_policies") if (p.from_year or 0) <= claim.completion_month.year]
    policy = max(known, key=lambda p: p.from_year or 0, default=None)
    if policy is not None and policy.finance_audits_forecast:
        yield warning(
            "forecast_audited_by",
            "按本企业核算规则，预测应经财务审核",
            "by the company's rules, finance audits the forecast",
            "claim-forecast",
        )


def _after_completion(row: Any, records: Records) -> Iterator[Problem]:
    """V16: the first month is the one after completion, and there are twelve at most."""
    source = source_of(row)
    if source is None or row.benefit_month is None:
        return
    claim = records.get("benefit_claims", row.claim)
    severity = Severity.EXPORT if claim is None else Severity.ERROR
    completed = _completed(source, claim, records)
    if completed is not None and row.benefit_month <= completed:
        words = Words("收益应从完成的次月起计", "counts from the month after completion")
        yield Problem("benefit_month", words, severity, "V16")
        return
    months = {
        other.benefit_month
        for other in records.linked("benefit_months", *source)
        if other.benefit_type == row.benefit_type
    }
    if len(months | {row.benefit_month}) > LONGEST:
        yield Problem("benefit_month", MOST, severity, "V16")


def _completed(source: tuple[str, str], claim: Any, records: Records) -> Month | None:
    if claim is not None:
        month: Month | None = claim.completion_month
        return month
    described = SOURCES[source[0]]
    ended = getattr(records.get(described.register, source[1]), described.completed, None)
    return None if ended is None else Month(ended.year, ended.month)


def _as_claimed(row: Any, records: Records) -> Iterator[Problem]:
    claim = records.get("benefit_claims", row.claim)
    if claim is None or row.benefit_month is None:
        return
    source = source_of(claim)
    if source is not None and source != source_of(row):
        yield error("claim", "与收益核算的来源不一致", "is a claim of another source", "month-claim")
    elif claim.completion_month is not None and claim.counting_policy is not None:
        counted = window(claim.completion_month, claim.counting_policy, months_of(claim))
        stated = next((c.year for c in counted if c.month == row.benefit_month), None)
        if stated is not None and stated != counted_year(row):
            yield stops_export(
                "counted_year",
                "与收益核算的计入口径不一致",
                "is not what the claim's policy says",
                "month-claim",
            )


def _other_months(row: Any, records: Records) -> Range:
    source = source_of(row)
    rows = records.linked("benefit_months", *source) if source else ()
    return Range.of(r.net_benefit for r in rows if r.id != row.id and r.benefit_type == row.benefit_type)


CLAIMED_ONCE = Rule(
    id="V15",
    words=Words("同一改善事项、同一来源只申报一次收益", "One improvement, and one source, is claimed once"),
    source=Words(
        "六西格玛收益核算的公开规定：收益不得重复计算",
        "Published rules on reckoning Six Sigma benefits: none counts twice",
    ),
    within=_claimed_once,
)
AFTER_COMPLETION = Rule(
    id="V16",
    words=Words(
        "收益从完成次月起计，最多12个月",
        "Benefit counts from the month after completion, twelve months at most",
    ),
    source=Words(
        "六西格玛收益核算的公开规定：自完成的次月起算，最多12个月",
        "Published rules on reckoning Six Sigma benefits: from the month after completion, 12 months at most",
    ),
    within=_after_completion,
)
DEPRECIATION = Rule(
    id="V17",
    words=Words("固定资产按项目寿命折旧，最长36个月", "Assets are depreciated over 36 months at most"),
    source=Words(
        "六西格玛收益核算的公开规定：折旧最长36个月",
        "Published rules on reckoning Six Sigma benefits: depreciation of at most 36 months",
    ),
    check=_depreciation,
)
WITHIN_POOL = Rule(
    id="claim-pool",
    words=Words(
        "同一成本池一年的收益不超过成本池金额，否则应说明",
        "Claims on one pool in a year stay below its cost, or are explained",
    ),
    source=Words("本软件：节约不能多于原有花费", "This program: one cannot save more than was spent"),
    within=_within_pool,
)
FORECAST = Rule(
    id="claim-forecast",
    words=Words(
        "核算规则要求时，预测应经财务审核", "Where the company's rules ask for it, finance audits forecasts"
    ),
    source=Words(
        "六西格玛收益核算的公开规定，各家对财务是否审核预测收益说法不一",
        "Published rules on reckoning Six Sigma benefits, which differ on whether finance audits the forecast",
    ),
    within=_forecast_audited,
)
AS_CLAIMED = Rule(
    id="month-claim",
    words=Words("月度收益与其收益核算一致", "A month agrees with the claim it belongs to"),
    source=Words("本软件：每一元收益只进一份年报", "This program: each yuan in one annual report"),
    within=_as_claimed,
)

OF_CLAIMS = (
    CLAIMED_ONCE,
    DEPRECIATION,
    WITHIN_POOL,
    FORECAST,
    DECIDED,
    scale_rule("planned_net", of_year_before("benefit_claims", "completion_month", "planned_net")),
)
OF_MONTHS = (AFTER_COMPLETION, AS_CLAIMED, DECIDED, scale_rule("net_benefit", _other_months))
