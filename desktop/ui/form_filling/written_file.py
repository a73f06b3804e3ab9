"""A strip that says where a file was written, with buttons that open it and its folder."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.banner import Banner, Weight
from desktop.ui.buttons import make_button

OPEN = Words("打开", "Open it")
FOLDER = Words("打开所在文件夹", "Open the folder")


class WrittenFile(QWidget):
    """The strip; hidden until a file was written."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._path = Path()
        self._banner = Banner("banner.form.written")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._banner, 1)
        for words, name, what in (
            (OPEN, "button.form.open", "file"),
            (FOLDER, "button.form.folder", "folder"),
        ):
            row.addWidget(make_button(language, words, name, partial(self._open, what)))
        self.hide()

    def tell(self, path: Path, words: Words) -> None:
        """Says that a file was written."""
        self._path = path
        self._banner.say(words.say(self._language), Weight.GOOD)
        self.show()

    def _open(self, what: str) -> None:
        path = self._path if what == "file" else self._path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
