"""The fields of a form: name, editor and problem of each, side by side where there is room."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.fields import Kind
from desktop.domain.problems import Problem
from desktop.domain.words import Words
from desktop.ui.buttons import make_button
from desktop.ui.editors.base import FieldEditor
from desktop.ui.look.measures import px
from desktop.ui.look.style import mark

REQUIRED = Words("必填", "required")
PROBLEM_LINE = 16
TWO_COLUMNS, THREE_COLUMNS = 700, 1120
"""Pixels from which fields stand in two and in three columns."""


class FieldCell(QWidget):
    """One field: its name, marked where it is required, its editor, and what is wrong with it or may help."""

    remedy_wanted = Signal(str)
    """The field, whose problem is to be mended by the button below it."""

    def __init__(self, editor: FieldEditor) -> None:
        super().__init__()
        self.editor = editor
        self._remedy: QPushButton | None = None
        field, language = editor.field, editor.language
        name = field.words.say(language)
        label, star = QLabel(name), QLabel("*" if field.required else "")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(editor.input)
        star.setProperty("role", "required")
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(label)
        head.addWidget(star, 1)
        self._below = QLabel()
        self._below.setWordWrap(True)
        self._below.setObjectName(f"problem.{field.id}")
        self._below.setMinimumHeight(px(PROBLEM_LINE))  # so that the fields below stay where they are
        self._below.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(head)
        for widget in (editor, self._below):
            column.addWidget(widget)
        column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def is_wide(self) -> bool:
        """Whether it takes a whole row."""
        return self.editor.field.kind is Kind.NOTE

    def show_problem(self, problem: Problem | None) -> None:
        """Shows what is wrong; where nothing is, the field's help."""
        words = problem.words if problem else self.editor.field.help
        text = words.say(self.editor.language) if words else ""
        weight = str(problem.severity) if problem else ""
        self._below.setText(text)
        mark(self._below, "role", weight or "help")
        self.editor.weigh(weight)
        self.editor.input.setAccessibleDescription(text)

    def offer(self, remedy: Words | None) -> None:
        """Has a button below the problem mend it; none takes that away."""
        if self._remedy is not None:
            self._remedy.hide()
            self._remedy.deleteLater()
            self._remedy = None
        layout = self.layout()
        if remedy is not None and isinstance(layout, QVBoxLayout):
            id_ = self.editor.field.id
            wanted = partial(self.remedy_wanted.emit, id_)
            self._remedy = make_button(self.editor.language, remedy, f"button.remedy.{id_}", wanted)
            layout.insertWidget(layout.indexOf(self._below) + 1, self._remedy, 0, Qt.AlignmentFlag.AlignLeft)
            QWidget.setTabOrder(self.editor.input, self._remedy)


class FieldGrid(QWidget):
    """All fields of a form, in the order of the description."""

    def __init__(self, cells: Sequence[FieldCell]) -> None:
        super().__init__()
        self._cells = cells
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(18, 14, 18, 10)
        self._grid.setHorizontalSpacing(26)
        self._grid.setVerticalSpacing(4)
        self._arrange(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arranges the fields for the new width."""
        super().resizeEvent(event)
        self.arrange_for(event.size().width())

    def arrange_for(self, width: int) -> None:
        """Puts the fields into as many columns as such a width in pixels has room for."""
        self._arrange(3 if width >= px(THREE_COLUMNS) else 2 if width >= px(TWO_COLUMNS) else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        row = column = 0
        for cell in self._cells:
            self._grid.removeWidget(cell)
            if cell.is_wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(cell, row, column, 1, columns if cell.is_wide else 1)
            column += columns if cell.is_wide else 1
            if column >= columns:
                row, column = row + 1, 0
        for number in range(3):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        for number in range(self._grid.rowCount()):
            self._grid.setRowStretch(number, 0)
        self._grid.setRowStretch(row + 1, 1)
