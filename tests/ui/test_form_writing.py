"""What is told and asked before a filled form is written, and that its work can be stopped."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLabel, QListWidget, QPushButton, QTableView

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.words import same
from desktop.ui.form_filling import form_steps
from desktop.ui.form_filling.form_dialog import FormDialog
from desktop.ui.form_filling.write_question import WriteQuestion
from desktop.ui.jobs import running_jobs
from tests.excel.form_fill.maker import BOXED, Sheet, book


@pytest.fixture
def dialog(qtbot, filled, tmp_path: Path, monkeypatch):
    path = tmp_path / "空白.xlsx"
    first = Sheet("汇总").row("A1", "代码", "指标名称", "本年").row("A2", "1", "快赢项目数（个）", "", style=BOXED)
    second = Sheet("名册").row("A1", "序号", "姓名", "职务", "学历", "手机号码").blank("A2:E9")
    path.write_bytes(book(first, second))
    monkeypatch.setattr("desktop.work.city_form.listed.Lister.records", lambda lister, entry: lister._all(entry.register))
    dialog = FormDialog(filled, "zh", path)
    qtbot.addWidget(dialog)
    dialog.show()
    ready(qtbot, dialog)
    yield dialog
    dialog.reject()
    qtbot.waitUntil(lambda: running_jobs() == 0)


def ready(qtbot, dialog: FormDialog) -> None:
    qtbot.waitUntil(lambda: dialog.filling is not None and running_jobs() == 0)


def button(dialog: QDialog, name: str) -> QPushButton:
    return dialog.findChild(QPushButton, f"button.form.{name}")


def asked(qtbot, dialog: FormDialog, monkeypatch, answer) -> list[WriteQuestion]:
    """The question that comes up when the form is to be filled, and is answered at once."""
    seen: list[WriteQuestion] = []

    def exec_(question: WriteQuestion) -> int:
        seen.append(question)
        question.show()
        answer(question)
        return question.result()

    monkeypatch.setattr(WriteQuestion, "exec", exec_)
    button(dialog, "fill").click()
    qtbot.waitUntil(lambda: bool(seen))
    ready(qtbot, dialog)
    return seen


def test_open_problems_and_masked_data_are_told_and_a_stop_is_confirmed(qtbot, dialog, tmp_path, monkeypatch):
    out = tmp_path / "填好.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    told: dict[str, object] = {}

    def answer(question: WriteQuestion) -> None:
        told["open"] = question.findChild(QLabel, "banner.form.open").text()
        told["masked"] = question.findChild(QLabel, "banner.form.masked").text()
        told["problems"] = question.findChild(QListWidget, "list.report.problems").count()
        assert not button(question, "write").isEnabled()
        question.findChild(QCheckBox, "check.form.known").setChecked(True)
        assert button(question, "write").isEnabled()
        button(question, "write").click()

    asked(qtbot, dialog, monkeypatch, answer)
    assert "处须改正或说明" in str(told["open"])
    assert "手机" in str(told["masked"])
    assert "个人信息不遮盖" in str(told["masked"])
    assert told["problems"]
    qtbot.waitUntil(out.exists)
    ready(qtbot, dialog)


def test_going_back_writes_nothing(qtbot, dialog, monkeypatch):
    asked_where: list[object] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked_where.append(1) or ("", ""))
    asked(qtbot, dialog, monkeypatch, lambda question: button(question, "back").click())
    assert asked_where == []
    assert button(dialog, "fill").isEnabled()


def test_records_changed_on_the_way_have_the_form_worked_out_anew(qtbot, dialog, filled, monkeypatch):
    before = dialog.filling
    officer = next(iter(filled.database.all("officers")))

    def answer(question: WriteQuestion) -> None:
        filled.do(ChangeSet(same("改"), (Change("officers", officer, replace(officer, remarks="改")),)))
        assert not button(question, "write").isEnabled()
        button(question, "back").click()

    asked(qtbot, dialog, monkeypatch, answer)
    qtbot.waitUntil(lambda: dialog.filling is not before and running_jobs() == 0)
    assert button(dialog, "fill").isEnabled()


def test_working_out_is_stopped_and_begun_again(qtbot, dialog, monkeypatch):
    waits, goes = threading.Event(), threading.Event()
    plan = form_steps.plan

    def slow(*given, **more):
        way = given[-1]
        waits.set()
        goes.wait(10)
        way.told(1, 2)
        return plan(*given, **more)

    monkeypatch.setattr(form_steps, "plan", slow)
    dialog._work_out()
    qtbot.waitUntil(waits.is_set)
    assert not button(dialog, "fill").isEnabled()
    button(dialog, "stop").click()
    goes.set()
    qtbot.waitUntil(lambda: running_jobs() == 0)
    assert "没有算完" in dialog.findChild(QLabel, "label.form.working").text()
    assert not button(dialog, "fill").isEnabled()
    assert button(dialog, "stop").text() == "重新开始"
    button(dialog, "stop").click()
    ready(qtbot, dialog)
    assert button(dialog, "fill").isEnabled()


def test_writing_is_stopped_and_leaves_no_file(qtbot, dialog, tmp_path, monkeypatch):
    out = tmp_path / "停.xlsx"
    write = form_steps.write

    def stopped(*given):
        given[-1].halt.set()
        return write(*given)

    monkeypatch.setattr(form_steps, "write", stopped)
    dialog.fill(out)
    qtbot.waitUntil(lambda: running_jobs() == 0)
    assert not out.exists()
    assert not list(tmp_path.glob("*停*"))
    assert dialog.findChild(QLabel, "banner.form.written").text() == ""
    table = dialog.findChild(QTableView, "table.form")
    assert table.model().rowCount() > 3
