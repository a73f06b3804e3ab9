"""The import dialog: what it shows of a plan, what it does, and what it says afterwards."""

import threading
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTableView, QTabWidget

from desktop.domain.errors import NOTHING_CHANGED, CannotWrite, Conflict, Unreadable
from desktop.domain.words import Words, same
from desktop.excel import ledger_reading, returned
from desktop.store.ledger import Ledger
from desktop.ui.importing.import_dialog import ImportDialog
from desktop.ui.jobs import running_jobs
from desktop.work.importing import importing
from desktop.work.workspace import Workspace

HEAD = ("项目编号", "项目名称", "牵头部门", "立项日期", "预期收益（万元）", "颜色")
GOOD = (
    ("HX-01", "降低不良率", "一车间", "2018-01-08", 8.8, "红"),
    ("HX-02", "减少停机", "二车间", "2018-02-09", 3, ""),
)
BAD = ("HX-03", "缩短换型", "一车间", "2018-13-40", 1, "")
ID_NUMBER = "320600197001010011"
"""Its check digit is wrong."""


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "a.cqo", who="测试")
    yield Workspace(ledger)
    ledger.close()


def workbook(path: Path, *rows, head=HEAD, title="2018年六西格玛项目") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in (head, *rows):
        sheet.append(row)
    book.save(path)
    return path


@pytest.fixture
def opened(qtbot, workspace):
    dialogs = []

    def open_(*paths: Path, language="zh") -> ImportDialog:
        dialog = ImportDialog(workspace, language, paths)
        qtbot.addWidget(dialog)
        dialogs.append(dialog)
        dialog.show()
        return dialog

    yield open_
    for dialog in dialogs:
        dialog.reject()
    qtbot.waitUntil(lambda: running_jobs() == 0)


def texts(dialog, name: str) -> list[list[str]]:
    model = dialog.findChild(QTableView, name).model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def button(dialog, name: str) -> QPushButton:
    return dialog.findChild(QPushButton, name)


def banner(dialog, name: str) -> str:
    label = dialog.findChild(QLabel, f"banner.import.{name}")
    return label.text() if label.isVisible() else ""


def wait_for_plan(qtbot, dialog):
    qtbot.waitUntil(lambda: bool(texts(dialog, "table.import.sheets")))


def do_import(qtbot, dialog, name="button.import", said="导入完成"):
    button(dialog, name).click()
    qtbot.waitUntil(lambda: said in banner(dialog, "summary"))


def test_enter_takes_the_plan_and_never_gives_it_up(qtbot, opened, workspace, tmp_path):
    dialog = opened(workbook(tmp_path / "a.xlsx", *GOOD))
    wait_for_plan(qtbot, dialog)
    assert button(dialog, "button.import").hasFocus()
    refused = opened(workbook(tmp_path / "b.xlsx", *GOOD, BAD))
    wait_for_plan(qtbot, refused)
    assert refused.focusWidget().objectName() == "editor.import.mend"


def test_good_rows_are_planned_then_imported(qtbot, workspace, opened, tmp_path):
    dialog = opened(workbook(tmp_path / "六西格玛.xlsx", *GOOD))
    assert not button(dialog, "button.import").isEnabled()
    wait_for_plan(qtbot, dialog)
    assert texts(dialog, "table.import.sheets") == [
        ["六西格玛.xlsx", "2018年六西格玛项目", "六西格玛项目", "2", "2", "0", "0", "0", "组织单位 2"]
    ]
    assert workspace.database.all("six_sigma_projects") == []

    assert "新增2条、修改0条记录，另同时带入2条" in banner(dialog, "summary")
    assert not button(dialog, "button.import_partial").isEnabled()
    assert button(dialog, "button.import_partial").toolTip()
    do_import(qtbot, dialog)
    assert len(workspace.database.all("six_sigma_projects")) == 2
    assert "新增2条、修改0条记录，另同时带入2条" in banner(dialog, "summary")
    assert button(dialog, "button.cancel").text() == "关闭"
    assert not button(dialog, "button.import").isVisible()
    button(dialog, "button.cancel").click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_what_was_assumed_and_left_out_is_said(qtbot, opened, tmp_path):
    dialog = opened(workbook(tmp_path / "a.xlsx", *GOOD, ("合计", "", "", "", 11.8, "")))
    wait_for_plan(qtbot, dialog)
    assert "收益类型" in banner(dialog, "assumed")
    assert ["颜色"] in texts(dialog, "table.import.unused")
    assert texts(dialog, "table.import.skipped")[0][0] == "4"
    tabs = dialog.findChild(QTabWidget, "tabs.import.details")
    assert not tabs.isTabEnabled(0)
    assert tabs.currentIndex() == 3


