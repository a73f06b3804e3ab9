"""A strip that says one thing: what was done, what to look at, or what went wrong."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.style import ACCENT_DARK, DONE, ERROR, WARNING


class Weight(Enum):
    """What a strip's words weigh: the colours of text, ground and edge."""

    NOTE = (ACCENT_DARK, "#eef5fb", "#a9c8e2")
    GOOD = (DONE, "#eaf6ee", "#a3cfb1")
    WARN = (WARNING, "#fff6e0", "#e2c27c")
    BAD = (ERROR, "#fdecea", "#e5a9a4")


class Banner(QLabel):
    """The strip; hidden while it has nothing to say. Its text can be marked and copied."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)  # what a workbook says is never taken for markup
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, text: str, weight: Weight) -> None:
        """Shows a text; an empty one hides the strip."""
        ink, ground, edge = weight.value
        self.setStyleSheet(
            f"QLabel {{ color: {ink}; background: {ground}; border: 1px solid {edge};"
            " border-radius: 4px; padding: 7px 10px; }"
        )
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
