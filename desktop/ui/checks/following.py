"""Keeps the list of problems in step with the ledger between two full readings, beside the window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import Refused
from desktop.ui.jobs import Job, start_job
from desktop.work.following import Place, asked_anew
from desktop.work.problems import LedgerProblem
from desktop.work.workspace import Workspace


class Following(QObject):
    """Asks the records that changed, one change after another; what is read in full meanwhile goes before."""

    followed = Signal(object)
    """The list as it is now."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._found: Sequence[LedgerProblem] = ()
        self._changed: set[Place] = set()
        self._job: Job | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._begin)

    @property
    def is_ready(self) -> bool:
        """Whether nothing is being asked."""
        return self._job is None and not self._next.isActive()

    def begin_with(self, found: Sequence[LedgerProblem]) -> None:
        """Takes a full list; what was being asked about one before is dropped."""
        self._found = found
        self.drop()

    def drop(self) -> None:
        """Forgets what changed."""
        self._changed.clear()
        self._next.stop()
        if self._job is not None:
            self._job.cancel()

    def follow(self, changed: frozenset[Place]) -> None:
        """Asks the records that changed, after those before."""
        self._changed |= changed
        if self._job is None:
            self._next.start(0)

    def _begin(self) -> None:
        database, found, changed = self._workspace.database, self._found, frozenset(self._changed)
        self._changed.clear()

        def work(_job: Job) -> list[LedgerProblem]:
            reader = database.reader()
            try:
                return asked_anew(reader, found, changed)
            finally:
                reader.close()

        self._job = start_job(self, work, self._on_found, self._on_refused)
        self._job.ended.connect(self._on_ended)

    def _on_found(self, found: list[LedgerProblem]) -> None:
        self._found = found
        self.followed.emit(found)

    def _on_refused(self, _refused: Refused) -> None:
        """A disk that is gone is told by the page, which reads everything when it is seen."""

    def _on_ended(self) -> None:
        self._job = None
        if self._changed:
            self._next.start(0)  # once what was found has come, which is next
