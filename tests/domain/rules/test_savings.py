"""The rules of savings: each at a record that passes, one that fails, and one on the border."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.registers import BY_ID
from desktop.domain.registers.quality.proposals import Proposal
from desktop.domain.registers.savings.benefit_claims import BenefitClaim
from desktop.domain.registers.savings.benefit_months import BenefitMonth
from desktop.domain.registers.savings.benefit_overlaps import BenefitOverlap
from desktop.domain.registers.savings.cost_pools import CostPool
from desktop.domain.registers.savings.savings_policies import SavingsPolicy
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.values.dates import Month
from desktop.work.sample import sample_changes


class Ledger:
    """Records of some registers, as rules see them."""

    today = date(2026, 1, 15)

    def __init__(self, **records):
        self.records = records

    def all(self, register):
        return self.records.get(register, [])

    def get(self, register, id_):
        return next((r for r in self.all(register) if r.id == id_), None)

    def linked(self, register, link, id_):
        return [r for r in self.all(register) if getattr(r, link) == id_]

    def before(self, register, id_):
        return None


PROJECT = SixSigmaProject(
    id="p", project_number="P1", project_name="降低返修率", start_date=date(2025, 1, 6), actual_end_date=date(2025, 6, 20)
)


def test_the_sample_breaks_no_rule_of_savings():
    records = {}
    for change in sample_changes().changes:
        records.setdefault(change.register, []).append(change.after)
    ledger = Ledger(**records)
    registers = ("savings_policies", "cost_pools", "benefit_claims", "benefit_months", "benefit_overlaps", "proposals")
    assert [
        (register, record, problem) for register in registers for record in records[register]
        for problem in BY_ID[register].problems(record, ledger)
    ] == []


def claim(id_="c", **more):
    values = {
        "improvement_key": f"G-{id_}", "project": "p", "completion_month": Month(2025, 6), "benefit_type": "hard",
        "counting_policy": "as_realised", "finance_result": "unconfirmed",
    }
    return BenefitClaim(id=id_, **{**values, **more})


def month(year, number, **more):
    values = {
        "id": f"{year}-{number}", "project": "p", "benefit_month": Month(year, number), "benefit_type": "hard",
        "saving_amount": Decimal(100), "net_benefit": Decimal(100), "finance_result": "confirmed", "finance_confirmed_by": "沙",
    }
    return BenefitMonth(**{**values, **more})


def found(register, record, **records):
    """The rules broken, each with its field and severity."""
    ledger = Ledger(**records)
    return [(p.rule, p.field, p.severity.value) for p in BY_ID[register].problems(record, ledger) if p.rule]


@pytest.mark.parametrize(("other", "problems"), [
    ({"project": "q"}, []),
    ({"project": "q", "improvement_key": "Ｇ—C ".replace("—", "-")}, [("V15", "improvement_key", "error")]),
    ({}, [("V15", "project", "error")]),
    ({"project": None, "qc_theme": "p"}, []),  # the same id under another link is another improvement
    ({"project": "q", "improvement_key": "G-c2"}, []),
])
def test_v15_an_improvement_is_claimed_once(other, problems):
    mine, theirs = claim(), claim("d", **other)
    assert found("benefit_claims", mine, benefit_claims=[mine, theirs]) == problems


@pytest.mark.parametrize(("at", "problems"), [
    ((2025, 8), []),
    ((2025, 7), []),  # the month after completion is the first
    ((2025, 6), [("V16", "benefit_month", "export")]),
    ((2025, 5), [("V16", "benefit_month", "export")]),
])
def test_v16_benefit_begins_in_the_month_after_completion(at, problems):
    row = month(*at)
    assert found("benefit_months", row, benefit_months=[row], six_sigma_projects=[PROJECT]) == problems
    linked = month(*at, claim="c")
    harder = [(rule, field, "error") for rule, field, _ in problems]
    records = {"benefit_months": [linked], "six_sigma_projects": [PROJECT], "benefit_claims": [claim()]}
    assert found("benefit_months", linked, **records) == harder


def test_v16_twelve_months_at_most():
    rows = [month(2025 + (6 + n) // 12, (6 + n) % 12 + 1) for n in range(13)]
    assert found("benefit_months", rows[11], benefit_months=rows[:12], six_sigma_projects=[PROJECT]) == []
    assert found("benefit_months", rows[12], benefit_months=rows, six_sigma_projects=[PROJECT]) == [
        ("V16", "benefit_month", "export")
    ]
    soft = month(2026, 7, id="soft", benefit_type="soft")
    assert found("benefit_months", soft, benefit_months=[*rows[:12], soft]) == []


@pytest.mark.parametrize(("months", "problems"), [
    (12, []), (36, []), (37, [("V17", "depreciation_months", "error")]), (None, []),
])
def test_v17_depreciation_of_36_months_at_most(months, problems):
    assert found("benefit_claims", claim(depreciation_months=months)) == problems


@pytest.mark.parametrize(("amount", "problems"), [
    ("999.99", []),
    ("1000", [("V29", "net_benefit", "warning")]),
    ("10.01", []),
    ("10", [("V29", "net_benefit", "warning")]),
])
def test_v29_a_month_ten_times_its_neighbours(amount, problems):
    rows = [month(2025, n) for n in (7, 8, 9)]
    row = month(2025, 10, saving_amount=Decimal(amount), net_benefit=Decimal(amount))
    assert found("benefit_months", row, benefit_months=[*rows, row]) == problems
    assert found("benefit_months", row, benefit_months=[*rows[:2], row]) == []


@pytest.mark.parametrize(("amount", "problems"), [("59000", []), ("60000", [("V29", "benefit", "warning")])])
def test_v29_a_proposal_ten_times_those_of_the_year_before(amount, problems):
    def made(year, benefit):
        return Proposal(
            proposal_name=str(benefit), proposal_date=date(year, 5, 1), done_date=date(year, 6, 1), benefit=Decimal(benefit),
            finance_result="unconfirmed",
        )

    old = [made(2024, benefit) for benefit in ("2000", "4000", "6000")]
    new = made(2025, amount)
    assert found("proposals", new, proposals=[*old, new]) == problems
    assert found("proposals", made(2024, amount), proposals=old) == []


@pytest.mark.parametrize(("cost", "explanation", "problems"), [
    ("200", None, []),
    ("199.99", None, [("claim-pool", "pool_explanation", "export")]),
    ("199.99", "上年产量只有一半", []),
])
def test_claims_on_a_pool_stay_below_its_cost(cost, explanation, problems):
    pool = CostPool(id="k", pool_name="返修损失", pool_year=2025, pool_cost=Decimal(cost))
    mine = claim(cost_pool="k", pool_explanation=explanation)
    rows = [month(2025, 11), month(2025, 12), month(2026, 1), month(2025, 10, finance_result="unconfirmed")]
    assert found("benefit_claims", mine, benefit_claims=[mine], cost_pools=[pool], benefit_months=rows) == problems


def test_a_claim_without_months_counts_by_its_source():
    pool = CostPool(id="k", pool_name="返修损失", pool_year=2025, pool_cost=Decimal(99))
    mine = claim(cost_pool="k", finance_result="confirmed", finance_confirmed_by="沙")
    project = SixSigmaProject(id="p", actual_end_date=date(2025, 6, 20), actual_benefit=Decimal(100))
    records = {"benefit_claims": [mine], "cost_pools": [pool], "six_sigma_projects": [project]}
    assert found("benefit_claims", mine, **records) == [("claim-pool", "pool_explanation", "export")]


def test_forecasts_are_audited_where_the_company_says_so():
    policies = [
        SavingsPolicy(policy_name="旧", from_year=2020, finance_audits_forecast=False),
        SavingsPolicy(policy_name="新", from_year=2025, finance_audits_forecast=True),
    ]
    asked = [("claim-forecast", "forecast_audited_by", "warning")]
    forecast = {"forecast_one_year": Decimal(1)}
    assert found("benefit_claims", claim(**forecast), savings_policies=policies) == asked
    assert found("benefit_claims", claim(**forecast, forecast_audited_by="沙"), savings_policies=policies) == []
    old = claim(**forecast, completion_month=Month(2024, 12))
    assert found("benefit_claims", old, savings_policies=policies) == []


@pytest.mark.parametrize(("policy", "stated", "problems"), [
    ("as_realised", None, []),
    ("as_realised", 2026, []),
    ("as_realised", 2025, [("month-claim", "counted_year", "export")]),
    ("closing_year", 2025, []),
    ("closing_year", None, [("month-claim", "counted_year", "export")]),
    ("closing_year_only", 0, []),
    ("closing_year_only", None, [("month-claim", "counted_year", "export")]),
    ("full_window", None, []),
])
def test_a_month_counts_in_the_year_its_claim_says(policy, stated, problems):
    row = month(2026, 1, claim="c", counted_year=stated)
    records = {"benefit_months": [row], "benefit_claims": [claim(counting_policy=policy)]}
    assert found("benefit_months", row, **records) == problems


@pytest.mark.parametrize(("by", "on", "result", "problems"), [
    ("沙", date(2025, 8, 12), "confirmed", []),
    ("沙", date(2025, 8, 12), "rejected", []),
    ("沙", None, "unconfirmed", []),  # who is to confirm may be named before
    ("沙", date(2025, 8, 12), "unconfirmed", [("finance-decided", "finance_result", "warning")]),
    (None, date(2025, 8, 12), "unconfirmed", [("finance-decided", "finance_result", "warning")]),
])
def test_what_finance_has_dated_is_not_left_unconfirmed(by, on, result, problems):
    said = {"finance_confirmed_by": by, "finance_confirmed_date": on, "finance_result": result}
    for register, record in (
        ("benefit_months", month(2025, 7, **said)),
        ("benefit_claims", claim(**said)),
        ("proposals", Proposal(proposal_name="换灯", proposal_date=date(2025, 5, 1), **said)),
        ("six_sigma_projects", SixSigmaProject(project_number="P1", project_name="降低返修率", **said)),
    ):
        found_here = [one for one in found(register, record) if one[0] == "finance-decided"]
        assert found_here == problems, register


def test_a_month_belongs_to_the_source_of_its_claim():
    row = month(2025, 7, claim="c")
    assert found("benefit_months", row, benefit_months=[row], benefit_claims=[claim(project="q")]) == [
        ("month-claim", "claim", "error")
    ]


def test_two_claims_are_decided_on_once():
    def overlap(id_, one, other):
        return BenefitOverlap(
            id=id_, decided_on=date(2025, 12, 1), claim_one=one, claim_other=other, verdict="distinct", overlap_reason="不同"
        )

    first = overlap("1", "a", "b")
    assert found("benefit_overlaps", first, benefit_overlaps=[first, overlap("2", "a", "c")]) == []
    assert found("benefit_overlaps", first, benefit_overlaps=[first, overlap("2", "b", "a")]) == [
        ("overlap-once", "claim_other", "error")
    ]


@pytest.mark.parametrize(("review", "reason", "problems"), [
    ("adopted", None, []),
    ("filed", None, []),
    ("not_adopted", "重复建议", []),
    ("not_adopted", None, [("proposal-reason", "review_reason", "export")]),
])
def test_what_is_not_adopted_is_answered(review, reason, problems):
    proposal = Proposal(proposal_name="换灯", proposal_date=date(2025, 5, 1), review=review, review_reason=reason)
    assert found("proposals", proposal) == problems
