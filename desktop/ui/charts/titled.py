"""A chart below its title, with a button for what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.domain.report_charts import Chart
from desktop.domain.words import Language, Words
from desktop.ui.charts.view import ChartView
from desktop.ui.icons import icon
from desktop.ui.look.style import fade_label

PICTURE = Words("复制或保存图片：{chart}", "Copy or save as a picture: {chart}")


class TitledChart(QWidget):
    """The box of a chart."""

    part_wanted = Signal(object)
    """As `ChartView.part_wanted`."""

    def __init__(self, chart: Chart, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title = QLabel(chart.words.say(language))
        title.setProperty("role", "name")
        self.view = ChartView(chart, language)
        """The chart itself."""
        self.view.part_wanted.connect(self.part_wanted)
        said = PICTURE.fill(chart=chart.words).say(language)
        self._button = QToolButton()
        self._button.setIcon(icon("copy"))
        self._button.setAutoRaise(True)
        self._button.setObjectName(f"button.chart.{chart.id}")
        self._button.setToolTip(said)
        self._button.setAccessibleName(said)
        self._button.clicked.connect(lambda _checked: self._open_menu())
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 8)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def fade(self, faded: bool) -> None:
        """Has title and chart be faint, while they are of before; or no longer."""
        fade_label(self._title, faded)
        self.view.fade(faded)

    def _open_menu(self) -> None:
        self.view.show_menu(self._button.mapToGlobal(self._button.rect().bottomLeft()))
