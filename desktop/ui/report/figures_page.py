"""The page of the year's figures: group by group beside the years before, and how the one chosen is counted."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.figures.ratio import RatioYears
from desktop.domain.report import AnnualReport, FigureYears
from desktop.domain.words import Language, Words
from desktop.ui.lists.rows import RowsModel, RowsView
from desktop.ui.look.fitting import WholeText
from desktop.ui.report import report_rows
from desktop.ui.report.figure_view import FigureView
from desktop.ui.report.report_rows import FigureTable

FIGURES = Words("年报数字", "Figures of the year")
DEFINITION = Words("口径：{text}", "Counted: {text}")


class FiguresPage(QWidget):
    """One figure or ratio is chosen, as soon as there is any."""

    chosen_changed = Signal()
    wanted = Signal(object)
    """The records of a `FigureYears` or `RatioYears` are asked for."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.table = FigureTable((), ())
        """What stands in which row."""
        self._chosen = ""
        self._view = FigureView("table.report.figures", FIGURES.say(language))
        self._view.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._model = RowsModel((), self._view)
        self._view.setModel(self._model)
        self._view.selectionModel().currentRowChanged.connect(self._on_row)
        self._view.activated.connect(self._on_activated)
        self._definition = WholeText(least=3)
        self._definition.setObjectName("label.report.definition")
        self._definition.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        column.addWidget(self._definition)

    @property
    def chosen(self) -> str:
        """The id of the figure or ratio chosen last; blank where none is yet."""
        return self._chosen

    @property
    def pair(self) -> FigureYears | RatioYears | None:
        """What stands in the row chosen; ``None`` in the heading of a group."""
        row = self._view.currentIndex().row()
        return self.table.pairs[row] if 0 <= row < len(self.table.pairs) else None

    def show_report(self, report: AnnualReport) -> None:
        """Shows the figures of a year; the same one stays chosen."""
        chosen = self._chosen
        self.table = report_rows.figure_table(report.figures, report.ratios, self._language)
        self._model.head(report_rows.columns(report.year, self._language))
        self._model.show(self.table.rows)
        self._view.fit()
        self._view.clearSpans()
        for row, pair in enumerate(self.table.pairs):
            if pair is None:
                self._view.setSpan(row, 0, 1, self._model.columnCount())
        self.choose(chosen)

    def choose(self, figure: str) -> None:
        """Chooses a figure or ratio, or the first where there is none of that id."""
        self._view.selectRow(self.table.row_of(figure))

    def ask(self) -> None:
        """Asks for the records of the one chosen, as pressing Enter on it does."""
        pair = self.pair
        if pair is not None:
            self.wanted.emit(pair)

    def fade(self, faint: bool) -> None:
        """Shows the figures faint while newer ones are read."""
        self._model.fade(faint)

    @Slot()
    def _on_row(self) -> None:
        pair = self.pair
        if pair is not None:
            told = report_rows.declared(pair)
            self._chosen = told.id
            self._definition.say(DEFINITION.fill(text=told.definition).say(self._language))
        self.chosen_changed.emit()

    @Slot(QModelIndex)
    def _on_activated(self, _index: QModelIndex) -> None:
        self.ask()
