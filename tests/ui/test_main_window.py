from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from desktop.domain.query import Query
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.ui import ask
from desktop.ui.checks.overlap_dialog import OverlapDialog
from desktop.ui.form.record_form import RecordForm
from desktop.ui.importing import import_dialog
from desktop.ui.layout import TABS
from desktop.ui.privacy import reason
from desktop.ui.table.empty_hint import EmptyHint
from desktop.ui.table.paste_dialog import PasteDialog
from desktop.ui.tools import undo_question
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.tools import Tools

DEFERRED = QEvent.Type.DeferredDelete


def names(page):
    return [page.model.text(row, 0) for row in range(page.model.rowCount())]


def choose(page, title):
    page.table.select([page.model.ids[names(page).index(title)]])


def fill_and_save(monkeypatch, **texts):
    """What a person would do in the form that opens next."""

    def act(form):
        for field_id, text in texts.items():
            box = form.editor(field_id).input
            (box.setEditText if hasattr(box, "setEditText") else box.setText)(text)
        form.findChild(QPushButton, "button.save").click()
        assert not form.isVisible()
        return 1

    monkeypatch.setattr(RecordForm, "exec", act)


@pytest.fixture
def told(monkeypatch):
    said = []
    monkeypatch.setattr(ask, "tell", lambda _parent, language, words, bad=False: said.append(words.say(language)))
    return said


def test_every_tab_and_table_has_its_names(window):
    window.desk.build()
    for number, tab in enumerate(TABS):
        place = window.findChild(QWidget, f"tab.{tab.id}")
        assert place.accessibleName() == tab.words.zh == window.desk.tabText(number)
    for register in REGISTERS:
        table = window.findChild(QTableView, f"table.{register.id}")
        assert table.accessibleName() == register.words.zh


def test_every_button_and_box_has_a_name(window):
    window.desk.build()
    window.desk.open("quick_wins")
    kinds = (QPushButton, QLineEdit)
    boxes = [box for kind in kinds for box in window.desk.page.findChildren(kind)]
    assert len(boxes) >= 9
    for box in boxes:
        assert box.objectName()
        assert box.accessibleName()


def test_says_which_ledger_of_whose_it_is(window, filled):
    assert window.windowTitle() == "甲公司.cqo - 质官台"
    filled.save("enterprise", None, BY_ID["enterprise"].record(enterprise_name="甲集团"))
    assert window.windowTitle() == "甲公司.cqo - 甲集团 - 质官台"


def test_adds_edits_deletes_and_takes_it_all_back(window, filled, monkeypatch):
    page = window.desk.open("organisation_units")
    fill_and_save(monkeypatch, unit_name="二车间")
    page.filters.add.click()
    assert names(page) == ["一车间", "质量部", "二车间"]
    assert [page.model.text(row, 0) for row in page.table.rows()] == ["二车间"]
    assert "新增组织单位：二车间" in window.statusBar().currentMessage()

    fill_and_save(monkeypatch, unit_name="三车间")
    page.filters.edit.click()
    assert names(page) == ["一车间", "质量部", "三车间"]

    monkeypatch.setattr(ask, "confirm", lambda *args, **more: False)
    page.filters.delete.click()
    assert names(page) == ["一车间", "质量部", "三车间"]
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: True)
    page.filters.delete.click()
    assert names(page) == ["一车间", "质量部"]

    menus = window._menus
    assert menus.undo.text() == "撤销“删除组织单位：1条”"
    for expected in ("三车间", "二车间", None):
        menus.undo.trigger()
        assert names(page)[2:] == ([expected] if expected else [])
    assert not menus.undo.isEnabled()
    for expected in ("二车间", "三车间", None):
        menus.redo.trigger()
        assert names(page)[2:] == ([expected] if expected else [])
    assert not menus.redo.isEnabled()


def test_a_record_in_use_is_not_deleted_and_the_reason_is_told(window, monkeypatch, told):
    page = window.desk.open("organisation_units")
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: True)
    choose(page, "一车间")
    page.delete()
    assert names(page) == ["一车间", "质量部"]
    assert len(told) == 1


