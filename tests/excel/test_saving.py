"""Workbooks are written whole or not at all."""

import errno
import os
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from desktop.domain.errors import CannotWrite
from desktop.excel import saving
from desktop.excel.cells import Formula
from desktop.excel.saving import save_workbook
from desktop.excel.sheet import Sheet, new_workbook
from desktop.excel.styles import Look


def a_book(text: str = "质量") -> Workbook:
    book = Workbook()
    book.active["B3"] = text
    book.active["C4"] = "=1+1"
    book.create_sheet("空表")
    return book


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_workbook_arrives_and_nothing_else(tmp_path: Path) -> None:
    save_workbook(a_book(), tmp_path / "表.xlsx")
    assert left_in(tmp_path) == ["表.xlsx"]
    assert load_workbook(tmp_path / "表.xlsx").active["B3"].value == "质量"


def test_rows_that_a_sheet_wrote_itself_are_in_the_workbook_as_they_were_given(tmp_path: Path) -> None:
    book, look = new_workbook(), Look(format="@")
    sheet = Sheet(book, "表 & '一'", [10, 20, 30, 40, 50], "zh")
    row = ["=1+1", " <a> & \"b\"\n", date(2025, 3, 5), Decimal("0.10"), 7]
    sheet.write([(value, look) for value in row], height=30)
    sheet.skip()
    sheet.write([None, ("", look), (None, look), (Formula("D1*2"), look), ("\x07\ud800", look)])
    sheet.link(1, 2, sheet.name, 3)
    path = tmp_path / "表.xlsx"
    save_workbook(book, path, [sheet])
    found = load_workbook(path).active
    assert [cell.value for cell in found[1]][:2] == ["=1+1", " <a> & \"b\"\n"]
    assert [cell.value for cell in found[1]][2:] == [45721, 0.1, 7]
    assert [cell.data_type for cell in found[1]] == ["s", "s", "n", "n", "n"]
    assert (found["D3"].value, found["D3"].data_type) == ("=D1*2", "f")
    assert (found["A3"].value, found["B3"].value, found["E3"].value) == (None, None, None)
    assert {cell.number_format for cell in found[1]} == {"@"}
    assert (found.row_dimensions[1].height, found.dimensions) == (30, "A1:E3")
    assert found["B1"].hyperlink.location == "'表 & ''一'''!A3"


def test_days_are_the_days_of_the_calendar(tmp_path: Path) -> None:
    book, look = new_workbook(), Look(format="yyyy-mm-dd")
    sheet = Sheet(book, "日", [10], "zh")
    days = [date(1901, 1, 1), date(1999, 12, 31), date(2024, 2, 29), date(2100, 1, 1)]
    for day in days:
        sheet.write([(day, look)])
    path = tmp_path / "日.xlsx"
    save_workbook(book, path, [sheet])
    assert [row[0].date() for row in load_workbook(path).active.iter_rows(values_only=True)] == days


def test_a_sheet_that_did_not_arrive_whole_is_seen(tmp_path: Path) -> None:
    book = new_workbook()
    sheet = Sheet(book, "表", [10], "zh")
    sheet.write([("a", Look())])
    sheet.last_filled = 2
    with pytest.raises(CannotWrite):
        save_workbook(book, tmp_path / "表.xlsx", [sheet])
    assert left_in(tmp_path) == []


def test_the_same_content_makes_the_same_file(tmp_path: Path) -> None:
    save_workbook(a_book(), tmp_path / "a.xlsx")
    time.sleep(2.1)  # packages keep times of two seconds
    save_workbook(a_book(), tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_failure_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    path = tmp_path / "表.xlsx"
    save_workbook(a_book("旧"), path)
    before = path.read_bytes()

    def fail(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(saving.os, "fsync", fail)
    with pytest.raises(CannotWrite) as refused:
        save_workbook(a_book("新"), path)
    assert path.read_bytes() == before
    assert left_in(tmp_path) == ["表.xlsx"]
    assert "表.xlsx" in refused.value.say("zh")
    assert refused.value.next_step.zh


def test_a_damaged_package_never_takes_the_place_of_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "表.xlsx"
    save_workbook(a_book("旧"), path)
    before = path.read_bytes()
    monkeypatch.setattr(saving, "_read_back", lambda _: (["Sheet"], {"Sheet": 1}))
    with pytest.raises(CannotWrite):
        save_workbook(a_book("新"), path)
    assert path.read_bytes() == before
    assert left_in(tmp_path) == ["表.xlsx"]


def test_a_truncated_package_is_seen(tmp_path: Path) -> None:
    whole = tmp_path / "a.xlsx"
    save_workbook(a_book(), whole)
    assert saving._read_back(whole) == (["Sheet", "空表"], {"Sheet": 3, "空表": 0})
    broken = tmp_path / "b.xlsx"
    data = bytearray(whole.read_bytes())
    place = data.index(b"xl/worksheets/sheet1.xml") + 40
    data[place] ^= 0xFF
    broken.write_bytes(data)
    assert saving._read_back(broken) == ([], {})
    broken.write_bytes(whole.read_bytes()[:-300])
    assert saving._read_back(broken) == ([], {})


def test_a_missing_folder_and_a_folder_in_the_way_are_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as refused:
        save_workbook(a_book(), tmp_path / "无" / "表.xlsx")
    assert "文件夹不存在" in refused.value.say("zh")
    (tmp_path / "夹.xlsx").mkdir()
    with pytest.raises(CannotWrite) as refused:
        save_workbook(a_book(), tmp_path / "夹.xlsx")
    assert "folder of that name" in refused.value.say("en")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_goes_on_pointing_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link.xlsx"
    link.symlink_to(tmp_path / "real" / "表.xlsx")
    save_workbook(a_book(), link)
    assert link.is_symlink()
    assert (tmp_path / "real" / "表.xlsx").stat().st_mode & 0o777 == 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
