"""A line to type a password into, hidden until its owner wants to see it."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.icons import icon

SHOW = Words("显示或隐藏密码", "Show or hide the password")


class SecretLine(QLineEdit):
    """A line of dots; the eye at its end shows what was typed."""

    def __init__(self, name: str, label: Words, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label.say(language))
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(icon("reveal"), SHOW.say(language), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
