"""The table of attached files."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.ui.lists.rows import RowsView


class EvidenceView(RowsView):
    """A table in which Enter describes, Del removes and Ins attaches."""

    add_wanted = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the keys that stand for the buttons."""
        wanted = {
            Qt.Key.Key_Insert: self.add_wanted,
            Qt.Key.Key_Return: self.edit_wanted,
            Qt.Key.Key_Enter: self.edit_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
        }.get(Qt.Key(event.key()))
        plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if wanted is not None and event.modifiers() in plain:
            wanted.emit()
            return
        super().keyPressEvent(event)
