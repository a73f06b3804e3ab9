"""What the window says of the ledger itself: it is only looked at, its disk is gone, or an older state of it lies there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.ui.banner import Weight
from desktop.ui.keeping.state_bar import StateBar
from desktop.work.keeping.restoring import Look, ahead_of
from desktop.work.workspace import Workspace

EVERY = 2_000
"""Milliseconds from one look at the ledger to the next."""

LOOKED_AT = Words(
    "台账以只读方式打开：可以查看、检查和导出，不能修改。",
    "The ledger is open read-only: it can be looked at, checked and exported, and not be changed.",
)
LOST = Words(
    "台账所在的磁盘连接不上或出错，暂时只读。已保存的内容都在，先不要恢复备份；磁盘恢复后会自动继续。",
    "The disk of the ledger cannot be reached or fails: read-only for now. What was saved is safe; restore no backup"
    " yet. Work goes on by itself when the disk is back.",
)
BACK = Words("台账所在的磁盘已恢复，可以继续修改。", "The disk of the ledger is back; work can go on.")
TRY_AGAIN = Words("再试一次", "Try again")
BEHIND = Words(
    "这个台账比备份{name}旧：备份里有它没有的内容。可能被换成了旧文件，或断电后丢了日志文件。",
    "This ledger is behind the backup {name}, which holds what it does not. An older file may have been put in its"
    " place, or its log was lost.",
)
COMPARE = Words("比较并恢复…", "Compare and restore…")


class LedgerWatch(QObject):
    """Looks at the open ledger from time to time, and keeps the strip true."""

    state_changed = Signal()
    """Whether it can be changed is another than before."""
    said = Signal(object)
    """`Words` for the status bar."""
    backups_wanted = Signal()

    def __init__(self, parent: QObject, bar: StateBar, look: Callable[[Path], Look] | None) -> None:
        super().__init__(parent)
        self._bar, self._look_into = bar, look
        self._workspace: Workspace | None = None
        self._lost = self._compared = False
        self._behind: Path | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        bar.asked.connect(self._on_asked)

    def begin(self, workspace: Workspace) -> None:
        """Looks after a ledger from now on, and says on the strip what there is to say."""
        self._workspace = workspace
        self._lost, self._behind, self._compared = False, None, False
        self._tell()
        self._timer.start()

    def end(self) -> None:
        """Lets go of it."""
        self._timer.stop()
        self._workspace = None
        self._bar.say(None)

    def speak(self, language: Language) -> None:
        """Says the same in another language."""
        self._bar.language = language
        self._tell()

    def look(self) -> None:
        """Looks once: at the disk and, the first time, whether the newest backup is ahead of the ledger."""
        if self._workspace is None:
            return
        database = self._workspace.database
        lost = database.unreachable and not (self._lost and database.try_again())
        if not lost and not self._compared:
            self._compared = True
            self._compare()
        if lost != self._lost:
            self._lost = lost
            self._tell()
            self.state_changed.emit()
            if not lost:
                self._workspace.reread()
                self.said.emit(BACK)

    def _compare(self) -> None:
        assert self._workspace is not None
        if self._look_into is None or self._workspace.database.read_only:
            return
        try:
            newest = ahead_of(self._workspace.database, self._look_into)
        except Refused:
            return  # a backup that cannot be read is told of where backups are shown
        if newest is not None:
            self._behind = newest.path
            self._tell()

    def _tell(self) -> None:
        if self._workspace is None:
            return
        if self._lost:
            self._bar.say(LOST, Weight.BAD, TRY_AGAIN)
        elif self._behind is not None:
            self._bar.say(BEHIND.fill(name=self._behind.name), Weight.WARN, COMPARE)
        else:
            self._bar.say(LOOKED_AT if self._workspace.database.read_only else None)

    def _on_asked(self) -> None:
        if self._lost:
            self.look()
        else:
            self.backups_wanted.emit()
