"""A clock that does not fit the ledger is told at its opening and in the form, before anything is saved."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QToolBar

from desktop.domain.registers import BY_ID
from desktop.store.ledger import Ledger
from desktop.ui.form.record_form import RecordForm
from desktop.ui.tools import clock_bar
from desktop.ui.window.main_window import MainWindow
from desktop.work.keeping import clock
from desktop.work.workspace import Workspace


class Clock:
    """A clock that is set."""

    off = timedelta()

    @classmethod
    def now(cls, zone):
        return clock_bar.clock_doubt.__globals__["REAL"].now(zone) + cls.off


@pytest.fixture
def set_clock(monkeypatch):
    monkeypatch.setitem(vars(clock), "REAL", clock.datetime)
    monkeypatch.setattr(Clock, "off", timedelta())
    monkeypatch.setattr(clock, "datetime", Clock)
    return lambda off: monkeypatch.setattr(Clock, "off", off)


def said(window):
    return [bar.findChild(QLabel, "banner.clock").text() for bar in window.findChildren(QToolBar, "bar.clock") if bar.isVisible()]


def test_is_told_at_the_opening_and_until_it_is_right(filled, settings, ledgers, qtbot, set_clock):
    set_clock(timedelta(days=-9000))
    window = MainWindow(filled, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    window.show()
    (text,) = said(window)
    assert text.startswith("电脑时钟与台账不符")
    set_clock(timedelta())
    window.keeping._clock.look()
    assert said(window) == []
    set_clock(timedelta(days=3650, minutes=1))
    window.keeping._clock.look()
    QApplication.processEvents()
    assert said(window)[0].startswith("请核对电脑时钟")
    window.end()
    assert window.findChildren(QToolBar, "bar.clock") == [] or said(window) == []


def test_the_form_says_it_beside_its_buttons(filled, qtbot, set_clock):
    set_clock(timedelta(days=-30, minutes=-1))
    form = RecordForm(filled, BY_ID["officers"], "zh")
    qtbot.addWidget(form)
    form.show()
    doubt = form.findChild(QLabel, "form.doubt")
    assert doubt.isVisible()
    assert "30天" in doubt.text()
    set_clock(timedelta())
    again = RecordForm(filled, BY_ID["officers"], "zh")
    qtbot.addWidget(again)
    again.show()
    assert not again.findChild(QLabel, "form.doubt").isVisible()


def test_a_ledger_only_looked_at_says_nothing(filled, settings, ledgers, qtbot, set_clock):
    path = filled.database.path
    filled.database.close()
    set_clock(timedelta(days=-9000))
    window = MainWindow(Workspace(Ledger.open(path, read_only=True)), "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    window.show()
    assert said(window) == []
    window.end()
