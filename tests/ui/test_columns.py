"""Sorting, narrowing, choosing and keeping columns, by clicks and keys as they are made."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QToolButton

from desktop.domain.query import Between, Blank, OneOf, Order, Says
from desktop.domain.registers import BY_ID
from desktop.ui.layout import columns_of
from desktop.ui.table import arrangement
from desktop.ui.table.columns_dialog import ColumnsDialog

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def wins(window, qtbot):
    page = window.desk.open("quick_wins")
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    return page


def place_of(page, field_id):
    return [field.id for field in page.model.columns].index(field_id)


def click(page, field_id, modifiers=Qt.KeyboardModifier.NoModifier, at=20):
    head = page.table.header
    column = place_of(page, field_id)
    page.table.scrollTo(page.model.index(0, column))
    stays = column in head.frozen_columns
    left = sum(map(head.sectionSize, head.frozen_columns[: head.frozen_columns.index(column)])) if stays else None
    left = head.sectionViewportPosition(column) if left is None else left
    x = left + at if at >= 0 else left + head.sectionSize(column) + at
    QTest.mouseClick(head.viewport(), LEFT, modifiers, QPoint(x, head.height() // 2))


def dialog_of(qtbot):
    """The dialog that was opened, once the keyboard is in it."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or dialog.parentWidget()))
    return dialog


def said(page, row, field_id):
    return page.model.index(row, place_of(page, field_id)).data()


def test_a_click_sorts_and_control_adds_a_column(wins):
    click(wins, "benefit")
    assert wins.model.query.order == (Order("benefit"),)
    assert said(wins, 0, "title") == "改善249"
    click(wins, "benefit")
    assert wins.model.query.order == (Order("benefit", descending=True),)
    click(wins, "department", CONTROL)
    assert wins.model.query.order == (Order("benefit", descending=True), Order("department"))
    click(wins, "benefit", CONTROL)
    assert wins.model.query.order == (Order("department"),)
    click(wins, "benefit", CONTROL)
    assert said(wins, 0, "department") == "一车间"
    assert said(wins, 0, "title") == "改善249"
    assert said(wins, 125, "department") == "质量部"
    assert said(wins, 125, "title") == "改善248"
    click(wins, "title")
    assert wins.model.query.order == (Order("title"),)
    for _ in range(2):
        click(wins, "title")
    assert wins.model.query.order == ()


def test_the_funnel_narrows_by_values_with_their_counts(wins, qtbot):
    click(wins, "department", at=-8)
    dialog = dialog_of(qtbot)
    texts = [dialog.values.model().index(row, 0).data() for row in range(2)]
    assert texts == ["一车间（125）", "质量部（125）"]
    dialog.finder.insert("质量")
    assert dialog.values.model().rowCount() == 1
    dialog.values.setFocus()
    dialog.values.setCurrentIndex(dialog.values.model().index(0, 0))
    QTest.keyClick(dialog.values, Qt.Key.Key_Space)
    QTest.keyPress(dialog.values, Qt.Key.Key_Return)
    assert wins.model.rowCount() == 125
    assert said(wins, 0, "department") == "质量部"
    assert wins.columns.chips.isVisible()
    assert wins.findChild(QPushButton, "chip.department").text().endswith("：质量部")
    QTest.mouseClick(wins.findChild(QToolButton, "chip.remove.department"), LEFT)
    assert wins.model.rowCount() == 250
    assert not wins.columns.chips.isVisible()


