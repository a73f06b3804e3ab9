"""Rules of the rest of the quality work: for each a record that passes, one that fails, one on the border."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.domain.registers.quality.award_rules import weekdays, years_of
from desktop.domain.values.dates import Month

D, N = date.fromisoformat, Decimal


class Around:
    """A ledger of a few records."""

    def __init__(self, today="2025-12-31", **records):
        self.today, self._records = D(today), records

    def get(self, register, id_):
        return next((r for r in self.all(register) if r.id == id_), None)

    def all(self, register):
        return self._records.get(register, [])

    def linked(self, register, link, id_):
        return [r for r in self.all(register) if getattr(r, link) == id_]

    def before(self, register, id_):
        return None


def made(register, **values):
    return BY_ID[register].record(**values)


def found(record, records=None, rule=None):
    """Field and severity of what is wrong, where a rule is named of that rule alone."""
    register = next(r for r in BY_ID.values() if r.record is type(record))
    problems = register.problems(record, records)
    return [(p.field, p.severity) for p in problems if rule is None or p.rule == rule]


# V26

PATENT = {"patent_number": "ZL202110310482.0", "patent_name": "配流盘", "patent_type": "invention", "application_date": D("2021-03-23"),
          "grant_date": D("2023-02-17"), "legal_status": "valid"}


@pytest.mark.parametrize(("different", "expected"), [
    ({}, []),
    ({"grant_date": D("2021-12-31")}, []),  # granted in the year of application
    ({"legal_status": "lapsed", "lapsed_on": D("2024-03-23")}, []),
    ({"grant_date": None, "legal_status": "applied"}, []),
    ({"patent_type": "utility_model"}, [("patent_type", Severity.ERROR)]),
    ({"grant_date": None}, [("grant_date", Severity.ERROR)]),
    ({"legal_status": "applied"}, [("legal_status", Severity.ERROR)]),
    ({"lapsed_on": D("2024-03-23")}, [("legal_status", Severity.ERROR)]),
    ({"application_date": D("2020-12-31")}, [("application_date", Severity.WARNING)]),
    ({"application_date": None, "grant_date": D("2020-12-31")}, [("grant_date", Severity.WARNING)]),
])
def test_v26_a_patent_counts_when_granted_and_is_of_the_kind_in_its_number(different, expected):
    assert found(made("patents", **{**PATENT, **different}), rule="V26") == expected


# V27

COST = {"cost_month": Month(2025, 6), "internal_loss": N(560000), "external_loss": N(220000), "gross_output": N(100000000),
        "price_basis": "current"}


@pytest.mark.parametrize(("different", "expected"), [
    ({}, []),
    ({"internal_loss_rate": N("0.56"), "external_loss_rate": N("0.22"), "quality_loss_rate": N("0.78")}, []),
    # Each rounded once: 0.56 and 0.22 of 0.564 and 0.224 are 0.78, and their sum 0.788 is 0.79.
    ({"internal_loss": N(564000), "external_loss": N(224000), "internal_loss_rate": N("0.56"),
      "external_loss_rate": N("0.22"), "quality_loss_rate": N("0.79")}, []),
    ({"quality_loss_rate": N("0.8")}, []),  # a ledger with one decimal
    ({"quality_loss_rate": N("0.77")}, [("quality_loss_rate", Severity.ERROR)]),
    ({"internal_loss": None, "external_loss": None, "gross_output": None, "internal_loss_rate": N("0.5"),
      "external_loss_rate": N("0.25"), "quality_loss_rate": N("0.77")}, [("quality_loss_rate", Severity.ERROR)]),
    ({"internal_loss": None, "external_loss": None, "gross_output": None, "internal_loss_rate": N("0.5"),
      "external_loss_rate": N("0.25"), "quality_loss_rate": N("0.76")}, []),
    ({"gross_output": N(0)}, [("gross_output", Severity.ERROR)]),
    ({"gross_output": N("0.01"), "internal_loss": N(0), "external_loss": N(0)}, []),
    ({"gross_output": None}, [("gross_output", Severity.EXPORT)]),
    ({"price_basis": "constant"}, [("price_basis", Severity.ERROR)]),
    ({"internal_scrap": N(560000)}, []),
    ({"internal_scrap": N("560000.01")}, [("internal_loss", Severity.ERROR)]),
])
def test_v27_the_loss_rate(different, expected):
    assert found(made("quality_cost_months", **{**COST, **different}), rule="V27") == expected


def test_v27_one_record_a_month_and_unit():
    june, twin = made("quality_cost_months", **COST), made("quality_cost_months", **COST)
    july = made("quality_cost_months", **{**COST, "cost_month": Month(2025, 7)})
    of_a_unit = made("quality_cost_months", **COST, organisation_unit="u")
    assert found(june, Around(quality_cost_months=[june, july, of_a_unit])) == []
    assert found(june, Around(quality_cost_months=[june, twin])) == [("cost_month", Severity.EXPORT)]


def test_prevention_and_appraisal_are_no_loss():
    month = BY_ID["quality_cost_months"].complete(
        made("quality_cost_months", cost_month=Month(2025, 6), prevention=N(900000), appraisal=N(700000), internal_scrap=N(400000),
             internal_rework=N(160000), external_claim=N(220000), gross_output=N(100000000), price_basis="current")
    )
    assert (month.internal_loss, month.external_loss) == (N(560000), N(220000))
    assert (month.internal_loss_rate, month.external_loss_rate, month.quality_loss_rate) == (N("0.56"), N("0.22"), N("0.78"))


# V28

CHECK = {"product": "电液比例阀", "check_date": D("2024-05-16"), "sampled": 5594, "tested": 5573, "passed": 4886, "failed": 687,
         "found_rate": N("12.3"), "failed_items": "滞环", "rectification": "校准"}


@pytest.mark.parametrize(("different", "expected"), [
    ({}, []),  # the national notice: of what was tested, not of what was sampled
    ({"sampled": 5573}, []),
    ({"sampled": 5572}, [("tested", Severity.ERROR)]),
    ({"failed": 686, "found_rate": None}, [("failed", Severity.ERROR)]),
    ({"passed": 5574, "failed": None, "found_rate": None}, [("passed", Severity.ERROR)]),
    ({"pass_rate": N("87.7")}, []),
    ({"pass_rate": N("87.67")}, []),
    ({"pass_rate": N("87.6")}, [("pass_rate", Severity.ERROR)]),
    ({"found_rate": N("12.4")}, [("found_rate", Severity.ERROR)]),
    ({"pass_rate": N("100.1")}, [("pass_rate", Severity.ERROR)]),
    ({"tested": 0, "passed": 0, "failed": 0, "found_rate": None}, []),
])
def test_v28_rates_are_of_batches_tested(different, expected):
    assert found(made("spot_checks", **{**CHECK, **different}), rule="V28") == expected


def test_a_notice_completes_itself():
    check = BY_ID["spot_checks"].complete(made("spot_checks", check_date=Month(2024, 9), tested=277, failed=10))
    assert (check.passed, check.pass_rate, check.found_rate) == (267, N("96.4"), N("3.6"))
    assert (check.check_result, check.check_quarter) == ("failed", "q3")


def test_failed_items_are_named_and_mended():
    blank = made("spot_checks", **{**CHECK, "check_result": "failed", "failed_items": None, "rectification": None})
    assert found(blank) == [("failed_items", Severity.WARNING), ("rectification", Severity.WARNING)]
    assert found(made("spot_checks", **CHECK, check_result="failed")) == []
    assert found(made("spot_checks", **CHECK, check_result="passed")) == [("check_result", Severity.ERROR)]


# V30 and V32

DECLARED = made("award_declarations", id="d", declaration_title="2025年市长质量奖", award_name="市长质量奖", application_year=2025,
                declaration_status="declared", declared_on=D("2025-05-16"))


def figure(year, **values):
    return made("award_year_figures", **{"declaration": "d", "indicator": "i", "figure_year": year, "value": N(1), **values})


@pytest.mark.parametrize(("year", "expected"), [
    (2021, [("figure_year", Severity.ERROR)]), (2022, []), (2023, []), (2024, []), (2025, [("figure_year", Severity.ERROR)]),
])
def test_v32_the_three_years_before_the_application(year, expected):
    records = Around(award_declarations=[DECLARED])
    assert found(figure(year), records) == expected
    product = made("award_products", declaration="d", main_product="阀", figure_year=year, superior_rate=N(60))
    assert found(product, records) == expected
    assert list(years_of(2025)) == [2022, 2023, 2024]


def test_v32_an_indicator_has_all_three_years():
    years = [figure(2022), figure(2023), figure(2024)]
    assert found(DECLARED, Around(award_year_figures=years)) == []
    assert found(DECLARED, Around(award_year_figures=years[1:])) == [("application_year", Severity.EXPORT)]
    assert found(DECLARED, Around()) == []  # an award whose form has no such table


@pytest.mark.parametrize(("different", "expected"), [
    ({}, []), ({"value": N(0)}, []), ({"value": None, "told": "无事故"}, []), ({"value": None, "blank_reason": "无出口"}, []),
    ({"value": None}, [("blank_reason", Severity.EXPORT)]),
])
def test_v30_a_blank_has_its_reason(different, expected):
    assert found(figure(2024, **different)) == expected


def test_v30_a_product_without_rates_has_its_reason():
    product = {"declaration": "d", "main_product": "阀"}
    assert found(made("award_products", **product)) == [("rates_blank_reason", Severity.EXPORT)]
    assert found(made("award_products", **product, rates_blank_reason="新产品")) == []
    assert found(made("award_products", **product, superior_rate=N(60), first_grade_rate=N(30), qualified_rate=N(10))) == []
    too_many = made("award_products", **product, superior_rate=N(60), first_grade_rate=N(30), qualified_rate=N("10.1"))
    assert found(too_many) == [("qualified_rate", Severity.WARNING)]


# What the list of awards says

def declared(**values):
    return made("award_declarations", **{"declaration_title": "t", "award_name": "奖", "application_year": 2025, "scheme": "s", **values})


@pytest.mark.parametrize(("values", "expected"), [
    ({"profile_length": 3000, "report_length": 30000}, []),
    ({"profile_length": 3001}, ["profile_length"]),
    ({"report_length": 29999}, ["report_length"]),
    ({"report_length": 60000}, []),
    ({"report_length": 60001}, ["report_length"]),
    ({"publicity_start": D("2025-04-14"), "publicity_end": D("2025-04-18")}, []),  # Monday to Friday
    ({"publicity_start": D("2025-04-12"), "publicity_end": D("2025-04-17")}, ["publicity_end"]),  # Saturday to Thursday
])
def test_lengths_and_notice_are_as_the_list_of_awards_says(values, expected):
    scheme = made("award_schemes", id="s", scheme_name="奖", longest_profile=3000, shortest_report=30000, longest_report=60000,
                  publicity_working_days=5)
    assert [field for field, _ in found(declared(**values), Around(award_schemes=[scheme]))] == expected
    assert found(declared(**values), Around()) == []


def test_weekdays():
    assert weekdays(D("2025-04-12"), D("2025-04-13")) == 0
    assert weekdays(D("2025-04-14"), D("2025-04-27")) == 10


def test_what_was_won_has_a_document():
    won = {"declaration_status": "won", "declared_on": D("2025-05-09"), "money": N(100000)}
    assert found(declared(**won, document_number="皋政发〔2025〕38号")) == []
    assert found(declared(**won)) == [("document_number", Severity.WARNING)]
    assert found(declared(declaration_status="declared")) == [("declared_on", Severity.WARNING)]
    assert found(declared(declaration_status="planned")) == []


# The fund, events, brands, credit, indicators, documents

def test_no_more_is_paid_than_came_in():
    came = made("fund_entries", entry_date=D("2025-01-16"), direction="received", amount=N(100))
    paid = made("fund_entries", entry_date=D("2025-01-16"), direction="paid", amount=N(100))
    more = made("fund_entries", entry_date=D("2025-01-17"), direction="paid", amount=N("0.01"))
    assert found(paid, Around(fund_entries=[came, paid, more])) == []
    assert found(more, Around(fund_entries=[came, paid, more])) == [("amount", Severity.WARNING)]
    assert found(came, Around(fund_entries=[came, paid, more])) == []


@pytest.mark.parametrize(("day", "expected"), [
    (D("2025-09-01"), []), (Month(2025, 9), []), (D("2025-08-31"), [("event_date", Severity.WARNING)]),
])
def test_the_quality_month_is_september(day, expected):
    assert found(made("quality_events", event_date=day, event_kind="quality_month")) == expected


def test_a_trademark_is_renewed_before_it_runs_out():
    mark = BY_ID["trademarks"].complete(made("trademarks", trademark_name="江海", registered_on=D("2016-01-01")))
    assert mark.registered_to == D("2025-12-31")
    assert found(mark, Around("2025-12-31")) == []
    assert found(mark, Around("2026-01-01")) == [("registered_to", Severity.WARNING)]
    leap = BY_ID["trademarks"].complete(made("trademarks", trademark_name="江海", registered_on=D("2016-02-29")))
    assert leap.registered_to == D("2026-02-28")


def test_a_recognition_as_well_known_has_its_document():
    mark = {"trademark_name": "江海", "trademark_status": "registered", "well_known": "judicial"}
    assert found(made("trademarks", **mark, well_known_document="（2023）苏民终0000号", well_known_year=2023)) == []
    assert found(made("trademarks", **mark)) == [("well_known_document", Severity.WARNING)]
    assert found(made("trademarks", **mark, well_known_year=2023)) == [("well_known_document", Severity.WARNING)]


def test_a_body_applies_for_an_indication():
    company = made("enterprise", enterprise_name="江海传动科技（如皋）有限公司")
    records = Around(enterprise=[company])
    assert found(made("geographical_indications", indication_name="x", applicant="如皋液压协会"), records) == []
    own = made("geographical_indications", indication_name="x", applicant="江海传动科技(如皋)有限公司")
    assert found(own, records) == [("applicant", Severity.WARNING)]


@pytest.mark.parametrize(("values", "expected"), [
    ({"product_sales": N(300000000), "production_years": 3, "growth_years": 2}, []),
    ({"product_sales": N("299999999.99")}, ["product_sales"]),
    ({"production_years": 2, "growth_years": 1}, ["production_years", "growth_years"]),
])
def test_conditions_of_a_brand_are_data(values, expected):
    condition = made("brand_conditions", brand_name="江苏精品", product_sector="producer", least_sales=N(300000000), least_years=3,
                     growth_years=2)
    brand = made("certification_brands", brand_name="江苏精品", product_sector="producer", **values)
    assert [field for field, _ in found(brand, Around(brand_conditions=[condition]))] == expected
    assert found(brand, Around()) == []


@pytest.mark.parametrize(("year", "expected"), [(2023, []), (2022, []), (2024, [("credit_grade", Severity.WARNING)])])
def test_a_grade_is_reached_from_the_one_below(year, expected):
    step = made("credit_steps", step_name="A-AA", from_grade="a", to_grade="aa", years_between=2)
    before = made("quality_credits", credit_year=year, credit_grade="a", organisation_unit="u")
    now = made("quality_credits", credit_year=2025, credit_grade="aa", organisation_unit="u")
    assert found(now, Around(credit_steps=[step], quality_credits=[before, now])) == expected


def test_the_grade_of_another_unit_does_not_count():
    step = made("credit_steps", step_name="A-AA", from_grade="a", to_grade="aa", years_between=2)
    other = made("quality_credits", credit_year=2020, credit_grade="a", organisation_unit="v")
    now = made("quality_credits", credit_year=2025, credit_grade="aa", organisation_unit="u")
    assert found(now, Around(credit_steps=[step], quality_credits=[other, now])) == [("credit_grade", Severity.WARNING)]


@pytest.mark.parametrize(("actual", "expected"), [
    (N("95.1"), []), (N(95), []), (N("94.99"), [("actual_value", Severity.WARNING)]),
])
def test_v12_a_quality_target_is_reached(actual, expected):
    measure = made("quality_measures", measure_name="一次交检合格率", measure_year=2025, direction="larger", target_value=N(95),
                   actual_value=actual)
    assert found(measure, rule="V12") == expected


@pytest.mark.parametrize(("day", "expected"), [
    (D("2025-01-16"), []), (D("2025-01-15"), []), (D("2025-01-14"), [("issued_on", Severity.WARNING)]),
])
def test_a_decision_is_issued_after_its_meeting(day, expected):
    meeting = made("quality_committee_meetings", id="m", meeting_name="x", held_on=D("2025-01-15"))
    document = made("quality_documents", document_title="x", meeting="m", issued_on=day)
    assert found(document, Around(quality_committee_meetings=[meeting])) == expected


def test_every_rule_of_the_area_names_its_source():
    for register in BY_ID.values():
        for rule in register.rules:
            assert rule.id
            assert rule.source
            assert rule.words.zh
            assert rule.words.en.isascii()
