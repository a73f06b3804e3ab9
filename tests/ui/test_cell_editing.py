"""Cells of a register's table are typed into with real keys."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit

from desktop.ui.form.record_form import RecordForm
from desktop.ui.table.selected import Block, KeptSelection, grid_of, spans

Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def column(page, field_id):
    return [field.id for field in page.model.columns].index(field_id)


def go(window, qtbot, page, row, field_id):
    window.activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    page.table.setCurrentIndex(page.model.index(row, column(page, field_id)))


def line(page):
    """The line of the cell that is open."""
    box = page.table.open_editor.input
    return box.lineEdit() if isinstance(box, QComboBox) else box


def value(page, row, field_id):
    return getattr(page.model.records([row])[0], field_id)


def at(page):
    index = page.table.currentIndex()
    return index.row(), page.model.columns[index.column()].id


def keys(qtbot, widget, text):
    """Types a text: what has no key comes from the input method, as Chinese does."""
    for sign in text:
        if sign.isascii():
            qtbot.keyClicks(widget, sign)
        else:
            event = QInputMethodEvent()
            event.setCommitString(sign)
            QApplication.sendEvent(widget, event)


def type_in(qtbot, page, text, key=None):
    """Types over the current cell, as a person does: the first key opens it."""
    keys(qtbot, page.table, text[:1])
    keys(qtbot, QApplication.focusWidget(), text[1:])
    if key is not None:
        qtbot.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def wins(window):
    return window.desk.open("quick_wins")


def test_typing_replaces_enter_saves_and_goes_down(window, wins, qtbot, filled):
    go(window, qtbot, wins, 0, "benefit")
    type_in(qtbot, wins, "3.5", Key.Key_Return)
    assert value(wins, 0, "benefit") == Decimal("35000")
    assert at(wins) == (1, "benefit")
    assert wins.table.hasFocus()
    assert filled.undo_label.zh == "修改快赢项目：改善000"
    type_in(qtbot, wins, "4", Key.Key_Enter)
    assert value(wins, 1, "benefit") == Decimal("40000")
    filled.undo()
    assert value(wins, 1, "benefit") == Decimal("24900")
    assert value(wins, 0, "benefit") == Decimal("35000")


def test_f2_goes_on_at_the_end_and_esc_takes_back(window, wins, qtbot):
    go(window, qtbot, wins, 0, "title")
    qtbot.keyClick(wins.table, Key.Key_F2)
    keys(qtbot, QApplication.focusWidget(), "x")
    assert line(wins).text() == "改善000x"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert wins.table.open_editor is None
    assert value(wins, 0, "title") == "改善000"
    assert at(wins) == (0, "title")


def test_tab_goes_from_cell_to_cell_and_enter_back_below_the_first(window, wins, qtbot):
    order = [wins.model.columns[n].id for n in range(3)]
    go(window, qtbot, wins, 4, order[0])
    type_in(qtbot, wins, "新名称", Key.Key_Tab)
    assert value(wins, 4, order[0]) == "新名称"
    assert at(wins) == (4, order[1])
    assert wins.table.open_editor is not None
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert at(wins) == (4, order[2])
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Backtab)
    assert at(wins) == (4, order[1])
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert at(wins) == (5, order[0])
    assert wins.table.open_editor is None


@pytest.mark.parametrize(
    ("field_id", "typed", "taken"),
    [
        ("implemented_date", "2024年6月9日", date(2024, 6, 9)),
        ("implemented_date", "2024/6/9", date(2024, 6, 9)),
        ("benefit_type", "软收益", "soft"),
        ("benefit", "1.2万", Decimal("12000")),
    ],
)
def test_each_kind_has_its_own_editor(window, wins, qtbot, field_id, typed, taken):
    go(window, qtbot, wins, 0, field_id)
    qtbot.keyClick(wins.table, Key.Key_F2)
    line(wins).selectAll()
    keys(qtbot, QApplication.focusWidget(), typed)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    if wins.table.open_editor is not None:  # a list was open beneath
        qtbot.waitUntil(lambda: wins.table.open_editor is None)
    assert value(wins, 0, field_id) == taken


def test_a_link_is_found_by_its_name(window, wins, qtbot, filled):
    go(window, qtbot, wins, 0, "department")
    type_in(qtbot, wins, "一车间")
    popup = QApplication.activePopupWidget()
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    qtbot.waitUntil(lambda: wins.table.open_editor is None)
    assert wins.model.text(0, column(wins, "department")) == "一车间"
    assert at(wins) == (1, "department")


def test_what_an_input_method_composes_is_not_broken_off(window, wins, qtbot):
    go(window, qtbot, wins, 0, "title")
    for composing, done in (("x", ""), ("xin", ""), ("", "新"), ("m", ""), ("", "名")):
        event = QInputMethodEvent(composing, [])
        event.setCommitString(done)
        QApplication.sendEvent(QApplication.focusWidget(), event)
        assert QApplication.focusWidget() is (wins.table if composing in ("x", "xin") else line(wins))
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert value(wins, 0, "title") == "新名"


def test_what_is_refused_stays_and_says_why(window, wins, qtbot, filled):
    go(window, qtbot, wins, 0, "benefit")
    type_in(qtbot, wins, "三块五", Key.Key_Return)
    said = next(w for w in wins.table.viewport().children() if w.objectName() == "cell.problem")
    assert said.isVisible()
    assert said.text()
    assert line(wins).text() == "三块五"
    # A click elsewhere does not lose it either.
    place = wins.table.visualRect(wins.model.index(3, 0)).center()
    qtbot.mouseClick(wins.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert line(wins).text() == "三块五"
    line(wins).selectAll()
    keys(qtbot, QApplication.focusWidget(), "3")
    assert not said.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert value(wins, 0, "benefit") == Decimal("30000")


def test_a_rule_that_stops_a_save_is_told_at_the_cell(window, wins, qtbot):
    go(window, qtbot, wins, 0, "title")
    qtbot.keyClick(wins.table, Key.Key_F2)
    line(wins).clear()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    said = next(w for w in wins.table.viewport().children() if w.objectName() == "cell.problem")
    assert said.isVisible()
    assert value(wins, 0, "title") == "改善000"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not said.isVisible()


def test_a_click_elsewhere_saves(window, wins, qtbot):
    go(window, qtbot, wins, 0, "benefit")
    type_in(qtbot, wins, "7")
    place = wins.table.visualRect(wins.model.index(3, 0)).center()
    wins.filters.search.setFocus()
    assert wins.table.open_editor is None
    assert value(wins, 0, "benefit") == Decimal("70000")
    qtbot.mouseClick(wins.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert at(wins)[0] == 3


def test_a_change_made_elsewhere_waits_until_the_cell_is_done_with(window, wins, qtbot, filled):
    go(window, qtbot, wins, 0, "benefit")
    type_in(qtbot, wins, "9")
    other = wins.model.records([1])[0]
    filled.delete("quick_wins", [other])
    assert line(wins).text() == "9"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert wins.model.rowCount() == 249
    assert value(wins, 0, "benefit") == Decimal("90000")


def test_goes_on_below_where_the_record_was_sorted_away(window, wins, qtbot):
    wins.model.sort(column(wins, "benefit"), Qt.SortOrder.AscendingOrder)
    below = wins.model.ids[1]
    go(window, qtbot, wins, 0, "benefit")
    type_in(qtbot, wins, "999", Key.Key_Return)
    assert wins.model.text(249, column(wins, "benefit")) == "999.00"
    assert wins.model.ids[wins.table.currentIndex().row()] == below


def test_a_note_takes_alt_enter_for_a_line(window, wins, qtbot):
    notes = [field.id for field in wins.model.columns if field.kind == "note"]
    go(window, qtbot, wins, 0, notes[0])
    qtbot.keyClick(wins.table, Key.Key_F2)
    box = line(wins)
    assert isinstance(box, QPlainTextEdit)
    qtbot.keyClicks(box, "a")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(box, "b")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert value(wins, 0, notes[0]) == "a\nb"


def test_says_why_a_cell_cannot_be_changed(window, qtbot):
    page = window.desk.open("officers")
    go(window, qtbot, page, 0, "mobile")
    qtbot.keyClicks(page.table, "1")
    assert page.table.open_editor is None
    assert "个人信息" in window.statusBar().currentMessage()
    page.model.reveal(True)
    qtbot.keyClicks(page.table, "1")
    assert isinstance(line(page), QLineEdit)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    page.model.reveal(False)


def test_a_ledger_to_look_at_is_not_typed_into(window, wins, qtbot, monkeypatch):
    monkeypatch.setattr(type(window.workspace.database), "read_only", property(lambda _self: True))
    go(window, qtbot, wins, 0, "benefit")
    qtbot.keyClick(wins.table, Key.Key_F2)
    assert wins.table.open_editor is None
    assert "只读" in window.statusBar().currentMessage()


def test_a_double_click_opens_the_form_where_the_cell_cannot_be_changed(window, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(RecordForm, "exec", lambda form: opened.append(form.objectName()) or 0)
    page = window.desk.open("officers")
    for field_id in ("officer_name", "mobile"):
        go(window, qtbot, page, 0, field_id)
        page.table.scrollTo(page.table.currentIndex())
        place = page.table.visualRect(page.table.currentIndex()).center()
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        if field_id == "officer_name":
            assert opened == []
            qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert opened == ["form.officers"]


def test_cells_and_rows_are_chosen_as_in_a_spreadsheet(window, wins, qtbot):
    last = wins.model.columnCount() - 1
    go(window, qtbot, wins, 1, "title")
    for _ in range(2):
        qtbot.keyClick(wins.table, Key.Key_Down, Shift)
    qtbot.keyClick(wins.table, Key.Key_Right, Shift)
    assert wins.table.rows() == [1, 2, 3]
    assert not wins.table.has_whole_rows
    assert len(grid_of(wins.table).columns) == 2
    qtbot.keyClick(wins.table, Key.Key_Space, Shift)
    assert wins.table.has_whole_rows
    assert wins.table.chosen == 3
    go(window, qtbot, wins, 0, "benefit")
    qtbot.keyClick(wins.table, Key.Key_Space, Control)
    assert grid_of(wins.table).columns == [column(wins, "benefit")]
    assert wins.table.chosen == 250
    wins.table.selectAll()
    assert wins.table.has_whole_rows
    assert grid_of(wins.table).cells == 250 * (last + 1)


def test_copies_cells_alone_and_rows_with_their_headings(window, wins, qtbot):
    go(window, qtbot, wins, 1, "title")
    wins.table.select_blocks([Block(1, column(wins, "title"), 2, column(wins, "title"))])
    wins.copy()
    assert QGuiApplication.clipboard().text() == "改善001\n改善002"
    wins.table.select_blocks([Block(1, 0, 1, wins.model.columnCount() - 1)])
    wins.copy()
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t")[0] == wins.model.columns[0].heading.zh
    assert row.split("\t")[0] == "改善001"


def test_blocks_that_make_no_table_are_not_copied(window, wins):
    QGuiApplication.clipboard().setText("之前")
    wins.table.select_blocks([Block(0, 0, 0, 0), Block(1, 1, 1, 1)])
    wins.copy()
    assert QGuiApplication.clipboard().text() == "之前"
    assert "没有复制" in window.statusBar().currentMessage()


def test_what_is_selected_stays_so_when_rows_are_read_anew(window, wins, filled):
    wins.table.select_blocks([Block(2, 1, 4, 2)])
    kept = KeptSelection.of(wins.table, wins.model.ids)
    assert len(kept.blocks[0][0]) == 3
    filled.delete("quick_wins", wins.model.records([0]))
    assert wins.table.rows() == [1, 2, 3]
    assert grid_of(wins.table).columns == [1, 2]


def test_blocks_are_joined():
    assert spans([Block(5, 0, 6, 1), Block(0, 0, 2, 0), Block(2, 3, 3, 3)]) == [range(4), range(5, 7)]


def test_the_status_bar_says_what_cells_add_up_to(window, wins, qtbot):
    benefit = column(wins, "benefit")
    wins.table.select_blocks([Block(0, benefit, 3, benefit)])
    count = window.statusBar().findChild(QLabel, "status.count")
    qtbot.waitUntil(lambda: "合计" in count.text())
    assert "所选4格" in count.text()
    assert "万元：合计9.94，平均2.485，最小2.47，最大2.50" in count.text()
    wins.table.selectRow(0)
    qtbot.waitUntil(lambda: "合计" not in count.text())
    wins.table.select_blocks([Block(0, benefit, 249, benefit)])
    qtbot.waitUntil(lambda: "所选250格" in count.text())
    window.workspace.delete("quick_wins", wins.model.records([0]))
    qtbot.waitUntil(lambda: "所选249格" in count.text())


EDGES = {
    Key.Key_Down: ("last", "same"), Key.Key_Up: ("first", "same"), Key.Key_Left: ("same", "first"), Key.Key_Right: ("same", "last"),
    Key.Key_Home: ("first", "first"), Key.Key_End: ("last", "last"),
}


@pytest.mark.parametrize("key", EDGES)
def test_with_ctrl_arrows_go_to_the_edge_and_the_selection_goes_along(window, wins, qtbot, key):
    go(window, qtbot, wins, 4, "benefit")
    qtbot.keyClick(wins.table, key, Control)
    row, place = EDGES[key]
    head, index = wins.table.horizontalHeader(), wins.table.currentIndex()
    assert index.row() == {"first": 0, "last": wins.model.rowCount() - 1, "same": 4}[row]
    assert head.visualIndex(index.column()) == {"first": 0, "last": head.count() - 1, "same": head.visualIndex(column(wins, "benefit"))}[place]
    grid = grid_of(wins.table)
    assert (list(grid.rows), list(grid.columns)) == ([index.row()], [index.column()])


def test_with_ctrl_and_shift_they_select_up_to_the_edge(window, wins, qtbot):
    go(window, qtbot, wins, 2, "benefit")
    qtbot.keyClick(wins.table, Key.Key_Down, Control | Shift)
    grid = grid_of(wins.table)
    assert list(grid.rows) == list(range(2, wins.model.rowCount()))
    assert list(grid.columns) == [column(wins, "benefit")]
    qtbot.keyClick(wins.table, Key.Key_Up, Control | Shift)
    assert list(grid_of(wins.table).rows) == [0, 1, 2]


def test_del_after_ctrl_and_an_arrow_clears_the_cell_with_the_frame(window, wins, qtbot):
    go(window, qtbot, wins, 3, "benefit")
    kept = value(wins, 3, "benefit")
    qtbot.keyClick(wins.table, Key.Key_Up, Control)
    qtbot.keyClick(wins.table, Key.Key_Delete)
    assert value(wins, 0, "benefit") is None
    assert value(wins, 3, "benefit") == kept
