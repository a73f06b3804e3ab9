"""Where the PIN of this PC's user is set."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.look.fitting import fit_content, lay_out
from desktop.ui.look.style import mark
from desktop.work.pin import SHORTEST

TITLE = Words("设置PIN", "Set the PIN")
ABOUT = Words(
    "没有密码的台账，锁定后用PIN解锁。PIN只遮住本机的窗口，并不加密台账；忘记时可退出程序，运行 "
    "cqodesk --reset-lock 取消锁定。台账有密码的，用台账的密码解锁。",
    "A ledger without a password is unlocked with a PIN. The PIN covers the window on this PC and encrypts nothing; if it "
    "is forgotten, quit the program and run cqodesk --reset-lock. A ledger with a password is unlocked with that.",
)
PRESENT = Words("现在的PIN", "PIN at present")
NEW = Words("新PIN（至少{n}位数字或字符）", "New PIN (at least {n} characters)")
AGAIN = Words("再输入一次", "Once more")
SET = Words("设置", "Set")
CANCEL = Words("取消", "Cancel")
TOO_SHORT = Words("至少{n}位。", "At least {n} characters.")
DIFFERENT = Words("两次输入的不一样。", "The two are not the same.")
NOT_IT = Words("现在的PIN不正确。", "That is not the PIN at present.")


class PinDialog(QDialog):
    """Asks for a new PIN twice, and for the one there is."""

    def __init__(
        self, language: Language, fits: Callable[[str], bool] | None, parent: QWidget | None = None
    ) -> None:
        """Makes the dialog.

        Args:
            language: of its words.
            fits: tries the PIN that there is; ``None`` where there is none yet.
            parent: the window it belongs to.
        """
        super().__init__(parent)
        self._language, self._fits = language, fits
        self.setObjectName("dialog.pin")
        self.setWindowTitle(TITLE.say(language))
        self.setAccessibleName(TITLE.say(language))
        about = QLabel(ABOUT.say(language))
        about.setWordWrap(True)
        about.setProperty("role", "muted")
        form = QFormLayout()
        self.present = self._line(form, PRESENT, "field.pin.present") if fits is not None else None
        self.new = self._line(form, NEW.fill(n=SHORTEST), "field.pin.new")
        self.again = self._line(form, AGAIN, "field.pin.again")
        self._said = QLabel()
        self._said.setObjectName("label.pin")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for words, name, action in ((SET, "set", self._set), (CANCEL, "cancel", self.reject)):
            button = make_button(language, words, f"button.{name}", action)
            button.setDefault(name == "set")
            button.setProperty("primary", name == "set")
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(self._said)
        lay_out(self, column, buttons)
        fit_content(self, 460)

    @property
    def pin(self) -> str:
        """The new PIN."""
        return self.new.text()

    def _set(self) -> None:
        if self.present is not None and self._fits is not None and not self._fits(self.present.text()):
            self._say(NOT_IT)
        elif len(self.pin) < SHORTEST:
            self._say(TOO_SHORT.fill(n=SHORTEST))
        elif self.pin != self.again.text():
            self._say(DIFFERENT)
        else:
            self.accept()

    def _say(self, words: Words) -> None:
        self._said.setText(words.say(self._language))
        mark(self._said, "role", "error")

    def _line(self, form: QFormLayout, words: Words, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setAccessibleName(words.say(self._language))
        form.addRow(words.say(self._language), line)
        return line
