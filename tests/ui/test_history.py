"""Who changed a record, what, and when: from its form."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from desktop.domain.registers import BY_ID
from desktop.ui.form.history import HistoryDialog
from desktop.ui.form.record_form import RecordForm


@pytest.fixture
def officer(workspace):
    unit = workspace.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="一车间"))
    first = BY_ID["officers"].record(officer_name="王甲", organisation_unit=unit.id, mobile="13900000001")
    workspace.save("officers", None, first)
    return workspace.save("officers", first, replace(first, mobile="13900000002", officer_name="王乙"))


@pytest.fixture
def shown(monkeypatch):
    """The rows that the history shows when the button is pressed."""
    seen = []

    def look(dialog):
        model = dialog.view.model()
        heads = [model.headerData(c, dialog.view.horizontalHeader().orientation()) for c in range(4)]
        rows = [[model.index(r, c).data() for c in range(4)] for r in range(model.rowCount())]
        seen.append((dialog.windowTitle(), heads, rows))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(HistoryDialog, "exec", look)
    return seen


@pytest.mark.parametrize(
    ("language", "title", "heads", "changed"),
    [
        ("zh", "修改记录：首席质量官 王乙 一车间", ["时间", "操作人", "操作", "内容"],
         "姓名：王甲 → 王乙；手机：139****0001 → 139****0002"),
        ("en", "History: Chief quality officers, 王乙 一车间", ["When", "Who", "What was done", "In detail"],
         "Name: 王甲 → 王乙; Mobile: 139****0001 → 139****0002"),
    ],
)
def test_the_form_shows_who_changed_what_when(workspace, officer, shown, qtbot, language, title, heads, changed):
    made = RecordForm(workspace, BY_ID["officers"], language, officer)
    qtbot.addWidget(made)
    made.findChild(QPushButton, "button.history").click()
    ((said, headings, rows),) = shown
    assert (said, headings) == (title, heads)
    assert [row[1] for row in rows] == ["测试", "测试"]
    assert rows[0][3] == changed
    assert rows[0][0] >= rows[1][0]


def test_long_lines_are_shown_whole(workspace, officer, qtbot):
    long = replace(officer, remarks="长" * 400)
    workspace.save("officers", officer, long)
    dialog = HistoryDialog(workspace.database, BY_ID["officers"], long, "zh")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    one = dialog.view.rowHeight(1)
    assert dialog.view.rowHeight(0) >= 3 * one
    dialog.resize(700, 400)
    qtbot.waitUntil(lambda: dialog.view.rowHeight(0) >= 5 * one)
