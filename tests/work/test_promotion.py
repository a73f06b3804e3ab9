"""A quick win becomes a project once, and its money goes with it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.store.ledger import Ledger
from desktop.work.promotion import CannotPromote, next_number, promote
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace

START = date(2026, 1, 5)


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "sample.cqo")
    workspace = Workspace(ledger)
    workspace.do(sample_changes())
    yield workspace
    ledger.close()


def win_of(workspace, number):
    return next(win for win in workspace.database.all("quick_wins") if win.quick_win_number == number)


def benefit(workspace, year=2025):
    return workspace.database.figure(FIGURE["six_sigma.confirmed_benefit"], year).value


def test_a_project_is_begun_from_the_quick_win(workspace):
    win = win_of(workspace, "KY2025-01")
    before = benefit(workspace)
    changes = promote(workspace.database, win, "JH-6S-2026-01", START)
    assert [change.register for change in changes.changes] == ["six_sigma_projects", "quick_wins"]
    workspace.do(changes)
    project = next(p for p in workspace.database.all("six_sigma_projects") if p.project_number == "JH-6S-2026-01")
    assert (project.project_name, project.lead_department, project.team_leader) == (win.title, win.department, win.owner)
    assert (project.planned_benefit, project.planned_input, project.actual_benefit) == (win.benefit, win.cost, None)
    assert (project.start_date, project.project_status, project.finance_result) == (START, "applied", "unconfirmed")
    assert project.business_case == win.before_text
    promoted = win_of(workspace, "KY2025-01")
    assert (promoted.promoted_to, promoted.benefit, promoted.title) == (project.id, None, win.title)
    assert benefit(workspace) == before - win.benefit
    for register, record in (("six_sigma_projects", project), ("quick_wins", promoted)):
        assert [p for p in BY_ID[register].problems(record) if p.severity in (Severity.ERROR, Severity.EXPORT)] == []


def test_month_rows_go_to_the_project_and_count_once(workspace):
    win = win_of(workspace, "KY2025-17")
    before = [benefit(workspace, year) for year in (2025, 2026)]
    rows = [row for row in workspace.database.all("benefit_months") if row.quick_win == win.id]
    changes = promote(workspace.database, win, "JH-6S-2026-02", START)
    workspace.do(changes)
    project = changes.changes[0].after
    moved = [row for row in workspace.database.all("benefit_months") if row.project == project.id]
    assert [(m.id, m.net_benefit) for m in moved] == [(r.id, r.net_benefit) for r in rows]
    assert rows
    assert [benefit(workspace, year) for year in (2025, 2026)] == before


def test_what_is_a_project_already_is_refused(workspace):
    workspace.do(promote(workspace.database, win_of(workspace, "KY2025-02"), "JH-6S-2026-01", START))
    with pytest.raises(CannotPromote, match="already"):
        promote(workspace.database, win_of(workspace, "KY2025-02"), "JH-6S-2026-02", START)
    with pytest.raises(CannotPromote, match="already"):
        promote(workspace.database, win_of(workspace, "KY2024-13"), "JH-6S-2026-02", START)


def test_a_number_that_is_taken_is_refused(workspace):
    with pytest.raises(CannotPromote, match="JH-6S-2025-01"):
        promote(workspace.database, win_of(workspace, "KY2025-03"), "JH-6S-2025-01", START)


def test_it_is_undone_in_one_step(workspace):
    win = win_of(workspace, "KY2025-17")
    count = len(workspace.database.all("six_sigma_projects"))
    workspace.do(promote(workspace.database, win, "JH-6S-2026-02", START))
    workspace.undo()
    assert win_of(workspace, "KY2025-17") == win
    assert len(workspace.database.all("six_sigma_projects")) == count
    assert benefit(workspace) == Decimal("8500000.00")


def test_the_number_offered_follows_the_last_and_is_free(workspace, tmp_path):
    assert next_number(workspace.database) == "JH-6S-2025-25"
    last = next(p for p in workspace.database.all("six_sigma_projects") if p.project_number == "JH-6S-2025-24")
    workspace.save("six_sigma_projects", last, replace(last, project_number="JH-6S-2025-99"))
    assert next_number(workspace.database) == "JH-6S-2025-100"
    workspace.do(promote(workspace.database, win_of(workspace, "KY2025-01"), next_number(workspace.database), START))
    assert next_number(workspace.database) == "JH-6S-2025-101"


def test_the_first_number_of_all(tmp_path):
    ledger = Ledger.create(tmp_path / "new.cqo")
    assert next_number(ledger) == "6S-001"
    ledger.close()
