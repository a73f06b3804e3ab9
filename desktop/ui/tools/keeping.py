"""What the window does so that nothing typed is lost: backups and their second place, restoring, drafts, history."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from desktop.domain.errors import Refused
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.ui import ask
from desktop.ui.banner import Weight
from desktop.ui.desk.shell import Shell
from desktop.ui.form.drafts_bar import DraftsBar
from desktop.ui.jobs import Cancelled, running_jobs, start_job
from desktop.ui.keeping.backing_up import made_beside
from desktop.ui.keeping.ledger_watch import LedgerWatch
from desktop.ui.keeping.state_bar import StateBar
from desktop.ui.ledgers import Ledgers
from desktop.ui.long_work import done_beside
from desktop.ui.settings import Settings
from desktop.ui.tools.clock_bar import ClockWatch
from desktop.ui.tools.parting import Parting
from desktop.work.activity import note_opened
from desktop.work.keeping.backups import Keeper
from desktop.work.keeping.drafts import Drafts, KeptDraft
from desktop.work.keeping.restoring import RestoreMeans, keep_present, swap
from desktop.work.keeping.second_place import Copied, behind, bring_along, is_there, mark
from desktop.work.workspace import Workspace

if TYPE_CHECKING:
    from desktop.ui.keeping.backup_dialog import BackupDialog

RESTORED = Words("已恢复；原来的台账备份为{name}", "Restored; what was there is backed up as {name}")
NOT_RESTORED = Words("已停止，台账原样未动。", "Stopped; the ledger is as it was.")
COPIED = Words("已打开恢复的副本 {name}", "The restored copy {name} is open")
SECOND = Words(
    "选择异地备份位置（U盘、移动硬盘或共享文件夹）",
    "The second place of backups: a stick, a disk or a share",
)
COPYING = Words("正在复制备份…", "Copying the backups …")
NO_SECOND = Words(
    "备份只在本机。电脑丢失或损坏时台账会一起丢失，建议另选一个U盘或共享文件夹。",
    "The backups lie on this PC only, and would be lost with it. Choose a stick or a share as well.",
)
HAS_SECOND = Words("异地备份：{folder}，{day}", "Second place: {folder}, {day}")
SECOND_AWAY = Words(
    "异地备份位置{folder}现在不可用；{lacks}。", "The second place {folder} is not there now; {lacks}."
)
LAST = Words("最近一次{day}", "last on {day}")
UP_TO_DATE = Words("内容齐全", "all is there")
DRAFTS = "drafts"
"""The folder of the drafts among the program's own data."""


