"""The tab of the checks: every problem of the ledger, the way to its field, and the reasons given."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.checks import problem_rows
from desktop.ui.checks.answer_dialog import AnswerDialog
from desktop.ui.checks.check_filters import CheckFilters
from desktop.ui.checks.problem_rows import SEVERITIES, ProblemRows
from desktop.ui.form.record_form import RecordForm
from desktop.ui.jobs import Job, start_job
from desktop.ui.table.rows import RowsModel, RowsView
from desktop.ui.window.banner import Banner, Weight
from desktop.work import answers
from desktop.work.problems import LedgerProblem, ledger_problems
from desktop.work.workspace import Workspace

CHECKS = Words("校验", "Checks")
PROBLEMS = Words("台账的全部校验提示", "Every problem of the ledger")
COUNTS = Words("{name}（{counts}）", "{name} ({counts})")
OPEN = Words("打开记录", "Open the record")
OPEN_TIP = Words("打开记录，光标落在有问题的字段（双击）", "Open the record at the field (double click)")
ANSWER = Words("填写理由", "Give a reason")
ANSWER_TIP = Words(
    "给所选的提示填写理由（回车）；错误只能改正",
    "Give a reason for those selected (Enter); errors are to be mended",
)
WITHDRAW = Words("撤回理由", "Withdraw the reason")
WORKING = Words("正在校验…", "Checking …")
NOTHING = Words("没有发现问题。", "Nothing was found.")
NO_MATCH = Words("没有符合筛选的提示。", "Nothing matches the filter.")
SUMMARY = Words("共{n}条", "{n} in all")
SHOWN = Words("显示{n}条", "{n} shown")
STILL_OPEN = Words("{n}条未处理，年报只能是草稿", "{n} open, so the report is a draft")
RULE = Words("{id}　{demand}\n来源：{source}", "{id}  {demand}\nSource: {source}")
NO_RULE = Words(
    "字段本身的要求：必填、写法或前后一致。",
    "What the field itself asks for: to be filled in, well written, consistent.",
)
HINT = Words(
    "双击打开记录并定位到字段；回车给所选的提示填写理由。",
    "Double-click opens the record at the field; Enter gives a reason.",
)


class ProblemView(RowsView):
    """The table; Enter asks for a reason."""

    answer_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes Enter, and leaves the rest."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answer_wanted.emit()
            return
        super().keyPressEvent(event)


class ChecksTab(QWidget):
    """The list. It asks the rules beside the window, when it is seen and the ledger has changed since."""

    counted = Signal(str)
    """What the tab is to be called, with its counts."""

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._found: list[LedgerProblem] = []
        self._shown: list[LedgerProblem] = []
        self._stale = True
        self._job: Job | None = None
        self.setAccessibleName(PROBLEMS.say(language))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._refresh)
        self._build()
        stop_listening = workspace.listen(self._on_changes)
        self.destroyed.connect(lambda: stop_listening())

    @property
    def problems(self) -> Sequence[LedgerProblem]:
        """The problems listed, as far as the filter lets them through."""
        return self._shown

    @property
    def is_ready(self) -> bool:
        """Whether the list is up to date."""
        return not self._stale and self._job is None

    def showEvent(self, event: QShowEvent) -> None:
        """Asks the rules, where the ledger changed since."""
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)

    def answer(self) -> None:
        """Asks for one reason for the problems selected."""
        chosen = [problem for problem in self._chosen() if problem.can_answer]
        if not chosen:
            return
        dialog = AnswerDialog(chosen, self._language, self)
        if dialog.exec():
            self._try(lambda: answers.answer(self._workspace, chosen, dialog.reason))
        dialog.deleteLater()

    def withdraw(self) -> None:
        """Takes back the reasons given for the problems selected."""
        self._try(lambda: answers.withdraw(self._workspace, self._chosen()))

    def open_record(self) -> None:
        """Opens the record of the problem selected, at its field."""
        chosen = self._chosen()
        if len(chosen) != 1:
            return
        register = BY_ID[chosen[0].register]
        for record in self._workspace.database.get(register.id, [chosen[0].record_id]):
            form = RecordForm(self._workspace, register, self._language, record, parent=self)
            form.go_to(chosen[0].problem.field)
            form.exec()
            form.deleteLater()

    def _build(self) -> None:
        language = self._language
        self._failure = Banner("banner.checks")
        self._filters = CheckFilters(language)
        self._filters.changed.connect(self._sift)
        self._open_button = self._button(OPEN, "button.checks.open", OPEN_TIP, self.open_record)
        self._answer_button = self._button(ANSWER, "button.checks.answer", ANSWER_TIP, self.answer)
        self._answer_button.setProperty("primary", True)
        self._withdraw_button = self._button(WITHDRAW, "button.checks.withdraw", WITHDRAW, self.withdraw)
        top = QHBoxLayout()
        top.addWidget(self._filters, 1)
        for button in (self._open_button, self._withdraw_button, self._answer_button):
            top.addWidget(button)
        self._view = ProblemView("table.checks", PROBLEMS.say(language))
        self._view.setAlternatingRowColors(True)
        self._model = RowsModel(problem_rows.columns(language), self._view)
        self._view.setModel(self._model)
        self._view.doubleClicked.connect(lambda _index: self.open_record())
        self._view.answer_wanted.connect(self.answer)
        self._view.selectionModel().selectionChanged.connect(lambda _on, _off: self._tell_chosen())
        self._count = QLabel()
        self._count.setObjectName("label.checks.count")
        self._rule = QLabel(HINT.say(language))
        self._rule.setObjectName("label.checks.rule")
        self._rule.setTextFormat(Qt.TextFormat.PlainText)
        self._rule.setWordWrap(True)
        self._rule.setProperty("role", "muted")
        self._rule.setMinimumHeight(self._rule.fontMetrics().lineSpacing() * 3)
        self._rule.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._failure)
        column.addWidget(self._view, 1)
        column.addWidget(self._count)
        column.addWidget(self._rule)
        self._tell_chosen()

    def _button(self, words: Words, name: str, tip: Words, pressed: object) -> QPushButton:
        button = QPushButton(words.say(self._language))
        button.setObjectName(name)
        button.setAccessibleName(words.say(self._language))
        button.setToolTip(tip.say(self._language))
        assert callable(pressed)
        button.clicked.connect(lambda _checked: pressed())
        return button

    def _on_changes(self, _registers: frozenset[str]) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start(0)  # once, after all that is announced together
        else:
            self.counted.emit(CHECKS.say(self._language))

    @Slot()
    def _refresh(self) -> None:
        if self._job is not None:
            return  # it is asked again when that one ends
        self._stale = False
        database = self._workspace.database
        self._count.setText(WORKING.say(self._language))

        def work(_job: Job) -> list[LedgerProblem]:
            reader = database.reader()
            try:
                return ledger_problems(reader)
            finally:
                reader.close()

        self._job = start_job(self, work, self._show, self._on_refused)
        self._job.ended.connect(self._on_ended)

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        if self._stale and self.isVisible():
            self._timer.start(0)

    def _on_refused(self, refused: Refused) -> None:
        self._failure.say(refused.say(self._language), Weight.BAD)

    def _show(self, found: list[LedgerProblem]) -> None:
        self._failure.say("", Weight.BAD)
        self._found = found
        self._filters.offer(found)
        self._sift()
        if not self._stale:
            self.counted.emit(self._name())

    def _name(self) -> str:
        """The tab's text: the open ones by severity, the gravest first."""
        still = Counter(problem.severity for problem in self._found if problem.answer is None)
        told = [f"{still[severity]:,}" for severity in Severity if still[severity]]
        name = CHECKS.say(self._language)
        if not told:
            return name
        return COUNTS.fill(name=CHECKS, counts=" / ".join(told)).say(self._language)

    @Slot()
    def _sift(self) -> None:
        chosen = {problem.key for problem in self._chosen()}
        place = self._view.verticalScrollBar().value()
        sieve = self._filters.sieve
        self._shown = [problem for problem in self._found if sieve.passes(problem, self._language)]
        self._model.show(ProblemRows(self._shown, self._language))
        self._fit()
        flags = QItemSelectionModel.SelectionFlag
        for row, problem in enumerate(self._shown):
            if problem.key in chosen:
                self._view.selectionModel().select(self._model.index(row, 0), flags.Select | flags.Rows)
        self._view.verticalScrollBar().setValue(place)
        self._count.setText(self._summary())
        self._tell_chosen()

    def _fit(self) -> None:
        self._view.fit()
        header = self._view.horizontalHeader()
        if header.width() > 0 and self._shown:
            rest = header.width() - sum(self._view.columnWidth(n) for n in range(5))
            self._view.setColumnWidth(5, max(220, min(rest - 160, 520)))

    def _summary(self) -> str:
        language = self._language
        if not self._found:
            return NOTHING.say(language)
        counts = Counter(problem.severity for problem in self._found)
        parts = [SUMMARY.fill(n=f"{len(self._found):,}").say(language)]
        parts += [f"{SEVERITIES[s].say(language)} {counts[s]:,}" for s in Severity if counts[s]]
        if len(self._shown) < len(self._found):
            parts.append((SHOWN if self._shown else NO_MATCH).fill(n=f"{len(self._shown):,}").say(language))
        still = sum(problem.stops_report for problem in self._found)
        if still:
            parts.append(STILL_OPEN.fill(n=f"{still:,}").say(language))
        return " · ".join(parts)

    def _chosen(self) -> list[LedgerProblem]:
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        return [self._shown[row] for row in rows if row < len(self._shown)]

    def _tell_chosen(self) -> None:
        chosen = self._chosen()
        self._open_button.setEnabled(len(chosen) == 1)
        self._answer_button.setEnabled(any(problem.can_answer for problem in chosen))
        self._withdraw_button.setEnabled(any(problem.given for problem in chosen))
        said = HINT if not chosen else _rule_of(chosen[0])
        self._rule.setText(said.say(self._language))

    def _try(self, action: object) -> None:
        assert callable(action)
        try:
            action()
        except Refused as refused:
            ask.tell_refused(self, self._language, refused)


def _rule_of(problem: LedgerProblem) -> Words:
    """What the rule of a problem demands, and where it comes from."""
    rule = BY_ID[problem.register].rule(problem.problem.rule)
    if rule is None:
        return NO_RULE
    return RULE.fill(id=rule.id, demand=rule.words, source=rule.source)
