"""Tables kept as text: which encodings and separators are read, and what becomes of a cell."""

from pathlib import Path

import pytest

from desktop.domain.errors import Unreadable
from desktop.excel.ledger_reading import read_ledger
from desktop.excel.texts import rows_of, text_of
from tests.excel import hostile as h

LINES = [",".join(map(str, row)) for row in (h.HEADINGS, *h.ROWS)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_ledger_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str, separator: str) -> None:
    text = "\r\n".join(LINES).replace(",", separator)
    assert [row[:2] for row in rows_of(text_of(text.encode(encoding)) or "")][1:] == [[*row[:2]] for row in h.ROWS]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk"])
def test_a_csv_is_imported_as_a_workbook_is(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "快赢项目.csv"
    path.write_bytes("\r\n".join(LINES).encode(encoding))
    (table,) = read_ledger(path)
    assert (table.register, table.sheet, len(table.rows)) == ("quick_wins", "快赢项目", len(h.ROWS))
    assert not table.refused


def test_cells_are_numbers_only_where_nothing_is_lost() -> None:
    (row,) = rows_of('12,1.5,1.50,007,320600199001011234,"a,b",="00123",-0,1e5,, x')
    assert row == [12, 1.5, "1.50", "007", "320600199001011234", "a,b", "00123", "-0", "1e5", None, " x"]


@pytest.mark.parametrize("content", [b"\xff\xff\x81\xff", b"a\x00b,c"])
def test_a_text_in_no_known_encoding_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        read_ledger(path)
    assert "GBK" in refused.value.say("zh")
    assert ".xlsx" in refused.value.say("en")
