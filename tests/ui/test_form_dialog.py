"""The dialog of an authority's form: its places, changes by hand, the map as a file, and the filled form."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QProgressBar, QPushButton, QTableView

from desktop.domain.city_form.form_map import read
from desktop.ui.editors.source_box import SourceBox
from desktop.ui.form_filling.form_dialog import FormDialog
from desktop.ui.form_filling.write_question import WriteQuestion
from desktop.ui.jobs import running_jobs
from tests.excel.form_fill.maker import BOXED, Sheet, book


@pytest.fixture
def form(tmp_path: Path) -> Path:
    first = Sheet("汇总").row("A1", "代码", "指标名称", "上年", "本年").row("A2", "1", "快赢项目数（个）", "", "", style=BOXED)
    first.row("A3", "2", "六西格玛确认收益", "", "", style=BOXED).row("A4", "3", "食堂满意度", "", "", style=BOXED)
    second = Sheet("明细").row("A1", "序号", "快赢名称", "完成日期", "收益（元）").blank("A2:D4")
    path = tmp_path / "空白.xlsx"
    path.write_bytes(book(first, second))
    return path


@pytest.fixture
def opened(qtbot, filled, form):
    dialogs = []

    def open_(language="zh") -> FormDialog:
        dialog = FormDialog(filled, language, form)
        qtbot.addWidget(dialog)
        dialogs.append(dialog)
        dialog.show()
        settle(qtbot, dialog)
        return dialog

    yield open_
    for dialog in dialogs:
        dialog.reject()
    qtbot.waitUntil(lambda: running_jobs() == 0)


def settle(qtbot, dialog: FormDialog) -> None:
    qtbot.waitUntil(lambda: dialog.filling is not None and running_jobs() == 0)


def rows(dialog: FormDialog) -> dict[str, list[str]]:
    model = dialog.findChild(QTableView, "table.form").model()
    all_of_it = [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]
    return {row[0]: row[1:] for row in all_of_it}


def choose_row(dialog: FormDialog, place: str) -> None:
    table = dialog.findChild(QTableView, "table.form")
    table.selectRow(list(rows(dialog)).index(place))


def box(dialog: FormDialog, name: str) -> SourceBox:
    return dialog.findChild(SourceBox, f"editor.form.{name}")


def test_every_place_is_shown_with_what_it_would_say(opened):
    dialog = opened()
    shown = rows(dialog)
    assert shown["D2"][3:] == ["名称一致", "个", "125"]
    assert shown["D3"][3:] == ["名称一致", "请指定", "表格没有写明金额单位，请在对应关系中指定元或万元"]
    assert shown["D4"][2:4] == ["—", "未对应"]
    assert shown["B"][5].endswith("等125行")
    assert "共" in dialog.findChild(QLabel, "banner.form").text()
    assert not box(dialog, "source").isEnabled()
    assert "请先选择一行" in dialog.findChild(QLabel, "label.form.entry").text()
    choose_row(dialog, "D2")
    assert box(dialog, "source").isEnabled()
    assert "请先选择一行" not in dialog.findChild(QLabel, "label.form.entry").text()


def test_a_bar_moves_while_it_is_worked_on(qtbot, opened):
    dialog = opened()
    settle(qtbot, dialog)
    bar = dialog.findChild(QProgressBar, "progress.form")
    assert not bar.isVisibleTo(dialog)
    dialog._work_out()
    assert bar.isVisibleTo(dialog)
    assert dialog.findChild(QPushButton, "button.form.stop").isVisibleTo(dialog)
    settle(qtbot, dialog)
    assert not bar.isVisibleTo(dialog)


def test_a_unit_and_a_source_are_set_by_hand(qtbot, opened):
    dialog = opened()
    choose_row(dialog, "D3")
    box(dialog, "unit").pick("万元")
    settle(qtbot, dialog)
    qtbot.waitUntil(lambda: rows(dialog)["D3"][5][:1].isdigit())
    choose_row(dialog, "D4")
    assert box(dialog, "source").currentText() == "（不填）"
    box(dialog, "source").pick("figure:six_sigma.quick_wins")
    qtbot.waitUntil(lambda: rows(dialog)["D4"][3:6:2] == ["人工指定", "125"])
    box(dialog, "year").pick("difference")
    qtbot.waitUntil(lambda: rows(dialog)["D4"][5] == "0")


def test_an_amount_chosen_by_hand_takes_the_unit_that_the_form_states(qtbot, filled, tmp_path):
    first = Sheet("汇总").row("A1", "代码", "指标名称", "单位", "上年", "本年").row("A2", "1", "甲项（万元）", "", "", "", style=BOXED)
    first.row("A3", "2", "乙项", "千元", "", "", style=BOXED).row("A4", "3", "丙项", "", "", "", style=BOXED)
    second = Sheet("明细").row("A1", "单位：万元").row("A2", "序号", "快赢名称", "完成日期", "甲额（元）", "乙额").blank("A3:E5")
    path = tmp_path / "单位.xlsx"
    path.write_bytes(book(first, second))
    dialog = FormDialog(filled, "zh", path)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(qtbot, dialog)
    units = {}
    for place in ("E2", "E3", "E4", "D", "E"):
        choose_row(dialog, place)
        box(dialog, "source").pick("figure:savings.soft" if place[1:] else "quick_wins.benefit")
        settle(qtbot, dialog)
        units[place] = rows(dialog)[place][4]
    assert units == {"E2": "万元", "E3": "千元", "E4": "请指定", "D": "元", "E": "万元"}
    assert "1处请核对" in dialog.findChild(QLabel, "banner.form").text()
    choose_row(dialog, "E4")
    box(dialog, "unit").pick("元")
    settle(qtbot, dialog)
    assert "0处请核对" in dialog.findChild(QLabel, "banner.form").text()
    choose_row(dialog, "E4")
    box(dialog, "source").pick("figure:qc.direct_benefit")
    settle(qtbot, dialog)
    assert rows(dialog)["E4"][4] == "元"
    dialog.reject()
    qtbot.waitUntil(lambda: running_jobs() == 0)


def test_a_list_is_given_another_register(qtbot, opened):
    dialog = opened()
    choose_row(dialog, "2–4")
    assert box(dialog, "source").currentText() == "快赢项目"
    box(dialog, "source").pick("")
    qtbot.waitUntil(lambda: "未对应登记表" in rows(dialog)["2–4"][0])
    choose_row(dialog, "2–4")
    box(dialog, "source").pick("quick_wins")
    settle(qtbot, dialog)
    assert dialog.form_map.lists[0].columns[1].source == "quick_wins.title"


def test_only_what_is_left_to_do(opened):
    dialog = opened()
    dialog.findChild(QCheckBox, "check.form.open_only").setChecked(True)
    assert set(rows(dialog)) == {"汇总", "C3", "D3", "C4", "D4"}


def test_the_map_is_saved_and_loaded_and_the_form_filled(qtbot, opened, tmp_path, monkeypatch):
    dialog = opened()
    choose_row(dialog, "D3")
    box(dialog, "unit").pick("元")
    settle(qtbot, dialog)
    dialog.save_map(tmp_path / "对应.json")
    assert read((tmp_path / "对应.json").read_text("utf-8")) == dialog.form_map
    again = opened("en")
    assert rows(again)["D3"][4] == "State it"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "对应.json"), ""))
    again.findChild(QPushButton, "button.form.load").click()
    qtbot.waitUntil(lambda: rows(again)["D3"][4] == "元")
    settle(qtbot, again)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "填好"), ""))
    monkeypatch.setattr(WriteQuestion, "exec", lambda question: question.accept() or question.result())
    again.findChild(QPushButton, "button.form.fill").click()
    qtbot.waitUntil((tmp_path / "填好.xlsx").exists)
    settle(qtbot, again)
    assert "cells were filled" in again.findChild(QLabel, "banner.form.written").text()
    assert openpyxl.load_workbook(tmp_path / "填好.xlsx")["汇总"]["D2"].value == 125


def test_last_years_form_is_carried_over(qtbot, opened, tmp_path, monkeypatch):
    old = Sheet("汇总").row("A1", "代码", "指标名称", "上年", "本年").row("A2", "1", "食堂满意度", "", "", style=BOXED)
    (tmp_path / "去年.xlsx").write_bytes(book(old.row("A3", "2", "快赢项目数（个）", "", "", style=BOXED)))
    answers = iter([str(tmp_path / "去年.xlsx"), ""])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(answers), ""))
    dialog = opened()
    dialog.findChild(QPushButton, "button.form.carry").click()
    qtbot.waitUntil(lambda: "变化" in dialog.findChild(QLabel, "banner.form").text())
    settle(qtbot, dialog)
    assert "变化" in dialog.findChild(QLabel, "banner.form").text()


def test_what_is_no_form_is_told(qtbot, filled, tmp_path):
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04 no")
    dialog = FormDialog(filled, "zh", tmp_path / "坏.xlsx")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "无法读取" in dialog.findChild(QLabel, "banner.form").text())
    assert not dialog.findChild(QPushButton, "button.form.fill").isEnabled()
    qtbot.waitUntil(lambda: running_jobs() == 0)


def test_the_file_menu_opens_it(window, form, monkeypatch):
    seen = []
    monkeypatch.setattr(FormDialog, "exec", lambda dialog: seen.append(dialog.windowTitle()) or dialog.reject())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(form), ""))
    window._menus.city_form.trigger()
    assert seen == ["填报上级表格 - 空白.xlsx"]


def test_personal_data_are_shown_for_a_reason_that_is_written_down(qtbot, opened, form, filled, monkeypatch):
    form.write_bytes(book(Sheet("名册").row("A1", "序号", "姓名", "职务", "学历", "手机号码").blank("A2:E9")))
    monkeypatch.setattr("desktop.work.city_form.listed.Lister.records", lambda lister, entry: lister._all(entry.register))
    dialog = opened()
    assert "139****0001" in rows(dialog)["E"][5]
    box = dialog.findChild(QCheckBox, "check.form.personal")
    answers = iter(["", "核对上报材料"])
    monkeypatch.setattr("desktop.ui.privacy.reason.ask_reason", lambda *_: next(answers))
    box.setChecked(True)
    assert not box.isChecked()
    settle(qtbot, dialog)
    assert filled.database.count("disclosures") == 0
    box.setChecked(True)
    qtbot.waitUntil(lambda: "13900000001" in rows(dialog)["E"][5])
    (seen,) = filled.database.all("disclosures")
    assert (seen.means, seen.disclosed_register, seen.disclosure_reason) == ("export", "officers", "核对上报材料")
