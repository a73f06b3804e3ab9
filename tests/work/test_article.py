"""Every figure of the article that the sample company answers has its place in the report, with records behind it."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.figures.ratio import RatioYears, ratio_of
from desktop.domain.figures.ratios import BY_ID as RATIO
from desktop.domain.report import AnnualReport
from desktop.store.ledger import Ledger
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes

TOLD = [
    # figure, as printed, records behind it; ``None`` where an amount comes from as many as there happen to be
    ("six_sigma.projects", "24", 24),
    ("six_sigma.quick_wins", "95", 95),
    ("six_sigma.confirmed_benefit", "850.00", None),
    ("patents.granted", "94", 94),
    ("patents.inventions_granted", "18", 18),
    ("benchmarking.indicators", "26", 26),
    ("benchmarking.international_advanced", "6", 6),
    ("benchmarking.domestic_leading", "8", 8),
    ("benchmarking.up_to_standard", "12", 12),
    ("standards.led_national_industry", "7", 7),
    ("standards.declared", "75", 75),
    ("fund.paid_total", "460.00", None),
]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    made = Ledger.create(Path(tmp_path_factory.mktemp("article")) / "sample.cqo", who="tester")
    made.apply(sample_changes())
    yield made
    made.close()


@pytest.fixture(scope="module")
def report(ledger: Ledger) -> AnnualReport:
    return annual_report(ledger, 2025)


@pytest.mark.parametrize(("figure", "printed", "records"), TOLD, ids=[told[0] for told in TOLD])
def test_stands_in_the_report_with_its_records(
    ledger: Ledger, report: AnnualReport, figure: str, printed: str, records: int | None
) -> None:
    value = report.value(figure)
    assert value.printed == printed
    assert len(value.records) == (len(set(value.records)) if records is None else records) > 0
    for register, record in value.records:
        assert len(ledger.get(register, [record])) == 1
    shown = {pair for table in report.tables for row in table.records for pair in row}
    assert set(value.records) <= shown


def test_the_amounts_are_those_of_the_records_behind_them(ledger: Ledger, report: AnnualReport) -> None:
    fund = report.value("fund.paid_total")
    paid = [ledger.get(register, [record])[0].amount for register, record in fund.records]
    assert sum(paid) == fund.value == Decimal(4_600_000)
    parts = ("international_advanced", "domestic_leading", "up_to_standard")
    assert sum(report.value(f"benchmarking.{part}").value for part in parts) == 26


def test_spot_checks_passed_more_often_by_361_hundredths_of_a_point(ledger: Ledger, report: AnnualReport) -> None:
    (pair,) = [pair for pair in report.ratios if pair.ratio.id == "quality.spot_check_pass_rate"]
    assert (pair.last.shown, pair.this.shown) == ("96.39", "100.00")
    assert pair.points == Decimal("3.61")
    assert {register for register, _ in pair.this.records} == {"spot_checks"}
    assert len(pair.this.records) == 7

    def of(year: int) -> RatioYears:
        value = ratio_of(RATIO[pair.ratio.id], year, lambda id_: ledger.figure(FIGURE[id_], year))
        return RatioYears(value, value, value)

    assert (of(2024).this.above, of(2024).this.below) == (267, 277)


def test_every_ratio_of_the_year_can_be_worked_out(report: AnnualReport) -> None:
    assert [pair.ratio.id for pair in report.ratios if pair.this.printed is None] == []


def test_parts_of_the_loss_rate_add_up(report: AnnualReport) -> None:
    exact = {pair.ratio.id: pair.this.above / pair.this.below for pair in report.ratios}
    whole = exact["quality.internal_loss_rate"] + exact["quality.external_loss_rate"]
    assert abs(whole - exact["quality.loss_rate"]) < Decimal("1e-20")


def test_output_of_the_months_is_that_of_the_year(ledger: Ledger) -> None:
    group = {
        year.figures_year: year.gross_industrial_output_value
        for year in ledger.all("company_years")
        if ledger.get("organisation_units", [year.organisation_unit])[0].unit_kind == "group"
    }
    for year in (2024, 2025):
        assert ledger.figure(FIGURE["quality.gross_output"], year).value == group[year]
