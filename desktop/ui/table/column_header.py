"""The heading row of a register's table: how it is sorted and narrowed, and how one changes that."""

from collections.abc import Mapping, Set

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionHeaderV2, QWidget

from desktop.domain.late import dataclass

_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class Sorted:
    """How a column takes part in the order."""

    rank: int
    """Its place among the columns sorted by, from 1; 0 where it is the only one."""
    descending: bool


class ColumnHeader(QHeaderView):
    """Headings that are clicked to sort, with a funnel in each to narrow its column; some stay when others scroll."""

    sort_wanted = Signal(int, bool)
    """A column, and whether it is to be sorted by after those before (Ctrl or Shift)."""
    narrow_wanted = Signal(int)
    """The column whose funnel was clicked."""
    menu_wanted = Signal(int, QPoint)
    """The column whose menu is wanted, and where on the screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.frozen = 0
        """How many columns, from the left, stay where they are."""
        self._sorted: Mapping[int, Sorted] = {}
        self._narrowed: Set[int] = frozenset()
        self._shift = 0
        self._pressed: int | None = None
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)

    def mark(self, sorted_: Mapping[int, Sorted], narrowed: Set[int]) -> None:
        """Shows which columns are sorted by and which are narrowed."""
        if (sorted_, narrowed) != (self._sorted, self._narrowed):
            self._sorted, self._narrowed = dict(sorted_), frozenset(narrowed)
            self.viewport().update()

    @property
    def room(self) -> int:
        """Pixels of a heading that its text does not get."""
        return 2 * self._sign + 20

    @property
    def frozen_columns(self) -> list[int]:
        """The columns that stay, from the left; none while nothing is scrolled or they would leave too little room."""
        if not self.offset():
            return []
        columns = [self.logicalIndex(place) for place in range(min(self.frozen, self.count()))]
        wide = sum(map(self.sectionSize, columns))
        return columns if wide <= self.viewport().width() * 3 // 4 else []

    @property
    def frozen_width(self) -> int:
        """Pixels at the left that columns which stay cover."""
        return sum(map(self.sectionSize, self.frozen_columns))

    def sizeHint(self) -> QSize:
        """Its height, where that is settled; Qt would ask every heading for its size again with each column's width."""
        height = self.minimumHeight()
        return QSize(self.length(), height) if height == self.maximumHeight() else super().sizeHint()

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Room for the signs as well."""
        return super().sectionSizeFromContents(section) + QSize(self.room, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The headings, and over them those that stay."""
        super().paintEvent(event)
        columns = self.frozen_columns
        if not columns:
            return
        painter, left = QPainter(self.viewport()), 0
        for column in columns:
            rect = QRect(left, 0, self.sectionSize(column), self.viewport().height())
            painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Window))
            self.paintSection(painter, rect, column)
            left += rect.width()
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawLine(left - 1, 0, left - 1, self.viewport().height())
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A heading: its text, its place in the order, its funnel."""
        if not rect.isValid():
            return
        option = QStyleOptionHeaderV2()
        self.initStyleOption(option)
        self.initStyleOptionForIndex(option, section)
        option.rect = rect  # type: ignore[attr-defined] # all of these are there
        painter.save()
        style = self.style()
        style.drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        room = self._sign + 8 + (self._rank_width(section) if section in self._sorted else 0)
        text = QRect(rect.adjusted(6, 0, -room, 0))
        said = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        flags = Qt.AlignmentFlag(
            self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        )
        painter.drawText(
            text, flags, self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, text.width())
        )
        self._draw_signs(painter, rect, section)
        painter.restore()

    def funnel_of(self, section: int) -> QRect:
        """Where a column's funnel is clicked."""
        columns = self.frozen_columns
        if section in columns:
            left = sum(map(self.sectionSize, columns[: columns.index(section)]))
        else:
            left = self.sectionViewportPosition(section)
        return self._funnel(QRect(left, 0, self.sectionSize(section), self.viewport().height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A funnel opens at once; all else is Qt's, as if the columns that stay stood where they are drawn."""
        section = self.section_at(event.position().toPoint())
        self._pressed = None
        if event.button() is Qt.MouseButton.LeftButton and section >= 0:
            if self.funnel_of(section).contains(event.position().toPoint()):
                self.narrow_wanted.emit(section)
                return
            self._pressed = section
        self._shift = self._shift_at(event)
        super().mousePressEvent(self._shifted(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves and resizes columns."""
        if not event.buttons():
            self._shift = self._shift_at(event)
        super().mouseMoveEvent(self._shifted(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click sorts, unless the heading was moved or resized."""
        before = [self.visualIndex(column) for column in range(self.count())], self.length()
        super().mouseReleaseEvent(self._shifted(event))
        pressed, self._pressed = self._pressed, None
        after = [self.visualIndex(column) for column in range(self.count())], self.length()
        place = event.position().toPoint()
        resizes = self.cursor().shape() is Qt.CursorShape.SplitHCursor
        if pressed is not None and pressed == self.section_at(place) and before == after and not resizes:
            self.sort_wanted.emit(pressed, bool(event.modifiers() & _ADDING))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fits a column at its edge."""
        self._shift = self._shift_at(event)
        super().mouseDoubleClickEvent(self._shifted(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a column."""
        section = self.section_at(event.pos())
        if section >= 0:
            self.menu_wanted.emit(section, event.globalPos())

    def section_at(self, place: QPoint) -> int:
        """The column whose heading is there; -1 for none."""
        return self.logicalIndexAt(QPoint(place.x() - self._covered(place.x()), place.y()))

    def _covered(self, x: int) -> int:
        return self.offset() if x < self.frozen_width else 0

    def _shift_at(self, event: QMouseEvent) -> int:
        return self._covered(int(event.position().x()))

    def _shifted(self, event: QMouseEvent) -> QMouseEvent:
        if not self._shift:
            return event
        place = event.position() - QPointF(self._shift, 0)
        return QMouseEvent(
            event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )

    @property
    def _sign(self) -> int:
        return max(8, self.fontMetrics().height() * 5 // 8)

    def _rank_width(self, section: int) -> int:
        rank = self._sorted[section].rank
        return self._sign + 2 + (self.fontMetrics().horizontalAdvance(str(rank)) if rank else 0)

    def _funnel(self, rect: QRect) -> QRect:
        return QRect(rect.right() - self._sign - 8, rect.top(), self._sign + 8, rect.height())

    def _draw_signs(self, painter: QPainter, rect: QRect, section: int) -> None:
        sign, middle = self._sign, rect.center().y()
        strong = self.palette().color(QPalette.ColorRole.Link)
        faint = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = rect.right() - sign - 4
        narrowed = section in self._narrowed
        _funnel(
            painter,
            QRect(left, middle - sign // 2, sign, sign),
            strong if narrowed else faint,
            filled=narrowed,
        )
        if section not in self._sorted:
            return
        marked = self._sorted[section]
        left -= self._rank_width(section) + 2
        _arrow(painter, QRect(left, middle - sign // 2, sign, sign), strong, down=marked.descending)
        if marked.rank:
            painter.setPen(strong)
            text = QRect(left + sign, rect.top(), rect.width(), rect.height())
            painter.drawText(
                text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(marked.rank)
            )


def _funnel(painter: QPainter, box: QRect, colour: QColor, *, filled: bool) -> None:
    left, top, side = box.left(), box.top() + box.height() * 0.12, box.width()
    points = ((0.08, 0), (0.92, 0), (0.6, 0.42), (0.6, 0.86), (0.4, 0.72), (0.4, 0.42))
    painter.setPen(colour)
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(left + x * side, top + y * side) for x, y in points]))


def _arrow(painter: QPainter, box: QRect, colour: QColor, *, down: bool) -> None:
    ends = (0.3, 0.3, 0.75) if down else (0.7, 0.7, 0.25)
    places = zip((0.15, 0.85, 0.5), ends, strict=True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    side = box.width()
    painter.drawPolygon(QPolygonF([QPointF(box.left() + x * side, box.top() + y * side) for x, y in places]))
