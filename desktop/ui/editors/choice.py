"""The editor of a choice and of yes or no: a list that can also be typed into."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.words import Language
from desktop.ui.editors.base import FieldEditor


class ListBox(QComboBox):
    """A list to choose from and to type into; the wheel scrolls the form, never the value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @property
    def line(self) -> QLineEdit:
        """The line that is typed into."""
        line = self.lineEdit()
        assert line is not None
        return line

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the form."""
        event.ignore()


class ListEditor(FieldEditor):
    """What editors that choose from a list share."""

    def __init__(self, field: Field, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self.input: ListBox = ListBox()
        self.row.addWidget(self.input, 1)
        self.input.line.installEventFilter(self)

    def name(self, register_id: str) -> None:
        """Names the line inside as well."""
        super().name(register_id)
        self.input.line.setAccessibleName(self.input.accessibleName())

    def suggest(self, value: Any) -> None:
        """Shows the value as the placeholder."""
        self.input.line.setPlaceholderText(self.said(value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learns that the keyboard leaves the line."""
        if event.type() == QEvent.Type.FocusOut:
            self._tidy()
        return super().eventFilter(watched, event)

    def _text(self) -> str:
        return self.input.currentText()

    def _tidy(self) -> None:
        try:
            value = self.read()
        except BadValue:
            pass
        else:
            if self.said(value) != self._text():
                self.show_value(value)
        self.left.emit()


class ChoiceEditor(ListEditor):
    """One of the field's options, or yes or no, or blank."""

    def __init__(self, field: Field, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        values: list[Any] = [option.id for option in field.options]
        if field.kind is Kind.YES_NO:
            values = [True, False]
        self.input.addItem("", None)
        for value in values:
            self.input.addItem(self.said(value), value)
        completer = self.input.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.input.editTextChanged.connect(lambda _text: self._touched())

    def _show(self, value: Any) -> None:
        index = self.input.findData(value) if value is not None else 0
        self.input.setCurrentIndex(index)
        if index < 0:
            self.input.setEditText(self.said(value))
        elif self.input.currentText() != self.input.itemText(index):
            self.input.setEditText(self.input.itemText(index))
        self.input.line.setCursorPosition(0)
