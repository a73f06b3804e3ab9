"""Backups, restoring, the second place, and undoing what was done long ago: from the window."""

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton

from desktop.domain.errors import CannotWrite
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.ui import ask, long_work
from desktop.ui.jobs import Job, running_jobs
from desktop.ui.keeping.backup_dialog import BackupDialog
from desktop.ui.keeping.changes_dialog import PAGE, ChangesDialog
from desktop.work.keeping.backups import backups_in, folder_of
from desktop.work.keeping.second_place import Copied, folder_in
from desktop.work.workspace import Workspace


@pytest.fixture(autouse=True)
def agreed(monkeypatch):
    asked = []

    def agree(_parent, language, text, *_answers, **_more):
        asked.append(text.say(language))
        return True

    monkeypatch.setattr(ask, "confirm", agree)
    return asked


@pytest.fixture
def told(monkeypatch):
    said = []
    monkeypatch.setattr(ask, "tell", lambda _parent, language, words, bad=False: said.append(words.say(language)))
    return said


def in_dialog(monkeypatch, qtbot, kind, act):
    """What a person does in the dialog that opens next."""

    def exec_(dialog):
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: running_jobs() == 0)
        act(dialog)
        qtbot.waitUntil(lambda: running_jobs() == 0)
        if dialog.isVisible():
            dialog.findChild(QPushButton, "button.close").click()
        assert not dialog.isVisible()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(kind, "exec", exec_)


def press(dialog, name):
    button = dialog.findChild(QPushButton, name)
    assert button.isEnabled()
    button.click()


def texts(view):
    model = view.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def banner(dialog, name):
    return dialog.findChild(QLabel, name).text()


def add_unit(window, name):
    return window.workspace.save("organisation_units", None, OrganisationUnit(unit_name=name))


def units(window):
    return {unit.unit_name for unit in window.workspace.database.all("organisation_units")}


def numbers(window):
    return [backup.number for backup in backups_in(folder_of(window.workspace.database.path))]


@pytest.fixture
def backed_up(window):
    """A ledger with one backup, and two units added since."""
    add_unit(window, "三车间")
    window.upkeep.keep()
    for name in ("四车间", "五车间"):
        add_unit(window, name)
    return window


def restore_action(window):
    return window._menus.restore


def test_three_clicks_put_a_backup_in_place_and_the_way_back_is_open(backed_up, monkeypatch, qtbot, agreed):
    window = backed_up
    path = window.workspace.database.path
    in_dialog(monkeypatch, qtbot, BackupDialog, lambda dialog: press(dialog, "button.restore"))
    restore_action(window).trigger()
    assert "之后的2次改动" in agreed[0]
    assert window.workspace.database.path == path
    assert "三车间" in units(window)
    assert "四车间" not in units(window)
    page = window.desk.open("organisation_units")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert [b.before for b in backups_in(folder_of(path))] == ["", "restore"]
    assert window.statusBar().currentMessage() == "已恢复；原来的台账备份为000002-restore.cqo"
    add_unit(window, "六车间")  # it can be written to
    restore_action(window).trigger()
    assert {"四车间", "五车间"} <= units(window)
    assert "六车间" not in units(window)


def test_says_what_a_backup_holds_and_what_would_be_missing(backed_up, monkeypatch, qtbot):
    seen = {}

    def look(dialog):
        seen["backups"], seen["since"] = texts(dialog.list), texts(dialog.since)
        seen["said"] = banner(dialog, "banner.backups")
        seen["second"] = banner(dialog, "banner.second")

    in_dialog(monkeypatch, qtbot, BackupDialog, look)
    restore_action(backed_up).trigger()
    ((number, _when, made, _size, records, head),) = seen["backups"]
    assert (number, made, records, len(head)) == ("000001", "日常", "256", 12)
    assert [row[3].partition("：")[2] for row in seen["since"]] == ["五车间", "四车间"]
    assert [row[1] for row in seen["since"]] == ["测试", "测试"]
    assert "缺少后来的2次改动" in seen["said"]
    assert "只在本机" in seen["second"]


def test_a_copy_is_opened_and_the_ledger_stays(backed_up, monkeypatch, qtbot):
    path = backed_up.workspace.database.path
    in_dialog(monkeypatch, qtbot, BackupDialog, lambda dialog: press(dialog, "button.restore_copy"))
    restore_action(backed_up).trigger()
    assert backed_up.workspace.database.path == path.with_name("甲公司-000001.cqo")
    qtbot.waitUntil(lambda: running_jobs() == 0)  # the ledger that was left is closed beside the window
    assert "四车间" not in units(backed_up)
    ledger = Ledger.open(path)
    assert len(ledger.all("organisation_units")) == 5
    ledger.close()


