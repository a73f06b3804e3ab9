"""What is due, kind by kind, the most urgent first; below each kind its records."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.style import ERROR, MUTED, WARNING
from desktop.work.due import DueItem

DUE = Words("到期与待办", "What is due")
HEADINGS = (Words("事项", "What"), Words("日期", "Day"), Words("还有", "Left"))
OVERDUE = Words("逾期{n}天", "{n} days overdue")
TODAY = Words("今天", "today")
LEFT = Words("{n}天", "{n} days")
MANY = Words("{what}（{n}）", "{what} ({n})")
SOON = 14
"""Days left below which it is said with weight."""
_ITEM = Qt.ItemDataRole.UserRole


class DueTree(QTreeWidget):
    """The tree. A kind of which there is one is that one's own line."""

    wanted = Signal(object)
    """The `DueItem` that the user asks for."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName("tree.due")
        self.setAccessibleName(DUE.say(language))
        self.setHeaderLabels([words.say(language) for words in HEADINGS])
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemActivated.connect(self._on_activated)

    def show_items(self, items: Sequence[DueItem]) -> None:
        """Shows these in place of those before."""
        self.clear()
        by_kind = sorted(items, key=lambda item: (item.words.zh, item.day))
        kinds = [list(group) for _kind, group in groupby(by_kind, key=lambda item: item.words)]
        for kind in sorted(kinds, key=lambda kind: kind[0].day):
            self.addTopLevelItem(self._line(kind[0]) if len(kind) == 1 else self._kind(kind))

    def _kind(self, items: Sequence[DueItem]) -> QTreeWidgetItem:
        line = self._line(items[0], MANY.fill(what=items[0].words, n=len(items)).say(self._language))
        line.setData(0, _ITEM, None)
        for item in items:
            line.addChild(self._line(item, item.name or item.words.say(self._language)))
        return line

    def _line(self, item: DueItem, text: str = "") -> QTreeWidgetItem:
        what = item.words.say(self._language)
        said = text or (f"{what} · {item.name}" if item.name else what)
        line = QTreeWidgetItem([said, item.day.isoformat(), self._left(item.days_left)])
        line.setToolTip(0, said)
        line.setData(0, _ITEM, item)
        colour = ERROR if item.days_left < 0 else WARNING if item.days_left <= SOON else MUTED
        line.setForeground(2, QBrush(QColor(colour)))
        return line

    def _left(self, days: int) -> str:
        if days == 0:
            return TODAY.say(self._language)
        return (OVERDUE if days < 0 else LEFT).fill(n=f"{abs(days):,}").say(self._language)

    def _on_activated(self, line: QTreeWidgetItem) -> None:
        item = line.data(0, _ITEM)
        if isinstance(item, DueItem):
            self.wanted.emit(item)
        else:
            line.setExpanded(not line.isExpanded())
