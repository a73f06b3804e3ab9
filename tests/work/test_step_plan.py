"""A theme gets the steps of its type, once, and keeps those that it has."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.domain.registers.qc.steps import INNOVATION, MANDATED, SELF_SET
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.work.step_plan import NoSteps, plan_steps
from desktop.work.workspace import Workspace


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "new.cqo")
    yield Workspace(ledger)
    ledger.close()


@pytest.fixture
def theme(workspace):
    circle = workspace.save("qc_circles", None, BY_ID["qc_circles"].record(circle_name="萤火"))
    blank = BY_ID["qc_themes"].record(theme_name="降低返修率", circle=circle.id, theme_registration_date=date(2025, 1, 6))
    workspace.do(ChangeSet(same("theme"), (Change("qc_themes", None, blank),)))
    return blank


@pytest.mark.parametrize(
    ("theme_type", "origin", "steps"),
    [
        ("problem_solving", "self_set", SELF_SET),
        ("problem_solving", "mandated", MANDATED),
        ("problem_solving", None, SELF_SET),
        ("innovation", None, INNOVATION),
    ],
)
def test_the_steps_are_those_of_the_type(workspace, theme, theme_type, origin, steps):
    workspace.do(plan_steps(workspace.database, replace(theme, theme_type=theme_type, target_origin=origin)))
    rows = workspace.database.all("qc_steps")
    assert [row.step for row in rows] == list(steps)
    assert [row.step_number for row in rows] == list(range(1, len(steps) + 1))
    assert {row.theme for row in rows} == {theme.id}
    assert [p for row in rows for p in BY_ID["qc_steps"].problems(row) if p.severity is Severity.ERROR] == []


def test_steps_that_are_there_stay_and_those_of_other_themes_do_not_count(workspace, theme):
    solving = replace(theme, theme_type="problem_solving")
    other = replace(solving, id="b" * 32, theme_name="缩短换型时间")
    workspace.do(ChangeSet(same("theme"), (Change("qc_themes", None, other),)))
    workspace.do(plan_steps(workspace.database, other))
    kept = workspace.save("qc_steps", None, BY_ID["qc_steps"].record(theme=theme.id, step="current_state", responsible="王甲"))
    workspace.do(plan_steps(workspace.database, solving))
    rows = [row for row in workspace.database.all("qc_steps") if row.theme == theme.id]
    assert sorted(row.step for row in rows) == sorted(SELF_SET)
    assert kept in rows
    assert plan_steps(workspace.database, solving).changes == ()
    workspace.undo()
    assert [row for row in workspace.database.all("qc_steps") if row.theme == theme.id] == [kept]


def test_a_theme_without_a_type_is_refused(workspace, theme):
    with pytest.raises(NoSteps, match="降低返修率"):
        plan_steps(workspace.database, theme)
