"""The rules of QC circles and themes: each with a record that passes, one that fails, and one on the border."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.registers import BY_ID
from desktop.domain.registers.qc.circle_overview import circle_overview
from desktop.domain.registers.qc.scoring import average, band_of, totals
from desktop.domain.registers.qc.steps import INNOVATION, MANDATED, SELF_SET, blank_plan, steps_of
from desktop.domain.values.dates import Month
from desktop.work.reference.qc import changes as reference
from desktop.work.sample import sample_changes

D = date.fromisoformat
TODAY = D("2025-12-31")


class Ledger:
    """Records by register, and the records as they were before what is being saved."""

    def __init__(self, *records, before=(), today=TODAY):
        self.today = today
        self._there, self._before = self._by_register(records), self._by_register(before)

    def _by_register(self, pairs):
        found = defaultdict(list)
        for register, record in pairs:
            found[register].append(record)
        return found

    def get(self, register, id_):
        return next((r for r in self._there[register] if r.id == id_), None)

    def all(self, register):
        return self._there[register]

    def linked(self, register, link, id_):
        return [r for r in self._there[register] if getattr(r, link) == id_]

    def before(self, register, id_):
        return next((r for r in self._before[register] if r.id == id_), None)


def made(register, **values):
    return register, BY_ID[register].record(**values)


def found(pair, *around, rule, before=(), today=TODAY):
    """What the rule of that number finds, as fields and severities."""
    register, record = pair
    problems = BY_ID[register].problems(record, Ledger(pair, *around, before=before, today=today))
    return [(p.field, p.severity.value) for p in problems if p.rule == rule]


def theme(**different):
    return made("qc_themes", **{
        "id": "t", "theme_name": "降低废品率", "circle": "c", "theme_type": "problem_solving", "target_origin": "self_set",
        "theme_registration_date": D("2025-01-13"), "activity_start": D("2025-01-15"), "activity_end": D("2025-09-30"),
        "theme_status": "completed", "direction": "smaller", "baseline_value": Decimal(5), "target_value": Decimal(2),
        "actual_value": Decimal(2), **different,
    })


def activity(step="select_theme", day="2025-01-15", **different):
    return made("qc_activities", **{"theme": "t", "step": step, "activity_date": D(day), **different})


def all_steps(steps, days=None):
    return [activity(step, days[n] if days else f"2025-02-{n + 1:02}") for n, step in enumerate(steps)]


# V07

@pytest.mark.parametrize(("registered", "day", "wrong"), [
    ("2025-01-13", "2025-01-15", False), ("2025-01-13", "2025-01-13", False), ("2025-01-13", "2025-01-12", True),
])
def test_v07_a_theme_is_registered_before_its_first_activity(registered, day, wrong):
    one, work = theme(theme_registration_date=D(registered)), activity(day=day)
    assert found(one, work, rule="V07") == [("theme_registration_date", "error")] * wrong
    assert found(work, one, rule="V07") == [("activity_date", "error")] * wrong


@pytest.mark.parametrize(("registered", "severity"), [
    ("2025-01-15", None), ("2025-01-16", "warning"), ("2025-09-30", "warning"), ("2025-10-01", "error"),
])
def test_v07_against_the_work_as_the_theme_states_it(registered, severity):
    expected = [("theme_registration_date", severity)] if severity else []
    assert found(theme(theme_registration_date=D(registered)), rule="V07") == expected


# V08

def registration(year, status="approved", **different):
    return made("qc_registrations", **{"circle": "c", "renewal_year": year, "registration_status": status, **different})


@pytest.mark.parametrize(("years", "today", "wrong"), [
    ([2025], "2025-12-31", False), ([2025], "2026-01-01", True), ([2024], "2025-06-01", True), ([], "2025-06-01", True),
    ([2025, 2026], "2026-01-01", False),
])
def test_v08_a_circle_is_renewed_while_its_theme_is_active(years, today, wrong):
    active = theme(theme_status="active", activity_end=None)
    around = [registration(year) for year in years]
    opened = "export" if 2025 in years else "error"
    assert found(active, *around, rule="V08", today=D(today)) == [("circle", opened)] * wrong
    assert found(active, *around, rule="V08", today=D(today), before=[active]) == [("circle", "export")] * wrong


@pytest.mark.parametrize(("dates", "year"), [
    ({}, 2025), ({"theme_registration_date": D("2026-02-10")}, 2026), ({"theme_registration_date": None}, 2026),
    ({"theme_registration_date": D("2026-02-10"), "activity_start": Month(2024, 11)}, 2024),
    ({"theme_registration_date": None, "activity_end": D("2025-11-03")}, 2025),
    ({"theme_registration_date": D("2027-02-10")}, 2026),
])
def test_v08_asks_of_a_theme_that_is_opened_for_the_year_that_its_dates_say(dates, year):
    opened = theme(**{"theme_status": "active", "activity_start": None, "activity_end": None, **dates})
    around = Ledger(opened, today=D("2026-03-01"))
    (problem,) = [p for p in BY_ID["qc_themes"].problems(opened[1], around) if p.rule == "V08"]
    assert f"没有通过{year}年度登记" in problem.words.zh
    assert (problem.mend.field, problem.mend.value) == ("renewal_year", year)


def test_v08_only_an_approved_registration_counts_and_only_until_the_work_ends():
    active = theme(theme_status="active", activity_end=Month(2025, 12))
    assert found(active, registration(2025, "pending"), rule="V08") == [("circle", "error")]
    assert found(active, registration(2025), rule="V08", today=D("2026-03-01")) == []
    assert found(theme(), rule="V08") == []


# V09

@pytest.mark.parametrize(("count", "expected"), [
    (2, [("member_count", "error")]), (3, []), (10, []), (11, [("member_count", "warning")]),
])
def test_v09_members_within_the_usual_limits(count, expected):
    assert found(registration(2025, member_count=count), rule="V09") == expected


def test_v09_limits_are_data_that_hold_from_their_day():
    policy = made("qc_policies", policy_name="规定", in_force_from=D("2025-06-01"), fewest_members=2, most_members=4)
    assert found(registration(2025, member_count=2), policy, rule="V09") == []
    assert found(registration(2025, member_count=5), policy, rule="V09") == [("member_count", "warning")]
    assert found(registration(2024, member_count=2), policy, rule="V09") == [("member_count", "error")]


def member(name, role="member", **different):
    return made("qc_members", **{"circle": "c", "member_name": name, "member_role": role, **different})


CIRCLE = made("qc_circles", id="c", circle_name="微米QC小组")


@pytest.mark.parametrize(("roles", "expected"), [
    (["leader", "member", "member"], []),
    (["member", "member", "member"], [("circle_name", "export")]),
    (["leader", "leader", "member"], [("circle_name", "export")]),
    (["leader", "member"], [("circle_name", "export")]),
    (["leader"] + ["member"] * 9, []),
    (["leader"] + ["member"] * 10, [("circle_name", "warning")]),
    ([], []),
])
def test_v09_a_circle_has_one_leader_and_enough_members(roles, expected):
    assert found(CIRCLE, *(member(f"成员{n}", role) for n, role in enumerate(roles)), rule="V09") == expected


def test_v09_the_same_person_is_in_a_circle_once():
    one = member("严丽华", employee_number="JH1")
    assert found(one, member("严丽华"), rule="V09") == [("member_name", "error")]
    assert found(one, member("严丽华", employee_number="JH2"), rule="V09") == []
    assert found(one, member("严丽", employee_number="JH1"), rule="V09") == [("member_name", "error")]
    assert found(one, member("严丽华", circle="d"), rule="V09") == []


def test_v09_who_left_may_come_back_and_a_new_leader_may_follow():
    gone = member("严丽华", "leader", left_date=D("2024-12-31"))
    assert found(member("严丽华", "leader", joined_date=D("2024-12-31")), gone, rule="V09") == []
    assert found(member("严丽华", joined_date=D("2024-12-30")), gone, rule="V09") == [("member_name", "error")]
    assert found(member("葛晓东", "leader"), member("严丽华", "leader"), rule="V09") == [("member_role", "error")]


# V10 and the step lists

def test_there_are_ten_ten_and_eight_steps():
    assert [len(steps) for steps in (SELF_SET, MANDATED, INNOVATION)] == [10, 10, 8]
    assert "current_state" not in MANDATED
    assert "main_causes" not in INNOVATION
    assert INNOVATION[-2] == "standardisation"
    assert steps_of(None, "mandated") == ()
    assert steps_of("problem_solving", None) == SELF_SET


def test_a_blank_plan_has_the_steps_that_are_lacking():
    one = theme()[1]
    assert [row["step"] for row in blank_plan(one)] == list(SELF_SET)
    there = [BY_ID["qc_steps"].record(theme="t", step="select_theme")]
    assert blank_plan(one, there)[0] == {"theme": "t", "step_number": 2, "step": "current_state"}


@pytest.mark.parametrize(("steps", "wrong"), [(SELF_SET, False), (SELF_SET[:-1], True), (MANDATED, True)])
def test_v10_all_steps_of_the_type_when_a_theme_is_closed(steps, wrong):
    causes = made("qc_causes", theme="t", cause="间隔过长", is_main=True)
    around = [*all_steps(steps), causes]
    was = theme(theme_status="active")
    assert found(theme(), *around, rule="V10", before=[was]) == [("theme_status", "error")] * wrong
    assert found(theme(), *around, rule="V10", before=[theme()]) == [("theme_status", "warning")] * wrong
    assert found(theme(), *around, rule="V10") == [("theme_status", "warning")] * wrong


def test_v10_the_order_of_first_days_is_kept_and_a_loop_back_is_none_of_its_faults():
    cause = made("qc_causes", theme="t", cause="间隔过长", is_main=True)
    same_day = [activity(step, "2025-02-01") for step in SELF_SET]
    assert found(theme(), *same_day, cause, rule="V10") == []
    days = [f"2025-02-{n + 1:02}" for n in range(10)]
    days[3], days[4] = days[4], days[3]
    assert found(theme(), *all_steps(SELF_SET, days), cause, rule="V10") == [("theme_status", "warning")]
    again = activity("analyse_causes", "2025-02-20")
    assert found(theme(), *all_steps(SELF_SET), again, cause, rule="V10") == []


def test_v10_a_step_with_an_actual_date_counts_and_a_plan_does_not():
    cause = made("qc_causes", theme="t", cause="间隔过长", is_main=True)
    actual = [made("qc_steps", theme="t", step=s, actual_start=Month(2025, 2)) for s in SELF_SET]
    planned = [made("qc_steps", theme="t", step=s, planned_start=D("2025-02-01")) for s in SELF_SET]
    assert found(theme(), *actual, cause, rule="V10") == []
    assert found(theme(), *planned, cause, rule="V10") == [("theme_status", "warning")]


def test_v10_a_completed_theme_needs_its_end():
    assert found(theme(activity_end=None), rule="V10") == [("activity_end", "error"), ("theme_status", "warning")]


def test_v10_an_activity_lies_in_the_work_on_its_theme():
    assert found(activity(day="2025-09-30"), theme(), rule="V10") == []
    assert found(activity(day="2025-10-01"), theme(), rule="V10") == [("activity_date", "warning")]
    assert found(activity(day="2025-10-01"), theme(consolidation_end=Month(2025, 10)), rule="V10") == []


# V11

def cause(main=True):
    return made("qc_causes", id="k", theme="t", cause="间隔过长", is_main=main)


def test_v11_innovation_has_no_causes():
    innovation = theme(theme_type="innovation", target_origin=None)
    assert found(innovation, cause(), rule="V11") == [("theme_type", "error")]
    assert found(innovation, rule="V11") == []
    assert found(cause(), innovation, rule="V11") == [("theme", "error")]
    assert found(cause(), theme(), rule="V11") == []


def test_v11_a_closed_problem_has_a_main_cause():
    was = theme(theme_status="active")
    steps = all_steps(SELF_SET)
    assert found(theme(), *steps, cause(), rule="V11", before=[was]) == []
    assert found(theme(), *steps, cause(main=False), rule="V11", before=[was]) == [("theme_status", "error")]
    assert found(theme(), *steps, rule="V11", before=[theme()]) == [("theme_status", "warning")]
    assert found(theme(theme_status="active"), *steps, rule="V11") == []


# V12

@pytest.mark.parametrize(("different", "expected"), [
    ({}, []),
    ({"actual_value": Decimal("2.000001")}, [("actual_value", "warning")]),
    ({"target_value": None}, [("target_value", "export")]),
    ({"target_value": None, "theme_status": "active"}, []),
    ({"direction": "larger", "baseline_value": Decimal(1)}, []),
    ({"direction": "larger", "baseline_value": Decimal(1), "actual_value": Decimal("1.9")}, [("actual_value", "warning")]),
    ({"direction": "larger", "actual_value": Decimal(3)}, [("target_value", "warning")]),
    ({"attained": False}, [("attained", "export")]),
    ({"attained": True}, []),
    ({"direction": "nominal", "attained": False}, []),
    ({"baseline_value": None}, [("baseline_value", "warning")]),
    ({"baseline_value": None, "target_origin": None}, []),
])
def test_v12_the_target_is_a_number_and_the_actual_value_is_held_against_it(different, expected):
    assert found(theme(**different), rule="V12") == expected


def test_v12_whether_the_target_was_reached_follows():
    complete = BY_ID["qc_themes"].complete
    assert complete(theme()[1]).attained is True
    assert complete(theme(actual_value=Decimal("2.1"))[1]).attained is False
    assert complete(theme(actual_value=None)[1]).attained is None


# V13

@pytest.mark.parametrize(("amount", "certificate", "wrong"), [
    ("0.01", True, False), ("0.01", None, True), ("0.01", False, True), ("0", None, False), ("-5", None, False),
])
def test_v13_a_benefit_has_a_finance_certificate(amount, certificate, wrong):
    one = theme(direct_benefit=Decimal(amount), finance_certificate=certificate)
    assert found(one, rule="V13") == [("finance_certificate", "export")] * wrong
    row = benefit(net=amount, finance_certificate=certificate)
    assert found(row, rule="V13") == [("finance_certificate", "export")] * wrong


# V14

def benefit(class_="direct", net="70", **different):
    return made("qc_benefits", **{
        "theme": "t", "benefit_item": "减少报废", "benefit_class": class_, "net_benefit": Decimal(net),
        "benefit_period_start": D("2025-01-15"), "benefit_period_end": D("2025-09-30"), **different,
    })


@pytest.mark.parametrize(("different", "expected"), [
    ({}, []),
    ({"benefit_period_start": D("2025-01-14")}, [("benefit_period_start", "error")]),
    ({"benefit_period_end": D("2025-10-01")}, [("benefit_period_end", "error")]),
    ({"benefit_period_start": Month(2025, 1), "benefit_period_end": Month(2025, 9)}, [("benefit_period_start", "error")]),
])
def test_v14_benefit_counts_in_the_work(different, expected):
    assert found(benefit(**different), theme(), rule="V14") == expected


def test_v14_the_consolidation_counts_and_a_prediction_lies_where_it_will():
    later = {"benefit_period_end": D("2025-12-31")}
    assert found(benefit(**later), theme(consolidation_end=D("2025-12-31")), rule="V14") == []
    assert found(benefit(**later), theme(consolidation_end=D("2025-12-30")), rule="V14") == [("benefit_period_end", "error")]
    assert found(benefit("predicted", **later), theme(), rule="V14") == []


@pytest.mark.parametrize(("said", "rows", "wrong"), [
    ("70", [("direct", "70")], False),
    ("70.01", [("direct", "70")], True),
    ("70", [("direct", "40"), ("direct", "30")], False),
    ("100", [("direct", "70"), ("predicted", "30")], True),
    ("70", [("direct", "70"), ("indirect", "30")], False),
    ("30", [("predicted", "30")], True),
    ("12", [("indirect", "30")], False),
    ("70", [], False),
])
def test_v14_only_direct_rows_make_the_direct_benefit(said, rows, wrong):
    one = theme(direct_benefit=Decimal(said), finance_certificate=True)
    assert found(one, *(benefit(*row) for row in rows), rule="V14") == [("direct_benefit", "export")] * wrong


# Rules of this program's own

def test_a_step_belongs_to_the_type_of_its_theme():
    step = made("qc_steps", theme="t", step="standardisation")
    assert found(step, theme(), rule="QC-steps") == [("step", "error")]
    assert found(step, theme(theme_type="innovation"), rule="QC-steps") == []
    assert found(step, theme(theme_type=None), rule="QC-steps") == []
    assert found(activity("standardisation"), theme(), rule="QC-steps") == [("step", "warning")]


def test_alternatives_are_for_innovation_which_has_two():
    innovation = theme(theme_type="innovation", target_origin=None)
    one, two = (made("qc_alternatives", theme="t", alternative=name) for name in ("甲", "乙"))
    steps = all_steps(INNOVATION)
    assert found(innovation, *steps, one, two, rule="QC-alternatives") == []
    assert found(innovation, *steps, one, rule="QC-alternatives") == [("theme_status", "warning")]
    assert found(one, theme(), rule="QC-alternatives") == [("theme", "warning")]


def test_a_main_cause_is_answered_by_a_countermeasure_of_its_theme():
    answer = made("qc_countermeasures", theme="t", cause="k", countermeasure="固定间隔")
    assert found(cause(), theme(), rule="QC-countermeasures") == [("is_main", "warning")]
    assert found(cause(), theme(), answer, rule="QC-countermeasures") == []
    assert found(cause(main=False), theme(), rule="QC-countermeasures") == []
    other = made("qc_countermeasures", theme="other", cause="k", countermeasure="固定间隔")
    assert found(other, cause(), rule="QC-countermeasures") == [("cause", "error")]


def test_a_completed_theme_has_countermeasures_and_what_keeps_them():
    around = [*all_steps(SELF_SET), cause(), made("qc_countermeasures", theme="t", countermeasure="固定间隔")]
    assert found(theme(), *around, rule="QC-rows") == [("theme_status", "warning")]
    assert found(theme(), *around, made("qc_consolidations", theme="t", consolidation="规程"), rule="QC-rows") == []


def test_mandated_targets_and_innovation_are_argued_for():
    assert found(theme(target_origin="mandated"), rule="QC-feasibility") == [("target_feasibility", "warning")]
    assert found(theme(target_origin="mandated", target_feasibility="可以达到"), rule="QC-feasibility") == []
    assert found(theme(), rule="QC-feasibility") == []


@pytest.mark.parametrize(("number", "wrong"), [("QC2025-01", False), ("QC2024-01", True), ("QC-7", False), ("12025", False)])
def test_the_year_in_a_number_is_that_of_the_registration(number, wrong):
    assert found(theme(theme_number=number), rule="QC-number") == [("theme_number", "warning")] * wrong


def test_a_circle_is_established_before_it_registers():
    circle = made("qc_circles", id="c", circle_name="微米QC小组", established_date=D("2025-01-08"))
    assert found(registration(2025, registration_date=D("2025-01-08")), circle, rule="QC-established") == []
    early = registration(2025, registration_date=D("2025-01-07"))
    assert found(early, circle, rule="QC-established") == [("registration_date", "warning")]


@pytest.mark.parametrize(("today", "idle"), [("2025-07-14", False), ("2025-07-15", True)])
def test_a_circle_without_activity_for_six_months_is_pointed_out(today, idle):
    active = theme(theme_status="active", activity_end=None)
    assert found(CIRCLE, active, activity(), rule="QC-idle", today=D(today)) == [("deregistration_date", "info")] * idle


# Scores

SHEET = made("score_sheets", id="s", sheet_name="初评表", full_mark=Decimal(20))
ITEM = made("score_sheet_items", id="i", score_sheet="s", item_name="选题", full_mark=Decimal(20))
REVIEW = made("qc_reviews", id="r", theme="t", review_number="PS1", score_sheet="s", average_score=Decimal("17.5"))


def score(value, reviewer="甲", item="i"):
    return made("qc_review_scores", review="r", reviewer=reviewer, item=item, score=Decimal(value))


@pytest.mark.parametrize(("value", "wrong"), [("19.5", False), ("20", False), ("20.01", True)])
def test_a_score_is_no_more_than_the_full_mark(value, wrong):
    assert found(score(value), ITEM, REVIEW, rule="QC-score") == [("score", "error")] * wrong


def test_an_item_is_of_the_sheet_of_the_review():
    other = made("score_sheet_items", id="j", score_sheet="z", item_name="效果", full_mark=Decimal(20))
    assert found(score(1, item="j"), other, REVIEW, rule="QC-score") == [("item", "error")]


def test_the_average_follows_from_the_scores_and_the_level_from_the_bands():
    band = made("score_bands", score_sheet="s", band_name="一等奖", lower_bound=Decimal("17.5"))
    assert found(REVIEW, score(15), score(20, "乙"), band, rule="QC-average") == []
    assert found(REVIEW, score(15), score(19, "乙"), band, rule="QC-average") == [("average_score", "export")]
    second = ("qc_reviews", replace(REVIEW[1], level="二等奖"))
    assert found(second, score(15), score(20, "乙"), band, rule="QC-average") == [("level", "warning")]


def test_the_full_mark_of_a_sheet_is_that_of_its_items():
    assert found(SHEET, ITEM, rule="QC-full-mark") == []
    assert found(SHEET, ITEM, ("score_sheet_items", replace(ITEM[1], id="j")), rule="QC-full-mark") == [("full_mark", "warning")]


def test_totals_by_reviewer():
    assert totals([score(15)[1], score("2.5")[1], score(20, "乙")[1]]) == {"甲": Decimal("17.5"), "乙": Decimal(20)}


@pytest.mark.parametrize(("values", "drop", "expected"), [
    ([], False, None), ([80], True, "80.00"), ([80, 90], True, "85.00"), ([70, 80, 96], True, "80.00"),
    ([70, 80, 96], False, "82.00"), ([90, 90, 90, 90], True, "90.00"), ([1, 1, 2], False, "1.33"),
    (["80.00", "80.01"], False, "80.00"), (["80.01", "80.02"], False, "80.02"),
])
def test_an_average_with_and_without_the_extremes(values, drop, expected):
    mean = average([Decimal(value) for value in values], drop)
    assert (mean if mean is None else str(mean)) == expected


@pytest.mark.parametrize(("value", "name"), [
    ("100", "一等奖"), ("85", "一等奖"), ("84.99", "二等奖"), ("75", "二等奖"), ("74.99", "三等奖"), ("45", "鼓励奖"), ("44.99", None),
])
def test_a_bound_belongs_to_its_band(value, name):
    records = [change.after for change in reference()]
    bands = [r for r in records if hasattr(r, "lower_bound") and r.score_sheet == records[0].id]
    band = band_of(Decimal(value), bands)
    assert (band and band.band_name) == name


def test_the_overview_of_a_circle():
    members = [member("甲", birth_year_month=Month(1985, 6), tqm_training_hours=Decimal(24))[1],
               member("乙", birth_year_month=Month(1990, 12), tqm_training_hours=Decimal(33))[1], member("丙")[1]]
    held = [activity(attendee_count=3, absentee_count=0)[1], activity(attendee_count=2, absentee_count=1)[1], activity()[1]]
    overview = circle_overview(members, held, D("2025-11-30"))
    assert (overview.members, overview.activities) == (3, 3)
    assert [str(v) for v in (overview.average_age, overview.average_training, overview.attendance)] == ["37.0", "28.5", "83.3"]
    nothing = circle_overview([], [], TODAY)
    assert (nothing.average_age, nothing.average_training, nothing.attendance) == (None, None, None)


# The reference data and the sample

def test_reference_data_name_their_source_and_claim_nothing():
    for change in reference():
        described = BY_ID[change.register]
        if "source" in described.by_id:
            assert change.after.source
        if change.register in ("score_sheets", "score_bands", "qc_policies"):
            assert change.after.is_official is False


def test_the_rules_find_little_in_the_sample():
    everything = [(change.register, change.after) for change in sample_changes().changes]
    ledger = Ledger(*everything, before=everything)
    problems = [
        (register, p.field, p.severity.value)
        for register, record in everything
        if register in {r.id for r in BY_ID.values() if r.id.startswith(("qc_", "score_"))}
        for p in BY_ID[register].problems(record, ledger)
    ]
    assert sorted(problems) == [
        ("qc_circles", "circle_name", "warning"),
        ("qc_registrations", "member_count", "warning"),
        ("qc_themes", "actual_value", "warning"),
        ("qc_themes", "actual_value", "warning"),
    ]
