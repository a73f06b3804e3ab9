"""The import: reads workbooks beside the window, shows what would be done, and does it when told to."""

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import Refused
from desktop.domain.ledger import LedgerTable
from desktop.domain.problems import Severity
from desktop.domain.words import Language, Words
from desktop.excel.grid import Sheet
from desktop.ui.banner import Banner, Weight
from desktop.ui.importing import import_rows, import_sentences
from desktop.ui.importing.import_bar import ImportBar
from desktop.ui.importing.import_details import ImportDetails
from desktop.ui.importing.import_progress import ImportProgress
from desktop.ui.importing.import_steps import (
    Read,
    ReadFile,
    Returned,
    carry_out,
    first_rows,
    hand_back,
    plan_files,
    read_and_plan,
    to_hand_back,
)
from desktop.ui.importing.kept_maps import KeptMaps
from desktop.ui.importing.kept_mends import KeptMends
from desktop.ui.importing.match_by_hand import match_by_hand, number_in_sheet
from desktop.ui.jobs import Job, start_job
from desktop.ui.lists.rows import RowsModel, RowsView
from desktop.ui.look.fitting import Shrinking, lay_out
from desktop.ui.look.measures import fit
from desktop.ui.smooth import collect_again, smooth
from desktop.work.importing.import_plan import ImportPlan
from desktop.work.importing.mending import Mend
from desktop.work.workspace import Workspace

TITLE = Words("导入工作簿", "Import workbooks")
COMMITTING = Words("正在写入台账…", "Writing into the ledger …")
STOPPING = Words("正在停止，已写的会全部退回…", "Stopping; what was written is taken back …")
WRITING = Words("正在写退回的工作簿…", "Writing the workbook to hand back …")
SHEETS = Words("各工作表的导入计划", "What is planned for each sheet")

T = TypeVar("T")

BEST_SIZE = 1240, 760


