"""What is missing or doubtful in a year's report, as a list that leads to the records concerned."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.report import ReportProblem
from desktop.domain.words import Language, Words
from desktop.ui.report.report_rows import problem_line
from desktop.ui.style import ERROR, WARNING

PROBLEMS = Words("待补正与待核对", "What is missing")
COUNTED = Words("{name}（{n}）", "{name} ({n})")
NONE_MISSING = Words("没有发现缺漏。", "Nothing was found missing.")
HINT = Words(
    "双击一条，到有关的字段、记录或指标。",
    "Double-click a line to go to the field, the records or the figure.",
)


class ProblemList(QWidget):
    """The list with its count, errors first."""

    wanted = Signal(object)
    """The user asks what is behind a `ReportProblem`."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._count, self._hint = QLabel(), QLabel(HINT.say(language))
        self._count.setStyleSheet("font-weight: 600;")
        self._hint.setProperty("role", "muted")
        self._list = QListWidget()
        self._list.setObjectName("list.report.problems")
        self._list.setAccessibleName(PROBLEMS.say(language))
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._on_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._count, self._list, self._hint):
            layout.addWidget(widget)

    def show_problems(self, problems: Sequence[ReportProblem]) -> None:
        """Lists these in place of those before."""
        self._count.setText(COUNTED.fill(name=PROBLEMS, n=len(problems)).say(self._language))
        self._hint.setVisible(bool(problems))
        self._list.clear()
        for problem in problems:
            item = QListWidgetItem(problem_line(problem, self._language))
            item.setForeground(QColor(ERROR if problem.stops else WARNING))
            item.setData(Qt.ItemDataRole.UserRole, problem)
            self._list.addItem(item)
        if not problems:
            self._list.addItem(NONE_MISSING.say(self._language))

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        problem = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(problem, ReportProblem):
            self.wanted.emit(problem)
