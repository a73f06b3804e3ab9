"""Claims that may hold the same money: which pairs are found, and which are not."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.savings.benefit_claims import BenefitClaim
from desktop.domain.registers.savings.benefit_overlaps import BenefitOverlap
from desktop.domain.registers.savings.cost_pools import CostPool
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.work.overlaps import RELATED, SAME_POOL, SAME_PRODUCT, SAME_UNIT, candidates
from desktop.work.sample import sample_changes

UNIT = OrganisationUnit(unit_name="装配车间")
POOL = CostPool(pool_name="返修损失", pool_year=2025)
PROJECT = SixSigmaProject(project_number="P1", project_name="降低返修率", start_date=date(2025, 1, 6))
UNDER = QuickWin(title="扭矩扳手", parent_project=PROJECT.id, implemented_date=date(2025, 3, 1))
APART = QuickWin(title="磁棒", implemented_date=date(2025, 3, 1))
ONE = BenefitClaim(
    improvement_key="G-1", project=PROJECT.id, completion_month=Month(2025, 6), benefit_type="hard",
    benefit_item="internal_failure", counting_policy="as_realised", organisation_unit=UNIT.id, product="比例阀、柱塞泵",
    cost_pool=POOL.id,
)
OTHER = replace(
    ONE, id="other", improvement_key="G-2", project=None, quick_win=APART.id, organisation_unit=None, product=None, cost_pool=None,
)


@pytest.fixture
def ledger(tmp_path):
    made = Ledger.create(tmp_path / "a.cqo", who="测试")
    yield made
    made.close()


def found(ledger, *claims, overlaps=()):
    records = [UNIT, POOL, PROJECT, UNDER, APART, *claims, *overlaps]
    by_class = {register.record: register.id for register in BY_ID.values()}
    ledger.apply(ChangeSet(same("x"), tuple(Change(by_class[type(r)], None, r) for r in records)))
    return [(pair.one.improvement_key, pair.other.improvement_key, pair.reasons) for pair in candidates(ledger)]


@pytest.mark.parametrize(("different", "reasons"), [
    ({}, ()),
    ({"organisation_unit": UNIT.id}, (SAME_UNIT,)),
    ({"cost_pool": POOL.id}, (SAME_POOL,)),
    ({"product": "阀块/比例阀"}, (SAME_PRODUCT,)),
    ({"product": "比例阀", "organisation_unit": UNIT.id}, (SAME_UNIT, SAME_PRODUCT)),
    ({"organisation_unit": UNIT.id, "benefit_item": "labour"}, ()),
    ({"organisation_unit": UNIT.id, "benefit_item": None}, ()),
    ({"organisation_unit": UNIT.id, "completion_month": Month(2026, 5)}, (SAME_UNIT,)),  # June 2026 in both
    ({"organisation_unit": UNIT.id, "completion_month": Month(2026, 6)}, ()),
    ({"quick_win": UNDER.id, "benefit_item": "labour"}, (RELATED,)),
])
def test_which_pairs_look_alike(ledger, different, reasons):
    assert found(ledger, ONE, replace(OTHER, **different)) == ([("G-1", "G-2", reasons)] if reasons else [])


@pytest.mark.parametrize("turned", [False, True])
def test_what_was_decided_is_not_asked_again(ledger, turned):
    other = replace(OTHER, organisation_unit=UNIT.id)
    pair = (other.id, ONE.id) if turned else (ONE.id, other.id)
    verdict = BenefitOverlap(decided_on=date(2025, 12, 1), claim_one=pair[0], claim_other=pair[1], verdict="distinct")
    assert found(ledger, ONE, other, overlaps=[verdict]) == []


def test_one_pair_of_the_sample_waits(ledger):
    ledger.apply(sample_changes())
    assert [(p.one.improvement_key, p.other.improvement_key) for p in candidates(ledger)] == [("GS2025-001", "GS2025-003")]
