"""What is told before a filled form is written: the year's open problems, each a click from its record, and masked data."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.registers import BY_ID
from desktop.domain.report import ReportProblem
from desktop.domain.words import Language, Words
from desktop.ui.banner import Banner, Weight
from desktop.ui.buttons import make_button
from desktop.ui.form.record_form import RecordForm
from desktop.ui.look.fitting import lay_out
from desktop.ui.look.measures import fit
from desktop.ui.look.style import mark
from desktop.ui.report.report_problems import ProblemList
from desktop.ui.report.report_rows import problem_line
from desktop.ui.report.trace_dialog import TraceDialog, open_record, trace
from desktop.work.city_form.before_writing import BeforeWriting
from desktop.work.workspace import Workspace

TITLE = Words("填报之前", "Before the form is written")
IN_FULL = Words(
    "要写全，请先返回，勾选“个人信息不遮盖”。",
    'To write them in full, go back and tick "Personal data in full".',
)
CHANGED = Words(
    "记录已经改动，表中的数要重新计算：请返回，算好后再填报。",
    "Records have changed, and what the form says is worked out anew: go back, and fill it then.",
)
KNOWN = Words(
    "我已知道还有问题没有处理，仍要填报", "I know that these problems are open; write the form all the same"
)
WRITE = Words("填报…", "Fill…")
BACK = Words("返回", "Go back")
PROBLEMS = Words("待补正与待核对", "What is missing")
BEST_SIZE = 760, 520


class WriteQuestion(QDialog):
    """Accepted if the form is to be written. What keeps the year's report a draft has to be confirmed."""

    def __init__(
        self, workspace: Workspace, language: Language, before: BeforeWriting, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._language, self._before = workspace, language, before
        self.changed = False
        """Whether records were changed meanwhile, so that the form is no longer worked out as the ledger is."""
        self.setObjectName("dialog.form.before")
        self.setWindowTitle(TITLE.say(language))
        self._build()
        fit(self, *BEST_SIZE)
        stop_listening = workspace.listen(self._on_changes)
        self.finished.connect(lambda _result: stop_listening())

    def _build(self) -> None:
        before, language = self._before, self._language
        content = QVBoxLayout()
        for number, words in enumerate(before.sentences):
            is_open = bool(before.problems) and number == 0
            banner = Banner("banner.form.open" if is_open else "banner.form.masked")
            more = "" if is_open else IN_FULL.say(language)
            banner.say(
                f"{words.say(language)}\n{more}".strip(),
                Weight.BAD if is_open and before.stops else Weight.WARN,
            )
            content.addWidget(banner)
        self._changed = Banner("banner.form.changed")
        content.addWidget(self._changed)
        if before.problems:
            problems = ProblemList(language)
            problems.show_problems(before.problems)
            problems.wanted.connect(self._on_problem)
            content.addWidget(problems, 1)
        else:
            content.addStretch(1)
        self._known = QCheckBox(KNOWN.say(language))
        self._known.setObjectName("check.form.known")
        self._known.setAccessibleName(KNOWN.say(language))
        self._known.setVisible(before.stops > 0)
        self._known.toggled.connect(self._allow)
        lay_out(self, content, self._known, self._buttons())
        self._allow()

    def _buttons(self) -> QHBoxLayout:
        self._write = make_button(self._language, WRITE, "button.form.write", self.accept)
        self._back = make_button(self._language, BACK, "button.form.back", self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._write)
        return row

    @Slot()
    def _allow(self) -> None:
        may = not self.changed and (not self._before.stops or self._known.isChecked())
        self._write.setEnabled(may)
        mark(self._write, "primary", may)
        self._write.setDefault(may)
        self._back.setDefault(not may)

    def _on_changes(self, _registers: frozenset[str]) -> None:
        self.changed = True
        self._known.setEnabled(False)
        self._changed.say(CHANGED.say(self._language), Weight.WARN)
        self._allow()

    @Slot(object)
    def _on_problem(self, problem: ReportProblem) -> None:
        """Opens what a problem is of: the record at its field, the records, or the figure."""
        value = self._before.value(problem.figure) if problem.figure else None
        if value is not None:
            _open(trace(self._workspace, self._language, value, self))
        elif len(problem.records) == 1 and problem.field:
            open_record(
                self._workspace, self._language, problem.register, problem.records[0], problem.field, self
            )
        elif problem.records:
            self._list(problem.register, problem.records, problem)

        elif problem.register:
            form = RecordForm(self._workspace, BY_ID[problem.register], self._language, None, parent=self)
            form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            form.open()

    def _list(self, register: str, records: Sequence[str], problem: ReportProblem) -> None:
        title, about = PROBLEMS.say(self._language), problem_line(problem, self._language)
        places = [(register, id_) for id_ in records]
        _open(
            TraceDialog(
                self._workspace, self._language, title, about, places, parent=self, field=problem.field
            )
        )


def _open(dialog: TraceDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
