"""The table of children: read like any other, and typed into cell by cell."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from desktop.domain.register import AnyRegister
from desktop.domain.words import Language
from desktop.ui.editors.base import FieldEditor
from desktop.ui.editors.in_cell import dress_for_cell, keys_of, put_cursor, room_of, watch_keys
from desktop.ui.editors.make import make_editor
from desktop.ui.form.cell_room import CellRoom
from desktop.ui.form.child_model import ChildModel
from desktop.ui.lists.rows import WIDEST, RowsView
from desktop.ui.look.measures import px, row_height
from desktop.work.database import Database

Index = QModelIndex | QPersistentModelIndex
ROW = 28
"""A row's height in pixels: an editor fits in."""
MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CellDelegate(QStyledItemDelegate):
    """The form's own editors, in a cell. Tab goes to the next, Enter ends, Esc takes back."""

    typed = Signal()
    """Something was typed into the cell that is open."""
    entered = Signal()
    """Enter ended a cell, and what was typed can be a value."""
    moved = Signal(int)
    """The next cell (1) or the one before (-1) is to be typed into."""

    def __init__(self, register: AnyRegister, language: Language, database: Database, view: RowsView) -> None:
        super().__init__(view)
        self._rooms = CellRoom(view)
        self._register, self._language, self._database = register, language, database
        self._open: tuple[FieldEditor, QPersistentModelIndex] | None = None
        self._parts: tuple[QWidget, ...] = ()
        self._touched = False

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of the cell's field."""
        field = _model(index).field(index)
        editor = make_editor(field, self._register.id, self._language, self._database, parent)
        self._parts = watch_keys(dress_for_cell(editor), self)
        self._open = editor, QPersistentModelIndex(index)
        self._touched = False
        editor.changed.connect(self._on_typed)
        self._rooms.make(index, room_of(editor))
        return editor

    def _on_typed(self) -> None:
        self._touched = True
        self.typed.emit()

    @property
    def editor(self) -> FieldEditor | None:
        """The editor of the cell that is open, if one is."""
        return self._open[0] if self._open is not None and isValid(self._open[0]) else None

    @property
    def open_text(self) -> tuple[int, str, str] | None:
        """Row, field and text of the cell that is being typed into, if one is."""
        if self._open is None or not self._touched or not self._open[1].isValid():
            return None
        editor, index = self._open
        return index.row(), editor.field.id, editor.text

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows the cell's value."""
        if isinstance(editor, FieldEditor):
            _model(index).fill(editor, index)
            put_cursor(editor, replace=True)

    def setModelData(self, editor: QWidget, _its_model: QAbstractItemModel, index: Index) -> None:
        """Takes what was typed."""
        if isinstance(editor, FieldEditor):
            _model(index).take(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Gives the editor the cell, which was made as large as its kind needs; it covers no other."""
        editor.setGeometry(option.rect)  # type: ignore[attr-defined]

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Lets go of the editor, however it was closed."""
        if self._open is not None and self._open[0] is editor:
            self._open = None
            self._rooms.give_back()
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ends the editing as the keys say, or when the keyboard goes elsewhere."""
        if self._open is None or watched not in self._parts or not isValid(self._open[0]):
            return (
                False  # the outer frame hears nothing of its own; not valid: the form goes, with a cell open
            )
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            popup = event.reason() in (
                Qt.FocusReason.PopupFocusReason,
                Qt.FocusReason.ActiveWindowFocusReason,
            )
            focus = QApplication.focusWidget()
            inside = focus is not None and self._open[0].isAncestorOf(focus)
            if not popup and not inside and QApplication.activePopupWidget() is None:
                self._end()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._end(keep=False)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if self._end():
                self.moved.emit(1 if key == Qt.Key.Key_Tab else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._is_note(event):
            if self._end():
                self.entered.emit()
        else:
            return False
        return True

    def _is_note(self, event: QKeyEvent) -> bool:
        note = self._open is not None and isinstance(keys_of(self._open[0]), QPlainTextEdit)
        return note and event.modifiers() in MODIFIERS

    def _end(self, *, keep: bool = True) -> bool:
        """Closes the editor; gives whether what was typed can be a value."""
        if self._open is None:
            return True
        editor, index = self._open
        self._open = None
        self._rooms.give_back()
        well = _model(index).take(editor, index) if keep and index.isValid() else True
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        return well


class ChildView(RowsView):
    """The table. Typing, F2 and a double click change a cell; Enter opens the form, Ins begins a row, Del deletes."""

    form_wanted = Signal()
    delete_wanted = Signal()
    revert_wanted = Signal()
    left_row = Signal()
    """Another row is the current one, or the keyboard went elsewhere."""

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(name, accessible, parent)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.verticalHeader().setDefaultSectionSize(row_height(ROW))
        self.doubleClicked.connect(self._on_double_click)

    def begin_row(self) -> None:
        """Begins to type a new record in the empty row."""
        model = self.model()
        self.edit_cell(model.rowCount() - 1, -1, 1)

    def edit_cell(self, row: int, column: int, step: int) -> None:
        """Goes on from a cell to the next that can be typed into."""
        model = self.model()
        place = column + step
        while 0 <= place < model.columnCount():
            index = model.index(row, place)
            if not self.isColumnHidden(place) and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                self.edit(index)
                return
            place += step
        self.setFocus()

    def go_to(self, row: int, column: int) -> None:
        """Goes to a cell, which is opened where it can be typed into."""
        index = self.model().index(row, column)
        self.setFocus()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def show_whole(self, row: int) -> None:
        """Has columns be as wide as what was typed into a row; it is bold until it is saved."""
        for column in range(self.model().columnCount()) if row >= 0 else ():
            wanted = min(self.sizeHintForIndex(self.model().index(row, column)).width(), px(WIDEST))
            if wanted > self.columnWidth(column):
                self.setColumnWidth(column, wanted)

    def move_on(self, step: int) -> None:
        """Goes on to the next cell of the row, or to the one before."""
        index = self.currentIndex()
        self.edit_cell(index.row(), index.column(), step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the keys that stand for the buttons."""
        key, plain = event.key(), event.modifiers() in MODIFIERS
        wanted = {
            Qt.Key.Key_Return: self.form_wanted,
            Qt.Key.Key_Enter: self.form_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
        }.get(Qt.Key(key))
        if plain and key == Qt.Key.Key_Insert:
            self.begin_row()
        elif plain and wanted is not None:
            wanted.emit()
        elif key == Qt.Key.Key_Escape and self._model.open_row >= 0:
            self.revert_wanted.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Opens the current cell with what an input method brings, whose composing is not to be broken off."""
        if self._editor is None and event.commitString() and not event.preeditString():
            index = self.currentIndex()
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
                QApplication.sendEvent(self.indexWidget(index), event)  # Qt would lose it
            return
        super().inputMethodEvent(event)
        editor = self._editor
        if editor is not None and not event.preeditString() and self.hasFocus():
            editor.setFocus()  # it is composed: from now on the editor has the keyboard itself

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells that another row is the current one."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() and previous.isValid():
            self.left_row.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the keyboard went to another part of the form."""
        super().focusOutEvent(event)
        elsewhere = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.MouseFocusReason,
        )
        focus = QApplication.focusWidget()
        if elsewhere and focus is not None and not self.isAncestorOf(focus):
            self.left_row.emit()

    @property
    def _editor(self) -> FieldEditor | None:
        delegate = self.itemDelegate()
        return delegate.editor if isinstance(delegate, CellDelegate) else None

    @property
    def _model(self) -> ChildModel:
        model = self.model()
        assert isinstance(model, ChildModel)
        return model

    def _on_double_click(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self.form_wanted.emit()


def _model(index: Index) -> ChildModel:
    model = index.model()
    assert isinstance(model, ChildModel)
    return model
