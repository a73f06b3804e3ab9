"""The tab of the annual report: the year's figures, where each comes from, what is missing, and the export."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.changes import Told
from desktop.domain.figures.ratio import RatioYears
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.report import OUT_OF_GROUP, AnnualReport, FigureYears, ReportProblem
from desktop.domain.report_charts import Chart, charts_of
from desktop.domain.words import Language, Words
from desktop.domain.years import MAIN_WORK, year_to_report
from desktop.ui.banner import Banner, Weight
from desktop.ui.buttons import allow, make_button
from desktop.ui.look.shares import remember_share
from desktop.ui.reading import Read, Reading
from desktop.ui.report import report_rows
from desktop.ui.report.figures_page import FIGURES, FiguresPage
from desktop.ui.report.report_charts import CHARTS, ChartsPage
from desktop.ui.report.report_export import EXPORT, ReportExport
from desktop.ui.report.report_problems import PROBLEMS, ProblemList
from desktop.ui.report.trace_dialog import TraceDialog, open_record, trace
from desktop.ui.report.unit_box import UnitBox
from desktop.ui.settings import Settings
from desktop.ui.submission.submission_bar import SubmissionBar
from desktop.ui.tabs.year_box import YearBox
from desktop.work.database import Database
from desktop.work.workspace import Workspace

YEAR = Words("报告年度", "Report year")
READING = Words("正在汇总年报…", "Putting the report together …")
RECORDS = Words("查看记录", "Show the records")
NOTHING = Words("还没有可以汇总的记录", "Nothing to report on yet")
NOTHING_NEXT = Words(
    "请先在前面的标签页里新增记录，或导入现有的工作簿。有了记录，这里会列出年报的各项数字和缺漏，并可导出年报。",
    "Add records in the other tabs, or import the workbooks you keep. Then this tab lists the figures of the annual report "
    "and what is missing, and exports it.",
)
DRAFT = Words(
    "草稿：尚有{n}处问题未改正或说明，导出的年报封面会注明“草稿”。",
    "Draft: problems neither mended nor answered: {n}. The cover of the workbook will say so.",
)
UNIT = Words("{what}。导出的年报封面会注明。", "This is {what}. The cover of the workbook will say so.")
CHOOSE_FIRST = Words("请先在下面选一个指标", "Choose a figure below first")
NOT_READ = Words("年报还没有汇总好", "The report is not put together yet")
WRITING_NOW = Words("正在写另一份工作簿", "Another workbook is being written")
STOPPING = Words("逐条处理", "See to them")


class ReportTab(QWidget):
    """The figures of one year, read beside the window while the tab is seen, and again when the ledger changes."""

    register_wanted = Signal(str)
    """The user asks for a register in which something is missing, of which there is no record to show."""
    reason_wanted = Signal(object)
    """The user asks for the page on which a reason is given for the records of a `ReportProblem`."""

    def __init__(
        self,
        workspace: Workspace,
        language: Language,
        parent: QWidget | None = None,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._years = YearBox("report", YEAR, language, workspace.database.path, settings)
        self._units = UnitBox(language)
        self._unit: str | None = None
        self._report: AnnualReport | None = None
        self.figures = FiguresPage(language)
        self.setObjectName("tab.report")
        self.setAccessibleName(FIGURES.say(language))
        self._reading = Reading("report", READING, workspace, language, self._ask, self._on_read, self)
        self._reading.state_changed.connect(self._allow_export)
        self._reading.stopped.connect(self._name_year_shown)
        self._build()

    @property
    def report(self) -> AnnualReport | None:
        """The report shown, once the tab was seen and there is anything to report."""
        return self._report

    @property
    def _of(self) -> str:
        """The name of the unit that the report is of; blank for the whole."""
        enterprise = self._report.enterprise if self._report and self._unit else None
        return str(enterprise.enterprise_name or "—") if enterprise else ""

    @property
    def figure(self) -> str:
        """The id of the figure or ratio chosen; blank where none is yet."""
        return self.figures.chosen

    @property
    def is_ready(self) -> bool:
        """Whether the page is up to date."""
        return self._reading.is_ready

    def show_year(self, year: int) -> None:
        """Shows the report of a year."""
        if self._report is None or self._report.year != year:
            self._years.ask_for(year)

    def _build(self) -> None:
        self._export = ReportExport(self._language)
        self._export.changed.connect(self._allow_export)
        self._submission = SubmissionBar(self._workspace, self._language)
        self._submission.submitted.connect(self._reading.again)
        self._submission.hide()  # of which year is not known yet
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())  # until it is known whether there is anything to report on
        self._stack.addWidget(self._empty_page())
        self._stack.addWidget(self._report_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(8)
        layout.addLayout(self._top())
        layout.addWidget(self._reading)
        layout.addLayout(self._draft_row())
        layout.addWidget(self._submission)
        layout.addWidget(self._export)
        layout.addWidget(self._stack, 1)

    def _top(self) -> QHBoxLayout:
        self._years.picked.connect(self._on_picked)
        self._units.picked.connect(self._on_picked)
        label = QLabel(YEAR.say(self._language))
        label.setBuddy(self._years)
        self._records_button = self._button(RECORDS, "button.trace", self._on_trace)
        self._export_button = self._button(EXPORT, "button.export_report", self._on_export)
        self._export_button.setProperty("primary", True)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._years)
        row.addWidget(self._units)
        row.addStretch(1)
        row.addWidget(self._records_button)
        row.addWidget(self._export_button)
        return row

    def _draft_row(self) -> QHBoxLayout:
        self._draft = Banner("banner.report.draft")
        self._stopping_button = self._button(STOPPING, "button.report.stopping", self._on_stopping)
        self._stopping_button.setEnabled(True)
        self._stopping_button.hide()
        row = QHBoxLayout()
        row.addWidget(self._draft, 1)
        row.addWidget(self._stopping_button)
        return row

    def _tell_draft(self) -> None:
        """Says before an export whether it will be a draft."""
        report = self._report
        still = report.open if report else 0
        if report is not None and report.group is not None:
            said = UNIT.fill(what=OUT_OF_GROUP)
        else:
            said = DRAFT.fill(n=still) if still else Words("", "")
        self._draft.say(said.say(self._language), Weight.WARN)
        self._stopping_button.setVisible(bool(still))

    def _report_page(self) -> QWidget:
        self.figures.chosen_changed.connect(self._on_chosen)
        self.figures.wanted.connect(self._trace)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        self._views = QTabWidget()
        self._views.setObjectName("tabs.report")
        self._views.setDocumentMode(True)
        self._charts = ChartsPage(self._language)
        self._charts.part_wanted.connect(
            lambda part: _open(trace(self._workspace, self._language, part, self, of=self._of))
        )
        self._views.addTab(self.figures, FIGURES.say(self._language))
        self._views.addTab(self._charts, CHARTS.say(self._language))
        splitter.addWidget(self._views)
        self._problems = ProblemList(self._language)
        self._problems.wanted.connect(self._on_problem)
        self._problems.reason_wanted.connect(self.reason_wanted)
        splitter.addWidget(self._problems)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        remember_share(splitter, "report", [760, 500])
        return splitter

    def _empty_page(self) -> QWidget:
        headline, next_ = QLabel(NOTHING.say(self._language)), QLabel(NOTHING_NEXT.say(self._language))
        headline.setProperty("role", "headline")
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

    def _button(self, words: Words, name: str, pressed: Callable[[], object]) -> QPushButton:
        button = make_button(self._language, words, name, pressed)
        button.setEnabled(False)
        return button

    def _ask(self) -> Read:
        wanted, whose, today = self._years.wanted, self._units.wanted, date.today()

        def read(database: Database, told: Told) -> _Read:
            from desktop.work.group.unit_report import report_of  # nothing else in the window needs it

            years, year = _years_of(database.work_years(), wanted, today, database.work_years(MAIN_WORK))
            if year is None:
                return years, None, (), [], None
            report, units, unit = report_of(database, whose, year, told)
            return years, report, charts_of(report), units, unit

        return read

    def _on_read(self, read: "_Read") -> None:
        years, report, charts, units, self._unit = read
        self._years.offer(years, report.year if report else None)
        self._units.offer(units, self._unit)
        self._charts.show_charts(charts)
        self._show(report)

    @Slot()
    def _name_year_shown(self) -> None:
        self._years.go_back(self._report.year if self._report else None)
        self._units.name(self._unit)

    def _show(self, report: AnnualReport | None) -> None:
        self._report = report
        self._stack.setCurrentIndex(1 if report is None else 2)
        self._allow_export()
        self._tell_draft()
        self._submission.show_report(report if self._unit is None else None)  # the whole is submitted
        allow(self._records_button, self._language, NOTHING if report is None else None)
        self._years.setEnabled(report is not None)
        if report is None:
            return
        self.figures.show_report(report)
        self._problems.show_problems(report.problems)

    @Slot()
    def _on_picked(self) -> None:
        if not self._export.is_writing:  # what was said of another workbook is over
            self._export.hide()
        self._reading.again()

    @Slot()
    def _on_chosen(self) -> None:
        allow(self._records_button, self._language, None if self.figures.pair is not None else CHOOSE_FIRST)

    @Slot()
    def _on_trace(self) -> None:
        self.figures.ask()

    @Slot(object)
    def _trace(self, pair: FigureYears | RatioYears) -> None:
        _open(trace(self._workspace, self._language, pair.this, self, of=self._of))

    @Slot()
    def _on_stopping(self) -> None:
        """Leads to what keeps this year's report a draft: the gravest of the list beside the figures."""
        self._problems.choose_stopping()

    @Slot(object)
    def _on_problem(self, problem: ReportProblem) -> None:
        if problem.figure:
            self._trace_figure(problem.figure)
        elif len(problem.records) == 1 and problem.field:
            open_record(
                self._workspace,
                self._language,
                problem.register,
                problem.records[0],
                problem.field,
                self,
                problem.rule,
            )
        elif problem.records:
            records = [(problem.register, id_) for id_ in problem.records]
            about = report_rows.problem_line(problem, self._language)
            title = PROBLEMS.say(self._language)
            _open(
                TraceDialog(
                    self._workspace,
                    self._language,
                    title,
                    about,
                    records,
                    parent=self,
                    field=problem.field,
                    rule=problem.rule,
                )
            )
        elif problem.register:
            self.register_wanted.emit(problem.register)

    def _trace_figure(self, figure: str) -> None:
        """Chooses a figure in the table and opens its records."""
        self.figures.choose(figure)
        self.figures.ask()

    @Slot()
    def _on_export(self) -> None:
        if self._report is not None:
            self._export.ask(self._report, self._workspace.database.path.parent)

    @Slot()
    def _allow_export(self) -> None:
        current = self._report is not None and self._reading.is_current
        why_not = WRITING_NOW if self._export.is_writing else None
        if not self._reading.is_current:
            why_not = NOT_READ
        elif self._report is None:
            why_not = NOTHING
        allow(self._export_button, self._language, why_not)
        self._submission.setEnabled(current)
        self.figures.fade(self._report is not None and not current)
        for part in (self._problems, self._charts, self._draft):
            part.fade(not current)
        self._stopping_button.setEnabled(current)


_Read = tuple[list[int], AnnualReport | None, Sequence[Chart], Sequence[OrganisationUnit], str | None]
"""The years to pick from, the report, if there is anything to report on, its charts, the units to pick from, and the id of
the one that it is of."""


def _years_of(
    found: list[int], wanted: int | None, today: date, main: list[int]
) -> tuple[list[int], int | None]:
    """The years to pick from, and one of them: the one picked or, until then, the one to report; none of no years."""
    # Officers, standards and the fund stand in years without a record of their own as well.
    years = list(range(max(*found, today.year), min(*found, today.year) - 1, -1)) if found else []
    if not years:
        return years, None
    return years, wanted if wanted in years else year_to_report(found, today, main)


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
