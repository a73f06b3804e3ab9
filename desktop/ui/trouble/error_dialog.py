"""The one dialog that tells of bugs: each once, with a count of its repeats."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop.domain.words import Language, Words
from desktop.ui.look.fitting import lay_out
from desktop.ui.look.measures import fit
from desktop.ui.trouble.error_report import Report

TITLE = Words("程序出错了", "Something went wrong")
HAPPENED = Words(
    "程序遇到了没有预料到的错误，刚才的操作可能没有完成。",
    "The program met an error it was not prepared for; what you did just now may not be finished.",
)
SAFE = Words(
    "已保存的记录不受影响：每次保存要么全部写入，要么什么都不写。",
    "What was saved is safe: a save is written as a whole or not at all.",
)
NEXT = Words(
    "请点“复制”，把下面的内容发给技术支持（其中没有任何个人信息或记录内容）。可以继续使用；如果反复出现，请重新启动程序。",
    'Press "Copy" and send the text below to your support; it holds no personal data and nothing from your records. '
    "You can go on working; if it keeps happening, start the program again.",
)
LOG = Words("日志：{path}", "Log: {path}")
REPORTS = Words("错误内容", "The errors")
COPY = Words("复制", "Copy")
COPIED = Words("已复制", "Copied")
CLOSE = Words("关闭", "Close")
BEST_SIZE = 720, 460
"""Room for the lines of a traceback, on the smallest screens too."""
TIMES = Words("（共{n}次）", " ({n} times)")


class ErrorDialog(QDialog):
    """Tells of bugs. It is one for all of them, and new ones are added to it while it is open."""

    def __init__(self, language: Language, log_path: Path, versions: Mapping[str, str]) -> None:
        super().__init__()
        self._language = language
        self._head = "\n".join(f"{name} {version}" for name, version in versions.items())
        self._reports: dict[str, tuple[Report, int]] = {}
        self.setObjectName("dialog.error")
        self.setWindowTitle(TITLE.say(language))
        self.setModal(True)

        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setObjectName("text.error")
        self._text.setAccessibleName(REPORTS.say(language))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._copy = self._button(COPY, "button.copy_error")
        self._copy.clicked.connect(self._on_copy)
        close = self._button(CLOSE, "button.close_error")
        close.setDefault(True)
        close.clicked.connect(self.accept)

        layout = QVBoxLayout()
        for words in (HAPPENED, SAFE, NEXT, LOG.fill(path=log_path)):
            layout.addWidget(QLabel(words.say(language), wordWrap=True))
        layout.addWidget(self._text, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        lay_out(self, layout, buttons)
        fit(self, *BEST_SIZE)

    def _button(self, words: Words, name: str) -> QPushButton:
        button = QPushButton(words.say(self._language))
        button.setObjectName(name)
        button.setAccessibleName(words.say(self._language))
        return button

    def tell(self, report: Report, times: int) -> None:
        """Adds a bug, or counts it once more."""
        self._reports[report.cause] = (report, times)
        self._text.setPlainText(self.text)
        self._copy.setText(COPY.say(self._language))

    @property
    def text(self) -> str:
        """All that it tells, as it is copied."""
        parts = [self._head]
        for report, times in self._reports.values():
            count = TIMES.fill(n=times).say(self._language) if times > 1 else ""
            parts.append(f"{report.cause}{count}\n\n{report.text}")
        return "\n\n".join(parts)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._copy.setText(COPIED.say(self._language))
