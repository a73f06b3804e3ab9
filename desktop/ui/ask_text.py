"""The question for a text of several lines, such as a reason."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.look.measures import fit

CANCEL = Words("取消", "Cancel")
SIZE = 560, 320


class TextDialog(QDialog):
    """Asks for a text; what is blank cannot be kept."""

    def __init__(
        self,
        language: Language,
        title: Words,
        about: Words,
        keep: Words,
        start: str = "",
        parent: QWidget | None = None,
        *,
        name: str = "text",
        note: Words | None = None,
    ) -> None:
        """Asks.

        Args:
            language: of all that is said.
            title: of the dialog.
            about: what is asked for.
            keep: what the button says.
            start: what stands in the box at first.
            parent: the widget it belongs to.
            name: of the objects in it.
            note: what becomes of the text, where that is not said with what is asked for.
        """
        super().__init__(parent)
        self.setObjectName(f"dialog.{name}")
        self.setWindowTitle(title.say(language))
        label = QLabel(about.say(language))
        label.setObjectName(f"label.{name}.about")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._box = QPlainTextEdit(start)
        self._box.setObjectName(f"field.{name}")
        self._box.setAccessibleName((note or title).say(language))
        self._box.setTabChangesFocus(True)
        self._keep = make_button(language, keep, f"button.{name}.keep", self._on_keep)
        self._keep.setProperty("primary", True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._keep)
        buttons.addWidget(make_button(language, CANCEL, f"button.{name}.cancel", self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(label)
        if note is not None:
            below = QLabel(note.say(language))
            below.setProperty("role", "muted")
            below.setWordWrap(True)
            below.setBuddy(self._box)
            column.addWidget(below)
        column.addWidget(self._box, 1)
        column.addLayout(buttons)
        fit(self, *SIZE)
        self._box.textChanged.connect(self._allow)
        for keys in ("Ctrl+S", "Ctrl+Return"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_keep)
        self._allow()
        self._box.setFocus()

    @property
    def text(self) -> str:
        """What was typed."""
        return self._box.toPlainText().strip()

    def _allow(self) -> None:
        self._keep.setEnabled(bool(self.text))

    def _on_keep(self) -> None:
        if self.text:
            self.accept()


def ask_text(
    parent: QWidget, language: Language, title: Words, about: Words, keep: Words, start: str = ""
) -> str:
    """The text that the user types; blank where it was given up."""
    dialog = TextDialog(language, title, about, keep, start, parent)
    text = dialog.text if dialog.exec() else ""
    dialog.deleteLater()
    return text
