"""Personal data in the window: masked until a reason is given and written down, wherever they would go."""

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from desktop.domain.registers import BY_ID
from desktop.store.ledger import Ledger
from desktop.ui import ask
from desktop.ui.form.record_form import RecordForm
from desktop.ui.privacy import reason
from desktop.ui.privacy.reason import ReasonDialog
from desktop.ui.window.main_window import MainWindow
from desktop.work.workspace import Workspace

ID_NUMBER = "320600198001010019"
PHONE = "13900000001"


@pytest.fixture
def given(monkeypatch):
    """What is answered when the window asks for the reason."""
    answers = ["核对上报材料"]
    asked = []

    def answer(_parent, _language, what, last=""):
        asked.append((what.zh, last))
        return answers[0]

    monkeypatch.setattr(reason, "ask_reason", answer)
    answers.append(asked)
    return answers


def seen(window):
    return [
        (each.means, each.disclosed_register, each.disclosed_records, each.disclosure_reason)
        for each in window.workspace.database.all("disclosures")
    ]


def shown(page):
    model = page.model
    columns = range(model.columnCount())
    return " ".join(model.text(row, column) for row in range(model.rowCount()) for column in columns)


def choose(page, name):
    row = next(n for n in range(page.model.rowCount()) if page.model.text(n, 0) == name)
    page.table.selectRow(row)


def test_a_reason_first_and_no_reason_no_data(window, given):
    page = window.desk.open("officers")
    given[0] = ""
    window._menus.reveal.trigger()
    assert given[1] == [("各登记表", "")]
    assert not window._menus.reveal.isChecked()
    assert PHONE not in shown(page)
    given[0] = "联系本人"
    window._menus.reveal.trigger()
    assert window._menus.reveal.isChecked()
    assert PHONE in shown(page)
    assert seen(window) == [("screen", "officers", 3, "联系本人")]


def test_what_is_shown_fits_its_column(window, given):
    page = window.desk.open("officers")
    window._menus.reveal.trigger()
    number = [field.id for field in page.model.columns].index("citizen_identification_number")
    widest = page.table.fontMetrics().horizontalAdvance(ID_NUMBER)
    assert page.table.columnWidth(number) > widest


def test_each_table_is_written_down_when_it_is_looked_at(window, given):
    window.desk.open("organisation_units")
    window._menus.reveal.trigger()
    assert seen(window) == []
    page = window.desk.open("officers")
    assert PHONE in shown(page)
    window.desk.open("qc_members")
    window.desk.open("officers")
    assert [each[1] for each in seen(window)] == ["officers", "qc_members"]
    window._menus.reveal.trigger()
    assert PHONE not in shown(page)
    assert ID_NUMBER not in shown(page)


def test_the_clipboard_is_masked_unless_they_are_shown(window, given):
    page = window.desk.open("officers")
    choose(page, "周乙")
    page.table.copy_action.trigger()
    copied = QGuiApplication.clipboard().mimeData()
    assert PHONE not in copied.text() + copied.html()
    window._menus.reveal.trigger()
    page.table.copy_action.trigger()
    copied = QGuiApplication.clipboard().mimeData()
    assert PHONE in copied.text()
    assert PHONE in copied.html()
    assert seen(window)[1:] == [("clipboard", "officers", 1, "核对上报材料")]


def test_an_export_is_masked_unless_they_are_shown(window, given, tmp_path):
    page, path = window.desk.open("officers"), tmp_path / "a.xlsx"

    def exported():
        page.export_to(path)
        return {cell for row in load_workbook(path).active.iter_rows(values_only=True) for cell in row}

    assert ID_NUMBER not in exported()
    window._menus.reveal.trigger()
    assert ID_NUMBER in exported()
    assert seen(window)[1:] == [("export", "officers", 3, "核对上报材料")]
    window._menus.reveal.trigger()
    assert ID_NUMBER not in exported()


def test_where_it_cannot_be_written_down_nothing_is_shown(window, filled, ledgers, settings, qtbot, given, monkeypatch):
    told = []
    monkeypatch.setattr(ask, "tell_refused", lambda _parent, _language, refused: told.append(refused.happened.zh))
    path = filled.database.path
    window.close_ledger()
    looking = MainWindow(Workspace(Ledger.open(path, read_only=True)), "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(looking)
    looking.show()
    page = looking.desk.open("officers")
    looking._menus.reveal.trigger()
    assert "只读" in told[0]
    assert given[1] == []
    assert not looking._menus.reveal.isChecked()
    assert PHONE not in shown(page)
    looking.close_ledger()


def test_another_ledger_begins_masked(window, given, ledgers, tmp_path):
    window.desk.open("officers")
    window._menus.reveal.trigger()
    window.show_ledger(ledgers.create(tmp_path / "other.cqo"))
    assert not window._menus.reveal.isChecked()
    assert window.workspace.disclosing.reason == ""


def test_a_form_asks_once_and_writes_down_the_record(filled, given, qtbot):
    record = next(each for each in filled.database.all("officers") if each.officer_name == "王甲")
    form = RecordForm(filled, BY_ID["officers"], "zh", record)
    qtbot.addWidget(form)
    form.show()
    editor = form.editor("citizen_identification_number")
    button = form.findChild(QToolButton, "button.reveal.citizen_identification_number")
    given[0] = ""
    button.click()
    assert ID_NUMBER not in editor.text
    given[0] = "更正"
    button.click()
    assert editor.text == ID_NUMBER
    assert given[1] == [("这条记录", ""), ("这条记录", "")]
    (made,) = filled.database.all("disclosures")
    assert (made.means, made.disclosed_record, made.disclosure_reason) == ("form", record.id, "更正")
    form._seen.may_show(record.id)
    assert len(filled.database.all("disclosures")) == 1


def test_nothing_is_said_to_be_done_and_nothing_new_can_be_undone(window, given, filled):
    filled.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="二车间"))
    label = filled.undo_label
    window.statusBar().showMessage("之前")
    window.desk.open("officers")
    window._menus.reveal.trigger()
    assert filled.undo_label == label
    assert window.statusBar().currentMessage() == "之前"


def test_the_register_of_them_can_be_read_and_not_changed(window, given):
    window.desk.open("officers")
    window._menus.reveal.trigger()
    page = window.desk.open("disclosures")
    assert page.model.rowCount() == 1
    page.table.selectRow(0)
    assert not window._menus.edit.isEnabled()
    assert not window._menus.delete.isEnabled()
    for button in (page.filters.add, page.filters.edit, page.filters.delete, page.filters.import_):
        assert not button.isVisible()
    page.edit()
    page.delete()
    assert len(seen(window)) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_question_takes_no_blank(qtbot, language):
    dialog = ReasonDialog(language, reason.TABLES, "")
    qtbot.addWidget(dialog)
    assert not dialog._show.isEnabled()
    dialog.box.setEditText("   ")
    assert not dialog._show.isEnabled()
    dialog.box.setEditText("核对")
    assert dialog._show.isEnabled()
    assert dialog.reason == "核对"
