"""A table of an import that is not recognised is matched by hand, and is read like that from then on."""

import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QSpinBox, QTableView

from desktop.ui.editors.source_box import SourceBox
from desktop.ui.importing import match_by_hand
from desktop.ui.importing.import_dialog import ImportDialog
from desktop.ui.importing.map_dialog import MapDialog
from desktop.ui.jobs import running_jobs
from tests.excel.ledger.test_by_hand import ODD
from tests.ui import test_import_by_hand as by_hand
from tests.ui.test_import_dialog import BAD, GOOD, banner, button, do_import, texts, wait_for_plan, workspace

__all__ = ["workspace"]


def odd(path: Path, sheet: str = "登记", above: int = 0) -> Path:
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in (*([("",)] * above), *ODD):
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture
def imports(qtbot, workspace, tmp_path):
    dialogs = []

    def open_(path: Path, language="zh") -> ImportDialog:
        dialog = ImportDialog(workspace, language, [path], maps=tmp_path / "kept" / "maps.json")
        qtbot.addWidget(dialog)
        dialogs.append(dialog)
        dialog.show()
        wait_for_plan(qtbot, dialog)
        qtbot.waitUntil(lambda: running_jobs() == 0)
        return dialog

    yield open_
    for dialog in dialogs:
        dialog.reject()
    qtbot.waitUntil(lambda: running_jobs() == 0)


def press(dialog: MapDialog, name: str) -> None:
    dialog.findChild(QPushButton, f"button.import.map.{name}").click()


def pick(dialog: MapDialog, name: str, id_: str) -> None:
    dialog.findChild(SourceBox, f"editor.import.map.{name}").pick(id_)


def match(dialog: MapDialog, column: int, field: str, unit: str = "") -> None:
    dialog.findChild(QTableView, "table.import.map.columns").selectRow(column)
    pick(dialog, "field", field)
    if unit:
        pick(dialog, "unit", unit)


def said(dialog: MapDialog) -> str:
    return dialog.findChild(QLabel, "banner.import.map").text()


def all_matched(dialog: MapDialog) -> None:
    pick(dialog, "register", "quick_wins")
    match(dialog, 1, "quick_wins.title")
    match(dialog, 2, "quick_wins.department")
    match(dialog, 3, "quick_wins.implemented_date")
    match(dialog, 5, "quick_wins.benefit", "万元")


def with_match(qtbot, dialog: ImportDialog, monkeypatch, answer, name="button.import.match") -> None:
    """Presses a button, and answers the question that comes up."""

    def exec_(question: MapDialog) -> int:
        question.show()
        answer(question)
        return question.result()

    monkeypatch.setattr(match_by_hand.MapDialog, "exec", exec_)
    button(dialog, name).click()
    qtbot.waitUntil(lambda: running_jobs() == 0)


def test_a_sheet_is_matched_and_read_and_remembered(qtbot, imports, workspace, tmp_path, monkeypatch):
    dialog = imports(odd(tmp_path / "a.xlsx"))
    assert "对应栏目" in banner(dialog, "summary")
    assert texts(dialog, "table.import.sheets")[0][2] == "未识别，不导入"
    seen: list[str] = []

    def answer(question: MapDialog) -> None:
        assert question.findChild(QSpinBox, "editor.import.map.header").value() == 2
        shown = texts(question, "table.import.map.rows")
        assert shown[1][1:3] == ["工号", "称呼"]
        assert shown[2][5] == "139****0001"
        assert question.findChild(QPushButton, "button.import.map.use").isEnabled()  # a table may be left out
        pick(question, "register", "quick_wins")
        seen.append(said(question))
        assert not question.findChild(QPushButton, "button.import.map.use").isEnabled()
        all_matched(question)
        match(question, 0, "quick_wins.title")
        seen.append(said(question))
        match(question, 0, "")
        press(question, "use")

    with_match(qtbot, dialog, monkeypatch, answer)
    assert "还没有任何一列" in seen[0]
    assert "只能留一列" in seen[1]
    assert texts(dialog, "table.import.sheets")[0][2:5] == ["快赢项目", "2", "2"]
    do_import(qtbot, dialog)
    assert sorted(win.benefit for win in workspace.database.all("quick_wins")) == [30000, 45000]
    again = imports(odd(tmp_path / "明年.xlsx", "名单", 2), "en")
    assert texts(again, "table.import.sheets")[0][2] == "Quick wins"
    assert json.loads((tmp_path / "kept" / "maps.json").read_text("utf-8"))["kind"] == "cqodesk import map"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_required_column_that_is_not_matched_is_named_and_matched_from_there(qtbot, imports, workspace, tmp_path, monkeypatch, language):
    rows = ("夹具改快换", "一车间", "2024-3-1", 3), ("料架加标识", "二车间", "2024-4-1", 2)
    book = by_hand.workbook(tmp_path / "a.xlsx", *rows, head=("快赢名称", "责任部门", "做完那天", "收益(万元)"), title="快赢")
    dialog = imports(book, language)
    refused = texts(dialog, "table.import.refused")
    assert [(row[0], row[2], row[3]) for row in refused] == [("2", "", ""), ("3", "", "")]
    told = "没有一列对应到必填的“完成日期”" if language == "zh" else "no column is matched to 'Implemented on', which is required"
    assert all(row[4].startswith(told) for row in refused)
    assert dialog.findChild(QLabel, "label.import.mend").text().startswith("第2行" if language == "zh" else "row 2")

    def answer(question: MapDialog) -> None:
        match(question, 2, "quick_wins.implemented_date")
        press(question, "use")

    with_match(qtbot, dialog, monkeypatch, answer, "button.import.mend.match")
    by_hand.settle(qtbot, dialog)
    assert texts(dialog, "table.import.refused") == []
    do_import(qtbot, dialog, said="导入完成" if language == "zh" else "Imported")
    assert {win.implemented_date for win in workspace.database.all("quick_wins")} == {date(2024, 3, 1), date(2024, 4, 1)}


