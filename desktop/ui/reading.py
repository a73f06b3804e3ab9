"""What a page reads beside the window: when it is seen, and again when the ledger has changed since."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.domain.changes import Told
from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.ui.banner import Banner, Weight
from desktop.ui.jobs import Job, start_job
from desktop.ui.smooth import collect_again, smooth
from desktop.work.database import Database
from desktop.work.workspace import Workspace

STOP = Words("停止", "Stop")
AGAIN = Words("重新开始", "Start again")
STOPPED = Words("已停止。", "Stopped.")
AFTER = 400
"""Milliseconds after which it is said what is being done; most is there before."""

Read = Callable[[Database, Told], Any]
"""Reads on a thread of its own, over a connection of its own, and tells how far it is; what that raises ends it."""


class Reading(QWidget):
    """Has it read, and is the strip that says how far that is, stops it, and says why it failed; else it is hidden."""

    outdated = Signal()
    """The ledger has changed: what the page shows is of before."""
    state_changed = Signal()
    """It begins or is over: `is_ready` and `is_current` may say otherwise than before."""
    stopped = Signal()
    """The user stopped it: the page is left as it was."""

    def __init__(
        self,
        name: str,
        words: Words,
        workspace: Workspace,
        language: Language,
        ask: Callable[[], Read],
        show: Callable[[Any], None],
        page: QWidget,
        follows: Callable[[frozenset[str]], bool] | None = None,
    ) -> None:
        """Listens to the ledger; nothing is read before the page is seen.

        Args:
            name: the page's own, for the names of what is in the strip.
            words: what is being done: ``正在汇总…``.
            workspace: the open ledger.
            language: of what is said.
            ask: gives what is to be read; called when the reading begins, it may look at the page.
            show: gets what was read.
            page: reads nothing while it is not seen.
            follows: is told which registers changed while the page is up to date, and says whether it has followed by
                itself, so that nothing is to be read.
        """
        super().__init__(page)
        self._words, self._language, self._page = words, language, page
        self._workspace, self._ask, self._show_read = workspace, ask, show
        self._follows = follows
        self._stale, self._changed, self._stopped = True, True, False
        self._job: Job | None = None
        self._begin_soon, self._tell_soon = self._timer(self._begin), self._timer(self._tell)
        self._build(name)
        stop_listening = workspace.listen(self._on_changes)
        self.destroyed.connect(lambda: stop_listening())
        page.installEventFilter(self)

    @property
    def is_ready(self) -> bool:
        """Whether the page is up to date."""
        return not self._stale and self._job is None

    @property
    def is_current(self) -> bool:
        """Whether what the page shows is what the ledger holds, and nothing else is being read."""
        return not self._changed and self._job is None and not self._begin_soon.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once the page is seen, what it lacks is read, unless that was stopped."""
        if watched is self._page and event.type() == QEvent.Type.Show and self._stale and not self._stopped:
            self._begin_soon.start(0)
        return False

    @Slot()
    def again(self) -> None:
        """Reads anew, whatever is known."""
        self._stale, self._stopped = True, False
        self._give_up()
        self._begin_soon.start(0)
        self.state_changed.emit()

    @Slot()
    def stop(self) -> None:
        """Gives the reading up; the page stays as it is until it is asked for, or the ledger changes."""
        if self._job is None:
            return
        self._stale = self._stopped = True
        self._give_up()
        self._say(STOPPED, AGAIN)
        self.stopped.emit()

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer

    def _build(self, name: str) -> None:
        self._failure = Banner(f"banner.{name}")
        self._doing = QLabel()
        self._doing.setObjectName(f"label.{name}.reading")
        self._bar = QProgressBar()
        self._bar.setObjectName(f"progress.{name}")
        self._bar.setAccessibleName(self._words.say(self._language))
        self._bar.setMaximumWidth(self.fontMetrics().averageCharWidth() * 40)
        self._button = QPushButton()
        self._button.setObjectName(f"button.{name}.stop")
        self._button.clicked.connect(lambda _checked: self.stop() if self._job else self.again())
        row = QHBoxLayout()
        row.addWidget(self._doing)
        row.addWidget(self._bar, 1)
        row.addWidget(self._button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._failure)
        column.addLayout(row)
        self.hide()

    def _on_changes(self, registers: frozenset[str]) -> None:
        if self._follows is not None and self.is_ready and self._follows(registers):
            return
        self._stale, self._changed, self._stopped = True, True, False
        self._give_up()
        self.outdated.emit()
        self.state_changed.emit()
        if self._page.isVisible():
            self._begin_soon.start(0)  # once, after all that is announced together

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.ended.disconnect(self._on_ended)
            self._job.cancel()
            self._on_ended()
            self.state_changed.emit()

    def _begin(self) -> None:
        if not self._page.isVisible():
            return  # when it is seen again
        self._give_up()
        self._stale = False
        database, read = self._workspace.database, self._ask()

        def work(job: Job) -> Any:
            with smooth():
                reader = database.reader()
                try:
                    return read(reader, job.report)
                finally:
                    reader.close()

        self._bar.setRange(0, 0)
        self._job = start_job(self, work, self._on_read, self._on_refused, self._on_progress)
        self._job.ended.connect(collect_again)
        self._job.ended.connect(self._on_ended)
        self._tell_soon.start(AFTER)
        self.state_changed.emit()

    def _tell(self) -> None:
        if self._job is not None:
            self._say(self._words, STOP)

    def _say(self, words: Words, offered: Words) -> None:
        self._failure.say("", Weight.BAD)
        self._doing.setText(words.say(self._language))
        self._button.setText(offered.say(self._language))
        self._button.setAccessibleName(offered.say(self._language))
        self._doing.show()
        self._bar.setVisible(offered is STOP)
        self.show()

    def _on_progress(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        self._tell_soon.stop()
        self.hide()

    def _on_read(self, read: Any) -> None:
        self._changed = False
        self._show_read(read)
        self.state_changed.emit()

    def _on_refused(self, refused: Refused) -> None:
        self._changed = True  # what is shown may be of another year than the one asked for
        self._say(Words("", ""), AGAIN)
        self._doing.hide()
        self._failure.say(refused.say(self._language), Weight.BAD)
        self.state_changed.emit()
