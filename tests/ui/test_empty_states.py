"""What is said where there is nothing yet: in lists, and on the first page of a ledger without any work."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.ui.desk.desk import PLACES, Desk
from desktop.ui.jobs import running_jobs
from desktop.ui.lists.empty_note import EmptyNote
from desktop.ui.lists.rows import Cell, Column, RowsModel, RowsView
from desktop.ui.search.palette import SearchPalette


@pytest.fixture
def desk(workspace, settings, qtbot):
    made = Desk(workspace, "zh", settings)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.is_ready and running_jobs() == 0)
    yield made
    made.release()
    qtbot.waitUntil(lambda: running_jobs() == 0)


def test_a_note_stands_in_an_empty_list_and_goes_with_its_first_line(qtbot):
    view = RowsView("table.x", "x")
    qtbot.addWidget(view)
    model = RowsModel([Column("名称")], view)
    view.setModel(model)
    note = EmptyNote(view, "还没有。")
    view.resize(400, 300)
    view.show()
    assert note.isVisible()
    assert view.viewport().rect().contains(note.geometry())
    assert note.width() > 300
    model.show([[Cell("甲")]])
    assert not note.isVisible()
    model.show([])
    assert note.isVisible()
    note.say("")
    assert not note.isVisible()


def test_the_search_gives_examples_until_something_is_typed(qtbot):
    palette = SearchPalette("zh")
    qtbot.addWidget(palette)
    palette.show()
    assert "lyq" in palette._examples.text()
    assert palette._examples.isVisible()
    palette.box.setText("查无此人")
    palette.show_results([])
    assert not palette._examples.isVisible()
    palette.box.clear()
    palette.show_results([])
    assert palette._examples.isVisible()


def test_a_ledger_without_work_says_where_to_begin_until_there_is_some(desk, workspace, qtbot):
    page = desk.widget(PLACES["overview"])
    begin = page.findChild(QPushButton, "beginning.officers")
    assert begin.isVisible()
    assert not page.findChild(type(desk._page("overview")._due)).isVisible()
    with qtbot.waitSignal(desk.import_wanted):
        qtbot.mouseClick(page.findChild(QPushButton, "beginning.import"), Qt.MouseButton.LeftButton)
    workspace.save("quick_wins", None, QuickWin(title="换灯", implemented_date=date.today()))
    qtbot.waitUntil(lambda: desk.is_ready and not begin.isVisible())
    assert desk._page("overview")._due.isVisible()
    assert desk._page("overview")._side.isVisible()


def test_its_doors_lead_to_their_registers(desk, qtbot):
    page = desk.widget(PLACES["overview"])
    for register in ("officers", "qc_circles", "six_sigma_projects"):
        desk.setCurrentIndex(PLACES["overview"])
        door = page.findChild(QPushButton, f"beginning.{register}")
        door.setFocus()
        qtbot.keyClick(door, Qt.Key.Key_Space)
        assert desk.page.register.id == register