def test_a_renamed_unit_is_renamed_wherever_it_is_shown(window, filled):
    page = window.desk.open("officers")
    unit = filled.database.get("organisation_units", filled.database.find("organisation_units", Query()))[0]
    filled.save("organisation_units", unit, replace(unit, unit_name="新车间"))
    assert page.model.text(0, 1) == "新车间"
    assert "新车间" in [page.filters.unit.itemText(n) for n in range(page.filters.unit.count())]


def test_searches_and_filters_and_says_so_when_nothing_is_left(window, qtbot):
    page = window.desk.open("quick_wins")
    assert page.summary == "显示250条"
    page.filters.search.setText("改善12")
    qtbot.waitUntil(lambda: page.model.rowCount() == 10)
    page.filters.year.setCurrentIndex(page.filters.year.findData(2025))
    assert page.model.rowCount() == 5
    page.filters.unit.setCurrentText("一车间")
    assert names(page) == ["改善121", "改善123", "改善125", "改善127", "改善129"]
    assert page.summary == "筛选出5条"
    page.filters.unit.setCurrentText("质量部")
    assert names(page) == []
    assert page.hint.isVisible()
    clear = page.findChild(QPushButton, "hint.clear")
    assert clear.isVisible()
    clear.click()
    assert page.model.rowCount() == 250
    assert not page.hint.isVisible()


def test_an_empty_register_says_what_it_is_for_and_what_to_do(window, qtbot, monkeypatch):
    page = window.desk.open("patents")
    assert page.hint.isVisible()
    assert page.findChild(QPushButton, "hint.add").isVisible()
    assert page.findChild(QPushButton, "hint.import").isVisible()
    assert not page.findChild(QPushButton, "hint.clear").isVisible()
    said = page.findChild(QLabel, "hint.next").text()
    assert said.startswith("这里登记专利号、专利名称、专利类型、授权公告日等。用于年报的授权专利、有效专利。\n三种办法：")
    paste = page.findChild(QPushButton, "hint.paste")
    QApplication.clipboard().clear()
    with qtbot.waitSignal(page.said):
        paste.click()
    QApplication.clipboard().setText("专利名称\t专利号\n一种夹具\tZL202510150873.9\n一种量规\tZL202520150874.9")
    monkeypatch.setattr(PasteDialog, "exec", lambda dialog: dialog.accept() or 1)
    paste.click()
    assert [patent.patent_name for patent in window.workspace.database.all("patents")] == ["一种夹具", "一种量规"]


