"""Pasting, filling down and clearing in a register's table, with real keys."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton

from desktop.ui import ask
from desktop.ui.lists.counted_list import CountedList
from desktop.ui.lists.rows import RowsModel
from desktop.ui.table.paste_dialog import PasteDialog
from desktop.ui.table.selected import Block

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def wins(window, qtbot):
    page = window.desk.open("quick_wins")
    window.activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    return page


@pytest.fixture
def asked(monkeypatch, qtmodeltester):
    """What the dialog showed; a button of it is pressed by name."""
    seen = {"press": "button.write", "rows": [], "shown": 0}

    def act(dialog):
        seen["shown"] += 1
        model = dialog.findChild(RowsModel)
        qtmodeltester.check(model)
        seen["rows"] = [[model.cell(row, n).text for n in range(6)] for row in range(model.rowCount())]
        seen["headed"] = dialog.findChild(QCheckBox, "check.headings")
        seen["text"] = dialog._summary.text() + dialog._problem.text() + dialog._notes.text()
        if seen.get("before"):
            seen["before"](dialog)
        dialog.findChild(QPushButton, seen["press"]).click()
        return dialog.result()

    monkeypatch.setattr(PasteDialog, "exec", act)
    return seen


def column(page, field_id):
    return [field.id for field in page.model.columns].index(field_id)


def at(page, row, field_id):
    page.table.setCurrentIndex(page.model.index(row, column(page, field_id)))


def values(page, field_id, rows):
    return [getattr(record, field_id) for record in page.model.records(rows)]


def paste(qtbot, page, text="", html=""):
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(page.table, Key.Key_V, Control)


def test_one_cell_is_written_at_once(wins, qtbot, asked):
    at(wins, 0, "benefit")
    paste(qtbot, wins, "7.5")
    assert values(wins, "benefit", [0]) == [Decimal(75000)]
    assert asked["shown"] == 0


def test_a_block_is_shown_then_written_and_undone_in_one_step(wins, qtbot, asked, filled):
    at(wins, 1, "benefit")
    paste(qtbot, wins, "1\r\n2\r\n3\r\n")
    assert [row[0] for row in asked["rows"]] == ["2", "3", "4"]
    assert asked["rows"][0][3:5] == ["2.49", "1.00"]
    assert "改动3格" in asked["text"]
    assert values(wins, "benefit", [1, 2, 3]) == [Decimal(n * 10000) for n in (1, 2, 3)]
    assert wins.table.rows() == [1, 2, 3]
    filled.undo()
    assert values(wins, "benefit", [1, 2, 3]) == [Decimal(n) for n in (24900, 24800, 24700)]


def test_nothing_is_written_where_the_user_says_no(wins, qtbot, asked, filled):
    asked["press"] = "button.cancel"
    lines = filled.database.lines()
    at(wins, 1, "benefit")
    paste(qtbot, wins, "1\n2")
    assert asked["shown"] == 1
    assert filled.database.lines() == lines


def test_what_is_refused_is_told_and_the_rest_can_be_written(wins, qtbot, asked):
    at(wins, 0, "benefit")
    paste(qtbot, wins, "1\n坏\n3")
    assert asked["rows"][0][0] == "2"
    assert asked["rows"][0][1] == "改善001"
    assert asked["rows"][0][3:5] == ["2.49", "坏"]
    assert "不是数字" in asked["rows"][0][5]
    assert "1行不能写入" in asked["text"]
    assert values(wins, "benefit", [0, 1, 2]) == [Decimal(10000), Decimal(24900), Decimal(30000)]


def test_what_enter_does_is_what_is_painted_so(window, wins, qtbot, asked):
    def look(dialog):
        buttons = [dialog.findChild(QPushButton, name) for name in ("button.write", "button.cancel")]
        asked["default"] = [(button.isDefault(), bool(button.property("primary"))) for button in buttons]

    asked["before"], asked["press"] = look, "button.cancel"
    at(wins, 0, "benefit")
    paste(qtbot, wins, "1\n坏\n3")
    assert asked["default"] == [(False, False), (True, True)]
    assert "没有写入任何内容" in window.statusBar().currentMessage()
    paste(qtbot, wins, "1\n2\n3")
    assert asked["default"] == [(True, True), (False, False)]


def test_rows_of_its_own_find_their_records_again(wins, qtbot, asked, filled):
    wins.table.select_blocks([Block(3, 0, 4, wins.model.columnCount() - 1)])
    qtbot.keyClick(wins.table, Key.Key_C, Control)
    html = QGuiApplication.clipboard().mimeData().html()
    at(wins, 100, "title")
    paste(qtbot, wins, html=html.replace(">2.47<", ">9.99<"))
    assert asked["headed"].isChecked()
    assert [row[1:5] for row in asked["rows"]] == [["改善003", wins.model.columns[column(wins, "benefit")].heading.zh, "2.47", "9.99"]]
    assert values(wins, "benefit", [3]) == [Decimal(99900)]
    assert filled.database.count("quick_wins") == 250


def test_headings_that_name_no_record_lead_to_their_columns(wins, qtbot, asked):
    at(wins, 5, "title")
    paste(qtbot, wins, "收益（元）\n100\n200")
    assert values(wins, "benefit", [5, 6]) == [Decimal(100), Decimal(200)]


def test_the_first_row_can_be_taken_for_cells(wins, qtbot, asked):
    asked["before"] = lambda dialog: dialog.findChild(QCheckBox, "check.headings").setChecked(False)
    asked["press"] = "button.write"
    at(wins, 5, "title")
    paste(qtbot, wins, "收益（元）\n新的名称")
    assert values(wins, "title", [5, 6]) == ["收益（元）", "新的名称"]


def test_one_value_fills_what_is_selected(wins, qtbot, asked):
    wins.table.select_blocks([Block(0, column(wins, "benefit"), 9, column(wins, "benefit"))])
    paste(qtbot, wins, "5")
    assert set(values(wins, "benefit", range(10))) == {Decimal(50000)}


def test_what_a_spreadsheet_shows_rounded_comes_exactly(wins, qtbot, asked):
    at(wins, 0, "benefit")
    paste(qtbot, wins, "1.23", '<table><tr><td sdval="1.2346">1.23</td></tr></table>')
    assert values(wins, "benefit", [0]) == [Decimal(12346)]


def test_ctrl_d_fills_down(wins, qtbot, asked, filled):
    wins.table.select_blocks([Block(0, column(wins, "department"), 3, column(wins, "department"))])
    wins.table.setFocus()
    qtbot.keyClick(wins.table, Key.Key_D, Control)
    assert asked["shown"] == 0
    assert len(set(values(wins, "department", range(4)))) == 1
    assert filled.undo_label.zh.startswith("向下填充")
    at(wins, 5, "benefit")
    wins.table.select_blocks([Block(5, column(wins, "benefit"), 5, column(wins, "benefit"))])
    qtbot.keyClick(wins.table, Key.Key_D, Control)
    assert values(wins, "benefit", [5]) == values(wins, "benefit", [4])


def test_del_clears_cells_and_deletes_whole_rows(wins, qtbot, asked, filled, monkeypatch):
    questions = []
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: bool(questions.append("delete?")))
    wins.table.select_blocks([Block(0, column(wins, "department"), 1, column(wins, "department"))])
    qtbot.keyClick(wins.table, Key.Key_Delete)
    assert values(wins, "department", [0, 1]) == [None, None]
    assert questions == []
    wins.table.selectRow(0)
    qtbot.keyClick(wins.table, Key.Key_Delete)
    assert questions == ["delete?"]


def test_required_cells_cannot_be_cleared_and_it_is_said(wins, qtbot, asked):
    at(wins, 0, "title")
    qtbot.keyClick(wins.table, Key.Key_Delete)
    assert asked["shown"] == 1
    assert "必填" in asked["rows"][0][5]
    assert values(wins, "title", [0]) == ["改善000"]


def test_masked_columns_are_left_alone_and_it_is_said(window, qtbot, asked):
    page = window.desk.open("officers")
    window.activateWindow()
    page.table.setFocus()
    at(page, 0, "mobile")
    paste(qtbot, page, "13900000009\n13900000008")
    assert "个人信息" in asked["text"]
    assert values(page, "mobile", [0]) == ["13900000001"]


def test_an_empty_clipboard_says_so(window, wins, qtbot):
    QGuiApplication.clipboard().setMimeData(QMimeData())
    qtbot.keyClick(wins.table, Key.Key_V, Control)
    assert "没有可以粘贴" in window.statusBar().currentMessage()


def test_registers_that_are_kept_take_nothing(window, qtbot, asked):
    page = window.desk.open("disclosures")
    page.paste()
    assert "不能修改" in window.statusBar().currentMessage()


def test_rows_of_others_are_added_unless_they_are_to_go_over_those_there(window, qtbot, asked, filled):
    page = window.desk.open("officers")
    window.activateWindow()
    page.table.setFocus()
    fields = [field.id for field in page.model.columns]
    before, there = list(page.model.ids), values(page, "officer_name", [0])
    row = [""] * (max(map(fields.index, ("officer_name", "organisation_unit", "mobile"))) + 1)
    row[fields.index("organisation_unit")] = "质量部"
    lines = []
    for n in range(3):
        row[fields.index("officer_name")], row[fields.index("mobile")] = f"新人{n}", f"1390000111{n}"
        lines.append("\t".join(row))

    def both_ways(dialog):
        over, new = (dialog.findChild(QRadioButton, f"radio.{name}") for name in ("over", "new"))
        assert new.isChecked()
        assert dialog.proposal.added == 3
        over.click()
        assert dialog.proposal.over
        assert dialog.proposal.edited > 0
        assert dialog.proposal.added == 0
        new.click()

    asked["before"] = both_ways
    page.table.setCurrentIndex(page.model.index(0, 0))
    paste(qtbot, page, "\n".join(lines))
    assert values(page, "officer_name", [0]) == there
    added = [record for record in filled.database.all("officers") if record.id not in before]
    assert sorted((r.officer_name, r.mobile) for r in added) == [(f"新人{n}", f"1390000111{n}") for n in range(3)]


def test_from_the_list_of_registers_it_goes_into_the_table_and_is_shown_first(window, qtbot, asked, wins, filled):
    asked["press"] = "button.cancel"
    lines = filled.database.lines()
    switch = window.findChild(CountedList, "switch.six_sigma")
    switch.setFocus()
    qtbot.waitUntil(switch.hasFocus)
    QGuiApplication.clipboard().setText("7.5")
    qtbot.keyClick(switch, Key.Key_V, Control)
    assert asked["shown"] == 1
    assert filled.database.lines() == lines
