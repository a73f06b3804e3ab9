"""The table of the year's figures: the name takes the room that is left, and never less than a name needs."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from desktop.ui.lists.rows import RowsView
from desktop.ui.look.measures import px

NAME_WIDTH, NUMBER_WIDTH = 190, 70
"""Pixels that the column of names, and one of numbers, takes at least."""


class FigureView(RowsView):
    """The table. Where it is too narrow for names and numbers, it is scrolled."""

    def fit(self) -> None:
        """Makes columns of numbers as wide as they need, and gives the rest to the names."""
        self.horizontalHeader().setStretchLastSection(False)
        super().fit()
        for section in range(1, self.horizontalHeader().count()):
            self.setColumnWidth(section, max(px(NUMBER_WIDTH), self.columnWidth(section)))
        self._give_names_the_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the names what room is left."""
        super().resizeEvent(event)
        self._give_names_the_rest()

    def give_last_its_heading(self) -> None:
        """The last column stays as wide as it needs: the first takes what is left."""

    def _give_names_the_rest(self) -> None:
        header = self.horizontalHeader()
        if not header.count():
            return
        others = header.length() - header.sectionSize(0)
        crowded = self.viewport().width() - others < px(NAME_WIDTH)
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(0, modes.Interactive if crowded else modes.Stretch)
        if crowded:
            header.resizeSection(0, px(NAME_WIDTH))
