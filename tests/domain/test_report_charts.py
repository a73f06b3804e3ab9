"""Charts as data: they add up to the figures they show."""

from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.report import AnnualReport
from desktop.domain.report_charts import MOST_BARS, ChartKind, charts_of
from desktop.domain.report_places import Places, spans
from desktop.store.ledger import Ledger
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> AnnualReport:
    ledger = Ledger.create(Path(tmp_path_factory.mktemp("charts")) / "a.cqo", who="测试")
    ledger.apply(sample_changes())
    made = annual_report(ledger, 2025)
    ledger.close()
    return made


def test_a_pareto_holds_the_whole_benefit_the_largest_first(report: AnnualReport) -> None:
    paretos = [chart for chart in charts_of(report) if chart.kind is ChartKind.PARETO]
    assert [chart.id for chart in paretos] == ["benefit_by_improvement", "benefit_by_unit"]
    for chart in paretos:
        bars, shares = (series.values for series in chart.series)
        assert abs(sum(bars) - report.value(chart.figure).in_unit) <= Decimal("0.01") * len(bars)
        assert list(bars[:MOST_BARS]) == sorted(bars[:MOST_BARS], reverse=True)
        assert list(shares) == sorted(shares)
        assert shares[-1] == 100


def test_the_months_are_those_of_the_year_beside_their_plan(report: AnnualReport) -> None:
    chart = next(chart for chart in charts_of(report) if chart.id == "benefit_by_month")
    assert len(chart.labels) == 12
    table = report.table("benefit_months")
    assert table is not None
    behind = set(report.value("savings.confirmed_total").records)
    amount, month = table.position("net_benefit"), table.position("benefit_month")
    for number in range(1, 13):
        counted = [
            row[amount]
            for row, records in zip(table.rows, table.records, strict=True)
            if records[0] in behind and (row[month].year, row[month].month) == (2025, number)
        ]
        assert chart.series[0].values[number - 1] == (sum(counted) / 10_000).quantize(Decimal("0.01"))
    assert any(chart.series[1].values)


def test_completed_themes_are_shared_out_by_result(report: AnnualReport) -> None:
    chart = next(chart for chart in charts_of(report) if chart.id == "themes_by_result")
    by_label = dict(zip((label.en for label in chart.labels), chart.series[0].values, strict=True))
    done = sum(by_label.get(name, 0) for name in ("Attained", "Not attained", "Not decided"))
    assert done == report.value("qc.themes_completed").value
    assert by_label["Attained"] == report.value("qc.themes_attained").value


def test_a_report_of_nothing_has_no_charts(tmp_path: Path) -> None:
    ledger = Ledger.create(tmp_path / "a.cqo", who="测试")
    assert charts_of(annual_report(ledger, 2025)) == ()
    ledger.close()


def test_every_record_behind_a_figure_is_in_one_of_its_places(report: AnnualReport) -> None:
    all_of_it = Places(report)
    for years in report.figures:
        places = all_of_it.of(years.this)
        found = {r for place in places for n in place.rows for r in place.table.records[n - 1]}
        assert set(years.this.records) <= found, years.figure.id


def test_row_numbers_are_told_in_short() -> None:
    assert spans([1, 2, 3, 5, 8, 9]) == "1-3, 5, 8-9"
    assert spans([]) == ""
    assert spans(range(1, 3000, 2)).endswith(", …")


def test_every_part_holds_the_records_that_are_drawn(report: AnnualReport) -> None:
    for chart in charts_of(report):
        assert len(chart.parts) == len(chart.labels)
        for value, part in zip(chart.series[0].values, chart.parts, strict=True):
            assert abs(part.in_unit - value) <= Decimal("0.005")
            assert bool(part.records) == bool(part.value)
            assert part.year == report.year
        if chart.figure:
            behind = [record for part in chart.parts for record in part.records]
            whole = report.value(chart.figure)
            assert sorted(behind) == sorted(set(behind))
            assert set(behind) <= set(whole.records)
            assert sum(part.value for part in chart.parts) == whole.value
