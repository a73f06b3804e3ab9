"""A strip that says one thing: what was done, what to look at, or what went wrong."""

from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.look.style import fade_label, mark


class Weight(Enum):
    """What a strip's words weigh; the style sheet has colours for each."""

    NOTE = "note"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


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

    def fade(self, faded: bool) -> None:
        """Has the strip be faint, while what it says is of before; or no longer."""
        fade_label(self, faded)

    def say(self, text: str, weight: Weight) -> None:
        """Shows a text; an empty one hides the strip."""
        if self.property("banner") != weight.value:
            mark(self, "banner", weight.value)
            # Else a label keeps the edges that it had before the rules told of others.
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
