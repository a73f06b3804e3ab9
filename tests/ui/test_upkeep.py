"""Backups that the program makes by itself: beside the window, one at a time, and none lost at the end."""

import threading

import pytest
from PySide6.QtCore import QObject

from desktop.domain.errors import CannotWrite
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.ui.desk.upkeep import Upkeep
from desktop.ui.jobs import running_jobs
from desktop.work.keeping.backups import backups_in, folder_of


@pytest.fixture
def ledger(workspace, qtbot):
    yield workspace
    qtbot.waitUntil(lambda: running_jobs() == 0)


@pytest.fixture
def upkeep(ledger):
    owner = QObject()
    made = Upkeep(owner)
    made.begin(ledger)
    yield made
    made.leave().settle()
    owner.deleteLater()


def add(ledger, name):
    ledger.save("organisation_units", None, OrganisationUnit(unit_name=name))


def units_in(path):
    kept = Ledger.open(path)
    try:
        return {unit.unit_name for unit in kept.all("organisation_units")}
    finally:
        kept.close()


def backups(ledger):
    return backups_in(folder_of(ledger.database.path))


@pytest.fixture
def held(ledger, monkeypatch):
    """A backup stands still in the middle until it may go on."""
    at_work, go = threading.Event(), threading.Event()
    back_up = Ledger.back_up

    def slowly(self, target, told=None):
        assert threading.current_thread() is not threading.main_thread()
        at_work.set()
        assert go.wait(20)
        back_up(self, target, told)

    monkeypatch.setattr(Ledger, "back_up", slowly)
    yield at_work, go
    go.set()


def test_the_window_goes_on_meanwhile(ledger, upkeep, held, qtbot):
    at_work, go = held
    add(ledger, "一车间")
    upkeep.keep_beside()
    assert at_work.wait(20)
    add(ledger, "二车间")
    upkeep.keep_beside()
    assert backups(ledger) == [], "one at a time, and none yet"
    with qtbot.waitSignal(upkeep.kept):
        go.set()
    assert [backup.number for backup in backups(ledger)] == [1]
    upkeep.settle()
    upkeep.keep_beside()
    qtbot.waitUntil(lambda: running_jobs() == 0)
    assert units_in(backups(ledger)[-1].path) == {"一车间", "二车间"}
    upkeep.keep_beside()
    qtbot.waitUntil(lambda: running_jobs() == 0)
    assert len(backups(ledger)) == 2, "nothing is new"


def test_what_is_in_the_way_is_said_and_it_is_tried_again(ledger, upkeep, monkeypatch, qtbot):
    def full(_self, target, told=None):
        raise CannotWrite(same("磁盘已满。"), same("台账不受影响。"), same("请腾出空间。"))

    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "back_up", full)
        add(ledger, "一车间")
        with qtbot.waitSignal(upkeep.said) as said:
            upkeep.keep_beside()
    assert "磁盘已满" in said.args[0].zh
    with qtbot.waitSignal(upkeep.kept):
        upkeep.keep_beside()
    assert len(backups(ledger)) == 1


def test_one_that_somebody_waits_for_comes_after_it(ledger, upkeep):
    add(ledger, "一车间")
    upkeep.keep_beside()
    upkeep.keep("import")
    assert [backup.before for backup in backups(ledger)] == ["", "import"]
