"""A window left alone is covered and tells nothing; nothing typed is lost, and only the PIN or password opens it."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton

from desktop.domain.registers import BY_ID
from desktop.ui.form.record_form import RecordForm
from desktop.ui.privacy import reason
from desktop.ui.privacy.cover import Cover
from desktop.ui.privacy.idle import Idle
from desktop.ui.privacy.pin_dialog import PinDialog
from desktop.ui.tools import locking
from desktop.ui.window.main_window import MainWindow
from desktop.work import pin
from desktop.work.keeping.drafts import Drafts
from desktop.work.workspace import Workspace

PIN = "2468"


@pytest.fixture
def quick(monkeypatch):
    """A hash that costs nothing, so that tests do not wait for scrypt."""
    monkeypatch.setattr(pin, "hash_of", lambda typed: f"hash of {typed}")
    monkeypatch.setattr(pin, "fits", lambda typed, kept: kept == f"hash of {typed}")


@pytest.fixture
def lock(window, settings, quick):
    settings.pin_hash = pin.hash_of(PIN)
    made = window.tools.locking
    yield made
    made.end()


def type_in(lock, text):
    lock.dialog.box.setText(text)
    lock.dialog.open_button.click()


def covered(window):
    """Whether a sheet lies over all of a window."""
    sheets = [each for each in window.findChildren(Cover) if each.isVisible()]
    return bool(sheets) and sheets[-1].geometry() == window.rect() and sheets[-1].autoFillBackground()


def colours(window):
    picture = window.grab().toImage()
    return {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}


def test_covers_the_window_and_says_no_name(lock, window):
    title = window.windowTitle()
    assert "甲公司" in title
    shown = colours(window)
    lock.lock()
    assert lock.is_locked
    assert covered(window)
    assert window.windowTitle() == window.accessibleName() == "质官台 - 已锁定"
    assert len(colours(window)) < len(shown) / 3
    window.resize(900, 500)
    assert covered(window)
    type_in(lock, PIN)
    assert not lock.is_locked
    assert not covered(window)
    assert window.windowTitle() == title
    assert window.findChildren(Cover, options=Qt.FindChildOption.FindDirectChildrenOnly) == [] or not covered(window)


def test_a_form_stays_with_what_was_typed_and_is_covered(lock, window, filled, qtbot):
    filled.drafts = Drafts()
    form = RecordForm(filled, BY_ID["officers"], "zh", parent=window)
    form.open()
    title = form.windowTitle()
    form.editor("officer_name").input.setText("赵丁")
    lock.lock()
    assert covered(form)
    assert form.windowTitle() == "质官台 - 已锁定"
    form.setWindowTitle("赵丁")
    assert form.windowTitle() == "质官台 - 已锁定"
    assert QApplication.activeModalWidget() is lock.dialog
    type_in(lock, PIN)
    assert form.isVisible()
    assert form.windowTitle() == "赵丁"
    assert title.startswith("新增")
    assert form.editor("officer_name").text == "赵丁"
    form.hide()
    form.deleteLater()


def test_a_window_that_opens_meanwhile_is_covered_and_cannot_keep_the_lock_shut(lock, window, qtbot):
    lock.lock()
    late = QDialog(window)
    late.setWindowTitle("导入完成：甲公司")
    QLabel("周乙", late)
    late.setModal(True)
    late.show()
    assert covered(late)
    assert late.windowTitle() == "质官台 - 已锁定"
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is lock.dialog)
    type_in(lock, PIN)
    assert late.windowTitle() == "导入完成：甲公司"
    late.close()
    late.deleteLater()


def test_a_message_under_way_goes_on_behind_the_lock(lock, window, qtbot):
    """A dialog that runs a loop of its own is neither answered nor ended by the lock."""
    box = QDialog(window)
    ended = []

    def during():
        lock.lock()
        assert covered(box)
        assert ended == []
        type_in(lock, PIN)
        box.accept()

    QTimer.singleShot(0, box, during)
    ended.append(box.exec())
    assert ended == [QDialog.DialogCode.Accepted]
    box.deleteLater()


def test_open_menus_are_closed(lock, window, qtbot):
    menu = QMenu(window)
    menu.addAction("周乙")
    menu.popup(window.mapToGlobal(window.rect().center()))
    lock.lock()
    assert not menu.isVisible()
    type_in(lock, PIN)
    menu.deleteLater()


def test_esc_and_the_cross_do_nothing(lock, window, qtbot):
    lock.lock()
    qtbot.keyClick(lock.dialog, Qt.Key.Key_Escape)
    lock.dialog.reject()
    lock.dialog.close()
    assert lock.dialog.isVisible()
    assert lock.is_locked
    type_in(lock, PIN)


def test_five_wrong_tries_then_a_pause_that_a_restart_does_not_end(lock, window, settings, monkeypatch):
    lock.lock()
    for _ in range(4):
        type_in(lock, "0000")
        assert lock.dialog.box.isEnabled()
    type_in(lock, "0000")
    assert not lock.dialog.box.isEnabled()
    assert "秒后再试" in lock.dialog.findChild(QLabel, "label.lock").text()
    type_in(lock, PIN)
    assert lock.is_locked
    lock.end()
    again = locking.Locking(window, settings)
    assert 25 <= again._pause() <= 30
    later = time.time() + 31
    monkeypatch.setattr(locking.time, "time", lambda: later)
    assert again._pause() == 0
    again.lock()
    type_in(again, "0000")
    assert 55 <= again._pause() <= 60
    assert settings.wrong_tries == 6
    again.end()


def test_a_ledger_with_a_password_asks_for_that(lock, window, monkeypatch):
    monkeypatch.setattr(type(window.workspace.database), "has_password", property(lambda _self: True))
    monkeypatch.setattr(type(window.workspace.database), "password_fits", lambda _self, typed: typed == "长密码")
    lock.lock()
    assert "台账的密码" in lock.dialog.findChild(QLabel, "label.ask").text()
    type_in(lock, PIN)
    assert lock.is_locked
    type_in(lock, "长密码")
    assert not lock.is_locked


def test_a_pin_is_asked_for_when_the_lock_is_switched_on(window, settings, quick, monkeypatch):
    def set_(dialog):
        dialog.new.setText(PIN)
        dialog.again.setText(PIN)
        dialog._set()
        return dialog.result()

    monkeypatch.setattr(PinDialog, "exec", lambda _dialog: 0)
    window._menus.actions["lock.10"].trigger()
    assert (settings.lock_minutes, settings.pin_hash) == (0, "")
    assert window._menus.lock_after[0].isChecked()
    monkeypatch.setattr(PinDialog, "exec", set_)
    window._menus.actions["lock.10"].trigger()
    assert (settings.lock_minutes, settings.pin_hash) == (10, "hash of 2468")
    assert window._menus.lock_after[10].isChecked()
    window._menus.actions["lock.0"].trigger()
    assert settings.lock_minutes == 0
    window.tools.locking.end()


@pytest.mark.parametrize(
    ("present", "new", "again", "taken"),
    [("1111", "2468", "2468", True), ("0", "2468", "2468", False), ("1111", "246", "246", False), ("1111", "2468", "2469", False)],
)
def test_a_new_pin_is_typed_twice_and_the_old_one_once(qtbot, present, new, again, taken):
    dialog = PinDialog("zh", lambda typed: typed == "1111")
    qtbot.addWidget(dialog)
    for line, text in ((dialog.present, present), (dialog.new, new), (dialog.again, again)):
        line.setText(text)
    dialog.findChild(QPushButton, "button.set").click()
    assert bool(dialog.result()) == taken
    assert bool(dialog.findChild(QLabel, "label.pin").text()) != taken


def test_being_left_alone_locks_and_a_hand_on_the_mouse_does_not(window, qtbot):
    clock = [0.0, 1000.0]
    idle = Idle(window, lambda: clock[0], lambda: clock[1])
    told = []
    idle.left_alone.connect(lambda: told.append(1))
    idle.watch(300)
    clock[:] = [299.0, 1299.0]
    idle.look()
    assert told == []
    QTest.mouseMove(window, QPoint(30, 40))
    QTest.keyClick(window.desk, Qt.Key.Key_F12)
    clock[:] = [500.0, 1500.0]
    idle.look()
    assert told == []
    clock[0] = 599.0
    idle.look()
    assert told == [1]
    idle.touch()
    clock[1] += 301  # the PC slept: its steady clock may have stood
    idle.look()
    assert told == [1, 1]
    idle.stop()


def test_the_window_is_locked_after_the_minutes_set(lock, window, settings):
    lock.set_minutes(5)
    lock._idle._touched = (time.monotonic() - 301, time.time())
    lock._idle.look()
    assert lock.is_locked
    type_in(lock, PIN)
    assert not lock.is_locked
    lock._idle.look()
    assert not lock.is_locked


@pytest.mark.parametrize("minutes", [0, 10])
def test_the_key_is_heard_in_a_form_too(lock, window, filled, qtbot, minutes):
    lock.set_minutes(minutes)
    form = RecordForm(filled, BY_ID["officers"], "zh", parent=window)
    form.open()
    qtbot.waitUntil(lambda: form.focusWidget() is not None and QApplication.focusWidget() is form.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: lock.is_locked)
    assert covered(form)
    type_in(lock, PIN)
    form.hide()
    form.deleteLater()


def test_personal_data_are_masked_again(lock, window, monkeypatch):
    monkeypatch.setattr(reason, "ask_reason", lambda *args: "核对")
    window.desk.open("officers")
    window._menus.reveal.trigger()
    lock.lock()
    type_in(lock, PIN)
    assert not window._menus.reveal.isChecked()
    assert window.workspace.disclosing.reason == ""


def test_backups_and_drafts_go_on(lock, window, filled, settings, qtbot):
    filled.drafts = Drafts(settings.data_folder / "drafts")
    form = RecordForm(filled, BY_ID["officers"], "zh", parent=window)
    form.open()
    form.editor("officer_name").input.setText("赵丁")
    lock.lock()
    window.upkeep.keep("import")
    assert list((filled.database.path.parent / "甲公司-backups").glob("*.cqo"))
    qtbot.waitUntil(lambda: len(filled.drafts.of(filled.database.path)) == 1)
    type_in(lock, PIN)
    form._kept.drop()
    form.hide()
    form.deleteLater()


def test_a_restart_does_not_undo_the_lock(filled, settings, ledgers, qtbot, quick):
    settings.pin_hash, settings.lock_minutes = pin.hash_of(PIN), 10
    window = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    window.show()
    window.show_ledger(filled)
    lock = window.tools.locking
    assert lock.is_locked
    assert "甲公司" not in window.windowTitle()
    type_in(lock, PIN)
    assert "甲公司" in window.windowTitle()
    window.show_ledger(Workspace(ledgers.create(filled.database.path.with_name("乙.cqo")).database))
    assert not lock.is_locked
    window.end()


def test_the_clipboard_keeps_what_was_copied(lock, window):
    QGuiApplication.clipboard().setText("改善001")
    lock.lock()
    type_in(lock, PIN)
    assert QGuiApplication.clipboard().text() == "改善001"


def test_reset_switches_it_off(settings, quick):
    settings.pin_hash, settings.lock_minutes, settings.wrong_tries = pin.hash_of(PIN), 10, 7
    settings.locked_until = time.time() + 900
    settings.reset_lock()
    assert (settings.pin_hash, settings.lock_minutes, settings.wrong_tries, settings.locked_until) == ("", 0, 0, 0.0)