class ImportDialog(QDialog):
    """Reading, then the plan, then what was done. Accepted if anything was imported, else rejected."""

    _said = Signal(object)
    """What is being done now; from any thread."""

    def __init__(
        self,
        workspace: Workspace,
        language: Language,
        paths: Sequence[Path],
        parent: QWidget | None = None,
        maps: Path | None = None,
    ) -> None:
        """Begins to read; `maps` is the file in which tables that were matched by hand are remembered."""
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._paths = tuple(dict.fromkeys(path.absolute() for path in paths))
        self._files: list[ReadFile] = []
        self._to_come: Mapping[Severity, int] | None = None
        self._plan: ImportPlan | None = None
        self._mends, self._maps = KeptMends(), KeptMaps(maps)
        self._committed = False
        self._returning = False
        """A workbook is being handed back."""
        self._stop: threading.Event | None = None
        """What stops the changes that are being made; ``None`` if none are."""
        self.setObjectName("dialog.import")
        self.setWindowTitle(TITLE.say(language))
        self._build()
        fit(self, *BEST_SIZE)
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        self._job: Job = self._read()

    def _read(self) -> Job:
        paths, database, saying = self._paths, self._workspace.database, self._said.emit
        maps = self._maps.maps
        return self._start(lambda job: read_and_plan(job, paths, database, saying, maps), self._on_read)

    def _start(self, work: Callable[[Job], T], done: Callable[[T], None]) -> Job:
        self._stack.setCurrentIndex(0)
        self._on_progress(0, 0)

        def smoothly(job: Job) -> T:
            with smooth():
                return work(job)

        return start_job(self, smoothly, done, self._on_refused, self._on_progress)

    def done(self, result: int) -> None:
        """Closes it."""
        collect_again()
        super().done(result)

    def reject(self) -> None:
        """Closes it; reading is given up, changes being made are taken back, a workbook being written is waited for."""
        if self._returning:
            return
        if self._stop is not None:
            self._stop.set()
            self._bar.may_leave(False)
            self._on_said(STOPPING)
            return
        self._job.cancel()
        self.done(QDialog.DialogCode.Accepted if self._committed else QDialog.DialogCode.Rejected)

    def _build(self) -> None:
        self._problem = Banner("banner.import.unreadable")
        self._unread_maps = Banner("banner.import.maps")
        self._unread_maps.say(self._maps.told.say(self._language), Weight.WARN)
        self._summary = Banner("banner.import.summary")
        self._assumed = Banner("banner.import.assumed")
        self._stack = QStackedWidget()
        self._progress = ImportProgress(self._language)
        self._stack.addWidget(self._progress)
        self._stack.addWidget(self._plan_page())
        self._stack.currentChanged.connect(lambda page: self._details.bar.setEnabled(page == 1))
        layout = QVBoxLayout()
        for banner in (self._unread_maps, self._problem, self._summary, self._assumed):
            layout.addWidget(banner)
        layout.addWidget(self._stack, 1)
        self._bar = ImportBar(self._language)
        self._bar.import_wanted.connect(self._on_import)
        self._bar.partial_wanted.connect(self._on_partial)
        self._bar.match_wanted.connect(self._on_match)
        self._bar.cancel_wanted.connect(self.reject)
        lay_out(self, layout, self._details.bar, self._bar)
        self._details.bar.hide()

    def _plan_page(self) -> QWidget:
        self._sheets = RowsView("table.import.sheets", SHEETS.say(self._language))
        self._sheets_model = RowsModel(import_rows.columns(import_rows.SHEETS, self._language), self._sheets)
        self._sheets.setModel(self._sheets_model)
        self._sheets.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._sheets.selectionModel().currentRowChanged.connect(self._on_sheet)
        self._details = ImportDetails(self._workspace.database, self._language)
        self._details.mended.connect(self._on_mended)
        self._details.kept.connect(self._on_kept)
        self._details.taken_back.connect(self._on_taken_back)
        self._details.again_wanted.connect(self._plan_anew)
        self._details.match_wanted.connect(self._on_match)
        splitter = Shrinking(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._sheets)
        splitter.addWidget(self._details)
        splitter.setSizes([240, 260])
        return splitter

    @Slot(object)
    def _on_said(self, words: Words) -> None:
        self._progress.say(words)

    @Slot(int, int)
    def _on_progress(self, done: int, of: int) -> None:
        self._progress.show_progress(done, of)

    def _on_read(self, read: Read) -> None:
        self._files, self._plan, self._to_come = [*read.files], read.plan, read.to_come
        unreadable = import_sentences.of_unreadable(self._files, self._language)
        self._problem.say(unreadable, Weight.BAD)
        if self._plan is None:
            self._no_plan()
        elif self._mends.take_up(self._plan):
            self._plan_anew()
        else:
            self._show_plan(self._plan)

    def _no_plan(self) -> None:
        self._progress.end()
        self._bar.only_close(imported=self._committed)

    def _show_plan(self, plan: ImportPlan) -> None:
        self._summary.say(*import_sentences.of_plan(plan, self._to_come, self._language))
        self._assumed.say(import_sentences.of_assumptions(plan, self._language), Weight.WARN)
        before = self._sheets.currentIndex().row()
        self._sheets_model.show(import_rows.sheet_rows(plan, self._language))
        self._sheets.fit()
        self._stack.setCurrentIndex(1)
        self._bar.offer_cancel()
        self._sheets.selectRow(before if 0 <= before < len(plan.tables) else import_rows.most_pressing(plan))
        self._allow()
        if plan.is_empty and not plan.has_refusals:
            self._bar.only_close(imported=self._committed)
        elif not self._details.isAncestorOf(self.focusWidget() or self):
            # It lay on the one button there was, which gives all of this up.
            (self._bar.answer or self._sheets).setFocus()
            self._details.bar.type_here()  # where something is refused, what is right can be typed at once

    def _allow(self, *, free: bool = True) -> None:
        """Offers what may be done with the plan; nothing while something is under way."""
        self._bar.allow(self._plan, self._mends.pending, free=free)

    @Slot()
    def _on_sheet(self) -> None:
        row, titles = self._sheets.currentIndex().row(), self._workspace.database.titles
        if self._plan is not None and row >= 0:
            self._details.show_table(self._plan, self._plan.tables[row], titles, self._mends.planned_in(row))
            self._details.show_typed(self._mends.typed_in(row), self._mends.pending)

    @Slot()
    def _on_match(self) -> None:
        """Asks how the table chosen is to be read, and reads all anew with that."""
        row, plan, saying = self._sheets.currentIndex().row(), self._plan, self._said.emit
        if plan is None or row < 0:
            return
        tables = [each.table for each in plan.tables]
        table, nth, path = tables[row], number_in_sheet(tables, row), Path(tables[row].file)
        self._allow(free=False)
        self._job = self._start(
            lambda job: first_rows(job, path, saying), lambda sheets: self._on_first_rows(table, nth, sheets)
        )

    def _on_first_rows(self, table: LedgerTable, nth: int, sheets: list[Sheet]) -> None:
        self._stack.setCurrentIndex(1)
        self._allow()
        if self._plan and match_by_hand(self, self._language, table, nth, sheets, self._maps):
            self._mends.set_aside(self._plan)  # tables are numbered anew
            self._allow(free=False)
            self._job = self._read()

    @Slot(object)
    def _on_mended(self, mends: Sequence[Mend]) -> None:
        """Keeps what was typed; once nothing is left that is refused, the plan is made again with it."""
        row, plan = self._sheets.currentIndex().row(), self._plan
        if plan is None or row < 0:
            return
        for mend in mends:
            self._mends.keep(row, mend)
        self._allow()
        if self._mends.leave_nothing(plan):
            self._plan_anew()
        else:
            self._details.show_typed(self._mends.typed_in(row), self._mends.pending)

    @Slot(object)
    def _on_kept(self, mend: Mend) -> None:
        """Leaves a row out no more; the plan does not know of it yet."""
        row = self._sheets.currentIndex().row()
        self._mends.drop(row, [mend])
        self._allow()
        self._details.show_typed(self._mends.typed_in(row), self._mends.pending, stay=True)

    @Slot(object)
    def _on_taken_back(self, mends: Sequence[Mend]) -> None:
        self._mends.drop(self._sheets.currentIndex().row(), mends)
        self._plan_anew()

    @Slot()
    def _plan_anew(self) -> None:
        self._allow(free=False)
        self._plan_again(self._on_read)

    def _plan_again(self, done: Callable[[Read], None]) -> None:
        files, database, saying = [*self._files], self._workspace.database, self._said.emit
        mends = self._mends.planned_with()
        self._job = self._start(lambda job: plan_files(job, files, database, saying, mends), done)

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
        self._allow(free=False)
        self._on_said(COMMITTING)
        database = self._workspace.database
        self._job = self._start(
            lambda job: carry_out(job, plan, database, stop), lambda made: self._on_carried(plan, made, then)
        )

    def _on_carried(self, plan: ImportPlan, made: bool, then: Callable[[], None]) -> None:
        self._stop = None
        self._bar.may_leave(True)
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
        self._allow(free=False)
        self._bar.may_leave(False)
        self._on_said(WRITING)
        self._job = self._start(lambda job: hand_back(job, errands, language), self._on_returned)
        self._job.ended.connect(self._on_written)

    @Slot()
    def _on_written(self) -> None:
        self._returning = False
        self._stack.setCurrentIndex(1)
        self._bar.may_leave(True)
        self._on_returned([])  # the import is done, whatever becomes of the workbook

    def _on_returned(self, returned: list[Returned]) -> None:
        if self._plan is not None:
            self._summary.say(*import_sentences.of_commit(self._plan, returned, self._language))
        self._problem.say("", Weight.BAD)
        self._assumed.say("", Weight.WARN)
        self._bar.offer_folder(next((each.copy.parent for each in returned if each.copy is not None), None))
        self._details.end()
        self._bar.only_close(imported=self._committed)

    def _on_refused(self, refused: Refused) -> None:
        self._problem.say(refused.say(self._language), Weight.BAD)
        if self._stop is not None:  # what the plan was made from is no longer so
            self._stop = None
            self._plan_again(lambda read: self._on_planned_anew(read, refused))
        elif self._plan is None:
            self._no_plan()
        elif not self._committed:
            self._stack.setCurrentIndex(1)
            self._allow()

    def _on_planned_anew(self, read: Read, refused: Refused) -> None:
        self._bar.may_leave(True)
        self._on_read(read)
        self._problem.say(refused.say(self._language), Weight.BAD)
