from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView

from desktop.domain.errors import Refused
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.ui.form.record_form import RecordForm
from desktop.ui.handbook.field_help import FieldHelp
from desktop.ui.report.trace_dialog import TraceDialog
from desktop.ui.search.palette import NOTHING, SearchPalette
from desktop.ui.search.results import RESULT, Marked, Result, Results
from desktop.ui.window.about import AboutDialog
from desktop.ui.window.main_window import MainWindow
from desktop.work.workspace import Workspace


def search(window, qtbot, do):
    """Presses Ctrl+K, waits until the records are there, and does something with the box."""
    seen = []

    def act():
        palette = QApplication.activeModalWidget()
        assert isinstance(palette, SearchPalette)
        try:
            qtbot.waitUntil(lambda: window.tools.searching.is_ready)
            seen.append(do(palette))
        finally:
            if palette.isVisible():
                palette.reject()

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTimer.singleShot(0, window, act)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert seen, "the box did not open"
    return seen[0]


def type_in(palette, text):
    box = palette.findChild(QLineEdit, "search.everywhere")
    box.clear()
    if text.isascii():
        QTest.keyClicks(box, text)
    else:
        box.insert(text)  # as an input method does it; keys are Latin
    return [(row.title.text, row.kind) for row in palette.results.rows]


