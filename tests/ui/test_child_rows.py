"""Rows below a form that are typed into in place."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.words import same
from desktop.ui import ask
from desktop.ui.editors.in_cell import room_of
from desktop.ui.form.record_form import RecordForm
from desktop.ui.lists.rows import bold
from desktop.work.sample import sample_changes


@pytest.fixture
def officer(workspace):
    unit = workspace.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="一车间"))
    return workspace.save("officers", None, BY_ID["officers"].record(officer_name="王甲", organisation_unit=unit.id))


@pytest.fixture
def form(workspace, officer, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    record = BY_ID["appointments"].record(
        officer=officer.id, appointment_date=date(2024, 3, 1), cqo_tier="subsidiary", appointment_status="in_post"
    )
    workspace.save("appointments", None, record)
    made = RecordForm(workspace, BY_ID["officers"], "zh", officer)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def view(form):
    found = form.findChild(QTableView, "table.appointments.of.officers")
    found.setFocus()
    return found


def cell(view, row, field):
    column = next(n for n, f in enumerate(view.model()._fields) if f.id == field)
    return view.model().index(row, column)


def type_into(view, row, field, text, key=Qt.Key.Key_Return, qtbot=None):
    index = cell(view, row, field)
    view.setCurrentIndex(index)
    view.edit(index)
    editor, _at = view.itemDelegate()._open
    box = editor.input
    (box.setEditText if hasattr(box, "setEditText") else box.setText)(text)
    keys = box.lineEdit() if hasattr(box, "lineEdit") else box
    qtbot.keyClick(keys, key)


def all_of(workspace):
    return workspace.database.all("appointments")


def test_cells_of_a_row_are_saved_together_when_the_row_is_left(form, view, workspace, qtbot):
    type_into(view, 0, "appointed_by", "李乙", qtbot=qtbot)
    type_into(view, 0, "term_start", "2024.4.1", qtbot=qtbot)
    type_into(view, 0, "cqo_tier", "集团", qtbot=qtbot)
    assert all_of(workspace)[0].appointed_by is None
    assert form._children.is_touched
    view.setCurrentIndex(view.model().index(1, 0))
    (saved,) = all_of(workspace)
    assert (saved.appointed_by, saved.term_start, saved.cqo_tier) == ("李乙", date(2024, 4, 1), "group")
    workspace.undo()
    assert all_of(workspace)[0].appointed_by is None
    assert all_of(workspace)[0].cqo_tier == "subsidiary"


def test_a_new_row_is_typed_into_the_empty_one(form, view, workspace, officer, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Insert)
    assert view.currentIndex().row() == 1
    editor, _index = view.itemDelegate()._open
    assert editor.field.id == "appointment_date"
    qtbot.keyClicks(editor.input, "2025-3-1")
    qtbot.keyClick(editor.input, Qt.Key.Key_Tab)
    assert view.itemDelegate()._open[0].field.id == "cqo_tier"
    qtbot.keyClick(view.itemDelegate()._open[0].input.line, Qt.Key.Key_Return)
    form.save()
    added = all_of(workspace)[-1]
    assert (added.officer, added.appointment_date, added.cqo_tier) == (officer.id, date(2025, 3, 1), "subsidiary")
    assert view.model().rowCount() == 3


def test_a_row_with_an_error_is_not_left_and_says_why(form, view, workspace, qtbot):
    type_into(view, 0, "end_date", "2020-1-1", qtbot=qtbot)
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.waitUntil(lambda: view.currentIndex().row() == 0)
    said = form.findChild(QLabel, "problem.appointments")
    assert said.isVisible()
    assert all_of(workspace)[0].end_date is None
    assert not form.save()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not said.isVisible()
    assert not form._children.is_touched
    assert form.save()


def test_what_cannot_be_a_value_stays_as_typed_and_marked(form, view, qtbot):
    type_into(view, 0, "term_start", "某天", qtbot=qtbot)
    assert cell(view, 0, "term_start").data() == "某天"
    assert not form.save()


def test_links_and_personal_data_open_the_form(form, view, monkeypatch):
    opened = []
    monkeypatch.setattr(RecordForm, "exec", lambda made: opened.append(made.objectName()) or 0)
    index = cell(view, 0, "organisation_unit")
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    view.setCurrentIndex(index)
    view.doubleClicked.emit(index)
    assert opened == ["form.appointments"]
    assert form.findChild(QPushButton, "button.add.appointments").isVisible()



def test_enter_saves_a_new_row_that_is_whole_and_begins_the_next(workspace, officer, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    circle = BY_ID["qc_circles"].record(circle_name="星火", department=officer.organisation_unit)
    made = RecordForm(workspace, BY_ID["qc_circles"], "zh", workspace.save("qc_circles", None, circle))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    view = made.findChild(QTableView, "table.qc_members.of.qc_circles")

    def line():
        return view.itemDelegate()._open[0].input if view.itemDelegate()._open else None

    view.begin_row()
    for name in ("甲一", "乙二"):
        line().setText(name)
        qtbot.keyClick(line(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: line() is not None and not line().text())
    assert [view.model().index(row, 0).data() for row in range(2)] == ["甲一", "乙二"]
    assert list(workspace.database.titles("qc_members").values()) == ["甲一", "乙二"]
    qtbot.keyClick(line(), Qt.Key.Key_Return)
    assert line() is None
    assert view.model().open_row == -1


def test_a_row_that_is_refused_is_gone_to_where_something_is_missing(workspace, officer, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    win = BY_ID["quick_wins"].record(title="降低断头率", department=officer.organisation_unit)
    workspace.database.apply(ChangeSet(same("开始"), (Change("quick_wins", None, win),)))
    made = RecordForm(workspace, BY_ID["quick_wins"], "zh", win)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    number = [register for register, _link in made._children._links].index("benefit_months")
    view = made._children.open(number).view
    view.setFocus()
    at, last = cell(view, 0, "saving_amount"), view.model().columnCount() - 1
    type_into(view, 0, "benefit_month", "2025-03", qtbot=qtbot)
    qtbot.waitUntil(lambda: view.itemDelegate()._open is not None)
    assert view.itemDelegate()._open[0].field.id == "saving_amount"
    assert not at.data()
    assert "应填写" in view.model().index(0, at.column()).data(Qt.ItemDataRole.ToolTipRole)
    qtbot.keyClick(view.itemDelegate()._open[0].input, Qt.Key.Key_Escape)
    view.setCurrentIndex(view.model().index(0, last))
    view.horizontalScrollBar().setValue(0)
    assert not made._children.settle()
    qtbot.waitUntil(lambda: view.itemDelegate()._open is not None)
    assert view.currentIndex().column() == at.column()
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("parent", "child"),
    [("qc_circles", "qc_members"), ("qc_themes", "qc_countermeasures"), ("officers", "appointments"), ("six_sigma_projects", "project_phases")],
)
def test_an_open_cell_covers_no_other_and_is_as_it_was_once_closed(workspace, qtbot, parent, child, language):
    workspace.do(sample_changes())
    field = next(f for f in BY_ID[child].links if f.id in BY_ID[child].under)
    row = next(r for r in workspace.database.all(child) if getattr(r, field.id))
    (record,) = workspace.database.get(parent, [getattr(row, field.id)])
    made = RecordForm(workspace, BY_ID[parent], language, record)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    number = [register for register, _link in made._children._links].index(child)
    table = made._children.open(number)
    view, header = table.view, table.view.horizontalHeader()
    row_number, typed = table.ids.index(row.id), 0
    for column in range(view.model().columnCount()):
        index = view.model().index(row_number, column)
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            continue
        typed += 1
        sizes = header.sectionSize(column), view.rowHeight(row_number)
        view.go_to(row_number, column)
        editor = view.itemDelegate().editor
        QApplication.processEvents()
        assert editor.geometry() == view.visualRect(index)
        assert editor.width() >= min(room_of(editor).width(), view.viewport().width()) - 1
        qtbot.keyClick(editor.input, Qt.Key.Key_Escape)
        assert (header.sectionSize(column), view.rowHeight(row_number)) == sizes
    assert typed > 3


@pytest.mark.parametrize("language", ["zh", "en"])
def test_whole_dates_are_seen_while_a_row_is_typed(workspace, officer, qtbot, monkeypatch, language):
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    made = RecordForm(workspace, BY_ID["officers"], language, officer)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    view = made.findChild(QTableView, "table.appointments.of.officers")
    view.setFocus()
    view.edit_cell(0, cell(view, 0, "term_start").column() - 1, 1)
    for field in ("term_start", "term_end"):
        editor, at = view.itemDelegate().editor, cell(view, 0, field)
        assert editor.field.id == field
        editor.input.setText("2026-10-28")
        qtbot.keyClick(editor.input, Qt.Key.Key_Tab)
        assert at.data() == "2026-10-28"
        assert view.columnWidth(at.column()) >= view.sizeHintForIndex(at).width()
        assert view.columnWidth(at.column()) >= bold(view).horizontalAdvance("2026-10-28")
