"""Where a problem is told, what mends it is a button away: in a form, and at a row below one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from desktop.domain.registers import BY_ID
from desktop.ui import ask
from desktop.ui.form.record_form import RecordForm
from tests.ui.test_child_rows import type_into


@pytest.fixture
def circle(workspace):
    return workspace.save("qc_circles", None, BY_ID["qc_circles"].record(circle_name="精进"))


@pytest.fixture
def opened(workspace, circle, qtbot, monkeypatch):
    """Makes a form; what it opens over itself is saved as it is offered."""
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)

    def save(form, register, record, given):
        return workspace.save(register.id, record, register.record(**{"registration_status": "approved", **given})).id

    monkeypatch.setattr(RecordForm, "_open_form", save)

    def make(register, record=None, given=None):
        made = RecordForm(workspace, BY_ID[register], "zh", record, given)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        return made

    return make


def test_a_theme_of_a_circle_without_its_year_has_it_registered_from_its_form(opened, workspace, circle, qtbot):
    made = opened("qc_themes", given={"circle": circle.id})
    assert made.findChild(QPushButton, "button.remedy.circle") is None, "nothing was typed yet"
    made.editor("theme_name").input.setText("降低不良率")
    button = made.findChild(QPushButton, "button.remedy.circle")
    assert button.text().startswith("登记")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.findChild(QPushButton, "button.remedy.circle") is None)
    assert [r.circle for r in workspace.database.all("qc_registrations")] == [circle.id]
    assert made.findChild(QLabel, "problem.circle").text() == ""


def test_and_from_its_row_below_the_circle_which_stays_open(opened, workspace, circle, qtbot):
    made = opened("qc_circles", circle)
    links = [child.register for child in made._below]
    table = made._children.open(links.index("qc_themes"))
    view = table.findChild(QTableView, "table.qc_themes.of.qc_circles")
    view.setFocus()
    type_into(view, 0, "theme_name", "降低不良率", key=Qt.Key.Key_Tab, qtbot=qtbot)
    button = table.findChild(QPushButton, "button.remedy.qc_themes")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isVisible()
    assert len(workspace.database.all("qc_registrations")) == 1
    assert table.is_touched
    assert view.model().open_row == 0


def test_a_theme_typed_with_a_day_of_an_earlier_year_has_that_year_registered(opened, workspace, circle, qtbot):
    made = opened("qc_circles", circle)
    table = made._children.open([child.register for child in made._below].index("qc_themes"))
    view = table.findChild(QTableView, "table.qc_themes.of.qc_circles")
    view.setFocus()
    type_into(view, 0, "theme_name", "降低不良率", qtbot=qtbot)
    type_into(view, 0, "theme_registration_date", "2025.2.10", qtbot=qtbot)
    button = table.findChild(QPushButton, "button.remedy.qc_themes")
    assert button.text() == "登记2025年度…"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [r.renewal_year for r in workspace.database.all("qc_registrations")] == [2025]
    assert made.save()
    assert [theme.theme_name for theme in workspace.database.all("qc_themes")] == ["降低不良率"]


def test_columns_to_be_filled_in_are_marked_as_the_fields_of_a_form_are(opened, workspace, circle):
    made = opened("qc_circles", circle)
    links = [child.register for child in made._below]
    model = made._children.open(links.index("qc_themes")).view.model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert "课题名称 *" in heads
    assert "课题状态" in heads
