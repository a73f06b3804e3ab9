"""A table whose first columns stay when the others scroll sideways.

They are drawn over the others, in the one view there is: so a cell that stays is chosen, edited and read out like any
other, and there is no second view to be kept in step.
"""

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from desktop.ui.table.cell_view import CellView
from desktop.ui.table.column_header import ColumnHeader

Index = QModelIndex | QPersistentModelIndex
ScrollHint = QAbstractItemView.ScrollHint


class FrozenView(CellView):
    """The table; its header says which columns stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = ColumnHeader(self)
        self.setHorizontalHeader(self.header)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def freeze(self, columns: int) -> None:
        """Has so many columns, from the left, stay."""
        self.header.frozen = columns
        self.header.viewport().update()
        self.viewport().update()

    def visualRect(self, index: Index) -> QRect:
        """Where a cell is seen."""
        rect = super().visualRect(index)
        return (
            rect.translated(self.header.offset(), 0) if index.column() in self.header.frozen_columns else rect
        )

    def indexAt(self, place: QPoint) -> QModelIndex:
        """The cell that is seen there."""
        if place.x() >= self.header.frozen_width:
            return super().indexAt(place)
        column = self.header.logicalIndexAt(place.x() - self.header.offset())
        return self.model().index(self.rowAt(place.y()), column)

    def scrollTo(self, index: Index, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:
        """Brings a cell into sight, out from under the columns that stay."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if self.header.visualIndex(index.column()) < self.header.frozen and before:
            bar.setValue(before)
            return
        hidden = self.header.frozen_width - super().visualRect(index).left()
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draws all anew when it goes sideways: the columns that stay must not go along."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self.header.viewport().update()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What is to be drawn anew when a selection changes."""
        region = super().visualRegionForSelection(selection)
        return region.united(QRect(0, 0, self.header.frozen_width, self.viewport().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and over them those of the columns that stay."""
        super().paintEvent(event)
        if self.header.frozen_columns and self.model().rowCount():
            painter = QPainter(self.viewport())
            self._paint_frozen(painter, event.rect())
            painter.end()
            if self.currentIndex().column() in self.header.frozen_columns:
                self.frame_current()

    def _paint_frozen(self, painter: QPainter, dirty: QRect) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        colour = self.style().styleHint(QStyle.StyleHint.SH_Table_GridLineColor, option, self)
        grid = QColor.fromRgba(colour & 0xFFFFFFFF)
        last = self.rowAt(dirty.bottom())
        rows = range(
            max(0, self.rowAt(dirty.top())), (last if last >= 0 else self.model().rowCount() - 1) + 1
        )
        edge = self.header.frozen_width
        for row in rows:
            for column in self.header.frozen_columns:
                self._paint_cell(painter, self.model().index(row, column), grid)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        bottom = self.rowViewportPosition(rows[-1]) + self.rowHeight(rows[-1]) if rows else 0
        painter.drawLine(edge - 1, dirty.top(), edge - 1, min(dirty.bottom(), bottom))

    def _paint_cell(self, painter: QPainter, index: QModelIndex, grid: QColor) -> None:
        rect = self.visualRect(index)
        other = self.alternatingRowColors() and index.row() % 2
        ground = QPalette.ColorRole.AlternateBase if other else QPalette.ColorRole.Base
        painter.fillRect(rect, self.palette().color(ground))
        painter.setPen(grid)
        whole = rect.adjusted(0, 0, 1, 1)
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        painter.drawLine(whole.topRight(), whole.bottomRight())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = rect  # type: ignore[attr-defined] # both are there
        state = option.state  # type: ignore[attr-defined]
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            state |= QStyle.StateFlag.State_HasFocus
        option.state = state  # type: ignore[attr-defined]
        painter.save()
        painter.setClipRect(rect)
        self.itemDelegateForIndex(index).paint(painter, option, index)
        painter.restore()