def press(palette, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(palette.findChild(QLineEdit, "search.everywhere"), key, modifier)


def test_a_record_is_found_by_initials_and_its_form_opens(window, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(RecordForm, "open", lambda form: opened.append((form.objectName(), form.windowTitle())))

    def do(palette):
        assert type_in(palette, "wj")[0] == ("王甲", "首席质量官")
        assert type_in(palette, "wangj zlb")[0] == ("王甲", "首席质量官")
        assert palette.results.rows[0].title.spans == [(0, 2)]
        press(palette, Qt.Key.Key_Return)

    search(window, qtbot, do)
    assert [name for name, _title in opened] == ["form.officers"]


def test_control_and_enter_show_it_in_its_table(window, qtbot):
    def do(palette):
        assert type_in(palette, "gaishan 007")[0][0] == "改善007"
        press(palette, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    search(window, qtbot, do)
    page = window.desk.page
    assert page.register.id == "quick_wins"
    assert [page.model.text(row, 0) for row in page.table.rows()] == ["改善007"]


def test_a_command_is_found_in_both_languages_and_carried_out(window, qtbot, monkeypatch):
    done = []
    monkeypatch.setattr(AboutDialog, "exec", lambda _dialog: done.append("about"))

    def do(palette):
        for typed in ("guanyu", "gyzgt", "about", "关于"):
            assert type_in(palette, typed)[0] == ("关于质官台", "命令"), typed
        press(palette, Qt.Key.Key_Return)

    search(window, qtbot, do)
    assert done == ["about"]


def test_what_is_greyed_out_in_the_menu_is_not_offered(window, qtbot):
    action = window.findChild(QAction, "action.print_table")

    def offered():
        return [row for row in search(window, qtbot, lambda palette: type_in(palette, "打印")) if row[1] == "命令"]

    assert not action.isEnabled()  # the first page is no table
    assert offered() == []
    window.desk.open("quick_wins")
    assert action.isEnabled()
    assert len(offered()) == 1


def test_tabs_registers_and_settings_are_found(window, qtbot):
    def do(palette):
        assert type_in(palette, "nb")[0] == ("年报", "标签页")
        assert type_in(palette, "锁定 30")[0] == ("无操作30分钟后", "设置")
        assert type_in(palette, "zhuanli")[0] == ("专利", "登记表")
        press(palette, Qt.Key.Key_Return)

    search(window, qtbot, do)
    assert window.desk.page.register.id == "patents"


def test_a_figure_opens_its_records(window, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(TraceDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))

    def do(palette):
        assert type_in(palette, "在任首席质量官")[0] == ("在任首席质量官", "年报数字")
        press(palette, Qt.Key.Key_Return)

    search(window, qtbot, do)
    assert len(shown) == 1
    assert "在任首席质量官" in shown[0]


def test_arrows_move_through_what_was_found_and_a_reader_is_told(window, qtbot):
    def do(palette):
        box, listed = palette.findChild(QLineEdit), palette.findChild(QListView)
        type_in(palette, "改善01")
        first = box.accessibleDescription()
        press(palette, Qt.Key.Key_Down)
        assert listed.currentIndex().row() == 1
        assert box.hasFocus()
        assert box.accessibleDescription() != first
        assert listed.accessibleName()
        assert box.accessibleName()
        assert listed.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == box.accessibleDescription()

    search(window, qtbot, do)


def test_masked_data_are_not_found_and_that_is_said(window, qtbot):
    def do(palette):
        assert type_in(palette, "13900000001") == []
        return palette.findChild(QLabel, "label.search.note").text()

    assert search(window, qtbot, do) == NOTHING.zh


def test_what_is_saved_is_found_at_once_and_what_is_deleted_is_not(window, qtbot):
    assert search(window, qtbot, lambda palette: type_in(palette, "wangjia"))
    officer = next(one for one in window.workspace.database.all("officers") if one.officer_name == "王甲")
    window.workspace.delete("officers", [officer])
    assert ("王甲", "首席质量官") not in search(window, qtbot, lambda palette: type_in(palette, "wangjia"))
    window.workspace.undo()
    assert search(window, qtbot, lambda palette: type_in(palette, "wangjia"))[0] == ("王甲", "首席质量官")


def test_without_a_ledger_there_are_commands(settings, ledgers, qtbot):
    window = MainWindow(None, "en", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    window.show()
    found = []

    def act():
        palette = QApplication.activeModalWidget()
        found.extend(type_in(palette, "new ledger"))
        palette.reject()

    QTimer.singleShot(0, window, act)
    window.tools.searching.open()
    assert found[0] == ("New ledger", "Command")


def test_another_ledger_is_searched_once_it_is_open(window, qtbot, tmp_path: Path, ledgers):
    assert search(window, qtbot, lambda palette: type_in(palette, "wangjia"))
    other: Workspace = ledgers.create(tmp_path / "乙公司.cqo")
    window.show_ledger(other)
    assert search(window, qtbot, lambda palette: type_in(palette, "wangjia")) == []


def test_the_model_of_results_is_sound(qtbot):
    model = Results()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [Result(Marked("甲"), Marked(""), "命令", lambda: None) for _ in range(3)]
    for shown in (rows, [], rows[:1]):
        model.show(shown)
        assert model.rowCount() == len(shown)
    assert model.index(0).data(RESULT) is rows[0]
    assert model.index(0).data() == "甲"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_row_is_painted_in_both_languages(window, qtbot, language):
    window.set_language(language)

    def do(palette):
        type_in(palette, "gaishan")
        picture = palette.grab().toImage()
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
        return len(colours)

    assert search(window, qtbot, do) > 10


def test_a_ledger_that_cannot_be_read_is_told_in_the_box(window, qtbot, monkeypatch):
    def gone(_ledger):
        raise Refused(same("磁盘不见了。"), same("没有改动。"), same("接好磁盘。"))

    monkeypatch.setattr(Ledger, "reader", gone)

    def act():
        palette = QApplication.activeModalWidget()
        note = palette.findChild(QLabel, "label.search.note")
        try:
            qtbot.waitUntil(lambda: "磁盘不见了" in note.text())
            assert type_in(palette, "guanyu")[0] == ("关于质官台", "命令")
        finally:
            palette.reject()

    QTimer.singleShot(0, window, act)
    window.tools.searching.open()
    assert not window.tools.searching.is_ready


def test_chapters_of_the_handbook_and_fields_are_found(window, qtbot):
    def do(palette):
        assert ("备份与恢复", "手册") in type_in(palette, "bfyhf")
        assert ("任命文件文号", "字段") in type_in(palette, "rmwjwh")
        press(palette, Qt.Key.Key_Return)

    search(window, qtbot, do)
    [told] = window.findChildren(FieldHelp)
    assert told.windowTitle() == "字段说明：任命文件文号"
    told.close()


def test_the_name_of_a_register_does_not_bring_all_of_its_fields_first(window, qtbot):
    def do(palette):
        kinds = [kind for _title, kind in type_in(palette, "kuaiying")]
        assert kinds[0] == "登记表"
        named = [row for row in type_in(palette, "快赢") if row[1] == "字段" and not row[0].startswith("快赢")]
        rest = [row for row in type_in(palette, "快赢") if row not in named]
        assert type_in(palette, "快赢") == [*rest, *named]
        assert ("快赢编号", "字段") in rest

    search(window, qtbot, do)
