"""The plain table: what it shows, tells the mouse, and copies."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from desktop.ui.lists.rows import Cell, Column, RowsModel, RowsView, Tone
from desktop.ui.look.colours import Colour

COLUMNS = (Column("项目"), Column("金额", numbers=True))
ROWS = ((Cell("一组", Tone.HEAD), Cell("", Tone.HEAD)), (Cell("甲"), Cell("1.00")), (Cell("乙"), Cell("2.00")))


@pytest.fixture
def model(qtmodeltester):
    model = RowsModel(COLUMNS)
    model.show(ROWS)
    return model


def test_it_is_a_sound_model(model, qtmodeltester):
    qtmodeltester.check(model)


def test_numbers_stand_on_the_right_with_their_heading(model):
    right = Qt.AlignmentFlag.AlignRight
    assert model.data(model.index(1, 1), Qt.ItemDataRole.TextAlignmentRole) & right
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) & right
    assert model.data(model.index(1, 0), Qt.ItemDataRole.TextAlignmentRole) is None


def test_what_a_workbook_says_is_not_taken_for_markup(model):
    model.show([(Cell("<img src=x>"), Cell(""))])
    tip = model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=x&gt;" in tip
    assert model.data(model.index(0, 1), Qt.ItemDataRole.ToolTipRole) is None


def test_chosen_rows_are_copied_as_a_spreadsheet_takes_them(qtbot, model):
    view = RowsView("table.x", "x")
    qtbot.addWidget(view)
    view.setModel(model)
    view.show()
    view.selectAll()
    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "甲\t1.00\n乙\t2.00"


def test_rows_of_before_are_faint_until_others_come(qtbot):
    model = RowsModel([Column("数")])
    model.show([[Cell("1", Tone.STRONG)]])
    plain = model.data(model.index(0, 0), Qt.ItemDataRole.ForegroundRole)
    with qtbot.waitSignal(model.dataChanged):
        model.fade(True)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ForegroundRole) == Colour.FAINT.now()
    model.fade(False)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ForegroundRole) == plain
