"""The editor of a text of several lines."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.domain.fields import Field
from desktop.domain.words import Language
from desktop.ui.editors.base import FieldEditor

LINES = 3


class NoteBox(QPlainTextEdit):
    """A few lines of text that tell when the keyboard leaves them. Enter in an empty one is left to the form."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Breaks the line with Enter where there is one; an empty text is passed as any other field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.document().isEmpty():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()


class NoteEditor(FieldEditor):
    """A text of several lines; Tab goes to the next field, as everywhere in the form."""

    def __init__(self, field: Field, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self.input: NoteBox = NoteBox()
        self.input.setTabChangesFocus(True)
        self.input.setFixedHeight(self.input.fontMetrics().lineSpacing() * LINES + 18)
        self.row.addWidget(self.input, 1)
        self.input.textChanged.connect(self._touched)
        self.input.left.connect(self.left)

    def _show(self, value: Any) -> None:
        self.input.setPlainText(self.said(value))

    def _text(self) -> str:
        return self.input.toPlainText()
