"""Questions to the ledger that are answered beside the window, one at a time."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from desktop.domain.errors import Refused
from desktop.ui.jobs import Cancelled, Job, start_job
from desktop.work.database import Database

T = TypeVar("T")


class Asking(QObject):
    """Asks on a connection of its own. A new question ends the one before, which then brings no answer."""

    def __init__(self, database: Database, owner: QObject) -> None:
        super().__init__(owner)
        self._database = database
        self._job: Job | None = None
        self._reading: _Reading | None = None

    @property
    def waits(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def ask(
        self,
        question: Callable[[Database], T],
        answered: Callable[[T], None],
        refused: Callable[[Refused], None],
    ) -> None:
        """Asks.

        Args:
            question: what is asked, of a ledger that may be read only; it runs beside the window.
            answered: gets the answer, in the window.
            refused: gets what is to be told where there is none, likewise.
        """
        self.stop()
        reading = _Reading(self._database)
        job = start_job(self, lambda _job: reading.answer(question), answered, refused)
        job.ended.connect(lambda: self._forget(reading))
        self._job, self._reading = job, reading

    def stop(self) -> None:
        """Wants no answer any more, and has the database stop looking for one."""
        job, reading = self._job, self._reading
        self._job = self._reading = None
        if job is not None and reading is not None:
            job.cancel()
            reading.stop()

    def _forget(self, reading: "_Reading") -> None:
        if self._reading is reading:
            self._job = self._reading = None


class _Reading:
    """One question under way; it may be stopped from another thread at any time."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._reader: Database | None = None
        self._stopped = False

    def answer(self, question: Callable[[Database], T]) -> T:
        reader = self._database.reader()
        try:
            with self._lock:
                if self._stopped:
                    raise Cancelled
                self._reader = reader
            return question(reader)
        except Exception:
            if self._stopped:
                raise Cancelled from None  # what it fails with is that it was stopped
            raise
        finally:
            with self._lock:
                self._reader = None
            reader.close()

    def stop(self) -> None:
        with self._lock:
            self._stopped = True
            if self._reader is not None:
                self._reader.stop()
