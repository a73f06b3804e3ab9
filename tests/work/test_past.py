"""Undo and redo go on after a restart, and what was merely typed back is no undo."""

from dataclasses import replace

import pytest

from desktop.domain.errors import Conflict
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.store.ledger import Ledger
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace


@pytest.fixture
def restarted(tmp_path):
    """Gives the workspace of the same ledger, opened anew at each call."""
    path, open_ = tmp_path / "a.cqo", []
    Ledger.create(path).close()

    def again():
        for workspace in open_:
            workspace.database.close()
        open_[:] = [Workspace(Ledger.open(path))]
        open_[0].recall()
        return open_[0]

    yield again
    for workspace in open_:
        workspace.database.close()


def unit(workspace):
    return workspace.database.all("organisation_units")


def test_what_was_done_before_a_restart_is_undone_and_done_again(restarted):
    first = restarted().save("organisation_units", None, OrganisationUnit(unit_name="一车间"))
    restarted().save("organisation_units", first, replace(first, unit_name="二车间"))
    workspace = restarted()
    workspace.undo()
    assert unit(workspace) == [first]
    workspace = restarted()
    assert "二车间" in workspace.redo_label.zh
    workspace.undo()
    assert unit(workspace) == []
    workspace = restarted()
    workspace.redo()
    workspace.redo()
    assert unit(workspace) == [replace(first, unit_name="二车间")]
    assert workspace.redo_label is None
    assert restarted().redo_label is None


def test_what_is_typed_back_by_hand_is_a_change_of_its_own(restarted):
    workspace = restarted()
    first = workspace.save("organisation_units", None, OrganisationUnit(unit_name="一车间"))
    second = workspace.save("organisation_units", first, replace(first, unit_name="二车间"))
    workspace.save("organisation_units", second, first)
    workspace = restarted()
    workspace.undo()
    assert unit(workspace) == [second]


def test_an_import_of_hundreds_is_undone_whole_after_a_restart(restarted):
    restarted().do(sample_changes())
    workspace = restarted()
    workspace.undo()
    assert unit(workspace) == []
    assert workspace.undo_label is None
    restarted().redo()


def test_what_something_newer_stands_on_is_not_undone(restarted):
    workspace = restarted()
    first = workspace.save("organisation_units", None, OrganisationUnit(unit_name="一车间"))
    undo_me = workspace._past.done[-1]
    workspace.save("organisation_units", first, replace(first, unit_name="二车间"))
    workspace._past.done[:] = [undo_me]
    with pytest.raises(Conflict):
        workspace.undo()
    assert unit(workspace)[0].unit_name == "二车间"
