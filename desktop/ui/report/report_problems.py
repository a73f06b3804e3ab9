"""What is missing or doubtful in a year's report, as a list that leads to the records concerned."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.problem_counts import MEANING, OF_REPORT, counts_of
from desktop.domain.registers import BY_ID
from desktop.domain.report import ReportProblem
from desktop.domain.words import LANGUAGES, Language, Words
from desktop.ui.buttons import allow, make_button
from desktop.ui.lists.wrapped_lines import WrappedLines
from desktop.ui.look.colours import Colour
from desktop.ui.report.report_rows import problem_line
from desktop.work.problems import ANSWERABLE

PROBLEMS = Words("待补正与待核对", "What is missing")
NONE_MISSING = Words("没有发现缺漏。", "Nothing was found missing.")
OPEN = Words("打开", "Open")
REASON = Words("填写理由", "Give a reason")
CHOOSE_FIRST = Words("请先在上面选一条", "Choose a line above first")
TO_MEND = Words(
    "这一条只能改正，不能以理由代替：请双击打开有关的字段、记录或指标",
    "This one is to be mended, and no reason takes its place: double-click it to go to where that is done",
)
HINT = Words(
    "双击一条，到有关的字段、记录或指标。",
    "Double-click a line to go to where it is mended. ",
)


class ProblemList(QWidget):
    """The list with its count, errors first."""

    wanted = Signal(object)
    """The user asks what is behind a `ReportProblem`."""
    reason_wanted = Signal(object)
    """The user wants to give a reason for a `ReportProblem` of records."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._faded = language, False
        both = Words(*(f"{HINT.say(one)}{OF_REPORT.say(one)}" for one in LANGUAGES))
        self._count, self._hint = QLabel(), QLabel(both.say(language))
        self._count.setProperty("role", "name")
        self._count.setWordWrap(True)
        self._count.setObjectName("label.report.count")
        self._count.setToolTip(MEANING.say(language))
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._list = QListWidget()
        self._list.setObjectName("list.report.problems")
        self._list.setAccessibleName(PROBLEMS.say(language))
        self._list.setWordWrap(True)
        self._list.setItemDelegate(WrappedLines(self._list))
        self._list.setSpacing(2)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)  # lines break anew at every width
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._on_activated)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._open, self._reason = (
            make_button(self._language, OPEN, "button.report.problem.open"),
            make_button(self._language, REASON, "button.report.problem.reason"),
        )
        self._open.clicked.connect(lambda _checked: self._on_activated(self._list.currentItem()))
        self._reason.clicked.connect(lambda _checked: self.reason_wanted.emit(self.chosen))
        doing = QHBoxLayout()
        for button in (self._open, self._reason):
            doing.addWidget(button)
        doing.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._count)
        layout.addWidget(self._list)
        layout.addLayout(doing)
        layout.addWidget(self._hint)
        self._on_chosen()

    @property
    def chosen(self) -> ReportProblem | None:
        """The problem chosen in the list; ``None`` where none is."""
        item = self._list.currentItem()
        problem = item.data(Qt.ItemDataRole.UserRole) if item else None
        return problem if isinstance(problem, ReportProblem) else None

    def choose_stopping(self) -> None:
        """Chooses the next problem that keeps the report a draft, behind the one chosen; after the last, the first."""
        stopping = [n for n in range(self._list.count()) if _stops(self._list.item(n))]
        if stopping:
            now = self._list.currentRow() if self._list.selectedItems() else -1
            self._list.setCurrentRow(next((n for n in stopping if n > now), stopping[0]))
            self._list.scrollToItem(self._list.currentItem())
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_chosen(self) -> None:
        problem = self.chosen
        allow(self._open, self._language, CHOOSE_FIRST if problem is None else None)
        to_mend = TO_MEND if problem is not None and not _takes_reason(problem) else None
        allow(self._reason, self._language, CHOOSE_FIRST if problem is None else to_mend)

    def show_problems(self, problems: Sequence[ReportProblem]) -> None:
        """Lists these in place of those before."""
        severities = (problem.severity for problem in problems for _ in range(problem.places))
        self._count.setText(counts_of(severities).words.say(self._language))
        self._hint.setVisible(bool(problems))
        self._list.clear()
        for problem in problems:
            item = QListWidgetItem(problem_line(problem, self._language))
            item.setForeground(_colour(problem).now())
            item.setData(Qt.ItemDataRole.UserRole, problem)
            self._list.addItem(item)
        self._on_chosen()
        if not problems:
            self._list.addItem(NONE_MISSING.say(self._language))

    def fade(self, faded: bool) -> None:
        """Has every line be faint, while what is shown is of before; it stays to be used, and keeps the focus."""
        self._faded = faded
        self._count.setEnabled(not faded)
        self._colour_lines()

    def changeEvent(self, event: QEvent) -> None:
        """Colours the lines for another ground."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour_lines()

    def _colour_lines(self) -> None:
        for item in map(self._list.item, range(self._list.count())):
            problem = item.data(Qt.ItemDataRole.UserRole)
            if isinstance(problem, ReportProblem):
                item.setForeground((Colour.FAINT if self._faded else _colour(problem)).now())

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        problem = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(problem, ReportProblem):
            self.wanted.emit(problem)


def _stops(item: QListWidgetItem) -> bool:
    problem = item.data(Qt.ItemDataRole.UserRole)
    return isinstance(problem, ReportProblem) and problem.stops


def _takes_reason(problem: ReportProblem) -> bool:
    """Whether a reason settles it: what a rule says of records; what the report finds itself is to be mended."""
    rule = BY_ID[problem.register].rule(problem.rule) if problem.register and problem.rule else None
    return rule is not None and bool(problem.records) and problem.severity in ANSWERABLE


def _colour(problem: ReportProblem) -> Colour:
    return Colour.ERROR if problem.stops else Colour.WARNING
