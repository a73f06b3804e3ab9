"""What an input method composes arrives whole, in every kind of editor, cell and box."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTableView

from desktop.domain.fields import Kind
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.ui.editors.in_cell import keys_of
from desktop.ui.editors.make import make_editor
from desktop.ui.form.record_form import RecordForm
from desktop.ui.search.palette import SearchPalette

COMPOSED = (("z", ""), ("zhi", ""), ("zhiliang", ""), ("", "质量"))
COMMITTED = (("", "质"), ("", "量"))
"""Some input methods show what is composed in a window of their own, and bring the signs alone."""


def bring(events, to):
    """Sends what an input method sends, to the widget that has the keyboard then."""
    for composing, done in events:
        event = QInputMethodEvent(composing, [])
        event.setCommitString(done)
        QApplication.sendEvent(to(), event)


def shown(widget):
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()


def one_of_each_kind():
    found = {}
    for register in REGISTERS:
        for field in register.fields:
            found.setdefault(field.kind, (register.id, field))
    return list(found.values())


@pytest.mark.parametrize("events", [COMPOSED, COMMITTED])
def test_every_kind_of_editor_takes_it(workspace, qtbot, events):
    tried = 0
    for register, field in one_of_each_kind():
        editor = make_editor(field, register, "zh", workspace.database)
        qtbot.addWidget(editor)
        editor.setEnabled(True)
        keys = keys_of(editor)
        if not isinstance(keys, QLineEdit | QPlainTextEdit):
            assert field.kind in (Kind.YES_NO, Kind.CHOICE), field.kind  # it is picked from
            continue
        bring(events, lambda part=keys: part)
        assert shown(keys) == "质量", field.kind
        tried += 1
    assert tried >= 8


@pytest.mark.parametrize("events", [COMPOSED, COMMITTED])
def test_a_cell_of_a_table_below_a_form_takes_it_from_the_first_sign(filled, qtbot, events):
    officer = next(iter(filled.database.all("officers")))
    form = RecordForm(filled, BY_ID["officers"], "zh", officer)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    view = form.findChild(QTableView, "table.appointments.of.officers")
    view.setFocus()
    model = view.model()
    column = next(n for n, field in enumerate(model._fields) if field.id == "appointment_document_number")
    view.setCurrentIndex(model.index(model.rowCount() - 1, column))
    bring(events, QApplication.focusWidget)
    assert shown(keys_of(view.itemDelegate().editor)) == "质量"
    view.itemDelegate()._end(keep=False)


@pytest.mark.parametrize("events", [COMPOSED, COMMITTED])
def test_a_cell_of_a_register_and_its_search_box_take_it(window, qtbot, events):
    page = window.desk.open("quick_wins")
    window.activateWindow()
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    column = next(n for n, field in enumerate(page.model.columns) if field.id == "title")
    page.table.setCurrentIndex(page.model.index(0, column))
    page.table.setFocus()
    bring(events, QApplication.focusWidget)
    assert shown(keys_of(page.table.open_editor)) == "质量"
    page.table.itemDelegate().end("", keep=False)
    page.focus_search()
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    bring(events, QApplication.focusWidget)
    assert box.text() == "质量"


@pytest.mark.parametrize("events", [COMPOSED, COMMITTED])
def test_the_search_everywhere_takes_it(qtbot, events):
    palette = SearchPalette("zh")
    qtbot.addWidget(palette)
    asked = []
    palette.asked.connect(asked.append)
    bring(events, lambda: palette.box)
    assert palette.box.text() == "质量"
    assert asked[-1] == "质量"
