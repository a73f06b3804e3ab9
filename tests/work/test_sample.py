"""The sample company: whole, valid, believable, and the same at each call."""

from collections import Counter, defaultdict
from decimal import Decimal

import pytest

from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.problems import Severity
from desktop.domain.registers import AREAS, BY_ID, REGISTERS
from desktop.store.ledger import Ledger
from desktop.work.sample import sample_changes

CHANGES = sample_changes().changes
RECORDS = defaultdict(dict)
for change in CHANGES:
    RECORDS[change.register][change.record_id] = change.after
LATER = {"disclosures", *(register.id for register in AREAS["submissions"])}
"""What only comes about once a ledger is used: nobody has looked at the sample, or sent it in."""


def test_same_at_each_call():
    assert sample_changes() == sample_changes()


def test_only_adds_each_record_once():
    assert all(change.before is None and change.after is not None for change in CHANGES)
    assert len({change.record_id for change in CHANGES}) == len(CHANGES)


def test_every_register_has_records():
    with_records = {register for register, records in RECORDS.items() if records}  # being asked for one adds an empty list
    assert with_records == {register.id for register in REGISTERS} - LATER


def test_linked_records_come_first():
    seen = set()
    for change in CHANGES:
        links = (getattr(change.after, field.id) for field in BY_ID[change.register].links)
        assert {link for link in links if link} <= seen
        seen.add(change.record_id)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)
def test_records_are_valid_and_complete(register):
    for record in RECORDS[register.id].values():
        assert [p for p in register.problems(record) if p.severity is Severity.ERROR] == []
        assert register.complete(record) == record


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)
def test_nothing_unique_twice(register):
    for group in register.unique:
        keys = Counter(tuple(getattr(record, f) for f in group) for record in RECORDS[register.id].values())
        assert [key for key, count in keys.items() if count > 1 and None not in key] == []


def test_some_warnings_but_few():
    found = [p for c in CHANGES for p in BY_ID[c.register].problems(c.after)]
    assert {p.severity for p in found} == {Severity.WARNING}
    assert 3 <= len(found) <= 12


def test_benchmarking_of_2025_is_26_of_6_8_12():
    of_2025 = [r.conclusion for r in RECORDS["benchmarking_indicators"].values() if r.benchmark_year == 2025]
    assert Counter(of_2025) == {"international_advanced": 6, "domestic_leading": 8, "up_to_standard": 12}


def test_six_sigma_of_2025_is_24_projects_95_quick_wins_and_850(tmp_path):
    ledger = Ledger.create(tmp_path / "sample.cqo")
    try:
        ledger.apply(sample_changes())
        values = [
            [ledger.figure(FIGURE[f"six_sigma.{name}"], year).value for name in ("projects", "quick_wins", "confirmed_benefit")]
            for year in (2023, 2024, 2025)
        ]
    finally:
        ledger.close()
    assert values[-1] == [24, 95, Decimal("8500000.00")]
    assert all(a < b for before in values[:-1] for a, b in zip(before, values[-1], strict=True))


def test_a_term_ran_out_without_renewal():
    latest = {}
    for term in sorted(RECORDS["appointments"].values(), key=lambda term: term.appointment_date):
        latest[term.officer] = term
    names = {RECORDS["officers"][officer].officer_name for officer, term in latest.items()
             if term.end_date is None and term.term_end.isoformat() <= "2025-12-31"}
    assert names == {"施立群"}


def test_month_rows_add_up_to_what_the_project_says():
    for project in RECORDS["six_sigma_projects"].values():
        rows = [m for m in RECORDS["benefit_months"].values() if m.project == project.id and m.benefit_type == "hard"]
        if rows:
            assert sum(m.net_benefit for m in rows if m.net_benefit is not None) == project.actual_benefit
            assert len({m.benefit_month.year for m in rows}) == 2


def test_every_year_of_comparison_has_its_records():
    for register in REGISTERS:
        if register.year and register.id not in ({"training_records", "appointments"} | LATER):
            values = [getattr(record, register.year) for record in RECORDS[register.id].values()]
            years = {value if isinstance(value, int) else value.year for value in values if value is not None}
            assert {2024, 2025} <= years, register.id
