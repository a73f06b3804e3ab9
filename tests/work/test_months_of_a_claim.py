"""A month of a saving comes from what the saving comes from, however the month is entered."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.benefits import SOURCES, source_of
from desktop.domain.registers import BY_ID
from desktop.domain.values.dates import Month
from desktop.domain.words import Words
from desktop.excel.grid import Sheet
from desktop.excel.ledger_import import understand
from desktop.store.ledger import Ledger
from desktop.work.cells.judging import judge
from desktop.work.cells.proposal import Said, WantedRow
from desktop.work.importing.importing import plan_import
from desktop.work.workspace import Invalid, Workspace

MONTHS, CLAIMS = BY_ID["benefit_months"], BY_ID["benefit_claims"]
TITLES = {"project": "降低端面烧伤率", "quick_win": "改善一", "qc_theme": "降低刀具费用", "proposal": "换一种砂轮"}


@pytest.fixture
def workspace(tmp_path):
    made = Workspace(Ledger.create(tmp_path / "甲公司.cqo", who="测试"))
    yield made
    made.database.close()


def put(workspace, register_id, **values):
    """A record as it lies there, whatever else its register asks for."""
    from desktop.domain.changes import Change, ChangeSet
    from desktop.domain.words import same

    record = BY_ID[register_id].record(**values)
    workspace.do(ChangeSet(same("x"), (Change(register_id, None, record),)))
    return record


def claim(workspace, link, key="GS-01"):
    described = BY_ID[SOURCES[link].register]
    source = put(workspace, described.id, **{described.title: TITLES[link]})
    made = CLAIMS.record(
        improvement_key=key,
        completion_month=Month(2025, 1),
        counting_policy="as_realised",
        benefit_type="hard",
        **{link: source.id},
    )
    return workspace.save(CLAIMS.id, None, made), source


def month(of, **values):
    return MONTHS.record(
        **{"claim": of.id, "benefit_month": Month(2025, 2), "benefit_type": "hard", "saving_amount": Decimal(15000), **values}
    )


@pytest.mark.parametrize("link", SOURCES)
def test_a_month_takes_the_source_of_its_claim(workspace, link):
    made, source = claim(workspace, link)
    assert source_of(workspace.save(MONTHS.id, None, month(made))) == (link, source.id)


def test_a_month_that_names_another_source_is_told_so_and_keeps_it(workspace):
    made, _source = claim(workspace, "qc_theme")
    other = put(workspace, "quick_wins", title="改善二", implemented_date=date(2025, 1, 2))
    with pytest.raises(Invalid) as refused:
        workspace.save(MONTHS.id, None, month(made, quick_win=other.id))
    assert [problem.rule for problem in refused.value.problems] == ["month-claim"]


def test_a_month_moved_to_another_claim_comes_from_that_ones_source(workspace):
    first, _one = claim(workspace, "qc_theme")
    second, other = claim(workspace, "proposal", "GS-02")
    there = workspace.save(MONTHS.id, None, month(first))
    moved = workspace.save(MONTHS.id, there, replace(there, claim=second.id))
    assert (source_of(moved), moved.qc_theme) == (("proposal", other.id), None)


def test_rows_pasted_take_it_too(workspace):
    made, source = claim(workspace, "qc_theme")
    said = {"claim": Said("GS-01"), "benefit_month": Said("2025.2"), "saving_amount": Said("1.5")}
    plan = judge(workspace.database, MONTHS, [WantedRow(1, None, said)], Words("粘贴", "Paste"), revealed=False)
    assert plan.refused == ()
    (change,) = plan.changes.changes
    assert (change.after.claim, change.after.qc_theme) == (made.id, source.id)


def test_an_import_without_a_column_of_sources_takes_it_and_knows_its_rows_again(workspace):
    _made, source = claim(workspace, "qc_theme")

    def planned(amount):
        rows = [["改善事项唯一号", "月份", "收益类型", "节约金额（万元）"], ["GS-01", "2025-02", "硬收益", amount]]
        return plan_import(workspace.database, understand([Sheet("收益月度台账", rows, ())], Path("台账.xlsx")))

    plan = planned("1.5")
    assert [(table.new, table.refused) for table in plan.tables] == [(1, ())]
    workspace.do(plan.changes)
    (there,) = workspace.database.all(MONTHS.id)
    assert (there.qc_theme, there.saving_amount) == (source.id, Decimal(15000))
    assert [(table.new, table.same) for table in planned("1.5").tables] == [(0, 1)]
