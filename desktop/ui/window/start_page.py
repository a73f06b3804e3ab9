"""The page before a ledger is open: begin a new one, open one, or look around in the sample company."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.icons import icon

TITLE = Words("质官台", "CQO Desk")
LEAD = Words(
    "首席质量官的工作台：一年的质量工作记在一处，年底一键成表。",
    "The chief quality officer's desk: the year's quality work in one place, and the annual report from it.",
)
NEW = (
    Words("新建台账", "New ledger"),
    Words("为本企业建一个空的台账文件", "An empty ledger file for your company"),
)
OPEN = Words("打开台账", "Open a ledger"), Words("打开已有的 .cqo 台账文件", "A .cqo file that you have")
SAMPLE = (
    Words("看看示例企业", "Look around in the sample company"),
    Words("用虚构的数据熟悉各个功能", "Made-up data to get to know the program"),
)
RECENT = Words("最近打开", "Opened last")
NO_RECENT = Words("打开过的台账会列在这里。", "Ledgers that you opened will be listed here.")
OFFLINE = Words(
    "全部数据只存在您自己的台账文件里，不需要联网。",
    "All data stay in your own ledger file; no network is needed.",
)


class StartPage(QWidget):
    """Three large choices and the ledgers opened last."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)
    """The path of the ledger."""

    def __init__(self, language: Language, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page.start")
        self._language = language
        middle = QFrame()
        middle.setMaximumWidth(760)
        column = QVBoxLayout(middle)
        column.setSpacing(10)
        column.addWidget(self._label(TITLE, "title"))
        column.addWidget(self._label(LEAD, "lead"))
        column.addSpacing(14)
        column.addWidget(self._choice("new", NEW, self.new_wanted))
        column.addWidget(self._choice("open", OPEN, self.open_wanted))
        column.addWidget(self._choice("sample", SAMPLE, self.sample_wanted))
        column.addSpacing(12)
        column.addWidget(self._label(RECENT, "lead"))
        for number, path in enumerate(recent):
            column.addWidget(self._recent(number, path))
        if not recent:
            column.addWidget(self._label(NO_RECENT, "muted"))
        column.addSpacing(12)
        column.addWidget(self._label(OFFLINE, "muted"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 4)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(row)
        page.addStretch(3)

    def _label(self, words: Words, role: str) -> QLabel:
        label = QLabel(words.say(self._language))
        label.setProperty("role", role)
        label.setWordWrap(True)
        return label

    def _choice(self, name: str, words: tuple[Words, Words], wanted: SignalInstance) -> QPushButton:
        headline, detail = (part.say(self._language) for part in words)
        button = QPushButton(icon(name), f"  {headline}")
        button.setIconSize(QSize(28, 28))
        button.setProperty("choice", True)
        button.setObjectName(f"start.{name}")
        button.setAccessibleName(headline)
        button.setAccessibleDescription(detail)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _checked: wanted.emit())
        beside = QLabel(detail)
        beside.setProperty("role", "muted")
        beside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        beside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(button)
        inside.setContentsMargins(220, 0, 20, 0)
        inside.addWidget(beside)
        return button

    def _recent(self, number: int, path: Path) -> QPushButton:
        button = QPushButton(f"{path.stem}    {path.parent}")
        button.setProperty("plain", True)
        button.setObjectName(f"start.recent.{number}")
        button.setAccessibleName(str(path))
        button.setToolTip(str(path))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _checked: self.recent_wanted.emit(path))
        return button
