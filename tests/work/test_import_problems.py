"""What an import is told of the rules among records, before it is carried out."""

from collections import Counter
from pathlib import Path

import pytest

from desktop.domain.problems import Severity
from desktop.excel.grid import Sheet
from desktop.excel.ledger_import import understand
from desktop.store.ledger import Ledger
from desktop.work.importing import import_problems
from desktop.work.importing.import_problems import problems_to_come
from desktop.work.importing.importing import plan_import
from desktop.work.problems import ledger_problems

CIRCLES = [["小组名称", "部门"], ["攀登小组", "磨削车间"]]


def members(*leaders: str) -> list[list[str]]:
    return [["小组名称", "姓名", "组内职务"], *(["攀登小组", name, "组长"] for name in leaders)]


@pytest.fixture
def ledger(tmp_path):
    made = Ledger.create(tmp_path / "a.cqo", who="王甲")
    yield made
    made.close()


def planned(ledger, leaders):
    sheets = [Sheet("QC小组", CIRCLES, ()), Sheet("小组成员", members(*leaders), ())]
    return plan_import(ledger, understand(sheets, Path("台账.xlsx")))


def test_rows_that_contradict_each_other_come_in_and_are_told(ledger):
    plan = planned(ledger, ("葛晓东", "沙丽萍"))
    assert [(table.new, table.refused_rows) for table in plan.tables] == [(1, 0), (2, 0)]
    told = problems_to_come(ledger, plan)
    assert told[Severity.ERROR] > 0
    ledger.apply(plan.changes)
    there = [problem for problem in ledger_problems(ledger) if problem.register == "qc_members"]
    assert sum(problem.severity is Severity.ERROR for problem in there) == told[Severity.ERROR]


def test_what_lies_in_the_ledger_counts_too(ledger):
    ledger.apply(planned(ledger, ("葛晓东",)).changes)
    assert problems_to_come(ledger, planned(ledger, ("葛晓东",))) == {}
    assert problems_to_come(ledger, planned(ledger, ("沙丽萍",)))[Severity.ERROR] == 1


def test_rows_in_harmony_have_no_errors_to_come(ledger):
    assert Severity.ERROR not in problems_to_come(ledger, planned(ledger, ("葛晓东",)))


def test_what_is_told_is_what_the_checks_say_afterwards(ledger):
    """A benefit that nobody certified, and a theme at work in a circle that was not renewed."""
    themes = [
        ["课题名称", "小组名称", "课题注册日期", "活动结束", "课题状态", "直接经济效益（万元）", "财务证明"],
        ["降低端面烧伤率", "攀登小组", "2025-03-05", "2025-11-20", "已完成", "3.5", "无"],
        ["降低刀具费用", "攀登小组", "2025-03-05", "", "活动中", "", ""],
    ]
    sheets = [Sheet("QC小组", CIRCLES, ()), Sheet("质量课题", themes, ())]
    plan = plan_import(ledger, understand(sheets, Path("台账.xlsx")))
    told = problems_to_come(ledger, plan)
    ledger.apply(plan.changes)
    found = ledger_problems(ledger)
    assert {"V13", "V08"} <= {
        problem.problem.rule for problem in found if problem.severity is Severity.EXPORT
    }
    assert told == Counter(problem.severity for problem in found if problem.severity is not Severity.INFO)


def test_too_many_records_are_not_asked_about(ledger, monkeypatch):
    monkeypatch.setattr(import_problems, "MOST", 3)
    assert problems_to_come(ledger, planned(ledger, ("葛晓东", "沙丽萍"))) is None
