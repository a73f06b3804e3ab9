"""Long work in a box over the window: what is being done, how far it is, and a button that stops it.

The work runs on a thread of its own while the window goes on painting; whoever has it done waits for the answer as for
that of a dialog. A box that would be gone at once is not shown.
"""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.domain.changes import Told
from desktop.domain.words import Language, Words
from desktop.ui.jobs import Cancelled, Job, start_job
from desktop.ui.look.measures import px
from desktop.ui.smooth import collect_again, smooth

T = TypeVar("T")

STOP = Words("停止", "Stop")
STOPPING = Words("正在停止…", "Stopping …")
AFTER = 300
"""Milliseconds after which the box is shown; what is typed or clicked before that waits for its turn."""
WIDTH = 400
"""Pixels that its bar takes at least, beside text of the usual size."""


def done_beside(
    parent: QWidget, language: Language, doing: Words, work: Callable[[Told], T], *, stoppable: bool = True
) -> T:
    """Has long work done beside the window, and gives what it comes to.

    Args:
        parent: what the box is shown over; it takes no input meanwhile.
        language: of what is said.
        doing: what is being done: ``正在检查台账…``.
        work: runs on a thread of its own and touches neither widgets nor the open connection of the ledger. It is to
            tell how far it is; once it tells that all is done, it is not stopped any more.
        stoppable: whether the user may stop it.

    Raises:
        Cancelled: the user stopped it, or the program ends.
        Exception: whatever the work raises.
    """
    box = WorkBox(parent, language, doing, stoppable=stoppable)
    try:
        return box.wait_for(work)
    finally:
        box.deleteLater()


class WorkBox(QDialog):
    """Says what is being done and how far it is; `done_beside` shows it."""

    def __init__(self, parent: QWidget, language: Language, doing: Words, *, stoppable: bool) -> None:
        super().__init__(parent)
        self._language, self._stoppable = language, stoppable
        self._halt = threading.Event()
        self._over = False
        self.setObjectName("dialog.long_work")
        self.setWindowTitle(doing.say(language).rstrip(" …"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._doing = QLabel(doing.say(language))
        self._doing.setObjectName("label.long_work")
        self._doing.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setObjectName("progress.long_work")
        self._bar.setAccessibleName(doing.say(language))
        self._bar.setRange(0, 0)
        self._bar.setMinimumWidth(px(WIDTH))
        # The keyboard stays off the button: an Enter pressed once too often is to stop nothing. Esc does, and Tab leads there.
        self._bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bar.setFocus()
        self._stop = QPushButton(STOP.say(language))
        self._stop.setObjectName("button.long_work.stop")
        self._stop.setAccessibleName(STOP.say(language))
        self._stop.setAutoDefault(False)
        self._stop.setVisible(stoppable)
        self._stop.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.addWidget(self._doing)
        column.addLayout(row)

    def wait_for(self, work: Callable[[Told], T]) -> T:
        """Has the work done, as `done_beside`."""
        answers: list[T] = []
        faults: list[BaseException] = []

        def run(job: Job) -> None:
            def told(done: int, of: int) -> None:
                if self._halt.is_set():
                    raise Cancelled
                job.tell(done, of)

            try:
                with smooth():
                    answers.append(work(told))
            except BaseException as fault:  # raised again by whoever waits
                faults.append(fault)

        job = start_job(self, run, _ignore, _ignore, self._on_progress)
        job.ended.connect(collect_again)
        job.ended.connect(self._on_ended)
        self._wait(job)
        if faults:
            raise faults.pop()
        if not self._over:
            raise Cancelled  # the program ends
        return answers.pop()

    def _wait(self, job: Job) -> None:
        """Until the work is over, or the program ends; then the work is stopped and waited for."""
        soon = QEventLoop()
        job.ended.connect(soon.quit)
        QTimer.singleShot(AFTER, soon, soon.quit)
        soon.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not self._over:
            self.exec()
        if not self._over:
            self._halt.set()
            job.wait()

    def reject(self) -> None:
        """Has the work stopped, if it may be; the box closes when it has."""
        if self._stoppable and self._stop.isEnabled():
            self._halt.set()
            self._stop.setEnabled(False)
            self._doing.setText(STOPPING.say(self._language))

    @Slot()
    def _on_ended(self) -> None:
        self._over = True
        self.done(QDialog.DialogCode.Accepted)

    def _on_progress(self, done: int, of: int) -> None:
        if done == of > 0:
            self._stop.setEnabled(False)  # what it made takes its place now
        self._bar.setRange(0, of if done < of else 0)
        self._bar.setValue(done)


def _ignore(_: object) -> None:
    """What came of it is told otherwise."""
