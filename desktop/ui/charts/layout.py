"""Where the parts of a chart lie: axes, bars, points and sectors, in the units of the painter."""

import math
from dataclasses import field
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF

from desktop.domain.late import dataclass
from desktop.domain.report_charts import Chart, ChartKind

GAP = 0.35
"""Of the room of a label, what stays free between its bars and the next's."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One value of a chart, where it is drawn."""

    series: int
    place: int
    area: QRectF
    start: float = 0.0
    """Of a sector, where it begins, in degrees clockwise from the top."""
    span: float = 0.0


@dataclass(slots=True)
class Layout:
    """The parts of a chart in an area."""

    plot: QRectF
    top: float = 0.0
    """The value at the upper edge of the plot."""
    step: float = 1.0
    marks: list[Mark] = field(default_factory=list)
    line: list[QPointF] = field(default_factory=list)
    """The points of the cumulative share."""

    def at(self, spot: QPointF) -> Mark | None:
        """The mark at a spot: the bar or the sector, or the bar whose column it lies in."""
        for mark in self.marks:
            if mark.span and self._in_sector(mark, spot):
                return mark
            if not mark.span and mark.area.contains(spot):
                return mark
        return None

    def _in_sector(self, mark: Mark, spot: QPointF) -> bool:
        middle, radius = mark.area.center(), mark.area.width() / 2
        across, up = spot.x() - middle.x(), middle.y() - spot.y()
        if not radius * HOLE <= math.hypot(across, up) <= radius:
            return False
        angle = math.degrees(math.atan2(across, up)) % 360
        return mark.start <= angle < mark.start + mark.span


HOLE = 0.55
"""Of a ring's radius, what is empty."""


def lay_out(chart: Chart, plot: QRectF) -> Layout:
    """Places the values of a chart.

    Args:
        chart: the chart.
        plot: the area between its axes, or around its ring.
    """
    if chart.kind is ChartKind.SHARES:
        return _ring(chart, plot)
    bars = chart.series[:1] if chart.kind is ChartKind.PARETO else chart.series
    most = max((float(value) for series in bars for value in series.values), default=0.0)
    layout = Layout(plot, *scale(most))
    room = plot.width() / max(len(chart.labels), 1)
    width = room * (1 - GAP) / len(bars)
    for number, series in enumerate(bars):
        for place, value in enumerate(series.values):
            high = max(float(value), 0.0) / layout.top * plot.height()
            left = plot.left() + room * place + room * GAP / 2 + width * number
            layout.marks.append(Mark(number, place, QRectF(left, plot.bottom() - high, width, high)))
    if chart.kind is ChartKind.PARETO:
        layout.line = [
            QPointF(plot.left() + room * (place + 0.5), plot.bottom() - float(share) / 100 * plot.height())
            for place, share in enumerate(chart.series[1].values)
        ]
    return layout


def scale(most: float) -> tuple[float, float]:
    """The value at the top of an axis and the step of its lines, for a largest value: 1, 2 or 5 times a power of ten."""
    if most <= 0:
        return 1.0, 1.0
    rough = most / 5
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    return math.ceil(most / step - 1e-9) * step, step


def _ring(chart: Chart, plot: QRectF) -> Layout:
    side = min(plot.width(), plot.height())
    area = QRectF(plot.left(), plot.center().y() - side / 2, side, side)
    layout = Layout(plot)
    values = chart.series[0].values
    whole, start = sum(values, Decimal(0)), 0.0
    for place, value in enumerate(values):
        span = float(value / whole) * 360 if whole else 0.0
        layout.marks.append(Mark(0, place, area, start, span))
        start += span
    return layout
