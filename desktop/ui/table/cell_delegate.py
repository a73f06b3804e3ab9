"""The cells of a register's table while they are typed into: the form's own editors, and what is wrong beside them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from desktop.domain.errors import BadValue
from desktop.domain.words import Language, Words
from desktop.ui.table.cell_problem import CellProblem
from desktop.ui.table.table_model import RegisterModel
from desktop.work.database import Database

if TYPE_CHECKING:  # no cell is typed into before the rows are shown
    from desktop.ui.editors.base import FieldEditor


Index = QModelIndex | QPersistentModelIndex
Commit = Callable[[int, str, Any], Words | None]
"""Saves a value of a row's field; gives why it was refused, if it was."""

STAY, DOWN, NEXT, BACK = "stay", "down", "next", "back"
"""Where the keyboard goes when a cell is done with."""
_GOES = {Qt.Key.Key_Tab: NEXT, Qt.Key.Key_Backtab: BACK, Qt.Key.Key_Return: DOWN, Qt.Key.Key_Enter: DOWN}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ELSEWHERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class CellDelegate(QStyledItemDelegate):
    """Opens one editor at a time. What it refuses stays open, as it was typed, with the reason beside it."""

    ended = Signal(str)
    """The cell is done with; with where the keyboard goes."""
    given_up = Signal(str)
    """What was typed went without being saved, since the table was taken elsewhere; with why it was refused."""

    def __init__(
        self,
        database: Database,
        register_id: str,
        language: Language,
        commit: Commit,
        view: QAbstractItemView,
    ) -> None:
        super().__init__(view)
        self._database, self._register_id, self._language = database, register_id, language
        self._commit = commit
        self._problem = CellProblem(view.viewport())
        self._open: tuple[FieldEditor, QPersistentModelIndex] | None = None
        self._parts: tuple[QWidget, ...] = ()
        """The parts of the editor that keys come to."""
        self._touched = self._ending = False

    @property
    def editor(self) -> "FieldEditor | None":
        """The editor that is open, if one is."""
        return self._open[0] if self._open is not None else None

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of the cell's field."""
        from desktop.ui.editors.in_cell import dress_for_cell, keys_of, watch_keys
        from desktop.ui.editors.make import make_editor

        field = _model(index).columns[index.column()]
        editor = dress_for_cell(make_editor(field, self._register_id, self._language, self._database, parent))
        self._parts, keys = watch_keys(editor, self), keys_of(editor)
        if isinstance(keys, QLineEdit):  # a list that is open beneath the line takes Enter for itself
            keys.returnPressed.connect(self._enter_later)
        self._open, self._touched = (editor, QPersistentModelIndex(index)), False
        editor.changed.connect(self._on_typed)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows the cell's value, unless something was typed over it."""
        from desktop.ui.editors.base import FieldEditor
        from desktop.ui.editors.in_cell import put_cursor

        if isinstance(editor, FieldEditor) and not self._touched:
            for record in _model(index).records([index.row()]):
                editor.show_value(getattr(record, editor.field.id))
            put_cursor(editor, replace=True)

    def setModelData(self, editor: QWidget, _model: Any, _index: Index) -> None:
        """Saves what was typed, where Qt closes the editor by itself."""
        if self._open is not None and self._open[0] is editor:
            self._save()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Gives the editor its cell, and more where its kind needs more."""
        from desktop.ui.editors.base import FieldEditor
        from desktop.ui.editors.in_cell import fit_into

        if isinstance(editor, FieldEditor):
            fit_into(editor, option.rect)  # type: ignore[attr-defined]
            self._problem.follow(editor)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Lets go of the editor, however it was closed."""
        if self._open is not None and self._open[0] is editor:
            refused = self._problem.text() if self._problem.is_told else ""
            self._let_go()
            self.ended.emit(STAY)
            if refused:
                self.given_up.emit(refused)
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ends the editing as the keys say, or when the keyboard goes elsewhere."""
        if self._open is None or watched not in self._parts or not isValid(self._open[0]):
            return False  # not valid: the window goes, with a cell open
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            focus = QApplication.focusWidget()
            inside = focus is not None and self._open[0].isAncestorOf(focus)
            if event.reason() not in _ELSEWHERE and not inside and QApplication.activePopupWidget() is None:
                self.end(STAY)
        return False

    def end(self, goes: str, *, keep: bool = True) -> bool:
        """Closes the editor; gives whether it is closed: what is refused stays open."""
        if self._open is None or self._ending:
            return self._open is None
        if keep and not self._save():
            return False
        editor = self._open[0]
        self._let_go()
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.ended.emit(goes)
        return True

    def _save(self) -> bool:
        assert self._open is not None
        editor, index = self._open
        if not self._touched or not index.isValid():
            return True
        self._ending = True  # the ledger tells of the change while it is made
        try:
            refused = self._commit(index.row(), editor.field.id, editor.read())
        except BadValue as bad:
            refused = bad.reason
        finally:
            self._ending = False
        if refused is None:
            return True
        editor.weigh("error")
        self._problem.tell(editor, refused.say(self._language))
        return False

    def _let_go(self) -> None:
        self._open, self._parts = None, ()
        self._problem.hide()

    def _on_typed(self) -> None:
        self._touched = True
        self._problem.hide()
        if self._open is not None:
            self._open[0].weigh("")

    def _on_key(self, event: QKeyEvent) -> bool:
        keys, goes = self._parts[-1], _GOES.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.end(STAY, keep=False)
        elif goes is None:
            return False
        elif goes == DOWN and isinstance(keys, QPlainTextEdit) and event.modifiers() not in _PLAIN:
            keys.insertPlainText("\n")  # Alt+Enter, as in spreadsheets
        else:
            self.end(goes)
        return True

    def _enter_later(self) -> None:
        keys = self.sender()
        if QApplication.activePopupWidget() is not None and isinstance(keys, QLineEdit):
            # The list takes over what is chosen in it first.
            QTimer.singleShot(0, keys, lambda: self.end(DOWN))


def _model(index: Index) -> RegisterModel:
    model = index.model()
    assert isinstance(model, RegisterModel)
    return model
