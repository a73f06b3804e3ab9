"""The tab of the annual report: the year's figures, where each comes from, what is missing, and the export."""

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import Refused
from desktop.domain.report import AnnualReport, ReportProblem
from desktop.domain.words import Language, Words
from desktop.ui.report import report_rows
from desktop.ui.report.report_charts import CHARTS, ChartsPage
from desktop.ui.report.report_export import EXPORT, ReportExport
from desktop.ui.report.report_problems import PROBLEMS, ProblemList
from desktop.ui.report.report_rows import FigureTable
from desktop.ui.report.trace_dialog import TraceDialog, open_record, trace
from desktop.ui.submission.submission_bar import SubmissionBar
from desktop.ui.table.rows import RowsModel, RowsView
from desktop.ui.window.banner import Banner, Weight
from desktop.work.workspace import Workspace

YEAR = Words("报告年度", "Report year")
FIGURES = Words("年报数字", "Figures of the year")
RECORDS = Words("查看记录", "Show the records")
DEFINITION = Words("口径：{text}", "Counted: {text}")
NOTHING = Words("还没有可以汇总的记录", "Nothing to report on yet")
NOTHING_NEXT = Words(
    "请先在前面的标签页里新增记录，或导入现有的台账工作簿。有了记录，这里会列出年报的各项数字和缺漏，并可导出年报。",
    "Add records in the other tabs, or import the workbooks you keep. Then this tab lists the figures of the annual report "
    "and what is missing, and exports it.",
)
DRAFT = Words(
    "草稿：尚有{n}处问题未改正或说明，导出的年报封面会注明“草稿”。",
    "Draft: problems neither mended nor answered: {n}. The cover of the workbook will say so.",
)
CHECKS = Words("去校验页处理", "Go to the checks")
NUMBER_WIDTH = 92
"""Pixels that a column of numbers takes at least."""


