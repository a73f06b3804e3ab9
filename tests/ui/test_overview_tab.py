"""The first tab: tiles that open their records, and what is due."""

import threading
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.registers.officers.appointments import Appointment
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.domain.years import MAIN_WORK
from desktop.ui.charts.titled import TitledChart
from desktop.ui.form.record_form import RecordForm
from desktop.ui.jobs import running_jobs
from desktop.ui.look.colours import Colour
from desktop.ui.look.sheet import style_sheet
from desktop.ui.overview.due_tree import DueTree
from desktop.ui.overview.tile import Tile
from desktop.ui.report.trace_dialog import TraceDialog
from desktop.ui.tabs import overview_tab
from desktop.ui.tabs.overview_tab import OverviewTab
from desktop.work.due import DueItem

BENEFIT_MONTHS = BY_ID["benefit_months"]


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


def test_every_year_up_to_the_one_that_is_running_is_offered(tab, filled, qtbot):
    long_ago = Appointment(officer=filled.database.all("officers")[0].id, appointment_date=date(2019, 3, 1))
    filled.do(ChangeSet(same("任命"), (Change("appointments", None, long_ago),)))
    years = list(range(date.today().year, 2018, -1))
    qtbot.waitUntil(lambda: [tab._years.itemData(n) for n in range(tab._years.count())] == years)


def test_it_shows_the_newest_year_until_another_is_picked(tab, filled, qtbot):
    assert tab.shown.year == max(filled.database.work_years(MAIN_WORK))
    newest = tab.shown.year + 1
    if newest <= date.today().year:
        win = filled.database.all("quick_wins")[0]
        later = replace(win, id="0" * 32, title="更晚", implemented_date=date(newest, 1, 2), found_date=None)
        filled.do(ChangeSet(same("更晚"), (Change("quick_wins", None, later),)))
        qtbot.waitUntil(lambda: tab.is_ready and tab.shown.year == newest)
    tab._years.setCurrentIndex(tab._years.count() - 1)
    tab._years.activated.emit(tab._years.currentIndex())
    qtbot.waitUntil(lambda: tab.is_ready and tab.shown.year == min(filled.database.work_years()))
    filled.delete("appointments", filled.database.all("appointments"))
    qtbot.waitUntil(lambda: tab.is_ready)
    assert tab.shown.year == min(filled.database.work_years())


@pytest.fixture
def held(monkeypatch):
    """The figures of another year are read until they may be there."""
    go, asked, read = threading.Event(), threading.Event(), overview_tab.overview

    def slowly(*given):
        asked.set()
        go.wait(20)
        return read(*given)

    monkeypatch.setattr(overview_tab, "overview", slowly)
    yield asked, go
    go.set()


def are_faint(tab):
    """Whether each figure and the chart beside them are painted faintly."""
    labels = [label for tile in tab._shown_tiles for label in tile.findChildren(QLabel)]
    chart = tab._side._chart
    labels.append(chart._title if isinstance(chart, TitledChart) else chart)
    faint, found = Colour.FAINT.now(), {label.palette().windowText().color() == Colour.FAINT.now() for label in labels}
    assert len(found) == 1, [label.text() for label in labels if label.palette().windowText().color() != faint]
    assert not isinstance(chart, TitledChart) or chart.view._faded in found
    return found.pop()


def pick(tab, year):
    tab._years.setCurrentIndex(tab._years.findData(year))
    tab._years.activated.emit(tab._years.currentIndex())


def month_of(workspace, year):
    win = workspace.database.all("quick_wins")[0]
    month = BENEFIT_MONTHS.record(
        quick_win=win.id, benefit_month=Month(year, 3), benefit_type="hard", saving_amount=Decimal(30_000),
        net_benefit=Decimal(30_000), planned_amount=Decimal(20_000), finance_result="confirmed",
    )
    workspace.do(ChangeSet(same("收益"), (Change("benefit_months", None, month),)))


def is_settled(tab, year):
    return tab.is_ready and tab.shown.year == year and tab._side._job is None and tab._side._chart is not None


def test_what_is_drawn_is_never_taken_for_the_year_just_picked(tab, filled, held, qtbot):
    asked, go = held
    tab.setStyleSheet(style_sheet(dark=False))
    newest, oldest = max(filled.database.work_years()), min(filled.database.work_years())
    month_of(filled, newest)
    go.set()
    qtbot.waitUntil(lambda: is_settled(tab, newest) and isinstance(tab._side._chart, TitledChart))
    assert not are_faint(tab)
    go.clear()
    asked.clear()
    pick(tab, oldest)
    assert are_faint(tab), "at once"
    qtbot.waitUntil(asked.is_set)
    assert are_faint(tab)
    go.set()
    qtbot.waitUntil(lambda: is_settled(tab, oldest))
    assert not are_faint(tab)
    assert not isinstance(tab._side._chart, TitledChart), "nothing was saved by month in that year"


def test_a_year_that_is_not_read_gives_way_to_the_one_shown(tab, held, filled, qtbot):
    asked, go = held
    tab.setStyleSheet(style_sheet(dark=False))
    shown = tab.shown.year
    pick(tab, min(filled.database.work_years()))
    qtbot.waitUntil(asked.is_set)
    tab._reading.stop()
    assert tab._years.currentData() == shown
    go.set()
    qtbot.waitUntil(lambda: running_jobs() == 0)
    assert tab.shown.year == shown
    assert not are_faint(tab)


def test_a_kind_opens_by_one_click_anywhere_on_its_line_and_by_enter(qtbot):
    today = date.today()
    items = [DueItem(same("任期届满"), today, 0, "appointments", name, "term_end", name) for name in ("甲", "乙")]
    tree = DueTree("zh")
    qtbot.addWidget(tree)
    tree.resize(500, 300)
    tree.show()
    tree.show_items(items)
    line = tree.topLevelItem(0)
    place = tree.visualItemRect(line).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert line.isExpanded()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not line.isExpanded()
    tree.setCurrentItem(line)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert line.isExpanded()
    with qtbot.waitSignal(tree.wanted) as wanted:
        tree.setCurrentItem(line.child(1))
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert wanted.args == [items[1]]
