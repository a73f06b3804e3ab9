"""Every register through its form: shown and read back unchanged, typed and saved as typed."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.domain.fields import Kind
from desktop.domain.problems import Severity
from desktop.domain.registers import TYPED
from desktop.domain.values.reading import show_value
from desktop.domain.words import LANGUAGES
from desktop.ui.editors.line import LineEditor
from desktop.ui.record_form import RecordForm
from desktop.work.workspace import Workspace
from tests.contract.records import records_of_all


def type_into(editor, text):
    box = editor.input
    if isinstance(box, QComboBox):
        box.setEditText(text)
    elif isinstance(box, QLineEdit):
        box.setText(text)
    else:
        box.setPlainText(text)


def said(ledger, field, value, language):
    """A value as a person types it."""
    if field.kind is Kind.LINK:
        return ledger.titles(field.target)[value]
    return show_value(field, value, language)


def refused_among_others(form, typed):
    """Whether rules that look at other records stop a record, or a link it cannot do without leads to one they stopped."""
    if any(field.required and typed[field.id] is None for field in form._register.fields):
        return True
    draft = form._draft
    alone = form._register.problems(draft.completed())
    among = form._workspace.problems(form._register, None, draft.completed())
    return sum(p.severity is Severity.ERROR for p in among) > sum(p.severity is Severity.ERROR for p in alone)


@settings.get_profile("contract")
@given(made=records_of_all(most=2), language=st.sampled_from(LANGUAGES))
def test_a_record_shown_reads_back_unchanged(made, language, new_ledger, qtbot):
    with new_ledger(made) as ledger:
        for register in TYPED:
            for record in made[register.id]:
                form = RecordForm(Workspace(ledger), register, language, record)
                qtbot.addWidget(form)
                for field in register.fields:
                    editor = form.editor(field.id)
                    if isinstance(editor, LineEditor) and field.personal:
                        editor.uncover()
                    assert editor.read() == getattr(record, field.id), (register.id, field.id)
                assert form.save()
                assert ledger.get(register.id, [record.id]) == [record]
                assert len(ledger.history(record.id)) == 1


@settings.get_profile("contract")
@given(made=records_of_all(most=1), language=st.sampled_from(LANGUAGES))
def test_a_record_typed_is_saved_as_typed(made, language, new_ledger, qtbot):
    with new_ledger({}) as ledger:
        ids = {}
        for register in TYPED:
            for record in made[register.id]:
                form = RecordForm(Workspace(ledger), register, language)
                qtbot.addWidget(form)
                expected = {}
                for field in register.fields:
                    value = getattr(record, field.id)
                    expected[field.id] = value = ids.get(value) if field.kind is Kind.LINK else value
                    type_into(form.editor(field.id), "" if value is None else said(ledger, field, value, language))
                saved = []
                form.saved.connect(saved.append)
                if refused_among_others(form, expected):
                    continue  # no record of its own is wrong, but the rules look at others too
                assert form.save(), register.id
                (there,) = ledger.get(register.id, saved)
                assert {f.id: getattr(there, f.id) for f in register.fields} == expected, register.id
                ids[record.id] = there.id
