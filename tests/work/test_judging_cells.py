"""What is wanted of many cells, judged before anything is written."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.query import Query
from desktop.domain.registers import BY_ID
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.words import Words, same
from desktop.excel.pasted import headed
from desktop.store.ledger import Ledger
from desktop.work.cells.by_heading import plan_by_heading
from desktop.work.cells.judging import MOST_ASKED, judge
from desktop.work.cells.proposal import Given, Said, WantedRow
from desktop.work.workspace import Workspace

LABEL = Words("粘贴：{n}条", "Paste: {n}")
WINS, OFFICERS, PATENTS = (BY_ID[name] for name in ("quick_wins", "officers", "patents"))


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Iterator[Workspace]:
    ledger = Ledger.create(tmp_path_factory.mktemp("cells") / "甲公司.cqo", who="测试")
    plant = OrganisationUnit(unit_name="一车间")
    wins = [
        QuickWin(title=f"改善{n}", department=plant.id, implemented_date=date(2024, 5, 1), benefit=Decimal(100), benefit_type="hard")
        for n in range(3)
    ]
    officers = [Officer(officer_name="周乙", mobile="13900000001", organisation_unit=plant.id), Officer(officer_name="王甲", organisation_unit=plant.id)]
    changes = [Change("organisation_units", None, plant), *(Change("quick_wins", None, w) for w in wins)]
    changes += [Change("officers", None, o) for o in officers]
    ledger.apply(ChangeSet(same("开始"), tuple(changes)))
    yield Workspace(ledger)
    ledger.close()


def ids(workspace, register):
    return workspace.database.find(register.id, Query())


def want(workspace, register, *rows, **more):
    known = ids(workspace, register)
    wanted = [
        WantedRow(n + 1, known[n] if n < len(known) else None, {name: Said(cell) for name, cell in cells.items()})
        for n, cells in enumerate(rows)
    ]
    return judge(workspace.database, register, wanted, LABEL, revealed=more.pop("revealed", False), **more)


def test_texts_become_values_and_nothing_is_written(made):
    before = made.database.lines()
    plan = want(made, WINS, {"benefit": "1.5", "implemented_date": "2024年6月9日"}, {"benefit": "0.01", "benefit_type": "软收益"})
    assert plan.refused == ()
    assert [(c.row, c.field, c.after) for c in plan.cells if c.field != "benefit_type"] == [
        (1, "implemented_date", date(2024, 6, 9)),
        (1, "benefit", Decimal(15000)),
    ]
    assert plan.edited == 2
    assert plan.changes.label.zh == "粘贴：2条"
    assert made.database.lines() == before


def test_what_stands_there_already_is_no_change(made):
    plan = want(made, WINS, {"benefit": "0.01", "title": "改善0"})
    assert plan.is_empty
    assert plan.cells == ()


def test_a_bad_cell_keeps_its_whole_row_out_and_no_other(made):
    plan = want(made, WINS, {"benefit": "三", "title": "新"}, {"benefit": "2"}, {"department": "没有的车间"})
    assert [(c.row, c.field, c.text) for c in plan.refused] == [(1, "benefit", "三"), (3, "department", "没有的车间")]
    assert {c.row for c in plan.cells} == {2}
    assert plan.refused_rows == 2
    assert len(plan.changes.changes) == 1


def test_a_blank_cell_clears_and_a_required_one_cannot_be_blank(made):
    plan = want(made, WINS, {"department": ""}, {"title": ""})
    assert [(c.field, c.after) for c in plan.cells] == [("department", None)]
    assert [(c.row, c.field) for c in plan.refused] == [(2, "title")]


def test_a_link_is_found_by_name(made):
    plan = want(made, WINS, {"department": ""}, {"department": "一车间"})
    assert {c.field for c in plan.cells} == {"department"}
    plan = want(made, WINS, {"department": "一 车间", "benefit": "9"})
    assert {c.field for c in plan.cells} == {"benefit"}


def test_rows_below_the_end_are_new_records_begun_as_a_form_is(made):
    plan = want(made, WINS, {}, {}, {}, {"title": "新的", "benefit": "3", "implemented_date": "2024-5-6"}, {"title": ""}, given={"benefit_type": "soft"})
    (change,) = plan.changes.changes
    assert change.before is None
    assert (change.after.title, change.after.benefit_type) == ("新的", "soft")
    assert plan.added == 1


def test_personal_data_are_left_alone_while_they_are_masked(made):
    plan = want(made, OFFICERS, {"mobile": "13900000009", "officer_name": "周小乙"})
    assert [c.field for c in plan.cells] == ["officer_name"]
    assert "个人信息" in plan.notes[0].zh
    same_mask = want(made, OFFICERS, {"mobile": "139****0001", "officer_name": "周小乙"})
    assert same_mask.notes == ()
    shown = want(made, OFFICERS, {"mobile": "139****0009"}, {"mobile": "13900000009"}, revealed=True)
    assert [(c.row, c.field, c.text) for c in shown.refused] == [(1, "mobile", "139****0009")]
    assert [c.after for c in shown.cells] == ["13900000009"]


def test_what_is_refused_of_personal_data_is_masked(made):
    plan = want(made, OFFICERS, {"mobile": "1390000000123"}, revealed=True)
    assert plan.refused
    assert "0000000" not in plan.refused[0].text


def test_two_of_the_same_number_are_refused_before_the_store_does(made):
    rows = [
        WantedRow(n, None, {"patent_name": Said(f"专利{n}"), "patent_number": Said("2023100000015")})
        for n in (1, 2)
    ]
    plan = judge(made.database, PATENTS, rows, LABEL, revealed=False)
    assert [(c.row, c.field) for c in plan.refused] == [(2, "patent_number")], plan.refused
    assert len(plan.changes.changes) == 1


def test_numbers_finer_than_a_fen_are_rounded_and_said(made):
    plan = want(made, WINS, {"benefit": Decimal("1.23456789")})
    assert [c.after for c in plan.cells] == [Decimal("12345.68")]
    assert "四舍五入" in plan.notes[0].zh


def test_a_kept_register_takes_nothing(made):
    register = BY_ID["disclosures"]
    row = WantedRow(1, None, {f.id: Said("1") for f in register.fields[:3]})
    plan = judge(made.database, register, [row], LABEL, revealed=True)
    assert plan.is_empty
    assert plan.refused


def test_values_are_given_as_they_are(made):
    known = ids(made, WINS)
    rows = [WantedRow(n + 1, id_, {"benefit": Given(Decimal(7)), "title": Given("同名")}) for n, id_ in enumerate(known)]
    plan = judge(made.database, WINS, rows, LABEL, revealed=False)
    assert plan.edited == 3
    assert all(c.after in (Decimal(7), "同名") for c in plan.cells)


def test_many_rows_are_not_asked_among_one_another(made):
    rows = [WantedRow(n, None, {"title": Said(f"新{n}")}) for n in range(MOST_ASKED + 1)]
    plan = judge(made.database, WINS, rows, LABEL, revealed=False, given={"benefit_type": "hard", "implemented_date": date(2024, 1, 1), "benefit": Decimal(1)})
    assert plan.added == MOST_ASKED + 1, plan.refused[:2]
    assert "校验" in plan.notes[-1].zh


def test_headings_are_known_as_an_import_knows_them():
    found = headed("quick_wins", [["快赢名称", "收益（元）", "别的什么"], ["改善1", "300", "x"]])
    assert found is not None
    assert found.fields == {0: ("title", ""), 1: ("benefit", "元")}
    assert found.names_records
    assert headed("quick_wins", [["改善1", "300"], ["改善2", "400"]]) is None
    assert headed("quick_wins", [["快赢名称", "收益（元）"]]) is None
    only = headed("quick_wins", [["收益（元）"], ["300"]])
    assert only is not None
    assert not only.names_records


def test_titles_above_the_headings_are_passed_over():
    grid = [["快赢台账", ""], ["", ""], ["快赢名称", "收益（元）"], ["改善1", "300"]]
    found = headed("quick_wins", grid)
    assert found is not None
    assert found.rows == grid[2:]
    assert headed("quick_wins", [["改善1", "x"], ["快赢名称", "收益（元）"], ["改善1", "300"]]) is None


def test_rows_under_headings_find_their_records_and_add_what_is_not_there(made):
    grid = [
        ["快赢名称", "完成日期", "收益（元）", "收益类型", "部门"],
        ["改善1", "2024-05-01", "300", "硬收益", "一车间"],
        ["改善9", "2024-05-02", "400", "硬收益", "新车间"],
        ["改善8", "2024-05-02", "很多", "硬收益", ""],
    ]
    plan = plan_by_heading(made.database, WINS, headed("quick_wins", grid).table(), LABEL)
    assert plan.by_heading
    assert (plan.added, plan.edited) == (1, 1), plan
    assert [(c.row, c.text) for c in plan.refused] == [(4, "很多")]
    assert "收益" in plan.refused[0].heading
    assert [(c.before, c.after) for c in plan.cells if c.field == "benefit" and not c.new] == [(Decimal(100), Decimal(300))]
    assert any(c.register == "organisation_units" for c in plan.cells)
    assert plan.changes.label.zh == "粘贴：2条"
    made.do(plan.changes)
    assert made.undo_label.zh == "粘贴：2条"
    made.undo()
    assert made.database.count("quick_wins") == 3
