"""The benefit of a year by month against plan, for the first page: out of the two figures alone, no report is made for it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.query import Query
from desktop.domain.report_charts import BENEFIT, PLAN, Chart, Drawn, by_month
from desktop.domain.values.dates import Month
from desktop.work.database import Database

ROWS = "benefit_months"


def savings_by_month(database: Database, year: int) -> Chart | None:
    """What was confirmed in each month of a year, and what was planned; none where there is neither.

    The records are those behind the figures of the year, as far as they have month rows in it.
    """
    real, plan = [Decimal(0)] * 12, [Decimal(0)] * 12
    drawn: list[list[Drawn]] = [[] for _ in range(12)]
    for record, amount in _rows(database, BENEFIT, year):
        real[record.benefit_month.month - 1] += amount
        drawn[record.benefit_month.month - 1].append((ROWS, record.id))
    for record, amount in _rows(database, PLAN, year):
        plan[record.benefit_month.month - 1] += amount
    return by_month(year, real, plan, drawn)


def months_entered(database: Database, year: int) -> int:
    """How many month rows there are of a year, whether finance confirmed any or not."""
    return len(database.find(ROWS, Query(year=year)))


def _rows(database: Database, figure: str, year: int) -> Iterator[tuple[Any, Decimal]]:
    """The month rows behind a figure that lie in the year, each with what it counts for."""
    value = database.figure(FIGURE[figure], year)
    field = next(source.amount for source in value.figure.sources if source.register == ROWS)
    ids: Sequence[str] = [id_ for register, id_ in value.records if register == ROWS]
    for record in database.get(ROWS, ids):
        month = record.benefit_month
        if isinstance(month, Month) and month.year == year:
            yield record, getattr(record, field) or Decimal(0)
