"""The annual report as one workbook for the city.

Everything in it is a value, so that any preview shows it; formulas stand on the checks sheet alone, where
they recompute each figure from the detail sheets.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from desktop.domain.changes import Told
from desktop.domain.report import AnnualReport
from desktop.domain.report_places import Places
from desktop.domain.words import Language
from desktop.excel.paper import KeptSheet, KeptWorkbook
from desktop.excel.record_copy import content_of
from desktop.excel.report.charts import write_charts
from desktop.excel.report.checks import write_checks
from desktop.excel.report.company import write_company
from desktop.excel.report.corrections import write_corrections
from desktop.excel.report.cover import write_cover
from desktop.excel.report.details import Placed, write_detail
from desktop.excel.report.evidence import write_evidence
from desktop.excel.report.findings import write_findings
from desktop.excel.report.links import link_figures
from desktop.excel.report.sources import write_sources
from desktop.excel.report.summary import write_summary
from desktop.excel.saving import save_workbook
from desktop.excel.sheet import Sheet, new_workbook
from desktop.files import telling

EVERY = 200
"""Rows after which it is told how many there are."""


def _silently(_done: int, _of: int) -> None:
    """Nobody asks how far it is."""


def write_report(report: AnnualReport, path: Path, language: Language = "zh", told: Told = _silently) -> None:
    """Writes the report; personal data in it is masked.

    Args:
        report: what it says.
        path: the workbook to write; one that is there is replaced.
        language: of what is not from the records.
        told: how many of its rows are written; what it raises ends it, and leaves the file as it was.

    Raises:
        CannotWrite: the disk, the folder or another program is in the way.
    """
    with telling(path):
        workbook = new_workbook()
        # The formulas have no values yet: whoever opens the workbook is to work them out.
        workbook.calculation.fullCalcOnLoad = True
        sheets, placed = _write_sheets(workbook, report, language, told)
        sheets.append(write_checks(workbook, report, placed, language))
        unmarked = (sheets[0].name, sheets[-1].name)  # signed by hand, and worked out by whoever opens it
        rows = sum(len(table.rows) for table in report.tables)
        told(rows, rows)  # the last moment to stop
        save_workbook(workbook, path, sheets, _copy(report), unmarked)


def _copy(report: AnnualReport) -> dict[str, Any] | None:
    """What the workbook carries along; a group takes in what the unit exported, not what another group made of it."""
    return None if report.group is not None else content_of(report)


def _counting(rows: int, told: Told) -> Callable[[], None]:
    """What is called with each row, and tells of some."""
    done = 0

    def tell() -> None:
        nonlocal done
        if done % EVERY == 0:
            told(done, rows)
        done += 1

    return tell


def paper_of(report: AnnualReport, language: Language = "zh", told: Told = _silently) -> list[KeptSheet]:
    """The sheets of the report as they are to be printed: those of the workbook, with findings in place of formulas.

    Args:
        report: what they say.
        language: of what is not from the records.
        told: how many of its rows are laid out; what it raises ends it.
    """
    workbook = KeptWorkbook()
    sheets, _ = _write_sheets(workbook, report, language, told)
    for sheet in (*sheets, write_findings(workbook, report, language)):
        sheet.close()
    return workbook.kept


def _write_sheets(
    workbook: Workbook, report: AnnualReport, language: Language, told: Told = _silently
) -> tuple[list[Sheet], list[Placed]]:
    sheets: list[Sheet] = []
    try:
        return sheets, _write_each(sheets, workbook, report, language, told)
    except BaseException:
        for sheet in sheets:
            sheet.close()
        raise


def _write_each(
    sheets: list[Sheet], workbook: Workbook, report: AnnualReport, language: Language, told: Told
) -> list[Placed]:
    cover = write_cover(workbook, report, language)
    sheets.append(cover)
    summary, rows_of = write_summary(workbook, report, language)
    sheets.append(summary)
    charts = write_charts(workbook, report, language)
    if charts is not None:
        sheets.append(charts)
    sheets.append(write_company(workbook, report, language))
    tell = _counting(sum(len(table.rows) for table in report.tables), told)
    placed = []
    for table in report.tables:
        placed.append(write_detail(workbook, report, table, language, tell))
        sheets.append(placed[-1].sheet)
    if report.evidence:
        sheets.append(write_evidence(workbook, report, language))
    if report.corrections:
        sheets.append(write_corrections(workbook, report, language))
    places = Places(report)
    by_register = {each.table.register: each for each in placed}
    sources, source_rows = write_sources(
        workbook, report, by_register, places, rows_of, summary.name, language
    )
    sheets.append(sources)
    link_figures(report, places, summary, rows_of, placed, sources, source_rows)
    return placed
