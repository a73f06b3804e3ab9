"""The import: reads workbooks beside the window, shows what would be done, and does it when told to."""

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import Refused
from desktop.domain.problems import Severity
from desktop.domain.words import Language, Words
from desktop.ui.importing import import_rows, import_sentences
from desktop.ui.importing.import_details import ImportDetails
from desktop.ui.importing.import_steps import (
    Read,
    ReadFile,
    Returned,
    carry_out,
    hand_back,
    plan_files,
    read_and_plan,
    to_hand_back,
)
from desktop.ui.importing.smooth import is_over, smooth
from desktop.ui.jobs import Job, start_job
from desktop.ui.style import mark
from desktop.ui.table.rows import RowsModel, RowsView
from desktop.ui.window.banner import Banner, Weight
from desktop.work.importing.import_plan import ImportPlan
from desktop.work.workspace import Workspace

TITLE = Words("导入工作簿", "Import workbooks")
COMMITTING = Words("正在写入台账…", "Writing into the ledger …")
STOPPING = Words("正在停止，已写的会全部退回…", "Stopping; what was written is taken back …")
WRITING = Words("正在写退回的工作簿…", "Writing the workbook to hand back …")
PROGRESS = Words("进度", "Progress")
SHEETS = Words("各工作表的导入计划", "What is planned for each sheet")
IMPORT = Words("导入", "Import")
PARTIAL = Words("只导入正确的行并退回有误的工作簿", "Import good rows, hand back the rest")
CANCEL = Words("取消", "Cancel")
CLOSE = Words("关闭", "Close")
FOLDER = Words("打开所在文件夹", "Open the folder")

T = TypeVar("T")

BEST_SIZE = QSize(1240, 760)


