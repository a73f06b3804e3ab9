"""The rules of chief quality officers, each at a record that passes, one that fails and one on the border."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.domain.registers.officers.eligibility import whole_years, years_in_quality
from desktop.domain.registers.officers.safety_rules import missing_periods
from desktop.domain.values.dates import Month

D = date.fromisoformat


class Ledger(dict):
    """Records by register, as rules see them."""

    today = D("2025-12-31")

    def get(self, register, id_):
        return next((r for r in self.get_all(register) if r.id == id_), None)

    def all(self, register):
        return self.get_all(register)

    def linked(self, register, link, id_):
        return [r for r in self.get_all(register) if getattr(r, link) == id_]

    def before(self, register, id_):
        return None

    def get_all(self, register):
        return super().get(register, [])


OFFICERS = BY_ID["officers"]


def make(register_id, **values):
    return BY_ID[register_id].record(**values)


def ask(register_id, rule_id, record, ledger=None):
    (rule,) = [r for r in BY_ID[register_id].rules if r.id == rule_id]
    found = [*rule.check(record), *rule.within(record, Ledger() if ledger is None else ledger)]
    return [(p.field, p.severity.value) for p in found]


def officer(**values):
    start = {"id": "o", "officer_name": "沈志衡", "quality_work_start": Month(2020, 1), "education_level": "college"}
    return make("officers", **{**start, **values})


def appointment(**values):
    start = {"id": "a", "officer": "o", "organisation_unit": "u", "cqo_tier": "group", "appointment_status": "in_post",
             "appointment_date": D("2025-03-20"), "term_end": D("2028-03-31")}
    return make("appointments", **{**start, **values})


NANTONG = {"rule_name": "南通", "size_class": "all", "min_quality_years": 3, "min_education": "college", "min_title_level": "junior",
           "is_applied": True}
ZHANGZHOU = {"id": "z", "rule_name": "漳州", "size_class": "large_medium", "min_quality_years": 5, "min_education": "bachelor",
             "training_required": True}


def eligible(of=None, rule=NANTONG, size="large", more=None, **of_appointment):
    ledger = Ledger(officers=[of or officer()], eligibility_rules=[make("eligibility_rules", **rule)],
                    enterprise=[make("enterprise", enterprise_size=size)], **(more or {}))
    return ask("appointments", "V04", appointment(**of_appointment), ledger)


@pytest.mark.parametrize(("different", "found"), [
    ({}, []),
    ({"sex": "male", "birth_year_month": Month(1970, 3)}, []),
    ({"sex": "female"}, [("sex", "error")]),
    ({"birth_year_month": Month(1970, 2)}, [("birth_year_month", "error")]),
    ({"citizen_identification_number": "320600197003120316"}, [("citizen_identification_number", "error")]),
    ({"citizen_identification_number": "320600197002300315"}, [("citizen_identification_number", "error")]),
    ({"citizen_identification_number": None, "sex": "female"}, []),
])
def test_v02_id_number(different, found):
    start = {"citizen_identification_number": "320600197003120315"}
    assert ask("officers", "V02", officer(**{**start, **different})) == found


@pytest.mark.parametrize(("values", "sex", "born"), [
    ({}, "male", Month(1970, 3)),
    ({"sex": "female"}, "female", Month(1970, 3)),
    ({"birth_year_month": Month(1971, 1)}, "male", Month(1971, 1)),
    ({"citizen_identification_number": "320600197003120316"}, None, None),
    ({"citizen_identification_number": None}, None, None),
])
def test_sex_and_birth_month_follow_from_the_id_number_where_they_are_blank(values, sex, born):
    given = {"citizen_identification_number": "320600197003120315"} | values
    made = OFFICERS.complete(OFFICERS.record(officer_name="周乙", **given))
    assert (made.sex, made.birth_year_month) == (sex, born)


def test_what_followed_from_an_id_number_follows_the_next_one_and_what_was_typed_stays():
    before = OFFICERS.complete(OFFICERS.record(officer_name="周乙", citizen_identification_number="320600197003120315"))
    after = OFFICERS.follow(before, replace(before, citizen_identification_number="320600198012310027"))
    assert (after.sex, after.birth_year_month) == ("female", Month(1980, 12))
    typed = OFFICERS.follow(before, replace(before, sex="female"), {"sex"})
    assert (typed.sex, typed.birth_year_month) == ("female", Month(1970, 3))


@pytest.mark.parametrize(("start", "on", "years"), [
    (Month(2022, 3), "2025-02-28", 2), (Month(2022, 3), "2025-03-01", 3), (Month(2025, 4), "2025-03-01", 0),
])
def test_years_are_whole_months_rounded_down(start, on, years):
    assert whole_years(start, D(on)) == years


def test_years_that_were_only_told_count_on_from_their_day():
    told = officer(quality_work_start=None, quality_work_years=2, quality_work_years_as_of=D("2024-04-01"))
    assert years_in_quality(told, D("2025-03-31")) == 2
    assert years_in_quality(told, D("2025-04-01")) == 3
    assert years_in_quality(officer(quality_work_start=None), D("2025-04-01")) is None


@pytest.mark.parametrize(("different", "found"), [
    ({}, []),
    ({"quality_work_start": Month(2022, 3)}, []),
    ({"quality_work_start": Month(2022, 4)}, [("appointment_date", "export")]),
    ({"quality_work_start": None}, []),
    ({"education_level": "secondary"}, []),
    ({"education_level": "secondary", "professional_title": "质量工程师"}, []),
    ({"education_level": "bachelor"}, []),
    ({"education_level": None}, []),
])
def test_v04_nantong(different, found):
    if different == {"education_level": "secondary"}:
        found = [("officer", "export")]
    assert eligible(officer(**different)) == found


def test_v04_asks_the_conditions_named_and_those_of_the_size():
    applied = {**ZHANGZHOU, "is_applied": True}
    two = [("officer", "export"), ("eligibility_rule", "export")]
    assert eligible(rule=applied) == two
    assert eligible(rule=applied, size="small") == []
    assert eligible(rule=ZHANGZHOU) == []
    assert eligible(rule=ZHANGZHOU, eligibility_rule="z") == two
    trained = [make("training_records", officer="o", training_type="post", exam_result="passed")]
    assert eligible(officer(education_level="bachelor"), rule=applied, more={"training_records": trained}) == []
    assert eligible(officer(quality_work_start=Month(2024, 1)), appointment_status="expired") == []


def test_v04_a_title_below_the_one_asked_does_not_do():
    rule = {**NANTONG, "min_title_level": "intermediate"}
    low = officer(education_level="secondary", professional_title="助理工程师", professional_title_level="junior")
    assert eligible(low, rule=rule) == [("officer", "export")]
    assert eligible(officer(education_level="secondary", professional_title="工程师",
                            professional_title_level="intermediate"), rule=rule) == []


@pytest.mark.parametrize(("other", "found"), [
    ({}, [("organisation_unit", "warning")]),
    ({"cqo_tier": "subsidiary"}, []),
    ({"organisation_unit": "v"}, []),
    ({"appointment_status": "left"}, []),
])
def test_v05_one_officer_a_post(other, found):
    ledger = Ledger(appointments=[appointment(), appointment(**{"id": "b", "officer": "p", **other})])
    assert ask("appointments", "V05", appointment(), ledger) == found


@pytest.mark.parametrize(("different", "found"), [
    ({"term_end": D("2025-12-31")}, []),
    ({"term_end": D("2025-12-30")}, [("term_end", "warning")]),
    ({"term_end": Month(2025, 12)}, []),
    ({"term_end": D("2025-12-30"), "appointment_status": "expired"}, []),
    ({"term_end": None}, []),
])
def test_v06_term_over(different, found):
    assert ask("appointments", "V06", appointment(**different)) == found


def test_a_disqualification_keeps_out_of_the_post():
    guilty = officer(leaked_information=True)
    ledger = Ledger(officers=[guilty], appointments=[appointment()])
    assert ask("appointments", "CQO-disqualified", appointment(), ledger) == [("officer", "error")]
    assert ask("appointments", "CQO-disqualified", appointment(appointment_status="left"), ledger) == []
    assert ask("officers", "CQO-stays-qualified", guilty, ledger) == [("leaked_information", "export")]
    ledger = Ledger(officers=[officer(leaked_information=False)], appointments=[appointment()])
    assert ask("appointments", "CQO-disqualified", appointment(), ledger) == []
    assert ask("officers", "CQO-stays-qualified", officer(leaked_information=False), ledger) == []


@pytest.mark.parametrize(("text", "found"), [
    ("行使质量安全一票否决权、把关权、考核权", []), (None, []), ("行使一票否决权", [("duty_and_authority_clauses", "warning")]),
])
def test_clauses(text, found):
    assert ask("appointments", "CQO-clauses", appointment(duty_and_authority_clauses=text)) == found


def test_a_certificate_that_ran_out_without_a_new_one():
    old = make("training_records", officer="o", certificate_issue_date=D("2022-12-31"), certificate_expiry=D("2025-12-30"))
    new = make("training_records", officer="o", certificate_issue_date=D("2025-12-31"))
    last = make("training_records", officer="o", certificate_expiry=D("2025-12-31"))
    found = [("certificate_expiry", "warning")]
    assert ask("training_records", "CQO-certificate", old, Ledger(training_records=[old], appointments=[appointment()])) == found
    assert ask("training_records", "CQO-certificate", old, Ledger(training_records=[old, new], appointments=[appointment()])) == []
    assert ask("training_records", "CQO-certificate", old, Ledger(training_records=[old])) == []
    assert ask("training_records", "CQO-certificate", last, Ledger(appointments=[appointment()])) == []


def test_each_duty_in_use_is_stated():
    duties = [make("duties", id="d", duty_name="战略", duty_kind="duty", duty_in_use=True),
              make("duties", id="x", duty_name="旧", duty_kind="duty", duty_in_use=False),
              make("duties", id="a", duty_name="把关权", duty_kind="authority", duty_in_use=True)]
    report = make("duty_reports", id="r", reported_on=D("2025-12-26"))
    stated = [make("duty_statements", duty_report="r", duty="d")]
    assert ask("duty_reports", "DUTY-stated", report, Ledger(duties=duties)) == [("reported_on", "warning")]
    assert ask("duty_reports", "DUTY-stated", report, Ledger(duties=duties, duty_statements=stated)) == []
    assert ask("duty_reports", "DUTY-stated", make("duty_reports", id="r"), Ledger(duties=duties)) == []


def test_the_total_is_the_sum_of_the_items():
    rows = [make("evaluation_scores", evaluation="e", item_score=Decimal(n)) for n in ("14.5", "15")]
    ledger = Ledger(evaluation_scores=rows)
    evaluation = {"id": "e", "total_score": Decimal("29.5")}
    assert ask("officer_evaluations", "EVAL-total", make("officer_evaluations", **evaluation), ledger) == []
    evaluation["total_score"] = Decimal("29.6")
    assert ask("officer_evaluations", "EVAL-total", make("officer_evaluations", **evaluation), ledger) == [("total_score", "export")]
    assert ask("officer_evaluations", "EVAL-total", make("officer_evaluations", **evaluation)) == []


@pytest.mark.parametrize(("values", "found"), [
    ({"grade": "g2", "total_score": Decimal(80)}, []),
    ({"grade": "g2", "total_score": Decimal("79.9")}, [("grade", "export")]),
    ({"grade": "g3", "total_score": Decimal(80), "organisation_type": "t"}, [("grade", "warning")]),
    ({"grade": "g3", "total_score": Decimal(80), "organisation_type": "t", "for_renewal": True}, []),
    ({"grade": "g2", "total_score": Decimal(80), "organisation_type": "t"}, []),
    ({"grade": None, "organisation_type": "t"}, []),
])
def test_the_grade_is_earned_and_recommended(values, found):
    grades = [make("evaluation_grades", id=f"g{n}", grade_rank=n, lowest_score=Decimal(100 - 10 * n)) for n in (1, 2, 3)]
    advice = [make("grade_recommendations", id="t", lowest_grade="g2", lowest_grade_to_renew="g3")]
    ledger = Ledger(evaluation_grades=grades, grade_recommendations=advice)
    assert ask("officer_evaluations", "EVAL-grade", make("officer_evaluations", **values), ledger) == found


def test_a_certified_evaluation_has_all_its_days_and_a_number():
    days = {"applied_on": D("2025-01-06"), "accepted_on": D("2025-01-06"), "evaluated_on": D("2025-02-01"),
            "concluded_on": D("2025-02-01"), "evaluation_certificate_issued_on": D("2025-02-02")}
    done = make("officer_evaluations", evaluation_status="certified", evaluation_certificate_number="1", **days)
    assert ask("officer_evaluations", "EVAL-steps", done) == []
    assert [p.severity for p in BY_ID["officer_evaluations"].problems(make("officer_evaluations", evaluation_number="P", officer="o",
            evaluation_status="certified", **days))] == [Severity.EXPORT]


def records_of(kind, days):
    return [make("quality_safety_records", checker="p", record_kind=kind, period=day) for day in days]


def test_no_working_day_is_left_out():
    post = make("quality_safety_posts", id="p", keeps_records="daily", post_from=D("2025-12-01"), post_until=D("2025-12-12"))
    days = [D("2025-12-01") + timedelta(days=n) for n in range(12)]
    kept = records_of("daily", [day for day in days if day.weekday() < 5])
    assert ask("quality_safety_posts", "SAFE-periods", post, Ledger(quality_safety_records=kept)) == []
    assert ask("quality_safety_posts", "SAFE-periods", post, Ledger(quality_safety_records=kept[:-1])) == [("keeps_records", "warning")]
    assert ask("quality_safety_posts", "SAFE-periods", make("quality_safety_posts", id="p"), Ledger(quality_safety_records=kept[:1])) == []


def test_no_month_is_left_out_but_the_one_that_is_not_over():
    post = make("quality_safety_posts", id="p", keeps_records="monthly")
    months = records_of("monthly", [Month(2025, n) for n in range(1, 12)])
    assert missing_periods(post, Ledger(quality_safety_records=months), 2025) == []
    assert missing_periods(post, Ledger(quality_safety_records=months[1:]), 2025) == ["2025-01"]


def test_no_week_is_left_out():
    post = make("quality_safety_posts", id="p", keeps_records="weekly", post_from=D("2025-12-08"))
    weeks = records_of("weekly", [D("2025-12-12"), D("2025-12-22")])
    assert missing_periods(post, Ledger(quality_safety_records=weeks), 2025) == ["2025-W51"]


def test_a_belt_runs_out():
    assert ask("belt_holders", "BELT-valid", make("belt_holders", belt_valid_until=D("2025-12-31"))) == []
    assert ask("belt_holders", "BELT-valid", make("belt_holders", belt_valid_until=D("2025-12-30"))) == [("belt_valid_until", "warning")]
    assert ask("belt_holders", "BELT-valid", make("belt_holders", belt_valid_until=D("2025-12-30"), belt_left_on=D("2025-01-01"))) == []
