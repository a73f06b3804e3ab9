"""Foreign files, read in the limited process."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.errors import Unreadable
from desktop.excel import reader
from desktop.excel.reader import read_sheets

Book = Callable[..., Path]


def test_values_come_with_their_types_and_merges(book: Book) -> None:
    path = book({"甲": [["a", 1, 2.5, date(2024, 3, 5), True, None, "x\ny"], [], ["末"]]}, merge=("A1:A3",))
    (sheet,) = read_sheets(path)
    assert sheet.rows[0] == ["a", 1.0, 2.5, date(2024, 3, 5), True, None, "x\ny"]
    assert sheet.merged == ((0, 0, 2, 0),)


def write(tmp_path: Path, content: bytes, name: str = "x.xlsx") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "x.xlsx", "空的"),
        (bytes(4096), "x.xlsx", "零字节"),
        (b"<html><table></table></html>", "x.xls", "网页"),
        ("姓名,单位\n".encode("gbk"), "x.xlsx", "不是Excel"),
        (b"PK\x03\x04 cut off", "x.xlsx", "损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "x.xls", "损坏"),
        (b"lock", "~$x.xlsx", "临时文件"),
    ],
)
def test_each_bad_file_is_refused_with_its_reason(
    tmp_path: Path, content: bytes, name: str, said: str
) -> None:
    with pytest.raises(Unreadable) as refused:
        read_sheets(write(tmp_path, content, name))
    assert said in refused.value.say("zh")
    assert name in refused.value.say("en")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such file"):
        read_sheets(tmp_path / "none.xlsx")


def repacked(path: Path, target: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return target


SHEET = "xl/worksheets/sheet1.xml"


def test_entities_and_bombs_are_refused_before_a_reader_sees_them(book: Book, tmp_path: Path) -> None:
    path = book({"甲": [["a"]]})
    doctype = b'<!DOCTYPE x [<!ENTITY a "b">]>'
    with pytest.raises(Unreadable, match="XML definitions"):
        read_sheets(repacked(path, tmp_path / "e.xlsx", SHEET, lambda c: doctype + c))
    with pytest.raises(Unreadable, match="hostile"):
        read_sheets(repacked(path, tmp_path / "b.xlsx", SHEET, lambda c: c + b" " * 30_000_000))


def test_a_cell_at_the_far_corner_cannot_take_the_program_down(book: Book, tmp_path: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    path = repacked(
        book({"甲": [["a"]]}), tmp_path / "far.xlsx", SHEET, lambda c: c.replace(b"</sheetData>", far)
    )
    with pytest.raises(Unreadable):
        read_sheets(path)


def test_a_reader_that_takes_too_long_is_stopped(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "SECONDS", 0.01)
    with pytest.raises(Unreadable, match="more than"):
        read_sheets(book({"甲": [["a"]]}))


def test_a_wrong_dimension_hides_no_rows(book: Book, tmp_path: Path) -> None:
    path = book({"甲": [[n, n] for n in range(50)]})
    lied = repacked(path, tmp_path / "d.xlsx", SHEET, lambda c: c.replace(b'ref="A1:B50"', b'ref="A1"'))
    assert len(read_sheets(lied)[0].rows) == 50


def test_hidden_sheets_are_read_and_known_as_hidden(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "显"
    workbook.active["A1"] = 1
    workbook.create_sheet("隐")["A1"] = 2
    workbook["隐"].sheet_state = "hidden"
    path = tmp_path / "h.xlsx"
    workbook.save(path)
    assert [(s.name, s.hidden) for s in read_sheets(path)] == [("显", False), ("隐", True)]
