"""What was typed by hand in place of refused cells, as the tables say it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.ledger import LedgerTable, Refusal
from desktop.domain.words import Words, same
from desktop.excel.ledger_reading import read_ledger
from desktop.store.ledger import Ledger
from desktop.work.importing.alike import alike, months_alone
from desktop.work.importing.by_hand_label import brief
from desktop.work.importing.importing import plan_import
from desktop.work.importing.mending import LONGEST, Chosen, Mend, field_of, labelled, mended

HEAD = ("项目编号", "项目名称", "牵头部门", "立项日期", "财务确认结论", "确认收益（万元）")


@pytest.fixture(scope="module")
def table(tmp_path_factory) -> LedgerTable:
    path: Path = tmp_path_factory.mktemp("book") / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.title = "2018年六西格玛项目"
    for row in (HEAD, ("P-1", "甲", "一车间", "2018-01-08", "", 1), ("P-2", "乙", "一车间", "没有", "也许", 1),
                ("", "丙", "一车间", "2018-02-08", "", "很多"), ("P-1", "丁", "一车间", "2018-02-08", "", 2)):  # fmt: skip
        book.active.append(row)
    book.save(path)
    return read_ledger(path)[0]


@pytest.fixture
def ledger(tmp_path):
    made = Ledger.create(tmp_path / "a.cqo", who="测试")
    yield made
    made.close()


def refusals(ledger: Ledger, table: LedgerTable, mends) -> dict[str, str]:
    plan = plan_import(ledger, mended([table], mends))
    return {refusal.cell: refusal.key for refusal in plan.tables[0].refused}


def mend(ledger, table, cell: str, value, shown="", **more):
    plan = plan_import(ledger, [table])
    (refusal,) = [each for each in plan.tables[0].refused if each.cell == cell]
    place = (0, refusal.row, "" if more.get("skip") else refusal.key)
    return {place: Mend(refusal, value, shown, **more)}


def test_each_refusal_names_its_field(ledger, table):
    found = refusals(ledger, table, {})
    assert found["D3"] == "start_date"
    assert found["F4"] == "actual_benefit"
    assert all(field_of("six_sigma_projects", key) for key in found.values())


def test_a_row_is_imported_once_nothing_of_it_is_refused(ledger, table):
    first = mend(ledger, table, "D3", date(2018, 3, 4), "2018-03-04")
    assert set(refusals(ledger, table, {})) - set(refusals(ledger, table, first)) == {"D3"}
    both = first | mend(ledger, table, "E3", None)
    assert not {"D3", "E3"} & set(refusals(ledger, table, both))
    (made,) = mended([table], both)
    assert made.refused_rows == table.refused_rows - 1
    assert [row.row for row in made.rows] == sorted(row.row for row in made.rows)
    (row,) = [row for row in made.rows if row.row == 3]
    assert row.values["start_date"] == date(2018, 3, 4)
    assert len(made.by_hand) == 2


def test_a_row_that_repeats_another_gets_another_number_or_is_left_out(ledger, table):
    (cell,) = [cell for cell, key in refusals(ledger, table, {}).items() if cell.endswith("5")]
    assert cell not in refusals(ledger, table, mend(ledger, table, cell, "P-9", "P-9"))
    out = mend(ledger, table, cell, None, skip=True)
    assert not [cell for cell in refusals(ledger, table, out) if cell.endswith("5")]
    assert "人工跳过" in mended([table], out)[0].by_hand[0].zh


def test_an_amount_counts_in_the_fields_unit_and_a_link_by_its_id(ledger, table):
    all_right = mend(ledger, table, "F4", Decimal("1234.5"), "1234.5")
    (made,) = mended([table], all_right)
    unit = next(iter(plan_import(ledger, [table]).changes.changes)).after
    named = [replace(row, values=dict(row.values) | {"lead_department": Chosen(unit.id)}) for row in made.rows]
    plan = plan_import(ledger, [replace(made, rows=tuple(named))])
    assert all(getattr(c.after, "lead_department", unit.id) == unit.id for c in plan.changes.changes)


def test_a_label_holds_as_much_as_there_is_room_for():
    said = [same(f"D{n} 立项日期：人工填写“2018-03-04”，原为“2018-13-40”") for n in range(40)]
    label = labelled(same("导入a.xlsx"), said)
    assert len(label.zh) < LONGEST + 60
    assert label.zh.startswith("导入a.xlsx；人工改动40处：D0 ")
    assert label.zh.endswith("；等")
    assert brief(label) == Words("导入a.xlsx；人工改动40处", "导入a.xlsx; 40 changed by hand")
    assert brief(said[0]) == said[0]
    assert labelled(same("导入a.xlsx"), []) == same("导入a.xlsx")


def test_personal_data_that_looks_the_same_masked_is_not_settled_together():
    mobiles = [Refusal(row, "手机", "1*********", Words("“{text}”不是电话号码", "no"), f"F{row}", "mobile") for row in (3, 4)]
    names = [Refusal(row, "学历", "中专?", Words("不在可选项中", "no"), f"G{row}", "education_level") for row in (3, 4, 5)]
    assert alike("officers", [*mobiles, *names], mobiles[0]) == mobiles[:1]
    assert alike("officers", [*mobiles, *names], names[1]) == names
    assert months_alone("officers", [*mobiles, *names], mobiles[0]) == []
