"""A chart on the screen: its values under the pointer, the records behind them a click away, and pictures of it."""

import re
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QToolTip, QWidget

from desktop.domain.errors import Refused
from desktop.domain.report_charts import Chart
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.charts.layout import Layout, Mark
from desktop.ui.charts.paint import paint, told
from desktop.ui.charts.pictures import PICTURE, image_of, save_picture
from desktop.ui.look.colours import Colour
from desktop.ui.look.measures import px, size

__all__ = ["PICTURE", "ChartView"]

RECORDS = Words("查看记录：{label}", "Records: {label}")
COPY = Words("复制为图片", "Copy as a picture")
SAVE = Words("保存为图片…", "Save as a picture…")
PNG, SVG = Words("PNG图片", "PNG picture"), Words("SVG矢量图", "SVG drawing")
SPOKEN = Words(
    "{values}。左右键选择，回车查看记录", "{values}. Left and right choose, Enter shows the records"
)
TEXT = 12.0
FAINT = 0.3
"""How opaque a chart of before is."""
LEAST = QSize(340, 280)
BACK, ON = (Qt.Key.Key_Left, Qt.Key.Key_Up), (Qt.Key.Key_Right, Qt.Key.Key_Down)


class ChartView(QWidget):
    """One chart, painted anew at every size."""

    part_wanted = Signal(object)
    """A `FigureValue`: the part of a figure that is drawn where the user clicked."""

    def __init__(self, chart: Chart, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart, self._language = chart, language
        self._layout: Layout | None = None
        self._faded = False
        self._at = -1
        """The label that the keyboard is at; below 0 before it is at any."""
        self.setObjectName(f"chart.{chart.id}")
        self.setAccessibleName(chart.words.say(language))
        self.setAccessibleDescription(self._spoken())
        self.setMinimumSize(px(LEAST.width()), px(LEAST.height()))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def fade(self, faded: bool) -> None:
        """Has the chart be faint, while it is of before; or no longer."""
        self._faded = faded
        self.update()

    @property
    def chart(self) -> Chart:
        """What it shows."""
        return self._chart

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the chart."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Colour.PAPER.now())
        painter.setOpacity(FAINT if self._faded else 1.0)
        self._layout = paint(painter, QRectF(self.rect()), self._chart, self._language, TEXT * size())
        if self.hasFocus():
            self._show_focus(painter, self._layout)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells the value under the pointer."""
        mark = self._layout.at(event.position()) if self._layout else None
        if mark is None:
            QToolTip.hideText()
            self.unsetCursor()
            return
        QToolTip.showText(event.globalPosition().toPoint(), told(self._chart, mark, self._language), self)
        if self._chart.parts:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Asks for the records of what was clicked."""
        mark = self._layout.at(event.position()) if self._layout else None
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = mark.place
            self._want(mark.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes from value to value, tells each, and asks for its records."""
        key, last = event.key(), len(self._chart.labels) - 1
        if key in (*BACK, *ON):
            self._at = max(0, self._at - 1) if key in BACK else min(last, self._at + 1)
            self._tell(self._at)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at >= 0:
            self._want(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows that the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Shows that it went."""
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def picture(self) -> QImage:
        """The chart as a picture, large enough for a slide, and on light ground."""
        return image_of(self._chart, self._language, self.font())

    def copy(self) -> None:
        """Puts the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())

    def save(self) -> None:
        """Asks for a file and writes the picture to it; a refusal is told."""
        language = self._language
        name = re.sub(r'[\\/:*?"<>|\s]+', "_", self._chart.words.say(language))
        kinds = f"{PNG.say(language)} (*.png);;{SVG.say(language)} (*.svg)"
        chosen, kind = QFileDialog.getSaveFileName(self, SAVE.say(language), f"{name}.png", kinds)
        if not chosen:
            return
        path = Path(chosen)
        if "*.svg" in kind and path.suffix.lower() != ".svg":  # the kind chosen outweighs the name proposed
            path = path.with_suffix(".svg")
        elif path.suffix.lower() not in (".png", ".svg"):
            path = path.with_name(f"{path.name}.png")
        try:
            save_picture(self._chart, path, language, self.font())
        except Refused as refused:
            ask.tell_refused(self, language, refused)

    def show_menu(self, at: QPoint) -> None:
        """Opens the menu at a place of the screen."""
        menu = QMenu(self)
        menu.setObjectName(f"menu.{self.objectName()}")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._at >= 0 and self._chart.parts:
            label = self._chart.labels[self._at]
            words = RECORDS.fill(label=label).say(self._language).replace("&", "&&")
            menu.addAction(words).triggered.connect(lambda: self._want(self._at))
        menu.addAction(COPY.say(self._language)).triggered.connect(self.copy)
        menu.addAction(SAVE.say(self._language)).triggered.connect(self.save)
        menu.popup(at)

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        mark = self._layout.at(at.toPointF()) if self._layout else None
        if mark is not None:
            self._at = mark.place
        self.show_menu(self.mapToGlobal(at))

    def _want(self, place: int) -> None:
        parts = self._chart.parts
        if place < len(parts) and parts[place].records:
            self.part_wanted.emit(parts[place])

    def _tell(self, place: int) -> None:
        mark = self._mark(place)
        if mark is not None:
            said = told(self._chart, mark, self._language)
            self.setAccessibleDescription(said)
            spot = mark.area.center() if not mark.span else QRectF(self.rect()).center()
            QToolTip.showText(self.mapToGlobal(spot.toPoint()), said, self)

    def _mark(self, place: int) -> Mark | None:
        marks = self._layout.marks if self._layout else []
        return next((mark for mark in marks if mark.place == place), None)

    def _show_focus(self, painter: QPainter, layout: Layout) -> None:
        painter.setPen(QPen(Colour.FOCUS.now(), px(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setPen(QPen(Colour.FOCUS.now(), px(2)))
        for mark in layout.marks:
            if mark.place == self._at and mark.span:
                painter.drawPie(mark.area, round((90 - mark.start) * 16), round(-mark.span * 16))
            elif mark.place == self._at:
                painter.drawRect(mark.area.adjusted(-2, -2, 2, 2))

    def _spoken(self) -> str:
        """All values as text, for those who do not see the picture."""
        chart, language = self._chart, self._language
        rows = (
            f"{label.say(language)} {', '.join(str(series.values[place]) for series in chart.series)}"
            for place, label in enumerate(chart.labels)
        )
        values = ("；" if language == "zh" else "; ").join(rows)
        return SPOKEN.fill(values=values).say(language) if chart.parts else values
