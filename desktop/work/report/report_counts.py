"""How many problems a year's report has, without the report: for where it is only told how far it is."""

from desktop.domain.changes import Told
from desktop.domain.problem_counts import Counts
from desktop.work.database import Database
from desktop.work.progress import silently
from desktop.work.report.annual_report import annual_report


def report_counts(database: Database, year: int, told: Told = silently) -> Counts:
    """What is to be settled in the report of a year, as the report itself counts it.

    Args:
        database: the ledger.
        year: the year.
        told: how far it is; what it raises ends it.
    """
    return annual_report(database, year, told).counts
