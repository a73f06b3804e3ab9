"""Which register a table is of, where its header and its data are, and what is left out."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.ledger import LedgerTable
from desktop.excel.grid import Sheet
from desktop.excel.ledger_import import understand

One = Callable[..., LedgerTable]

WINS = ["序号", "快赢名称", "部门", "完成日期", "收益（万元）"]


def test_titles_units_totals_notes_and_signatures_are_no_data(table_of: One) -> None:
    table = table_of(
        [
            ["江海公司2024年快赢清单"],
            ["填报单位：江海公司", None, None, None, "计量单位：元"],
            ["序号", "快赢名称", "部门", "完成日期", "收益"],
            [1, "换刀防错", "一车间", "2024.3.5", "12,345.60"],
            [2, "夹具快换", "一车间", "2024年4月1日", "３００元"],
            [None, "一车间小计", None, None, 12645.6],
            [],
            [3, "余料再用", "二车间", date(2024, 5, 6), 0.1 + 0.2],
            [4, None, None, None, None],
            ["合 计", None, None, None, 12645.9],
            ["备注：收益均已由财务确认。"],
            ["填表人：　　　审核人：", None, None, "填报日期：2025年1月5日"],
        ]
    )
    assert table.register == "quick_wins"
    assert [row.values["benefit"] for row in table.rows] == [
        Decimal("12345.60"),
        Decimal("300.00"),
        Decimal("0.30"),
    ]
    assert [row.row for row in table.rows] == [4, 5, 8]
    assert [row for row, _ in table.skipped] == [6, 10, 11, 12]
    assert table.refused == ()


def test_a_record_whose_name_begins_like_a_total_is_data(table_of: One) -> None:
    table = table_of([WINS, [1, "合计核对流程优化", "财务部", "2024-03-05", 1]])
    assert [row.values["title"] for row in table.rows] == ["合计核对流程优化"]


@pytest.mark.parametrize(
    ("heading", "above", "cell", "yuan"),
    [
        ("收益（万元）", "", 1.5, "15000"),
        ("收益(元)", "", 1.5, "1.5"),
        ("收益/万元", "", "1.5", "15000"),
        ("收益\n（单位：元）", "", "1.5", "1.5"),
        ("收益", "单位：元", 8, "8"),
        ("收益", "金额单位：人民币万元", 8, "80000"),
        ("收益（元）", "单位：万元", 8, "8"),
        ("收益（万元）", "", "8元", "8"),
        ("收益（元）", "", "1.2万", "12000"),
        ("收益（千元）", "", 3, "3000"),
        ("收益", "单位：百万元", 3, "3000000"),
        ("收益万元", "单位：元", 3, "30000"),
    ],
)
def test_the_nearest_unit_counts(table_of: One, heading: str, above: str, cell: Any, yuan: str) -> None:
    table = table_of(
        [[above], ["快赢名称", "部门", "完成日期", heading], ["甲", "一车间", "2024-03-05", cell]]
    )
    assert table.rows[0].values["benefit"] == Decimal(yuan)
    assert not any("没有写明单位" in said.zh for said in table.assumed)


@pytest.mark.parametrize(
    ("heading", "above"), [("收益（万美元）", ""), ("收益", "单位：万美元"), ("收益(USD)", "")]
)
def test_another_currency_is_refused(table_of: One, heading: str, above: str) -> None:
    table = table_of([[above], ["快赢名称", "部门", "完成日期", heading], ["甲", "一车间", "2024-03-05", 2]])
    assert table.refused_rows == 1


def test_computed_money_is_rounded_to_the_fen_and_said_so_while_written_money_is_refused(
    table_of: One,
) -> None:
    rows = [
        ["甲", "一", "2024-03-05", 1 / 3],
        ["乙", "一", "2024-03-05", 0.1 + 0.2],
        ["丙", "一", "2024-03-05", "0.3333333"],
    ]
    table = table_of([["快赢名称", "部门", "完成日期", "收益（万元）"], *rows])
    assert [r.values["benefit"] for r in table.rows] == [Decimal("3333.33"), Decimal("3000.00")]
    assert [r.row for r in table.refused] == [4]
    assert any("有1个算出来的数" in said.zh for said in table.assumed)


def test_the_reporting_company_is_no_unit_of_money(table_of: One) -> None:
    table = table_of(
        [["填报单位：元通公司"], ["快赢名称", "部门", "完成日期", "收益"], ["甲", "一", "2024-03-05", 2]]
    )
    assert any("没有写明单位" in said.zh for said in table.assumed)


def test_a_unit_nobody_wrote_is_said_to_be_assumed(table_of: One) -> None:
    table = table_of([["快赢名称", "部门", "完成日期", "收益"], ["甲", "一车间", "2024-03-05", 2]])
    assert table.rows[0].values["benefit"] == Decimal(20000)
    assert any("没有写明单位，按万元计" in said.zh for said in table.assumed)


TWO_ROWS = [
    ["项目编号", "项目名称", "立项日期", "项目收益（元）", None, "备注"],
    [None, None, None, "预计", "实际", None],
    ["P1", "降本", "2024-01-08", 100, 90, None],
]


def test_two_header_rows_with_and_without_merges(table_of: One) -> None:
    merged = (*tuple((0, c, 1, c) for c in (0, 1, 2, 5)), (0, 3, 0, 4))
    for merges in ((), merged):
        row = table_of(TWO_ROWS, merged=merges).rows[0]
        assert row.values["planned_benefit"] == Decimal(100)
        assert row.values["actual_benefit"] == Decimal(90)


def test_a_header_repeated_on_each_page_is_one_table(table_of: One) -> None:
    rows = [
        ["快赢清单"],
        WINS,
        [1, "甲", "一", "2024-1-1", 1],
        ["第2页"],
        WINS,
        [2, "乙", "二", "2024-1-2", 2],
    ]
    assert [row.values["title"] for row in table_of(rows).rows] == ["甲", "乙"]


def test_two_tables_on_one_sheet_are_two() -> None:
    rows = [
        ["快赢清单", None, None, None, None],
        WINS,
        [1, "甲", "一车间", "2024-1-1", 1],
        [None] * 5,
        ["授权专利一览", None, None, None, None],
        ["序号", "专利类型", "专利号", "专利名称", "授权公告日"],
        [1, "发明", "ZL201310699744.2", "装置", "2024-01-02"],
    ]
    tables = understand([Sheet("综合", rows)], Path("综合.xlsx"))
    assert [(t.register, len(t.rows)) for t in tables] == [("quick_wins", 1), ("patents", 1)]
    assert [row for row, _ in tables[0].skipped] == [5]


def test_a_sheet_of_something_else_is_said_to_be_unknown() -> None:
    tables = understand(
        [Sheet("食堂菜单", [["星期", "早餐"], ["一", "粥"]]), Sheet("空", [])], Path("x.xlsx")
    )
    assert [(t.sheet, t.register) for t in tables] == [("食堂菜单", None)]


def test_merged_cells_hold_for_their_rows_but_money_counts_once(table_of: One) -> None:
    rows = [
        WINS,
        [1, "甲", "一车间", "2024-1-1", 5],
        [2, "乙", None, "2024-1-2", None],
        [3, "丙", None, "2024-1-3", 1],
    ]
    table = table_of(rows, merged=((1, 2, 2, 2), (1, 4, 2, 4)))
    assert [row.values.get("department") for row in table.rows] == ["一车间", "一车间", None]
    assert [row.values.get("benefit") for row in table.rows] == [Decimal(50000), None, Decimal(10000)]
    assert any("合并" in said.zh for said in table.assumed)


def test_columns_that_nothing_takes_are_named(table_of: One) -> None:
    table = table_of([[*WINS, "天气", "空列"], [1, "甲", "一车间", "2024-1-1", 5, "晴", None]])
    assert table.unused_columns == ("天气",)


def test_every_bad_cell_of_a_row_is_named_at_its_address(table_of: One) -> None:
    table = table_of([WINS, [1, "甲", "一车间", "2024-2-30", "若干"], [2, "乙", "二车间", "2024-2-29", 1]])
    assert table.refused_rows == 1
    assert [(r.cell, r.column, r.value) for r in table.refused] == [
        ("D2", "完成日期", "2024-2-30"),
        ("E2", "收益(万元)", "若干"),
    ]
    assert all(r.reason.zh and r.reason.en for r in table.refused)
    assert [row.values["title"] for row in table.rows] == ["乙"]


def test_what_is_required_and_blank_is_refused(table_of: One) -> None:
    table = table_of([WINS, [1, None, "一车间", "2024-2-3", 1], [2, "乙", "二车间", None, 1]])
    assert [(r.row, r.column, r.reason.zh) for r in table.refused] == [
        (2, "快赢名称", "必填"),
        (3, "完成日期", "必填"),
    ]


def test_a_required_field_without_a_column_is_told_in_words_at_its_row(table_of: One) -> None:
    table = table_of([["序号", "快赢名称", "责任部门", "收益(万元)"], [1, "甲", "一车间", 1], [2, "乙", "二车间", 2]])
    assert [(r.row, r.column, r.placed, r.place.zh, r.place.en) for r in table.refused] == [
        (2, "完成日期", False, "第2行", "row 2"),
        (3, "完成日期", False, "第3行", "row 3"),
    ]
    assert table.refused[0].reason.zh.startswith("没有一列对应到必填的“完成日期”")
    assert "Implemented on" in table.refused[0].reason.en


def test_income_and_outgo_columns_become_a_direction(table_of: One) -> None:
    heads = ["日期", "摘要", "收入（万元）", "支出（万元）"]
    table = table_of(
        [heads, ["2024.1.1", "拨入", 5, 0], ["2024.1.2", "奖励", None, 3], ["2024.1.3", "两填", 1, 1]]
    )
    assert [(r.values["direction"], r.values["amount"]) for r in table.rows] == [
        ("received", Decimal(50000)),
        ("paid", Decimal(30000)),
    ]
    assert [(r.row, r.column) for r in table.refused] == [(4, "支出(万元)")]


@pytest.mark.parametrize(
    ("title", "sheet", "file", "year"),
    [
        ("2023年面料比对", "表", "x.xlsx", 2023),
        ("面料比对", "比对2022", "x.xlsx", 2022),
        ("面料比对", "表", "台账-2021.xlsx", 2021),
    ],
)
def test_the_year_comes_from_title_sheet_or_file_and_is_said(
    table_of: One, title: str, sheet: str, file: str, year: int
) -> None:
    heads = ["指标名称", "单位", "本企业测试值", "比对结论"]
    table = table_of([[title], ["样品：超柔面料"], heads, ["强力", "N", 5, "达标"]], sheet=sheet, file=file)
    assert table.rows[0].values["benchmark_year"] == year
    assert table.rows[0].values["product"] == "超柔面料"
    assert any(str(year) in said.zh for said in table.assumed)


def test_no_year_anywhere_is_refused_row_by_row(table_of: One) -> None:
    table = table_of(
        [["指标名称", "单位", "本企业测试值", "比对结论"], ["强力", "N", 5, "达标"]], file="x.xlsx"
    )
    assert [r.column for r in table.refused] == ["比对年度"]


def test_english_headings_are_read_as_well(table_of: One) -> None:
    table = table_of([["Quick win", "Implemented on", "Benefit (万元)"], ["Poka-yoke", "2024-03-05", "1.25"]])
    assert table.register == "quick_wins"
    assert table.rows[0].values["benefit"] == Decimal(12500)


@pytest.mark.parametrize(
    "lost", [3.2060019640708e17, "320600196407080000", "320600640708001", "3.20600196407E+17"]
)
def test_an_id_number_that_lost_its_digits_is_refused_never_repaired(table_of: One, lost: Any) -> None:
    table = table_of(
        [["姓名", "身份证号", "单位"], ["王一", lost, "甲公司"], ["李二", "320600197404190007", "甲公司"]]
    )
    assert [(r.row, r.column) for r in table.refused] == [(2, "身份证号")]
    assert "截掉" in table.refused[0].reason.zh
    assert "0708" not in table.refused[0].value
    assert [row.values["officer_name"] for row in table.rows] == ["李二"]


def test_a_number_that_was_masked_is_not_taken_in(table_of: One) -> None:
    table = table_of([["姓名", "身份证号", "单位"], ["王一", "320***********0007", "甲公司"]])
    assert table.refused_rows == 1


def test_a_term_of_years_counts_from_the_appointment(table_of: One) -> None:
    heads = ["姓名", "单位", "任命日期", "任期"]
    rows = [
        ["王一", "甲", "2020-02-29", "3年"],
        ["李二", "甲", "2020.3.1", "2020.3-2023.2"],
        ["张三", "甲", "2020.3.1", "长期"],
    ]
    table = table_of([heads, *rows])
    assert table.rows[0].companions["appointments"]["term_end"] == date(2023, 2, 27)
    assert table.rows[1].companions["appointments"]["term_end"].isoformat() == "2023-02"
    assert [(r.row, r.column) for r in table.refused] == [(4, "任期")]


def test_a_number_that_may_have_been_cut_is_not_taken_from_a_ledger(table_of: One) -> None:
    from desktop.domain.identifiers.id_number import read

    genuine = next(n for n in (f"3206001964{m:02d}{d:02d}0000" for m in range(1, 13) for d in range(1, 28)) if valid(n))
    assert read(genuine) == genuine, "typed in the window it stands"
    table = table_of([["姓名", "身份证号", "单位"], ["王一", genuine, "甲公司"]])
    assert "以000结尾" in table.refused[0].reason.zh


def valid(number: str) -> bool:
    from stdnum.cn import ric

    return ric.calc_check_digit(number) == number[-1]


@pytest.mark.parametrize(("cells", "yuan", "said"), [
    (("2000元", "1000"), ("2000", "1000"), "按同一列写明的元计"),
    (("2000元", 1000, ""), ("2000", "1000", None), "按同一列写明的元计"),
    (("2万", "1.5"), ("20000", "15000"), "按同一列写明的万元计"),
    (("2000元", "1.5万元"), ("2000", "15000"), None),
])
def test_cells_that_name_their_unit_speak_for_those_beside_them(table_of: One, cells: tuple[Any, ...], yuan: tuple[Any, ...], said: str | None) -> None:
    table = table_of([["快赢名称", "部门", "完成日期", "收益"], *([f"甲{n}", "一车间", "2024-03-05", cell] for n, cell in enumerate(cells))])
    assert [row.values.get("benefit") for row in table.rows] == [None if each is None else Decimal(each) for each in yuan]
    told = " ".join(words.zh for words in table.assumed if "单位" in words.zh)
    assert (said in told) if said else not told


def test_a_bare_amount_among_several_units_is_refused(table_of: One) -> None:
    head = ["快赢名称", "部门", "完成日期", "收益"]
    cells = ("", "2000元", "1.5万元", 3000, "待定")
    rows = [[f"甲{n}", "一车间", "2024-03-05", cell] for n, cell in enumerate(cells)]
    table = table_of([head, *rows])
    assert [row.values.get("benefit") for row in table.rows] == [None, Decimal(2000), Decimal(15000)]
    bare, no_number = table.refused
    assert (bare.value, bare.cell) == ("3000", "D5")
    assert "有的写“元”、有的写“万元”" in bare.reason.zh
    assert "不是数字" in no_number.reason.zh
    told = table_of([[*head[:3], "收益（元）"], *rows])
    assert [refusal.value for refusal in told.refused] == ["待定"], "the heading settles it"


def test_a_title_that_names_the_register_lets_fewer_headings_do(table_of: One) -> None:
    head = ["快赢名称", "完成日期", "部门", "甲栏", "乙栏", "丙栏", "丁栏"]
    row = ["换刀防错", "2024-03-05", "一车间", 1, 2, 3, 4]
    assert table_of([["2024年快赢清单"], head, row]).register == "quick_wins"
    assert table_of([["2024年统计"], head, row]).register is None
