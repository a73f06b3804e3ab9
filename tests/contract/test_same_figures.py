"""The same figures wherever they are told: on the command line, in the window, in the workbook, in a filled form."""

import contextlib
import io
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cli.output import Output
from desktop.cli.reading import figures as tell_figures
from desktop.domain.city_form.form_map import HAND
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.codes import CODES
from desktop.domain.figures.ratios import RATIOS
from desktop.excel.form_fill.matching.suggest import suggested_map
from desktop.excel.form_fill.reading.read_form import read_form
from desktop.excel.form_fill.writing.write_form import write_form
from desktop.excel.report import write_report
from desktop.store.ledger import Ledger
from desktop.ui.report.report_rows import declared, figure_table
from desktop.work.city_form.filling import fill
from desktop.work.report.annual_report import annual_report
from tests.excel.form_fill.maker import BOXED, MONEY, Sheet, book
from tests.excel.report.conftest import YEAR, Maker

ALL = (*FIGURES, *RATIOS)
FEN = Decimal("0.01")


@contextlib.contextmanager
def made_up(seed: int, each: int) -> Iterator[tuple[Ledger, Path]]:
    """A ledger of records that anything may be said in, many of them just inside or outside of the year."""
    with TemporaryDirectory() as folder:
        ledger = Ledger.create(Path(folder) / "a.cqo", who="contract")
        try:
            ledger.apply(Maker(seed).changes(each))
            yield ledger, Path(folder)
        finally:
            ledger.close()


def printed(value: object, is_money: bool) -> Decimal | None:
    """A value as a form prints it; ``None`` for a ratio to nothing."""
    if value is None or str(value) == "—":
        return None
    number = Decimal(str(value))
    return number.quantize(FEN, ROUND_HALF_UP) if is_money else number


def told(ledger: Ledger) -> dict[str, list[Decimal | None]]:
    """This year and the two before, as the verb ``figures`` says."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        tell_figures(ledger, YEAR, Output("zh", as_json=True))
    rows = json.loads(out.getvalue())["figures"]
    money = {figure.id for figure in FIGURES if figure.is_money}
    return {row["id"]: [printed(row[name], row["id"] in money) for name in ("value", "last", "before")] for row in rows}


def in_window(report) -> dict[str, list[Decimal | None]]:
    """This year and last, as the tab of the report shows."""
    table = figure_table(report.figures, report.ratios, "zh")
    found = {}
    for row, pair in zip(table.rows, table.pairs, strict=True):
        if pair is not None:
            of = declared(pair)
            found[of.id] = [printed(cell.text, getattr(of, "is_money", False)) for cell in row[1:3]]
    return found


def in_workbook(path: Path) -> dict[str, list[Decimal | None]]:
    """This year and the two before, as the table of figures in the annual workbook says."""
    sheet = openpyxl.load_workbook(path, data_only=True)["主要指标"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if "代码" in row)
    places = [next(n for n, text in enumerate(head) if str(text).startswith(year)) for year in ("本年", "上年", "前年")]
    by_code = {row[head.index("代码")]: row for row in rows}
    return {of.id: [printed(by_code[CODES[of.id]][place], getattr(of, "is_money", False)) for place in places] for of in ALL}


def blank_form() -> bytes:
    """A form that asks for every figure and ratio in three years, and lists what is added up in one of them."""
    sheet = Sheet("指标").row("A1", "代码", "指标名称", "计量单位", "前年", "上年", "本年")
    for row, of in enumerate(ALL, 2):
        unit = of.unit.zh if hasattr(of, "unit") else "%"
        sheet.row(f"A{row}", str(row), of.words.zh, unit, "", "", "", style=BOXED)
    listed = Sheet("课题").text("A1", "QC课题").row("A2", "序号", "课题名称", "活动结束", "直接经济效益（元）").blank("A3:C5").blank("D3:D5", MONEY)
    return book(sheet, listed.row("A6", "合计", "", "").formula("D6", "SUM(D3:D5)/10000"))


def in_form(ledger: Ledger, folder: Path) -> tuple[dict[str, list[Decimal | None]], Path]:
    """This year and the two before, as a filled form says."""
    path, out = folder / "空白.xlsx", folder / "填好.xlsx"
    path.write_bytes(blank_form())
    form = read_form(path)
    made = suggested_map(form)
    kinds = {of.id: "figure" if of in FIGURES else "ratio" for of in ALL}
    sources = {str(row): f"{kinds[of.id]}:{of.id}" for row, of in enumerate(ALL, 2)}
    cells = tuple(replace(cell, source=sources[cell.code], confidence=HAND) for cell in made.cells)
    lists = tuple(replace(one, choose="figure:qc.themes_completed") for one in made.lists)
    write_form(path, out, fill(ledger, YEAR, form, replace(made, cells=cells, lists=lists)))
    sheet = openpyxl.load_workbook(out, data_only=True)["指标"]
    found = {
        of.id: [printed(sheet.cell(row, column).value, getattr(of, "is_money", False)) for column in (6, 5, 4)]
        for row, of in enumerate(ALL, 2)
    }
    return found, out


@settings.get_profile("contract")
@given(seed=st.integers(0, 10**6))
def test_the_same_figures_everywhere(seed):
    with made_up(seed, 12) as (ledger, folder):
        report = annual_report(ledger, YEAR)
        write_report(report, folder / "年报.xlsx", "zh")
        line = told(ledger)
        assert set(line) == {of.id for of in ALL}
        assert any(value for values in line.values() for value in values)
        assert in_window(report) == {id_: values[:2] for id_, values in line.items()}
        assert in_workbook(folder / "年报.xlsx") == line
        assert in_form(ledger, folder)[0] == line


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_the_same_figures_once_libreoffice_has_worked_out_every_formula():
    with made_up(7, 60) as (ledger, folder):
        report = annual_report(ledger, YEAR)
        write_report(report, folder / "年报.xlsx", "zh")
        filled, out = in_form(ledger, folder)
        command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--convert-to", "xlsx"]
        done = [*command, "--outdir", str(folder / "out"), str(out), str(folder / "年报.xlsx")]
        subprocess.run(done, check=True, capture_output=True, timeout=180)
        form = openpyxl.load_workbook(folder / "out" / out.name, data_only=True)
        listed = form["课题"]
        total = next(row for row in range(3, listed.max_row + 1) if listed.cell(row, 1).value == "合计")
        line = told(ledger)
        assert line["qc.direct_benefit"][0] == printed(round(listed.cell(total, 4).value, 6), is_money=True) > 0
        again = {
            of.id: [printed(form["指标"].cell(row, column).value, getattr(of, "is_money", False)) for column in (6, 5, 4)]
            for row, of in enumerate(ALL, 2)
        }
        assert again == filled == line
        checks = openpyxl.load_workbook(folder / "out" / "年报.xlsx", data_only=True)["校验"]
        rows = {tuple(cell.value for cell in row) for row in checks.iter_rows()}
        for figures in report.figures:
            exact = float(figures.this.in_unit)
            held = [row for row in rows if figures.figure.words.zh in row]
            assert any(isinstance(value, int | float) and abs(value - exact) < 1e-6 for row in held for value in row), figures.figure.id
