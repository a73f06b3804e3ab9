"""Every register through its form: shown and read back unchanged, typed and saved as typed."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.domain.fields import Kind
from desktop.domain.values.reading import show_value
from desktop.domain.words import LANGUAGES
from desktop.ui.editors.line import LineEditor
from desktop.ui.form.record_form import RecordForm
from desktop.work.workspace import Workspace
from tests.contract.records import AREAS_TYPED, records_of, with_needed


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


@settings.get_profile("contract")
@given(data=st.data(), language=st.sampled_from(LANGUAGES))
def test_a_record_shown_reads_back_unchanged(area, data, language, new_ledger, qtbot):
    made = data.draw(records_of(area, most=2))
    with new_ledger(made) as ledger:
        for register in AREAS_TYPED[area]:
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
@given(data=st.data(), language=st.sampled_from(LANGUAGES))
def test_a_record_typed_is_saved_as_typed(area, data, language, new_ledger, qtbot):
    made = data.draw(records_of(area, most=1))
    with new_ledger({}) as ledger:
        ids = {}
        for register in with_needed(AREAS_TYPED[area]):
            for record in made[register.id]:
                form = RecordForm(Workspace(ledger), register, language)
                qtbot.addWidget(form)
                expected = {}
                for field in register.fields:
                    value = getattr(record, field.id)
                    expected[field.id] = ids.get(value) if field.kind is Kind.LINK else value
                # A choice that follows from a field below it changes under who typed downward: it is typed again.
                for field in (*register.fields, *register.fields):
                    value, editor = expected[field.id], form.editor(field.id)
                    if editor.read() != value:
                        type_into(editor, "" if value is None else said(ledger, field, value, language))
                saved = []
                form.saved.connect(saved.append)
                assert form.save(), register.id
                (there,) = ledger.get(register.id, saved)
                assert {f.id: getattr(there, f.id) for f in register.fields} == expected, register.id
                ids[record.id] = there.id