def test_with_a_refused_row_nothing_is_imported_unless_asked(qtbot, workspace, opened, tmp_path):
    path = workbook(tmp_path / "a.xlsx", *GOOD, BAD)
    dialog = opened(path)
    wait_for_plan(qtbot, dialog)
    assert not button(dialog, "button.import").isEnabled()
    assert "退回" in button(dialog, "button.import").toolTip()
    (row,) = texts(dialog, "table.import.refused")
    assert row[:4] == ["4", "立项日期", "D4", "2018-13-40"]
    assert row[4]
    assert workspace.database.all("six_sigma_projects") == []

    button(dialog, "button.import_partial").click()
    qtbot.waitUntil(lambda: "-退回.xlsx" in banner(dialog, "summary"))
    assert {p.project_number for p in workspace.database.all("six_sigma_projects")} == {"HX-01", "HX-02"}
    (copy,) = [file for file in tmp_path.glob("*.xlsx") if file != path]
    assert str(copy) in banner(dialog, "summary")
    assert openpyxl.load_workbook(copy).active["D4"].comment is not None
    assert button(dialog, "button.open_folder").isVisible()


def test_the_same_file_twice_says_that_nothing_is_new(qtbot, workspace, opened, tmp_path):
    path = workbook(tmp_path / "a.xlsx", *GOOD)
    workspace.do(importing.plan_import(workspace.database, ledger_reading.read_ledgers([path])).changes)
    dialog = opened(path)
    wait_for_plan(qtbot, dialog)
    assert "没有新内容" in banner(dialog, "summary")
    assert not button(dialog, "button.import").isEnabled()
    assert button(dialog, "button.import").toolTip()
    button(dialog, "button.cancel").click()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_what_records_would_become_is_shown(qtbot, workspace, opened, tmp_path):
    workspace.do(
        importing.plan_import(
            workspace.database, ledger_reading.read_ledgers([workbook(tmp_path / "a.xlsx", *GOOD)])
        ).changes
    )
    moved = ("HX-01", "降低不良率", "二车间", "2018-01-08", 9, "红")
    dialog = opened(workbook(tmp_path / "b.xlsx", moved, GOOD[1]))
    wait_for_plan(qtbot, dialog)
    assert texts(dialog, "table.import.changed") == [
        ["六西格玛项目", "HX-01", "牵头部门", "一车间", "二车间"],
        ["六西格玛项目", "HX-01", "预期收益（万元）", "8.80", "9.00"],
    ]


def test_an_id_number_is_shown_masked(qtbot, opened, tmp_path):
    head = ("姓名", "所属单位", "身份证号", "任命日期")
    path = workbook(
        tmp_path / "a.xlsx", ("张三", "甲公司", ID_NUMBER, "2018-01-01"), head=head, title="首席质量官名册"
    )
    dialog = opened(path)
    wait_for_plan(qtbot, dialog)
    (row,) = texts(dialog, "table.import.refused")
    assert row[3] == "320***********0011"


def test_a_sheet_that_is_no_ledger_is_said_to_be_left_out(qtbot, opened, tmp_path):
    dialog = opened(workbook(tmp_path / "a.xlsx", ("b", "c"), head=("随便", "写写"), title="杂项"), language="en")
    wait_for_plan(qtbot, dialog)
    assert texts(dialog, "table.import.sheets")[0][2] == "not recognised, left out"
    assert "No register was recognised" in banner(dialog, "summary")
    assert not button(dialog, "button.import").isEnabled()


