"""The way of a ledger from workbook to store."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.excel.ledger_reading import read_ledgers
from desktop.excel.returned import write_returned
from desktop.store.ledger import Ledger
from desktop.work.importing.import_plan import ImportPlan
from desktop.work.importing.importing import plan_import
from desktop.work.workspace import Workspace

Book = Callable[..., Path]

PROJECTS = ["项目编号", "项目名称", "部门", "立项日期", "结项日期", "实际收益（万元）", "财务确认人"]
WINS = ["快赢名称", "来源项目", "部门", "完成日期", "收益（万元）"]


def counts(plan: ImportPlan) -> list[tuple[int, int, int, int]]:
    return [(t.new, t.same, t.changed, t.refused_rows) for t in plan.tables]


@pytest.fixture
def plan(ledger: Ledger, book: Book) -> Callable[..., ImportPlan]:
    return lambda sheets, **more: plan_import(ledger, read_ledgers([book(sheets, **more)]))


@pytest.fixture
def bring(ledger: Ledger, plan: Callable[..., ImportPlan]) -> Callable[..., ImportPlan]:
    def both(sheets: dict[str, list[list[Any]]]) -> ImportPlan:
        made = plan(sheets)
        if not made.is_empty:
            ledger.apply(made.changes)
        assert ledger.verify().sound
        return made

    return both


YEAR = {
    # Quick wins stand before the projects they come from: the order of sheets does not matter.
    "快赢": [WINS, ["甲", " p1", "一车间", "2024.5.6", "0.50"], ["乙", "P2", "二车间", "2024-06-07", 1]],
    "六西格玛": [
        PROJECTS,
        ["P1", "降本一", "一车间", "2024-01-08", "2024-06-30", 10, "陈某"],
        ["P2", "降本二", "一 车间", "2024-02-08", None, None, None],
    ],
}


def test_a_year_comes_in_with_its_units_and_links(bring: Callable[..., ImportPlan], ledger: Ledger) -> None:
    plan = bring(YEAR)
    assert counts(plan) == [(2, 0, 0, 0), (2, 0, 0, 0)]
    assert [u.unit_name for u in ledger.all("organisation_units")] == ["一车间", "二车间"]
    assert ledger.figure(FIGURE["six_sigma.confirmed_benefit"], 2024).shown == "11.50"
    wins = {w.title: w.parent_project for w in ledger.all("quick_wins")}
    projects = {p.project_number: p.id for p in ledger.all("six_sigma_projects")}
    assert wins == {"甲": projects["P1"], "乙": projects["P2"]}


def test_the_same_file_twice_adds_nothing(bring: Callable[..., ImportPlan]) -> None:
    bring(YEAR)
    again = bring(YEAR)
    assert counts(again) == [(0, 2, 0, 0), (0, 2, 0, 0)]
    assert again.is_empty


def test_a_later_state_of_the_ledger_changes_what_moved_on(
    bring: Callable[..., ImportPlan], ledger: Ledger
) -> None:
    bring(YEAR)
    later = {
        "六西格玛": [
            PROJECTS,
            ["P2", "降本二", "一车间", "2024-02-08", "2024-12-31", 3, "沈某"],
            YEAR["六西格玛"][1],
        ]
    }
    assert counts(bring(later)) == [(0, 1, 1, 0)]
    project = next(p for p in ledger.all("six_sigma_projects") if p.project_number == "P2")
    assert (project.project_status, project.finance_result) == ("closed", "confirmed")
    assert ledger.figure(FIGURE["six_sigma.confirmed_benefit"], 2024).shown == "14.50"


def test_a_blank_cell_erases_nothing(bring: Callable[..., ImportPlan], ledger: Ledger) -> None:
    bring(YEAR)
    blank = {"六西格玛": [PROJECTS, ["P1", "降本一", None, "2024-01-08", None, None, None]]}
    assert counts(bring(blank)) == [(0, 1, 0, 0)]
    assert ledger.figure(FIGURE["six_sigma.confirmed_benefit"], 2024).shown == "11.50"


def test_what_was_set_by_hand_outweighs_what_an_import_only_assumes(
    bring: Callable[..., ImportPlan], ledger: Ledger
) -> None:
    bring(YEAR)
    win = ledger.all("quick_wins")[0]
    Workspace(ledger).save("quick_wins", win, replace(win, benefit_type="soft"))
    assert counts(bring(YEAR)) == [(0, 2, 0, 0), (0, 2, 0, 0)]
    assert ledger.all("quick_wins")[0].benefit_type == "soft"
    stated = {"快赢": [[*WINS, "收益类型"], [*YEAR["快赢"][1], "硬收益"]]}
    assert counts(bring(stated)) == [(0, 0, 1, 0)]


def test_a_parent_that_nobody_knows_refuses_the_row(plan: Callable[..., ImportPlan]) -> None:
    made = plan(
        {"快赢": [WINS, ["甲", "P9", "一车间", "2024.5.6", 1], ["乙", None, "二车间", "2024.5.6", 1]]}
    )
    assert counts(made) == [(1, 0, 0, 1)]
    (refusal,) = made.tables[0].refused
    assert (refusal.cell, refusal.column, refusal.value) == ("B2", "来源项目", "P9")
    assert "P9" in refusal.reason.en
    assert {c.register for c in made.changes.changes} == {"organisation_units", "quick_wins"}
    assert len(made.changes.changes) == 2, "the unit of the refused row is not made"


def test_a_number_used_twice_in_a_file_is_refused_the_second_time(plan: Callable[..., ImportPlan]) -> None:
    row = ["P1", "降本", "一车间", "2024-01-08", None, None, None]
    made = plan({"六西格玛": [PROJECTS, row, [*row[:1], "另一个", *row[2:]]]})
    assert counts(made) == [(1, 0, 0, 1)]
    assert made.tables[0].refused[0].reason.zh == "与第2行重复"


def test_a_rule_that_stops_a_save_stops_a_row(plan: Callable[..., ImportPlan]) -> None:
    made = plan({"六西格玛": [PROJECTS, ["P1", "降本", "一车间", "2024-03-08", "2024-01-08", 1, "陈某"]]})
    (refusal,) = made.tables[0].refused
    assert (refusal.cell, refusal.column, refusal.reason.zh) == ("E2", "结项日期", "早于立项日期")


def test_equal_rows_without_a_number_are_as_many_as_they_are(
    bring: Callable[..., ImportPlan], ledger: Ledger
) -> None:
    fund = {"激励基金": [["日期", "摘要", "支出（万元）"], *[["2024-03-03", "质量奖励", 1]] * 3]}
    assert counts(bring(fund)) == [(3, 0, 0, 0)]
    assert counts(bring(fund)) == [(0, 3, 0, 0)]
    fund["激励基金"].append(["2024-03-03", "质量奖励", 1])
    assert counts(bring(fund)) == [(1, 3, 0, 0)]
    assert ledger.figure(FIGURE["fund.paid_in_year"], 2024).shown == "4.00"


def test_themes_register_their_circles_for_the_year(bring: Callable[..., ImportPlan], ledger: Ledger) -> None:
    heads = [
        "小组名称",
        "课题名称",
        "注册日期",
        "活动起止时间",
        "组长",
        "小组人数",
        "现状值",
        "目标值",
        "实际值",
    ]
    rows = [
        ["飞梭小组", "降低断头率", "2023-02-01", "2023.2-2023.9", "王一", 6, 5, 3, 2.5],
        ["飞梭小组", "降低疵点率", "2024-02-01", "2024年2月至2024年10月", "李二", 7, 5, 3, None],
    ]
    plan = bring({"QC课题": [heads, *rows]})
    assert plan.tables[0].also == {"qc_circles": 1, "qc_registrations": 2}
    assert [(r.renewal_year, r.leader, r.member_count) for r in ledger.all("qc_registrations")] == [
        (2023, "王一", 6),
        (2024, "李二", 7),
    ]
    assert [t.theme_status for t in ledger.all("qc_themes")] == ["completed", "active"]
    assert [ledger.figure(FIGURE["qc.circles_registered"], y).shown for y in (2023, 2024, 2025)] == [
        "1",
        "1",
        "0",
    ]


def test_a_companion_that_breaks_a_rule_refuses_the_whole_row(plan: Callable[..., ImportPlan]) -> None:
    heads = ["小组名称", "课题名称", "注册日期", "小组人数"]
    made = plan({"QC课题": [heads, ["独行小组", "降低断头率", "2023-02-01", 0]]})
    assert counts(made) == [(0, 0, 0, 1)]
    assert made.is_empty
    assert (made.tables[0].refused[0].column, made.tables[0].refused[0].cell) == ("小组人数", "D2")


def test_officers_of_one_name_are_told_apart_by_their_numbers(
    bring: Callable[..., ImportPlan], ledger: Ledger
) -> None:
    heads = ["姓名", "身份证号", "单位", "任命日期"]
    rows = [
        ["王一", "320600197404190007", "甲", "2020-01-01"],
        ["王一", "320600196405140015", "甲", "2021-01-01"],
    ]
    assert counts(bring({"首席质量官": [heads, *rows]})) == [(2, 0, 0, 0)]
    assert counts(bring({"首席质量官": [heads, *rows]})) == [(0, 2, 0, 0)]
    assert len(ledger.all("appointments")) == 2
    plan = bring({"任命": [["姓名", "任命文号", "任命日期"], ["王一", "甲〔2024〕1号", "2024-01-01"]]})
    assert "无法确定" in plan.tables[0].refused[0].reason.zh


def test_the_workbook_comes_back_with_a_comment_on_each_refused_cell(
    book: Book, ledger: Ledger, tmp_path: Path
) -> None:
    path = book(
        {
            "快赢": [
                ["快赢清单"],
                WINS,
                ["甲", "P9", "一车间", "2024.5.6", "若干"],
                ["乙", None, "一车间", "2024.2.30", 1],
            ]
        }
    )
    original = path.read_bytes()
    made = plan_import(ledger, read_ledgers([path]))
    refusals = [(t.table.sheet, r) for t in made.tables for r in t.refused]
    out = write_returned(path, refusals)
    second = write_returned(path, refusals, language="en")
    assert (out.name, second.name) == ("台账-退回.xlsx", "台账-退回2.xlsx")
    assert path.read_bytes() == original
    sheet = openpyxl.load_workbook(out)["快赢"]
    comments = {
        cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment
    }
    assert set(comments) == {"B3", "E3", "D4"}, "all that is wrong with a row is told at once"
    assert "不存在" in comments["D4"]
    assert sheet["A3"].value == "甲"
    assert not [p for p in tmp_path.iterdir() if p.name.endswith(".partial")]


def test_a_win_without_parent_or_date_of_finding_is_known_again(bring: Callable[..., ImportPlan]) -> None:
    sheet = {"快赢": [WINS, ["甲", None, "一车间", "2024.5.6", 1], ["甲", None, "二车间", "2024.5.6", 1]]}
    assert counts(bring(sheet)) == [(2, 0, 0, 0)]
    assert bring(sheet).is_empty


def test_an_entry_that_fills_no_key_is_known_by_all_it_says(bring: Callable[..., ImportPlan]) -> None:
    sheet = {
        "活动": [["活动日期", "活动类别", "参加人数"], ["2024.9.1", "展会", 30], ["2024.9.1", "展会", 40]]
    }
    assert counts(bring(sheet)) == [(2, 0, 0, 0)]
    assert bring(sheet).is_empty


def test_a_record_on_two_sheets_counts_once(bring: Callable[..., ImportPlan], ledger: Ledger) -> None:
    row = ["甲", None, "一车间", "2024.5.6", 1]
    made = bring({"五月快赢": [WINS, row], "全年快赢": [WINS, row, ["乙", None, "一车间", "2024.6.6", 1]]})
    assert counts(made) == [(1, 0, 0, 0), (1, 1, 0, 0)]
    assert len(ledger.all("quick_wins")) == 2


def test_sheets_that_add_to_each_other_make_one_record_and_sheets_that_differ_are_refused(
    plan: Callable[..., ImportPlan],
) -> None:
    begun, ended, other = (
        ["P1", "降本", "一车间", "2024-01-08", end, money, "陈"]
        for end, money in ((None, None), ("2024-06-30", 10), ("2024-06-30", 11))
    )
    made = plan({"立项": [PROJECTS, begun], "结项": [PROJECTS, ended], "汇总": [PROJECTS, other]})
    assert counts(made) == [(1, 0, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)]
    (refusal,) = made.tables[2].refused
    assert (refusal.cell, "“结项”第2行" in refusal.reason.zh) == ("F2", True)


def test_entries_without_a_key_that_are_the_same_on_two_sheets_are_refused(
    plan: Callable[..., ImportPlan],
) -> None:
    entry = [["日期", "摘要", "支出（万元）"], ["2024-3-5", "季度奖", 1]]
    assert counts(plan({"一车间基金": entry, "二车间基金": entry})) == [(1, 0, 0, 0), (0, 0, 0, 1)]


def test_several_files_come_in_as_one_after_the_other(ledger: Ledger, book: Book) -> None:
    first = book(
        {"六西格玛": [PROJECTS, ["P1", "降本", "一车间", "2024-01-08", None, None, None]]}, name="一.xlsx"
    )
    second = book(
        {"六西格玛": [PROJECTS, ["P1", "降本", "一车间", "2024-01-08", "2025-02-01", 3, "陈"]]},
        name="二.xlsx",
    )
    assert counts(plan_import(ledger, read_ledgers([first, second]))) == [(1, 0, 0, 0), (0, 0, 1, 0)]


def test_a_rule_about_a_column_that_is_not_there_is_shown_at_the_row(plan: Callable[..., ImportPlan]) -> None:
    made = plan({"收益台账": [["月份", "节约金额（万元）"], ["2024-01", 3]]})
    assert [(r.cell, r.column) for r in made.tables[0].refused] == [("A2", "六西格玛项目")]


def test_a_cell_refused_for_two_reasons_bears_both(book: Book, ledger: Ledger) -> None:
    path = book({"标准": [["标准名称", "排名"], ["床品", 0]]})
    made = plan_import(ledger, read_ledgers([path]))
    refusals = [(t.table.sheet, r) for t in made.tables for r in t.refused]
    twice = [*refusals, *((sheet, replace(r, column="另一列")) for sheet, r in refusals)]
    sheet = openpyxl.load_workbook(write_returned(path, twice))["标准"]
    texts = [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment]
    assert len(refusals) == len(texts) == 1
    assert len(texts[0].splitlines()) == 2


def test_an_id_number_named_twice_is_masked_in_the_refusal(plan: Callable[..., ImportPlan]) -> None:
    row = ["王一", "320600197404190007", "甲公司"]
    made = plan({"名册": [["姓名", "身份证号", "单位"], row, row]})
    (refusal,) = made.tables[0].refused
    assert "197404" not in refusal.value


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("填报单位：江海精密有限公司（盖章）", "江海精密有限公司"),
        ("编制单位: 江海（南通）集团 计量单位：万元", "江海（南通）集团"),
        ("填报单位：质量管理部", None),
        ("填报人：王一", None),
    ],
)
def test_the_company_that_fills_in_a_ledger_reports_if_none_does_yet(
    bring: Callable[..., ImportPlan], ledger: Ledger, line: str, name: str | None
) -> None:
    rows = {"激励基金": [[line], ["日期", "摘要", "支出（万元）"], ["2024-03-03", "质量奖励", 1]]}
    assert bring(rows).tables[0].also == ({"enterprise": 1} if name else {})
    assert [e.enterprise_name for e in ledger.all("enterprise")] == ([name] if name else [])
    rows["激励基金"][0] = ["填报单位：另一家公司"]
    if name:
        assert bring(rows).tables[0].also == {}
