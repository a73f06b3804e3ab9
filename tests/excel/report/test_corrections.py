"""The sheet of corrections."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from openpyxl import load_workbook

from desktop.domain.report import Correction
from desktop.domain.words import Words, same
from desktop.excel.report import write_report

FIGURE = Correction(
    "2024-1", 2024, Words("授权专利", "Patents granted"), Words("件", "items"), same("3"), same("5"), Decimal(2), "漏记两件", True, "葛晓东", date(2026, 1, 5)
)
RECORD = Correction("2024-1", 2024, Words("专利：ZL1", "Patents: ZL1"), same(""), same("名称：=1+1"), Words("名称：乙", "Name: 乙"), None, "", True)
OPEN = replace(FIGURE, item=Words("综合收益", "Benefit"), reason="", explained=False, restated_by="", restated_on=None)


def rows(path, name):
    sheet = load_workbook(path)[name]
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]


def test_each_correction_is_a_row_with_reported_now_and_difference(empty, tmp_path):
    write_report(replace(empty, corrections=(FIGURE, RECORD, OPEN)), tmp_path / "a.xlsx")
    first, second, third, *_ = rows(tmp_path / "a.xlsx", "更正表")
    assert first == [1, "2024-1", "授权专利", "件", 3, 5, 2, "漏记两件", "葛晓东", "2026-01-05"]
    assert second[2:8] == ["专利：ZL1", "—", "名称：=1+1", "名称：乙", "—", "见有关指标或记录的原因"]
    assert third[7] == "（尚未说明）"


def test_it_speaks_english(empty, tmp_path):
    write_report(replace(empty, corrections=(OPEN, RECORD)), tmp_path / "a.xlsx", "en")
    figure, record, *_ = rows(tmp_path / "a.xlsx", "Corrections")
    assert (figure[3], figure[7]) == ("items", "(no reason yet)")
    assert (record[2], record[5]) == ("Patents: ZL1", "Name: 乙")


def test_a_report_without_corrections_has_no_such_sheet(empty, tmp_path):
    write_report(replace(empty, corrections=()), tmp_path / "a.xlsx")
    assert "更正表" not in load_workbook(tmp_path / "a.xlsx").sheetnames
