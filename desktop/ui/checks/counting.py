"""Counts what is to be settled while no page that is seen does: for the name of a tab that was not opened yet."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.errors import Refused
from desktop.ui.checks.following import Following
from desktop.ui.jobs import Job, start_job
from desktop.ui.smooth import collect_again, smooth
from desktop.work.following import places_of
from desktop.work.problems import LedgerProblem, ledger_problems, open_counts
from desktop.work.workspace import Workspace


class Counting(QObject):
    """Asks the rules beside the window once, and after that the records that change."""

    counted = Signal(object)
    """The `Counts` of what is to be settled."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known = False
        """Whether all was read once, and each change was followed since."""
        self._job: Job | None = None
        self._following = Following(workspace, self)
        self._following.followed.connect(self._tell)

    def begin(self) -> None:
        """Asks everything, in place of what is being asked."""
        self.drop()
        database = self._workspace.database

        def work(job: Job) -> list[LedgerProblem]:
            with smooth():
                reader = database.reader()
                try:
                    return ledger_problems(reader, job.report)
                finally:
                    reader.close()

        self._job = job = start_job(self, work, self._on_found, self._on_refused)
        job.ended.connect(collect_again)

    def follow(self) -> bool:
        """Asks the records that the last change touched; gives whether that is enough to know."""
        changed = places_of(self._workspace.latest)
        if not self._known or changed is None:
            self.drop()
            return False
        self._following.follow(changed)
        return True

    def drop(self) -> None:
        """Forgets what is known, and stops asking."""
        self._known = False
        self._following.drop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_found(self, found: list[LedgerProblem]) -> None:
        self._job, self._known = None, True
        self._following.begin_with(found)
        self._tell(found)

    @Slot(object)
    def _tell(self, found: list[LedgerProblem]) -> None:
        self.counted.emit(open_counts(found))

    def _on_refused(self, _refused: Refused) -> None:
        """A disk that is gone is told by the pages."""
