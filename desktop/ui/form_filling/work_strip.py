"""A strip that says how far the work on a form is, stops it, and offers what was stopped again."""

import threading
from collections.abc import Callable
from dataclasses import field
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop.domain.errors import Refused
from desktop.domain.late import dataclass
from desktop.domain.words import Language, Words
from desktop.ui.jobs import Cancelled, Job, start_job
from desktop.ui.smooth import collect_again, smooth

T = TypeVar("T")

STOP = Words("停止", "Stop")
AGAIN = Words("重新开始", "Start again")


@dataclass(slots=True)
class Way:
    """How far one piece of work tells that it is, and whether it is still wanted; used on the work's own thread."""

    job: Job
    halt: threading.Event = field(default_factory=threading.Event)

    def told(self, done: int, of: int) -> None:
        """Tells how far it is.

        Raises:
            Cancelled: it is not wanted any more.
        """
        if self.halt.is_set():
            raise Cancelled
        self.job.report(done, of)

    def wanted(self) -> bool:
        """Whether anybody waits for it."""
        return not (self.halt.is_set() or self.job.cancelled)


class WorkStrip(QWidget):
    """The strip; hidden while nothing is done. New work takes the place of what is under way."""

    changed = Signal()
    """Work begins or is over."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._halt = threading.Event()
        self._running = 0
        self._again: Callable[[], None] | None = None
        self._doing = QLabel()
        self._doing.setObjectName("label.form.working")
        self._bar = QProgressBar()
        self._bar.setObjectName("progress.form")
        self._bar.setMaximumWidth(self.fontMetrics().averageCharWidth() * 40)
        self._button = QPushButton()
        self._button.setObjectName("button.form.stop")
        self._button.setAutoDefault(False)
        self._button.clicked.connect(lambda _checked: self.stop() if self.is_working else self._begin_again())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._doing)
        row.addWidget(self._bar, 1)
        row.addWidget(self._button)
        row.addStretch(1)
        self.hide()

    @property
    def is_working(self) -> bool:
        """Whether anything is under way that is still wanted."""
        return self._running > 0 and not self._halt.is_set()

    def run(
        self,
        doing: Words,
        work: Callable[[Way], T],
        done: Callable[[T], None],
        refused: Callable[[Refused], None],
        *,
        stopped: Words,
        again: Callable[[], None] | None = None,
    ) -> None:
        """Has work done on a thread of its own.

        Args:
            doing: what is being done.
            work: touches neither widgets nor the open connection of the ledger.
            done: gets what it comes to, on the main thread; not once the user has stopped it.
            refused: gets what is to be told to the user.
            stopped: what is said once it is stopped.
            again: begins it anew; without it, that is not offered.
        """
        self._halt.set()  # what is under way is superseded
        halt = self._halt = threading.Event()

        def smoothly(job: Job) -> T:
            with smooth():
                return work(Way(job, halt))

        def deliver(came: T) -> None:
            if halt is self._halt:
                self.hide()  # whatever was said of a stop: it came too late
            done(came)

        job = start_job(self, smoothly, deliver, refused, lambda d, of: self._on_progress(halt, d, of))
        job.ended.connect(collect_again)
        job.ended.connect(self._on_ended)
        self._running += 1
        self._stopped, self._again = stopped, again
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(doing.say(self._language))
        self._say(doing, STOP)

    @Slot()
    def stop(self) -> None:
        """Gives up what is under way."""
        if self.is_working:
            self._halt.set()
            self._say(self._stopped, AGAIN)
            self.changed.emit()

    def _begin_again(self) -> None:
        again, self._again = self._again, None
        self.hide()
        if again is not None:
            again()

    def _say(self, words: Words, offered: Words) -> None:
        self._doing.setText(words.say(self._language))
        self._button.setText(offered.say(self._language))
        self._button.setAccessibleName(offered.say(self._language))
        self._button.setVisible(offered is STOP or self._again is not None)
        self._button.setEnabled(True)
        self._bar.setVisible(offered is STOP)
        self.show()

    def _on_progress(self, halt: threading.Event, done: int, of: int) -> None:
        if halt is self._halt:
            self._bar.setRange(0, of)
            self._bar.setValue(done)

    @Slot()
    def _on_ended(self) -> None:
        self._running -= 1
        if not self._running and not self._halt.is_set():
            self.hide()
        self.changed.emit()
