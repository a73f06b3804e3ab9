"""The submissions of a ledger: what left, the file to be had again, and what differs since."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import BadValue, Refused
from desktop.domain.registers.submissions.submissions import Submission
from desktop.domain.words import Language, Words
from desktop.files import write_bytes
from desktop.ui import ask
from desktop.ui.ask_text import ask_text
from desktop.ui.buttons import make_button
from desktop.ui.lists.empty_note import EmptyNote
from desktop.ui.lists.rows import Cell, Column, RowsModel, RowsView
from desktop.ui.look.fitting import lay_out
from desktop.ui.look.measures import fit
from desktop.ui.submission import difference_rows
from desktop.work.submission.differences import Difference, between, now_differs
from desktop.work.submission.restating import restate
from desktop.work.submission.submitting import submitted
from desktop.work.workspace import Workspace

TITLE = Words("报送记录", "Submissions")
HEADINGS = (
    Words("报送编号", "Number"),
    Words("报送年度", "Year"),
    Words("报送日期", "Submitted on"),
    Words("报送人", "By"),
    Words("报送表式", "Form"),
    Words("文件", "File"),
)
SAVE = Words("另存报送文件", "Save the file submitted")
COMPARE = Words(
    "选一次报送与现在比较；按住Ctrl选两次，则两次互相比较。",
    "Choose one to compare it with now, or two with Ctrl.",
)
SAME = Words("与报送时没有差异。", "Nothing differs from what was submitted.")
DIFFER = Words(
    "{number}与现在有{n}处差异，其中{open}处还没有说明更正原因。",
    "{number} and now: {n} {n:difference|differences}, {open} of them without a reason.",
)
TWO = Words("{one}与{other}有{n}处差异。", "{one} and {other}: {n} {n:difference|differences}.")
GIVE = Words("说明更正原因", "Give the reason")
KEEP = Words("保存原因", "Keep the reason")
WHY = Words(
    "所选{n}处为什么与报送时不同？原因会印在下次年报的更正表里。",
    "Why {n:does the one|do the {n}} chosen differ from what was submitted? The next report prints it among its corrections.",
)
ALL = Words("没有选择时，适用于全部未说明的差异", "Where none is chosen, for all without a reason")
CLOSE = Words("关闭", "Close")
NONE_YET = Words(
    "还没有报送记录。年报报送后在年报页点“报送”登记，以后数字有变化会列在下面。",
    "Nothing was submitted yet. Note it with 'Submit' at the annual report; what changes afterwards is listed below.",
)
DIFFERENCES = Words("差异", "Differences")


class SubmissionsDialog(QDialog):
    """The list above, the differences below; reasons are given for those chosen, or for all that have none."""

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._list: list[Submission] = []
        self._differences: list[Difference] = []
        self.setObjectName("dialog.submissions")
        self.setWindowTitle(TITLE.say(language))
        fit(self, 1080, 640)
        self._submissions = self._table("table.submissions", TITLE)
        self._model = RowsModel([Column(words.say(language)) for words in HEADINGS], self._submissions)
        self._submissions.setModel(self._model)
        EmptyNote(self._submissions, NONE_YET.say(language))
        self._submissions.selectionModel().selectionChanged.connect(self._on_chosen)
        self._told = QLabel()
        self._told.setObjectName("label.submissions.told")
        self._found = self._table("table.differences", DIFFERENCES)
        self._rows = RowsModel(difference_rows.columns(language), self._found)
        self._found.setModel(self._rows)
        self._save = make_button(self._language, SAVE, "button.submissions.save", self._on_save)
        self._give = make_button(self._language, GIVE, "button.submissions.reason", self._on_reason)
        self._give.setToolTip(ALL.say(language))
        self._give.setProperty("primary", True)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Reads the submissions anew, and compares the newest with now."""
        self._list = submitted(self._workspace.database)[::-1]
        self._model.show([self._line(each) for each in self._list])
        self._submissions.fit()
        self._submissions.selectRow(0)
        self._on_chosen()

    def _lay_out(self) -> None:
        hint = QLabel(COMPARE.say(self._language))
        hint.setProperty("role", "muted")
        top = QHBoxLayout()
        top.addWidget(hint, 1)
        top.addWidget(self._save)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self._give)
        bottom.addWidget(make_button(self._language, CLOSE, "button.submissions.close", self.accept))
        column = QVBoxLayout()
        column.addLayout(top)
        column.addWidget(self._submissions, 2)
        column.addWidget(self._told)
        column.addWidget(self._found, 5)
        lay_out(self, column, bottom)

    def _table(self, name: str, words: Words) -> RowsView:
        return RowsView(name, words.say(self._language), self)

    def _line(self, each: Submission) -> Sequence[Cell]:
        day = each.submitted_on.isoformat() if each.submitted_on else ""
        texts = (
            each.submission_number,
            str(each.submitted_year),
            day,
            each.submitted_by,
            each.submitted_form,
            each.submitted_file,
        )
        return [Cell(text or "") for text in texts]

    @property
    def _chosen(self) -> list[Submission]:
        rows = sorted(index.row() for index in self._submissions.selectionModel().selectedRows())
        return [self._list[row] for row in rows if row < len(self._list)]

    @Slot()
    def _on_chosen(self) -> None:
        chosen, database = self._chosen, self._workspace.database
        now = len(chosen) == 1
        if now:
            self._differences = now_differs(database, chosen[0])
        else:
            self._differences = between(database, chosen[1], chosen[0]) if len(chosen) == 2 else []
        self._tell(chosen)
        self._rows.show(difference_rows.rows(self._differences, self._language, reasons=now))
        self._found.fit()
        self._save.setEnabled(now)
        self._give.setEnabled(now and bool(self._differences) and not database.read_only)

    def _tell(self, chosen: Sequence[Submission]) -> None:
        n, words = len(self._differences), SAME
        if len(chosen) == 2:
            words = TWO.fill(one=chosen[1].submission_number, other=chosen[0].submission_number, n=n)
        elif n:
            still = sum(not d.explained for d in self._differences)
            words = DIFFER.fill(number=chosen[0].submission_number, n=n, open=still)
        self._told.setText(words.say(self._language) if chosen else "")

    @Slot()
    def _on_save(self) -> None:
        (submission,) = self._chosen
        start = self._workspace.database.path.parent / (submission.submitted_file or "")
        path, _kind = QFileDialog.getSaveFileName(self, SAVE.say(self._language), str(start))
        if path:
            self._try(lambda: self.save_to(submission, Path(path)))

    def save_to(self, submission: Submission, path: Path) -> None:
        """Writes the very file that was submitted.

        Raises:
            Refused: it is lost, or the place takes no file.
        """
        write_bytes(path, self._workspace.database.content(submission.submitted_sha256 or ""))

    @Slot()
    def _on_reason(self) -> None:
        rows = {index.row() for index in self._found.selectionModel().selectedRows()}
        chosen = [self._differences[row] for row in sorted(rows)]
        chosen = chosen or [d for d in self._differences if not d.explained]
        if not chosen:
            return
        given = {d.given.restated_reason or "" for d in chosen if d.given}
        start = given.pop() if len(given) == 1 else ""
        reason = ask_text(self, self._language, GIVE, WHY.fill(n=len(chosen)), KEEP, start)
        if reason:
            self._try(lambda: self.give(chosen, reason))

    def give(self, chosen: Sequence[Difference], reason: str) -> None:
        """Keeps a reason for these, and shows what is left.

        Raises:
            Refused: as `desktop.work.submission.restating.restate`.
        """
        try:
            restate(self._workspace, chosen, reason)
        except BadValue as fault:
            ask.tell(self, self._language, fault.reason, bad=True)
        self._on_chosen()

    def _try(self, action: object) -> None:
        try:
            action()  # type: ignore[operator]
        except Refused as refused:
            ask.tell_refused(self, self._language, refused)
