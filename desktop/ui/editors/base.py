"""What every editor of a field is and can do."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.fields import Field
from desktop.domain.values.reading import read_value, show_value
from desktop.domain.words import Language
from desktop.ui.look.style import mark


class FieldEditor(QWidget):
    """An editor of one field. `input` is the widget that the keyboard goes to."""

    changed = Signal()
    """Its content changed by the user's hand."""
    left = Signal()
    """The keyboard went elsewhere."""

    input: QWidget

    def __init__(self, field: Field, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.language = field, language
        self._filling = False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)

    def name(self, register_id: str) -> None:
        """Gives the input its name and what it says to screen readers."""
        self.input.setObjectName(f"field.{register_id}.{self.field.id}")
        self.input.setAccessibleName(self.field.heading.say(self.language))
        if self.field.help:
            self.input.setToolTip(self.field.help.say(self.language))
            self.input.setAccessibleDescription(self.field.help.say(self.language))
        self.setFocusProxy(self.input)

    def show_value(self, value: Any) -> None:
        """Shows a value; that is no change by the user."""
        self._filling = True
        try:
            self._show(value)
        finally:
            self._filling = False

    def show_text(self, text: str) -> None:
        """Shows what was typed before and can be no value; that is no change by the user."""
        self._filling = True
        try:
            self.put(text)
        finally:
            self._filling = False

    def put(self, text: str) -> None:
        """Types a text, as the user does."""
        if isinstance(self.input, QComboBox):
            self.input.setEditText(text)
        elif isinstance(self.input, QPlainTextEdit):
            self.input.setPlainText(text)
        elif isinstance(self.input, QLineEdit):
            self.input.setText(text)

    @property
    def text(self) -> str:
        """What was typed, as it stands."""
        return self._text()

    def read(self) -> Any:
        """What was typed, as the field's value.

        Raises:
            BadValue: it cannot be that.
        """
        return read_value(self.field, self._text())

    @property
    def is_masked(self) -> bool:
        """Whether the value is shown masked, and so was not typed."""
        return False

    def suggest(self, value: Any) -> None:
        """Shows lightly, where nothing was typed, what the value will be."""

    def weigh(self, weight: str) -> None:
        """Marks the input: ``error``, ``warning`` or nothing."""
        mark(self.input, "weight", weight)

    def follow(self, follows: bool) -> None:
        """Marks whether what is shown follows from other fields."""
        mark(self.input, "follows", follows)

    def said(self, value: Any) -> str:
        """A value as the editor shows it."""
        return show_value(self.field, value, self.language)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Hands on what an input method composes while the keyboard is still at the table around the editor."""
        QApplication.sendEvent(self.input, event)

    def _show(self, value: Any) -> None:
        raise NotImplementedError

    def _text(self) -> str:
        raise NotImplementedError

    def _touched(self) -> None:
        if not self._filling:
            self.changed.emit()
