"""Asks for the password of a ledger until it fits; after five wrong tries each further one has to wait longer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import WrongPassword
from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.look.measures import fit
from desktop.ui.passwords.secret_line import SecretLine
from desktop.work.keeping.passwords import Tries

CAPTION = Words("输入密码", "Password")
QUESTION = Words("{name}设有密码。", "{name} has a password.")
HINT = Words(
    "请输入密码；忘记密码时，输入打印的恢复密钥。",
    "Enter the password, or, if it is forgotten, the recovery key that was printed.",
)
PASSWORD = Words("密码或恢复密钥", "Password or recovery key")
OPEN = Words("打开", "Open")
CANCEL = Words("取消", "Cancel")
WAIT = Words("试错次数太多，请等{n}秒再试。", "Too many wrong tries: wait {n} {n:second|seconds}.")
SECOND = 1000
"""Milliseconds."""

_tries: dict[Path, Tries] = {}
"""Of each file, for as long as the program runs: closing the dialog makes no try undone."""


class PasswordQuestion(QDialog):
    """Asks until what was typed fits; then it is accepted."""

    def __init__(
        self,
        path: Path,
        unlock: Callable[[str], None],
        language: Language,
        parent: QWidget | None = None,
        *,
        tries: Tries | None = None,
    ) -> None:
        """Begins to ask.

        Args:
            path: the file.
            unlock: takes what was typed, or raises `WrongPassword`.
            language: of the dialog.
            parent: the window.
            tries: how often it went wrong before; of this file since the program's start where they are not given.
        """
        super().__init__(parent)
        self.setObjectName("dialog.ask_password")
        self.setWindowTitle(CAPTION.say(language))
        self._unlock, self._language = unlock, language
        self._tries = tries or _tries.setdefault(path.resolve(), Tries())
        self._line = SecretLine("field.password", PASSWORD, language, self)
        self._line.textChanged.connect(lambda _text: self._tell_state())
        self._problem = QLabel()
        self._problem.setObjectName("problem.password")
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._open = make_button(self._language, OPEN, "button.open", self.try_it)
        self._left = 0
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND)
        self._clock.timeout.connect(self._tick)
        self._lay_out(QUESTION.fill(name=path.name))
        self._wait(self._tries.wait())

    def try_it(self) -> None:
        """Tries what was typed."""
        if not self._open.isEnabled():
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._unlock(self._line.text())
        except WrongPassword as wrong:
            self._line.selectAll()
            self._line.setFocus()
            self._problem.setText(wrong.say(self._language))
            self._wait(self._tries.wrong())
        else:
            self._tries.right()
            self.accept()
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _wait(self, seconds: int) -> None:
        self._left = seconds
        if seconds:
            self._clock.start()
        self._tell_state()

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._clock.stop()
            self._problem.clear()
        self._tell_state()

    def _tell_state(self) -> None:
        self._open.setEnabled(bool(self._line.text()) and self._left <= 0)
        if self._left > 0:
            self._problem.setText(WAIT.fill(n=self._left).say(self._language))

    def _lay_out(self, question: Words) -> None:
        title = QLabel(question.say(self._language))
        title.setTextFormat(Qt.TextFormat.PlainText)
        hint = QLabel(HINT.say(self._language))
        hint.setProperty("role", "muted")
        for label in (title, hint):
            label.setWordWrap(True)
        self._open.setProperty("primary", True)
        self._open.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._open)
        buttons.addWidget(make_button(self._language, CANCEL, "button.cancel", self.reject))
        column = QVBoxLayout(self)
        for widget in (title, hint, self._line, self._problem):
            column.addWidget(widget)
        column.addStretch()
        column.addLayout(buttons)
        fit(self, 460, 200)


def ask_password(
    parent: QWidget | None, language: Language, path: Path, unlock: Callable[[Path, str], None]
) -> bool:
    """Whether the password of a file was given; until then it is asked for, unless the user would rather not."""
    dialog = PasswordQuestion(path, lambda typed: unlock(path, typed), language, parent)
    given = bool(dialog.exec())
    dialog.deleteLater()
    return given
