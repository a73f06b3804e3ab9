"""The annual report as one workbook for the city.

Everything in it is a value, so that any preview shows it; formulas stand on the checks sheet alone, where
they recompute each figure from the detail sheets.
"""

from pathlib import Path

from desktop.domain.report import AnnualReport
from desktop.domain.words import Language
from desktop.excel.report.checks import write_checks
from desktop.excel.report.company import write_company
from desktop.excel.report.corrections import write_corrections
from desktop.excel.report.cover import write_cover
from desktop.excel.report.details import write_detail
from desktop.excel.report.evidence import write_evidence
from desktop.excel.report.summary import write_summary
from desktop.excel.saving import save_workbook
from desktop.excel.sheet import new_workbook
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
        sheets = [
            write_cover(workbook, report, language),
            write_summary(workbook, report, language),
            write_company(workbook, report, language),
        ]
        placed = [write_detail(workbook, report, table, language) for table in report.tables]
        sheets += [each.sheet for each in placed]
        if report.evidence:
            sheets.append(write_evidence(workbook, report, language))
        if report.corrections:
            sheets.append(write_corrections(workbook, report, language))
        sheets.append(write_checks(workbook, report, placed, language))
        save_workbook(workbook, path, sheets)
