"""The strip of the report tab that says whether its year was submitted, and submits it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.domain.changes import Told
from desktop.domain.errors import Refused
from desktop.domain.report import AnnualReport
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.buttons import allow, make_button
from desktop.ui.jobs import Cancelled
from desktop.ui.long_work import done_beside
from desktop.ui.report.report_export import file_name
from desktop.work.submission.submitting import Ready, freeze, prepare, submitted
from desktop.work.workspace import Workspace

SUBMIT = Words("报送", "Submit")
RECORDS = Words("报送记录", "Submissions")
NOT_YET = Words("{year}年度尚未报送", "{year} is not submitted yet")
OPEN_FIRST = Words(
    "还有{n}处须改正或说明，处理后才能报送",
    "{n} {n:problem has|problems have} to be mended or answered before it can be submitted",
)
READ_ONLY = Words("台账以只读方式打开，不能报送", "the ledger is open read-only, so nothing can be submitted")
NONE_YET = Words("还没有报送过，没有报送记录可看", "nothing was submitted yet, so there is nothing to show")
SAID_AND_WHY = Words("{said}；{why}", "{said}; {why}")
MARK = Words("【已报送】{number}，{day}，{who}", "[submitted] {number}, {day}, {who}")
DIFFERS = Words(
    "与现在有{n}处差异，{open}处未说明原因", "{n} {n:difference|differences} since, {open} without a reason"
)
AS_IT_WAS = Words("与现在一致", "nothing differs since")
SURE = Words(
    "报送{year}年度年报？\n报送后这一年的数字、记录和报送文件就固定在台账里，不能撤销；以后的改动会作为更正列出。",
    "Submit the report of {year}?\nIts figures, records and file are then fixed in the ledger and cannot be undone; what is "
    "changed later is listed as a correction.",
)
YES, NO = Words("报送", "Submit"), Words("先不报送", "Not now")
WHERE = Words("报送文件保存到", "Save the file to submit as")
KIND = Words("Excel工作簿", "Excel workbook")
WRITING = Words("正在写报送文件…", "Writing the file to submit …")
STOPPED = Words(
    "已停止：没有报送，也没有写任何文件。", "Stopped: nothing is submitted, and no file was written."
)
DONE = Words("已报送（{number}）：{path}", "Submitted ({number}): {path}")


class SubmissionBar(QWidget):
    """Says how the year stands; a button submits it, another shows what was submitted."""

    submitted = Signal()

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._report: AnnualReport | None = None
        self._state = QLabel()
        self._state.setObjectName("label.submission")
        self._state.setWordWrap(True)
        self._records = self._button(RECORDS, "button.submissions", self._on_records)
        self._submit = self._button(SUBMIT, "button.submit", self._on_submit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._state, 1)
        row.addWidget(self._records)
        row.addWidget(self._submit)

    def show_report(self, report: AnnualReport | None) -> None:
        """Says whether the report's year was submitted, and whether anything differs since."""
        self._report = report
        self.setVisible(report is not None)
        database = self._workspace.database
        allow(self._records, self._language, None if database.count("submissions") else NONE_YET)
        if report is None:
            self._submit.setEnabled(False)
            return
        why_not = self._why_not(report)
        allow(self._submit, self._language, why_not)
        said = self._said(report)
        said = SAID_AND_WHY.fill(said=said, why=why_not) if why_not is not None else said
        self._state.setText(said.say(self._language))

    def submit_to(self, report: AnnualReport, path: Path) -> None:
        """Writes the file beside the window, then freezes the year and puts the file in its place; or neither, once stopped."""
        from desktop.excel.report import write_report  # openpyxl takes a while to load

        def work(told: Told) -> Ready:
            return prepare(report, path, lambda r, p: write_report(r, p, self._language, told))

        try:
            ready = done_beside(self, self._language, WRITING, work)
        except Cancelled:
            self._state.setText(STOPPED.say(self._language))
        except Refused as refused:
            ask.tell_refused(self, self._language, refused)
        else:
            self._freeze(ready)

    def _why_not(self, report: AnnualReport) -> Words | None:
        """Why the year cannot be submitted now; ``None`` where it can."""
        if self._workspace.database.read_only:
            return READ_ONLY
        return OPEN_FIRST.fill(n=report.open) if report.open else None

    def _said(self, report: AnnualReport) -> Words:
        made = submitted(self._workspace.database, report.year)
        if not made:
            return NOT_YET.fill(year=report.year)
        last = made[-1]
        mark = MARK.fill(number=last.submission_number, day=last.submitted_on, who=last.submitted_by or "—")
        corrections = [c for c in report.corrections if c.submission == last.submission_number]
        still = sum(not c.explained for c in corrections)
        since = DIFFERS.fill(n=len(corrections), open=still) if corrections else AS_IT_WAS
        return Words(f"{mark.zh}；{since.zh}", f"{mark.en}; {since.en}")

    @Slot()
    def _on_submit(self) -> None:
        report = self._report
        if report is None or not ask.confirm(
            self, self._language, SURE.fill(year=report.year), YES, NO, final=True
        ):
            return
        start = self._workspace.database.path.parent / file_name(report, self._language)
        kind = f"{KIND.say(self._language)} (*.xlsx)"
        path, _kind = QFileDialog.getSaveFileName(self, WHERE.say(self._language), str(start), kind)
        if path:
            self.submit_to(report, Path(path if path.lower().endswith(".xlsx") else f"{path}.xlsx"))

    def _freeze(self, ready: Ready) -> None:
        try:
            made = freeze(self._workspace, ready)
        except Refused as refused:
            ask.tell_refused(self, self._language, refused)
        else:
            words = DONE.fill(number=made.submission_number, path=ready.out)
            self._state.setText(words.say(self._language))
        self.submitted.emit()

    @Slot()
    def _on_records(self) -> None:
        from desktop.ui.submission.submissions_dialog import SubmissionsDialog  # not needed before

        dialog = SubmissionsDialog(self._workspace, self._language, self)
        dialog.exec()
        dialog.deleteLater()
        self.submitted.emit()

    def _button(self, words: Words, name: str, pressed: Callable[[], object]) -> QPushButton:
        button = make_button(self._language, words, name, pressed)
        button.setEnabled(False)
        return button
