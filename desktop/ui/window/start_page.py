"""The page before a ledger is open: three doors, and the ledgers opened last."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.door import Door
from desktop.ui.icons import icon
from desktop.ui.look import early
from desktop.ui.look.early import LinkButton
from desktop.ui.window.recent_list import RecentList

TITLE = Words("质官台", "CQO Desk")
LEAD = Words(
    "首席质量官的工作台：一年的质量工作记在一处，年底一键成表。",
    "The chief quality officer's desk: the year's quality work in one place, and the annual report from it.",
)
BRING = (
    Words("导入我的工作簿", "Bring in my workbooks"),
    Words(
        "选择现有的Excel、WPS或CSV文件，也可以直接拖到这个窗口上；原文件不会改动",
        "Pick the Excel, WPS or CSV files you keep, or drop them on this window; the files stay as they are",
    ),
)
NEW = (
    Words("新建台账", "Begin a new ledger"),
    Words("只需填企业名称和信用代码，其余以后再补", "Company name and credit code now, all else later"),
)
SAMPLE = (
    Words("看看示例企业", "Look around in the sample company"),
    Words(
        "一家虚构的企业，五年的数据，随便改，不影响您自己的台账",
        "An invented company with five years of data; change anything, your own ledgers are not touched",
    ),
)
OPEN = Words("打开已有的台账文件…", "Open a ledger file that you have…")
OFFLINE = Words(
    "全部数据只存在您自己的台账文件里，不需要联网。",
    "All data stay in your own ledger file; no network is needed.",
)
WIDEST = 96
"""Letters that the page is wide at most."""


class StartPage(QWidget):
    """Three doors, a way to a ledger that is there already, and the ledgers opened last."""

    bring_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)
    """The path of the ledger."""
    forget_wanted = Signal(object)
    """The path of a ledger that is to be listed no more."""

    def __init__(self, language: Language, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page.start")
        self._language = language
        middle = QFrame()
        middle.setMaximumWidth(self.fontMetrics().averageCharWidth() * WIDEST)
        column = QVBoxLayout(middle)
        column.setSpacing(10)
        column.addWidget(self._label(TITLE, "title"))
        column.addWidget(self._label(LEAD, "lead"))
        column.addSpacing(14)
        self._first = self._door("bring", "import", BRING, self.bring_wanted)
        column.addWidget(self._first)
        column.addWidget(self._door("new", "new", NEW, self.new_wanted))
        column.addWidget(self._door("sample", "sample", SAMPLE, self.sample_wanted))
        column.addSpacing(8)
        self._recent = RecentList(language, recent)
        self._recent.wanted.connect(self.recent_wanted)
        self._recent.forget_wanted.connect(self.forget_wanted)
        column.addWidget(self._recent)
        line = QHBoxLayout()
        line.addWidget(self._open())
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(8)
        column.addWidget(self._label(OFFLINE, "muted"))
        self._lay_out(middle)

    def showEvent(self, event: QShowEvent) -> None:
        """Gives the keyboard to what is most likely wanted: the ledger opened last, else the first door."""
        super().showEvent(event)
        (self._recent.first or self._first).setFocus()

    def _lay_out(self, middle: QWidget) -> None:
        page = QWidget()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 6)
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        early.set_named(area, "focusPolicy", "NoFocus")
        area.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _label(self, words: Words, role: str) -> QLabel:
        label = QLabel(words.say(self._language))
        label.setProperty("role", role)
        label.setWordWrap(True)
        return label

    def _door(self, name: str, picture: str, words: tuple[Words, Words], wanted: SignalInstance) -> Door:
        door = Door(picture, words[0].say(self._language), words[1].say(self._language))
        door.setObjectName(f"start.{name}")
        door.clicked.connect(lambda _checked: wanted.emit())
        return door

    def _open(self) -> QPushButton:
        button = LinkButton(icon("open"), OPEN.say(self._language))
        button.setProperty("plain", True)
        button.setObjectName("start.open")
        button.setAccessibleName(OPEN.say(self._language))
        button.clicked.connect(lambda _checked: self.open_wanted.emit())
        return button