def test_where_a_column_is_matched_that_is_not_offered(imports, tmp_path):
    dialog = imports(by_hand.workbook(tmp_path / "a.xlsx", *GOOD, BAD))
    assert not dialog.findChild(QPushButton, "button.import.mend.match").isVisible()


def test_what_was_mended_in_other_tables_stays(qtbot, imports, workspace, tmp_path, monkeypatch):
    book = openpyxl.load_workbook(by_hand.workbook(tmp_path / "a.xlsx", *GOOD, BAD, by_hand.WORSE))
    added = book.create_sheet("登记")
    for row in ODD:
        added.append(row)
    book.save(tmp_path / "a.xlsx")
    dialog = imports(tmp_path / "a.xlsx")
    assert [row[2] for row in texts(dialog, "table.import.refused")] == ["D4", "D5", "E5"]
    by_hand.press(dialog, "skip")
    by_hand.type_(qtbot, dialog, "2018-07-01")
    by_hand.press(dialog, "take")  # the last is left for later
    dialog.findChild(QTableView, "table.import.sheets").selectRow(1)

    def answer(question: MapDialog) -> None:
        all_matched(question)
        press(question, "use")

    with_match(qtbot, dialog, monkeypatch, answer)
    by_hand.settle(qtbot, dialog)
    assert texts(dialog, "table.import.sheets")[1][2] == "快赢项目"
    dialog.findChild(QTableView, "table.import.sheets").selectRow(0)
    assert [row[2] for row in texts(dialog, "table.import.refused")] == ["E5"]
    by_hand.type_(qtbot, dialog, "2.5")
    by_hand.press(dialog, "take")
    by_hand.settle(qtbot, dialog)
    do_import(qtbot, dialog)
    found = {p.project_number: p for p in workspace.database.all("six_sigma_projects")}
    assert set(found) == {"HX-01", "HX-02", "HX-04"}
    assert found["HX-04"].start_date == date(2018, 7, 1)
    assert len(workspace.database.all("quick_wins")) == 2


def test_given_up_nothing_changes(qtbot, imports, tmp_path, monkeypatch):
    dialog = imports(odd(tmp_path / "a.xlsx"))
    with_match(qtbot, dialog, monkeypatch, lambda question: press(question, "cancel"))
    assert texts(dialog, "table.import.sheets")[0][2] == "未识别，不导入"
    assert not (tmp_path / "kept").exists()
    assert button(dialog, "button.import.match").isEnabled()


def test_a_map_is_saved_to_a_file_and_loaded_again(qtbot, imports, tmp_path, monkeypatch):
    dialog = imports(odd(tmp_path / "a.xlsx"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "m"), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "m.json"), ""))

    def saves(question: MapDialog) -> None:
        all_matched(question)
        press(question, "save")
        assert "--map" in said(question)
        press(question, "cancel")

    def loads(question: MapDialog) -> None:
        question.findChild(QSpinBox, "editor.import.map.header").setValue(3)
        press(question, "load")
        assert "没有标题与此相同" in said(question)
        question.findChild(QSpinBox, "editor.import.map.header").setValue(2)
        press(question, "load")
        press(question, "use")

    with_match(qtbot, dialog, monkeypatch, saves)
    with_match(qtbot, dialog, monkeypatch, loads)
    assert texts(dialog, "table.import.sheets")[0][2] == "快赢项目"
