"""The end of a ledger that another took the place of: backed up a last time, brought along, closed, beside the window.

Until it is closed its file is held, and no other ledger takes the place of the one that is open now; so there is at most
one at a time.
"""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from desktop.domain.errors import Refused
from desktop.domain.words import Words
from desktop.ui import ask
from desktop.ui.desk.left import Left
from desktop.ui.desk.shell import Shell
from desktop.ui.jobs import Job, start_job
from desktop.ui.keeping.backing_up import BACKING_UP
from desktop.ui.long_work import done_beside
from desktop.ui.settings import Settings
from desktop.ui.smooth import collect_again, smooth
from desktop.work.activity import note_not_kept
from desktop.work.keeping.second_place import Copied, bring_along, is_there

NOT_KEPT = Words(
    "{name}关闭时没能做成最后一次备份。\n\n{why}", "{name} was not backed up when it was closed.\n\n{why}"
)
NOT_BROUGHT = Words(
    "{name}关闭时没能复制到异地备份位置。\n\n{why}",
    "The backups of {name} were not brought to the second place when it was closed.\n\n{why}",
)


class Parting(QObject):
    """Sees to it that what is new in a ledger that was left is kept; whatever is not is told in a box."""

    def __init__(self, window: Shell, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._job: Job | None = None
        self._left: Left | None = None
        self.quiet = False
        """Whether there is nobody to tell anything: the system ends the program."""
        self._faults: list[Words] = []
        self._copied: list[str] = []
        """The journal's head, where backups were brought along."""

    def take(self, left: Left, *, beside: bool) -> None:
        """Takes a ledger over; it is closed when this returns, or beside the window as soon as it can be."""
        self.settle()
        self._left = left
        second = self._settings.second_folder
        if not beside:
            self._finish(left, second, None)
            self._on_ended()
            return

        def work(job: Job) -> None:
            with smooth():
                self._finish(left, second, job)

        self._job = start_job(self, work, _ignore, _ignore)
        self._job.ended.connect(collect_again)
        self._job.ended.connect(self._on_ended)

    def wait(self) -> None:
        """Waits until the ledger that was left is closed; the window goes on painting."""
        if (job := self._job) is not None:
            done_beside(
                self._window, self._window.language, BACKING_UP, lambda _told: job.wait(), stoppable=False
            )
            self.settle()

    def settle(self) -> None:
        """Waits likewise, for a program that ends."""
        if self._job is not None:
            self._job.wait()
            self._on_ended()

    @Slot()
    def _on_ended(self) -> None:
        left, self._left = self._left, None
        if self._job is not None:
            self._job.ended.disconnect(self._on_ended)
            self._job = None
        if left is not None and self._copied:
            self._settings.note_copied(left.database.path, Copied(date.today(), self._copied[-1]))
        faults, self._faults, self._copied = self._faults, [], []
        for fault in faults:
            note_not_kept()
            if not self.quiet:
                ask.tell(self._window, self._window.language, fault, bad=True)

    def _finish(self, left: Left, second: Path | None, job: Job | None) -> None:
        """On any thread: nobody else has to do with the ledger any more."""
        database, path = left.database, left.database.path
        try:
            left.settle()
            try:
                left.keeper.keep(make=lambda new: database.back_up(new, job.tell if job else None))
            except Refused as refused:
                self._faults.append(NOT_KEPT.fill(name=path.name, why=refused.words))
            if second is not None and is_there(second) and not database.read_only:
                try:
                    if bring_along(path, second, datetime.now()):
                        self._copied.append(database.head())
                except Refused as refused:
                    self._faults.append(NOT_BROUGHT.fill(name=path.name, why=refused.words))
        finally:
            database.close()


def _ignore(_: object) -> None:
    """What came of it is taken note of when the job has ended."""
