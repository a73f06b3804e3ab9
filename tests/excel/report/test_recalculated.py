"""The workbook as a spreadsheet program sees it after working out every formula."""

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.relations import RELATIONS
from desktop.domain.report import AnnualReport
from desktop.excel.report import write_report

soffice = shutil.which("soffice")
pytestmark = pytest.mark.skipif(soffice is None, reason="LibreOffice (soffice) is not installed")

ERRORS = ("#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "Err:")


def recalculated(folder: Path, *books: Path):
    """The workbooks with values in the place of formulas."""
    out = folder / "out"
    subprocess.run(
        [
            soffice,
            "--headless",
            f"-env:UserInstallation={(folder / 'office').as_uri()}",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(out),
            *map(str, books),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return [load_workbook(out / book.name, data_only=True) for book in books]


def checks(book, report: AnnualReport):
    rows = list(book.worksheets[-1].iter_rows(min_row=6, values_only=True))
    figures = rows[: len(report.figures)]
    begin = len(report.figures) + 3  # a gap, the section, its headings
    ratios = rows[begin : begin + len(report.ratios)]
    start = begin + len(report.ratios) + 3
    return figures, ratios, rows[start : start + len(RELATIONS)]


def test_every_figure_is_recomputed_from_the_detail_sheets(
    tmp_path: Path, made_up: AnnualReport, empty: AnnualReport
) -> None:
    books = [(made_up, "zh"), (made_up, "en"), (empty, "zh")]
    paths = [tmp_path / f"{n}.xlsx" for n in range(len(books))]
    for (report, language), path in zip(books, paths, strict=True):
        write_report(report, path, language)
    for (report, language), book in zip(books, recalculated(tmp_path, *paths), strict=True):
        figures, ratios, relations = checks(book, report)
        for pair, row in zip(report.figures, figures, strict=True):
            assert row[4] == pytest.approx(float(pair.this.in_unit), abs=1e-7), pair.figure.id
            assert row[5] == ("相等" if language == "zh" else "equal"), pair.figure.id
        for pair, row in zip(report.ratios, ratios, strict=True):
            expected = pair.this.printed
            half = 0.5000001 / 10**pair.ratio.places
            assert row[4] == "—" if expected is None else abs(row[4] - float(expected)) <= half, pair.ratio.id
            assert row[5] == ("相等" if language == "zh" else "equal"), pair.ratio.id
        for relation, row in zip(RELATIONS, relations, strict=True):
            holds = relation.holds(lambda id_, report=report: report.value(id_).in_unit)
            assert row[1].startswith(relation.said)
            expected = ("成立", "holds") if holds else ("不成立", "does NOT hold")
            assert row[5] == expected[language == "en"]
        wrong = [
            f"{sheet.title}!{cell.coordinate}: {cell.value}"
            for sheet in book
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "e" or (isinstance(cell.value, str) and cell.value.startswith(ERRORS[1:]))
        ]
        assert wrong == []


def test_a_detail_that_was_tampered_with_shows(tmp_path: Path, made_up: AnnualReport) -> None:
    path = tmp_path / "report.xlsx"
    write_report(made_up, path)
    book = load_workbook(path)
    patents = book["综合质量-专利"]
    heading = [cell.value for cell in patents[3]]
    granted = heading.index("授权公告日") + 1
    row = next(n for n in range(4, patents.max_row) if getattr(patents.cell(n, granted).value, "year", 0) == 2018)
    patents.cell(row, granted).value = "—"
    book.save(path)
    figures, *_ = checks(recalculated(tmp_path, path)[0], made_up)
    results = {pair.figure.id: row[5] for pair, row in zip(made_up.figures, figures, strict=True)}
    assert results["patents.granted"] == "不等"
    assert results["events.held"] == "相等"
