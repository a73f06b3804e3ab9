"""The rules of standards, V21 to V25 and this program's own: a record that passes, one that fails, one on the border."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.domain.registers.standards.leading import DEFAULT, leads, role_of
from desktop.domain.registers.standards.leading_policies import LeadingPolicy
from desktop.work.reference.standards import changes
from desktop.work.sample import sample_changes

D = date.fromisoformat


class Records:
    """A ledger of a few records: registers, each a list; those of before where they are others."""

    today = D("2025-12-31")

    def __init__(self, was=(), **registers):
        self.registers, self.was = registers, {record.id: record for record in was}

    def all(self, register):
        return self.registers.get(register, [])

    def get(self, register, id_):
        return next((record for record in self.all(register) if record.id == id_), None)

    def linked(self, register, link, id_):
        return [record for record in self.all(register) if getattr(record, link) == id_]

    def before(self, register, id_):
        return self.was.get(id_)


def found(register, record, records=None, rule=None):
    problems = BY_ID[register].problems(record, records)
    return [(p.field, p.severity.value) for p in problems if rule is None or p.rule == rule]


def standard(**different):
    values = {"id": "s", "standard_number": "GB/T 98216-2022", "title_zh": "试验方法", "drafter_rank": 1, "drafter_count": 14,
              "plan_date": D("2020-04-13"), "issue_date": D("2022-07-11"), "implementation_date": D("2023-02-01"), **different}
    register = BY_ID["standards"]
    return register.complete(register.record(**values))


# V21

@pytest.mark.parametrize(("different", "problems"), [
    ({}, []),
    ({"implementation_date": D("2022-07-11")}, []),
    ({"implementation_date": D("2022-07-10")}, [("implementation_date", "error")]),
    ({"plan_date": D("2022-07-12")}, [("issue_date", "error")]),
    ({"standard_level": "industry"}, [("standard_level", "error")]),
    ({"standard_number": None, "standard_level": "national"}, [("standard_number", "error")]),
    ({"stage_code": "60.00", "issue_date": None, "implementation_date": None}, [("issue_date", "error"), ("implementation_date", "export")]),
    ({"stage_code": "50.99", "standard_number": None, "issue_date": None, "implementation_date": None, "standard_level": "national"}, []),
    ({"implementation_date": None}, [("implementation_date", "export")]),
])
def test_v21_number_level_stage_and_dates(different, problems):
    assert found("standards", standard(**different), rule="V21") == problems


# V22

@pytest.mark.parametrize(("rank", "count", "problems"), [
    (1, 1, []), (14, 14, []), (15, 14, [("drafter_rank", "error")]), (0, 14, [("drafter_rank", "error")]), (3, None, []),
])
def test_v22_rank_among_the_drafters(rank, count, problems):
    assert found("standards", standard(drafter_rank=rank, drafter_count=count), rule="V22") == problems


FIRST_TWO = LeadingPolicy(policy_name="前二", largest_rank=2, sole_leads=True, responsible_leads=True, label_decides=True, in_use=True)
FIRST_THREE = LeadingPolicy(policy_name="前三", largest_rank=3, needs_consent=True, in_use=True)


@pytest.mark.parametrize(("policy", "rank", "label", "consent", "role"), [
    (DEFAULT, 1, None, None, "led"), (DEFAULT, 2, None, None, "second"), (DEFAULT, 3, None, None, "third_to_fifth"),
    (DEFAULT, 5, None, None, "third_to_fifth"), (DEFAULT, 6, None, None, "took_part"), (DEFAULT, None, None, None, None),
    (DEFAULT, 2, "responsible", None, "second"),
    (FIRST_TWO, 2, None, None, "led"), (FIRST_TWO, 3, None, None, "third_to_fifth"), (FIRST_TWO, 4, "responsible", None, "led"),
    (FIRST_TWO, 2, "participating", None, "second"), (FIRST_TWO, 1, "undistinguished", None, "led"), (FIRST_TWO, None, "sole", None, "led"),
    (FIRST_THREE, 3, None, True, "led"), (FIRST_THREE, 3, None, False, "third_to_fifth"), (FIRST_THREE, 4, None, True, "third_to_fifth"),
    (FIRST_THREE, 1, None, None, "took_part"),
])
def test_the_role_by_each_policy(policy, rank, label, consent, role):
    assert role_of(policy, rank, label, consent) == role
    assert leads(policy, rank, label, consent) == (role == "led")


@pytest.mark.parametrize(("role", "rank", "policies", "problems"), [
    ("led", 1, [], []),
    ("led", 2, [], [("role", "export")]),
    ("led", 2, [FIRST_TWO], []),
    ("led", 2, [replace(FIRST_TWO, in_use=False)], [("role", "export")]),
    ("led", 3, [FIRST_TWO], [("role", "export")]),
    ("second", 2, [FIRST_TWO], [("role", "warning")]),
    ("took_part", 2, [], []),
    ("second", 3, [], [("role", "warning")]),
])
def test_v22_the_role_is_what_the_policy_in_use_says(role, rank, policies, problems):
    record = standard(role=role, drafter_rank=rank)
    records = Records(was=[record], standards=[record], leading_policies=policies)
    assert found("standards", record, records, "V22") == problems


def test_v22_a_person_may_not_make_it_led_nor_may_an_edit_that_leaves_it_alone_be_stopped():
    led = standard(role="led", drafter_rank=2)
    kept = Records(was=[replace(led, remarks="旧")], standards=[led])
    assert found("standards", led, kept, "V22") == [("role", "export")]
    changed = Records(was=[replace(led, role="second")], standards=[led])
    assert found("standards", led, changed, "V22") == [("role", "error")]
    assert found("standards", led, Records(standards=[led]), "V22") == [("role", "error")]


def test_only_one_policy_is_in_use():
    one, two = replace(FIRST_TWO, id="1"), replace(FIRST_THREE, id="2")
    assert found("leading_policies", two, Records(leading_policies=[one, two])) == [("in_use", "error")]
    assert found("leading_policies", two, Records(leading_policies=[replace(one, in_use=False), two])) == []
    assert found("leading_policies", replace(two, in_use=False), Records(leading_policies=[one])) == []


# V23

def parts(**second):
    one = standard(id="1", standard_number="GB/T 98731.1-2022", title_zh="第1部分", series_key="检测")
    return one, standard(**{"id": "2", "standard_number": "GB/T 98731.2-2022", "title_zh": "第2部分", "series_key": "检测", **second})


@pytest.mark.parametrize(("second", "of_first", "of_second"), [
    ({}, [], [("series_key", "warning")]),
    ({"role": "took_part"}, [], []),
    ({"series_key": "另一个"}, [], []),
    ({"standard_number": "JB/T 2-2022"}, [("series_key", "export")], [("series_key", "export")]),
])
def test_v23_a_series_counts_once(second, of_first, of_second):
    one, two = parts(**second)
    records = Records(standards=[one, two])
    assert found("standards", one, records, "V23") == of_first
    assert found("standards", two, records, "V23") == of_second


def test_v23_parts_of_one_number_want_a_series():
    one, two = (replace(part, series_key=None) for part in parts())
    assert found("standards", two, Records(standards=[one, two]), "V23") == [("series_key", "warning")]
    whole = replace(two, standard_number="GB/T 98731-2022")
    assert found("standards", whole, Records(standards=[one, whole]), "V23") == []


# Stages

def stage(code, day, id_=None):
    return BY_ID["standard_stages"].record(id=id_ or code, standard="s", stage_code=code, reached_date=D(day))


@pytest.mark.parametrize(("codes", "fast_track", "level", "problems"), [
    (["10.99", "20.00"], None, "national", []),
    (["00.00", "10.99"], None, "national", []),
    (["20.00", "20.60"], None, "national", []),
    (["10.99", "30.00"], None, "national", [("stage_code", "error")]),
    (["10.99", "30.00"], "b", "national", []),
    (["10.99", "40.00"], "b", "national", [("stage_code", "error")]),
    (["10.99", "40.00"], "c", "national", []),
    (["10.99", "50.00"], "c", "national", [("stage_code", "error")]),
    (["40.00", "60.60"], None, "international", []),
    (["40.00", "30.00"], None, "national", [("stage_code", "error")]),
    (["40.92", "30.00"], None, "national", []),
    (["60.60", "95.99"], None, "national", []),
    (["40.00"], None, "national", []),
])
def test_stages_in_their_order(codes, fast_track, level, problems):
    stages = [stage(code, f"2024-0{n}-01") for n, code in enumerate(codes, 1)]
    of = BY_ID["standards"].record(id="s", standard_level=level, fast_track=fast_track)
    records = Records(standards=[of], standard_stages=stages)
    assert found("standard_stages", stages[-1], records) == problems


def test_a_standard_is_at_the_stage_it_reached_last():
    of = BY_ID["standards"].record(id="s", standard_level="national", stage_code="20.00")
    records = Records(standards=[of], standard_stages=[stage("20.00", "2024-01-01"), stage("30.00", "2024-02-01")])
    assert found("standard_stages", stage("30.00", "2024-02-01"), records) == [("stage_code", "warning")]
    assert found("standard_stages", stage("20.00", "2024-01-01"), records) == []


# Declarations

def declaration(**different):
    return BY_ID["standard_declarations"].record(id="d", standard_number="Q/AB 001-2020", title="泵", **{
        "declaration_date": D("2020-05-01"), "status": "declared", **different})


@pytest.mark.parametrize(("comparison", "said", "problems"), [
    ("lower", True, []), ("lower", None, [("comparison", "export")]), ("equal", None, []),
])
def test_what_is_lower_is_said_in_the_declaration(comparison, said, problems):
    indicator = BY_ID["declaration_indicators"].record(declaration="d", indicator_name="清洁度", comparison=comparison)
    records = Records(standard_declarations=[declaration(lower_than_recommended=said)])
    assert found("declaration_indicators", indicator, records) == problems


# V24

@pytest.mark.parametrize(("year", "different", "problems"), [
    (2022, {}, []),
    (2020, {"declaration_date": D("2020-12-31")}, []),
    (2019, {}, [("declaration", "error")]),
    (2022, {"withdrawn_date": D("2022-01-01"), "status": "withdrawn"}, []),
    (2023, {"withdrawn_date": D("2022-12-31"), "status": "withdrawn"}, [("declaration", "error")]),
    (2022, None, [("declaration", "error")]),
])
def test_v24_a_leader_was_declared_and_in_force_that_year(year, different, problems):
    leader = BY_ID["standard_leaders"].record(declaration="d", product_category="泵", leader_year=year)
    records = Records(standard_declarations=[] if different is None else [declaration(**different)])
    assert found("standard_leaders", leader, records, "V24") == problems


# V25

def plan(**different):
    values = {"indicator_total": 26, "international_advanced_count": 6, "domestic_leading_count": 8, "up_to_standard_count": 12}
    return BY_ID["benchmarking_plans"].record(id="p", plan_name="对标", plan_year=2025, **{**values, **different})


def rows(**counts):
    make = BY_ID["benchmarking_indicators"].record
    return [make(plan="p", conclusion=name) for name, n in counts.items() for _ in range(n)]


@pytest.mark.parametrize(("different", "problems"), [
    ({}, []), ({"below_standard_count": 0}, []), ({"indicator_total": 27}, [("indicator_total", "error")]),
    ({"below_standard_count": 1}, [("indicator_total", "error")]), ({"indicator_total": None}, []),
])
def test_v25_the_counts_add_up(different, problems):
    assert found("benchmarking_plans", plan(**different), Records(), "V25") == problems


@pytest.mark.parametrize(("counts", "problems"), [
    ({}, []),
    ({"international_advanced": 6, "domestic_leading": 8, "up_to_standard": 12}, []),
    ({"international_advanced": 6, "domestic_leading": 8, "up_to_standard": 11}, ["indicator_total", "up_to_standard_count"]),
    ({"international_advanced": 7, "domestic_leading": 7, "up_to_standard": 12}, ["international_advanced_count", "domestic_leading_count"]),
])
def test_v25_the_rows_are_as_many_as_published(counts, problems):
    records = Records(benchmarking_plans=[plan()], benchmarking_indicators=rows(**counts))
    assert found("benchmarking_plans", plan(), records, "V25") == [(field, "export") for field in problems]


# What comes with the program

def test_the_reference_names_its_sources_and_is_nowhere_official():
    records = [change.after for change in changes()]
    assert len({record.id for record in records}) == len(records) > 40
    assert [p.policy_name for p in records if getattr(p, "in_use", False)] == ["第一起草单位（江苏）"]
    for change, record in zip(changes(), records, strict=True):
        assert BY_ID[change.register].problems(record) == []
        assert record.source
        assert record.is_official is False


def test_the_sample_breaks_no_rule_among_its_own():
    made = {}
    for change in sample_changes().changes:
        made.setdefault(change.register, []).append(change.after)
    records = Records(was=[record for those in made.values() for record in those], **made)
    of_standards = [r for r in BY_ID if r in made and BY_ID[r].record.__module__.startswith("desktop.domain.registers.standards")]
    assert len(of_standards) == 13
    problems = [(r, p) for r in of_standards for record in made[r] for p in BY_ID[r].problems(record, records)]
    assert {p.severity for _, p in problems} <= {Severity.WARNING}
    assert {(r, p.field) for r, p in problems} <= {("standards", "plan_number"), ("standards", "series_key")}
    assert len(problems) <= 5
