"""An editor of a field inside a cell of a table: which part of it takes the keys, and how much room it gets."""

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.fields import Kind
from desktop.ui.editors.base import FieldEditor
from desktop.ui.editors.line import DATES
from desktop.ui.look.measures import px

SIGNS = {Kind.NOTE: 42, Kind.TEXT: 18, Kind.LINK: 26}
"""Signs that an editor has room for at least, even where its column is narrower."""
FEWEST = 12
A_DAY = "2026-06-09"
EDGES, BUTTON = 24, 34
"""Pixels of an editor's edges, and of the arrow or the calendar beside what is typed."""


def dress_for_cell(editor: FieldEditor) -> FieldEditor:
    """Takes away what a cell does not need: the heading says the unit."""
    editor.setProperty("cell", True)
    editor.setAutoFillBackground(True)
    for unit in editor.findChildren(QLabel):
        unit.hide()
    return editor


def keys_of(editor: FieldEditor) -> QWidget:
    """The part of an editor that the keyboard goes to."""
    box = editor.input
    line = box.lineEdit() if isinstance(box, QComboBox) else None
    return line if line is not None else box


def watch_keys(editor: FieldEditor, watcher: QObject) -> tuple[QWidget, ...]:
    """Has someone hear of the keys before the editor does; gives the parts that they may come to.

    A list is what has the keyboard, and hands it on to the line in it; what is beneath that line tells the line alone.
    """
    parts = tuple(dict.fromkeys((editor.input, keys_of(editor))))
    for part in parts:
        part.installEventFilter(watcher)
    return parts


def room_of(editor: FieldEditor) -> QSize:
    """The least room in which what is typed, and what can be chosen, is seen whole; no height where a row's will do."""
    kind, metrics, box = editor.field.kind, editor.fontMetrics(), editor.input
    if kind in (Kind.CHOICE, Kind.YES_NO) and isinstance(box, QComboBox):
        widest = max(metrics.horizontalAdvance(box.itemText(n)) for n in range(box.count()))
        return QSize(widest + px(EDGES + BUTTON), 0)
    if kind in DATES:
        return QSize(metrics.horizontalAdvance(A_DAY) + px(EDGES + BUTTON), 0)
    width = SIGNS.get(kind, FEWEST) * metrics.averageCharWidth()
    return QSize(width, editor.sizeHint().height() if kind is Kind.NOTE else 0)


def fit_into(editor: FieldEditor, cell: QRect) -> None:
    """Gives the editor its cell, and more where its kind needs more; never beyond the table."""
    rect = QRect(cell)
    rect.setSize(rect.size().expandedTo(room_of(editor)))
    room = (editor.parentWidget() or editor).rect()
    rect.moveRight(min(rect.right(), max(room.right(), rect.width() - 1)))
    rect.moveBottom(min(rect.bottom(), max(room.bottom(), rect.height() - 1)))
    editor.setGeometry(rect)


def put_cursor(editor: FieldEditor, *, replace: bool) -> None:
    """Has what is typed next replace the text, or go on at its end."""
    keys = keys_of(editor)
    if isinstance(keys, QLineEdit | QPlainTextEdit):
        keys.selectAll()
    if not replace and isinstance(keys, QLineEdit):
        keys.end(False)
    elif not replace and isinstance(keys, QPlainTextEdit):
        keys.moveCursor(keys.textCursor().MoveOperation.End)
