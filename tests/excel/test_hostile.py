"""Hostile and broken files: each ends in a right import or in a refusal that names the fault and what to do.

They go through the limited process as an import does. That none can take the program down is the process's limit
of time and memory; here it is seen that they end as they should.
"""

import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.errors import Unreadable
from desktop.domain.ledger import LedgerTable
from desktop.excel import sheets
from desktop.excel.ledger_reading import read_ledger
from desktop.excel.limits import MOST_MEMORY
from tests.excel import hostile as h

Made = Callable[[Path], Path]
GIB = 2**30


def packed(changed: h.Parts | None = None, without: tuple[str, ...] = ()) -> Made:
    return lambda path: h.pack(path, changed, without)


def content(content: bytes) -> Made:
    def make(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return make


def far(place: str) -> h.Parts:
    number = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return {h.SHEET: h.sheet(h.table() + f'<row r="{number}"><c r="{place}"><v>1</v></c></row>')}


def merged(*areas: str) -> h.Parts:
    cells = "".join(f'<mergeCell ref="{area}"/>' for area in areas)
    return {h.SHEET: h.sheet(after=f"<mergeCells>{cells}</mergeCells>")}


EMPTY_CELLS = "<row>" + '<c s="0"/>' * 10 + "</row>"
VALIDATION = '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation>'

SOUND = {
    "sound": packed(),
    "D2 blanks in a part that nobody reads": packed({"docProps/app.xml": h.blanks(h.HEAD + "<x>", "</x>", 10)}),
    "D6 a cell far below": packed(far("H200000")),
    "D7 stated size too small": packed({h.SHEET: h.sheet(before='<dimension ref="A1"/>')}),
    "D7 stated size too large": packed({h.SHEET: h.sheet(before='<dimension ref="A1:XFD1048576"/>')}),
    "D9 half a million empty cells": packed(
        {h.SHEET: h.repeated(h.OPEN + h.table(), EMPTY_CELLS, 50_000, h.CLOSE)}
    ),
    "D9 5,000 validations of the whole sheet": packed({h.SHEET: h.sheet(after=f"<dataValidations>{VALIDATION * 5000}</dataValidations>")}),
    "D10 one merge below everything": packed(merged("A9:XFD1048576")),
    "D10 one merge over a row's end": packed(merged("H2:XFD2")),
    "D10 20,000 merges": packed(merged(*(f"A{n}:C{n}" for n in range(10, 20_010)))),
    "D12 a style that is not there": packed({h.SHEET: h.sheet().replace('<c r="G2">', '<c r="G2" s="9999">')}),
    "D13 strict Open XML": packed({name: h.strict(str(part)) for name, part in h.parts().items()}),
    "D14 a link to another workbook whose part is missing": packed(
        {h.BOOK: h.book().replace("</workbook>", '<externalReferences><externalReference r:id="rId5"/></externalReferences></workbook>')}
    ),
    "D18 a formula that would call a program": packed(
        {h.SHEET: h.sheet().replace('<c r="G2"><v>', "<c r=\"G2\"><f>cmd|'/c calc'!A0</f><v>")}
    ),
    "D18 macros": packed({"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(600)}),
    "elements with a prefix": packed({h.SHEET: h.prefixed(h.sheet())}),
    "nested a long way": packed({h.SHEET: h.sheet(h.table() + f'<row r="9"><c r="A9" t="inlineStr"><is>{h.DEEP}</is></c></row>')}),
    "sheet with a name that leads elsewhere": packed({h.BOOK: h.book(h.listed("../../../tmp/evil:*?[]", 1))}),
    "sheet very hidden": packed({h.BOOK: h.book(h.listed("快赢项目", 1, ' state="veryHidden"'))}),
    "names with backslashes": packed({"xl\\extra.xml": "<x/>"}),
}  # fmt: skip

REFUSED = {
    "D1 blanks in a sheet": (packed({h.SHEET: h.blanks(h.OPEN, h.CLOSE)}), "异常庞大", "looks hostile"),
    "D1 one endless text": (packed({h.STRINGS: h.repeated(h.strings("\0").split("\0")[0] + "<si><t>", "A" * 600, 60_000, "</t></si></sst>")}), "异常庞大", "looks hostile"),
    "D1 a part that declares 500 MB": (h.overlong_declared, "异常庞大", "looks hostile"),
    "D2 blanks elsewhere": (packed({"docProps/core.xml": h.blanks(h.HEAD, "")}), "异常庞大", "looks hostile"),
    "D3 millions of cells": (packed({h.SHEET: h.repeated(h.OPEN, "<row>" + "<c><v>1</v></c>" * 200 + "</row>", 10_000, h.CLOSE)}), "异常庞大", "looks hostile"),
    "D4 billion laughs in texts": (packed({h.STRINGS: h.strings("<si><t>&l9;</t></si>", prolog=h.LAUGHS)}), "XML定义", "XML definitions"),
    "D4 billion laughs in a sheet": (packed({h.SHEET: h.sheet(prolog=h.LAUGHS)}), "XML定义", "XML definitions"),
    "D4 billion laughs in the workbook": (packed({h.BOOK: h.book(h.listed("&l9;", 1), h.LAUGHS)}), "XML定义", "XML definitions"),
    "D4 quadratic": (packed({h.STRINGS: h.strings(f"<si><t>{'&a;' * 30_000}</t></si>", prolog=h.QUADRATIC)}), "XML定义", "XML definitions"),
    "D4 a file of this computer": (packed({h.STRINGS: h.strings("<si><t>&f;</t></si>", prolog=h.OUTSIDE)}), "XML定义", "XML definitions"),
    "D4 a file of the network": (packed({h.SHEET: h.sheet(prolog=h.REMOTE)}), "XML定义", "XML definitions"),
    "D4 behind a long comment": (packed({h.SHEET: h.sheet(prolog=f"<!--{'x' * 9000}-->{h.REMOTE}")}), "XML定义", "XML definitions"),
    "D4 in UTF-16": (packed({h.SHEET: h.sheet(prolog=h.REMOTE).replace("UTF-8", "UTF-16").encode("utf-16")}), "XML定义", "XML definitions"),
    "D5 a cell in the far corner": (packed(far("XFD1048576")), "占到了XFD1048576", "as far as XFD1048576"),
    "D6 a cell in the last row": (packed(far("A1048576")), "占到了G1048576", "as far as G1048576"),
    "D8 row two billion": (packed(far("A2000000000")), "行号或列号", "rows or columns"),
    "D8 column ZZZZZZ": (packed(far("ZZZZZZ7")), "行号或列号", "rows or columns"),
    "D10 merges over one another": (packed(merged("A2:G6", "A2:G6", "A1:G5")), "重叠", "overlap"),
    "D11 four billion texts": (packed({h.STRINGS: h.strings(attributes='count="4294967295" uniqueCount="4294967295"')}), "损坏", "damaged"),
    "D12 a text that is not there": (packed({h.SHEET: h.sheet().replace("<v>3</v>", "<v>9999</v>")}), "工作表“快赢项目”", "sheet '快赢项目'"),
    "D12 a yes that is neither": (packed({h.SHEET: h.sheet().replace('<c r="G2">', '<c r="G2" t="b">')}), "工作表“快赢项目”", "sheet '快赢项目'"),
    "D12 a cell twice": (packed({h.SHEET: h.sheet().replace('<c r="G3">', '<c r="G2">')}), "只读出", "were read"),
    "D14 no sheets": (packed({h.BOOK: h.book(" ")}), "没有工作表", "no sheets"),
    "D14 a sheet's part is missing": (packed(without=(h.SHEET,)), "不在文件里", "not in the file"),
    "D14 a sheet outside the package": (packed({h.LINKS: h.links("../../../../etc/passwd")}), "不在文件里", "not in the file"),
    "D14 a sheet of the network": (packed({h.LINKS: h.links("http://127.0.0.1:9/x", ' TargetMode="External"')}), "不在文件里", "not in the file"),
    "D14 two sheets of one name": (packed({h.BOOK: h.book(h.listed("快赢项目", 1) + h.listed("快赢项目", 2)), h.LINKS: h.links(second="worksheets/sheet2.xml"), "xl/worksheets/sheet2.xml": h.sheet()}), "都叫", "two sheets"),
    "D15 empty": (content(b""), "空的", "empty"),
    "D15 zeros": (content(bytes(5000)), "零字节", "zero bytes"),
    "D15 a web page": (content(b"\n<html><body><table>"), "网页", "web page"),
    "D15 a text under its name": (content("姓名,单位\n".encode("gbk")), "改为.csv", "name it .csv"),
    "D15 a picture": (content(b"\x89PNG\r\n\x1a\n" + bytes(200)), "也不是CSV", "neither"),
    "D15 another package": (packed({"word/document.xml": "<x/>"}, (h.BOOK,)), "Word", "Word"),
    "D15 half an old workbook": (content(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)), "损坏", "damaged"),
    "D15 Excel's note of who has it open": (content(b"\x06User  ".ljust(165, b"\0")), "临时文件", "temporary file"),
    "D16 two parts of one name": (lambda path: h.extra_parts(path, h.SHEET), "内部名称", "names inside"),
    "D16 names that differ in case only": (lambda path: h.extra_parts(path, h.SHEET.upper()), "内部名称", "names inside"),
    "D16 a name that leads out": (lambda path: h.extra_parts(path, "../../evil.txt"), "内部名称", "names inside"),
    "D16 a name that leads out, backwards": (lambda path: h.extra_parts(path, "xl\\..\\..\\evil.txt"), "内部名称", "names inside"),
    "D16 a name from the root": (lambda path: h.extra_parts(path, "/etc/cron.d/evil"), "内部名称", "names inside"),
    "D16 a name on a drive": (lambda path: h.extra_parts(path, "C:\\Windows\\evil"), "内部名称", "names inside"),
    "D16 6,000 parts": (lambda path: h.extra_parts(path, *(f"xl/media/i{n}.png" for n in range(6000))), "异常庞大", "looks hostile"),
    "D17 a size that lies": (h.lying_size, "损坏", "damaged"),
    "D17 cut off early": (lambda path: h.truncated(path, 0.3), "损坏", "damaged"),
    "D17 cut off late": (lambda path: h.truncated(path, 0.95), "损坏", "damaged"),
    "D17 a flipped bit": (h.flipped, "损坏", "damaged"),
    "a byte that is no UTF-8": (packed({h.STRINGS: h.strings().encode().replace("葛".encode(), b"\xff\xfe")}), "损坏", "damaged"),
}  # fmt: skip


def records(tables: list[LedgerTable]) -> list[tuple[object, ...]]:
    (table,) = [table for table in tables if table.register is not None]
    assert table.register == "quick_wins"
    assert not table.refused
    names = ("quick_win_number", "title", "department", "owner", "benefit")
    return [tuple(row.values[name] for name in names) for row in table.rows]


EXPECTED = [(number, title, unit, who, benefit) for number, title, unit, who, _, _, benefit in h.ROWS]


@pytest.fixture(autouse=True)
def _quiet() -> None:
    warnings.filterwarnings("ignore", "Duplicate name", UserWarning)  # it is meant


@pytest.mark.parametrize("name", SOUND)
def test_what_is_odd_but_readable_is_read_whole(tmp_path: Path, name: str) -> None:
    assert records(read_ledger(SOUND[name](tmp_path / "x.xlsx"))) == EXPECTED


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_by_name(tmp_path: Path, name: str) -> None:
    make, zh, en = REFUSED[name]
    with pytest.raises(Unreadable) as refused:
        read_ledger(make(tmp_path / "台账.xlsx"))
    for language, said in (("zh", zh), ("en", en)):
        assert said in refused.value.happened.say(language)[len("无法读取台账.xlsx：") :] + refused.value.next_step.say(language)
        assert "台账.xlsx" in refused.value.happened.say(language)
        assert len(refused.value.next_step.say(language)) > 10


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell what a process took")
def test_no_reader_took_more_than_its_limit(tmp_path: Path) -> None:
    import resource

    with pytest.raises(Unreadable):
        read_ledger(REFUSED["D1 one endless text"][0](tmp_path / "x.xlsx"))
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 <= MOST_MEMORY < GIB


def test_more_cells_than_one_import_takes_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_CELLS", 10_000)
    filled = h.repeated(h.OPEN, "<row>" + "<c><v>1</v></c>" * 4 + "</row>", 3000, h.CLOSE)
    with pytest.raises(sheets.NotRead) as refused:
        sheets.sheets_of(h.pack(tmp_path / "x.xlsx", {h.SHEET: filled}))
    assert "1万个" in refused.value.fault.reason.zh
    assert "拆成" in refused.value.fault.next_step.zh