class Keeping(QObject):
    """The part of the main window that keeps; it is told when a ledger opens and closes."""

    def __init__(self, window: Shell, settings: Settings, means: RestoreMeans | None) -> None:
        super().__init__(window)
        self._window, self._settings, self._means = window, settings, means
        self._workspace: Workspace | None = None
        self._keeper: Keeper | None = None
        self._bar: DraftsBar | None = None
        self._clock = ClockWatch(window)
        self._label = QLabel()
        self._label.setObjectName("status.second")
        window.statusBar().addPermanentWidget(self._label)
        bar = StateBar(window.language, window)
        window.addToolBar(bar)
        self.parting = Parting(window, settings)
        self.watch = LedgerWatch(self, bar, means.look if means else None)
        self.watch.said.connect(self._say)
        self.watch.backups_wanted.connect(self.open_backups)

    def begin(self, workspace: Workspace, keeper: Keeper) -> None:
        """A ledger was opened."""
        self._workspace, self._keeper = workspace, keeper
        note_opened(workspace.database.schema, read_only=workspace.database.read_only)
        workspace.drafts = Drafts(self._settings.data_folder / DRAFTS, workspace.database)
        if workspace.database.has_password:
            workspace.drafts.conceal_again(workspace.database.path)
        self.offer_drafts()
        self._clock.begin(workspace)
        self._tell()
        self.watch.begin(workspace)

    def end(self) -> None:
        """The ledger was left."""
        self._workspace = self._keeper = None
        self.watch.end()
        self._clock.end()
        self._drop_bar()
        self._label.clear()

    def bring_along(self) -> None:
        """Has what is new copied to the second place, beside the window, if it is there."""
        workspace, second = self._workspace, self._settings.second_folder
        if workspace is None or second is None or workspace.database.read_only or running_jobs():
            self._tell()
            return
        if not is_there(second):
            self._tell()
            return
        path, head = workspace.database.path, workspace.database.head()

        def done(made: list[Path]) -> None:
            if made:
                self._settings.note_copied(path, Copied(date.today(), head))
            self._tell()

        start_job(self, lambda _job: bring_along(path, second, datetime.now()), done, self._on_refused)

    def open_backups(self) -> None:
        """Shows the backups of the open ledger, and goes back to one of them."""
        workspace, keeper, means = self._workspace, self._keeper, self._means
        if workspace is None or keeper is None or means is None:
            return
        from desktop.ui.keeping.backup_dialog import BackupDialog  # it is rarely needed

        dialog = BackupDialog(
            workspace.database,
            means,
            self._window.language,
            self.back_up_now,
            self._window,
        )
        dialog.second_wanted.connect(lambda: self._choose_second(dialog))
        dialog.no_second_wanted.connect(lambda: self._no_second(dialog))
        self._tell_in(dialog)
        dialog.exec()
        copy, waiting = dialog.copy, dialog.waiting
        dialog.deleteLater()
        if copy is not None:
            self._window.open_ledger(copy)
            self._say(COPIED.fill(name=copy.name))
        elif waiting is not None:
            self.restore_in_place(waiting)

    def restore_in_place(self, waiting: Path) -> None:
        """Has a ledger that was made ready take the place of the open one, which is backed up first."""
        workspace, keeper, means = self._workspace, self._keeper, self._means
        if workspace is None or keeper is None or means is None:
            return
        path, window = workspace.database.path, self._window
        window.upkeep.settle()
        try:
            make = made_beside(window, window.language, workspace.database)
            kept = keep_present(keeper, waiting, make)
            window.close_ledger()
            window.show_ledger(Workspace(swap(waiting, path, kept, means)))
            self._say(RESTORED.fill(name=kept.name))
        except Cancelled:
            self._say(NOT_RESTORED)
        except Refused as refused:
            ask.tell_refused(window, window.language, refused)
        finally:
            if window.workspace is None:
                window.open_ledger(path)

    def open_password(self, ledgers: Ledgers) -> None:
        """Sets, changes or removes the password of the open ledger."""
        from desktop.ui.tools.password_changing import change_password  # it is rarely needed

        change_password(self._window, ledgers, self._settings.second_folder, self.back_up_now)

    def open_changes(self) -> None:
        """Shows what was done to the ledger, any of which can be taken back."""
        if self._workspace is not None:
            from desktop.ui.keeping.changes_dialog import ChangesDialog  # it is rarely needed

            dialog = ChangesDialog(self._workspace, self._window.language, self._window)
            dialog.exec()
            dialog.deleteLater()

    def offer_drafts(self) -> None:
        """Offers the forms that were begun and not saved."""
        self._drop_bar()
        self.watch.speak(self._window.language)
        workspace = self._workspace
        if workspace is None or workspace.database.read_only:
            return
        drafts = workspace.drafts.of(workspace.database.path)
        if drafts:
            self._bar = DraftsBar(self._window.language, self._window)
            self._bar.wanted.connect(self.take_up)
            self._bar.given_up.connect(self._give_up)
            self._window.addToolBar(self._bar)
            titles: dict[str, str] = {}
            for draft in drafts:
                if draft.record_id is not None:
                    titles |= workspace.database.titles(draft.register, [draft.record_id])
            self._bar.show_drafts(drafts, titles)

    def take_up(self, draft: KeptDraft) -> None:
        """Opens the form of a draft as it was."""
        workspace, window = self._workspace, self._window
        if workspace is None:
            return
        from desktop.ui.form.record_form import RecordForm  # editors and all are not needed before

        register = BY_ID[draft.register]
        found = workspace.database.get(register.id, [draft.record_id]) if draft.record_id else []
        given = {id_: value for id_, value in draft.given.items() if id_ in register.by_id}
        form = RecordForm(workspace, register, window.language, found[0] if found else None, given, window)
        form.take_up(draft)
        form.exec()
        form.deleteLater()
        QTimer.singleShot(0, self, self.offer_drafts)  # not now: the button pressed is in the bar

    def _give_up(self, draft: KeptDraft) -> None:
        if self._workspace is not None:
            self._workspace.drafts.drop(draft.id)
            QTimer.singleShot(0, self, self.offer_drafts)

    def _drop_bar(self) -> None:
        if self._bar is not None:
            self._window.removeToolBar(self._bar)
            self._bar.deleteLater()
            self._bar = None

    def back_up_now(self, over: QWidget | None = None) -> None:
        """Makes a backup, whether or not anything is new, and brings it along.

        Args:
            over: the dialog in which it was asked for, over which it is told how far it is and may be stopped.

        Raises:
            CannotWrite: as `Keeper.keep`.
            Cancelled: it was stopped.
        """
        self._window.upkeep.settle()
        if self._keeper is not None and self._workspace is not None:
            database = self._workspace.database
            make = made_beside(over, self._window.language, database) if over else None
            self._keeper.keep(always=True, make=make)
            self.bring_along()

    def _choose_second(self, dialog: "BackupDialog") -> None:
        workspace = self._workspace
        chosen = QFileDialog.getExistingDirectory(dialog, SECOND.say(self._window.language))
        if not chosen or workspace is None:
            return
        folder, path = Path(chosen), workspace.database.path
        try:
            mark(folder, path)
            self._window.upkeep.settle()
            if self._keeper is not None:
                self._keeper.keep(
                    always=True, make=made_beside(dialog, self._window.language, workspace.database)
                )
            made = done_beside(
                dialog,
                self._window.language,
                COPYING,
                lambda _told: bring_along(path, folder, datetime.now()),
                stoppable=False,
            )
        except Cancelled:
            return
        except Refused as refused:
            ask.tell_refused(dialog, self._window.language, refused)
            return
        self._settings.second_folder = folder
        if made:
            self._settings.note_copied(path, Copied(date.today(), workspace.database.head()))
        self._tell_in(dialog)
        dialog.show_own()

    def _no_second(self, dialog: "BackupDialog") -> None:
        self._settings.second_folder = None
        self._tell_in(dialog)

    def _on_refused(self, refused: Refused) -> None:
        self._say(refused.words)
        self._tell()

    def _lacks(self) -> Words | None:
        """What is said of the second place, if there is to be one and it lags behind."""
        workspace = self._workspace
        if workspace is None or workspace.database.read_only or self._settings.second_folder is None:
            return None
        return behind(self._settings.copied(workspace.database.path), workspace.database.head(), date.today())

    def _tell(self) -> None:
        lacks = self._lacks()
        self._label.setText(lacks.say(self._window.language) if lacks else "")

    def _tell_in(self, dialog: "BackupDialog") -> None:
        self._tell()
        workspace, second, language = self._workspace, self._settings.second_folder, self._window.language
        if second is None or workspace is None:
            dialog.tell_second(NO_SECOND.say(language), Weight.WARN, has_one=False)
            return
        copied, lacks = self._settings.copied(workspace.database.path), self._lacks()
        last = LAST.fill(day=copied.day) if copied else lacks or UP_TO_DATE
        if is_there(second):
            text, weight = HAS_SECOND.fill(folder=second, day=lacks or last), Weight.GOOD
        else:
            text, weight = SECOND_AWAY.fill(folder=second, lacks=lacks or last), Weight.WARN
        dialog.tell_second(text.say(language), weight, has_one=True)

    def _say(self, words: Words) -> None:
        self._window.statusBar().showMessage(words.say(self._window.language))