def test_a_file_that_cannot_be_read_does_not_keep_the_others_out(qtbot, workspace, opened, tmp_path):
    broken = tmp_path / "坏的.xlsx"
    broken.write_bytes(b"no workbook")
    dialog = opened(broken, workbook(tmp_path / "a.xlsx", *GOOD))
    wait_for_plan(qtbot, dialog)
    assert "坏的.xlsx" in banner(dialog, "unreadable")
    do_import(qtbot, dialog)
    assert len(workspace.database.all("six_sigma_projects")) == 2


def test_nothing_but_unreadable_files_can_only_be_closed(qtbot, opened, tmp_path):
    dialog = opened(tmp_path / "missing.xlsx")
    qtbot.waitUntil(lambda: "missing.xlsx" in banner(dialog, "unreadable"))
    assert button(dialog, "button.cancel").text() == "关闭"
    assert not button(dialog, "button.import").isEnabled()
    assert not button(dialog, "button.import_partial").isEnabled()


def test_reading_can_be_cancelled_and_the_window_lives_on(qtbot, opened, tmp_path, monkeypatch):
    go, read = threading.Event(), []

    def slow(path, _came, wanted, _maps):
        read.append(path)
        go.wait(10)
        assert not wanted()
        return []

    monkeypatch.setattr(ledger_reading, "read_ledger", slow)
    dialog = opened(tmp_path / "a.xlsx", tmp_path / "b.xlsx")
    qtbot.waitUntil(lambda: bool(read))
    qtbot.waitUntil(lambda: "a.xlsx" in dialog.findChild(QLabel, "label.import.doing").text())
    job = dialog._job
    button(dialog, "button.cancel").click()
    assert not dialog.isVisible()
    go.set()
    qtbot.waitSignal(job.ended).wait()
    assert [path.name for path in read] == ["a.xlsx"]
    assert texts(dialog, "table.import.sheets") == []


def test_writing_can_be_stopped_and_leaves_nothing(qtbot, workspace, opened, tmp_path, monkeypatch):
    dialog = opened(workbook(tmp_path / "a.xlsx", *GOOD))
    wait_for_plan(qtbot, dialog)
    begun, go, apply = threading.Event(), threading.Event(), workspace.database.apply

    def slow(changes, told):
        def waiting(done, of):
            begun.set()
            go.wait(10)
            told(done, of)

        apply(changes, waiting)

    monkeypatch.setattr(workspace.database, "apply", slow)
    button(dialog, "button.import").click()
    qtbot.waitUntil(begun.is_set)
    assert dialog.isVisible()
    button(dialog, "button.cancel").click()
    assert dialog.isVisible()
    go.set()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert workspace.database.all("six_sigma_projects") == []
    assert workspace.database.lines() == 0
    assert workspace.undo_label is None


def test_what_comes_too_late_to_be_stopped_is_told_as_done(qtbot, workspace, opened, tmp_path, monkeypatch):
    dialog = opened(workbook(tmp_path / "a.xlsx", *GOOD))
    wait_for_plan(qtbot, dialog)
    made, go, apply = threading.Event(), threading.Event(), workspace.database.apply

    def slow(changes, told):
        apply(changes, told)
        made.set()
        go.wait(10)

    monkeypatch.setattr(workspace.database, "apply", slow)
    button(dialog, "button.import").click()
    qtbot.waitUntil(made.is_set)
    button(dialog, "button.cancel").click()
    go.set()
    qtbot.waitUntil(lambda: "导入完成" in banner(dialog, "summary"))
    assert workspace.undo_label is not None


def test_the_window_answers_while_an_import_runs(qtbot, workspace, opened, tmp_path):
    rows = [(f"HX-{n:04}", f"降低不良率{n}", "一车间", "2018-01-08", n, "") for n in range(1, 600)]
    path = workbook(tmp_path / "a.xlsx", *rows)
    seen, timer = [], QTimer()
    timer.timeout.connect(lambda: seen.append(dialog.findChild(QLabel, "label.import.doing").text()))
    dialog = opened(path)
    timer.start(1)
    wait_for_plan(qtbot, dialog)
    do_import(qtbot, dialog)
    timer.stop()
    said = set(seen)
    assert any("读取" in text for text in said)
    assert any("写入台账" in text for text in said)
    assert len(workspace.database.all("six_sigma_projects")) == len(rows)


