"""Foreign files, read in the limited process."""

import threading
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.errors import Unreadable
from desktop.excel import reader
from desktop.excel.ledger_reading import read_ledger
from desktop.excel.sheets import sheets_of

Book = Callable[..., Path]


def test_values_come_with_their_types_and_merges(book: Book) -> None:
    path = book({"甲": [["a", 1, 2.5, date(2024, 3, 5), True, None, "x\ny"], [], [None, "末"]]}, merge=("A1:A3",))
    (sheet,) = sheets_of(path)
    assert sheet.rows[0] == ["a", 1.0, 2.5, date(2024, 3, 5), True, None, "x\ny"]
    assert sheet.merged == ((0, 0, 2, 0),)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such file"):
        read_ledger(tmp_path / "none.xlsx")


def repacked(path: Path, target: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return target


SHEET = "xl/worksheets/sheet1.xml"


def test_a_reader_that_takes_too_long_is_stopped(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "SECONDS", 0.01)
    with pytest.raises(Unreadable, match="more than") as refused:
        read_ledger(book({"甲": [["a"]]}))
    assert "拆成" in refused.value.next_step.zh


def test_a_reader_that_nobody_wants_any_more_is_ended(book: Book) -> None:
    asked = iter([False])
    with pytest.raises(Unreadable):
        read_ledger(book({"甲": [["a"]]}), wanted=lambda: next(asked))
    assert not [thread for thread in threading.enumerate() if thread.name == "cqodesk-reader"]


def test_a_reader_that_dies_is_told(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "")
    monkeypatch.setattr(reader, "WORKER", "no.such.module")
    with pytest.raises(Unreadable, match="cut short"):
        read_ledger(book({"甲": [["a"]]}))


def test_a_wrong_dimension_hides_no_rows(book: Book, tmp_path: Path) -> None:
    path = book({"甲": [[n, n] for n in range(50)]})
    lied = repacked(path, tmp_path / "d.xlsx", SHEET, lambda c: c.replace(b'ref="A1:B50"', b'ref="A1"'))
    assert len(sheets_of(lied)[0].rows) == 50


def test_hidden_sheets_are_read_and_known_as_hidden(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "显"
    workbook.active["A1"] = 1
    workbook.create_sheet("隐")["A1"] = 2
    workbook["隐"].sheet_state = "hidden"
    path = tmp_path / "h.xlsx"
    workbook.save(path)
    assert [(s.name, s.hidden) for s in sheets_of(path)] == [("显", False), ("隐", True)]


def test_days_counted_from_1904_are_read_as_they_are(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    workbook.active["A1"] = date(1990, 3, 7)
    workbook.save(tmp_path / "a.xlsx")
    assert sheets_of(tmp_path / "a.xlsx")[0].rows == [[date(1990, 3, 7)]]


def test_nothing_is_loaded_from_the_folder_that_the_program_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zipfile.py").write_text("raise SystemExit('taken')", encoding="utf-8")
    book = openpyxl.Workbook()
    book.active.append(["快赢编号", "快赢名称"])
    book.save(tmp_path / "a.xlsx")
    monkeypatch.chdir(tmp_path)
    assert list(reader.answers("read", tmp_path / "a.xlsx"))
