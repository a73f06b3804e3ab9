"""The annual report as the ledger gives it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop import __version__
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.conditions import Beyond, fields_of
from desktop.domain.problems import Severity
from desktop.domain.register import Record
from desktop.domain.registers import BY_ID
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.appointments import Appointment
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.officers.training_records import TrainingRecord
from desktop.domain.registers.quality.fund_entries import FundEntry
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.registers.savings.benefit_months import BenefitMonth
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.registers.standards.benchmarking_indicators import BenchmarkingIndicator
from desktop.domain.report import AnnualReport, ReportProblem, rows_of
from desktop.domain.report_tables import DETAILS
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger.create(tmp_path / "a.cqo", who="测试")
    yield ledger
    ledger.close()


def add(ledger: Ledger, *records: Record) -> None:
    registers = {register.record: register.id for register in BY_ID.values()}
    changes = tuple(Change(registers[type(record)], None, record) for record in records)
    ledger.apply(ChangeSet(same("add"), changes))


def problem(report: AnnualReport, rule: str) -> list[ReportProblem]:
    return [p for p in report.problems if p.rule == rule]


UNIT = OrganisationUnit(unit_name="一公司")
ZHANG = Officer(officer_name="张三", organisation_unit=UNIT.id)
LI = Officer(officer_name="李四", organisation_unit=UNIT.id)


def post(officer: Officer, begun: date, **more) -> Appointment:
    return Appointment(
        officer=officer.id, organisation_unit=UNIT.id, cqo_tier="subsidiary", appointment_status="in_post",
        appointment_date=begun, **more,
    )


@pytest.mark.parametrize("year", range(2020, 2027))
def test_every_record_behind_a_figure_is_in_a_detail_table(ledger: Ledger, year: int) -> None:
    ledger.apply(sample_changes())
    report = annual_report(ledger, year)
    shown = {record for table in report.tables for row in table.records for record in row}
    behind = {record for pair in report.figures for record in pair.this.records}
    assert behind <= shown
    assert year != 2025 or len(behind) > 100


def test_every_table_has_the_columns_that_its_figures_ask_about(ledger: Ledger) -> None:
    report = annual_report(ledger, 2018)
    assert {detail.register for detail in DETAILS} >= {s.register for f in FIGURES for s in f.sources}
    assert all(detail.also for detail in DETAILS if detail.register not in {s.register for f in FIGURES for s in f.sources})
    for table in report.tables:
        assert len({field.id for field in table.columns}) == len(table.columns)
        for source in (s for f in FIGURES for s in f.sources if s.register == table.register):
            asked = set(fields_of(source.where)) | {source.amount} - {""}
            asked |= {rows_of(c) for c in source.where if isinstance(c, Beyond)}
            assert asked <= {field.id for field in table.columns}


def test_figures_come_with_those_of_last_year(ledger: Ledger) -> None:
    add(
        ledger,
        FundEntry(entry_date=date(2017, 5, 1), direction="paid", amount=Decimal(100), reason="a"),
        FundEntry(entry_date=date(2018, 5, 1), direction="paid", amount=Decimal(50), reason="b"),
    )
    pairs = {pair.figure.id: pair for pair in annual_report(ledger, 2018).figures}
    assert list(pairs) == [figure.id for figure in FIGURES]
    assert (pairs["fund.paid_in_year"].this.value, pairs["fund.paid_in_year"].last.value) == (50, 100)
    assert (pairs["fund.paid_total"].this.value, pairs["fund.paid_total"].last.value) == (150, 100)
    assert pairs["fund.paid_total"].before.value == 0
    assert annual_report(ledger, 2019).figures[list(pairs).index("fund.paid_in_year")].before.value == 100


def test_the_report_tells_the_state_of_the_ledger_that_it_was_made_of(ledger: Ledger) -> None:
    add(ledger, UNIT, ZHANG)
    origin = annual_report(ledger, 2018).origin
    verdict = ledger.verify()
    assert (origin.head, origin.lines, origin.schema) == (verdict.head, verdict.journal_lines, ledger.schema)
    assert origin.lines == 2
    assert origin.program == __version__


def test_the_roster_joins_officer_appointment_and_latest_certificate(ledger: Ledger) -> None:
    old, new = (
        TrainingRecord(officer=ZHANG.id, course_name="a", certificate_no=no, certificate_issue_date=day)
        for no, day in (("证1", date(2015, 1, 1)), ("证2", date(2017, 1, 1)))
    )
    first, second = post(ZHANG, date(2017, 1, 1)), post(ZHANG, date(2018, 3, 1))
    ended = post(LI, date(2010, 1, 1), end_date=date(2018, 2, 1))
    gone = post(LI, date(2009, 1, 1), end_date=date(2017, 2, 1))
    add(ledger, UNIT, ZHANG, LI, new, old, first, second, ended, gone)
    table = annual_report(ledger, 2018).table("appointments")
    assert table is not None
    assert [row[0] for row in table.records] == [("appointments", a.id) for a in (ended, first, second)]
    keys, names, papers = (
        [row[table.position(c)] for row in table.rows] for c in ("key(officer)", "officer", "officer.certificate_no")
    )
    assert keys == [1, 2, 2]
    assert names == ["李四", "张三", "张三"]
    assert papers == [None, "证2", "证2"]


def test_a_project_is_shown_in_the_year_of_its_months_too(ledger: Ledger) -> None:
    project = SixSigmaProject(
        project_number="P1", project_name="x", start_date=date(2016, 1, 1), actual_end_date=date(2017, 12, 31),
        actual_benefit=Decimal(900), benefit_type="hard", finance_result="confirmed", finance_confirmed_by="会计",
    )
    month = BenefitMonth(
        project=project.id, benefit_month=Month(2018, 1), benefit_type="hard", saving_amount=Decimal(70),
        net_benefit=Decimal(70), finance_result="confirmed", finance_confirmed_by="会计",
    )
    add(ledger, project, month)
    report = annual_report(ledger, 2018)
    projects, months = report.table("six_sigma_projects"), report.table("benefit_months")
    assert projects is not None
    assert months is not None
    assert report.value("six_sigma.confirmed_benefit").value == 70
    (row,) = projects.rows
    assert row[projects.position("rows(benefit_months.project.net_benefit)")] == 1
    assert not projects.has("counted(six_sigma.confirmed_benefit)")
    assert months.rows[0][months.position("counted(six_sigma.confirmed_benefit)")] == 70
    assert annual_report(ledger, 2019).table("benefit_months") is None


def test_a_term_that_ran_out_is_pointed_out_unless_renewed(ledger: Ledger) -> None:
    over = post(ZHANG, date(2014, 1, 1), term_end=date(2017, 12, 31))
    also = post(LI, date(2014, 1, 1), term_end=Month(2017, 12))
    renewed = post(LI, date(2018, 1, 1), term_end=date(2020, 12, 31))
    add(ledger, UNIT, ZHANG, LI, over, also, renewed)
    (found,) = problem(annual_report(ledger, 2018), "V06")
    assert found.records == (over.id,)
    assert "张三" in found.words.zh
    assert not problem(annual_report(ledger, 2017), "V06")


def test_two_officers_of_one_tier_in_one_unit_are_pointed_out(ledger: Ledger) -> None:
    add(ledger, UNIT, ZHANG, LI, post(ZHANG, date(2018, 1, 1)), post(LI, date(2018, 1, 1)))
    (found,) = problem(annual_report(ledger, 2018), "V05")
    assert "张三、李四）" in found.words.zh
    assert not problem(annual_report(ledger, 2017), "V05")


def test_conclusions_that_no_figure_counts_and_a_slip_of_unit_are_pointed_out(ledger: Ledger) -> None:
    add(
        ledger,
        BenchmarkingIndicator(benchmark_year=2018, indicator_name="a", conclusion="up_to_standard"),
        BenchmarkingIndicator(benchmark_year=2018, indicator_name="b", conclusion="below_standard"),
        FundEntry(entry_date=date(2017, 5, 1), direction="paid", amount=Decimal(1000), reason="a"),
        FundEntry(entry_date=date(2018, 5, 1), direction="paid", amount=Decimal(10_000_000), reason="b"),
    )
    report = annual_report(ledger, 2018)
    assert "2项指标中有1项" in problem(report, "V25")[0].words.zh
    assert "激励基金本年发放" in problem(report, "V29")[0].words.zh
    assert "激励基金累计入账" in problem(report, "V26")[0].words.zh  # more was paid than ever came in


def test_what_is_missing_about_the_enterprise_is_said(ledger: Ledger) -> None:
    assert annual_report(ledger, 2018).problems[0].register == "enterprise"
    assert annual_report(ledger, 2018).enterprise is None
    company = Enterprise(enterprise_name="南通某某有限公司")
    add(ledger, company)
    report = annual_report(ledger, 2018)
    (found,) = problem(report, "V30")
    assert report.enterprise == company
    assert found.severity is Severity.ERROR
    assert "统一社会信用代码" in found.words.zh
    assert "企业名称" not in found.words.zh


def test_rules_that_shown_records_break_are_listed_once_for_all(ledger: Ledger) -> None:
    entries = [FundEntry(entry_date=date(2018, 5, n), direction="paid", amount=Decimal(0), reason=f"事{n}") for n in range(1, 9)]
    add(ledger, *entries)
    (found,) = [p for p in annual_report(ledger, 2018).problems if "应大于0" in p.words.zh]
    assert set(found.records) == {entry.id for entry in entries}
    assert "8条：事1、事2、事3、事4、事5等" in found.words.zh
    assert annual_report(ledger, 2016).table("fund_entries").rows == ()


def test_a_problem_that_every_record_words_differently_is_one_line(ledger: Ledger) -> None:
    patents = [
        Patent(patent_number=f"ZL20181000000{n}.X", patent_name="x", patent_type="invention", grant_date=date(2018, 5, 1))
        for n in range(9)
    ]
    add(ledger, *patents)
    found = [p for p in annual_report(ledger, 2018).problems if p.register == "patents"]
    assert len(found) == 1
    assert len(found[0].records) > 5
