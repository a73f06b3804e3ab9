"""What is due, kind by kind, the most urgent first; below each kind its records."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.lists.empty_note import EmptyNote
from desktop.ui.look.colours import Colour
from desktop.work.due import DueItem

DUE = Words("到期与待办", "What is due")
HEADINGS = (Words("事项", "What"), Words("日期", "Day"), Words("期限", "Due"))
NOTHING_DUE = Words(
    "近期没有到期或待办的事项。\n任期、证书、课题步骤、项目阶段和待财务确认的收益，到期前会列在这里。",
    "Nothing is due.\nTerms, certificates, steps, phases and benefits to be confirmed are listed here before they are due.",
)
OVERDUE = Words("逾期{n}天", "{n} {n:day|days} overdue")
TODAY = Words("今天", "today")
LEFT = Words("{n}天", "{n} {n:day|days}")
MANY = Words("{what}（{n}）", "{what} ({n})")
SOON = 14
"""Days left below which it is said with weight."""
_ITEM, _COLOUR = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


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
        EmptyNote(self, NOTHING_DUE.say(language))
        self.setExpandsOnDoubleClick(False)  # a click has done it
        self.itemActivated.connect(self._on_activated)
        self.itemClicked.connect(self._on_clicked)

    def show_items(self, items: Sequence[DueItem]) -> None:
        """Shows these in place of those before."""
        self.clear()
        by_kind = sorted(items, key=lambda item: (item.words.zh, item.day))
        kinds = [list(group) for _kind, group in groupby(by_kind, key=lambda item: item.words)]
        for kind in sorted(kinds, key=lambda kind: kind[0].day):
            self.addTopLevelItem(self._line(kind[0]) if len(kind) == 1 else self._kind(kind))

    def changeEvent(self, event: QEvent) -> None:
        """Colours the lines for another ground."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            lines = QTreeWidgetItemIterator(self)
            while (line := lines.value()) is not None:
                line.setForeground(2, line.data(2, _COLOUR).now())
                lines += 1

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
        colour = (
            Colour.ERROR if item.days_left < 0 else Colour.WARNING if item.days_left <= SOON else Colour.MUTED
        )
        line.setData(2, _COLOUR, colour)
        line.setForeground(2, colour.now())
        return line

    def _left(self, days: int) -> str:
        if days == 0:
            return TODAY.say(self._language)
        return (OVERDUE if days < 0 else LEFT).fill(n=f"{abs(days):,}").say(self._language)

    def _on_activated(self, line: QTreeWidgetItem) -> None:
        item = line.data(0, _ITEM)
        if isinstance(item, DueItem):
            self.wanted.emit(item)

    def _on_clicked(self, line: QTreeWidgetItem) -> None:
        """Opens or closes a kind wherever its line is pressed: the arrow is too small for a finger."""
        if not isinstance(line.data(0, _ITEM), DueItem):
            line.setExpanded(not line.isExpanded())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Has Enter open or close a kind."""
        line = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None and line.childCount():
            line.setExpanded(not line.isExpanded())
            return
        super().keyPressEvent(event)
