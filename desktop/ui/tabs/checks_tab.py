"""The tab of the checks: every problem of the ledger, the way to its field, and the reasons given."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.problem_counts import MEANING, PART, SEVERITIES
from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.buttons import make_button
from desktop.ui.checks import problem_rows
from desktop.ui.checks.answer_dialog import AnswerDialog
from desktop.ui.checks.check_filters import CheckFilters
from desktop.ui.checks.following import Following
from desktop.ui.checks.problem_rows import ProblemRows
from desktop.ui.form.at_problem import form_at
from desktop.ui.lists.empty_note import EmptyNote
from desktop.ui.lists.rows import RowsModel, RowsView
from desktop.ui.look.fitting import TwoParts
from desktop.ui.look.measures import px
from desktop.ui.reading import Reading
from desktop.work import answers
from desktop.work.following import answered_anew, places_of
from desktop.work.problems import ANSWERS, LedgerProblem, ledger_problems, open_counts
from desktop.work.workspace import Workspace

CHECKS = Words("校验", "Checks")
PROBLEMS = Words("台账的全部校验提示", "Every problem of the ledger")
OPEN = Words("打开记录", "Open the record")
OPEN_TIP = Words(
    "打开记录，光标落在要改的字段或明细行（双击）",
    "Open the record at the field or the row below it that is to be mended (double click)",
)
ANSWER = Words("填写理由", "Give a reason")
ANSWER_TIP = Words(
    "给所选的提示填写理由（回车）；错误只能改正",
    "Give a reason for those selected (Enter); errors are to be mended",
)
WITHDRAW = Words("撤回理由", "Withdraw the reason")
WORKING = Words("正在校验…", "Checking …")
NOTHING = Words("没有发现问题。", "Nothing was found.")
ALL_WELL = Words(
    "没有发现问题。\n必填、格式、前后一致和各项规则，录入后都会自动检查，要处理的列在这里。",
    "Nothing was found.\nWhat is entered is checked by itself; what is to be seen to is listed here.",
)
NO_MATCH = Words("没有符合筛选的提示。", "Nothing matches the filter.")
ANSWERED = Words("已写明理由{n}处", "Answered: {n}")
SHOWN = Words("显示{n}条", "{n} shown")
STILL_OPEN = Words("其中{n}处使年报只能是草稿", "{n} of them {n:keeps|keep} the report a draft")
RULE = Words("{id}　{demand}\n来源：{source}", "{id}  {demand}\nSource: {source}")
NO_RULE = Words(
    "字段本身的要求：必填、写法或前后一致。",
    "What the field itself asks for: to be filled in, well written, consistent.",
)
HINT = Words(
    "双击打开记录，定位到要改的字段或明细行；回车给所选的提示填写理由。",
    "Double-click opens the record where it is mended, at a field or a row below; Enter gives a reason.",
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

    counted = Signal(object)
    """The `Counts` of what is to be settled; ``None`` where that is not known any more."""

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._found: list[LedgerProblem] = []
        self._shown: list[LedgerProblem] = []
        self._wanted: frozenset[tuple[str, str, str]] = frozenset()
        """Problems to be selected once they are listed, by register, rule and record."""
        self._known = False
        """Whether all was read once, and each change was followed since."""
        self.setAccessibleName(PROBLEMS.say(language))
        self._reading = Reading(
            "checks",
            WORKING,
            workspace,
            language,
            lambda: ledger_problems,
            self._show,
            self,
            follows=self._follow_answers,
        )
        self._following = Following(workspace, self)
        self._following.followed.connect(self._list)
        self._reading.outdated.connect(self._on_outdated)
        self._build()

    @property
    def problems(self) -> Sequence[LedgerProblem]:
        """The problems listed, as far as the filter lets them through."""
        return self._shown

    @property
    def is_ready(self) -> bool:
        """Whether the list is up to date."""
        return self._reading.is_ready and self._following.is_ready

    def choose(self, register: str, rule: str, records: Sequence[str]) -> None:
        """Lists the problems of one rule in one register that were not answered, and selects those of these records."""
        self._wanted = frozenset((register, rule, record) for record in records)
        self._filters.narrow(register, rule)

    def answer(self) -> None:
        """Asks for one reason for the problems selected."""
        chosen = [problem for problem in self._chosen() if problem.can_answer]
        if not chosen:
            return
        dialog = AnswerDialog(chosen, self._language, self)
        if dialog.exec():
            self._try(lambda: answers.answer(self._workspace, chosen, dialog.text))
        dialog.deleteLater()

    def withdraw(self) -> None:
        """Takes back the reasons given for the problems selected."""
        self._try(lambda: answers.withdraw(self._workspace, self._chosen()))

    def open_record(self) -> None:
        """Opens what the problem selected is mended in: its record at the field, or another one."""
        chosen = self._chosen()
        if len(chosen) != 1:
            return
        register, record_id, field, rule = chosen[0].key
        form = form_at(self._workspace, self._language, (register, record_id), field, rule or "", self)
        if form is not None:
            form.exec()
            form.deleteLater()

    def _build(self) -> None:
        language = self._language
        self._filters = CheckFilters(language)
        self._filters.changed.connect(self._sift)
        self._open_button = self._button(OPEN, "button.checks.open", OPEN_TIP, self.open_record)
        self._answer_button = self._button(ANSWER, "button.checks.answer", ANSWER_TIP, self.answer)
        self._answer_button.setProperty("primary", True)
        self._withdraw_button = self._button(WITHDRAW, "button.checks.withdraw", WITHDRAW, self.withdraw)
        narrowing, doing = QHBoxLayout(), QHBoxLayout()
        narrowing.addWidget(self._filters)
        doing.addStretch(1)
        for button in (self._open_button, self._withdraw_button, self._answer_button):
            doing.addWidget(button)
        self._view = ProblemView("table.checks", PROBLEMS.say(language))
        self._view.setAlternatingRowColors(True)
        self._model = RowsModel(problem_rows.columns(language), self._view)
        self._view.setModel(self._model)
        self._note = EmptyNote(self._view)
        self._view.doubleClicked.connect(lambda _index: self.open_record())
        self._view.answer_wanted.connect(self.answer)
        self._view.selectionModel().selectionChanged.connect(lambda _on, _off: self._tell_chosen())
        self._count = QLabel()
        self._count.setObjectName("label.checks.count")
        self._count.setToolTip(MEANING.say(language))
        self._rule = QLabel(HINT.say(language))
        self._rule.setObjectName("label.checks.rule")
        self._rule.setTextFormat(Qt.TextFormat.PlainText)
        self._rule.setWordWrap(True)
        self._rule.setProperty("role", "muted")
        self._rule.setMinimumHeight(self._rule.fontMetrics().lineSpacing() * 2)
        self._rule.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        column.addWidget(TwoParts(narrowing, doing))
        column.addWidget(self._reading)
        column.addWidget(self._view, 1)
        column.addWidget(self._count)
        column.addWidget(self._rule)
        self._tell_chosen()

    def _button(self, words: Words, name: str, tip: Words, pressed: Callable[[], object]) -> QPushButton:
        button = make_button(self._language, words, name, pressed)
        button.setToolTip(tip.say(self._language))
        return button

    @Slot()
    def _on_outdated(self) -> None:
        """Asks the records that changed at once; the whole is read when it is seen."""
        changed = places_of(self._workspace.latest)
        if self._known and changed is not None:
            self._following.follow(changed)
        else:
            self._known = False
            self._following.drop()
            self.counted.emit(None)  # the count is of before

    def _follow_answers(self, registers: frozenset[str]) -> bool:
        """Lists answers that were given or taken back; nothing else can have changed by them."""
        if registers != {ANSWERS} or not self._following.is_ready:
            return False
        self._show(answered_anew(self._workspace.database, self._found))
        return True

    def _show(self, found: list[LedgerProblem]) -> None:
        self._known = True
        self._following.begin_with(found)
        self._list(found)

    @Slot(object)
    def _list(self, found: list[LedgerProblem]) -> None:
        self._found = found
        self._filters.offer(found)
        self._sift()
        self.counted.emit(open_counts(found))

    @Slot()
    def _sift(self) -> None:
        chosen = {problem.key for problem in self._chosen()}
        place = self._view.verticalScrollBar().value()
        sieve = self._filters.sieve
        self._shown = [problem for problem in self._found if sieve.passes(problem, self._language)]
        self._model.show(ProblemRows(self._shown, self._language))
        self._fit()
        flags = QItemSelectionModel.SelectionFlag
        wanted = [row for row, p in enumerate(self._shown) if _place_of(p) in self._wanted]
        if wanted:
            chosen, self._wanted = {self._shown[row].key for row in wanted}, frozenset()
        for row, problem in enumerate(self._shown):
            if problem.key in chosen:
                self._view.selectionModel().select(self._model.index(row, 0), flags.Select | flags.Rows)
        self._view.verticalScrollBar().setValue(place)
        if wanted:
            self._view.scrollTo(self._model.index(wanted[0], 0))
        self._count.setText(self._summary())
        self._note.say((NO_MATCH if self._found else ALL_WELL).say(self._language))
        self._tell_chosen()

    def _fit(self) -> None:
        self._view.fit()
        header = self._view.horizontalHeader()
        if header.width() > 0 and self._shown:
            rest = header.width() - sum(self._view.columnWidth(n) for n in range(5))
            texts = max(self._view.columnWidth(5), self._view.sizeHintForColumn(5))
            wide = max(px(220), min(rest - px(160), texts, px(520)))
            self._view.setColumnWidth(5, wide)
            self._view.setColumnWidth(6, max(px(160), rest - wide))

    def _summary(self) -> str:
        language = self._language
        if not self._found:
            return NOTHING.say(language)
        counts = open_counts(self._found)
        parts = [counts.words.say(language)]
        if counts.stopping:
            parts.append(STILL_OPEN.fill(n=f"{counts.stopping:,}").say(language))
        answered = sum(problem.answer is not None for problem in self._found)
        if answered:
            parts.append(ANSWERED.fill(n=f"{answered:,}").say(language))
        notes = sum(problem.severity is Severity.INFO for problem in self._found)
        if notes:
            parts.append(PART.fill(name=SEVERITIES[Severity.INFO], n=f"{notes:,}").say(language))
        if len(self._shown) < len(self._found):
            parts.append((SHOWN if self._shown else NO_MATCH).fill(n=f"{len(self._shown):,}").say(language))
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


def _place_of(problem: LedgerProblem) -> tuple[str, str, str]:
    return problem.register, problem.problem.rule, problem.record_id


def _rule_of(problem: LedgerProblem) -> Words:
    """What the rule of a problem demands, and where it comes from."""
    rule = BY_ID[problem.register].rule(problem.problem.rule)
    if rule is None:
        return NO_RULE
    return RULE.fill(id=rule.id, demand=rule.words, source=rule.source)
