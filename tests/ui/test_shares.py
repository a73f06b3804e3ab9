"""Splitters stay as they were set, and the column of names keeps its room."""

from PySide6.QtWidgets import QHeaderView

from desktop.domain.registers import BY_ID
from desktop.ui.form.record_form import RecordForm
from desktop.ui.lists.rows import Cell, Column, RowsModel
from desktop.ui.report.figure_view import NAME_WIDTH, FigureView
from desktop.ui.settings import Settings


def test_a_form_is_parted_as_it_was_parted_last(filled, qtbot):
    register = BY_ID["officers"]
    record = filled.database.all("officers")[0]
    form = RecordForm(filled, register, "zh", record)
    qtbot.addWidget(form)
    form.show()
    assert Settings().share_of("form.officers") == 0
    total = sum(form._splitter.sizes())
    form._splitter.moveSplitter(total // 3, 1)
    share = form._splitter.sizes()[0] / sum(form._splitter.sizes())
    again = RecordForm(filled, register, "zh", record)
    qtbot.addWidget(again)
    again.show()
    first, second = again._splitter.sizes()
    assert abs(first / (first + second) - share) < 0.02
    assert Settings().share_of("form.appointments") == 0


def test_names_keep_their_room_in_a_narrow_table_and_take_what_is_left_in_a_wide_one(qtbot):
    view = FigureView("table", "x")
    qtbot.addWidget(view)
    view.setModel(RowsModel([Column("Figure"), *(Column(str(n), numbers=True) for n in range(6))], view))
    view.model().show([(Cell("Confirmed benefit of all kinds in the year"), *(Cell("1") for _ in range(6)))])
    view.resize(500, 300)
    view.show()
    view.fit()
    assert view.columnWidth(0) >= NAME_WIDTH
    assert view.horizontalScrollBar().maximum() > 0
    view.resize(1200, 300)
    assert view.horizontalHeader().sectionResizeMode(0) is QHeaderView.ResizeMode.Stretch
    assert view.horizontalScrollBar().maximum() == 0
    assert view.columnWidth(0) > 400
