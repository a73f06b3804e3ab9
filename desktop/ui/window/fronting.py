"""A second start, answered by the first: its window comes to the front, with the ledger that the second was given."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.words import Words
from desktop.ui.desk.shell import Shell
from desktop.ui.window.only_one import OnlyOne

AGAIN = 200
"""Milliseconds until it is looked again whether what stood in the way is gone."""

LATER = Words(
    "请先完成打开着的对话框，随后打开 {name}。",
    "{name} opens when the dialog that is open is done.",
)


class Fronting(QObject):
    """Answers second starts from now on, for as long as the window is there."""

    def __init__(self, window: Shell, only: OnlyOne) -> None:
        super().__init__(window)
        self._window, self._only = window, only
        self._waiting: Path | None = None
        self._watcher = QFileSystemWatcher([str(only.box)], self)
        self._watcher.directoryChanged.connect(self.look)
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN)
        self._timer.timeout.connect(self._go_on)
        self.look()  # somebody may have written before anybody listened

    def look(self) -> None:
        """Takes what second starts have handed over."""
        for letter in self._only.letters():
            try:
                meant, path = self._only.take(letter)
            except OSError:
                QTimer.singleShot(AGAIN, self, self.look)
                continue
            if meant:
                self.come(path)

    def come(self, path: Path | None) -> None:
        """Brings the window to the front, and opens a ledger if one is named; after a dialog that is open."""
        window, modal = self._window, QApplication.activeModalWidget()
        minimized = Qt.WindowState.WindowMinimized
        window.setWindowState((window.windowState() & ~minimized) | Qt.WindowState.WindowActive)
        window.show()
        for each in (window, modal) if modal is not None else (window,):
            each.raise_()
            each.activateWindow()
        QApplication.alert(
            window
        )  # where the system keeps the front for another, the window at least asks for it
        if path is None or (window.workspace is not None and window.workspace.database.path == path):
            return
        self._waiting = path
        if modal is not None:
            window.statusBar().showMessage(LATER.fill(name=path.name).say(window.language))
        self._timer.start()

    def _go_on(self) -> None:
        """Opens what waits, unless a dialog or the lock is still in the way."""
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return
        self._timer.stop()
        path, self._waiting = self._waiting, None
        if path is not None:
            self._window.open_ledger(path)