def test_sorts_by_a_click_on_a_heading_and_by_entry_again(window, qtbot):
    page = window.desk.open("quick_wins")
    head = page.table.header
    benefit = next(n for n, field in enumerate(page.model.columns) if field.id == "benefit")

    def click():
        place = QPoint(head.sectionViewportPosition(benefit) + 20, head.height() // 2)
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    click()
    assert names(page)[0] == "改善249"
    click()
    assert names(page)[0] == "改善000"
    page.filters.search.setText("改善1")
    qtbot.waitUntil(lambda: page.model.rowCount() == 100)
    assert names(page)[0] == "改善100"
    click()
    assert page.model.query.order == ()


def test_copies_rows_with_headings_and_masks(window, monkeypatch):
    monkeypatch.setattr(reason, "ask_reason", lambda *args: "核对")
    page = window.desk.open("officers")
    choose(page, "周乙")
    window._menus.hint_del(True)
    assert [a.text().endswith("\tDel") for a in (window._menus.delete, window._menus.clear)] == [True, False]
    window._menus.hint_del(False)
    assert [a.text().endswith("\tDel") for a in (window._menus.delete, window._menus.clear)] == [False, True]
    window._menus.copy.trigger()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[0].split("\t")[:2] == ["姓名", "所属单位"]
    assert "139****0001" in lines[1]
    window._menus.reveal.trigger()
    window._menus.copy.trigger()
    assert "13900000001" in QGuiApplication.clipboard().text()


def test_a_new_record_begins_with_what_the_table_is_filtered_by(window, filled):
    page = window.desk.open("officers")
    page.filters.unit.setCurrentText("质量部")
    assert filled.database.titles("organisation_units")[page._begun_with()["organisation_unit"]] == "质量部"
    page = window.desk.open("benchmarking_indicators")
    page.filters.year.setCurrentIndex(1)
    assert page._begun_with() == {"benchmark_year": 2025}


def test_choosing_all_rows_asks_no_row_one_by_one(window, monkeypatch):
    page = window.desk.open("quick_wins")
    asked = []
    row_count = type(page.model).rowCount
    monkeypatch.setattr(type(page.model), "rowCount", lambda model, *args: asked.append(1) or row_count(model, *args))
    page.table.selectAll()
    QApplication.processEvents()
    assert page.summary == "显示250条 · 已选250条"
    assert len(asked) < 250 * len(page.model.columns)


def test_keys_work_on_the_table(window, qtbot, monkeypatch):
    page = window.desk.open("organisation_units")
    opened = []
    monkeypatch.setattr(RecordForm, "exec", lambda form: opened.append(form.objectName()) or 0)
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: bool(opened.append("delete?")))
    choose(page, "质量部")
    page.table.setFocus()
    window.activateWindow()
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert opened == ["form.organisation_units", "delete?", "form.organisation_units"]
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.filters.search.hasFocus()


def test_exports_what_is_shown(window, tmp_path, qtbot):
    import openpyxl

    page = window.desk.open("quick_wins")
    page.filters.search.setText("改善01")
    qtbot.waitUntil(lambda: page.model.rowCount() == 10)
    page.export_to(tmp_path / "快赢.xlsx")
    assert "已导出10条" in window.statusBar().currentMessage()
    book = openpyxl.load_workbook(tmp_path / "快赢.xlsx")
    titles = [cell.value for row in book.active.iter_rows() for cell in row if str(cell.value).startswith("改善01")]
    assert titles == [f"改善01{n}" for n in range(10)]
    book.close()


def test_speaks_the_other_language_at_once_and_remembers_it(window, settings):
    window.desk.open("quick_wins")
    window._menus.languages["en"].trigger()
    assert window.desk.tabText(1) == "Chief quality officers"
    assert window.desk.page.register.id == "quick_wins"
    assert window.desk.page.filters.add.text() == "Add"
    assert settings.language == "en"
    window._menus.languages["zh"].trigger()
    assert window.desk.tabText(1) == "首席质量官"


def test_leaves_no_widgets_behind(window, qtbot):
    def rebuilt():
        window.set_language("en" if window.language == "zh" else "zh")
        window.desk.build()
        QApplication.sendPostedEvents(None, DEFERRED)
        QApplication.processEvents()
        return len(QApplication.allWidgets())

    first = [rebuilt(), rebuilt()]
    assert [rebuilt(), rebuilt()] == first


def test_a_form_is_gone_when_it_is_closed(window, monkeypatch):
    page = window.desk.open("officers")
    monkeypatch.setattr(RecordForm, "exec", lambda form: form.reject() or 0)
    choose(page, "周乙")
    page.edit()
    QApplication.sendPostedEvents(None, DEFERRED)
    before = len(QApplication.allWidgets())
    for _ in range(3):
        page.edit()
        QApplication.sendPostedEvents(None, DEFERRED)
    assert len(QApplication.allWidgets()) == before


def test_says_whether_the_ledger_is_sound(window, told):
    window.tools.verify()
    assert "完好" in told[0]
    assert "255" in told[0]


def test_loads_the_reference_lists_once_and_they_can_be_undone(window, filled):
    menus = window._menus
    menus.reference.trigger()
    loaded = filled.database.count("duties")
    assert loaded > 0
    assert "已载入参考清单" in window.statusBar().currentMessage()
    assert menus.undo.text() == "撤销“载入参考清单”"
    menus.reference.trigger()
    assert window.statusBar().currentMessage() == "参考清单已经全部在台账里"
    menus.undo.trigger()
    assert filled.database.count("duties") == 0


