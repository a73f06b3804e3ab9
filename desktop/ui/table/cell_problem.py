"""What is wrong with a cell, said right beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

WIDEST = 92
"""Narrow signs of a line, after which it is broken."""


class CellProblem(QLabel):
    """A note under the editor of a cell, or over it where there is no room below."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("cell.problem")
        self.setProperty("role", "banner")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def is_told(self) -> bool:
        """Whether anything is told at the moment."""
        return not self.isHidden()

    def tell(self, editor: QWidget, text: str) -> None:
        """Says what is wrong with what was typed into an editor."""
        self.setText(text)
        editor.setAccessibleDescription(text)
        self.show()
        self.follow(editor)
        self.raise_()

    def follow(self, editor: QWidget) -> None:
        """Goes where the editor went."""
        over = self.parentWidget()
        if not self.is_told or over is None:
            return
        room, at = over.rect(), editor.geometry()
        width = min(WIDEST * self.fontMetrics().averageCharWidth(), max(room.width(), 1))
        text = self.fontMetrics().horizontalAdvance(self.text()) + 2 * self.fontMetrics().height()
        self.setFixedWidth(min(width, text))
        self.adjustSize()
        left = max(0, min(at.left(), room.right() - self.width()))
        below = at.bottom() + 2
        top = below if below + self.height() <= room.bottom() else at.top() - self.height() - 2
        self.move(left, max(0, top))
