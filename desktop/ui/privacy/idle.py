"""How long nobody touched keyboard or mouse, in any window of the program."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

LOOK_EVERY = 2_000
"""Milliseconds between two looks at the clocks."""

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
        QEvent.Type.Drop,
    }
)


class Idle(QObject):
    """Watches all events of the program, as long as it is started; else it costs nothing."""

    left_alone = Signal()
    """Nobody touched anything for so long."""
    window_shown = Signal(object)
    """A window (`QWidget`) is about to be seen."""

    def __init__(
        self,
        parent: QObject,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._monotonic, self._wall = monotonic, wall
        self._seconds = 0
        self._watching = False
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_EVERY)
        self._looking.timeout.connect(self.look)
        self.touch()

    def watch(self, seconds: int) -> None:
        """Watches from now on, and tells after so many seconds; 0 only tells of windows."""
        self.touch()
        self._seconds = seconds
        application = QApplication.instance()
        if not self._watching and application is not None:
            application.installEventFilter(self)
            self._watching = True
        if seconds:
            self._looking.start()
        else:
            self._looking.stop()

    def stop(self) -> None:
        """Watches no more."""
        self._looking.stop()
        application = QApplication.instance()
        if self._watching and application is not None:
            application.removeEventFilter(self)
        self._watching = False

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._monotonic(), self._wall()

    def look(self) -> None:
        """Tells if nobody was there for too long; a PC that slept was left alone as well."""
        steady, wall = self._monotonic() - self._touched[0], self._wall() - self._touched[1]
        if self._seconds and max(steady, wall) >= self._seconds:
            self.left_alone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes what people do, and which windows open; takes nothing away."""
        kind = event.type()
        if kind in _INPUT:
            self._on_input(event)
        elif kind == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.window_shown.emit(watched)
        return False

    def _on_input(self, event: QEvent) -> None:
        if isinstance(event, QKeyEvent) and event.isAutoRepeat():  # a book on the keyboard is nobody
            return
        self.touch()