def test_shows_the_overlaps_of_claims(window, monkeypatch):
    shown = []
    monkeypatch.setattr(OverlapDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    window._menus.overlaps.trigger()
    assert shown == ["收益重叠判定"]


def test_drops_of_workbooks_start_an_import_and_others_nothing(window, monkeypatch, tmp_path):
    imported = []
    monkeypatch.setattr(Tools, "import_workbooks", lambda _self, paths: imported.append(paths))
    for name in ("甲.xlsx", "乙.txt"):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        drop = QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        window.dropEvent(drop)
    assert imported == [(tmp_path / "甲.xlsx",)]


def test_a_workbook_comes_in_through_the_dialog(window, monkeypatch, tmp_path):
    class Stand(QDialog):
        seen: ClassVar[list] = []

        def __init__(self, _workspace, language, paths, parent, _maps):
            super().__init__(parent)
            self.seen.append((language, paths))

        def exec(self):
            return 0

    monkeypatch.setattr(import_dialog, "ImportDialog", Stand)
    window.tools.import_workbooks([tmp_path / "甲.xlsx"])
    assert Stand.seen == [("zh", [tmp_path / "甲.xlsx"])]


def test_nothing_is_cut_off_at_the_smallest_size(window, qtbot):
    window.resize(1366, 720)
    for language in ("zh", "en"):
        window.set_language(language)
        window.desk.build()
        for register in REGISTERS:
            page = window.desk.open(register.id)
            QApplication.processEvents()
            assert page.width() <= 1366
            for button in page.filters.findChildren(QPushButton):
                assert button.width() >= button.sizeHint().width(), (register.id, button.objectName())
            switch = window.desk.findChild(QWidget, f"switch.{TABS[window.desk.currentIndex()].id}")
            assert switch.key == register.id


def test_shows_all_choices_before_a_ledger_is_open(settings, ledgers, qtbot, tmp_path):
    known = tmp_path / "乙公司.cqo"
    known.touch()
    settings.remember(known)
    made = MainWindow(None, "en", ledgers=ledgers, settings=settings)
    qtbot.addWidget(made)
    for name in ("new", "open", "sample", "recent.0"):
        assert made.findChild(QPushButton, f"start.{name}").accessibleName()
    assert not made._menus.import_.isEnabled()
    assert made.windowTitle() == "CQO Desk"


@pytest.mark.parametrize("wanted", [True, False])
def test_begins_a_new_ledger_with_its_company(settings, ledgers, qtbot, tmp_path, monkeypatch, wanted):
    from desktop.ui.window.new_ledger import NewLedgerDialog

    def act(dialog):
        create = dialog.findChild(QPushButton, "button.create")
        assert not create.isEnabled()
        dialog.findChild(QLineEdit, "field.company").setText("乙集团")
        dialog.findChild(QLineEdit, "field.path").setText(str(tmp_path / "没有" / "乙"))
        assert dialog.findChild(QLabel, "problem.path").text()
        dialog.findChild(QLineEdit, "field.path").setText(str(tmp_path / "乙"))
        box = dialog.findChild(QCheckBox, "field.reference")
        assert box.isChecked()
        box.setChecked(wanted)
        create.click()
        return dialog.result()

    monkeypatch.setattr(NewLedgerDialog, "exec", act)
    made = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(made)
    made.findChild(QPushButton, "start.new").click()
    assert made.windowTitle() == "乙.cqo - 乙集团 - 质官台"
    assert settings.recent == [tmp_path / "乙.cqo"]
    assert (made.workspace.database.count("score_sheets") > 0) == wanted
    made.close()
    assert made.workspace is None


def test_a_file_that_is_no_ledger_is_refused_and_the_start_page_stays(settings, ledgers, qtbot, tmp_path, told):
    bad = tmp_path / "坏.cqo"
    bad.write_bytes(b"not a ledger")
    made = MainWindow(None, "zh", ledgers=ledgers, settings=settings, opening=bad)
    qtbot.addWidget(made)
    made.open_ledger(Path(bad))
    assert len(told) == 1
    assert made.findChild(QPushButton, "start.open") is not None
    assert bad.read_bytes() == b"not a ledger"


def test_what_was_done_before_the_window_opened_can_be_undone(window, filled, qtbot):
    assert filled.undo_label is None
    qtbot.waitUntil(lambda: window._menus.undo.isEnabled())
    window.undo()
    assert filled.database.all("officers") == []
    window.redo()
    assert len(filled.database.all("officers")) == 3


@pytest.mark.parametrize("agreed", [True, False])
def test_a_ledger_that_is_open_elsewhere_can_be_looked_at(filled, settings, ledgers, qtbot, monkeypatch, told, agreed):
    window = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    asked = []
    monkeypatch.setattr(ask, "confirm", lambda _parent, _language, words, *_, **__: asked.append(words) or agreed)
    window.open_ledger(filled.database.path)
    assert len(asked) == 1
    assert filled.database.path.name in asked[0].zh
    if agreed:
        assert "【只读】" in window.windowTitle()
        page = window.desk.open("officers")
        page.load()
        assert page.model.rowCount() == 3
        assert not window._menus.add.isEnabled()
        assert not window._menus.import_.isEnabled()
        window.close_ledger()
    else:
        assert window.workspace is None
    assert told == []


def test_the_ledger_that_is_open_is_not_opened_again(window, filled, told):
    desk = window.desk
    window.open_ledger(filled.database.path)
    assert window.desk is desk
    assert told == []


@pytest.mark.parametrize("agreed", [True, False])
def test_very_much_is_taken_back_only_when_asked(window, filled, monkeypatch, agreed):
    asked = []
    monkeypatch.setattr(ask, "confirm", lambda _parent, _language, text, *_: asked.append(text.zh) or agreed)
    monkeypatch.setattr(undo_question, "MANY", 1)
    before = filled.database.all("quick_wins")
    filled.delete("quick_wins", before[:2])
    window.undo()
    assert "2条" in asked[0]
    assert len(filled.database.all("quick_wins")) == len(before) - (0 if agreed else 2)


def test_a_small_change_is_taken_back_at_once(window, filled, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_: pytest.fail("nothing to ask"))
    win = filled.database.all("quick_wins")[0]
    filled.save("quick_wins", win, replace(win, title="改过"))
    window.undo()
    assert filled.database.all("quick_wins")[0].title == win.title


def test_the_hint_of_an_empty_register_leaves_out_what_there_is_no_room_for(qtbot):
    table = QWidget()
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    hint = EmptyHint(table, "zh", BY_ID["patents"])
    hint.say(filtered=False)
    said = hint.findChild(QLabel, "hint.next")
    assert said.text().count("\n") == 1
    table.resize(600, 80)
    assert said.isHidden()
    assert hint.toolTip().startswith("这里登记")
    table.resize(600, 400)
    assert said.isVisible()
    assert hint.height() == 400


def test_menus_wait_while_a_form_is_open_over_the_window_and_it_is_said_why(window, qtbot):
    dialog = QDialog(window)
    dialog.open()
    qtbot.waitUntil(lambda: not window.menuBar().isEnabled())
    assert "请先完成或关闭" in window.statusBar().currentMessage()
    dialog.reject()
    qtbot.waitUntil(window.menuBar().isEnabled)
    assert "请先完成" not in window.statusBar().currentMessage()
    dialog.deleteLater()


def test_what_was_done_meanwhile_stays_said(window, qtbot):
    dialog = QDialog(window)
    dialog.open()
    qtbot.waitUntil(lambda: not window.menuBar().isEnabled())
    window.statusBar().showMessage("已完成：新增专利")
    dialog.reject()
    qtbot.waitUntil(window.menuBar().isEnabled)
    assert window.statusBar().currentMessage() == "已完成：新增专利"
    dialog.deleteLater()
