"""What pages read beside the window: when they are seen, and again when the ledger changed; how far it is, and a stop."""

import gc
import sys
import threading

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.words import Words, same
from desktop.ui import reading
from desktop.ui.jobs import running_jobs
from desktop.ui.reading import Reading
from desktop.ui.smooth import smooth


class Page(QWidget):
    """A page that shows what its reader gives it; each reading waits until it may go on."""

    def __init__(self, workspace, language="zh"):
        super().__init__()
        self.reads, self.shown, self.threads = 0, [], []
        self.go, self.at_work, self.refuse = threading.Event(), threading.Event(), None
        self.go.set()
        self.reading = Reading("page", Words("正在读…", "Reading …"), workspace, language, lambda: self.read, self.shown.append, self)
        column = QVBoxLayout(self)
        column.addWidget(self.reading)

    def read(self, database, told):
        self.reads += 1
        number = self.reads
        self.threads.append(threading.current_thread())
        if self.refuse is not None:
            raise self.refuse
        told(1, 4)
        self.at_work.set()
        self.go.wait(10)
        told(3, 4)
        return number, database.count("patents")

    def part(self, kind, name):
        return self.findChild(kind, name)


@pytest.fixture
def page(workspace, qtbot, monkeypatch):
    monkeypatch.setattr(reading, "AFTER", 0)
    made = Page(workspace)
    qtbot.addWidget(made)
    yield made
    made.go.set()
    qtbot.waitUntil(lambda: running_jobs() == 0)


def add(workspace):
    workspace.do(ChangeSet(same("添加"), (Change("patents", None, Patent(patent_name="甲")),)))


def read(page, qtbot):
    page.show()
    qtbot.waitUntil(lambda: page.reading.is_ready and page.shown != [])


def begin(page, qtbot):
    page.go.clear()
    page.show()
    qtbot.waitUntil(lambda: page.part(QPushButton, "button.page.stop").isVisible() and page.at_work.is_set())


def test_nothing_is_read_before_it_is_seen_and_once_when_it_is(page, workspace, qtbot):
    add(workspace)
    qtbot.wait(20)
    assert page.reads == 0
    read(page, qtbot)
    assert page.shown == [(1, 1)]
    assert page.threads[0] is not threading.main_thread()
    page.hide()
    page.show()
    qtbot.wait(20)
    assert page.reads == 1


def test_a_change_is_read_at_once_where_it_is_seen_and_else_when_it_is(page, workspace, qtbot):
    read(page, qtbot)
    add(workspace)
    assert not page.reading.is_current
    qtbot.waitUntil(lambda: page.shown[-1] == (2, 1))
    page.hide()
    add(workspace)
    qtbot.wait(20)
    assert page.reads == 2
    page.show()
    qtbot.waitUntil(lambda: page.shown[-1] == (3, 2))
    assert page.reading.is_current


def test_it_says_what_it_does_and_how_far_it_is(page, qtbot):
    begin(page, qtbot)
    bar = page.part(QProgressBar, "progress.page")
    qtbot.waitUntil(lambda: (bar.value(), bar.maximum()) == (1, 4))
    assert page.part(QLabel, "label.page.reading").text() == "正在读…"
    page.go.set()
    qtbot.waitUntil(lambda: page.shown == [(1, 0)])
    assert not page.reading.isVisible()


def test_it_is_stopped_and_begun_again(page, qtbot):
    begin(page, qtbot)
    button = page.part(QPushButton, "button.page.stop")
    button.click()
    assert (page.part(QLabel, "label.page.reading").text(), button.text()) == ("已停止。", "重新开始")
    page.go.set()
    qtbot.waitUntil(lambda: running_jobs() == 0)
    page.hide()
    page.show()
    qtbot.wait(20)
    assert (page.reads, page.shown, page.reading.is_ready) == (1, [], False)
    button.click()
    qtbot.waitUntil(lambda: page.shown == [(2, 0)])
    assert page.reading.is_ready


def test_what_is_out_of_date_before_it_is_there_is_never_shown(page, workspace, qtbot):
    begin(page, qtbot)
    add(workspace)
    page.go.set()
    qtbot.waitUntil(lambda: page.reading.is_ready and page.shown != [])
    assert page.shown == [(2, 1)]


def test_a_refusal_is_said_and_can_be_tried_again(page, qtbot):
    page.refuse = Refused(Words("读不到。", "It cannot be read."), NOTHING_CHANGED, same(""))
    page.show()
    banner = page.part(QLabel, "banner.page")
    qtbot.waitUntil(banner.isVisible)
    assert "读不到" in banner.text()
    assert not page.reading.is_current
    page.refuse = None
    page.part(QPushButton, "button.page.stop").click()
    qtbot.waitUntil(lambda: page.shown == [(2, 0)])
    assert not banner.isVisible()


def test_a_page_that_goes_ends_its_reading(workspace, qtbot):
    made = Page(workspace)
    begin_now = made.at_work
    made.go.clear()
    made.show()
    qtbot.waitUntil(begin_now.is_set)
    go = made.go
    made.deleteLater()
    qtbot.waitUntil(lambda: not workspace._listeners)
    go.set()
    qtbot.waitUntil(lambda: running_jobs() == 0)


def test_two_at_work_leave_the_collector_and_the_turns_as_they_were():
    before = sys.getswitchinterval(), gc.isenabled()
    one, other = smooth(), smooth()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert not gc.isenabled()
    other.__exit__(None, None, None)
    gc.unfreeze()
    assert (sys.getswitchinterval(), gc.isenabled()) == before
