"""The recovery key, shown once: to be printed, saved or written down before the password is set."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextDocument
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.files import write_private
from desktop.ui import ask
from desktop.ui.buttons import make_button
from desktop.ui.look.measures import fit

CAPTION = Words("恢复密钥", "Recovery key")
ABOUT = Words(
    "这是{name}的恢复密钥，只显示这一次。忘记密码时，在输入密码的地方输入它就能打开台账和用同一密码的备份。"
    "请打印或抄下，锁进保险柜或档案柜；不要和电脑放在一起。",
    "This is the recovery key of {name}; it is shown this once. If the password is forgotten, it opens the ledger, and the "
    "backups of the same password, wherever the password is asked for. Print it or write it down and lock it away, "
    "not beside the computer.",
)
SIGNS = Words(
    "字母不分大小写；没有字母I、L、O、U，看着像的是数字1和0。最后一位用来核对有没有抄错。",
    "Capitals do not matter. There is no I, L, O or U: what looks like one is the digit 1 or 0. The last sign tells whether "
    "the others were copied rightly.",
)
PRINT = Words("打印(&P)…", "&Print…")
SAVE = Words("存为文件(&S)…", "&Save…")
KEPT = Words("我已打印或抄下恢复密钥(&K)", "I have printed the &key or written it down")
GO_ON = Words("设置密码", "Set the password")
CANCEL = Words("取消", "Cancel")
FILE = Words("恢复密钥", "recovery key")
TEXT_FILE = Words("文本文件", "Text file")
NOT_BESIDE = Words(
    "请不要把恢复密钥和台账放在同一个文件夹，最好存到U盘后取下。",
    "Do not keep the recovery key in the ledger's folder: put it on a stick, and take that away.",
)
NO_PRINTER = Words(
    "这台电脑上没有可用的打印机。请抄下恢复密钥，或存到U盘上，在别处打印。",
    "There is no printer here. Write the recovery key down, or save it to a stick and print it elsewhere.",
)
PAPER = Words(
    "质官台 恢复密钥\n\n台账：{name}\n日期：{day}\n\n{key}\n\n{signs}\n"
    "密码改过以后，这把密钥只能打开改密码以前的备份。",
    "CQO Desk recovery key\n\nLedger: {name}\nDate: {day}\n\n{key}\n\n{signs}\n"
    "Once the password is changed, this key opens the backups of the time before only.",
)


class RecoveryDialog(QDialog):
    """Shows the key. It is accepted only when its reader says that it is kept."""

    def __init__(self, ledger: Path, key: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.recovery")
        self.setWindowTitle(CAPTION.say(language))
        self._ledger, self._language = ledger, language
        self.paper = PAPER.fill(name=ledger.name, day=date.today(), key=key, signs=SIGNS).say(language)
        """What is printed or saved."""
        self._shown = QLabel(key)
        self._shown.setObjectName("label.recovery")
        self._shown.setAccessibleName(key)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSize(font.pointSize() + 8)
        font.setWeight(QFont.Weight.DemiBold)
        self._shown.setFont(font)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMargin(14)
        self._kept = QCheckBox(KEPT.say(language))
        self._kept.setObjectName("field.kept")
        self._kept.setAccessibleName(KEPT.say(language).replace("&", ""))
        self._go_on = make_button(self._language, GO_ON, "button.set", self.accept)
        self._go_on.setProperty("primary", True)
        self._go_on.setEnabled(False)
        self._kept.toggled.connect(self._go_on.setEnabled)
        self._lay_out()

    def print_it(self) -> None:
        """Prints the key on one sheet."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # once in a ledger's life

        if not QPrinterInfo.availablePrinterNames():
            ask.tell(self, self._language, NO_PRINTER, bad=True)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            document = QTextDocument()
            document.setDefaultFont(QFont(self.font().family(), 14))
            document.setPlainText(self.paper)
            document.print_(printer)
        dialog.deleteLater()

    def save(self) -> None:
        """Asks for a file and writes the key into it, which its owner alone may read."""
        language = self._language
        name = f"{self._ledger.stem} {FILE.say(language)}.txt"
        kind = f"{TEXT_FILE.say(language)} (*.txt)"
        chosen, _kind = QFileDialog.getSaveFileName(self, CAPTION.say(language), name, kind)
        if not chosen:
            return
        path = Path(chosen)
        try:
            write_private(path, self.paper.replace("\n", "\r\n").encode("utf-8-sig"))
        except Refused as refused:
            ask.tell_refused(self, language, refused)
            return
        if path.resolve().parent == self._ledger.resolve().parent:
            ask.tell(self, language, NOT_BESIDE, bad=True)

    def _lay_out(self) -> None:
        about = QLabel(ABOUT.fill(name=self._ledger.name).say(self._language))
        about.setTextFormat(Qt.TextFormat.PlainText)
        signs = QLabel(SIGNS.say(self._language))
        signs.setProperty("role", "muted")
        ways = QHBoxLayout()
        ways.addStretch()
        ways.addWidget(make_button(self._language, PRINT, "button.print", self.print_it))
        ways.addWidget(make_button(self._language, SAVE, "button.save", self.save))
        ways.addStretch()
        buttons = QHBoxLayout()
        buttons.addWidget(self._kept)
        buttons.addStretch()
        buttons.addWidget(self._go_on)
        buttons.addWidget(make_button(self._language, CANCEL, "button.cancel", self.reject))
        column = QVBoxLayout(self)
        for label in (about, self._shown, signs):
            if label is not self._shown:
                label.setWordWrap(True)
            column.addWidget(label)
        column.addLayout(ways)
        column.addStretch()
        column.addLayout(buttons)
        fit(self, 620, 300)