def test_problems_among_the_rows_are_told_before_the_import(qtbot, opened, tmp_path):
    head = ("姓名", "所属单位", "任命日期")
    rows = [("张三", "甲公司", "2018-01-01"), ("李四", "甲公司", "2018-03-01")]
    dialog = opened(workbook(tmp_path / "a.xlsx", *rows, head=head, title="首席质量官名册"))
    wait_for_plan(qtbot, dialog)
    assert "这些记录还有问题" in banner(dialog, "summary")


def test_a_conflict_is_told_and_the_plan_made_anew(qtbot, workspace, opened, tmp_path, monkeypatch):
    dialog = opened(workbook(tmp_path / "a.xlsx", *GOOD))
    wait_for_plan(qtbot, dialog)
    with monkeypatch.context() as patched:

        def conflict(_changes, _told):
            raise Conflict(Words("别人改过了。", "Someone changed it."), NOTHING_CHANGED, same(""))

        patched.setattr(workspace.database, "apply", conflict)
        button(dialog, "button.import").click()
        qtbot.waitUntil(lambda: button(dialog, "button.import").isEnabled())
    assert "别人改过了" in banner(dialog, "unreadable")
    assert workspace.database.all("six_sigma_projects") == []
    do_import(qtbot, dialog)
    assert len(workspace.database.all("six_sigma_projects")) == 2
    assert banner(dialog, "unreadable") == ""


def test_a_workbook_that_cannot_be_handed_back_is_told_of(qtbot, workspace, opened, tmp_path, monkeypatch):
    def full(path, refusals, **_more):
        raise CannotWrite(Words("磁盘满了。", "The disk is full."), NOTHING_CHANGED, same(""))

    monkeypatch.setattr(returned, "write_returned", full)
    dialog = opened(workbook(tmp_path / "a.xlsx", *GOOD, BAD))
    wait_for_plan(qtbot, dialog)
    button(dialog, "button.import_partial").click()
    qtbot.waitUntil(lambda: "磁盘满了" in banner(dialog, "summary"))
    assert "导入完成" in banner(dialog, "summary")
    assert len(workspace.database.all("six_sigma_projects")) == 2
    assert texts(dialog, "table.import.refused")


def test_it_stays_open_while_the_workbook_is_being_written(qtbot, opened, tmp_path, monkeypatch):
    go = threading.Event()

    def slow(path, refusals, **_more):
        go.wait(10)
        return path.with_name("back.xlsx")

    monkeypatch.setattr(returned, "write_returned", slow)
    dialog = opened(workbook(tmp_path / "a.xlsx", *GOOD, BAD))
    wait_for_plan(qtbot, dialog)
    button(dialog, "button.import_partial").click()
    qtbot.waitUntil(lambda: "退回" in dialog.findChild(QLabel, "label.import.doing").text())
    dialog.reject()
    assert dialog.isVisible()
    go.set()
    qtbot.waitUntil(lambda: "back.xlsx" in banner(dialog, "summary"))
    dialog.reject()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_refusal_while_planning_is_told(qtbot, opened, tmp_path, monkeypatch):
    def unreadable(_database, _tables, _told):
        raise Unreadable(Words("读不了。", "Cannot."), NOTHING_CHANGED, same(""))

    monkeypatch.setattr(importing, "plan_import", unreadable)
    dialog = opened(workbook(tmp_path / "a.xlsx", *GOOD))
    qtbot.waitUntil(lambda: "读不了" in banner(dialog, "unreadable"))
    assert not button(dialog, "button.import").isEnabled()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_table_and_button_has_names(qtbot, opened, tmp_path, language):
    dialog = opened(workbook(tmp_path / "a.xlsx", *GOOD), language=language)
    wait_for_plan(qtbot, dialog)
    for kind in (QTableView, QPushButton):
        for widget in dialog.findChildren(kind):
            assert widget.objectName()
            assert widget.accessibleName()


def test_columns_that_are_left_out_are_told_before_the_import(qtbot, opened, tmp_path):
    dialog = opened(workbook(tmp_path / "a.xlsx", *GOOD))
    wait_for_plan(qtbot, dialog)
    assert "没有用到的列：颜色" in banner(dialog, "assumed")
