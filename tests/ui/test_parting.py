"""A ledger that another takes the place of: the window goes on while it is backed up, and nothing of it is lost."""

import shutil
import threading

import pytest
from PySide6.QtCore import QTimer

from desktop.domain.errors import CannotWrite
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.ui import ask, long_work
from desktop.ui.jobs import running_jobs
from desktop.work.keeping.backups import backups_in, folder_of
from desktop.work.keeping.second_place import folder_in, mark


@pytest.fixture
def other(tmp_path):
    path = tmp_path / "乙公司.cqo"
    Ledger.create(path).close()
    return path


@pytest.fixture
def held(monkeypatch):
    """A backup stands still in the middle until it may go on."""
    at_work, go = threading.Event(), threading.Event()
    back_up = Ledger.back_up

    def slowly(self, target, told=None):
        at_work.set()
        if not go.is_set():
            assert threading.current_thread() is not threading.main_thread()
            assert go.wait(20)
        back_up(self, target, told)

    monkeypatch.setattr(Ledger, "back_up", slowly)
    yield at_work, go
    go.set()


@pytest.fixture
def told(monkeypatch):
    texts = []
    monkeypatch.setattr(ask, "tell", lambda _parent, _language, text, **_more: texts.append(text.zh))
    return texts


def add(window, name):
    window.workspace.save("organisation_units", None, OrganisationUnit(unit_name=name))


def last_units(path):
    kept = Ledger.open(backups_in(folder_of(path))[-1].path)
    try:
        return {unit.unit_name for unit in kept.all("organisation_units")}
    finally:
        kept.close()


def is_free(path):
    Ledger.open(path).close()  # else `InUse`
    return True


def over(qtbot):
    qtbot.waitUntil(lambda: running_jobs() == 0)


def test_the_window_shows_the_next_ledger_while_the_last_is_backed_up(window, other, held, qtbot):
    (at_work, go), path = held, window.workspace.database.path
    add(window, "三车间")
    window.open_ledger(other)
    assert at_work.wait(20)
    assert window.workspace.database.path == other
    add(window, "乙方车间")  # what is typed, painted and saved meanwhile
    assert backups_in(folder_of(path)) == []
    go.set()
    over(qtbot)
    assert "三车间" in last_units(path)
    assert is_free(path)


def test_who_goes_back_at_once_waits_and_the_window_paints(window, other, held, qtbot, monkeypatch):
    (at_work, go), path = held, window.workspace.database.path
    monkeypatch.setattr(long_work, "AFTER", 0)
    add(window, "三车间")
    window.open_ledger(other)
    assert at_work.wait(20)
    seen = []

    def look():
        box = window.findChild(long_work.WorkBox)
        if box is None or not box.isVisible():
            QTimer.singleShot(5, look)
            return
        seen.append(window.workspace.database.path)
        go.set()

    QTimer.singleShot(0, look)
    window.open_ledger(path)
    assert seen == [other]
    assert window.workspace.database.path == path
    assert "三车间" in last_units(path)
    over(qtbot)


def test_the_end_of_the_program_waits_for_it(window, other, monkeypatch, qtbot):
    path, at_work, back_up = window.workspace.database.path, threading.Event(), Ledger.back_up

    def noted(self, target, told=None):
        at_work.set()
        back_up(self, target, told)

    monkeypatch.setattr(Ledger, "back_up", noted)
    add(window, "三车间")
    window.open_ledger(other)
    assert at_work.wait(20)
    add(window, "乙方车间")
    window.close()
    assert "三车间" in last_units(path)
    assert last_units(other) == {"乙方车间"}
    assert is_free(path)
    over(qtbot)


def test_one_under_way_is_waited_for_and_what_came_after_it_is_kept(window, other, held, qtbot):
    (at_work, go), path = held, window.workspace.database.path
    add(window, "三车间")
    window.upkeep.keep_beside()
    assert at_work.wait(20)
    add(window, "四车间")
    window.open_ledger(other)
    assert window.workspace.database.path == other
    go.set()
    over(qtbot)
    assert {"三车间", "四车间"} <= last_units(path)
    assert len(backups_in(folder_of(path))) == 2
    assert is_free(path)


def test_it_comes_to_the_second_place_under_its_own_name(window, other, settings, tmp_path, qtbot):
    path, stick = window.workspace.database.path, tmp_path / "stick"
    stick.mkdir()
    mark(stick, path)
    settings.second_folder = stick
    add(window, "三车间")
    head = window.workspace.database.head()
    window.open_ledger(other)
    over(qtbot)
    assert len(backups_in(folder_in(stick, path))) == 1
    assert settings.copied(path).head == head
    assert settings.copied(other) is None


@pytest.mark.parametrize("leave", ["another", "quit", "system"])
def test_what_could_not_be_kept_is_told(window, other, monkeypatch, told, qtbot, leave):
    def full(_self, target, told=None):
        raise CannotWrite(same("磁盘已满。"), same("台账不受影响。"), same("请腾出空间。"))

    path = window.workspace.database.path
    add(window, "三车间")
    monkeypatch.setattr(Ledger, "back_up", full)
    if leave == "another":
        window.open_ledger(other)
        over(qtbot)
    elif leave == "quit":
        window.close()
    else:
        window.end(quietly=True)
    if leave == "system":
        assert told == []
    else:
        (text,) = told
        assert text.startswith("甲公司.cqo关闭时没能做成最后一次备份")
        assert "磁盘已满" in text
    assert is_free(path)


def test_a_second_place_that_fails_is_told(window, other, settings, told, tmp_path, qtbot):
    path, stick = window.workspace.database.path, tmp_path / "stick"
    stick.mkdir()
    mark(stick, path)
    folder_in(stick, path).write_text("in the way")
    settings.second_folder = stick
    add(window, "三车间")
    window.open_ledger(other)
    over(qtbot)
    (text,) = told
    assert "异地备份" in text
    assert "三车间" in last_units(path)
    shutil.rmtree(stick)
