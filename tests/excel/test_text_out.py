"""Texts that a spreadsheet would take for a formula leave as texts, by every way that writes a workbook."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from desktop.domain.ledger import Refusal
from desktop.domain.registers import BY_ID
from desktop.domain.words import same
from desktop.excel.export import write_register
from desktop.excel.returned import write_returned

DANGEROUS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "＝1+1", "＋1", "－1", "＠x"]


def formulas(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        return [name for name in sheets if b"<f>" in package.read(name) or b"<f " in package.read(name)]


def texts(path: Path) -> dict[str, str]:
    """What stands in each cell of text, with the type that the file gives it."""
    cells = (cell for row in load_workbook(path).active.iter_rows() for cell in row if isinstance(cell.value, str))
    return {cell.value: cell.data_type for cell in cells}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_in_an_export(tmp_path, language):
    register = BY_ID["quick_wins"]
    records = [register.record(title=text) for text in DANGEROUS]
    write_register(tmp_path / "a.xlsx", register, records, {}, language)
    assert {text: texts(tmp_path / "a.xlsx").get(text) for text in DANGEROUS} == dict.fromkeys(DANGEROUS, "s")
    assert formulas(tmp_path / "a.xlsx") == []


def test_in_a_workbook_given_back(tmp_path):
    book = Workbook()
    for number, text in enumerate(DANGEROUS, 1):
        book.active.cell(number, 1, "x").value = text
        book.active.cell(number, 1).data_type = "s"
    book.save(tmp_path / "a.xlsx")
    assert formulas(tmp_path / "a.xlsx") == []
    refusals = [
        ("Sheet", Refusal(row=number, column="=1+1", value=text, reason=same(text), cell=f"A{number}"))
        for number, text in enumerate(DANGEROUS, 1)
    ]
    out = write_returned(tmp_path / "a.xlsx", refusals)
    assert {text: texts(out).get(text) for text in DANGEROUS} == dict.fromkeys(DANGEROUS, "s")
    assert formulas(out) == []
    assert "=1+1" in load_workbook(out).active["A1"].comment.text
