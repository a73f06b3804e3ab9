"""The end that others decide on: log-off, shutdown, a signal. What was typed is kept, the ledger is closed."""

import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")
"""By which systems that are not Windows ask a program to end; Windows asks its windows, which Qt tells."""


def keep_drafts() -> None:
    """Writes what stands in open forms to the disk, without waiting for the second after the last key."""
    from desktop.ui.form.form_drafts import FormDrafts  # without a form there is none

    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            for drafts in window.findChildren(FormDrafts):
                drafts.keep()


class Ending(QObject):
    """Listens to the system from now on, until `release`."""

    def __init__(self, application: QApplication, end: Callable[[], None]) -> None:
        """Begins to listen.

        Args:
            application: the program.
            end: closes the ledger; called when the program ends, perhaps more than once.
        """
        super().__init__()
        application.commitDataRequest.connect(self.announced)
        # On Windows nothing is run after this, not even the rest of `exec`.
        application.aboutToQuit.connect(end)
        self._handlers: dict[int, Callable[[int, FrameType | None], object] | int | None] = {}
        self._wakeup = -1
        self._notifier: QSocketNotifier | None = None
        self._pair: tuple[socket.socket, socket.socket] | None = None
        if sys.platform != "win32":
            self._listen()

    def announced(self) -> None:
        """A shutdown or log-off is announced; it may still be called off, so drafts are kept and nothing is closed."""
        keep_drafts()

    def release(self) -> None:
        """Listens no more."""
        if self._pair is None or self._notifier is None:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        for end in self._pair:
            end.close()
        self._pair = self._notifier = None

    def _listen(self) -> None:
        """Has signals arrive in Qt's loop: Python's own handlers wait until Python runs again, perhaps for hours."""
        here, there = socket.socketpair()
        for end in (here, there):
            end.setblocking(False)
        self._pair = here, there
        self._notifier = QSocketNotifier(here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_args: self._on_signal())
        self._wakeup = signal.set_wakeup_fd(there.fileno(), warn_on_full_buffer=False)
        for name in SIGNALS:
            number = getattr(signal, name)
            self._handlers[number] = signal.signal(number, _leave_it_to_the_loop)

    def _on_signal(self) -> None:
        if self._pair is not None:
            try:
                came = self._pair[0].recv(16)
            except BlockingIOError:
                return
            if any(number in self._handlers for number in came):
                self.end_now()

    def end_now(self) -> None:
        """Keeps what was typed, and ends every dialog and the program; the ledger is closed on the way out."""
        keep_drafts()
        QCoreApplication.exit(0)


def _leave_it_to_the_loop(_number: int, _frame: FrameType | None) -> None:
    """The byte that the signal writes is what counts."""
