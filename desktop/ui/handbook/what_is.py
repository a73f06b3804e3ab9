"""F1: what the thing under the keyboard is."""

from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.domain.fields import Field
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language
from desktop.ui.editors.base import FieldEditor
from desktop.ui.explained import ShowsFields
from desktop.ui.handbook.field_help import explain


def field_under(widget: QWidget | None) -> tuple[AnyRegister, Field] | None:
    """The field that a widget, or one that it lies in, edits or shows; none where it is no field."""
    while widget is not None:
        if isinstance(widget, FieldEditor):
            _kind, register, _field = widget.input.objectName().split(".")
            return BY_ID[register], widget.field
        if isinstance(widget, QAbstractItemView):
            model = widget.model()
            return model.field_at(widget.currentIndex()) if isinstance(model, ShowsFields) else None
        widget = None if widget.isWindow() else widget.parentWidget()
    return None


def explain_focused(window: QWidget, language: Language) -> bool:
    """Explains the field that the keyboard is in; gives whether it is in one."""
    found = field_under(window.focusWidget())
    if found is not None:
        explain(*found, language, window)
    return found is not None
