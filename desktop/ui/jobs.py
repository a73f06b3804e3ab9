"""Slow work beside the window: one thread a job, its result delivered on the main thread.

Why a plain thread for each job, and neither a pool nor an executor: jobs are rare (an import, an export)
and last seconds, so there is nothing to reuse. A pool's idle worker outlives its last job and somebody
has to shut it down; a thread that runs one job ends with it, so none can be left over. The threads are
Python's own, known to ``threading``, so that the interpreter waits for a file that is still being
written when the window closes.
"""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.errors import Refused

T = TypeVar("T")

_running: "set[Job]" = set()
"""Jobs whose end has not been delivered; touched on the main thread only. It keeps them alive."""


class Cancelled(Exception):  # noqa: N818 - it is an answer to `Job.report`, not an error
    """The job was cancelled; the work lets it pass."""


class Job(QObject):
    """One piece of work under way. The work itself gets it, to report progress and to learn of a cancel."""

    ended = Signal()
    """It is done, refused or failed, or has stopped after a cancel. The outcome follows, if there is one."""
    _progressed = Signal(int, int)
    _stopped = Signal()

    def __init__(
        self,
        owner: QObject,
        work: Callable[["Job"], Callable[[], None]],
        progress: Callable[[int, int], None],
    ) -> None:
        super().__init__()
        self._cancel = threading.Event()
        self._outcome: Callable[[], None] = _nothing
        self._progress = progress
        self._watch = owner.destroyed.connect(self.cancel)
        self._progressed.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._stopped.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

        def run() -> None:
            self._outcome = work(self)
            self._stopped.emit()

        self._thread = threading.Thread(target=run, name="cqodesk-job")
        self._thread.start()

    @Slot()
    def cancel(self) -> None:
        """Asks the work to stop, and has whatever it may still bring thrown away."""
        self._cancel.set()

    def wait(self) -> None:
        """Waits until the work has come to its end, which is delivered later; for a program that ends."""
        self._thread.join()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancel.is_set()

    def report(self, done: int, of: int) -> None:
        """Tells how far the work is; called by the work, on its own thread.

        Raises:
            Cancelled: nobody wants it any more.
        """
        if self.cancelled:
            raise Cancelled
        self.tell(done, of)

    def tell(self, done: int, of: int) -> None:
        """Tells how far the work is, for work that ends by other means than a cancel."""
        self._progressed.emit(done, of)

    @Slot(int, int)
    def _tell(self, done: int, of: int) -> None:
        if not self.cancelled:
            self._progress(done, of)

    @Slot()
    def _deliver(self) -> None:
        self._thread.join()  # it has nothing left to do but end
        QObject.disconnect(self._watch)
        _running.discard(self)
        # Let go of the callbacks: in a cycle, the collector would take the job's parts away one by one.
        outcome, self._outcome, self._progress = self._outcome, _nothing, _ignore
        self.ended.emit()
        outcome()


def start_job(
    owner: QObject,
    work: Callable[[Job], T],
    done: Callable[[T], None],
    refused: Callable[[Refused], None],
    progress: Callable[[int, int], None] | None = None,
) -> Job:
    """Runs work on a thread of its own; called on the main thread, and returns at once.

    Args:
        owner: who wants the result; when it is destroyed, the job is cancelled.
        work: may be slow, and touches neither widgets nor the open ledger.
        done: gets the result, on the main thread, after `Job.ended`.
        refused: gets what is to be told to the user, likewise. Any other exception is a bug and is raised
            on the main thread, where the error dialog is.
        progress: gets what the work reports, on the main thread.
    """

    def outcome(job: Job) -> Callable[[], None]:
        def unless_cancelled(deliver: Callable[[], None]) -> Callable[[], None]:
            return lambda: None if job.cancelled else deliver()

        try:
            result = work(job)
        except Cancelled:
            return _nothing
        except Refused as refusal:
            answer = refusal  # the name of an except clause is gone when it ends
            return unless_cancelled(lambda: refused(answer))
        except BaseException as failure:  # even a SystemExit in a thread must not vanish without a word
            bug = failure
            return lambda: _raise(bug)
        return unless_cancelled(lambda: done(result))

    job = Job(owner, outcome, progress or _ignore)
    _running.add(job)
    return job


def running_jobs() -> int:
    """How many jobs have not delivered their end."""
    return len(_running)


def _nothing() -> None:
    """The outcome of a job that was cancelled."""


def _ignore(_done: int, _of: int) -> None:
    """Nobody asks how far it is."""


def _raise(bug: BaseException) -> None:
    raise bug
