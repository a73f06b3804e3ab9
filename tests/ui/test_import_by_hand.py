"""Refused cells of an import are mended in its plan, or left out, and the import goes on with that."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QScrollArea, QTableView, QTabWidget

from desktop.ui.jobs import running_jobs
from tests.ui.test_import_dialog import (
    BAD,
    GOOD,
    banner,
    button,
    do_import,
    opened,
    texts,
    wait_for_plan,
    workbook,
    workspace,
)

__all__ = ["opened", "workspace"]
WORSE = ("HX-04", "减少返工", "三车间", "去年夏天", "约两万", "")


@pytest.fixture
def planned(qtbot, opened, tmp_path):
    def open_(*rows, language="zh"):
        dialog = opened(workbook(tmp_path / "a.xlsx", *rows), language=language)
        wait_for_plan(qtbot, dialog)
        return dialog

    return open_


def choose(dialog, cell: str) -> None:
    table = dialog.findChild(QTableView, "table.import.refused")
    table.selectRow([row[2] for row in texts(dialog, "table.import.refused")].index(cell))


def press(dialog, name: str) -> None:
    dialog.findChild(QPushButton, f"button.import.mend.{name}").click()


def type_(qtbot, dialog, text: str) -> None:
    editor = dialog.findChild(QLineEdit, "editor.import.mend")
    editor.clear()
    qtbot.keyClicks(editor, text)


def settle(qtbot, dialog) -> None:
    qtbot.waitUntil(lambda: running_jobs() == 0)


def test_the_right_value_is_typed_and_the_import_goes_on(qtbot, planned, workspace):
    dialog = planned(*GOOD, BAD)
    assert dialog.findChild(QLineEdit, "editor.import.mend").text() == "2018-13-40"
    type_(qtbot, dialog, "2018-13-41")
    press(dialog, "take")
    assert dialog.findChild(QLabel, "label.import.mend.problem").isVisible()
    type_(qtbot, dialog, "2018-3-4")
    qtbot.keyClick(dialog.findChild(QLineEdit, "editor.import.mend"), Qt.Key.Key_Return)
    settle(qtbot, dialog)
    assert texts(dialog, "table.import.refused") == []
    assert texts(dialog, "table.import.by_hand") == [["4", "立项日期", "D4", "2018-13-40", "2018-03-04"]]
    do_import(qtbot, dialog)
    (project,) = [p for p in workspace.database.all("six_sigma_projects") if p.project_number == "HX-03"]
    assert project.start_date == date(2018, 3, 4)
    label = workspace.database.history(project.id)[0].label
    assert "D4 立项日期：人工填写“2018-03-04”，原为“2018-13-40”" in label.zh
    assert "typed by hand '2018-03-04' instead of '2018-13-40'" in label.en


def test_several_cells_are_seen_to_one_after_the_other(qtbot, planned, workspace):
    dialog = planned(*GOOD, BAD, WORSE)
    assert [row[2] for row in texts(dialog, "table.import.refused")] == ["D4", "D5", "E5"]
    press(dialog, "skip")
    assert not button(dialog, "button.import_partial").isEnabled()
    assert "人工跳过" in texts(dialog, "table.import.refused")[0][4]
    assert dialog.findChild(QLabel, "label.import.mend").text() == "D5 立项日期"
    type_(qtbot, dialog, "2018-07-01")
    press(dialog, "take")
    assert dialog.findChild(QLabel, "label.import.mend").text() == "E5 预期收益(万元)"
    type_(qtbot, dialog, "2.5")
    press(dialog, "take")
    settle(qtbot, dialog)
    assert texts(dialog, "table.import.sheets")[0][3:8] == ["3", "3", "0", "0", "0"]
    assert texts(dialog, "table.import.by_hand")[2][3:] == ["约两万", "2.50万元"]
    do_import(qtbot, dialog)
    found = {p.project_number: p for p in workspace.database.all("six_sigma_projects")}
    assert set(found) == {"HX-01", "HX-02", "HX-04"}
    assert found["HX-04"].planned_benefit == 25000


def test_what_was_typed_is_checked_before_all_is_seen_to_and_taken_back(qtbot, planned):
    dialog = planned(*GOOD, BAD, WORSE)
    choose(dialog, "E5")
    press(dialog, "blank")
    again = dialog.findChild(QPushButton, "button.import.mend.again")
    assert again.text() == "重新核对（1处）"
    again.click()
    settle(qtbot, dialog)
    assert [row[2] for row in texts(dialog, "table.import.refused")] == ["D4", "D5"]
    assert button(dialog, "button.import_partial").isEnabled()
    tabs = dialog.findChild(QTabWidget, "tabs.import.details")
    tabs.setCurrentIndex(1)
    dialog.findChild(QTableView, "table.import.by_hand").selectRow(0)
    press(dialog, "back")
    settle(qtbot, dialog)
    assert [row[2] for row in texts(dialog, "table.import.refused")] == ["D4", "D5", "E5"]
    assert "直接填写" in banner(dialog, "summary")


def test_where_buttons_lie_does_not_change_while_cells_are_seen_to(qtbot, planned):
    dialog = planned(*GOOD, BAD, WORSE)
    names = [f"button.import.mend.{name}" for name in ("take", "blank", "skip", "again")]

    def places():
        qtbot.wait(1)
        return [dialog.findChild(QPushButton, name).mapTo(dialog, QPoint()) for name in names]

    before = places()
    press(dialog, "skip")
    assert dialog.findChild(QPushButton, names[3]).text() == "重新核对（1处）"
    assert places() == before
    choose(dialog, "D4")
    assert dialog.findChild(QPushButton, names[2]).text() == "不跳过"
    assert places() == before
    press(dialog, "skip")
    assert "人工跳过" not in texts(dialog, "table.import.refused")[0][4]
    assert dialog.findChild(QLabel, "label.import.mend").text() == "D4 立项日期"
    assert not dialog.findChild(QPushButton, names[3]).isEnabled()


def test_the_line_is_seen_whatever_is_told_above_and_the_sheet_stays_chosen(qtbot, opened, tmp_path):
    good = workbook(tmp_path / "a.xlsx", *GOOD)
    dialog = opened(good, workbook(tmp_path / "b.xlsx", GOOD[0], BAD))
    wait_for_plan(qtbot, dialog)
    assert dialog.findChild(QTableView, "table.import.sheets").currentIndex().row() == 1
    editor = dialog.findChild(QLineEdit, "editor.import.mend")
    assert not any(isinstance(around, QScrollArea) for around in around_of(editor))
    assert dialog.findChild(QScrollArea).verticalScrollBar().maximum() == 0
    press(dialog, "skip")
    settle(qtbot, dialog)
    assert dialog.findChild(QTableView, "table.import.sheets").currentIndex().row() == 1
    assert not dialog.findChild(QPushButton, "button.import.mend.take").isVisible()


def test_what_was_imported_is_not_taken_back_here(qtbot, planned):
    dialog = planned(*GOOD, BAD)
    press(dialog, "skip")
    settle(qtbot, dialog)
    assert dialog.findChild(QPushButton, "button.import.mend.back").isVisible()
    do_import(qtbot, dialog)
    assert not dialog.findChild(QPushButton, "button.import.mend.back").isVisible()


def around_of(widget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


def together(dialog, words: str):
    menu = dialog.findChild(QMenu, "menu.import.mend.together")
    (action,) = [action for action in menu.actions() if action.isVisible() and words in action.text()]
    return action


def test_days_of_which_the_month_alone_is_written_are_settled_in_one_go(qtbot, planned, workspace):
    months = [(f"HX-1{n}", f"项目{n}", "一车间", text, 1, "") for n, text in enumerate(("2018.3", "2018年2月", "无此日"))]
    dialog = planned(*GOOD, *months)
    choose(dialog, "D4")
    together(dialog, "2格都取当月最后一日").trigger()
    assert dialog.findChild(QLabel, "label.import.mend").text() == "D6 立项日期"
    assert not dialog.findChild(QPushButton, "button.import.mend.together").isVisible(), "nothing is like this one"
    press(dialog, "skip")
    settle(qtbot, dialog)
    assert [row[3:] for row in texts(dialog, "table.import.by_hand")][:2] == [["2018.3", "2018-03-31"], ["2018年2月", "2018-02-28"]]
    do_import(qtbot, dialog)
    found = {p.project_number: p.start_date for p in workspace.database.all("six_sigma_projects")}
    assert (found["HX-10"], found["HX-11"]) == (date(2018, 3, 31), date(2018, 2, 28))
    assert "HX-12" not in found


def test_one_month_alone_can_be_settled_so_as_well(qtbot, planned, workspace):
    dialog = planned(*GOOD, ("HX-10", "项目", "一车间", "2018.3", 1, ""), language="en")
    together(dialog, "first day").trigger()
    settle(qtbot, dialog)
    do_import(qtbot, dialog, said="Imported")
    (project,) = [p for p in workspace.database.all("six_sigma_projects") if p.project_number == "HX-10"]
    assert project.start_date == date(2018, 3, 1)


def test_cells_that_say_the_same_are_settled_in_one_go(qtbot, planned, workspace):
    same_ = [(f"HX-1{n}", f"项目{n}", "一车间", "2018-03-05", amount, "") for n, amount in enumerate(("约两万", "约三万", "约两万", "约两万"))]
    dialog = planned(*GOOD, *same_)
    choose(dialog, "E6")
    type_(qtbot, dialog, "two")
    together(dialog, "3格都这样填").trigger()
    assert dialog.findChild(QLabel, "label.import.mend.problem").isVisible(), "it is no number"
    type_(qtbot, dialog, "2")
    together(dialog, "3格都这样填").trigger()
    assert [row[2] for row in texts(dialog, "table.import.refused") if "约三万" in row[3]] == ["E5"]
    assert dialog.findChild(QLabel, "label.import.mend").text() == "E5 预期收益(万元)"
    type_(qtbot, dialog, "3")
    press(dialog, "take")
    settle(qtbot, dialog)
    do_import(qtbot, dialog)
    found = {p.project_number: p.planned_benefit for p in workspace.database.all("six_sigma_projects")}
    assert [found[f"HX-1{n}"] for n in range(4)] == [20000, 30000, 20000, 20000]
