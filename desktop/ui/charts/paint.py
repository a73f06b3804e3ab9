"""A chart painted with QPainter, on whatever it paints: a widget, a picture or a page."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen

from desktop.domain.report_charts import Chart, ChartKind
from desktop.domain.words import Language
from desktop.ui.charts.layout import HOLE, Layout, Mark, lay_out
from desktop.ui.look.colours import SERIES, Colour

LEANING = 6.4
"""Lines of text that a label leaning under its bar is long at most."""


def paint(painter: QPainter, area: QRectF, chart: Chart, language: Language, size: float) -> Layout:
    """Paints a chart and tells where its parts lie.

    Args:
        painter: what paints; its font's families are kept.
        area: where to.
        chart: what.
        language: of its words.
        size: of its text, in the painter's units.
    """
    font = QFont(painter.font())
    font.setPixelSize(max(round(size), 1))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    line = QFontMetricsF(font).height()
    if chart.kind is ChartKind.SHARES:
        layout = _ring(painter, area, chart, language, line)
    else:
        layout = _axes(painter, area, chart, language, line)
    painter.restore()
    return layout


def told(chart: Chart, mark: Mark, language: Language) -> str:
    """What a mark says when one looks at it: its label and all its values."""
    lines = [chart.labels[mark.place].say(language)]
    for number, series in enumerate(chart.series):
        unit = "" if chart.kind is ChartKind.PARETO and number else f" {chart.unit.say(language)}"
        lines.append(f"{series.words.say(language)}  {series.values[mark.place]}{unit}")
    return "\n".join(lines)


def _axes(painter: QPainter, area: QRectF, chart: Chart, language: Language, line: float) -> Layout:
    metrics = QFontMetricsF(painter.font())
    labels = [label.say(language) for label in chart.labels]
    room = area.width() / max(len(labels), 1)
    slanted = max((metrics.horizontalAdvance(text) for text in labels), default=0) > room * 0.95
    foot = line * (LEANING * 0.62 + 0.6 if slanted else 1.6)
    left = metrics.horizontalAdvance("00000") + line * 0.6
    if slanted:  # the first label leans out to the left
        left = max(left, line * LEANING * 0.82 - room / 2)
    right = metrics.horizontalAdvance("100%") + line * 0.6 if chart.kind is ChartKind.PARETO else line
    plot = area.adjusted(left, line * 1.8, -right, -foot - line * 1.8)
    layout = lay_out(chart, plot)
    _grid(painter, layout, chart, language, line)
    for mark in layout.marks:
        painter.fillRect(mark.area, SERIES[mark.series].now())
    if layout.line:
        _line(painter, layout.line, line)
    _labels(painter, plot, labels, slanted, line)
    _legend(painter, area, chart, language, line)
    return layout


def _grid(painter: QPainter, layout: Layout, chart: Chart, language: Language, line: float) -> None:
    plot = layout.plot
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    steps = round(layout.top / layout.step)
    for number in range(steps + 1):
        value = layout.step * number
        y = plot.bottom() - plot.height() * value / layout.top
        painter.setPen(QPen((Colour.EDGE if number == 0 else Colour.LINE).now(), line * 0.05))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(Colour.MUTED.now())
        box = QRectF(plot.left() - line * 6, y - line / 2, line * 5.6, line)
        painter.drawText(box, right, f"{value:g}")
    if chart.kind is ChartKind.PARETO:
        for share in range(0, 101, 20):
            y = plot.bottom() - plot.height() * share / 100
            painter.drawText(
                QRectF(plot.right() + line * 0.3, y - line / 2, line * 4, line), left, f"{share}%"
            )
    start = plot.left() - painter.fontMetrics().horizontalAdvance("0") * 5
    box = QRectF(start, plot.top() - line * 1.7, line * 12, line)
    painter.drawText(box, left, chart.unit.say(language))


def _line(painter: QPainter, points: Sequence[QPointF], line: float) -> None:
    colour = SERIES[1].now()
    painter.setPen(QPen(colour, line * 0.12))
    painter.drawPolyline(list(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    for point in points:
        painter.drawEllipse(point, line * 0.2, line * 0.2)


def _labels(painter: QPainter, plot: QRectF, labels: Sequence[str], slanted: bool, line: float) -> None:
    painter.setPen(Colour.INK.now())
    room = plot.width() / max(len(labels), 1)
    metrics = QFontMetricsF(painter.font())
    for place, text in enumerate(labels):
        middle = plot.left() + room * (place + 0.5)
        if not slanted:
            box = QRectF(middle - room / 2, plot.bottom() + line * 0.3, room, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            continue
        painter.save()
        painter.translate(middle + line * 0.3, plot.bottom() + line * 0.5)
        painter.rotate(-35)
        short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line * LEANING)
        box = QRectF(-line * (LEANING + 0.4), -line * 0.2, line * (LEANING + 0.4), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, short)
        painter.restore()


def _legend(painter: QPainter, area: QRectF, chart: Chart, language: Language, line: float) -> None:
    metrics = QFontMetricsF(painter.font())
    texts = [series.words.say(language) for series in chart.series]
    wide = sum(metrics.horizontalAdvance(text) + line * 2.4 for text in texts)
    x, y = area.center().x() - wide / 2, area.bottom() - line * 1.2
    for number, text in enumerate(texts):
        painter.fillRect(QRectF(x, y + line * 0.25, line * 0.9, line * 0.5), SERIES[number].now())
        painter.setPen(Colour.INK.now())
        advance = metrics.horizontalAdvance(text)
        painter.drawText(QRectF(x + line * 1.2, y, advance + line, line), Qt.AlignmentFlag.AlignVCenter, text)
        x += advance + line * 2.4


def _ring(painter: QPainter, area: QRectF, chart: Chart, language: Language, line: float) -> Layout:
    plot = area.adjusted(line, line, -area.width() * 0.5, -line)
    layout = lay_out(chart, plot)
    values = chart.series[0].values
    whole = sum(values)
    for mark in layout.marks:
        painter.setPen(QPen(Colour.PAPER.now(), line * 0.08))
        painter.setBrush(SERIES[mark.place % len(SERIES)].now())
        painter.drawPie(mark.area, round((90 - mark.start) * 16), round(-mark.span * 16))
    ring = layout.marks[0].area
    hole = ring.adjusted(*(side * ring.width() * (1 - HOLE) / 2 for side in (1, 1, -1, -1)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Colour.PAPER.now())
    painter.drawEllipse(hole)
    painter.setPen(Colour.INK.now())
    painter.drawText(hole, Qt.AlignmentFlag.AlignCenter, f"{whole} {chart.unit.say(language)}")
    x, y = ring.right() + line * 1.5, area.center().y() - len(values) * line * 0.8
    for mark, label, value in zip(layout.marks, chart.labels, values, strict=True):
        painter.fillRect(
            QRectF(x, y + line * 0.2, line * 0.7, line * 0.7), SERIES[mark.place % len(SERIES)].now()
        )
        text = f"{label.say(language)}  {value}（{mark.span / 3.6:.1f}%）"
        if language == "en":
            text = f"{label.say(language)}  {value} ({mark.span / 3.6:.1f}%)"
        box = QRectF(x + line * 1.1, y, area.right() - x - line, line * 1.1)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        y += line * 1.6
    return layout
