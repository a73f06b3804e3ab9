"""Months below the form of a saving: what the saving comes from is typed once, in the saving."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.ui import ask
from desktop.ui.form.record_form import RecordForm


@pytest.fixture
def theme(workspace):
    made = BY_ID["qc_themes"].record(theme_name="降低刀具费用")
    workspace.do(ChangeSet(same("x"), (Change("qc_themes", None, made),)))
    return made


@pytest.fixture
def claim(workspace, theme):
    made = BY_ID["benefit_claims"].record(
        improvement_key="GS-01",
        completion_month=Month(2025, 1),
        counting_policy="as_realised",
        benefit_type="hard",
        qc_theme=theme.id,
    )
    return workspace.save("benefit_claims", None, made)


@pytest.fixture
def show(workspace, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)

    def make(register, record=None, given=None):
        made = RecordForm(workspace, BY_ID[register], "zh", record, given)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        return made

    return make


def test_a_month_typed_below_a_saving_from_a_theme_is_saved_as_one_of_the_theme(show, workspace, claim, theme, qtbot):
    made = show("benefit_claims", claim)
    table = made._children.open([child.register for child in made._below].index("benefit_months"))
    view = table.findChild(QTableView, "table.benefit_months.of.benefit_claims")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Insert)
    for field, text in (("benefit_month", "2025.2"), ("saving_amount", "1.5")):
        qtbot.waitUntil(lambda: view.itemDelegate().editor is not None)
        editor = view.itemDelegate().editor
        assert editor.field.id == field
        qtbot.keyClicks(editor.input, text)
        qtbot.keyClick(editor.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(workspace.database.all("benefit_months")))
    (month,) = workspace.database.all("benefit_months")
    assert (month.claim, month.qc_theme, month.benefit_month) == (claim.id, theme.id, Month(2025, 2))


def test_the_form_of_a_new_month_shows_the_theme_once_the_saving_is_known(show, workspace, claim, theme):
    made = show("benefit_months", given={"claim": claim.id})
    assert made.editor("qc_theme").input.currentText() == "降低刀具费用"
    assert made.focusWidget() is made.editor("benefit_month").input
    made.editor("benefit_month").input.setText("2025.2")
    made.editor("saving_amount").input.setText("1.5")
    assert made.save()
    (month,) = workspace.database.all("benefit_months")
    assert month.qc_theme == theme.id
