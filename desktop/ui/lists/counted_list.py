"""A list to switch with: names with their counts at the right, indented below what they belong to."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.domain.late import dataclass
from desktop.ui.look.colours import Colour
from desktop.ui.look.measures import by_finger, px, row_height

KEY, COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
LINE, HEAD_LINE, STEP, PAD = 27, 30, 15, 9
"""Pixels: the height of a line and of a heading, how far a level is indented, and the room at both ends."""

_OF_THE_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list; one without a key is a heading."""

    key: str
    text: str
    depth: int = 0


class CountedList(QTreeWidget):
    """The list. Headings cannot be chosen; the keyboard goes from name to name."""

    chosen = Signal(str)
    """Another key is chosen."""

    def __init__(
        self, name: str, accessible: str, entries: list[Entry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("counted", True)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setItemDelegate(_Painter(self))
        by_finger(self)
        self._items: dict[str, QTreeWidgetItem] = {}
        for entry in entries:
            self._add(entry)
        self.currentItemChanged.connect(self._on_current)

    @property
    def keys(self) -> list[str]:
        """What can be chosen, from the top."""
        return list(self._items)

    @property
    def key(self) -> str:
        """What is chosen."""
        item = self.currentItem()
        return str(item.data(0, KEY)) if item else ""

    def choose(self, key: str) -> None:
        """Chooses a key."""
        self.setCurrentItem(self._items[key])

    def tell_count(self, key: str, count: int | None) -> None:
        """Writes a count beside a name, or takes it away."""
        item = self._items[key]
        item.setData(0, COUNT, "" if count is None else f"{count:,}")
        item.setData(0, SPOKEN, " ".join(self.line(key)))

    def line(self, key: str) -> tuple[str, str]:
        """A name and its count, as they are shown."""
        item = self._items[key]
        return item.text(0), str(item.data(0, COUNT) or "")

    def best_width(self) -> int:
        """Pixels in which every name and its count can be read."""
        metrics = self.fontMetrics()
        widest = max((_text_width(self, item, metrics.horizontalAdvance) for item in self._all()), default=0)
        return widest + 2 * px(PAD) + metrics.horizontalAdvance("  0,000") + 16

    def best_height(self) -> int:
        """Pixels in which all lines are seen."""
        return sum(item.sizeHint(0).height() for item in self._all()) + 6

    def _all(self) -> Iterator[QTreeWidgetItem]:
        for number in range(self.topLevelItemCount()):
            item = self.topLevelItem(number)
            if item is not None:
                yield item

    def _add(self, entry: Entry) -> None:
        item = QTreeWidgetItem([entry.text])
        item.setData(0, KEY, entry.key)
        item.setData(0, Qt.ItemDataRole.UserRole + 2, entry.depth)
        item.setToolTip(0, entry.text)
        item.setSizeHint(0, QSize(0, row_height(LINE) if entry.key else px(HEAD_LINE)))
        if entry.key:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._items[entry.key] = item
        else:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addTopLevelItem(item)

    def viewportEvent(self, event: QEvent) -> bool:
        """Keeps what is marked with what is chosen, after a press too whose choice was taken back meanwhile."""
        done = super().viewportEvent(event)
        if event.type() in _OF_THE_MOUSE:
            self._mark_chosen()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keeps what is marked with what is chosen, as after a press."""
        super().keyPressEvent(event)
        self._mark_chosen()

    def _mark_chosen(self) -> None:
        item = self.currentItem()
        if item is not None and not item.isSelected():
            self.setCurrentItem(item)

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, KEY):
            self.chosen.emit(str(item.data(0, KEY)))


def _text_width(_list: CountedList, item: QTreeWidgetItem, advance: object) -> int:
    assert callable(advance)
    depth = item.data(0, Qt.ItemDataRole.UserRole + 2) or 0
    return int(advance(item.text(0))) + depth * px(STEP)


class _Painter(QStyledItemDelegate):
    """Paints a line: the name, cut off with an ellipsis where there is no room, and the count."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        assert isinstance(index, QModelIndex)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        heading = not index.data(KEY)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(3, 1, -3, -1)
        if not heading and (chosen or state & QStyle.StateFlag.State_MouseOver):
            painter.setPen(Colour.CHOSEN_EDGE.now() if chosen else Qt.PenStyle.NoPen)
            if chosen and state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(Colour.FOCUS.now())
            painter.setBrush((Colour.CHOSEN if chosen else Colour.BAND).now())
            painter.drawRoundedRect(box, 4, 4)
        font = painter.font()
        font.setBold(heading or chosen)
        if heading:
            font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        depth = int(index.data(Qt.ItemDataRole.UserRole + 2) or 0)
        inner = rect.adjusted(px(PAD) + depth * px(STEP), 4 if heading else 0, -px(PAD), 0)
        count = str(index.data(COUNT) or "")
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(Colour.MUTED.now())
        painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignRight), count)
        if count:
            inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(count) - 8)
        ink = (
            Colour.MUTED if heading else Colour.STRONG if chosen else Colour.SOFT_INK if depth else Colour.INK
        )
        painter.setPen(ink.now())
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()
