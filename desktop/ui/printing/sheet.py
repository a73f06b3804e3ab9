"""What is printed of a table: its texts, and how wide and high they come to be on a page."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintDevice

from desktop.domain.late import dataclass

LARGEST, SMALLEST = 9.0, 6.0
"""Points of the letters: the largest with which all columns fit, and never smaller than can be read."""
WIDEST = 24
"""Signs of Chinese that a column takes at most where there is no room to spare."""
NARROWEST, SHORT = 8, 15
"""Digits that a column of long texts has room for at least, and up to which a text is kept in one line."""
MOST_LINES = 4
"""Lines of one cell; what is longer is cut off, and stands whole in the ledger."""
STRETCH = 1.25
"""How far a narrow table is made wider, so that it fills the page better."""
SAMPLE = 400
"""Rows that are measured to find the widths."""


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """The texts of a table, personal data masked."""

    company: str
    title: str
    about: str
    """What it is filtered by, and how many records there are."""
    made: str
    """When it was printed."""
    headings: Sequence[str]
    numbers: Sequence[bool]
    """Of each column, whether it holds numbers, which stand at the right."""
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A table as it fits a page: its letters, its columns, and the rows of each page; in the device's units."""

    font: QFont
    widths: Sequence[float]
    head: float
    """Height of the row of headings."""
    heights: Sequence[float]
    pages: Sequence[range]


class Fitting:
    """Fits tables onto the pages of a device."""

    def __init__(self, device: QPaintDevice, room: QRectF) -> None:
        """Makes one.

        Args:
            device: that is painted on.
            room: of a page for the rows and their headings.
        """
        self._device, self._room = device, room

    def fit(self, table: PrintedTable, font: QFont) -> Fitted:
        """The table, no wider than a page."""
        size = LARGEST
        while True:
            font = QFont(font)
            font.setPointSizeF(size)
            metrics = QFontMetricsF(font, self._device)
            widths = self._natural(table, metrics)
            if sum(widths) <= self._room.width() or size <= SMALLEST:
                break
            size -= 0.5
        sign = metrics.horizontalAdvance("0")
        widths = _squeezed(widths, self._room.width(), sign * NARROWEST, sign * SHORT)
        head = self._height(table.headings, widths, metrics)
        heights = [self._height(row, widths, metrics) for row in table.rows]
        return Fitted(font, widths, head, heights, self._pages(head, heights))

    def _natural(self, table: PrintedTable, metrics: QFontMetricsF) -> list[float]:
        most, pad = metrics.height() * WIDEST, padding(metrics)
        found = []
        for column, heading in enumerate(table.headings):
            texts = (row[column] for row in table.rows[:SAMPLE])
            widest = max(
                (metrics.horizontalAdvance(line) for t in texts for line in t.split("\n")), default=0.0
            )
            least = min(metrics.horizontalAdvance(heading), metrics.height() * 2.2)  # a heading may be broken
            found.append(min(max(widest, least), most) + 2 * pad)
        return found

    def _height(self, row: Sequence[str], widths: Sequence[float], metrics: QFontMetricsF) -> float:
        pad, lines = padding(metrics), 1.0
        for text, width in zip(row, widths, strict=True):
            room = width - 2 * pad
            if "\n" in text or metrics.horizontalAdvance(text) > room:
                box = metrics.boundingRect(QRectF(0, 0, room, 1e6), WRAPPED, text)
                lines = max(lines, min(round(box.height() / metrics.lineSpacing()), MOST_LINES))
        return lines * metrics.lineSpacing() + pad

    def _pages(self, head: float, heights: Sequence[float]) -> list[range]:
        pages, first, used = [], 0, head
        for row, height in enumerate(heights):
            if row > first and used + height > self._room.height():
                pages.append(range(first, row))
                first, used = row, head
            used += height
        return [*pages, range(first, len(heights))]


WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)


def padding(metrics: QFontMetricsF) -> float:
    """The room at each side of a text in its cell."""
    return metrics.height() * 0.25


def _squeezed(widths: Sequence[float], room: float, least: float, short: float) -> list[float]:
    """The widths made to fill the room: long texts give way first, and a narrow table is stretched a little."""
    total = sum(widths)
    if total <= room:
        factor = min(STRETCH, room / total) if total else 1.0
        return [width * factor for width in widths]
    long = [width for width in widths if width > short]
    kept = total - sum(long)
    if long and room - kept >= least * len(long):  # dates and numbers stay in one line
        most = _most(long, room - kept, least)
        return [width if width <= short else min(width, most) for width in widths]
    most = _most(widths, room, least)
    cut = [min(width, most) for width in widths]
    return [width * room / sum(cut) for width in cut] if sum(cut) > room else cut


def _most(widths: Sequence[float], room: float, least: float) -> float:
    """What the widest of them may have at most, so that all fit."""
    low, high = least, max(widths)
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(min(w, middle) for w in widths) <= room else (low, middle)
    return low
