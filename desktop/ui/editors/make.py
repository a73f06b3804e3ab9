"""Which editor a field gets."""

from PySide6.QtWidgets import QWidget

from desktop.domain.fields import Field, Kind
from desktop.domain.words import Language
from desktop.ui.editors.base import FieldEditor
from desktop.ui.editors.choice import ChoiceEditor
from desktop.ui.editors.line import DATES, DateEditor, LineEditor
from desktop.ui.editors.link import LinkEditor
from desktop.ui.editors.note import NoteEditor
from desktop.work.database import Database


def make_editor(
    field: Field, register_id: str, language: Language, database: Database, parent: QWidget | None = None
) -> FieldEditor:
    """The editor for a field of a register, named."""
    editor: FieldEditor
    if field.kind is Kind.LINK:
        editor = LinkEditor(field, language, database, parent)
    elif field.kind in (Kind.CHOICE, Kind.YES_NO):
        editor = ChoiceEditor(field, language, parent)
    elif field.kind is Kind.NOTE:
        editor = NoteEditor(field, language, parent)
    elif field.kind in DATES:
        editor = DateEditor(field, language, parent)
    else:
        editor = LineEditor(field, language, parent)
    editor.name(register_id)
    editor.setEnabled(not field.fixed)  # what the program sets is there to be looked at
    return editor
