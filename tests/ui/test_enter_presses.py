"""Enter does what a click does, wherever a button has the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPushButton, QToolButton, QVBoxLayout

from desktop.ui.overview.tile import Tile
from desktop.ui.window.enter_presses import EnterPresses
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.start_page import Door


@pytest.fixture
def window(settings, ledgers, qtbot, tmp_path):
    (tmp_path / "甲.cqo").touch()
    settings.remember(tmp_path / "甲.cqo")
    made = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def presses(button, qtbot, key=Qt.Key.Key_Return):
    """How often a key presses a button that has the keyboard."""
    heard = []
    button.clicked.connect(lambda *_checked: heard.append(button))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus(), button.objectName()
    qtbot.keyClick(button, key)
    return len(heard)


def test_on_the_first_page(window, qtbot):
    for button in (*window.findChildren(Door), *window.findChildren(QPushButton, "start.open")):
        button.clicked.disconnect()  # what it opens is no matter here
        assert presses(button, qtbot) == 1
        assert presses(button, qtbot, Qt.Key.Key_Enter) == 1


def test_on_a_ledger_opened_last_and_on_what_takes_it_off_the_list(window, qtbot, settings):
    opened = []
    window.centralWidget().recent_wanted.disconnect()
    window.centralWidget().recent_wanted.connect(opened.append)
    recent = window.findChild(QPushButton, "start.recent.0")
    assert recent.hasFocus()
    qtbot.keyClick(recent, Qt.Key.Key_Return)
    assert [path.name for path in opened] == ["甲.cqo"]
    assert presses(window.findChild(QToolButton, "start.forget.0"), qtbot) == 1
    assert settings.remembered == []


def test_on_a_tile_of_the_overview(window, filled, qtbot, monkeypatch):
    window.show_ledger(filled)
    overview = window.desk.open_page("overview")
    qtbot.waitUntil(lambda: overview.is_ready and window.findChild(Tile) is not None, timeout=20_000)
    traced = []
    monkeypatch.setattr(type(overview), "_trace", lambda _self, value: traced.append(value))
    tile = window.findChild(Tile)
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Return)
    assert traced == [tile.value]


def test_in_a_dialog_it_presses_what_has_the_keyboard_and_not_the_answer(window, qtbot):
    dialog = QDialog(window)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    box.accepted.connect(dialog.accept)
    plain, tool = QPushButton("更多"), QToolButton()
    plain.setAutoDefault(False)
    tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column = QVBoxLayout(dialog)
    for part in (plain, tool, box):
        column.addWidget(part)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert presses(plain, qtbot) == 1
    assert presses(tool, qtbot) == 1
    assert not dialog.result()
    assert presses(box.button(QDialogButtonBox.StandardButton.Ok), qtbot) == 1
    assert dialog.result()
    dialog.deleteLater()


def test_held_or_with_another_key_it_presses_no_more(window, qtbot):
    button = window.findChild(QPushButton, "start.recent.0")
    heard = []
    window.centralWidget().recent_wanted.disconnect()
    window.centralWidget().recent_wanted.connect(heard.append)
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(button, held)
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not heard


def test_what_is_gone_is_let_go_of(window, qtbot):
    filter_ = window.findChild(EnterPresses)
    button = QPushButton("一时", window)
    button.show()
    button.setFocus()
    assert filter_._watched is button
    button.deleteLater()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not button)
    window.findChild(QPushButton, "start.bring").setFocus()
    assert filter_._watched is window.findChild(QPushButton, "start.bring")
