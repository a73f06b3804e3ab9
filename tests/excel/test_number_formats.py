"""What number formats make of numbers, and what the reader does not tell of cells."""

from pathlib import Path

import openpyxl
import pytest

from desktop.excel.grid import Flaw
from desktop.excel.ledger_reading import read_ledger
from desktop.excel.number_formats import shown_by
from desktop.excel.sheets import sheets_of


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("0%", 0.95, "95%"),
        ("0.00%;[Red]-0.00%", 0.0725, "7.25%"),
        ("000", 7.0, "007"),
        ('"HX-"000', 12.0, "HX-012"),
        ('0.00"万元"', 1.5, "1.5万元"),
        ("0.0\\万\\元", 20.0, "20万元"),
    ],
)
def test_a_format_that_says_more_than_the_number(code: str, number: float, shown: str) -> None:
    tell = shown_by(code)
    assert tell is not None
    assert tell(number) == shown


@pytest.mark.parametrize("code", ['0\\.0,"万元"', '0"."0,', "#,##0,", "#\\.0000"])
def test_a_format_that_shows_another_size(code: str) -> None:
    tell = shown_by(code)
    assert tell is not None
    assert tell(15000) is None


@pytest.mark.parametrize(
    "code", ["", "General", "#,##0.00", "0", "0.00", "¥#,##0.00", "yyyy-mm-dd", "@", '0"人"']
)
def test_a_format_that_says_no_more_than_the_number(code: str) -> None:
    assert shown_by(code) is None


def test_errors_uncomputed_formulas_formats_and_hidden_rows_are_told(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "甲 & 乙"
    sheet.append(["#N/A", "=1+1", 0.95, 7, "字"])
    sheet["C1"].number_format, sheet["D1"].number_format = "0%", "000"
    sheet.append([1, None, 2])
    sheet.row_dimensions[2].hidden = True
    workbook.save(tmp_path / "a.xlsx")
    (read,) = sheets_of(tmp_path / "a.xlsx")
    assert read.rows[0] == [Flaw("#N/A", "error"), Flaw("=", "uncomputed"), "95%", "007", "字"]
    assert read.hidden_rows == (1,)
    assert not read.plain


def test_hidden_rows_are_read_and_said(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for row in (["快赢名称", "完成日期", "收益（元）"], ["甲", "2024-3-5", 1], ["乙", "2024-3-6", 2]):
        workbook.active.append(row)
    workbook.active.row_dimensions[3].hidden = True
    workbook.save(tmp_path / "快赢.xlsx")
    (table,) = read_ledger(tmp_path / "快赢.xlsx")
    assert len(table.rows) == 2
    assert any("有1个隐藏的行" in said.zh for said in table.assumed)
