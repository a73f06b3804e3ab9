"""The second reader's count, against sheets whose cells are known."""

import zipfile
from pathlib import Path

import pytest

from desktop.excel.counting import Count, column_of, exact_count
from desktop.excel.package import chunks, parts_of
from tests.excel import hostile as h

CELLS = len(h.HEADINGS) * (len(h.ROWS) + 1)


def both(path: Path) -> tuple[Count, int]:
    count = Count()
    with zipfile.ZipFile(path) as package:
        for chunk in chunks(package, h.SHEET):
            count.add(chunk)
        return count, exact_count(package, h.SHEET, parts_of(package))


def test_the_counts_agree_with_what_is_there(tmp_path: Path) -> None:
    count, exact = both(h.pack(tmp_path / "a.xlsx"))
    assert (count.cells, exact) == (CELLS, CELLS)
    assert (count.last_row, count.last_column, count.corner) == (6, 7, "G6")


def test_elements_with_a_prefix_are_counted(tmp_path: Path) -> None:
    count, exact = both(h.pack(tmp_path / "a.xlsx", {h.SHEET: h.prefixed(h.sheet())}))
    assert (count.cells, exact) == (CELLS, CELLS)


@pytest.mark.parametrize(
    ("cell", "rough", "exact"),
    [
        ('<c r="A9"><v></v></c>', 0, 0),
        ('<c r="A9"/>', 0, 0),
        ('<c r="A9"><f>B1</f></c>', 0, 0),
        ('<c r="A9" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 1, 1),
        ('<c r="A9" t="inlineStr"><is><t>字</t></is></c>', 1, 1),
        ('<c r="A9" t="inlineStr"><is><t> </t></is></c>', 1, 0),
        ('<c r="A9" t="str"><v>  </v></c>', 1, 0),
        ('<c r="A9" t="b"><v>0</v></c>', 1, 1),
    ],
)
def test_the_exact_count_looks_into_the_texts(tmp_path: Path, cell: str, rough: int, exact: int) -> None:
    path = h.pack(tmp_path / "a.xlsx", {h.SHEET: h.sheet(h.table() + f'<row r="9">{cell}</row>')})
    count, counted = both(path)
    assert (count.cells - CELLS, counted - CELLS) == (rough, exact)


def test_blank_shared_texts_hold_nothing(tmp_path: Path) -> None:
    texts = "".join(f"<si><t>{text if text != '一车间' else ''}</t></si>" for text in h.TEXTS)
    count, exact = both(h.pack(tmp_path / "a.xlsx", {h.STRINGS: h.strings(texts)}))
    assert (count.cells, exact) == (CELLS, CELLS - len(h.ROWS))


def test_columns_by_their_letters() -> None:
    assert [column_of(name) for name in (b"A", b"Z", b"AA", b"XFD")] == [0, 25, 26, 16383]
    assert column_of(b"Z" * 9) > 10**9
