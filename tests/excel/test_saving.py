"""Workbooks are written whole or not at all."""

import errno
import os
import sys
import time
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from desktop.domain.errors import CannotWrite
from desktop.excel import saving
from desktop.excel.saving import save_workbook


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


def test_a_write_only_workbook_is_checked_by_what_its_writer_says(tmp_path: Path) -> None:
    for last, fits in ((2, True), (3, False)):
        book = Workbook(write_only=True)
        sheet = book.create_sheet("表")
        sheet.append(["a"])
        sheet.append([None, "b"])
        path = tmp_path / f"{last}.xlsx"
        if fits:
            save_workbook(book, path, {"表": last})
        else:
            with pytest.raises(CannotWrite):
                save_workbook(book, path, {"表": last})
        assert path.exists() == fits
    assert left_in(tmp_path) == ["2.xlsx"]


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
