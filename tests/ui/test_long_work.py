"""Long work beside the window: it says how far it is, can be stopped where that is lawful, and its end is awaited."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QProgressBar, QPushButton, QWidget

from desktop.domain.errors import NOTHING_CHANGED, Unreadable
from desktop.domain.words import same
from desktop.ui import ask, long_work
from desktop.ui.jobs import Cancelled
from desktop.ui.long_work import done_beside
from desktop.ui.tools.soundness import tell_soundness

DOING = same("正在数数…")


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def when_shown(monkeypatch, qtbot):
    """Has something done with each box as soon as it is there; no box waits before it is shown."""
    monkeypatch.setattr(long_work, "AFTER", 0)
    shown = long_work.WorkBox.exec

    def arrange(act: Callable[[QDialog], None]) -> None:
        def run(box):
            QTimer.singleShot(0, box, lambda: act(box))
            return shown(box)

        monkeypatch.setattr(long_work.WorkBox, "exec", run)

    return arrange


def endlessly(told):
    """Tells that one of four is done, until somebody says stop."""
    for _ in range(2000):
        told(1, 4)
        threading.Event().wait(0.005)
    raise AssertionError("nobody stopped it")


def press_stop(box):
    box.findChild(QPushButton, "button.long_work.stop").click()


def test_an_enter_too_many_stops_nothing_and_esc_does(parent, when_shown, qtbot):
    held = []

    def press(box):
        qtbot.waitUntil(box.isActiveWindow)
        held.append(box.focusWidget().objectName())
        qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Return)
        held.append(box.findChild(QPushButton, "button.long_work.stop").isEnabled())
        qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Escape)

    when_shown(press)
    with pytest.raises(Cancelled):
        done_beside(parent, "zh", DOING, endlessly)
    assert held == ["progress.long_work", True]


def test_what_is_done_at_once_comes_without_a_box_and_a_fault_comes_as_it_is(parent, monkeypatch):
    monkeypatch.setattr(long_work.WorkBox, "exec", lambda _box: pytest.fail("a box for a blink"))
    workers = []
    assert done_beside(parent, "zh", DOING, lambda _told: workers.append(threading.current_thread()) or 5) == 5
    assert workers[0] is not threading.main_thread()

    def refuse(_told):
        raise Unreadable(same("cannot be read"), NOTHING_CHANGED, same(""))

    with pytest.raises(Unreadable, match="cannot be read"):
        done_beside(parent, "zh", DOING, refuse)


def test_it_says_what_it_does_and_how_far_it_is_and_stops_when_told(parent, qtbot, when_shown):
    seen = []

    def look(box):
        bar = box.findChild(QProgressBar, "progress.long_work")
        qtbot.waitUntil(lambda: bar.maximum() == 4)
        seen.extend([bar.value(), box.findChild(QLabel, "label.long_work").text()])
        press_stop(box)
        seen.append(box.findChild(QLabel, "label.long_work").text())

    when_shown(look)
    with pytest.raises(Cancelled):
        done_beside(parent, "zh", DOING, endlessly)
    assert seen == [1, "正在数数…", "正在停止…"]


def test_what_must_not_be_stopped_is_not(parent, qtbot, when_shown):
    go = threading.Event()

    def act(box):
        assert not box.findChild(QPushButton, "button.long_work.stop").isVisible()
        box.reject()  # as Esc and the frame's close button do
        go.set()

    def work(told):
        go.wait(10)
        told(0, 1)
        return "whole"

    when_shown(act)
    assert done_beside(parent, "zh", DOING, work, stoppable=False) == "whole"


def test_once_all_is_told_it_is_too_late_to_stop(parent, qtbot, when_shown):
    go = threading.Event()

    def act(box):
        button = box.findChild(QPushButton, "button.long_work.stop")
        qtbot.waitUntil(lambda: not button.isEnabled())
        box.reject()
        go.set()

    def work(told):
        told(4, 4)
        go.wait(10)
        return "whole"

    when_shown(act)
    assert done_beside(parent, "zh", DOING, work) == "whole"


def test_where_the_program_ends_the_work_is_stopped_and_waited_for(parent, qtbot, when_shown):
    left = []

    def work(told):
        try:
            endlessly(told)
        finally:
            left.append("tidied")

    when_shown(lambda box: box.done(0))  # as an exit ends every box
    with pytest.raises(Cancelled):
        done_beside(parent, "zh", DOING, work)
    assert left == ["tidied"]
    QApplication.processEvents()


def test_a_check_that_is_stopped_says_nothing(parent, qtbot, filled, monkeypatch, when_shown):
    said = []
    monkeypatch.setattr(ask, "tell", lambda *words, **_more: said.append(words))
    monkeypatch.setattr(filled.database, "verify", endlessly)
    when_shown(press_stop)
    tell_soundness(parent, "zh", filled.database)
    assert said == []
