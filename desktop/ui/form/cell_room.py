"""A cell that is typed into has its column and row grow as far as its editor needs, so that nothing beside it is hidden."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QTimer
from PySide6.QtWidgets import QHeaderView

from desktop.ui.lists.rows import RowsView


class CellRoom:
    """The room of the one cell that is open in a table; it is given back when the cell is closed."""

    def __init__(self, view: RowsView) -> None:
        self._view = view
        self._taken: list[tuple[QHeaderView, int, int, int]] = []
        """Header, section, its size before and its size now."""

    def make(self, index: QModelIndex | QPersistentModelIndex, room: QSize) -> None:
        """Has a cell be as large as is asked, as far as the table is."""
        self.give_back()
        view, there = self._view, self._view.viewport().size()
        header = view.horizontalHeader()
        if header.visualIndex(index.column()) == header.count() - 1:
            view.least_of_last = min(room.width(), there.width())
        for header, section, wanted, most in (
            (view.horizontalHeader(), index.column(), room.width(), there.width()),
            (view.verticalHeader(), index.row(), room.height(), there.height()),
        ):
            before, now = header.sectionSize(section), min(wanted, most)
            if now > before:
                header.resizeSection(section, now)
                self._taken.append((header, section, before, now))
        if self._taken:
            at = QPersistentModelIndex(index)
            QTimer.singleShot(0, view, lambda: self._show(at))

    def give_back(self) -> None:
        """Has the cell be as large as it was, unless someone gave it another size meanwhile."""
        for header, section, before, now in self._taken:
            if section < header.count() and header.sectionSize(section) == now:
                header.resizeSection(section, before)
        self._taken.clear()
        if self._view.least_of_last:
            self._view.least_of_last = 0
            self._view.give_last_its_heading()

    def _show(self, index: QPersistentModelIndex) -> None:
        if index.isValid():
            self._view.scrollTo(index)
