"""What happens to an open ledger by itself: its past is recalled, and it is backed up from time to time.

The backups of the day are made beside the window. One that is under way is waited for before another that somebody waits
for; what is new when the ledger is left is `desktop.ui.tools.parting`'s.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.errors import Refused
from desktop.ui.desk.left import Left
from desktop.ui.jobs import Cancelled, Job, start_job
from desktop.ui.smooth import collect_again, smooth
from desktop.work.activity import Timed
from desktop.work.keeping.backups import Keeper, Make
from desktop.work.keeping.past import Past, past_of
from desktop.work.workspace import RECALLED, Workspace

BACKUP_EVERY = 30 * 60 * 1000
"""Milliseconds from one look whether there is anything to back up to the next."""
RECALL_AFTER = 250
"""Milliseconds until the past is read from the journal: first the window paints and answers."""

Load = Callable[[], None]
"""Loads what a ledger needs beyond its first rows; it runs beside the window."""


class Upkeep(QObject):
    """The timers that an open ledger needs."""

    recalled = Signal()
    """What was done before can be undone from now on."""
    kept = Signal()
    """The backups are up to date."""
    said = Signal(object)
    """`Words` on what is in the way of a backup."""

    def __init__(self, parent: QObject, load: Load | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._workspace: Workspace | None = None
        self._keeper: Keeper | None = None
        self._job: Job | None = None
        self._recalling: Job | None = None
        self._outcome: list[Refused | None] = []
        """What came of the backup under way: nothing yet, made, or why it is not."""
        self._recall = QTimer(self)
        self._recall.setSingleShot(True)
        self._recall.setInterval(RECALL_AFTER)
        self._recall.timeout.connect(self._load_first)
        backups = QTimer(self)
        backups.setInterval(BACKUP_EVERY)
        backups.timeout.connect(self.keep_beside)
        backups.start()

    def begin(self, workspace: Workspace) -> None:
        """Takes care of a ledger from now on."""
        self._workspace, self._keeper = workspace, Keeper(workspace.database)
        QTimer.singleShot(0, self._recall, self._recall.start)  # once what is shown has been painted

    def leave(self) -> Left:
        """Lets go of the ledger; what is new in it is still to be backed up, and what is at work on it waited for."""
        assert self._workspace is not None
        self._recall.stop()
        reading, backing, outcome = self._recalling, self._job, self._outcome
        if reading is not None:
            reading.cancel()
        if backing is not None:
            backing.ended.disconnect(self._on_ended)
        database, keeper = self._workspace.database, self.keeper

        def settle() -> None:
            for job in (reading, backing):
                if job is not None:
                    job.wait()  # what it reads over is to be closed before the ledger is
            if backing is not None:
                keeper.end(made=outcome == [None])

        self._workspace = self._keeper = self._recalling = self._job = None
        self._outcome = []
        return Left(database, keeper, settle)

    @property
    def keeper(self) -> Keeper:
        """What makes the backups of the open ledger."""
        assert self._keeper is not None
        return self._keeper

    def keep(self, before: str = "", make: Make | None = None) -> None:
        """Backs the ledger up, if there is anything new in it; as `Keeper.keep`."""
        self.settle()
        if self._keep(before, make):
            self.kept.emit()

    def keep_beside(self) -> None:
        """Backs the ledger up beside the window, if there is anything new in it; the window goes on."""
        path = self._keeper.begin() if self._keeper is not None and self._job is None else None
        if path is None or self._workspace is None:
            return
        database, outcome = self._workspace.database, self._outcome

        def work(job: Job) -> None:
            try:
                with smooth(), Timed("backup"):
                    database.back_up(path, job.tell)
                outcome.append(None)
            except Refused as refused:
                outcome.append(refused)

        self._job = start_job(self, work, _ignore, _ignore)
        self._job.ended.connect(collect_again)
        self._job.ended.connect(self._on_ended)

    def settle(self) -> None:
        """Waits for the backup under way, if there is one, and takes note of it."""
        if self._job is not None:
            self._job.wait()
            self._on_ended()

    @Slot()
    def _on_ended(self) -> None:
        job, self._job = self._job, None
        if job is None:
            return  # it was waited for
        job.ended.disconnect(self._on_ended)
        faulty = not self._outcome  # a fault that is no refusal is raised by the job itself
        refused = None if faulty else self._outcome.pop()
        if self._keeper is not None:
            self._keeper.end(made=not faulty and refused is None)
        if refused is not None:
            self.said.emit(refused.words)
        elif not faulty:
            self.kept.emit()

    def _keep(self, before: str, make: Make | None = None) -> bool:
        if self._keeper is None:
            return False
        try:
            self._keeper.keep(before, make=make)
        except Refused as refused:
            self.said.emit(refused.words)
            return False
        return True

    def _load_first(self) -> None:
        workspace, load = self._workspace, self._load
        if workspace is None or load is None:
            self._recall_past()
            return
        database = workspace.database

        def work(job: Job) -> tuple[str, Past]:
            with smooth():
                load()
                if job.cancelled:
                    raise Cancelled
                reader = database.reader()
                try:
                    return reader.head(), past_of(reader.last_sets(RECALLED))
                finally:
                    reader.close()

        self._recalling = start_job(self, work, self._on_past, lambda refused: self.said.emit(refused.words))
        self._recalling.ended.connect(collect_again)

    def _on_past(self, told: tuple[str, Past]) -> None:
        head, past = told
        self._recalling = None
        if self._workspace is None:
            return
        if self._workspace.database.head() != head:
            self._recall.start()  # something was saved meanwhile
            return
        self._workspace.remember(past)
        self.recalled.emit()

    def _recall_past(self) -> None:
        if self._workspace is not None:
            self._workspace.recall()
            self.recalled.emit()


def _ignore(_: object) -> None:
    """What came of it is taken note of when the job has ended."""
