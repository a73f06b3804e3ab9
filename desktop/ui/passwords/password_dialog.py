"""The dialog in which a ledger's password is set, changed or removed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.look.measures import fit
from desktop.ui.passwords.ask_password import WAIT
from desktop.ui.passwords.secret_line import SecretLine
from desktop.work.database import Database
from desktop.work.keeping.passwords import Tries, fault_of

CAPTION = Words("台账密码", "Password of the ledger")
HAS_NONE = Words(
    "这个台账没有密码：拿到文件的人都能打开。",
    "This ledger has no password: whoever has the file can open it.",
)
HAS_ONE = Words("这个台账设有密码。", "This ledger has a password.")
ABOUT = Words(
    "设置密码后，台账和以后的备份都会加密，打开时须输入密码。忘记密码时，只有下一步给出的恢复密钥能打开台账；"
    "两样都丢了，谁也打不开。",
    "With a password, the ledger and its backups from now on are encrypted, and open with the password only. If it is "
    "forgotten, only the recovery key of the next step opens them; if both are lost, nobody can.",
)
PRESENT = Words("现在的密码或恢复密钥", "Present password or recovery key")
NEW = Words("新密码", "New password")
AGAIN = Words("再输入一次", "Once more")
SET = Words("下一步(&N)…", "&Next…")
CHANGE = Words("更改密码(&C)…", "&Change password…")
REMOVE = Words("取消密码(&R)", "&Remove password")
CANCEL = Words("关闭", "Close")
WRONG = Words("现在的密码不对。", "The present password is not right.")


class PasswordDialog(QDialog):
    """Asks what is to become of the password. When it is accepted, `new` holds the new one, or none to remove it."""

    def __init__(
        self, database: Database, language: Language, tries: Tries, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.password")
        self.setWindowTitle(CAPTION.say(language))
        self._database, self._language, self._tries = database, language, tries
        self.new: str | None = None
        """The new password, once the dialog is accepted; none if it is to be removed."""
        self._present = SecretLine("field.present", PRESENT, language, self)
        self._typed = SecretLine("field.new", NEW, language, self)
        self._again = SecretLine("field.again", AGAIN, language, self)
        self._problem = QLabel()
        self._problem.setObjectName("problem.password")
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        has = database.has_password
        self._change = make_button(self._language, CHANGE if has else SET, "button.change", self.change)
        self._remove = make_button(self._language, REMOVE, "button.remove", self.remove)
        self._lay_out(has)
        for line in (self._present, self._typed, self._again):
            line.textChanged.connect(lambda _text: self._check())
        self._check()

    def change(self) -> None:
        """Takes the new password, if the present one is right."""
        if self._is_owner():
            self.new = self._typed.text()
            self.accept()

    def remove(self) -> None:
        """Has the password removed, if it is right."""
        if self._is_owner():
            self.new = None
            self.accept()

    def _is_owner(self) -> bool:
        if not self._database.has_password:
            return True
        if left := self._tries.wait():
            self._problem.setText(WAIT.fill(n=left).say(self._language))
            return False
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        fits = self._database.password_fits(self._present.text())
        QGuiApplication.restoreOverrideCursor()
        if fits:
            self._tries.right()
            return True
        seconds = self._tries.wrong()
        self._problem.setText((WAIT.fill(n=seconds) if seconds else WRONG).say(self._language))
        self._present.setFocus()
        self._present.selectAll()
        return False

    def _check(self) -> None:
        fault = fault_of(self._typed.text(), self._again.text())
        shown = fault if self._typed.text() and (self._again.text() or len(self._typed.text()) > 1) else None
        self._problem.setText(shown.say(self._language) if shown else "")
        owner = bool(self._present.text()) or not self._database.has_password
        self._change.setEnabled(fault is None and owner)
        self._remove.setEnabled(owner)

    def _lay_out(self, has: bool) -> None:
        state = QLabel((HAS_ONE if has else HAS_NONE).say(self._language))
        about = QLabel(ABOUT.say(self._language))
        about.setProperty("role", "muted")
        form = QFormLayout()
        rows = [(NEW, self._typed), (AGAIN, self._again)]
        for words, line in [(PRESENT, self._present), *rows] if has else rows:
            form.addRow(words.say(self._language), line)
        form.addRow("", self._problem)
        self._present.setVisible(has)
        self._change.setProperty("primary", True)
        self._change.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._remove)
        buttons.addStretch()
        buttons.addWidget(self._change)
        buttons.addWidget(make_button(self._language, CANCEL, "button.close", self.reject))
        column = QVBoxLayout(self)
        for label in (state, about):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addLayout(form)
        column.addStretch()
        column.addLayout(buttons)
        self._remove.setVisible(has)
        fit(self, 520, 300)
