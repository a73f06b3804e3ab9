"""Paints a fitted table onto pages: company, register and filter above, headings on every page, its number below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPainter, QPen

from desktop.domain.words import Language, Words
from desktop.ui.printing.sheet import WRAPPED, Fitted, Fitting, PrintedTable, padding

PAGE = Words("第 {n} 页，共 {all} 页", "Page {n} of {all}")
TITLE, SMALL = 13.0, 8.0
"""Points of the heading and of what stands above and below."""
GROUND = Qt.GlobalColor.lightGray
"""Behind the headings, on paper, whatever the window looks like."""
ACROSS = {
    False: Qt.AlignmentFlag.AlignLeft,
    True: Qt.AlignmentFlag.AlignRight,
}


def paint_table(
    device: QPagedPaintDevice,
    table: PrintedTable,
    language: Language,
    new_page: Callable[[], object],
    wanted: Sequence[int] = (),
) -> int:
    """Paints a table onto a device; gives how many pages it has.

    Args:
        device: a printer, or what writes a file.
        table: the texts.
        language: of the page's number.
        new_page: begins another page.
        wanted: the pages to paint, from 1; all where none is named.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise OSError(5, "the pages cannot be written")
    try:
        return _Pages(painter, device, table, language).paint(new_page, wanted)
    finally:
        painter.end()


class _Pages:
    def __init__(
        self, painter: QPainter, device: QPagedPaintDevice, table: PrintedTable, language: Language
    ) -> None:
        self._painter, self._table, self._language = painter, table, language
        self._title, self._small = _font(TITLE, bold=True), _font(SMALL)
        title, small = (QFontMetricsF(font, device) for font in (self._title, self._small))
        area = QRectF(0, 0, device.width(), device.height())
        self._above = title.lineSpacing() + small.lineSpacing() * 1.6
        self._below = small.lineSpacing() * 1.4
        self._area = area
        self._room = area.adjusted(0, self._above, 0, -self._below)
        self._fitted: Fitted = Fitting(device, self._room).fit(table, QFont())
        self._metrics = QFontMetricsF(self._fitted.font, device)

    def paint(self, new_page: Callable[[], object], wanted: Sequence[int]) -> int:
        pages = self._fitted.pages
        chosen = [n for n in range(1, len(pages) + 1) if not wanted or n in wanted]
        for place, number in enumerate(chosen):
            if place:
                new_page()
            self._page(pages[number - 1], number, len(pages))
        return len(pages)

    def _page(self, rows: range, number: int, of: int) -> None:
        self._around(number, of)
        fitted, top = self._fitted, self._room.top()
        heading = QFont(fitted.font)
        heading.setBold(True)
        self._painter.setFont(heading)
        box = QRectF(self._room.left(), top, sum(fitted.widths), fitted.head)
        self._painter.fillRect(box, QColor(GROUND).lighter(115))
        self._row(self._table.headings, top, fitted.head)
        top += fitted.head
        self._painter.setFont(fitted.font)
        for row in rows:
            self._row(self._table.rows[row], top, fitted.heights[row])
            top += fitted.heights[row]

    def _row(self, texts: Sequence[str], top: float, height: float) -> None:
        painter, pad, left = self._painter, padding(self._metrics), self._room.left()
        for text, width, numbers in zip(texts, self._fitted.widths, self._table.numbers, strict=True):
            cell = QRectF(left, top, width, height)
            painter.setPen(QPen(QColor(Qt.GlobalColor.gray), self._metrics.lineWidth()))
            painter.drawRect(cell)
            painter.setPen(QColor(Qt.GlobalColor.black))
            if text:
                painter.save()
                painter.setClipRect(cell)
                inside = cell.adjusted(pad, pad / 2, -pad, -pad / 2)
                painter.drawText(inside, WRAPPED | int(ACROSS[numbers] | Qt.AlignmentFlag.AlignTop), text)
                painter.restore()
            left += width

    def _around(self, number: int, of: int) -> None:
        painter, area, table = self._painter, self._area, self._table
        painter.setPen(QColor(Qt.GlobalColor.black))
        painter.setFont(self._title)
        upper = QRectF(area.left(), area.top(), area.width(), self._above)
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), table.title)
        painter.setFont(self._small)
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), table.company)
        second = upper.adjusted(0, 0, 0, -self._below * 0.25)
        painter.drawText(second, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), table.about)
        painter.drawText(second, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), table.made)
        foot = QRectF(area.left(), area.bottom() - self._below, area.width(), self._below)
        page = PAGE.fill(n=number, all=of).say(self._language)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), page)


def _font(size: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPointSizeF(size)
    font.setBold(bold)
    return font
