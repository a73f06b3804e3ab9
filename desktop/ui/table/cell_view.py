"""A table of cells, chosen and typed into as in a spreadsheet."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from desktop.ui.table.cell_delegate import BACK, DOWN, NEXT, STAY, CellDelegate
from desktop.ui.table.selected import Block, are_whole_rows, blocks_of, spans

if TYPE_CHECKING:  # no cell is typed into before the rows are shown
    from desktop.ui.editors.base import FieldEditor


Index = QModelIndex | QPersistentModelIndex
Trigger = QAbstractItemView.EditTrigger
Flag = QItemSelectionModel.SelectionFlag
FRAME = 2
"""Width of the line around the current cell."""
TYPED = (Trigger.AnyKeyPressed, Trigger.EditKeyPressed, Trigger.DoubleClicked)
_GOES_ON = (Trigger.EditKeyPressed, Trigger.DoubleClicked)
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class CellView(QTableView):
    """The table. A click chooses a cell, a click on a row's number the row; F2, typing and a double click change one.

    Shift+Space chooses the rows of what is chosen, Ctrl+Space its columns, Ctrl+A everything. With Ctrl, arrows, Home and
    End go to the edge, and what is selected goes along: what is done next is done where the frame is.
    """

    refused_cell = Signal(object)
    """A cell that cannot be changed was typed into; with its index."""
    form_wanted = Signal()
    """A cell that cannot be changed was double clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(Trigger.EditKeyPressed | Trigger.AnyKeyPressed | Trigger.DoubleClicked)
        self._began_at: int | None = None
        """The column in which a run of cells, left with Tab, began: Enter goes on below it."""
        self._to_edge: Qt.Key | None = None
        """The key that was pressed with Ctrl, while it is carried out."""

    @property
    def chosen(self) -> int:
        """In how many rows anything is selected; quick even where that is all of a large ledger."""
        return sum(map(len, spans(blocks_of(self))))

    @property
    def has_whole_rows(self) -> bool:
        """Whether rows are selected from end to end, rather than cells."""
        return are_whole_rows(blocks_of(self), self.model().columnCount())

    def rows(self) -> list[int]:
        """The rows in which anything is selected, from the top."""
        return [row for span in spans(blocks_of(self)) for row in span]

    @property
    def open_editor(self) -> "FieldEditor | None":
        """The editor of the cell that is typed into, if one is."""
        return self._cells.editor if isinstance(self._cells, CellDelegate) else None

    @property
    def _cells(self) -> object:
        return self.itemDelegate()

    def finish_typing(self) -> bool:
        """Saves what is typed in a cell; whether none is open any more: what is refused stays, with the reason beside it."""
        return self._cells.end(STAY) if isinstance(self._cells, CellDelegate) else True

    def go(self, goes: str) -> None:
        """Goes on from the current cell, as the key that ended its editing says."""
        at, rows = self.currentIndex(), self.model().rowCount()
        if not at.isValid():
            return
        if goes in (NEXT, BACK):
            began = at.column() if self._began_at is None else self._began_at
            self._edit_beside(at, 1 if goes == NEXT else -1)
            self._began_at = began
        elif goes == DOWN:
            column, self._began_at = at.column() if self._began_at is None else self._began_at, None
            self.setCurrentIndex(self.model().index(min(at.row() + 1, rows - 1), column))

    def edit(  # type: ignore[override] # Qt's two of that name in one
        self, index: Index, trigger: Trigger = Trigger.AllEditTriggers, event: QEvent | None = None
    ) -> bool:
        """Opens a cell's editor; says so where it has none."""
        before = self.open_editor
        if trigger in TYPED and before is None and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._refuse(index, trigger)
            return False
        opened = bool(super().edit(index, trigger, event))  # type: ignore[arg-type] # it may be none
        editor = self.open_editor
        if editor is not None and editor is not before and trigger in _GOES_ON:
            from desktop.ui.editors.in_cell import put_cursor

            put_cursor(editor, replace=False)  # only now: Qt selects all of a line that it opens
        return opened

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Opens the current cell with what an input method brings, whose composing is not to be broken off."""
        if self.open_editor is None and event.commitString() and not event.preeditString():
            if self.edit(self.currentIndex(), Trigger.AnyKeyPressed):
                QApplication.sendEvent(self.indexWidget(self.currentIndex()), event)  # Qt would lose it
            return
        super().inputMethodEvent(event)
        editor = self.open_editor
        if editor is not None and not event.preeditString() and self.hasFocus():
            editor.setFocus()  # it is composed: from now on the editor has the keyboard itself

    def keyboardSearch(self, _text: str) -> None:
        """Looks for nothing: every row of the ledger would be read; the search box asks the database."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Chooses whole rows and columns as spreadsheets do; Esc ends a run of cells."""
        space = event.key() == Qt.Key.Key_Space
        if space and event.modifiers() in (_SHIFT, _CONTROL):
            self._widen(rows=event.modifiers() == _SHIFT)
            return
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control):
            self._began_at = None
        if event.key() in _ARROWS and event.modifiers() & _CONTROL:
            self._go_to_edge(event)
            return
        super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """The cell that a key leads to."""
        at, head = self.currentIndex(), self.horizontalHeader()
        if self._to_edge is None or not at.isValid():
            return super().moveCursor(action, keys)
        shown = [c for c in map(head.logicalIndex, range(head.count())) if not self.isColumnHidden(c)]
        last = self.model().rowCount() - 1
        row = {
            Qt.Key.Key_Up: 0,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_Down: last,
            Qt.Key.Key_End: last,
        }.get(self._to_edge, at.row())
        column = {
            Qt.Key.Key_Left: shown[0],
            Qt.Key.Key_Home: shown[0],
            Qt.Key.Key_Right: shown[-1],
            Qt.Key.Key_End: shown[-1],
        }.get(self._to_edge, at.column())
        return self.model().index(row, column)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leaves a cell only once what was typed into it is taken."""
        editor = self.open_editor
        if editor is not None:
            editor.setFocus()
            return
        self._began_at = None
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frames the cell that the keyboard is at."""
        super().paintEvent(event)
        self.frame_current()

    def frame_current(self) -> None:
        """Paints the frame."""
        at = self.currentIndex()
        if at.isValid() and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QApplication.palette().color(QPalette.ColorRole.Highlight), FRAME))
            painter.drawRect(self.visualRect(at).adjusted(0, 0, -1, -1))
            painter.end()

    def select_blocks(self, blocks: Sequence[Block]) -> None:
        """Selects these cells and no others."""
        chosen, model = QItemSelection(), self.model()
        for block in blocks:
            chosen.select(model.index(block.top, block.left), model.index(block.bottom, block.right))
        self.selectionModel().select(chosen, Flag.ClearAndSelect)

    def _go_to_edge(self, event: QKeyEvent) -> None:
        # Without Ctrl, with which Qt would move the frame alone and leave behind what is selected.
        self._to_edge = Qt.Key(event.key())
        try:
            plain = QKeyEvent(event.type(), event.key(), event.modifiers() & ~_CONTROL)
            super().keyPressEvent(plain)
        finally:
            self._to_edge = None

    def _widen(self, *, rows: bool) -> None:
        blocks, last = blocks_of(self), self.model().columnCount() - 1
        end = self.model().rowCount() - 1
        if rows:
            self.select_blocks([Block(span.start, 0, span.stop - 1, last) for span in spans(blocks)])
        elif blocks:
            columns = {column for block in blocks for column in range(block.left, block.right + 1)}
            self.select_blocks([Block(0, column, end, column) for column in sorted(columns)])

    def _edit_beside(self, at: QModelIndex, step: int) -> None:
        head = self.horizontalHeader()
        place = head.visualIndex(at.column()) + step
        while 0 <= place < head.count():
            index = at.siblingAtColumn(head.logicalIndex(place))
            if not self.isColumnHidden(index.column()) and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                self.edit(index, Trigger.AnyKeyPressed)
                return
            place += step

    def _refuse(self, index: Index, trigger: Trigger) -> None:
        if trigger is Trigger.DoubleClicked:
            self.form_wanted.emit()
        elif index.isValid():
            self.refused_cell.emit(QPersistentModelIndex(index))
