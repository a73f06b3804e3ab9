"""The annual report as one workbook for the city.

Everything in it is a value, so that any preview shows it; formulas stand on the checks sheet alone, where
they recompute each figure from the detail sheets.
"""

from pathlib import Path

from openpyxl import Workbook

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


def write_report(report: AnnualReport, path: Path, language: Language = "zh") -> None:
    """Writes the report; personal data in it is masked.

    Raises:
        CannotWrite: the disk, the folder or another program is in the way.
    """
    with telling(path):
        workbook = new_workbook()
        # The formulas have no values yet: whoever opens the workbook is to work them out.
        workbook.calculation.fullCalcOnLoad = True
        sheets, placed = _write_sheets(workbook, report, language)
        sheets.append(write_checks(workbook, report, placed, language))
        unmarked = (sheets[0].name, sheets[-1].name)  # signed by hand, and worked out by whoever opens it
        save_workbook(workbook, path, sheets, content_of(report), unmarked)


def paper_of(report: AnnualReport, language: Language = "zh") -> list[KeptSheet]:
    """The sheets of the report as they are to be printed: those of the workbook, with findings in place of formulas."""
    workbook = KeptWorkbook()
    sheets, _ = _write_sheets(workbook, report, language)
    for sheet in (*sheets, write_findings(workbook, report, language)):
        sheet.close()
    return workbook.kept


def _write_sheets(
    workbook: Workbook, report: AnnualReport, language: Language
) -> tuple[list[Sheet], list[Placed]]:
    cover = write_cover(workbook, report, language)
    summary, rows_of = write_summary(workbook, report, language)
    sheets = [cover, summary]
    charts = write_charts(workbook, report, language)
    if charts is not None:
        sheets.append(charts)
    sheets.append(write_company(workbook, report, language))
    placed = [write_detail(workbook, report, table, language) for table in report.tables]
    sheets += [each.sheet for each in placed]
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
    return sheets, placed
