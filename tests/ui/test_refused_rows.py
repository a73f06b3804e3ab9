"""A row that is refused holds the table below a form: another list is not gone to, and nothing that was typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView

from desktop.domain.registers import BY_ID
from desktop.ui import ask
from desktop.ui.form.record_form import RecordForm


@pytest.fixture
def form(workspace, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    circle = workspace.save("qc_circles", None, BY_ID["qc_circles"].record(circle_name="精进"))
    made = RecordForm(workspace, BY_ID["qc_circles"], "zh", circle)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def view(form, qtbot):
    """The members, with one being typed whose role can be no value."""
    form._children.open(0)
    found = form.findChild(QTableView, "table.qc_members.of.qc_circles")
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Insert)
    for text, key in (("王甲", Qt.Key.Key_Tab), ("甲乙丙", Qt.Key.Key_Return)):
        editor = found.itemDelegate().editor
        keys = editor.input.lineEdit() if hasattr(editor.input, "lineEdit") else editor.input
        keys.insert(text)
        qtbot.keyClick(keys, key)
    return found


def place(form, view):
    """The list at the left: what is marked, what is chosen; and what the table shows."""
    tabs = form._children._tabs
    marked = [item.text(0) for item in tabs.selectedItems()]
    return marked, tabs.currentItem().text(0), form._children._stack.currentWidget().view is view


HERE = (["小组成员"], "小组成员", True)


@pytest.mark.parametrize("moved", [False, True])
def test_a_click_on_another_list_stays_and_nothing_is_dropped(form, view, qtbot, moved):
    tabs = form._children._tabs
    assert form.findChild(QLabel, "problem.qc_members").isVisible()
    at = tabs.visualItemRect(tabs._items["2"]).center()
    qtbot.mousePress(tabs.viewport(), Qt.MouseButton.LeftButton, pos=at)
    if moved:
        qtbot.mouseMove(tabs.viewport(), pos=at)
    qtbot.mouseRelease(tabs.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert place(form, view) == HERE
    qtbot.waitUntil(lambda: view.itemDelegate().editor is not None)
    editor = view.itemDelegate().editor
    assert (editor.field.id, editor.text) == ("member_role", "甲乙丙")
    assert view.model()._draft.record().member_name == "王甲"
    assert form.findChild(QLabel, "problem.qc_members").isVisible()
    assert place(form, view) == HERE


def test_so_does_the_keyboard_in_the_list(form, view, qtbot):
    tabs = form._children._tabs
    qtbot.keyClick(tabs, Qt.Key.Key_Down)
    assert place(form, view) == HERE
    qtbot.waitUntil(lambda: view.itemDelegate().editor is not None)
    assert view.itemDelegate().editor.text == "甲乙丙"


def test_once_it_is_mended_the_other_list_is_there(form, view, workspace, qtbot):
    tabs = form._children._tabs
    at = tabs.visualItemRect(tabs._items["2"]).center()
    qtbot.mouseClick(tabs.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: view.itemDelegate().editor is not None)
    line = view.itemDelegate().editor.input.lineEdit()
    line.clear()
    line.insert("组长")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(workspace.database.all("qc_members")))
    qtbot.mouseClick(tabs.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert place(form, view) == (["质量课题"], "质量课题", False)
    assert [m.member_name for m in workspace.database.all("qc_members")] == ["王甲"]
