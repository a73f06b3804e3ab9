"""A list to choose from by typing any part of a name."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.ui.editors.choice import ListBox


class SourceBox(ListBox):
    """Choices with an id each; what is typed is looked for anywhere in their names."""

    chosen = Signal(str)
    """The user chose the choice with this id."""

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.line.setAccessibleName(accessible)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.activated.connect(lambda row: self.chosen.emit(str(self.itemData(row) or "")))

    def offer(self, choices: Iterable[tuple[str, str]], current: str) -> None:
        """Offers choices, each with its id, and shows one of them as chosen."""
        self.blockSignals(True)
        self.clear()
        for id_, name in choices:
            self.addItem(name, id_)
        row = self.findData(current)
        if row < 0 and current:
            self.addItem(current, current)
            row = self.count() - 1
        self.setCurrentIndex(row)
        self.line.setCursorPosition(0)
        self.blockSignals(False)

    def pick(self, id_: str) -> None:
        """Chooses as if by hand."""
        self.setCurrentIndex(self.findData(id_))
        self.chosen.emit(id_)