class ReportTab(QWidget):
    """The figures of one year. It computes only while it is seen, and again when the ledger changes."""

    register_wanted = Signal(str)
    """The user asks for a register in which something is missing, of which there is no record to show."""
    checks_wanted = Signal()
    """The user asks for the list of all problems."""

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._report: AnnualReport | None = None
        self._table = FigureTable((), ())
        self._chosen = ""
        self._stale = True
        self.setObjectName("tab.report")
        self.setAccessibleName(FIGURES.say(language))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._refresh)
        self._build()
        stop_listening = workspace.listen(self._on_changes)
        self.destroyed.connect(lambda: stop_listening())

    @property
    def report(self) -> AnnualReport | None:
        """The report shown, once the tab was seen and there is anything to report."""
        return self._report

    def showEvent(self, event: QShowEvent) -> None:
        """Computes what was not needed before."""
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)

    def _build(self) -> None:
        self._failure = Banner("banner.report")
        self._export = ReportExport(self._language)
        self._export.changed.connect(self._allow_export)
        self._submission = SubmissionBar(self._workspace, self._language)
        self._submission.submitted.connect(self._refresh)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty_page())
        self._stack.addWidget(self._figures_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(8)
        layout.addLayout(self._top())
        layout.addWidget(self._failure)
        layout.addLayout(self._draft_row())
        layout.addWidget(self._submission)
        layout.addWidget(self._export)
        layout.addWidget(self._stack, 1)

    def _top(self) -> QHBoxLayout:
        self._years = QComboBox()
        self._years.setObjectName("editor.report.year")
        self._years.setAccessibleName(YEAR.say(self._language))
        self._years.setMinimumWidth(110)
        self._years.activated.connect(self._on_year)
        label = QLabel(YEAR.say(self._language))
        label.setBuddy(self._years)
        self._records_button = self._button(RECORDS, "button.trace", self._on_trace)
        self._export_button = self._button(EXPORT, "button.export_report", self._on_export)
        self._export_button.setProperty("primary", True)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._years)
        row.addStretch(1)
        row.addWidget(self._records_button)
        row.addWidget(self._export_button)
        return row

    def _draft_row(self) -> QHBoxLayout:
        self._draft = Banner("banner.report.draft")
        self._checks_button = self._button(
            CHECKS, "button.report.checks", lambda _checked: self.checks_wanted.emit()
        )
        self._checks_button.setEnabled(True)
        self._checks_button.hide()
        row = QHBoxLayout()
        row.addWidget(self._draft, 1)
        row.addWidget(self._checks_button)
        return row

    def _tell_draft(self) -> None:
        """Says before an export whether it will be a draft."""
        still = self._report.open if self._report else 0
        self._draft.say(DRAFT.fill(n=still).say(self._language) if still else "", Weight.WARN)
        self._checks_button.setVisible(bool(still))

    def _figures_page(self) -> QWidget:
        self._figures = RowsView("table.report.figures", FIGURES.say(self._language))
        self._figures.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._model = RowsModel((), self._figures)
        self._figures.setModel(self._model)
        self._figures.selectionModel().currentRowChanged.connect(self._on_chosen)
        self._figures.activated.connect(self._on_activated)
        self._definition = QLabel()
        self._definition.setObjectName("label.report.definition")
        self._definition.setTextFormat(Qt.TextFormat.PlainText)
        self._definition.setWordWrap(True)
        self._definition.setProperty("role", "muted")
        self._definition.setMinimumHeight(self._definition.fontMetrics().lineSpacing() * 3)
        self._definition.setAlignment(Qt.AlignmentFlag.AlignTop)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        self._views = QTabWidget()
        self._views.setObjectName("tabs.report")
        self._views.setDocumentMode(True)
        self._charts = ChartsPage(self._language)
        self._views.addTab(_column(self._figures, self._definition), FIGURES.say(self._language))
        self._views.addTab(self._charts, CHARTS.say(self._language))
        splitter.addWidget(self._views)
        self._problems = ProblemList(self._language)
        self._problems.wanted.connect(self._on_problem)
        splitter.addWidget(self._problems)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([760, 500])
        return splitter

    def _empty_page(self) -> QWidget:
        headline, next_ = QLabel(NOTHING.say(self._language)), QLabel(NOTHING_NEXT.say(self._language))
        headline.setStyleSheet("font-size: 13pt; font-weight: 600;")
        next_.setObjectName("label.report.empty")
        next_.setProperty("role", "muted")
        next_.setWordWrap(True)
        for label in (headline, next_):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page = _column(headline, next_)
        layout = page.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertStretch(0, 1)
            layout.addStretch(2)
        return page

    def _button(self, words: Words, name: str, pressed: object) -> QPushButton:
        button = QPushButton(words.say(self._language))
        button.setObjectName(name)
        button.setAccessibleName(words.say(self._language))
        button.clicked.connect(pressed)
        button.setEnabled(False)
        return button

    def _on_changes(self, _registers: frozenset[str]) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start(0)  # once, after all that is announced together

    @Slot()
    def _refresh(self) -> None:
        from desktop.work.report.annual_report import annual_report  # nothing else in the window needs it

        self._stale = False
        try:
            year = self._pick_year()
            report = annual_report(self._workspace.database, year) if year is not None else None
        except Refused as refused:
            self._failure.say(refused.say(self._language), Weight.BAD)
            report = None
        else:
            self._failure.say("", Weight.BAD)
        self._show(report)

    def _pick_year(self) -> int | None:
        """Fills the picker anew and keeps its year; at first, the newest that is over: it is the one to report."""
        found = self._workspace.database.years()
        # Officers, standards and the fund stand in years without a record of their own as well.
        years = list(range(max(*found, date.today().year), min(found) - 1, -1)) if found else []
        before = self._years.currentData()
        over = [year for year in found if year < date.today().year]
        year = before if before in years else next(iter(over or found), None)
        self._years.clear()
        for each in years:
            self._years.addItem(str(each), each)
        self._years.setCurrentIndex(self._years.findData(year))
        return year

    def _show(self, report: AnnualReport | None) -> None:
        self._report = report
        self._stack.setCurrentIndex(0 if report is None else 1)
        self._allow_export()
        self._tell_draft()
        self._submission.show_report(report)
        self._records_button.setEnabled(report is not None)
        self._years.setEnabled(report is not None)
        if report is None:
            return
        chosen = self._chosen
        self._table = report_rows.figure_table(report.figures, report.ratios, self._language)
        self._model.head(report_rows.columns(report.year, self._language))
        self._model.show(self._table.rows)
        self._fit()
        self._figures.selectRow(self._table.row_of(chosen))
        self._charts.show_report(report)
        self._problems.show_problems(report.problems)

    def _fit(self) -> None:
        header = self._figures.horizontalHeader()
        header.setStretchLastSection(False)  # the names take the room that is left
        self._figures.fit()
        self._figures.clearSpans()
        for row, pair in enumerate(self._table.pairs):
            if pair is None:
                self._figures.setSpan(row, 0, 1, self._model.columnCount())
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in range(1, header.count()):
            self._figures.setColumnWidth(section, max(NUMBER_WIDTH, self._figures.columnWidth(section)))

    @Slot()
    def _on_year(self) -> None:
        if not self._export.is_writing:  # what was said of another year's workbook is over
            self._export.hide()
        self._refresh()

    @Slot()
    def _on_chosen(self) -> None:
        row = self._figures.currentIndex().row()
        pair = self._table.pairs[row] if 0 <= row < len(self._table.pairs) else None
        self._records_button.setEnabled(pair is not None)
        if pair is not None:
            told = report_rows.declared(pair)
            self._chosen = told.id
            self._definition.setText(DEFINITION.fill(text=told.definition).say(self._language))

    @Slot(QModelIndex)
    def _on_activated(self, _index: QModelIndex) -> None:
        self._on_trace()

    @Slot()
    def _on_trace(self) -> None:
        row = self._figures.currentIndex().row()
        pair = self._table.pairs[row] if 0 <= row < len(self._table.pairs) else None
        if pair is not None:
            _open(trace(self._workspace, self._language, pair.this, self))

    @Slot(object)
    def _on_problem(self, problem: ReportProblem) -> None:
        if problem.figure:
            self._trace_figure(problem.figure)
        elif len(problem.records) == 1 and problem.field:
            open_record(
                self._workspace, self._language, problem.register, problem.records[0], problem.field, self
            )
        elif problem.records:
            records = [(problem.register, id_) for id_ in problem.records]
            about = report_rows.problem_line(problem, self._language)
            title = PROBLEMS.say(self._language)
            _open(
                TraceDialog(
                    self._workspace, self._language, title, about, records, parent=self, field=problem.field
                )
            )
        elif problem.register:
            self.register_wanted.emit(problem.register)

    def _trace_figure(self, figure: str) -> None:
        """Chooses a figure in the table and opens its records."""
        self._figures.selectRow(self._table.row_of(figure))
        self._on_trace()

    @Slot()
    def _on_export(self) -> None:
        if self._report is not None:
            self._export.ask(self._report, self._workspace.database.path.parent)

    @Slot()
    def _allow_export(self) -> None:
        self._export_button.setEnabled(self._report is not None and not self._export.is_writing)


def _open(dialog: TraceDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _column(*widgets: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return page
