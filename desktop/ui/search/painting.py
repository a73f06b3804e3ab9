"""How a row of the search is painted: its title, what fits in it set off, what it is at the right, details below."""

from itertools import chain, pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.search.results import RESULT, Marked, Result

Index = QModelIndex | QPersistentModelIndex


class ResultPainter(QStyledItemDelegate):
    """Paints the rows, in the colours of the palette that is in force."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines, with some room around them."""
        line = QFontMetrics(option.font).lineSpacing()  # type: ignore[attr-defined]
        return QSize(12 * line, 2 * line + line)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one row."""
        result = index.data(RESULT)
        if not isinstance(result, Result):
            return
        painter.save()
        self.initStyleOption(option, index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        palette: QPalette = option.palette  # type: ignore[attr-defined]
        ink = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        muted = ink if chosen else palette.color(QPalette.ColorRole.PlaceholderText)
        mark = ink if chosen else palette.color(QPalette.ColorRole.Link)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if chosen:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        metrics = QFontMetrics(option.font)  # type: ignore[attr-defined]
        line, gap = metrics.lineSpacing(), metrics.averageCharWidth()
        inner = rect.adjusted(2 * gap, line // 2, -2 * gap, -(line // 2))
        right = " · ".join(part for part in (result.keys, result.kind) if part)
        width = metrics.horizontalAdvance(right)
        top = QRect(inner.left(), inner.top(), inner.width(), line)
        if not result.detail.text:
            top.translate(0, line // 2)
        painter.setPen(muted)
        painter.setFont(option.font)  # type: ignore[attr-defined]
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        _draw(painter, top.adjusted(0, 0, -width - 2 * gap, 0), result.title, ink, mark)
        _draw(painter, top.translated(0, line), result.detail, muted, mark)
        painter.restore()


def _draw(painter: QPainter, place: QRect, marked: Marked, ink: QColor, mark: QColor) -> None:
    """Draws a text into one line, cut off at its end where it is too long, the parts that fit bold."""
    plain, bold = QFont(painter.font()), QFont(painter.font())
    bold.setBold(True)
    x = place.left()
    bounds = sorted({0, len(marked.text), *chain.from_iterable(marked.spans)})
    for first, last in pairwise(bounds):
        fits = any(a <= first and last <= b for a, b in marked.spans)
        painter.setFont(bold if fits else plain)
        painter.setPen(mark if fits else ink)
        metrics = painter.fontMetrics()
        part, room = marked.text[first:last], place.right() - x
        if room <= 0:
            break
        shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(x, place.top(), room, place.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        x += metrics.horizontalAdvance(shown)
        if shown != part:
            break
    painter.setFont(plain)
