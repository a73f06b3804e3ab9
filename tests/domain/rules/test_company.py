"""The rules of the company, each at a record that passes, one that fails and one on the border."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.registers import BY_ID

D = date.fromisoformat


class Ledger(dict):
    """Records by register, as rules see them."""

    today = D("2025-12-31")

    def get(self, register, id_):
        return next((r for r in self.all(register) if r.id == id_), None)

    def all(self, register):
        return super().get(register, [])


def make(register_id, **values):
    return BY_ID[register_id].record(**values)


def ask(register_id, rule_id, record, ledger=None):
    (rule,) = [r for r in BY_ID[register_id].rules if r.id == rule_id]
    found = [*rule.check(record), *rule.within(record, Ledger() if ledger is None else ledger)]
    return [(p.field, p.severity.value) for p in found]


CODES = [("enterprise", "unified_social_credit_identifier"), ("organisation_units", "unit_credit_identifier")]


@pytest.mark.parametrize(("register", "field"), CODES)
@pytest.mark.parametrize(("code", "wrong"), [
    ("91320691MA1W0DXN1N", False), ("91320691MA1MA9TQ5J", False), ("91320691MA1W0DXN1M", True), ("91320691MA1W0DXN1", True),
    ("9132069IMA1W0DXN1N", True), (None, False),
])
def test_v01_credit_code(register, field, code, wrong):
    assert ask(register, "V01", make(register, **{field: code})) == ([(field, "error")] if wrong else [])


@pytest.mark.parametrize(("register", "field"), CODES)
@pytest.mark.parametrize(("code", "unknown"), [
    ("91320691MA1W0DXN1N", False),  # the development area's registry, in no table of divisions
    ("91320602MA1W0DXN1N", False),  # retired in 2020
    ("91320613MA1W0DXN1N", False),
    ("91310115MA1W0DXN1N", False),  # another city
    ("91320699MA1W0DXN1N", True),
    ("91990101MA1W0DXN1N", True),
    (None, False),
])
def test_v03_division_is_only_told(register, field, code, unknown):
    assert ask(register, "V03", make(register, **{field: code})) == ([(field, "info")] if unknown else [])


@pytest.mark.parametrize(("values", "found"), [
    ({"enterprise_name": "江海传动（如皋）有限公司", "seal_name": "江海传动（如皋）有限公司"}, []),
    ({"enterprise_name": "江海传动（如皋）有限公司"}, []),
    ({"enterprise_name": "江海传动(如皋)有限公司"}, [("enterprise_name", "warning")]),
    ({"enterprise_name": "江海传动有限公司", "seal_name": "江海传动（如皋）有限公司"}, [("enterprise_name", "warning")]),
])
def test_v31_name_as_on_the_seal(values, found):
    assert ask("enterprise", "V31", make("enterprise", **values)) == found


FULL = {"figures_year": 2025, "organisation_unit": "u", "employee_count": 10, "quality_staff_count": 0, "operating_revenue": Decimal(100),
        "total_profit": Decimal(0), "total_tax": Decimal(10), "gross_industrial_output_value": Decimal(100)}


@pytest.mark.parametrize(("different", "found"), [
    ({}, []),
    ({"total_profit": None}, [("total_profit", "export")]),
    ({"total_profit": None, "blank_reason": "未审计"}, []),
])
def test_v30_a_blank_needs_its_reason(different, found):
    assert ask("company_years", "V30", make("company_years", **{**FULL, **different})) == found


@pytest.mark.parametrize(("different", "found"), [
    ({"operating_revenue": Decimal("999.99")}, []),
    ({"operating_revenue": Decimal(1000)}, [("operating_revenue", "warning")]),
    ({"operating_revenue": Decimal(10)}, [("operating_revenue", "warning")]),
    ({"operating_revenue": Decimal("10.01")}, []),
    ({"operating_revenue": Decimal(0)}, []),
    ({"operating_revenue": Decimal(1000), "organisation_unit": "v"}, []),
    ({"operating_revenue": Decimal(1000), "figures_year": 2026}, []),
])
def test_v29_ten_times_the_year_before(different, found):
    ledger = Ledger(company_years=[make("company_years", **{**FULL, "figures_year": 2024})])
    assert ask("company_years", "V29", make("company_years", **{**FULL, **different}), ledger) == found


def test_units_are_a_tree():
    a, b, c = (make("organisation_units", id=x, unit_name=x, parent=p) for x, p in (("a", "c"), ("b", "a"), ("c", "b")))
    ledger = Ledger(organisation_units=[a, b, c])
    assert ask("organisation_units", "UNIT-tree", a, ledger) == [("parent", "error")]
    top = make("organisation_units", id="c", unit_name="c")
    assert ask("organisation_units", "UNIT-tree", a, Ledger(organisation_units=[a, b, top])) == []
    # A loop further up is told where it lies, and asks no question for ever.
    assert ask("organisation_units", "UNIT-tree", make("organisation_units", id="d", parent="a"), ledger) == [("parent", "error")]


def test_a_certificate_runs_out():
    last = make("management_certificates", valid_until=D("2025-12-31"), certificate_state="valid")
    over = make("management_certificates", valid_until=D("2025-12-30"), certificate_state="valid")
    said = make("management_certificates", valid_until=D("2025-12-30"), certificate_state="expired")
    assert ask("management_certificates", "SYS-valid", last) == ask("management_certificates", "SYS-valid", said) == []
    assert ask("management_certificates", "SYS-valid", over) == [("valid_until", "warning")]


@pytest.mark.parametrize(("values", "found"), [
    ({"employee_count": 1000, "operating_revenue": Decimal(400_000_000), "enterprise_size": "large"}, []),
    ({"employee_count": 999, "operating_revenue": Decimal(400_000_000), "enterprise_size": "large"}, [("enterprise_size", "warning")]),
    ({"employee_count": 999, "operating_revenue": Decimal(400_000_000), "enterprise_size": "medium"}, []),
    ({"employee_count": 5, "operating_revenue": Decimal(400_000_000), "enterprise_size": "micro"}, []),
    ({"employee_count": 50, "operating_revenue": Decimal(20_000_000), "is_above_designated_size": True}, []),
    ({"employee_count": 50, "operating_revenue": Decimal(19_999_999), "is_above_designated_size": True},
     [("is_above_designated_size", "warning")]),
    ({"employee_count": None, "operating_revenue": None, "enterprise_size": "large"}, []),
])
def test_the_size_agrees_with_the_data(values, found):
    from desktop.work.reference.company import changes

    ledger = Ledger(size_classes=[change.after for change in changes()])
    assert ask("enterprise", "ENT-size", make("enterprise", award_sector="industry", **values), ledger) == found
    assert ask("enterprise", "ENT-size", make("enterprise", award_sector="industry", **values)) == []


def test_rules_are_asked_with_the_records_around():
    enterprise = make("enterprise", enterprise_name="x", award_sector="industry", employee_count=1, operating_revenue=Decimal(1))
    assert BY_ID["enterprise"].problems(enterprise, Ledger()) == []
