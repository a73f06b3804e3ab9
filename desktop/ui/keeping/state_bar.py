"""The strip below the menus that says in what state the open ledger is, where it is not the usual one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolBar, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.banner import Banner, Weight

CAPTION = Words("台账状态", "State of the ledger")

TWO_LINES = 560
"""Pixels on which the longest sentence takes two lines."""


class StateBar(QToolBar):
    """One sentence and, where something can be done, a button; hidden while there is nothing to say."""

    asked = Signal()
    """The button was pressed."""

    def __init__(self, language: Language, parent: QWidget | None = None, name: str = "state") -> None:
        super().__init__(CAPTION.say(language), parent)
        self.setObjectName(f"bar.{name}")
        self.setAccessibleName(CAPTION.say(language))
        self.setMovable(False)
        self.toggleViewAction().setVisible(False)
        self.setProperty("strip", "plain")
        self.language = language
        self._said = Banner(f"banner.{name}")
        self._said.setMinimumWidth(TWO_LINES)  # else a label that wraps asks for the height of a narrow one
        self._button = QPushButton()
        self._button.setObjectName(f"button.{name}")
        self._button.clicked.connect(self.asked)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._said, 1)
        row.addWidget(self._button)
        self.addWidget(content)
        self.hide()

    def say(self, words: Words | None, weight: Weight = Weight.NOTE, button: Words | None = None) -> None:
        """Shows a sentence; none hides the strip."""
        self._said.say(words.say(self.language) if words else "", weight)
        self._button.setText(button.say(self.language) if button else "")
        self._button.setAccessibleName(self._button.text())
        self._button.setVisible(button is not None)
        self.setVisible(words is not None)
