"""Every tab and dialog by keyboard and by ear: names, letters, keys, and where Tab goes."""

import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QTabWidget
from shiboken6 import isValid

from desktop.store.ledger import Ledger
from desktop.ui.jobs import running_jobs
from desktop.ui.layout import TABS
from desktop.ui.window.main_window import MainWindow
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace
from tests.ui.access.walk import ambiguous, focusable, nameless, not_reached, same_letters, without_a_key
from tests.ui.matrix.screens import DIALOGS, Place


def settle():
    while True:
        for _time in range(4):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()
        if not running_jobs():
            return
        time.sleep(0.005)


@pytest.fixture
def place(tmp_path, ledgers, settings, qtbot):
    ledger = Ledger.create(tmp_path / "甲公司.cqo", who="测试")
    ledger.apply(sample_changes())
    window = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    window.resize(1366, 736)
    window.show()
    window.show_ledger(Workspace(ledger))
    yield Place(window, window.workspace, "zh", tmp_path)
    window.end()


def look(window, name, *checks):
    window.activateWindow()
    settle()
    return [f"{name}: {found}" for check in checks for found in check(window)]


def tabs(window):
    for number, layout in enumerate(TABS):
        window.desk.setCurrentIndex(number)
        settle()
        yield layout.id
        for inner in window.desk.widget(number).findChildren(QTabWidget):
            for page in range(1, inner.count()):
                inner.setCurrentIndex(page)
                settle()
                yield f"{layout.id}.{page}"


def test_no_part_of_a_window_needs_a_mouse_or_eyes(place):
    window, found, parts = place.window, [], 0
    for language in ("zh", "en"):
        window.set_language(language)
        for name in tabs(window):
            found += look(window, f"{name} {language}", nameless, same_letters, ambiguous)
        found += look(window, f"menus {language}", without_a_key)
        there = Place(window, place.workspace, language, place.folder)
        for kind, make in DIALOGS.items():
            dialog = make(there)
            dialog.show()
            checks = (nameless, same_letters, ambiguous, not_reached)
            found += look(dialog, f"{kind.__name__} {language}", *checks)
            parts += len(focusable(dialog))
            dialog.reject()
            if isValid(dialog):
                dialog.deleteLater()
            settle()
    assert not found, "\n".join(dict.fromkeys(found))
    assert parts >= 5 * len(DIALOGS)
