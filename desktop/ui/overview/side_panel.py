"""Beside what is due: the savings by month against plan, problems to solve, and what stands in no record.

It reads beside the window by itself, so that tiles and dates never wait for it.
"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.late import dataclass
from desktop.domain.problem_counts import MEANING, OF_REPORT, Counts
from desktop.domain.registers import BY_ID
from desktop.domain.report_charts import Chart
from desktop.domain.words import Language, Words
from desktop.ui.charts.titled import TitledChart
from desktop.ui.jobs import Job, start_job
from desktop.ui.look.measures import px
from desktop.ui.look.style import fade_label
from desktop.ui.smooth import collect_again, smooth
from desktop.work.notices import Notice, notices
from desktop.work.problems import ledger_problems, open_counts
from desktop.work.savings_chart import ROWS, months_entered, savings_by_month
from desktop.work.workspace import Workspace

COUNTING = Words("正在校验…", "Checking …")
PROBLEMS = Words("校验（全部记录）：{counts}", "Checks, all records: {counts}")
REPORT = Words("{year}年度年报：{counts}", "Annual report {year}: {counts}")
NO_SAVINGS = Words(
    "{year}年还没有逐月收益。在“{register}”中登记后，这里画出各月的确认收益与计划。",
    "No savings by month in {year}. Once they are entered in '{register}', each month is drawn here against plan.",
)
NONE_CONFIRMED = Words(
    "{year}年没有已确认的收益。“{register}”中已登记{n}行；财务确认的硬收益和计划画在这里。",
    "No confirmed savings in {year}. '{register}' has {n} {n:row|rows} of it; hard benefit that finance confirmed, and plans, "
    "are drawn here.",
)
LEAST = QSize(300, 150)
"""Pixels that the chart is large at least: on a small screen tiles and dates need the rest."""
CHECK_AFTER = 400
"""Milliseconds until the rules are asked: first the page is there."""


@dataclass(frozen=True, slots=True)
class Side:
    """What is read first."""

    chart: Chart | None
    """None where nothing was confirmed or planned by month."""
    months: int
    """How many months are entered all the same."""
    notices: Sequence[Notice]


class SidePanel(QWidget):
    """The panel. Every line of it opens what it speaks of."""

    part_wanted = Signal(object)
    """As `ChartView.part_wanted`."""
    report_wanted = Signal(int)
    """The report of a year."""
    page_wanted = Signal(str)
    """A tab without registers: ``checks`` or ``report``."""
    backups_wanted = Signal()
    counted = Signal(object)
    """The `Counts` of what is to be settled in the ledger."""

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._year = 0
        self._job: Job | None = None
        self._again = False
        self._chart: TitledChart | QLabel | None = None
        self._lines: list[QPushButton] = []
        self._problems = self._line("button.overview.problems", "")
        self._problems.clicked.connect(lambda _checked: self.page_wanted.emit("checks"))
        self._problems.setToolTip(MEANING.say(language))
        self._problems.hide()
        self._of_report = self._line("button.overview.report", "")
        self._of_report.clicked.connect(lambda _checked: self.report_wanted.emit(self._year))
        self._of_report.setToolTip(OF_REPORT.say(language))
        self._of_report.hide()
        self._counts: Job | None = None
        """What is counted at the moment."""
        self._is_counted = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._problems)
        self._column.addWidget(self._of_report)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER)
        self._timer.timeout.connect(self._count)

    @property
    def is_ready(self) -> bool:
        """Whether all of it is up to date."""
        return self._job is None and not self._timer.isActive()

    def fade(self) -> None:
        """Has the chart be faint until that of the year asked for next is there."""
        match self._chart:
            case TitledChart():
                self._chart.fade(True)
            case QLabel():
                fade_label(self._chart, True)

    def show_year(self, year: int) -> None:
        """Reads what belongs to a year, and shows it when it is there."""
        if year != self._year:
            self._of_report.hide()  # what it says is of another year
        self._year = year
        self._timer.stop()
        self._is_counted = False
        if self._job is not None:
            self._job.cancel()
            self._again = True
            return
        database, today = self._workspace.database, date.today()
        keeps = not database.read_only

        def work(_job: Job) -> Side:
            reader = database.reader()
            try:
                chart = savings_by_month(reader, year)
                entered = 0 if chart else months_entered(reader, year)
                return Side(chart, entered, notices(reader, today, keeps=keeps))
            finally:
                reader.close()

        self._job = start_job(self, work, self._show, self._on_refused)
        self._job.ended.connect(self._on_ended)

    def showEvent(self, event: QShowEvent) -> None:
        """Goes on counting, where that was given up."""
        super().showEvent(event)
        if self._chart is not None and not self._is_counted and self.is_ready:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Gives up counting: it is for a page that is seen."""
        super().hideEvent(event)
        if self._counts is not None:
            self._counts.cancel()

    def _on_ended(self) -> None:
        self._job = self._counts = None
        if self._again:
            self._again = False
            self.show_year(self._year)

    def _on_refused(self, _refused: Refused) -> None:
        """A disk that is gone is told by the page."""

    def _show(self, side: Side) -> None:
        if self._job is not None:
            return  # another was asked for meanwhile, and is on its way
        self._drop()
        self._chart = self._made(side)
        self._column.insertWidget(0, self._chart, 1)
        for number, notice in enumerate(side.notices):
            line = self._line(f"button.overview.notice.{number}", notice.words.say(self._language))
            line.clicked.connect(lambda _checked=False, opens=notice.opens: self._open(opens))
            self._column.addWidget(line)
            self._lines.append(line)
        self._timer.start()

    def _made(self, side: Side) -> TitledChart | QLabel:
        chart = side.chart
        if chart is None:
            words = NONE_CONFIRMED if side.months else NO_SAVINGS
            said = words.fill(year=self._year, register=BY_ID[ROWS].words, n=f"{side.months:,}")
            none = QLabel(said.say(self._language))
            none.setObjectName("label.overview.savings")
            none.setProperty("role", "muted")
            none.setWordWrap(True)
            none.setAlignment(Qt.AlignmentFlag.AlignCenter)
            none.setMinimumHeight(px(LEAST.height()))
            return none
        made = TitledChart(chart, self._language)
        made.part_wanted.connect(self.part_wanted)
        made.view.setMinimumSize(px(LEAST.width()), px(LEAST.height()))
        return made

    def _open(self, opens: str) -> None:
        if opens == "backups":
            self.backups_wanted.emit()
        else:
            self.page_wanted.emit(opens)

    def _drop(self) -> None:
        for old in (self._chart, *self._lines):
            if old is not None:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._chart, self._lines = None, []

    def _count(self) -> None:
        if self._job is not None or not self.isVisible():
            return
        database = self._workspace.database
        if not self._problems.text():
            self._tell(self._problems, COUNTING)

        def work(job: Job) -> Counts:
            reader = database.reader()
            try:
                return open_counts(ledger_problems(reader, job.report))
            finally:
                reader.close()

        self._begin(work, self._counted)

    def _counted(self, counts: Counts) -> None:
        self._tell(self._problems, PROBLEMS.fill(counts=counts.words))
        self.counted.emit(counts)
        if self._job is None:
            self._count_report()

    def _count_report(self) -> None:
        """Has the report of the year counted after the records: it finds more, and is read where that is asked for."""
        database, year = self._workspace.database, self._year

        def work(job: Job) -> Counts:
            from desktop.work.report.report_counts import report_counts

            with smooth():
                reader = database.reader()
                try:
                    return report_counts(reader, year, job.report)
                finally:
                    reader.close()

        self._begin(work, self._report_counted)

    def _report_counted(self, counts: Counts) -> None:
        self._is_counted = True
        self._tell(self._of_report, REPORT.fill(year=self._year, counts=counts.words))

    def _begin(self, work: Callable[[Job], Counts], done: Callable[[Counts], None]) -> None:
        self._job = self._counts = start_job(self, work, done, self._on_refused)
        self._job.ended.connect(collect_again)
        self._job.ended.connect(self._on_ended)

    def _tell(self, line: QPushButton, words: Words) -> None:
        line.setText(words.say(self._language))
        line.setAccessibleName(line.text())
        line.show()

    def _line(self, name: str, text: str) -> QPushButton:
        line = QPushButton(text)
        line.setProperty("plain", True)
        line.setObjectName(name)
        line.setAccessibleName(text)
        return line
