"""The one window that can be used while the others are covered: it asks for the PIN or the ledger's password."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.look.measures import px
from desktop.ui.look.style import mark
from desktop.ui.privacy.cover import LOCKED

ASK_PIN = Words("请输入本机用户的PIN解锁", "Enter the PIN of this PC's user to unlock")
ASK_PASSWORD = Words("请输入这个台账的密码解锁", "Enter the password of the ledger to unlock")
GOES_ON = Words(
    "打开的表单和已填写的内容都还在；自动备份和草稿照常进行。",
    "Open forms and what was typed are still there; backups and drafts go on.",
)
PIN = Words("PIN", "PIN")
PASSWORD = Words("密码", "Password")
UNLOCK = Words("解锁", "Unlock")
QUIT = Words("退出程序", "Quit the program")
FORGOTTEN = Words("忘记PIN？", "Forgot the PIN?")
FORGOTTEN_PASSWORD = Words("忘记密码？", "Forgot the password?")
WRONG = Words("不正确，还没有解锁。", "That is not it; still locked.")
WAIT = Words("错误次数过多，请{n}秒后再试。", "Too many wrong tries; try again in {n} s.")
ABOUT_PIN = Words(
    "PIN只遮住本机的窗口，并不加密台账：这个台账没有密码，能打开文件的人仍能读到内容。忘记PIN时，请退出程序，"
    "在命令行运行 cqodesk --reset-lock，即可取消锁定；已保存的记录和草稿都不受影响。要防止别人读取，请给台账设置密码。",
    "The PIN covers the window on this PC and does not encrypt anything: this ledger has no password, so whoever "
    "can open its file can read it. If the PIN is forgotten, quit the program and run cqodesk --reset-lock on the "
    "command line, which switches the lock off; records and drafts are not touched. To keep others from reading "
    "it, give the ledger a password.",
)
ABOUT_PASSWORD = Words(
    "密码就是打开这个台账时的密码，不能绕过。忘记时请退出程序，用设置密码时打印的恢复密钥打开台账。",
    "It is the password that opens the ledger, and there is no way around it. If it is forgotten, quit the program "
    "and open the ledger with the recovery key that was printed when the password was set.",
)


class LockDialog(QDialog):
    """Stays until it is unlocked or the program ends; Esc and the title bar's cross do nothing."""

    unlocked = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        language: Language,
        *,
        with_password: bool,
        fits: Callable[[str], bool],
        pause: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        """Makes the dialog.

        Args:
            language: of its words.
            with_password: whether it asks for the ledger's password; else for the PIN.
            fits: tries what was typed, and counts wrong tries.
            pause: the seconds until another try is allowed.
            parent: the window that it stands over.
        """
        super().__init__(parent)
        self._language, self._fits, self._pause = language, fits, pause
        self.setObjectName("dialog.lock")
        self.setWindowTitle(LOCKED.say(language))
        self.setAccessibleName(LOCKED.say(language))
        self.setModal(True)
        self.setMinimumWidth(px(440))
        self._about = (ABOUT_PASSWORD if with_password else ABOUT_PIN).say(language)
        ask = (ASK_PASSWORD if with_password else ASK_PIN).say(language)
        self.box = QLineEdit()
        self.box.setObjectName("field.unlock")
        self.box.setEchoMode(QLineEdit.EchoMode.Password)
        self.box.setAccessibleName((PASSWORD if with_password else PIN).say(language))
        self._said = self._label("", "label.lock")
        self.open_button = make_button(self._language, UNLOCK, "button.unlock", self._try)
        self.open_button.setProperty("primary", True)
        self.open_button.setDefault(True)
        self._lay_out(ask, FORGOTTEN_PASSWORD if with_password else FORGOTTEN)
        self._ticking = QTimer(self)
        self._ticking.setInterval(1000)
        self._ticking.timeout.connect(self._tell_pause)
        self.box.setFocus()
        self._tell_pause()

    def reject(self) -> None:
        """Does nothing: it is not to be got rid of."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stays, unless the program ends."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes no key but those of its fields."""
        if event.key() != 0x01000000:  # Esc
            super().keyPressEvent(event)

    def _try(self) -> None:
        if self._pause() > 0 or not self.box.text():
            self._tell_pause()
            return
        well = self._fits(self.box.text())
        self.box.clear()
        if well:
            self.unlocked.emit()
            return
        self._say(WRONG)
        self._tell_pause()

    def _tell_pause(self) -> None:
        left = self._pause()
        waiting = left > 0
        self.box.setEnabled(not waiting)
        self.open_button.setEnabled(not waiting)
        if waiting:
            self.box.clear()
            self._say(WAIT.fill(n=left))
            self._ticking.start()
        elif self._ticking.isActive():
            self._ticking.stop()
            self._said.clear()
            self.box.setFocus()

    def _say(self, words: Words) -> None:
        self._said.setText(words.say(self._language))
        mark(self._said, "role", "error")

    def _tell_forgotten(self) -> None:
        self._said.setText(self._about)
        mark(self._said, "role", "muted")
        self.adjustSize()

    def _lay_out(self, ask: str, forgotten: Words) -> None:
        head = self._label(ask, "label.ask")
        head.setProperty("role", "headline")
        about = self._label(GOES_ON.say(self._language), "label.goes_on")
        about.setProperty("role", "muted")
        line = QHBoxLayout()
        line.addWidget(self.box, 1)
        line.addWidget(self.open_button)
        buttons = QHBoxLayout()
        buttons.addWidget(make_button(self._language, forgotten, "button.forgotten", self._tell_forgotten))
        buttons.addStretch(1)
        buttons.addWidget(make_button(self._language, QUIT, "button.quit", self.quit_wanted.emit))
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (head, about):
            column.addWidget(part)
        column.addLayout(line)
        column.addWidget(self._said)
        column.addLayout(buttons)

    def _label(self, text: str, name: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setWordWrap(True)
        return label
