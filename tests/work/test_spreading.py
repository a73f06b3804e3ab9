"""A claim's months: the plan spread exactly, counted by the policy, and nothing that came is touched."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.counting import IN_NO_REPORT
from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.registers.savings.benefit_claims import BenefitClaim
from desktop.domain.registers.savings.benefit_months import BenefitMonth
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.values.dates import Month
from desktop.store.ledger import Ledger
from desktop.work.spreading import spread_claim
from desktop.work.workspace import Workspace


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "a.cqo", who="测试")
    yield Workspace(ledger)
    ledger.close()


@pytest.fixture
def project(workspace):
    made = SixSigmaProject(
        project_number="P1", project_name="降低返修率", start_date=date(2025, 1, 6), actual_end_date=date(2025, 6, 20),
        actual_benefit=Decimal(500), benefit_type="hard", finance_confirmed_by="沙", project_status="closed",
    )
    return workspace.save("six_sigma_projects", None, made)


def claim_of(workspace, project, **more):
    values = {
        "improvement_key": "G-1", "project": project.id, "completion_month": Month(2025, 6), "benefit_type": "hard",
        "counting_policy": "as_realised", "planned_net": Decimal("1000.00"),
    }
    return workspace.save("benefit_claims", None, BenefitClaim(**{**values, **more}))


def months(workspace):
    return {row.benefit_month: row for row in workspace.database.all("benefit_months")}


def value(workspace, figure, year):
    return workspace.database.figure(FIGURE[figure], year).value


def test_the_plan_is_spread_exactly_over_the_window(workspace, project):
    workspace.do(spread_claim(workspace.database, claim_of(workspace, project)))
    rows = months(workspace)
    assert list(rows) == [Month(2025, n) for n in range(7, 13)] + [Month(2026, n) for n in range(1, 7)]
    assert sum(row.planned_amount for row in rows.values()) == Decimal(1000)
    assert rows[Month(2025, 7)].planned_amount == Decimal("83.33")
    assert rows[Month(2026, 6)].planned_amount == Decimal("83.37")
    assert {row.counted_year for row in rows.values()} == {None}
    assert value(workspace, "savings.planned", 2025) == Decimal("499.98")
    assert value(workspace, "savings.planned", 2026) == Decimal("500.02")


def test_a_plan_takes_nothing_from_what_was_confirmed(workspace, project):
    before = value(workspace, "savings.confirmed_total", 2025)
    workspace.do(spread_claim(workspace.database, claim_of(workspace, project)))
    assert value(workspace, "savings.confirmed_total", 2025) == before == Decimal(500)
    assert value(workspace, "six_sigma.confirmed_benefit", 2025) == Decimal(500)


@pytest.mark.parametrize(("policy", "of_2025", "of_2026"), [
    ("as_realised", "60", "60"), ("closing_year", "120", "0"), ("closing_year_only", "60", "0"), ("full_window", "0", "120"),
])
def test_what_came_counts_once_by_the_policy(workspace, project, policy, of_2025, of_2026):
    for n in range(12):
        workspace.save("benefit_months", None, BenefitMonth(
            project=project.id, benefit_month=Month(2025 + (6 + n) // 12, (6 + n) % 12 + 1), benefit_type="hard",
            saving_amount=Decimal(12), added_cost=Decimal(2), finance_confirmed_by="沙",
        ))
    claim = claim_of(workspace, project, counting_policy=policy, planned_net=None)
    workspace.do(spread_claim(workspace.database, claim))
    assert [value(workspace, "six_sigma.confirmed_benefit", year) for year in (2025, 2026)] == [Decimal(of_2025), Decimal(of_2026)]
    assert {row.net_benefit for row in months(workspace).values()} == {Decimal(10)}
    left_out = [row for row in months(workspace).values() if row.counted_year == IN_NO_REPORT]
    assert len(left_out) == (6 if policy == "closing_year_only" else 0)


def test_a_policy_that_changed_moves_the_months(workspace, project):
    claim = claim_of(workspace, project, counting_policy="closing_year")
    workspace.do(spread_claim(workspace.database, claim))
    assert months(workspace)[Month(2026, 1)].counted_year == 2025
    workspace.do(spread_claim(workspace.database, replace(claim, counting_policy="as_realised")))
    assert months(workspace)[Month(2026, 1)].counted_year is None
    assert spread_claim(workspace.database, replace(claim, counting_policy="as_realised")).changes == ()


def test_depreciation_is_of_rows_that_wait(workspace, project):
    came = workspace.save("benefit_months", None, BenefitMonth(
        project=project.id, benefit_month=Month(2025, 7), benefit_type="hard", saving_amount=Decimal(12),
    ))
    claim = claim_of(workspace, project, fixed_asset_value=Decimal("100.00"), depreciation_months=3, life_months=4)
    workspace.do(spread_claim(workspace.database, claim))
    rows = months(workspace)
    assert [row.depreciation for _, row in sorted(rows.items())] == [None, Decimal("33.33"), Decimal("33.34"), None]
    assert rows[Month(2025, 7)].net_benefit == came.net_benefit == Decimal(12)
    assert len(rows) == 4


def test_a_claim_that_says_too_little_makes_nothing(workspace, project):
    claim = claim_of(workspace, project, planned_net=None)
    assert spread_claim(workspace.database, claim).changes == ()
    assert spread_claim(workspace.database, replace(claim, project=None, planned_net=Decimal(1))).changes == ()
