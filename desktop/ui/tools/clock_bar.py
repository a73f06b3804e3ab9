"""The strip that says that the clock does not fit the ledger, as long as it does not."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSizePolicy, QToolBar

from desktop.domain.errors import Refused
from desktop.domain.words import Words
from desktop.ui.banner import Banner, Weight
from desktop.ui.desk.shell import Shell
from desktop.work.keeping.clock import clock_doubt
from desktop.work.workspace import Workspace

CAPTION = Words("电脑时钟", "The clock of this PC")
TWO_LINES = 760
"""Pixels on which the sentence takes two lines."""
LOOK_EVERY = 60_000
"""Milliseconds between two looks at the clock."""


class ClockWatch(QObject):
    """Looks at the clock when a ledger is opened, and every minute."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._workspace: Workspace | None = None
        self._bar: QToolBar | None = None
        self._said: Words | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def begin(self, workspace: Workspace) -> None:
        """A ledger was opened; one that is only looked at takes no wrong times."""
        self.end()
        if not workspace.database.read_only:
            self._workspace = workspace
            self._timer.start()
            self.look()

    def end(self) -> None:
        """The ledger is about to be closed."""
        self._timer.stop()
        self._workspace = None
        self._show(None)

    def look(self) -> None:
        """Compares the clock with the last change."""
        if self._workspace is not None:
            with suppress(Refused):  # a disk that is gone is told by whoever reads records
                self._show(clock_doubt(self._workspace.database))

    def _show(self, words: Words | None) -> None:
        if words == self._said:
            return
        self._said = words
        if self._bar is not None:
            self._window.removeToolBar(self._bar)
            self._bar.deleteLater()
            self._bar = None
        if words is not None:
            language = self._window.language
            self._bar = QToolBar(CAPTION.say(language), self._window)
            self._bar.setObjectName("bar.clock")
            self._bar.setMovable(False)
            self._bar.setProperty("strip", "plain")
            self._bar.toggleViewAction().setVisible(False)
            banner = Banner("banner.clock")
            banner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            banner.setMinimumWidth(TWO_LINES)  # else a label that wraps asks for the height of a narrow one
            banner.say(words.say(language), Weight.WARN)
            self._bar.addWidget(banner)
            self._window.addToolBar(self._bar)
            self._window.insertToolBarBreak(self._bar)
