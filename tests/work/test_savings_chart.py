from decimal import Decimal

import pytest

from desktop.domain.report_charts import charts_of
from desktop.store.ledger import Ledger
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes
from desktop.work.savings_chart import savings_by_month


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    made = Ledger.create(tmp_path_factory.mktemp("chart") / "a.cqo", who="测试")
    made.apply(sample_changes())
    yield made
    made.close()


@pytest.mark.parametrize("year", [2024, 2025])
def test_it_is_the_chart_of_the_report(ledger, year):
    (wanted,) = [chart for chart in charts_of(annual_report(ledger, year)) if chart.id == "benefit_by_month"]
    made = savings_by_month(ledger, year)
    assert made is not None
    assert made.series == wanted.series
    assert [(part.value, set(part.records)) for part in made.parts] == [
        (part.value, set(part.records)) for part in wanted.parts
    ]
    assert sum(part.value for part in made.parts) > Decimal(0)


def test_a_year_without_months_has_none(ledger):
    assert savings_by_month(ledger, 1999) is None