@pytest.mark.parametrize("name", ["button.back_up", "button.restore_copy", "button.restore"])
def test_what_is_stopped_leaves_the_ledger_and_its_folder_as_they_were(backed_up, monkeypatch, qtbot, name):
    monkeypatch.setattr(long_work, "AFTER", 0)
    path, head = backed_up.workspace.database.path, backed_up.workspace.database.head()
    before = sorted(path.parent.rglob("*"))
    asked, tell = [], Job.tell

    def slowly(job, done, of):
        asked.append(done)
        time.sleep(0.05)  # until someone has pressed the button
        tell(job, 0, 100)

    monkeypatch.setattr(Job, "tell", slowly)

    def act(dialog):
        QTimer.singleShot(0, lambda: dialog.findChild(QPushButton, "button.long_work.stop").click())
        press(dialog, name)
        assert "已停止" in banner(dialog, "banner.backups")

    in_dialog(monkeypatch, qtbot, BackupDialog, act)
    restore_action(backed_up).trigger()
    assert asked
    assert sorted(path.parent.rglob("*")) == before
    assert (backed_up.workspace.database.path, backed_up.workspace.database.head()) == (path, head)


def test_backs_up_at_once_even_where_nothing_changed(backed_up, monkeypatch, qtbot):
    in_dialog(monkeypatch, qtbot, BackupDialog, lambda dialog: press(dialog, "button.back_up"))
    restore_action(backed_up).trigger()
    restore_action(backed_up).trigger()
    assert numbers(backed_up) == [1, 2, 3]


def test_a_damaged_backup_can_be_looked_at_only(backed_up, monkeypatch, qtbot):
    (one,) = backups_in(folder_of(backed_up.workspace.database.path))
    one.path.write_bytes(one.path.read_bytes()[:3000])
    seen = []

    def look(dialog):
        seen.append((texts(dialog.list)[0][5], banner(dialog, "banner.backups")))
        assert not dialog.findChild(QPushButton, "button.restore").isEnabled()
        assert not dialog.findChild(QPushButton, "button.restore_copy").isEnabled()

    in_dialog(monkeypatch, qtbot, BackupDialog, look)
    restore_action(backed_up).trigger()
    assert seen[0][0] == "已损坏"
    assert "000001.cqo" in seen[0][1]


def test_another_companys_backup_is_never_put_in_place(backed_up, monkeypatch, qtbot, tmp_path):
    (tmp_path / "other").mkdir()
    other = Ledger.create(tmp_path / "other" / "x.cqo")
    Workspace(other).save("organisation_units", None, OrganisationUnit(unit_name="别家"))
    other.close()

    def look(dialog):
        dialog.show_folder(tmp_path / "other")
        qtbot.waitUntil(lambda: running_jobs() == 0)
        assert "只能恢复为副本" in banner(dialog, "banner.backups")
        assert not dialog.findChild(QPushButton, "button.restore").isEnabled()
        assert dialog.findChild(QPushButton, "button.restore_copy").isEnabled()

    in_dialog(monkeypatch, qtbot, BackupDialog, look)
    restore_action(backed_up).trigger()
    assert "别家" not in units(backed_up)


def test_what_cannot_be_put_in_place_leaves_the_ledger_open(backed_up, monkeypatch, qtbot, told):
    def fail(*_args):
        raise CannotWrite(same("no"), same("safe"), same("next"))

    means = replace(backed_up.keeping._means, put_in_place=fail)
    monkeypatch.setattr(backed_up.keeping, "_means", means)
    in_dialog(monkeypatch, qtbot, BackupDialog, lambda dialog: press(dialog, "button.restore"))
    restore_action(backed_up).trigger()
    assert told == ["nosafenext"]
    assert {"三车间", "五车间"} <= units(backed_up)
    assert add_unit(backed_up, "六车间")


def choose(monkeypatch, folder):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))


def label(window):
    return window.findChild(QLabel, "status.second").text()


