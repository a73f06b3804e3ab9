"""A project gets the phases of its methodology, each with the conditions of its gate."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.changes import ChangeSet
from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.work.phase_plan import HasPhases, plan_phases
from desktop.work.reference.six_sigma import changes as reference
from desktop.work.workspace import Workspace

PROJECTS = BY_ID["six_sigma_projects"]


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "new.cqo")
    workspace = Workspace(ledger)
    workspace.do(ChangeSet(same("reference"), tuple(reference())))
    yield workspace
    ledger.close()


def added(workspace, methodology):
    blank = PROJECTS.record(project_number="P1", project_name="降低返修率", start_date=date(2025, 1, 6), methodology=methodology)
    return workspace.save("six_sigma_projects", None, blank)


@pytest.mark.parametrize(
    ("methodology", "letters"),
    [("DMAIC", "DMAIC"), ("DMADV", "DMADV"), ("DMADOV", "DMADOV"), ("IDDOV", "IDDOV"), ("lean", "DMAIC"), (None, "DMAIC")],
)
def test_the_phases_are_those_of_the_methodology(workspace, methodology, letters):
    workspace.do(plan_phases(workspace.database, added(workspace, methodology)))
    phases = workspace.database.all("project_phases")
    assert [p.phase_code for p in phases] == [f"P1-{n}{letter}" for n, letter in enumerate(letters, 1)]
    assert [p.phase_order for p in phases] == list(range(1, len(letters) + 1))
    conditions = workspace.database.all("gate_conditions")
    assert {c.phase for c in conditions} == {p.id for p in phases}
    assert not any(c.condition_met for c in conditions)
    for register, records in (("project_phases", phases), ("gate_conditions", conditions)):
        for record in records:
            assert [p for p in BY_ID[register].problems(record) if p.severity is Severity.ERROR] == []


def test_a_project_with_phases_gets_no_others(workspace):
    project = added(workspace, "DMAIC")
    workspace.do(plan_phases(workspace.database, project))
    with pytest.raises(HasPhases, match="P1"):
        plan_phases(workspace.database, project)
    workspace.undo()
    assert workspace.database.all("gate_conditions") == []
    assert plan_phases(workspace.database, project).changes


def test_a_template_out_of_use_is_left_out_and_one_said_twice_comes_once(workspace):
    project = added(workspace, "DMAIC")
    before = [c.after.condition for c in plan_phases(workspace.database, project).changes if c.register == "gate_conditions"]
    assert len(set(before)) == len(before)
    template = next(t for t in workspace.database.all("gate_templates") if t.template_condition == before[0])
    workspace.save("gate_templates", None, replace(template, id="twice", methodology="DMAIC"))
    again = [c.after.condition for c in plan_phases(workspace.database, project).changes if c.register == "gate_conditions"]
    assert again == before
    for there in workspace.database.all("gate_templates"):
        if there.template_condition == before[0]:
            workspace.save("gate_templates", there, replace(there, in_use=False))
    after = [c.after.condition for c in plan_phases(workspace.database, project).changes if c.register == "gate_conditions"]
    assert after == before[1:]
