"""What follows from other fields: filled in where blank, following an edit, left alone where someone said so."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.registers.officers.eligibility import whole_years
from desktop.domain.registers.standards.standards import StandardDrafting
from desktop.domain.values.dates import Month
from desktop.work.sample import sample_changes

D = date.fromisoformat
COMPLETED = [
    ("appointments", {"appointment_status": "expired", "term_end": Month(2025, 6)}, {"end_date": D("2025-06-30")}),
    ("appointments", {"appointment_status": "in_post", "term_end": Month(2025, 6)}, {"end_date": None}),
    ("officers", {"quality_work_start": Month(2020, 1), "quality_work_years_as_of": D("2025-12-31")}, {"quality_work_years": 5}),
    ("officers", {"quality_work_start": Month(2020, 1)},
     {"quality_work_years": whole_years(Month(2020, 1), date.today()), "quality_work_years_as_of": date.today()}),
    ("officers", {"quality_work_start": Month(date.today().year + 1, 1)},
     {"quality_work_years": None, "quality_work_years_as_of": None}),
    ("officers", {"quality_work_years": 5}, {"quality_work_years": 5, "quality_work_years_as_of": None}),
    ("duty_objectives", {"objective_direction": "larger", "objective_target": Decimal("98.8"), "objective_actual": Decimal("99.1")},
     {"completion_rate": Decimal("100.3")}),
    ("duty_objectives", {"objective_direction": "smaller", "objective_target": Decimal(4), "objective_actual": Decimal(3)},
     {"completion_rate": None}),
    ("duty_objectives", {"objective_direction": "larger", "objective_target": Decimal(0), "objective_actual": Decimal(3)},
     {"completion_rate": None}),
    ("qc_themes", {"metric_name": "不良率（%）"}, {"metric_name": "不良率", "metric_unit": "%", "theme_status": "active"}),
    ("qc_themes", {"metric_name": "不良率(%)", "metric_unit": "‰"}, {"metric_name": "不良率(%)", "metric_unit": "‰"}),
    ("qc_themes", {"baseline_value": Decimal(5), "target_value": Decimal(2)}, {"direction": "smaller"}),
    ("qc_themes", {"baseline_value": Decimal(5), "target_value": Decimal(5)}, {"direction": None}),
    ("qc_themes", {"actual_value": Decimal(0)}, {"theme_status": "completed"}),
    ("six_sigma_projects", {"finance_confirmed_by": "沙丽萍"}, {"finance_result": "confirmed", "project_status": "approved"}),
    ("six_sigma_projects", {"actual_end_date": D("2025-06-20")}, {"finance_result": "unconfirmed", "project_status": "closed"}),
    ("six_sigma_projects", {"finance_confirmed_by": "沙丽萍", "finance_result": "rejected"}, {"finance_result": "rejected"}),
    ("six_sigma_projects", {"direction": "larger", "target_value": Decimal(2), "final_metric_value": Decimal(2)},
     {"target_attained": True}),
    ("quick_wins", {"found_date": D("2025-03-01"), "implemented_date": D("2025-03-31")}, {"duration_days": 30}),
    ("ctq_metrics", {"baseline": Decimal("3.2"), "target": Decimal("1.2")},
     {"improvement_rate": Decimal("62.50"), "ctq_direction": "smaller", "sigma_before": None}),
    ("ctq_metrics", {"defects_before": 24, "units_before": 400, "opportunities_before": 5},
     {"dpu_before": Decimal("0.06"), "dpmo_before": Decimal("12000"), "yield_rate_before": Decimal("98.8"), "sigma_before": "3.76"}),
    ("ctq_metrics", {"defects_after": 0, "units_after": 400, "opportunities_after": 5}, {"dpmo_after": 0, "sigma_after": ">6"}),
    ("ctq_metrics", {"defects_after": 6, "units_after": 3, "opportunities_after": 2}, {"dpu_after": 2, "sigma_after": "n/a"}),
    ("ctq_metrics", {"dpmo_after": Decimal("3.4")}, {"dpu_after": None, "sigma_after": "6.00"}),
    ("benefit_months", {"saving_amount": Decimal(100), "added_cost": Decimal(30)}, {"net_benefit": Decimal(70)}),
    ("benefit_months", {"saving_amount": Decimal(100), "finance_confirmed_by": "沙丽萍"},
     {"net_benefit": Decimal(100), "finance_result": "confirmed"}),
    ("standards", {"standard_number": "DB32/T 1-2020", "drafter_rank": 1}, {"standard_level": "local", "role": "led"}),
    ("standards", {"drafter_rank": 2}, {"role": "second", "validity_status": "drafting", "begun_date": None, "stage_code": None}),
    ("standards", {"drafter_rank": 5}, {"role": "third_to_fifth"}),
    ("standards", {"drafter_rank": 6, "stage_code": "60.60"}, {"role": "took_part", "validity_status": "current"}),
    ("standards", {"standard_number": "DB3206/T 1-2020"}, {"local_tier": "city", "standard_nature": "recommended", "industry_code": None}),
    ("standards", {"standard_number": "QC/T 1-2020", "stage_code": "95.99"}, {"industry_code": "QC", "validity_status": "withdrawn"}),
    ("standards", {"issue_date": D("2022-07-11")}, {"begun_date": D("2020-07-11"), "validity_status": "current"}),
    ("standards", {"issue_date": D("2022-07-11"), "plan_date": D("2019-01-01")}, {"begun_date": D("2019-01-01")}),
    ("benchmarking_indicators", {"comparison_date": D("2025-08-12")}, {"benchmark_year": 2025}),
    ("patents", {"patent_number": "ZL202220150873.0"}, {"patent_type": "utility_model", "legal_status": "applied"}),
    ("patents", {"grant_date": D("2023-01-06")}, {"legal_status": "valid", "patent_type": None}),
    ("patents", {"grant_date": D("2023-01-06"), "lapsed_on": D("2025-01-06")}, {"legal_status": "lapsed"}),
    ("award_declarations", {"award_name": "市长质量奖", "application_year": 2025}, {"declaration_title": "2025年市长质量奖"}),
    ("honours", {"awarded_on": D("2025-11-20")}, {"honour_year": 2025}),
    ("trademarks", {"registered_on": D("2021-03-28")}, {"registered_to": D("2031-03-27"), "trademark_status": "registered"}),
    ("trademarks", {"trademark_name": "江海"}, {"registered_to": None, "trademark_status": "applied"}),
    ("spot_checks", {"tested": 45, "failed": 3}, {"passed": 42, "pass_rate": Decimal("93.3"), "check_result": "failed"}),
    ("spot_checks", {"tested": 45, "passed": 42}, {"failed": None, "found_rate": Decimal("6.7"), "check_result": "failed"}),
    ("spot_checks", {"tested": 3, "failed": 4}, {"passed": None, "pass_rate": None}),
    ("quality_cost_months", {"internal_scrap": Decimal(50), "internal_rework": Decimal(10), "gross_output": Decimal(10000)},
     {"internal_loss": Decimal(60), "external_loss": None, "internal_loss_rate": Decimal("0.6"), "quality_loss_rate": Decimal("0.6")}),
    ("quality_cost_months", {"internal_loss": Decimal(60)}, {"quality_loss_rate": None}),
    ("quality_measures", {"measure_name": "一次合格率（%）", "measure_month": Month(2025, 3), "counted": Decimal(97), "counted_of": Decimal(100)},
     {"measure_name": "一次合格率", "value_unit": "%", "measure_year": 2025, "actual_value": Decimal(97)}),
    ("customer_complaints", {"closed_on": D("2025-01-17")}, {"complaint_status": "closed"}),
]


@pytest.mark.parametrize(("register_id", "given", "follows"), COMPLETED)
def test_what_follows_is_filled_in(register_id, given, follows):
    register = BY_ID[register_id]
    record = register.complete(register.record(**given))
    assert {name: getattr(record, name) for name in follows} == follows


sample = cache(sample_changes)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)
def test_completing_changes_nothing_that_is_there_and_is_done_at_once(register):
    for change in sample().changes:
        if change.register != register.id:
            continue
        for field in register.fields:
            without = replace(change.after, **{field.id: None})
            record = register.complete(without)
            assert register.complete(record) == record
            for other in register.fields:
                assert getattr(record, other.id) == getattr(without, other.id) or getattr(without, other.id) is None


def theme(**values):
    register = BY_ID["qc_themes"]
    return register.complete(register.record(id="t", baseline_value=Decimal(5), target_value=Decimal(2), **values))


def test_what_followed_follows_an_edit():
    before = theme()
    assert (before.direction, before.theme_status) == ("smaller", "active")
    after = BY_ID["qc_themes"].follow(before, replace(before, target_value=Decimal(9), actual_value=Decimal(8)))
    assert (after.direction, after.theme_status) == ("larger", "completed")


def test_what_someone_set_stays():
    before = theme(direction="nominal")
    after = BY_ID["qc_themes"].follow(before, replace(before, target_value=Decimal(9)))
    assert after.direction == "nominal"


def test_what_the_edit_itself_sets_stays():
    before = theme()
    after = BY_ID["qc_themes"].follow(before, replace(before, target_value=Decimal(9), direction="nominal"))
    assert after.direction == "nominal"


def test_what_the_edit_states_stays_though_it_followed_before():
    before = theme()
    edited = replace(before, target_value=Decimal(9))
    assert BY_ID["qc_themes"].follow(before, edited, given=("direction",)).direction == "smaller"


def test_an_end_taken_back_reopens_a_project():
    register = BY_ID["six_sigma_projects"]
    before = register.complete(register.record(id="p", actual_end_date=D("2025-06-20"), finance_confirmed_by="沙丽萍"))
    after = register.follow(before, replace(before, actual_end_date=None, finance_confirmed_by=None))
    assert (after.project_status, after.finance_result) == ("approved", "unconfirmed")


def test_a_net_benefit_follows_its_parts():
    register = BY_ID["benefit_months"]
    before = register.complete(register.record(id="m", saving_amount=Decimal(100)))
    assert register.follow(before, replace(before, added_cost=Decimal(30))).net_benefit == Decimal(70)


def test_a_sigma_level_follows_its_counts_unless_it_was_typed():
    register = BY_ID["ctq_metrics"]
    before = register.complete(register.record(id="c", defects_after=24, units_after=400, opportunities_after=5))
    after = register.follow(before, replace(before, defects_after=0))
    assert (after.dpu_after, after.dpmo_after, after.yield_rate_after, after.sigma_after) == (0, 0, 100, ">6")
    typed = replace(before, dpmo_after=Decimal(9000), sigma_after="3.87")
    assert register.follow(typed, replace(typed, defects_after=0)).sigma_after == "3.87"


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)
def test_an_edit_of_nothing_changes_nothing(register):
    for change in sample_changes().changes:
        if change.register == register.id:
            assert register.follow(change.after, change.after) == change.after


def test_of_two_fields_that_follow_from_each_other_one_stays():
    """A withdrawn standard stays at its stage when it is opened: the stage tells the validity, and the validity the stage."""
    before = BY_ID["standards"].complete(
        StandardDrafting(title_zh="液压阀 试验方法", issue_date=date(2019, 3, 1), validity_status="withdrawn", stage_code="95.99")
    )
    again = BY_ID["standards"].follow(before, before)
    assert (again.validity_status, again.stage_code) == ("withdrawn", "95.99")
    later = BY_ID["standards"].follow(before, replace(before, stage_code="60.60"), {"stage_code"})
    assert later.validity_status == "current"


def test_years_in_quality_work_follow_their_beginning_and_keep_their_day():
    register = BY_ID["officers"]
    before = register.complete(register.record(id="o", quality_work_start=Month(2015, 3), quality_work_years_as_of=D("2024-06-30")))
    after = register.follow(before, replace(before, quality_work_start=Month(2018, 3)))
    assert (before.quality_work_years, after.quality_work_years) == (9, 6)
    assert after.quality_work_years_as_of == D("2024-06-30")
