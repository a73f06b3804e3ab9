"""What happens to an open ledger by itself: its past is recalled, and it is backed up from time to time."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import Refused
from desktop.work.keeping.backups import Keeper
from desktop.work.workspace import Workspace

BACKUP_EVERY = 30 * 60 * 1000
"""Milliseconds from one look whether there is anything to back up to the next."""
RECALL_AFTER = 250
"""Milliseconds until the past is read from the journal: first the window paints and answers."""


class Upkeep(QObject):
    """The timers that an open ledger needs."""

    recalled = Signal()
    """What was done before can be undone from now on."""
    kept = Signal()
    """The backups are up to date."""
    said = Signal(object)
    """`Words` on what is in the way of a backup."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._keeper: Keeper | None = None
        self._recall = QTimer(self)
        self._recall.setSingleShot(True)
        self._recall.setInterval(RECALL_AFTER)
        self._recall.timeout.connect(self._recall_past)
        backups = QTimer(self)
        backups.setInterval(BACKUP_EVERY)
        backups.timeout.connect(self.keep)
        backups.start()

    def begin(self, workspace: Workspace) -> None:
        """Takes care of a ledger from now on."""
        self._workspace, self._keeper = workspace, Keeper(workspace.database)
        self._recall.start()

    def end(self) -> None:
        """Backs up what is new in the ledger, and lets go of it."""
        self._recall.stop()
        self._keep("")
        self._workspace = self._keeper = None

    @property
    def keeper(self) -> Keeper:
        """What makes the backups of the open ledger."""
        assert self._keeper is not None
        return self._keeper

    def keep(self, before: str = "") -> None:
        """Backs the ledger up, if there is anything new in it."""
        if self._keep(before):
            self.kept.emit()

    def _keep(self, before: str) -> bool:
        if self._keeper is None:
            return False
        try:
            self._keeper.keep(before)
        except Refused as refused:
            self.said.emit(refused.words)
            return False
        return True

    def _recall_past(self) -> None:
        if self._workspace is not None:
            self._workspace.recall()
            self.recalled.emit()
