"""The charts of a year's report, below one another."""

from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from desktop.domain.report import AnnualReport
from desktop.domain.report_charts import charts_of
from desktop.domain.words import Language, Words
from desktop.ui.charts.view import titled

CHARTS = Words("图表", "Charts")
BESIDE = 2
"""Charts in a row."""


class ChartsPage(QScrollArea):
    """The charts; they are made when the page is first seen."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName("area.report.charts")
        self.setAccessibleName(CHARTS.say(language))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def show_report(self, report: AnnualReport) -> None:
        """Shows the charts of a report in place of those before."""
        page = QWidget()
        grid = QGridLayout(page)
        charts = charts_of(report)
        for number, chart in enumerate(charts):
            grid.addWidget(titled(chart, self._language), number // BESIDE, number % BESIDE)
        self.setWidget(page)
