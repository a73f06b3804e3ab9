"""The rules of Six Sigma, each at a record that passes, one that fails, and one on the border."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.problems import Severity
from desktop.domain.registers import AREAS, BY_ID
from desktop.work.sample import sample_changes

D = date.fromisoformat


class Kept:
    """A ledger in a dictionary; ``there`` is what lay in it before."""

    today = D("2026-01-15")

    def __init__(self, there=(), **registers):
        self.registers = registers
        self.there = {record.id: record for record in there}

    def all(self, register):
        return self.registers.get(register, [])

    def get(self, register, id_):
        return next((record for record in self.all(register) if record.id == id_), None)

    def linked(self, register, link, id_):
        return [record for record in self.all(register) if getattr(record, link) == id_]

    def before(self, register, id_):
        return self.there.get(id_)


def make(register_id, **values):
    return BY_ID[register_id].record(**values)


def project(**values):
    given = {"id": "p", "project_number": "P1", "project_name": "降低返修率", "start_date": D("2025-01-06"), "methodology": "DMAIC"}
    return make("six_sigma_projects", **{**given, **values})


def found(register_id, record, records=None, rule=None):
    problems = BY_ID[register_id].problems(record, records)
    return [(p.field, p.severity.value) for p in problems if rule is None or p.rule == rule]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"direction": "smaller", "target_value": Decimal(2), "final_metric_value": Decimal(1)}, []),
        ({"direction": "smaller", "target_value": Decimal(2), "final_metric_value": Decimal(2)}, []),
        ({"direction": "smaller", "target_value": Decimal(2), "final_metric_value": Decimal("2.01")}, ["warning"]),
        ({"direction": "larger", "target_value": Decimal(2), "final_metric_value": Decimal("1.99")}, ["warning"]),
        ({"direction": "nominal", "target_value": Decimal(2), "final_metric_value": Decimal(3)}, []),
        ({"direction": "smaller", "target_value": Decimal(2), "final_metric_value": Decimal(1), "target_attained": False}, ["error"]),
        ({"metric_name": "返修率"}, []),
        ({"metric_name": "返修率", "project_status": "closed", "actual_end_date": D("2025-06-30")}, ["export"]),
        ({"metric_name": "返修率", "project_status": "closed", "actual_end_date": D("2025-06-30"), "target_value": Decimal(0)}, []),
    ],
)
def test_v12_target_is_a_number_and_held_against_the_result(values, expected):
    assert [severity for _, severity in found("six_sigma_projects", project(**values), rule="V12")] == expected


@pytest.mark.parametrize(
    ("text", "faulty"),
    [
        ("2024年下半年返修率平均4.2%，高于顾客要求的2%", False),
        (None, False),
        ("返修率4.2%，由于夹具磨损", True),
        ("返修率4.2%，加装导向套", True),
        ("返修率4.2%，操作工责任心不强", True),
        ("返修率4.2%。此外交付延误21%", True),
        ("返修率与报废率之比为4.2", False),
        ("更新设备后返修率4.2%", False),
    ],
)
def test_v18_problem_statement(text, faulty):
    expected = [("problem_statement", "warning")] if faulty else []
    assert found("six_sigma_projects", project(problem_statement=text), rule="V18") == expected


def test_v18_known_solution_and_several_ctq():
    assert found("six_sigma_projects", project(solution_unknown=False), rule="V18") == [("solution_unknown", "warning")]
    assert found("six_sigma_projects", project(solution_unknown=True), rule="V18") == []
    metrics = [make("ctq_metrics", project="p", ctq_name=name) for name in ("返修率", "报废率")]
    for count, expected in ((0, []), (1, []), (2, [("metric_name", "warning")])):
        assert found("six_sigma_projects", project(), Kept(ctq_metrics=metrics[:count]), "V18") == expected


@pytest.mark.parametrize(
    ("black", "green", "passes"), [(2, 0, True), (0, 4, True), (1, 3, False), (0, 0, False), (1, 4, True), (3, 1, True)]
)
def test_v19_champion_project(black, green, passes):
    champion = project(belt_level="champion")
    belts = ["black"] * black + ["green"] * green
    children = [project(id=f"c{n}", belt_level=belt, champion_project="p") for n, belt in enumerate(belts)]
    records = Kept(six_sigma_projects=[champion, *children])
    assert found("six_sigma_projects", champion, records, "V19") == ([] if passes else [("belt_level", "export")])
    for child in children:
        assert found("six_sigma_projects", child, records, "V19") == []


def test_v19_others_are_not_divided_and_a_terminated_one_is_let_be():
    child = project(id="c", belt_level="green", champion_project="p")
    records = Kept(six_sigma_projects=[project(belt_level="black"), child])
    assert found("six_sigma_projects", child, records, "V19") == [("champion_project", "export")]
    over = project(belt_level="champion", project_status="terminated")
    assert found("six_sigma_projects", over, Kept(six_sigma_projects=[over]), "V19") == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"implemented_date": D("2025-03-20")}, []),
        ({"implemented_date": D("2025-03-31")}, []),
        ({"implemented_date": D("2025-04-01")}, [("implemented_date", "warning")]),
        ({"parent_project": None}, [("parent_project", "warning")]),
        ({"found_date": None, "duration_days": 30}, []),
        ({"found_date": None, "duration_days": 31}, [("implemented_date", "warning")]),
    ],
)
def test_v20_quick_win(values, expected):
    given = {"title": "扭矩扳手", "parent_project": "p", "found_date": D("2025-03-01"), "implemented_date": D("2025-03-20")}
    assert found("quick_wins", make("quick_wins", **{**given, **values}), rule="V20") == expected


def test_five_tests_and_the_benefit_of_a_promoted_quick_win():
    win = make("quick_wins", title="扭矩扳手", parent_project="p", implemented_date=D("2025-03-20"), benefit=Decimal(100))
    assert found("quick_wins", win) == []
    assert found("quick_wins", replace(win, is_cheap=True)) == []
    assert found("quick_wins", replace(win, is_cheap=False)) == [("is_cheap", "warning")]
    assert found("quick_wins", replace(win, promoted_to="q")) == [("benefit", "export")]
    assert found("quick_wins", replace(win, promoted_to="q", benefit=Decimal(0))) == []


@pytest.mark.parametrize(
    ("planned", "belt", "start", "faulty"),
    [
        (50_000, "green", "2025-01-06", False),
        (49_999, "green", "2025-01-06", True),
        (49_999, "yellow", "2025-01-06", False),
        (None, "green", "2025-01-06", False),
        (79_999, "green", "2026-01-01", True),
        (79_999, "green", "2025-12-31", False),
    ],
)
def test_threshold_of_the_belt(planned, belt, start, faulty):
    thresholds = [
        make("belt_thresholds", threshold_name="绿带", belt_level="green", least_benefit=Decimal(50_000)),
        make("belt_thresholds", threshold_name="绿带新", belt_level="green", least_benefit=Decimal(80_000), valid_from=D("2026-01-01")),
    ]
    given = project(planned_benefit=None if planned is None else Decimal(planned), belt_level=belt, start_date=D(start))
    expected = [("planned_benefit", "warning")] if faulty else []
    assert found("six_sigma_projects", given, Kept(belt_thresholds=thresholds), "SS-threshold") == expected


def phase(name, order, **values):
    given = {"id": name, "project": "p", "phase_code": f"P1-{order}", "phase": name, "phase_order": order}
    return make("project_phases", **{**given, **values})


PASSED = {"gate_result": "passed", "gate_review_date": D("2025-02-10")}


def test_a_gate_is_passed_when_its_conditions_are_met():
    define, passing = phase("define", 1), phase("define", 1, **PASSED)
    for met, expected in ((True, []), (False, [("gate_result", "error")]), (None, [("gate_result", "error")])):
        conditions = [make("gate_conditions", phase="define", condition="已批准", condition_met=met)]
        records = Kept([define], six_sigma_projects=[project()], project_phases=[passing], gate_conditions=conditions)
        assert found("project_phases", passing, records) == expected
        assert found("project_phases", define, records) == []
    records = Kept([define], six_sigma_projects=[project()], project_phases=[passing])
    assert found("project_phases", passing, records) == []


def test_a_gate_passed_long_ago_stops_no_save():
    passed = phase("define", 1, **PASSED)
    conditions = [make("gate_conditions", phase="define", condition="已批准", condition_met=False)]
    records = Kept([passed], six_sigma_projects=[project()], project_phases=[passed], gate_conditions=conditions)
    assert found("project_phases", replace(passed, gate_comment="补充"), records) == [("gate_result", "export")]


@pytest.mark.parametrize(("result", "faulty"), [("passed", False), ("returned", True), (None, True)])
def test_gates_are_passed_in_their_order(result, faulty):
    define = phase("define", 1, gate_result=result, gate_review_date=D("2025-02-10"))
    measure = phase("measure", 2, **PASSED)
    records = Kept([phase("measure", 2)], six_sigma_projects=[project()], project_phases=[measure, define])
    assert found("project_phases", measure, records) == ([("gate_result", "error")] if faulty else [])
    without_number = replace(measure, phase_order=None)
    assert found("project_phases", without_number, records) == ([("gate_result", "error")] if faulty else [])
    assert found("project_phases", define, records) == []


def test_phases_follow_the_methodology_and_keep_their_order():
    define = phase("define", 1, planned_start=D("2025-02-01"))
    records = Kept(six_sigma_projects=[project()], project_phases=[define])
    early = phase("measure", 2, planned_start=D("2025-01-31"))
    assert found("project_phases", early, records) == [("planned_start", "warning")]
    assert found("project_phases", replace(early, planned_start=D("2025-02-01")), records) == []
    assert found("project_phases", phase("verify", 5), records) == [("phase", "export")]
    assert found("project_phases", phase("verify", 5), Kept(six_sigma_projects=[project(methodology="DMADV")])) == []
    assert found("project_phases", phase("verify", 5), Kept(six_sigma_projects=[project(methodology=None)])) == []


def test_a_condition_of_a_passed_gate_stays_met():
    met = make("gate_conditions", id="c", phase="define", condition="已批准", condition_met=True)
    unmet = replace(met, condition_met=False)
    for there, record, expected in (
        ([met], met, []),
        ([met], unmet, [("condition_met", "error")]),
        ([unmet], unmet, [("condition_met", "export")]),
        ([], unmet, [("condition_met", "export")]),
    ):
        records = Kept(there, project_phases=[phase("define", 1, **PASSED)])
        assert found("gate_conditions", record, records) == expected
    assert found("gate_conditions", unmet, Kept([met], project_phases=[phase("define", 1)])) == []


@pytest.mark.parametrize(
    ("status", "severity"),
    [("define", None), ("measure", None), ("analyse", "error"), ("closed", "error"), ("terminated", None), ("approved", None), (None, None)],
)
def test_a_status_is_not_ahead_of_the_gates(status, severity):
    there = project(project_status="measure")
    now = project(project_status=status, actual_end_date=D("2025-06-30") if status == "closed" else None)
    phases = [phase("define", 1, **PASSED), phase("measure", 2), phase("control", 5)]
    records = Kept([there], six_sigma_projects=[now], project_phases=phases)
    assert found("six_sigma_projects", now, records, "SS-gates") == ([("project_status", severity)] if severity else [])
    assert found("six_sigma_projects", now, Kept([there], six_sigma_projects=[now]), "SS-gates") == []
    if severity:
        again = Kept([now], six_sigma_projects=[now], project_phases=phases)
        assert found("six_sigma_projects", now, again, "SS-gates") == [("project_status", "export")]


def test_what_a_closed_project_leaves_behind():
    closed = project(project_status="closed", actual_end_date=D("2025-06-30"))
    records = Kept([closed], six_sigma_projects=[closed], project_phases=[phase("define", 1, **PASSED)])
    expected = [(f, "export") for f in ("final_metric_value", "control_plan", "handover_owner")]
    assert found("six_sigma_projects", closed, records, "SS-closing") == expected
    whole = replace(closed, final_metric_value=Decimal(1), control_plan="每班抽检", handover_owner="储小龙")
    assert found("six_sigma_projects", whole, records, "SS-closing") == []
    assert found("six_sigma_projects", closed, Kept(six_sigma_projects=[closed]), "SS-closing") == []


@pytest.mark.parametrize(
    ("role", "name", "expected"),
    [
        ("finance", "沙丽萍", []),
        ("finance", "葛晓东", [("member_name", "error")]),
        ("member", "葛晓东", []),
        ("leader", "沙丽萍", [("member_name", "error")]),
        ("leader", "储小龙", [("team_role", "warning")]),
    ],
)
def test_finance_is_not_the_leader_who_is_one(role, name, expected):
    team = [
        make("project_members", project="p", member_name="葛晓东", team_role="leader"),
        make("project_members", project="p", member_name="沙丽萍", team_role="finance"),
    ]
    member = make("project_members", project="p", member_name=name, team_role=role)
    problems = found("project_members", member, Kept(project_members=[*team, member]))
    assert [p for p in problems if p[0] == "member_name" or name == "储小龙"] == expected
    led = Kept(six_sigma_projects=[project(team_leader="葛晓东")], project_members=[member])
    assert (("member_name", "error") in found("project_members", member, led)) == (role == "finance" and name == "葛晓东")


@pytest.mark.parametrize(
    ("decision", "status", "expected"),
    [("refused", "measure", [("decision", "export")]), ("refused", "applied", []), ("agreed", "measure", []), (None, "measure", [])],
)
def test_a_refused_project_does_not_go_on(decision, status, expected):
    approval = make("project_approvals", project="p", approver_role="champion", decision=decision)
    assert found("project_approvals", approval, Kept(six_sigma_projects=[project(project_status=status)])) == expected


def test_totals_of_a_maturity_assessment():
    items = [make("maturity_scores", assessment="a", item=n, full_score=Decimal(50), score=Decimal(30)) for n in ("一", "二")]
    right = make("maturity_assessments", id="a", assessment_name="自评", assessment_date=D("2025-12-16"), total_full=Decimal(100))
    assert found("maturity_assessments", right, Kept(maturity_scores=items)) == []
    assert found("maturity_assessments", replace(right, total_score=Decimal(60)), Kept(maturity_scores=items)) == []
    wrong = replace(right, total_score=Decimal(61))
    assert found("maturity_assessments", wrong, Kept(maturity_scores=items)) == [("total_score", "warning")]
    assert found("maturity_assessments", wrong, Kept()) == []


def test_every_rule_names_its_source_and_texts():
    for register in AREAS["six_sigma"]:
        for rule in register.rules:
            assert rule.id
            assert rule.source
            assert all(rule.words)


def test_the_sample_breaks_no_rule_of_this_area():
    registers = {}
    for change in sample_changes().changes:
        registers.setdefault(change.register, []).append(change.after)
    records = Kept([r for rows in registers.values() for r in rows], **registers)
    grave = [
        (register.id, getattr(record, register.title), p.field, p.words.zh)
        for register in AREAS["six_sigma"]
        for record in registers[register.id]
        for p in register.problems(record, records)
        if p.severity in (Severity.ERROR, Severity.EXPORT)
    ]
    assert grave == []
