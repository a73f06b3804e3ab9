"""A ledger of the sample company whose last year was submitted, and edits to it."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from desktop.domain.report import AnnualReport
from desktop.work.report.annual_report import annual_report
from desktop.work.submission.submitting import freeze, prepare
from desktop.work.workspace import Workspace

YEAR = 2025


def write(report: AnnualReport, path: Path) -> None:
    """A stand-in for the workbook: its content says which state it is of."""
    path.write_bytes(f"{report.year} {report.origin.head}".encode())


def submit(workspace: Workspace, out: Path, year: int = YEAR):
    return freeze(workspace, prepare(annual_report(workspace.database, year), out, write))


def fund_entry(workspace: Workspace):
    """Money into the fund in the year that was submitted."""
    return next(e for e in workspace.database.all("fund_entries") if e.entry_date.year == YEAR and e.direction == "received")


def pay_in(workspace: Workspace, more: str):
    entry = fund_entry(workspace)
    return workspace.save("fund_entries", entry, replace(entry, amount=entry.amount + Decimal(more)))