def test_a_second_place_is_chosen_used_and_missed(backed_up, monkeypatch, qtbot, settings, tmp_path):
    window, stick = backed_up, tmp_path / "stick"
    path = window.workspace.database.path
    stick.mkdir()
    choose(monkeypatch, stick)
    seen = []

    def act(dialog):
        press(dialog, "button.second")
        qtbot.waitUntil(lambda: running_jobs() == 0)
        seen.append(banner(dialog, "banner.second"))

    in_dialog(monkeypatch, qtbot, BackupDialog, act)
    restore_action(window).trigger()
    assert [b.number for b in backups_in(folder_in(stick, path))] == [2]
    assert str(stick) in seen[0]
    assert label(window) == ""
    add_unit(window, "七车间")
    window.upkeep.keep()
    qtbot.waitUntil(lambda: running_jobs() == 0)
    assert [b.number for b in backups_in(folder_in(stick, path))] == [2, 3]
    head = window.workspace.database.head()
    assert settings.copied(path) == Copied(date.today(), head)
    stick.rename(tmp_path / "pulled out")
    add_unit(window, "八车间")
    settings.note_copied(path, Copied(date.today() - timedelta(days=9), head))
    window.upkeep.keep()
    assert label(window) == "9天没有异地备份"
    (tmp_path / "pulled out").rename(stick)
    window.close_ledger()
    assert [b.number for b in backups_in(folder_in(stick, path))] == [2, 3, 4]
    assert settings.copied(path).day == date.today()


def test_a_second_place_that_is_none_is_refused(backed_up, monkeypatch, qtbot, settings, told):
    choose(monkeypatch, backed_up.workspace.database.path.parent)
    in_dialog(monkeypatch, qtbot, BackupDialog, lambda dialog: press(dialog, "button.second"))
    restore_action(backed_up).trigger()
    assert settings.second_folder is None
    assert len(told) == 1


def test_the_second_place_can_be_given_up(backed_up, monkeypatch, qtbot, settings, tmp_path):
    settings.second_folder = tmp_path / "gone"
    in_dialog(monkeypatch, qtbot, BackupDialog, lambda dialog: press(dialog, "button.no_second"))
    restore_action(backed_up).trigger()
    assert settings.second_folder is None
    assert label(backed_up) == ""


def test_what_was_done_long_ago_is_undone(window, monkeypatch, qtbot):
    unit = add_unit(window, "三车间")
    add_unit(window, "四车间")
    seen = []

    def act(dialog):
        seen.append([row[3] for row in texts(dialog.list)])
        dialog.list.selectRow(1)
        press(dialog, "button.undo_set")
        seen.append([row[3] for row in texts(dialog.list)])

    in_dialog(monkeypatch, qtbot, ChangesDialog, act)
    window._menus.changes.trigger()
    assert unit.unit_name not in units(window)
    assert seen[0] == ["新增组织单位：四车间", "新增组织单位：三车间", "开始"]
    assert seen[1][0] == "撤销：新增组织单位：三车间"
    window.undo()
    assert "三车间" in units(window)


def test_what_stands_on_it_is_listed(window, monkeypatch, qtbot):
    unit = add_unit(window, "三车间")
    window.workspace.save("organisation_units", unit, replace(unit, unit_name="改名车间"))
    seen = []

    def act(dialog):
        dialog.list.selectRow(1)
        press(dialog, "button.undo_set")
        assert dialog.newer.isVisible()
        seen.append((banner(dialog, "banner.changes"), texts(dialog.newer)))
        dialog.list.selectRow(0)
        assert not dialog.newer.isVisible()

    in_dialog(monkeypatch, qtbot, ChangesDialog, act)
    window._menus.changes.trigger()
    ((said, ((record, why, later, _when, who),)),) = seen
    assert "不能撤销" in said
    assert (record, why, who) == ("组织单位 改名车间", "后来被改动或删除", "测试")
    assert later.startswith("修改")
    assert "改名车间" in units(window)


def test_the_history_is_read_page_by_page(window, monkeypatch, qtbot):
    for n in range(PAGE + 20):
        add_unit(window, f"{n}号")
    seen = []

    def act(dialog):
        model = dialog.list.model()
        seen.append(model.rowCount())
        assert model.canFetchMore()
        model.fetchMore()
        seen.append(model.rowCount())
        assert not model.canFetchMore()

    in_dialog(monkeypatch, qtbot, ChangesDialog, act)
    window._menus.changes.trigger()
    assert seen == [PAGE, PAGE + 21]


def test_both_are_offered_only_on_a_ledger(window):
    assert restore_action(window).isEnabled()
    window.close_ledger()
    window.show_start()
    assert not restore_action(window).isEnabled()
    assert not window._menus.changes.isEnabled()