def test_alt_down_narrows_the_column_that_the_keyboard_is_in(wins, qtbot):
    wins.table.setFocus()
    wins.table.setCurrentIndex(wins.model.index(0, place_of(wins, "implemented_date")))
    QTest.keyClick(wins.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    dialog = dialog_of(qtbot)
    QTest.keyClicks(dialog.low, "2025")
    dialog.high.setFocus()
    QTest.keyClicks(dialog.high, "some day")
    QTest.keyPress(dialog.high, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog._problem.text()
    dialog.high.clear()
    QTest.keyClicks(dialog.high, "2025-05-10")
    QTest.keyPress(dialog.high, Qt.Key.Key_Return)
    shown = [record.implemented_date for record in wins.model.records(range(wins.model.rowCount()))]
    assert shown
    assert all(date(2025, 1, 1) <= day <= date(2025, 5, 10) for day in shown)
    chip = wins.findChild(QPushButton, "chip.implemented_date")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert wins.model.rowCount() == 250


def test_words_numbers_blanks_and_search_go_together(wins):
    wins.filters.narrow("title", [Says("title", "２４ 改善")])
    assert wins.model.rowCount() == 13  # 024, 124, 224, and 240 to 249
    wins.filters.narrow("benefit", [Between("benefit", Decimal(300), None)])
    assert {record.title for record in wins.model.records(range(wins.model.rowCount()))} == {
        "改善024", "改善124", "改善224", "改善240", "改善241", "改善242", "改善243", "改善244", "改善245", "改善246", "改善247",
    }  # fmt: skip
    wins.filters.search.setText("247")
    wins.filters.filter_changed.emit()
    assert wins.model.rowCount() == 1
    wins.filters.clear()
    assert wins.model.rowCount() == 250
    wins.filters.narrow("owner", [Blank("owner", blank=False)])
    assert wins.model.rowCount() == 0
    assert wins.hint.isVisible()
    QTest.mouseClick(wins.hint.findChild(QPushButton, "hint.clear"), LEFT)
    assert wins.model.rowCount() == 250


def test_personal_data_are_neither_listed_nor_found_in_part(window):
    page = window.desk.open("officers")
    dialog = page.columns.narrow("mobile")
    assert not hasattr(dialog, "values")
    dialog.text.setText("1390000")
    dialog.accept()
    assert page.model.rowCount() == 0
    page.filters.narrow("mobile", [Says("mobile", "13900000001")])
    assert page.model.rowCount() == 1


def test_columns_are_chosen_ordered_and_kept(window, settings, qtbot, wins):
    dialog = wins.columns.choose_columns()
    assert isinstance(dialog, ColumnsDialog)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)  # the first one goes
    dialog.list.setCurrentRow(2)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    dialog.frozen.setValue(2)
    QTest.mouseClick(dialog.findChild(QPushButton, "button.ok"), LEFT)
    usual = [field.id for field in columns_of(wins.register)]
    wanted = [usual[2], usual[1], *usual[3:]]
    assert [field.id for field in wins.model.columns] == wanted
    assert wins.table.header.frozen == 2
    window.set_language("en")
    again = window.desk.open("quick_wins")
    qtbot.waitUntil(lambda: again.model.rowCount() > 0)
    assert [field.id for field in again.model.columns] == wanted
    dialog = again.columns.choose_columns()
    QTest.mouseClick(dialog.findChild(QPushButton, "columns.reset"), LEFT)
    QTest.mouseClick(dialog.findChild(QPushButton, "button.ok"), LEFT)
    assert [field.id for field in again.model.columns] == usual
    assert settings.columns("quick_wins") == ""


def test_a_column_moved_by_hand_stays_there(wins, settings):
    before = [field.id for field in wins.model.columns]
    head = wins.table.header
    head.moveSection(1, 3)
    wanted = [before[0], before[2], before[3], before[1], *before[4:]]
    assert [field.id for field in wins.model.columns] == wanted
    assert [head.visualIndex(column) for column in range(head.count())] == list(range(head.count()))
    assert list(arrangement.kept(settings, "quick_wins", columns_of(BY_ID["quick_wins"])).shown) == wanted


def test_hidden_columns_come_back_where_they_were():
    fields = columns_of(BY_ID["quick_wins"])
    usual = arrangement.usual(fields)
    first, second, third = usual.order[:3]
    hidden = usual.hide(second)
    moved = hidden.with_shown([third, first, *hidden.shown[2:]])
    assert moved.show(second).shown[:3] == (third, first, second)
    only = usual
    for id_ in usual.order:
        only = only.hide(id_)
    assert only.shown == (usual.order[-1],)


def test_the_first_column_stays_when_the_others_scroll(wins, window):
    window.resize(900, 600)
    QApplication.processEvents()
    table, bar = wins.table, wins.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    first = wins.model.index(3, 0)
    rect = table.visualRect(first)
    assert rect.left() == 0
    assert table.indexAt(rect.center()) == first
    at = bar.value()
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, rect.center())
    assert table.currentIndex() == first
    assert bar.value() == at
    click(wins, wins.model.columns[0].id)
    assert wins.model.query.order == (Order(wins.model.columns[0].id),)
    table.setCurrentIndex(wins.model.index(3, 1))
    assert table.visualRect(wins.model.index(3, 1)).left() >= rect.width()
    bar.setValue(bar.maximum())
    shot = table.viewport().grab(rect).toImage()
    colours = {shot.pixelColor(x, y).name() for x in range(shot.width()) for y in range(shot.height())}
    assert len(colours) > 5  # its text is drawn there


def test_several_levels_are_chosen_in_a_dialog(wins):
    dialog = wins.columns.choose_order()
    for n, (field, way) in enumerate((("department", 0), ("benefit", 1)), 1):
        column = dialog.findChild(QComboBox, f"sort.column.{n}")
        column.setCurrentIndex(column.findData(field))
        dialog.findChild(QComboBox, f"sort.way.{n}").setCurrentIndex(way)
    QTest.mouseClick(dialog.findChild(QPushButton, "button.ok"), LEFT)
    assert wins.model.query.order == (Order("department"), Order("benefit", descending=True))
    assert (said(wins, 0, "title"), said(wins, 125, "title")) == ("改善001", "改善000")


def test_the_menu_of_a_heading_does_the_same(wins):
    menu = wins.columns.menu_of(place_of(wins, "benefit"))
    named = {action.objectName(): action for action in menu.actions() if action.objectName()}
    named["column.sort.down"].trigger()
    assert wins.model.query.order == (Order("benefit", descending=True),)
    named["column.hide"].trigger()
    assert "benefit" not in [field.id for field in wins.model.columns]
    menu.close()
    wins.filters.narrow("benefit_type", [OneOf("benefit_type", ("soft", None))])
    assert wins.model.rowCount() == 0
    wins.filters.narrow("benefit_type", [OneOf("benefit_type", ("hard",))])
    assert wins.model.rowCount() == 250


def test_a_large_register_is_read_beside_the_window(wins, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.ui.table.table_model.AT_ONCE", 10)
    monkeypatch.setattr("desktop.ui.table.column_actions.AT_ONCE", 10)
    wins.table.select([wins.model.ids[7]])
    seventh = wins.model.ids[7]
    for text in ("改", "改善", "改善00"):
        wins.filters.search.setText(text)
        wins.filters.filter_changed.emit()
    assert wins.model.asking.waits
    assert "正在查找" in wins.summary
    qtbot.waitUntil(lambda: not wins.model.asking.waits)
    assert wins.model.rowCount() == 10
    wins.filters.clear()
    assert wins.show_record(seventh)
    qtbot.waitUntil(lambda: wins.model.rowCount() == 250)
    assert [wins.model.ids[row] for row in wins.table.rows()] == [seventh]
    wins.load()
    qtbot.waitUntil(lambda: not wins.model.asking.waits)
    assert [wins.model.ids[row] for row in wins.table.rows()] == [seventh]
    dialog = wins.columns.narrow("department")
    qtbot.waitUntil(lambda: dialog.values.model().rowCount() == 2)
    dialog.reject()