class ImportDialog(QDialog):
    """Reading, then the plan, then what was done. Accepted if anything was imported, else rejected."""

    _said = Signal(object)
    """What is being done now; from any thread."""

    def __init__(
        self, workspace: Workspace, language: Language, paths: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._paths = tuple(dict.fromkeys(path.absolute() for path in paths))
        self._files: list[ReadFile] = []
        self._to_come: Mapping[Severity, int] | None = None
        self._plan: ImportPlan | None = None
        self._committed = False
        self._returning = False
        """A workbook is being handed back."""
        self._stop: threading.Event | None = None
        """What stops the changes that are being made; ``None`` if none are."""
        self._folder: Path | None = None
        self.setObjectName("dialog.import")
        self.setWindowTitle(TITLE.say(language))
        self._build()
        self.resize(BEST_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        paths, database, saying = self._paths, workspace.database, self._said.emit
        self._job: Job = self._start(lambda job: read_and_plan(job, paths, database, saying), self._on_read)

    def _start(self, work: Callable[[Job], T], done: Callable[[T], None]) -> Job:
        self._stack.setCurrentIndex(0)
        self._on_progress(0, 0)

        def smoothly(job: Job) -> T:
            with smooth():
                return work(job)

        return start_job(self, smoothly, done, self._on_refused, self._on_progress)

    def done(self, result: int) -> None:
        """Closes it."""
        is_over()
        super().done(result)

    def reject(self) -> None:
        """Closes it; reading is given up, changes being made are taken back, a workbook being written is waited for."""
        if self._returning:
            return
        if self._stop is not None:
            self._stop.set()
            self._cancel.setEnabled(False)
            self._on_said(STOPPING)
            return
        self._job.cancel()
        self.done(QDialog.DialogCode.Accepted if self._committed else QDialog.DialogCode.Rejected)

    def _build(self) -> None:
        self._problem = Banner("banner.import.unreadable")
        self._summary = Banner("banner.import.summary")
        self._assumed = Banner("banner.import.assumed")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._progress_page())
        self._stack.addWidget(self._plan_page())
        layout = QVBoxLayout(self)
        for banner in (self._problem, self._summary, self._assumed):
            layout.addWidget(banner)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._buttons())

    def _progress_page(self) -> QWidget:
        page = QWidget()
        self._doing = QLabel()
        self._doing.setObjectName("label.import.doing")
        self._doing.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setObjectName("progress.import")
        self._bar.setAccessibleName(PROGRESS.say(self._language))
        self._bar.setTextVisible(False)
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        layout.addWidget(self._doing)
        layout.addWidget(self._bar)
        layout.addStretch(2)
        return page

    def _plan_page(self) -> QWidget:
        self._sheets = RowsView("table.import.sheets", SHEETS.say(self._language))
        self._sheets_model = RowsModel(import_rows.columns(import_rows.SHEETS, self._language), self._sheets)
        self._sheets.setModel(self._sheets_model)
        self._sheets.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._sheets.selectionModel().currentRowChanged.connect(self._on_sheet)
        self._details = ImportDetails(self._language)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._sheets)
        splitter.addWidget(self._details)
        splitter.setSizes([240, 260])
        return splitter

    def _buttons(self) -> QHBoxLayout:
        self._open_folder = self._button(FOLDER, "button.open_folder", self._on_folder)
        self._open_folder.hide()
        self._partial = self._button(PARTIAL, "button.import_partial", self._on_partial)
        self._import = self._button(IMPORT, "button.import", self._on_import)
        self._cancel = self._button(CANCEL, "button.cancel", self.reject)
        self._import.setEnabled(False)
        self._partial.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self._open_folder)
        row.addStretch(1)
        for button in (self._partial, self._cancel, self._import):
            row.addWidget(button)
        return row

    def _button(self, words: Words, name: str, pressed: object) -> QPushButton:
        button = QPushButton(words.say(self._language))
        button.setObjectName(name)
        button.setAccessibleName(words.say(self._language))
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        return button

    @Slot(object)
    def _on_said(self, words: Words) -> None:
        self._doing.setText(words.say(self._language))

    @Slot(int, int)
    def _on_progress(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)  # with nothing to count, it shows that something moves
        self._bar.setValue(done)

    def _on_read(self, read: Read) -> None:
        self._files, self._plan, self._to_come = [*read.files], read.plan, read.to_come
        unreadable = import_sentences.of_unreadable(self._files, self._language)
        self._problem.say(unreadable, Weight.BAD)
        if self._plan is None:
            self._no_plan()
        else:
            self._show_plan(self._plan)

    def _no_plan(self) -> None:
        self._doing.clear()
        self._bar.hide()
        self._only_close()

    def _show_plan(self, plan: ImportPlan) -> None:
        self._summary.say(*import_sentences.of_plan(plan, self._to_come, self._language))
        self._assumed.say(import_sentences.of_assumptions(plan, self._language), Weight.WARN)
        self._sheets_model.show(import_rows.sheet_rows(plan, self._language))
        self._sheets.fit()
        self._stack.setCurrentIndex(1)
        self._sheets.selectRow(_most_pressing(plan))
        self._import.setEnabled(not plan.has_refusals and not plan.is_empty)
        self._partial.setEnabled(plan.has_refusals)
        self._import.setToolTip(self._why_not(plan))
        self._partial.setToolTip(
            "" if plan.has_refusals else import_sentences.WHY_NOT_GOOD.say(self._language)
        )
        mark(self._import, "primary", self._import.isEnabled())
        if plan.is_empty and not plan.has_refusals:
            self._only_close()

    def _why_not(self, plan: ImportPlan) -> str:
        if plan.has_refusals:
            return import_sentences.WHY_NOT_REFUSED.say(self._language)
        return import_sentences.WHY_NOT_NOTHING.say(self._language) if plan.is_empty else ""

    @Slot()
    def _on_sheet(self) -> None:
        row = self._sheets.currentIndex().row()
        if self._plan is not None and row >= 0:
            self._details.show_table(self._plan, self._plan.tables[row], self._workspace.database.titles)

    @Slot()
    def _on_import(self) -> None:
        self._commit(lambda: self._on_returned([]))

    @Slot()
    def _on_partial(self) -> None:
        self._commit(self._hand_back)

    def _commit(self, then: Callable[[], None]) -> None:
        """Makes the plan's changes beside the window, and goes on from there if they were made."""
        plan = self._plan
        if plan is None:
            return
        if plan.is_empty:
            then()
            return
        stop = self._stop = threading.Event()
        for button in (self._import, self._partial):
            button.setEnabled(False)
        self._on_said(COMMITTING)
        database = self._workspace.database
        self._job = self._start(
            lambda job: carry_out(job, plan, database, stop), lambda made: self._on_carried(plan, made, then)
        )

    def _on_carried(self, plan: ImportPlan, made: bool, then: Callable[[], None]) -> None:
        self._stop = None
        self._cancel.setEnabled(True)
        if not made:
            self.reject()
            return
        self._committed = True
        self._workspace.done(plan.changes)
        self._stack.setCurrentIndex(1)
        then()

    def _hand_back(self) -> None:
        if self._plan is None:
            return
        errands, language = to_hand_back(self._plan, self._files), self._language
        self._returning = True
        for button in (self._import, self._partial, self._cancel):
            button.setEnabled(False)
        self._on_said(WRITING)
        self._job = self._start(lambda job: hand_back(job, errands, language), self._on_returned)
        self._job.ended.connect(self._on_written)

    @Slot()
    def _on_written(self) -> None:
        self._returning = False
        self._stack.setCurrentIndex(1)
        self._cancel.setEnabled(True)
        self._on_returned([])  # the import is done, whatever becomes of the workbook

    def _on_returned(self, returned: list[Returned]) -> None:
        if self._plan is not None:
            self._summary.say(*import_sentences.of_commit(self._plan, returned, self._language))
        self._problem.say("", Weight.BAD)
        self._assumed.say("", Weight.WARN)
        self._folder = next((each.copy.parent for each in returned if each.copy is not None), None)
        self._open_folder.setVisible(self._folder is not None)
        self._only_close()

    def _on_refused(self, refused: Refused) -> None:
        self._problem.say(refused.say(self._language), Weight.BAD)
        if self._stop is not None:  # what the plan was made from is no longer so
            self._stop = None
            files, database, saying = [*self._files], self._workspace.database, self._said.emit
            self._job = self._start(
                lambda job: plan_files(job, files, database, saying),
                lambda read: self._on_planned_anew(read, refused),
            )
        elif self._plan is None:
            self._no_plan()

    def _on_planned_anew(self, read: Read, refused: Refused) -> None:
        self._cancel.setEnabled(True)
        self._on_read(read)
        self._problem.say(refused.say(self._language), Weight.BAD)

    def _only_close(self) -> None:
        for button in (self._import, self._partial):
            button.setEnabled(False)
            button.setVisible(not self._committed)
        self._cancel.setText(CLOSE.say(self._language))
        self._cancel.setAccessibleName(CLOSE.say(self._language))
        mark(self._cancel, "primary", True)
        self._cancel.setFocus()

    @Slot()
    def _on_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _most_pressing(plan: ImportPlan) -> int:
    """The row that a user should see first: refusals, then assumptions."""

    def weight(n: int) -> tuple[bool, bool]:
        return not plan.tables[n].refused_rows, not plan.tables[n].table.assumed

    return min(range(len(plan.tables)), key=weight, default=0)
