"""The row that finds a word in the handbook: what is typed, how often it stands there, and the way from one to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.icons import icon
from desktop.ui.look.measures import px

FIND = Words("在手册中查找", "Find in the handbook")
TIP = Words(
    "在全部各章中查找（Ctrl+F）；回车到下一处，Shift+回车到上一处",
    "Find in all chapters (Ctrl+F); Enter goes to the next place, Shift+Enter to the one before",
)
NEXT, BEFORE = Words("下一处", "Next"), Words("上一处", "Previous")
AT = Words("第{n}处，共{all}处", "{n} of {all}")
NOWHERE = Words("没有找到", "Not found")
WIDTH = 220
"""Pixels of the field."""


class FindLine(QLineEdit):
    """The field; Enter goes on, Esc empties it and gives the keyboard back."""

    gone_on = Signal(bool)
    """To the next place, or to the one before."""
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes Enter and Esc, and leaves the rest."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.gone_on.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """The row. It says what is wanted; `tell` says what was found."""

    wanted = Signal(str)
    """Another text is looked for; blank for none."""
    gone_on = Signal(bool)
    """To the next place, or to the one before."""
    left = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.line = FindLine()
        self.line.setObjectName("field.handbook.find")
        self.line.setAccessibleName(FIND.say(language))
        self.line.setPlaceholderText(FIND.say(language))
        self.line.setToolTip(TIP.say(language))
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumWidth(px(WIDTH))
        self.line.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.line.textChanged.connect(self.wanted)
        self.line.gone_on.connect(self.gone_on)
        self.line.left.connect(self.left)
        self._before = self._button(BEFORE, "button.handbook.before", False)
        self._next = self._button(NEXT, "button.handbook.next", True)
        self._count = QLabel()
        self._count.setObjectName("label.handbook.found")
        self._count.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.line, self._before, self._next, self._count):
            row.addWidget(widget)
        row.addStretch(1)

    def focus(self) -> None:
        """Takes the keyboard, with what stands in it chosen."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def tell(self, number: int, of: int) -> None:
        """Says at which place of how many the page is; 0 of 0 for none."""
        self._before.setEnabled(of > 0)
        self._next.setEnabled(of > 0)
        asked = bool(self.line.text().strip())
        words = AT.fill(n=f"{number:,}", all=f"{of:,}") if of else NOWHERE
        self._count.setText(words.say(self._language) if asked else "")

    def _button(self, words: Words, name: str, forth: bool) -> QPushButton:
        button = make_button(self._language, words, name, lambda: self.gone_on.emit(forth))
        button.setEnabled(False)
        return button
