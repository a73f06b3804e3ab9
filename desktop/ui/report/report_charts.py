"""The charts of a year's report, below one another."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from desktop.domain.report_charts import Chart
from desktop.domain.words import Language, Words
from desktop.ui.charts.titled import TitledChart

CHARTS = Words("图表", "Charts")
BESIDE = 2
"""Charts in a row."""


class ChartsPage(QScrollArea):
    """The charts."""

    part_wanted = Signal(object)
    """As `ChartView.part_wanted`."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName("area.report.charts")
        self.setAccessibleName(CHARTS.say(language))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def fade(self, faded: bool) -> None:
        """Has the charts be faint, while they are of before; or no longer."""
        for box in self.findChildren(TitledChart):
            box.fade(faded)

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Shows the charts of a report in place of those before."""
        page = QWidget()
        grid = QGridLayout(page)
        for number, chart in enumerate(charts):
            box = TitledChart(chart, self._language)
            box.part_wanted.connect(self.part_wanted)
            grid.addWidget(box, number // BESIDE, number % BESIDE)
        self.setWidget(page)
