"""The first tab: tiles that open their records, and what is due."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.officers.appointments import Appointment
from desktop.domain.words import same
from desktop.ui.form.record_form import RecordForm
from desktop.ui.overview.tile import Tile
from desktop.ui.report.trace_dialog import TraceDialog
from desktop.ui.tabs.overview_tab import OverviewTab


@pytest.fixture
def tab(filled, qtbot):
    officer = filled.database.all("officers")[0]
    ends = date.today() + timedelta(10)
    post = Appointment(officer=officer.id, organisation_unit=officer.organisation_unit, cqo_tier="group", term_end=ends)
    filled.do(ChangeSet(same("任命"), (Change("appointments", None, post),)))
    made = OverviewTab(filled, "zh")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.is_ready and made.shown is not None)
    return made


def test_a_tile_says_its_figure_and_opens_its_records(tab, qtbot, monkeypatch):
    tile = tab.findChild(Tile, "tile.officers.in_post")
    assert "在任首席质量官" in tile.accessibleName()
    shown = []
    monkeypatch.setattr(TraceDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert len(shown) == 1
    assert "在任首席质量官" in shown[0]


def test_what_is_due_opens_at_its_day(tab, qtbot, monkeypatch):
    line = tab._due.topLevelItem(0)
    assert line.text(0).startswith("首席质量官任期届满 · 周乙")
    assert line.text(2) == "10天"
    opened = []
    monkeypatch.setattr(RecordForm, "exec", lambda form: opened.append(form.objectName()))
    tab._due.setFocus()
    tab._due.setCurrentItem(line)
    qtbot.keyClick(tab._due, Qt.Key.Key_Return)
    assert opened == ["form.appointments"]


def test_it_follows_the_ledger(tab, filled, qtbot):
    post = filled.database.all("appointments")[0]
    filled.delete("appointments", [post])
    qtbot.waitUntil(lambda: tab.is_ready and not [i for i in tab.shown.due if i.record_id])
    assert tab._due.topLevelItemCount() == len(tab.shown.due)
