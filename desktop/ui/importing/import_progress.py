"""The page of an import that says what is being done, and how far it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words

PROGRESS = Words("进度", "Progress")


class ImportProgress(QWidget):
    """One sentence and a bar."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._doing = QLabel()
        self._doing.setObjectName("label.import.doing")
        self._doing.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setObjectName("progress.import")
        self._bar.setAccessibleName(PROGRESS.say(language))
        self._bar.setTextVisible(False)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self._doing)
        layout.addWidget(self._bar)
        layout.addStretch(2)

    def say(self, words: Words) -> None:
        """Says what is being done."""
        self._doing.setText(words.say(self._language))

    def show_progress(self, done: int, of: int) -> None:
        """Shows how far it is; with nothing to count, that something moves."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def end(self) -> None:
        """Nothing is done any more."""
        self._doing.clear()
        self._bar.hide()
