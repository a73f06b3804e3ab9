"""Rows typed below a form are in its draft: they survive a kill, are offered with it, and are compared with the ledger."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton

from desktop.domain.registers import BY_ID
from desktop.store.ledger import Ledger
from desktop.ui import ask
from desktop.ui.form.record_form import RecordForm
from desktop.ui.tools.keeping import DRAFTS
from desktop.ui.window.main_window import MainWindow
from desktop.work.keeping.drafts import Drafts, KeptRow
from desktop.work.workspace import Workspace

PROGRAM = Path(__file__).with_name("typing_rows.py")
APPOINTMENT = BY_ID["appointments"]


def type_cell(form, row, field, text, *, end=True):
    """Types into a cell of the first table below a form, and leaves the cell or not."""
    table = form._children.open(0)
    model = table.view.model()
    column = next(n for n in range(model.columnCount()) if model.field(model.index(0, n)).id == field)
    table.view.setCurrentIndex(model.index(row, column))
    table.view.edit(model.index(row, column))
    editor = table._delegate._open[0]
    if isinstance(editor.input, QComboBox):
        editor.input.setEditText(text)
    elif isinstance(editor.input, QPlainTextEdit):
        editor.input.setPlainText(text)
    else:
        editor.input.setText(text)
    if end:
        table._delegate._end()


@pytest.fixture
def officer(filled):
    return next(each for each in filled.database.all("officers") if each.officer_name == "周乙")


@pytest.fixture
def appointment(filled, officer):
    made = APPOINTMENT.record(
        officer=officer.id, appointment_document_number="1号", appointment_date=date(2025, 3, 1),
        cqo_tier="subsidiary", appointment_status="in_post",
    )
    return filled.save("appointments", None, made)


@pytest.fixture
def form(filled, officer, settings, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: True)
    filled.drafts = Drafts(settings.data_folder / DRAFTS)

    def make():
        made = RecordForm(filled, BY_ID["officers"], "zh", officer)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def kept(workspace):
    return workspace.drafts.of(workspace.database.path)


def forgotten(form):
    """The form as a program leaves it that is killed: nobody drops its draft."""
    form._kept.keep()
    form._kept._id = ""
    form._children.open(0).revert()
    form._kept.drop()  # what the taking back kept anew
    form.hide()


def taken_up(workspace, draft, qtbot):
    found = workspace.database.get("officers", [draft.record_id])
    made = RecordForm(workspace, BY_ID["officers"], "zh", found[0] if found else None)
    qtbot.addWidget(made)
    made.show()
    made.take_up(draft)
    return made


def test_a_kill_loses_no_row(filled, officer, settings, ledgers, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: True)
    path, folder = filled.database.path, settings.data_folder / DRAFTS
    filled.database.close()
    argv = [sys.executable, str(PROGRAM), str(path), str(folder), officer.id]
    where = {**os.environ, "PYTHONPATH": str(PROGRAM.parents[2]), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(argv, stdout=subprocess.PIPE, env=where) as child:
        assert child.stdout.readline() == b"typed\n"
        child.kill()
    workspace = Workspace(Ledger.open(path))
    window = MainWindow(workspace, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    window.show()
    (draft,) = kept(workspace)
    assert draft.record_id == officer.id
    (row,) = draft.rows
    assert (row.register, row.link, row.record_id) == ("appointments", "officer", None)
    assert dict(row.texts) == {
        "appointment_document_number": "江海质〔2026〕7号",
        "appointment_date": "2026-13-40",
        "termination_reason": "打字到一半",
    }
    seen = {}

    def look(made):
        table = made._children.open(0)
        seen["typed"] = dict(table.row_typed.texts)
        seen["touched"] = made._children.is_touched
        seen["settled"] = made._children.settle()
        type_cell(made, table.view.model().rowCount() - 1, "appointment_date", "2026-03-04")
        type_cell(made, table.view.model().rowCount() - 1, "cqo_tier", "子公司")
        seen["saved"] = made.save()
        return 1

    monkeypatch.setattr(RecordForm, "exec", look)
    window.findChild(QPushButton, f"button.draft.{draft.id}").click()
    assert seen == {"typed": dict(row.texts), "touched": True, "settled": False, "saved": True}
    (made,) = workspace.database.all("appointments")
    assert made.appointment_document_number == "江海质〔2026〕7号"
    assert made.termination_reason == "打字到一半"
    assert made.officer == officer.id
    assert kept(workspace) == []


def test_a_row_is_dropped_from_the_draft_at_once_when_it_is_saved(filled, form):
    made = form()
    made.editor("remarks").input.setPlainText("备注")
    type_cell(made, 0, "appointment_date", "2026-03-04")
    made._kept.keep()
    assert len(kept(filled)[0].rows) == 1
    type_cell(made, 0, "cqo_tier", "子公司")
    type_cell(made, 0, "appointment_document_number", "7号")
    assert made._children.settle()
    (draft,) = kept(filled)
    assert draft.rows == ()
    assert dict(draft.texts) == {"remarks": "备注"}


@pytest.mark.parametrize("end", ["reverted", "saved", "given up"])
def test_a_draft_of_rows_alone_goes_with_them(filled, form, appointment, end):
    made = form()
    type_cell(made, 0, "appointment_document_number", "8号")
    made._kept.keep()
    assert [dict(row.texts) for row in kept(filled)[0].rows] == [{"appointment_document_number": "8号"}]
    assert kept(filled)[0].typed == 1
    if end == "reverted":
        made._children.open(0).revert()
    elif end == "saved":
        assert made.save()
    else:
        made.reject()
    assert kept(filled) == []


def test_a_cell_only_opened_keeps_nothing(filled, form, appointment):
    made = form()
    table = made._children.open(0)
    table.view.setCurrentIndex(table.view.model().index(0, 0))
    table.view.edit(table.view.model().index(0, 0))
    made._kept.keep()
    assert kept(filled) == []


@pytest.mark.parametrize("changed", ["same field", "other field", "deleted", "form too"])
def test_what_changed_meanwhile_is_compared(filled, form, officer, appointment, qtbot, changed):
    made = form()
    type_cell(made, 0, "appointment_document_number", "8号")
    made.editor("mobile").input.setText("13900000007")
    forgotten(made)
    if changed == "same field":
        filled.save("appointments", appointment, replace(appointment, appointment_document_number="9号"))
    elif changed == "other field":
        filled.save("appointments", appointment, replace(appointment, termination_reason="调动"))
    elif changed == "deleted":
        filled.delete("appointments", [appointment])
    else:
        filled.save("officers", officer, replace(officer, mobile="13900000008"))
    again = taken_up(filled, kept(filled)[0], qtbot)
    said = again._banner.text().split("\n")
    row = again._children.open(0).row_typed
    assert dict(row.texts) == {"appointment_document_number": "8号"}
    if changed == "same field":
        assert "后来被别人改过" in said[0]
        assert any("当时1号 → 现在9号；您填写8号" in line for line in said[1:])
    elif changed == "other field":
        assert said == ["这是上次没有保存的内容，请核对后保存。"]
    elif changed == "deleted":
        assert any("原来的一行已被删除" in line for line in said)
        assert row.record_id is None
    else:
        (line,) = (line for line in said[1:] if "手机" in line)
        assert line.endswith("当时139****0001 → 现在139****0008；您填写139****0007")
        assert "13900000008" not in "".join(said)


def test_rows_of_a_record_that_is_gone_are_told(filled, form, officer, qtbot):
    made = form()
    type_cell(made, 0, "appointment_document_number", "8号")
    forgotten(made)
    filled.delete("officers", [officer])
    again = taken_up(filled, kept(filled)[0], qtbot)
    said = again._banner.text()
    assert "已被删除" in said
    assert "8号" in said


def test_a_draft_of_before_has_no_rows(filled, form, settings):
    made = form()
    made.editor("remarks").input.setPlainText("备注")
    made._kept.keep()
    (file,) = (settings.data_folder / DRAFTS).glob("*.draft")
    text = file.read_text("utf-8")
    assert '"rows": []' in text
    file.write_text(text.replace('"rows": [], ', ""), "utf-8")
    assert kept(filled)[0].rows == ()


def test_a_row_for_which_there_is_no_table_is_told(filled, form, officer, qtbot):
    made = form()
    made.editor("remarks").input.setPlainText("备注")
    made._kept.keep()
    (draft,) = kept(filled)
    made._kept._id = ""
    made.hide()
    draft = replace(draft, rows=(KeptRow("qc_members", "circle", None, {"mobile": "13900000009"}, {}),))
    said = taken_up(filled, draft, qtbot)._banner.text()
    assert "139****0009" in said
    assert "放不回去" in said
