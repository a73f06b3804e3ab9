"""One page of the report on paper: the rows of a sheet, its head rows above them, and the page's number."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPen

from desktop.domain.late import dataclass
from desktop.domain.words import Language, Words
from desktop.excel.paper import Kept, KeptChart, KeptRow, KeptSheet, shown
from desktop.excel.styles import HEI, SONG, TEXT, Look
from desktop.ui.charts.paint import paint

PAGE = Words("第 {n} 页 共 {all} 页", "Page {n} of {all}")
CHARACTER = 5.35
"""Points of a half-width character, in which columns are measured."""
PORTRAIT, LANDSCAPE = (510.0, 757.0), (757.0, 510.0)
"""Points of a page's area between margins of 15 mm."""
FOOT = 16.0
"""Points kept for the page's number."""
LARGEST = 1.15
"""How far a narrow sheet is stretched, so that it fills the page."""

TIGHTER = 0.8
"""How far a sheet is made smaller so that its last rows need no page of their own."""

FAMILIES = {
    SONG: ("SimSun", SONG, "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "Noto Sans CJK SC"),
    HEI: (
        "SimHei",
        HEI,
        "Microsoft YaHei",
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "WenQuanYi Micro Hei",
    ),
}
_ACROSS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "centerContinuous": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


@dataclass(frozen=True, slots=True)
class PagePart:
    """The rows of a sheet that stand on one page, the head rows not among them."""

    sheet: KeptSheet
    first: int
    last: int
    """The row behind the last."""
    scale: float
    heads: int


def pages_of(sheets: Sequence[KeptSheet]) -> Iterator[PagePart]:
    """The pages of sheets, each fitted to the page's width."""
    for sheet in sheets:
        yield from _pages(sheet)


def _pages(sheet: KeptSheet) -> Iterator[PagePart]:
    wide, high = LANDSCAPE if sheet.landscape else PORTRAIT
    scale = min(wide / (sum(sheet.widths) * CHARACTER), LARGEST)
    if not sheet.head_rows and not sheet.footer:  # a cover is one page, whatever its length
        scale = min(scale, (high - FOOT) / sum(row.height for row in sheet.rows))
        yield PagePart(sheet, 0, len(sheet.rows), scale, 0)
        return
    whole = (high - FOOT) / sum(row.height for row in sheet.rows)
    if not sheet.breaks and scale * TIGHTER <= whole < scale:  # a few rows are not worth a page of their own
        scale = whole
    heads = min(sheet.head_rows, len(sheet.rows))
    room = (high - FOOT) / scale - sum(row.height for row in sheet.rows[:heads])
    first, used = heads, 0.0
    for number in range(heads, len(sheet.rows)):
        height = sheet.rows[number].height
        if number > first and (used + height > room or number in sheet.breaks):
            behind = _without_heading(sheet, first, number)
            yield PagePart(sheet, first, behind, scale, heads)
            first, used = behind, sum(row.height for row in sheet.rows[behind:number])
        used += height
    yield PagePart(sheet, first, len(sheet.rows), scale, heads)


def _without_heading(sheet: KeptSheet, first: int, behind: int) -> int:
    """Where a page ends that would end with headings: before them, so that they stand with what they head."""
    end = behind
    while end > first and _is_heading(sheet.rows[end - 1]):
        end -= 1
    return end if end > first else behind


def _is_heading(row: KeptRow) -> bool:
    """Whether a row heads what follows: all of it is in 黑体, on a ground or large; a row of totals is neither."""
    looks = [each[1] for each in row.cells if each is not None and each[0] not in (None, "")]
    return bool(looks) and all(look.font == HEI and (look.fill or look.size > TEXT.size) for look in looks)


class PagePainter:
    """Paints pages; what they measure in points becomes the painter's units."""

    def __init__(self, painter: QPainter, area: QRectF, unit: float, language: Language) -> None:
        """Makes one.

        Args:
            painter: what paints.
            area: the page between its margins.
            unit: the painter's units in a point.
            language: of the page's number.
        """
        self._painter, self._area, self._unit, self._language = painter, area, unit, language
        self._fonts: dict[tuple[str, float, bool], QFont] = {}

    def paint(self, page: PagePart, number: int, of: int) -> None:
        """Paints one page."""
        sheet, scale = page.sheet, page.scale * self._unit
        widths = [width * CHARACTER * scale for width in sheet.widths]
        left = self._area.left() + max(0.0, (self._area.width() - sum(widths)) / 2)
        y = self._area.top()
        tops: dict[int, float] = {}
        for row in (*range(page.heads), *range(page.first, page.last)):
            tops[row] = y
            height = sheet.rows[row].height * scale
            self._row(sheet, row, QRectF(left, y, sum(widths), height), widths, scale)
            y += height
        for chart in sheet.charts:
            if page.first <= chart.first < page.last:
                self._chart(chart, QRectF(left, tops[chart.first], sum(widths), 0), sheet, scale)
        if sheet.footer:
            self._foot(number, of)

    def _row(self, sheet: KeptSheet, row: int, area: QRectF, widths: Sequence[float], scale: float) -> None:
        cells, x = sheet.rows[row].cells, area.left()
        texts: list[tuple[QRectF, str, Look, bool]] = []
        for place, each in enumerate(cells[: len(widths)]):
            if each is not None:
                content, look = each
                box = QRectF(x, area.top(), widths[place], area.height())
                self._frame(box, look, scale)
                inside = QRectF(box)
                if not look.wrap and look.across in ("left", "centerContinuous"):
                    inside.setWidth(self._spread(cells, place, widths))
                text = shown(content, look.format)
                if text:
                    texts.append((inside, text, look, isinstance(content, str)))
            x += widths[place]
        for inside, text, look, is_text in texts:  # over all frames: a text may run into blank cells
            self._text(inside, text, look, scale, is_text)

    def _spread(self, cells: Sequence[Kept | None], place: int, widths: Sequence[float]) -> float:
        """How far a text may run over blank cells to its right."""
        wide = widths[place]
        for behind in range(place + 1, len(widths)):
            each = cells[behind] if behind < len(cells) else None
            if each is not None and each[0] not in (None, ""):
                break
            wide += widths[behind]
        return wide

    def _frame(self, box: QRectF, look: Look, scale: float) -> None:
        painter = self._painter
        if look.fill:
            painter.fillRect(box, QColor(f"#{look.fill}"))
        if look.border:
            painter.setPen(QPen(QColor("black"), 0.5 * scale))
            if look.border == "box":
                painter.drawRect(box)
            else:
                painter.drawLine(QLineF(box.bottomLeft(), box.bottomRight()))
            if look.border == "band":
                painter.drawLine(QLineF(box.topLeft(), box.topRight()))

    def _text(self, inside: QRectF, text: str, look: Look, scale: float, is_text: bool) -> None:
        painter = self._painter
        painter.setFont(self._font(look, scale))
        painter.setPen(QColor(f"#{look.colour[-6:]}") if look.colour else QColor("black"))
        if look.across == "right" and not look.border:  # runs over to the left, where it is blank
            inside.setLeft(
                min(inside.left(), inside.right() - painter.fontMetrics().horizontalAdvance(text) - 6 * scale)
            )
        left, right = (
            (2.0 + 5.0 * look.indent) * scale if look.across == side else 1.5 * scale
            for side in ("left", "right")
        )
        inside.adjust(left, 0, -right, 0)
        flags = int(_ACROSS[look.across] | Qt.AlignmentFlag.AlignVCenter)
        if look.wrap and is_text:
            flags |= int(Qt.TextFlag.TextWrapAnywhere if _is_wide(text) else Qt.TextFlag.TextWordWrap)
        else:
            flags |= int(Qt.TextFlag.TextSingleLine)
        painter.drawText(inside, flags, text)

    def _font(self, look: Look, scale: float) -> QFont:
        key = look.font, look.size * scale, look.bold
        if key not in self._fonts:
            self._fonts[key] = report_font(look.font, look.size * scale, look.bold)
        return self._fonts[key]

    def _chart(self, kept: KeptChart, at: QRectF, sheet: KeptSheet, scale: float) -> None:
        rows = sheet.rows[kept.first : kept.first + kept.rows]
        at.setHeight(sum(row.height for row in rows) * scale)
        self._painter.setFont(self._font(Look(HEI), scale))
        paint(self._painter, at, kept.chart, self._language, 9.5 * scale)

    def _foot(self, number: int, of: int) -> None:
        painter, unit = self._painter, self._unit
        painter.setFont(report_font(SONG, 9 * unit, bold=False))
        painter.setPen(QColor("black"))
        box = QRectF(self._area.left(), self._area.bottom() - 12 * unit, self._area.width(), 12 * unit)
        text = PAGE.fill(n=number, all=of).say(self._language)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def report_font(name: str, size: float, bold: bool) -> QFont:
    """A font of the report in the painter's units; of those that stand for it, the first that is installed."""
    known = set(QFontDatabase.families())
    families = [family for family in FAMILIES.get(name, ()) if family in known]
    font = QFont(families or [QFont().family()])
    font.setPixelSize(max(round(size), 1))
    font.setBold(bold)
    return font


def _is_wide(text: str) -> bool:
    """Whether a text breaks anywhere, as Chinese does."""
    return any("\u2e80" <= sign <= "\uffe6" for sign in text)
