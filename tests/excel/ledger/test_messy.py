"""Ledgers kept in other ways than the plain one: units, totals and headings in odd places."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.ledger import LedgerTable
from desktop.excel.grid import Flaw, Sheet
from desktop.excel.ledger_import import understand

One = Callable[..., LedgerTable]

HEADS = ["快赢名称", "部门", "完成日期"]
FIRST = ["甲", "一车间", "2024-03-05"]


def benefits(table: LedgerTable) -> list[Decimal | None]:
    return [row.values.get("benefit") for row in table.rows]


@pytest.mark.parametrize(
    ("heading", "yuan"),
    [
        ("收益（元，不含税）", 7),
        ("收益（人民币元）", 7),
        ("收益（¥）", 7),
        ("收益（万）", 70000),
        ("收益（单位：千元）", 7000),
    ],
)
def test_a_unit_with_words_around_it_is_still_the_unit(table_of: One, heading: str, yuan: int) -> None:
    assert benefits(table_of([[*HEADS, heading], [*FIRST, 7]])) == [Decimal(yuan)]


@pytest.mark.parametrize("heading", ["收益（K元）", "收益（元/套）", "收益（万元产值）"])
def test_a_unit_that_is_not_understood_is_refused_not_guessed(table_of: One, heading: str) -> None:
    table = table_of([[*HEADS, heading], [*FIRST, 7]])
    assert benefits(table) in ([], [None])


@pytest.mark.parametrize(
    "note",
    ["注：收益单位为元。", "说明：1.本表金额以元为单位；2.略", "备注：金额单位：元", "1、金额单位：元"],
)
def test_a_unit_named_in_a_note_below_counts(table_of: One, note: str) -> None:
    table = table_of([[*HEADS, "收益"], [*FIRST, 7], [], [note]])
    assert benefits(table) == [Decimal(7)]
    assert not any("没有写明单位" in said.zh for said in table.assumed)


@pytest.mark.parametrize("title", ["2024年快赢统计表（单位：元）", "（元）"])
def test_a_unit_in_the_title_or_the_corner_counts(table_of: One, title: str) -> None:
    assert benefits(table_of([[title], [*HEADS, "收益"], [*FIRST, 7]])) == [Decimal(7)]


def test_a_column_may_give_each_row_its_unit(table_of: One) -> None:
    rows = [[*FIRST, 12000, "元"], ["乙", *FIRST[1:], 1.5, "万元"], ["丙", *FIRST[1:], 2, "美元"]]
    table = table_of([[*HEADS, "收益", "单位"], *rows])
    assert benefits(table) == [Decimal(12000), Decimal(15000)]
    assert table.refused_rows == 1
    assert table.unused_columns == ()


def test_a_benefit_that_was_only_planned_is_not_taken_for_one_that_was_had(table_of: One) -> None:
    table = table_of([[*HEADS, "收益（预计）（万元）"], [*FIRST, 7]])
    assert benefits(table) == [None]
    assert table.unused_columns == ("收益(预计)(万元)",)


def test_two_columns_of_one_meaning_have_to_agree(table_of: One) -> None:
    heads = [*HEADS, "收益（元）", "收益（万元）"]
    table = table_of([heads, [*FIRST, 70000, 7], ["乙", *FIRST[1:], 70000, 8]])
    assert benefits(table) == [Decimal(70000)]
    assert [(r.cell, "无法确定" in r.reason.zh) for r in table.refused] == [("E3", True)]


@pytest.mark.parametrize("label", ["小计", "合　计", "一车间小计", "本年合计", "合计（元）", "Total"])
def test_a_total_is_no_data_even_where_merged_cells_complete_its_row(table_of: One, label: str) -> None:
    rows = [[*HEADS, "收益（元）"], [*FIRST, 7], [label, None, None, 7]]
    table = table_of(rows, merged=((1, 1, 2, 1), (1, 2, 2, 2)))
    assert len(table.rows) == 1
    assert [row for row, _ in table.skipped] == [3]


def test_what_may_be_a_total_or_a_record_is_refused(table_of: One) -> None:
    table = table_of([[*HEADS, "收益（元）"], ["三月合计", *FIRST[1:], 7]])
    assert [(r.cell, "合计行" in r.reason.zh) for r in table.refused] == [("A2", True)]


def test_a_total_in_a_date_column_is_no_bad_date(table_of: One) -> None:
    heads = ["项目编号", "月份", "节约金额（元）"]
    table = table_of([heads, ["P1", "2024-03", 3], ["P1", "合计", 3]], sheet="收益台账")
    assert (len(table.rows), table.refused_rows, len(table.skipped)) == (1, 0, 1)


def test_where_a_name_is_all_a_record_needs_captions_notes_and_totals_are_no_names(table_of: One) -> None:
    rows = [
        ["QC小组名称", "部门"],
        ["一、化成一车间"],
        ["攀登", "化成一车间"],
        ["以上小组均已注册。"],
        ["合计", "1个"],
        ["共1条"],
        ["填表人：周某"],
        ["第一小组"],
    ]
    table = table_of(rows)
    assert [row.values["circle_name"] for row in table.rows] == ["攀登", "第一小组"]
    assert [row for row, _ in table.skipped] == [2, 4, 5, 6, 7]
    assert any("第8行只有名称" in said.zh for said in table.assumed)


def test_another_table_below_is_not_read_into_the_columns_of_the_first(table_of: One) -> None:
    rows = [
        ["小组名称", "部门"],
        ["攀登", "一车间"],
        [],
        ["部门", "小组数"],
        ["一车间", "1"],
    ]
    table = table_of(rows)
    assert [row.values["circle_name"] for row in table.rows] == ["攀登"]
    assert [row for row, _ in table.skipped] == [4, 5]


def test_numbers_above_the_first_table_are_named_as_left_out(table_of: One) -> None:
    table = table_of([["部门", "季度"], ["一", 3], [], [*HEADS, "收益（元）"], [*FIRST, 7]])
    assert [row for row, _ in table.skipped] == [2]


def test_a_form_is_no_table() -> None:
    rows: list[list[Any]] = [
        ["企业名称", "江海公司", "法定代表人", "王某"],
        ["详细地址", "某路1号", "邮编", "226000"],
        ["主导产品", "电容器", "联系人", "周某"],
    ]
    (table,) = understand([Sheet("企业基本情况", rows)], Path("x.xlsx"))
    assert table.register is None


def test_three_header_rows_are_as_deep_as_their_merges(table_of: One) -> None:
    rows = [
        ["项目编号", "项目名称", "立项日期", "收益", None, None],
        [None, None, None, "预期", "实际", None],
        [None, None, None, "金额（元）", "金额（元）", "财务确认人"],
        ["P1", "甲", "2024-3-5", 10, 9, "郑"],
    ]
    merged = ((0, 0, 2, 0), (0, 1, 2, 1), (0, 2, 2, 2), (0, 3, 0, 5), (1, 4, 1, 5))
    (row,) = table_of(rows, merged=merged).rows
    assert (row.values["planned_benefit"], row.values["actual_benefit"]) == (Decimal(10), Decimal(9))
    assert row.values["finance_confirmed_by"] == "郑"


def test_ditto_repeats_what_stands_above(table_of: One) -> None:
    rows = [[*HEADS, "收益（元）"], ["零", "同上", "2024-3-5", 1], [*FIRST, 7], ["乙", "同上", "〃", 8]]
    table = table_of(rows)
    assert [row.values["department"] for row in table.rows] == ["一车间", "一车间"]
    assert [(r.cell, r.value) for r in table.refused] == [("B2", "同上")]


@pytest.mark.parametrize("kind", ["error", "uncomputed", "scaled"])
def test_a_value_that_cannot_be_known_is_refused_in_a_used_column_only(table_of: One, kind: str) -> None:
    flaw = Flaw("#N/A", kind)
    table = table_of([[*HEADS, "收益（元）", "余额"], [*FIRST, flaw, None], [*FIRST, 7, flaw]])
    assert [(r.cell, r.value) for r in table.refused] == [("D2", "#N/A")]
    assert benefits(table) == [Decimal(7)]


def test_a_ledger_that_could_be_of_two_registers_says_which_was_taken(table_of: One) -> None:
    heads = ["名称", "类别", "标准编号", "状态", "排名"]
    table = table_of([heads, ["床品", "国标", "GB/T 22796-2021", "现行", 1]])
    assert table.register is not None
    named = table_of([["参与标准目录"], heads, ["床品", "国标", "GB/T 22796-2021", "现行", 1]])
    assert named.register == "standards"
    assert not any("没有表题" in said.zh for said in named.assumed)


def test_a_direction_that_is_written_down_outweighs_the_heading(table_of: One) -> None:
    table = table_of([["日期", "方向", "奖励金额（元）"], ["2024-3-5", "收入", 5], ["2024-3-5", "支出", 5]])
    assert [row.values["direction"] for row in table.rows] == ["received", "paid"]


def test_the_name_that_says_it_best_takes_the_column(table_of: One) -> None:
    heads = ["授权公告号", "专利号", "专利名称", "授权公告日"]
    table = table_of([heads, ["CN103700000B", "ZL201310699744.2", "装置", "2016-01-02"]])
    assert table.rows[0].values["patent_number"] == "ZL201310699744.2"
    assert table.unused_columns == ("授权公告号",)
