"""A chart on the screen: its values under the pointer, and a copy of it as a picture."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QToolTip, QVBoxLayout, QWidget

from desktop.domain.report_charts import Chart
from desktop.domain.words import Language, Words
from desktop.ui.charts.layout import Layout
from desktop.ui.charts.paint import paint, told

COPY = Words("复制为图片", "Copy as a picture")
TEXT = 12.0
PICTURE = QSize(1600, 900)
"""Pixels of a copied picture, whatever the widget's size."""
LEAST = QSize(340, 280)


class ChartView(QWidget):
    """One chart, painted anew at every size."""

    def __init__(self, chart: Chart, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart, self._language = chart, language
        self._layout: Layout | None = None
        self.setObjectName(f"chart.{chart.id}")
        self.setAccessibleName(chart.words.say(language))
        self.setAccessibleDescription(self._spoken())
        self.setMinimumSize(LEAST)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    @property
    def chart(self) -> Chart:
        """What it shows."""
        return self._chart

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the chart."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        self._layout = paint(painter, QRectF(self.rect()), self._chart, self._language, TEXT)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells the value under the pointer."""
        mark = self._layout.at(event.position()) if self._layout else None
        if mark is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), told(self._chart, mark, self._language), self)

    def picture(self) -> QImage:
        """The chart as a picture, large enough for a slide."""
        image = QImage(PICTURE, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setFont(self.font())
        paint(painter, QRectF(image.rect()), self._chart, self._language, TEXT * PICTURE.height() / 360)
        painter.end()
        return image

    def copy(self) -> None:
        """Puts the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(COPY.say(self._language)).triggered.connect(self.copy)
        menu.popup(self.mapToGlobal(at))

    def _spoken(self) -> str:
        """All values as text, for those who do not see the picture."""
        chart, language = self._chart, self._language
        rows = (
            f"{label.say(language)} {', '.join(str(series.values[place]) for series in chart.series)}"
            for place, label in enumerate(chart.labels)
        )
        return "; ".join(rows)


def titled(chart: Chart, language: Language) -> QWidget:
    """A chart below its title."""
    box = QWidget()
    title = QLabel(chart.words.say(language))
    title.setStyleSheet("font-weight: 600;")
    column = QVBoxLayout(box)
    column.setContentsMargins(4, 4, 4, 8)
    column.addWidget(title)
    column.addWidget(ChartView(chart, language), 1)
    return box
