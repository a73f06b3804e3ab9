"""Tables whose columns a person matched to fields, and the file that keeps the match."""

import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.errors import Refused
from desktop.domain.import_map import ColumnMap, TableMap, read, with_map
from desktop.domain.registers import TYPED
from desktop.excel.ledger.by_hand import (
    map_of,
    name_of,
    offered,
    read_map_file,
    said,
    targets_by_name,
    written,
)
from desktop.excel.ledger.headings import targets_of
from desktop.excel.ledger.table import headings_at
from desktop.excel.ledger_reading import read_ledger
from desktop.excel.preview import preview

ODD = (
    ("华东事业部人员一览",),
    ("工号", "称呼", "归口", "起", "电话号", "节约"),
    ("A1", "张三", "质量部", "2020-01-01", "13900000001", 3),
    ("A2", "李四", "生产部", "2021-03-01", "13900000002", 4.5),
)


@pytest.fixture
def odd(tmp_path) -> Path:
    path = tmp_path / "怪表.xlsx"
    book = openpyxl.Workbook()
    book.active.title = "登记"
    for row in ODD:
        book.active.append(row)
    book.active.merge_cells("A1:C1")
    book.save(path)
    return path


def wins(headings, unit="万元") -> TableMap:
    fields = {1: "quick_wins.title", 2: "quick_wins.department", 3: "quick_wins.implemented_date", 5: "quick_wins.benefit"}
    return map_of("quick_wins", headings, fields, {5: unit}, 1)


def test_a_table_that_nobody_recognises_is_read_by_its_map(odd):
    (unknown,) = read_ledger(odd)
    assert unknown.register is None
    (sheet,) = preview(odd)
    assert sheet.rows[2][:2] == ["A1", "张三"]
    assert sheet.merged == ((0, 0, 0, 2),)
    made = wins(headings_at(sheet, 1, 1))
    assert made.headings == ("工号", "称呼", "归口", "起", "电话号", "节约")
    (table,) = read_ledger(odd, maps=(made,))
    assert table.register == "quick_wins"
    assert [row.values["title"] for row in table.rows] == ["张三", "李四"]
    assert table.rows[0].values["benefit"] == Decimal(30000)
    assert "人工指定" in table.assumed[0].zh
    assert table.unused_columns == ("工号", "电话号")


def test_another_unit_and_another_workbook_with_the_same_headings(odd, tmp_path):
    made = wins(headings_at(preview(odd)[0], 1, 1), "元")
    book = openpyxl.load_workbook(odd)
    book.active.title = "明年"
    book.active.insert_rows(1, 3)
    book.save(tmp_path / "明年.xlsx")
    (table,) = read_ledger(tmp_path / "明年.xlsx", maps=(made,))
    assert [row.row for row in table.rows] == [6, 7]
    assert table.rows[1].values["benefit"] == Decimal("4.5")


def test_a_table_is_left_out_by_its_map(odd):
    made = map_of("", headings_at(preview(odd)[0], 1, 1), {}, {}, 1)
    (table,) = read_ledger(odd, maps=(made,))
    assert table.register is None


def test_what_is_recognised_wrongly_gives_way(tmp_path):
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    for row in (("专利名称", "专利号", "授权日期"), ("一种夹具", "ZL1", "2020-01-02")):
        book.active.append(row)
    book.save(path)
    assert read_ledger(path)[0].register == "patents"
    made = map_of("quick_wins", headings_at(preview(path)[0], 0, 1), {0: "quick_wins.title"}, {}, 1)
    table = read_ledger(path, maps=(made,))[0]
    assert table.register == "quick_wins"
    assert {r.key for r in table.refused} == {"department", "implemented_date"} & {r.key for r in table.refused}


def test_the_file_says_the_same_again_and_what_it_means(odd, tmp_path):
    made = wins(headings_at(preview(odd)[0], 1, 1))
    path = tmp_path / "map.json"
    path.write_text(written((made,)), "utf-8")
    assert read_map_file(path) == (made,)
    told = json.loads(path.read_text("utf-8"))
    assert told["tables"][0]["means"] == "快赢项目"
    assert told["tables"][0]["columns"][5]["means"]
    other = TableMap("", made.columns)
    assert with_map((made,), other) == (other,)


@pytest.mark.parametrize("text", ["", "[]", '{"kind":"cqodesk form map","version":1}', '{"kind":"cqodesk import map","version":2}',
    '{"kind":"cqodesk import map","version":1,"tables":[{"register":"nobody","columns":[{"heading":"a"}]}]}',
    '{"kind":"cqodesk import map","version":1,"tables":[{"register":"patents","columns":[]}]}',
    '{"kind":"cqodesk import map","version":1,"tables":[{"register":"patents","columns":[{"heading":"a","field":"patents.no"}]}]}',
    '{"kind":"cqodesk import map","version":1,"tables":[{"register":"patents","columns":[{"heading":"a","unit":"斤"}]}]}'])  # fmt: skip
def test_what_is_no_map_is_refused(tmp_path, text):
    (tmp_path / "m.json").write_text(text, "utf-8")
    with pytest.raises(Refused):
        read_map_file(tmp_path / "m.json")


def test_every_target_has_a_name_of_its_own_and_is_said_in_both_languages():
    for register in TYPED:
        targets = set(targets_of(register.id).values())
        assert len({name_of(target) for target in targets}) == len({target.key for target in targets})
        assert set(targets_by_name(register.id)) >= {name_of(target) for target in targets}
        for name, words in offered(register.id):
            assert words.zh, name
            assert words.en, name
    assert said("six_sigma_projects.start_date").zh == "立项日期"


def test_a_map_without_a_column_reads_and_says_itself():
    made = read('{"kind":"cqodesk import map","version":1,"tables":[{"register":"patents","columns":[{"heading":"甲"},{"heading":""}]}]}')
    assert made == (TableMap("patents", (ColumnMap("甲"), ColumnMap(""))),)
