"""The strip that says in what state the open ledger is: looked at only, out of reach, or behind its backup."""

import shutil
import sys
import tempfile

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import ReadOnly, Unreachable
from desktop.domain.registers import BY_ID
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.words import same
from desktop.excel.export import write_register
from desktop.store.ledger import Ledger
from desktop.ui.banner import Banner
from desktop.ui.keeping.state_bar import StateBar
from desktop.ui.ledgers import Ledgers
from desktop.ui.window.ledger_opening import open_or_look
from desktop.ui.window.main_window import MainWindow
from desktop.work.keeping.backups import Keeper
from desktop.work.workspace import Workspace
from tests.faults.other_user import as_nobody, folder_for_all, why_no_other_user


def bar(window) -> StateBar:
    return window.findChild(StateBar, "bar.state")


def said(window) -> str:
    return bar(window).findChild(Banner, "banner.state").text() if bar(window).isVisible() else ""


def a_unit(name: str) -> ChangeSet:
    return ChangeSet(same("添加"), (Change("organisation_units", None, OrganisationUnit(unit_name=name)),))


@pytest.fixture
def answered(monkeypatch) -> list[str]:
    """What message boxes said; each is closed at once."""
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()) or 0)
    return told


def test_an_ordinary_ledger_has_nothing_to_say(window):
    window.keeping.watch.look()
    assert said(window) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let the folder of an open file be renamed")
def test_a_disk_that_is_gone_is_told_once_and_the_window_goes_on_by_itself_when_it_is_back(window, tmp_path, answered, qtbot):
    folder, away = tmp_path, tmp_path.with_name(f"{tmp_path.name}-away")
    database, watch = window.workspace.database, window.keeping.watch
    window.desk.open("organisation_units")
    folder.rename(away)
    try:
        window.attempt(lambda: database.apply(a_unit("三车间")), same("done"))
        assert len(answered) == 1
        assert "连接不上" in answered[0]
        assert "已损坏" not in answered[0]
        for _ in range(3):
            watch.look()
        assert "暂时只读" in said(window)
        assert "先不要恢复备份" in said(window)
        assert not window._menus.add.isEnabled()
        assert not window._menus.import_.isEnabled()
        assert window._menus.export.isEnabled()
        window.set_language("en")
        assert "restore no backup" in said(window)
        assert len(answered) == 1, "nothing more was told in a box"
    finally:
        away.rename(folder)
    qtbot.mouseClick(bar(window).findChild(QPushButton, "button.state"), Qt.MouseButton.LeftButton)
    assert said(window) == ""
    assert "work can go on" in window.statusBar().currentMessage()
    window.desk.open("organisation_units")
    assert window._menus.add.isEnabled()
    window.attempt(lambda: database.apply(a_unit("三车间")), same("done"))
    assert database.count("organisation_units") == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let the folder of an open file be renamed")
def test_another_ledger_in_its_place_is_not_taken_for_the_one_that_was_lost(window, tmp_path):
    away = tmp_path.with_name(f"{tmp_path.name}-away")
    database = window.workspace.database
    name = database.path.name
    tmp_path.rename(away)
    with pytest.raises(Unreachable):
        database.apply(a_unit("三车间"))
    tmp_path.mkdir()
    other = Ledger.create(tmp_path / name)
    other.apply(a_unit("别的厂"))
    other.close()
    assert not database.try_again()
    assert database.unreachable
    shutil.rmtree(tmp_path)
    away.rename(tmp_path)
    assert database.try_again()


def test_an_older_state_in_its_place_is_told_against_the_newest_backup(tmp_path, ledgers, settings, qtbot):
    path = tmp_path / "甲公司.cqo"
    ledger = Ledger.create(path)
    ledger.apply(a_unit("一车间"))
    ledger.close()
    shutil.copyfile(path, tmp_path / "older")
    ledger = Ledger.open(path)
    keeper = Keeper(ledger)
    ledger.apply(a_unit("二车间"))
    keeper.keep()
    ledger.close()

    def opened() -> MainWindow:
        made = MainWindow(Workspace(Ledger.open(path)), "zh", ledgers=ledgers, settings=settings)
        qtbot.addWidget(made)
        made.show()
        made.keeping.watch.look()
        return made

    window = opened()
    assert said(window) == ""
    window.close()
    shutil.copyfile(tmp_path / "older", path)
    window = opened()
    assert "比备份000001.cqo旧" in said(window)
    assert bar(window).findChild(QPushButton, "button.state").isVisible()
    window.close()


@pytest.mark.skipif(bool(why_no_other_user()), reason=why_no_other_user() or "-")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_is_read_only_is_looked_at_and_exported(what):
    with folder_for_all() as folder:
        place = folder / "甲公司"
        place.mkdir()
        path = place / "a.cqo"
        ledger = Ledger.create(path)
        ledger.apply(a_unit("一车间"))
        ledger.close()
        path.chmod(0o444 if what == "file" else 0o644)
        place.chmod(0o777 if what == "file" else 0o555)
        _export(path, folder / "first.xlsx")  # has everything loaded that the other user could not read
        told = as_nobody(lambda: _looked_at(path, folder / "out.xlsx"))
        assert told == "1 unit, no faults, read-only, exported: 一车间", told


def _export(path, target) -> None:
    ledger = Ledger.open(path, read_only=True)
    write_register(target, BY_ID["organisation_units"], ledger.all("organisation_units"), {})
    ledger.close()
    load_workbook(target).close()


def _looked_at(path, target) -> str:
    tempfile.tempdir = str(target.parent)  # as every user has one that takes files
    workspace = open_or_look(
        None, "zh", Ledgers(lambda file: Workspace(Ledger.open(file)), lambda file: Workspace(Ledger.look(file)), None, None), path
    )
    database = workspace.database
    _export(path, target)
    with pytest.raises(ReadOnly):
        database.apply(a_unit("二车间"))
    said = f"{database.count('organisation_units')} unit, {'faults' if database.verify().faults else 'no faults'}"
    state = "read-only" if database.read_only else "writable"
    database.close()
    exported = [row[0] for row in load_workbook(target).active.values if row[0] == "一车间"]
    return f"{said}, {state}, exported: {'、'.join(exported)}"


def test_a_ledger_that_is_looked_at_says_so(filled, ledgers, settings, qtbot):
    path = filled.database.path
    filled.database.close()
    window = MainWindow(ledgers.look(path), "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    window.show()
    assert "只读方式" in said(window)
    window.close()
