"""A window that says on its output what its title is and whether it is minimized: ``front_program.py [LEDGER]``."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop import app
from desktop.ui.window.main_window import MainWindow


class Teller(QObject):
    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowStateChange:
            say("minimized" if window.isMinimized() else "shown")
        return False


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


original = MainWindow.show


def show(window: MainWindow) -> None:
    original(window)
    MainWindow.show = original  # type: ignore[method-assign]
    window.installEventFilter(Teller(window))
    window.windowTitleChanged.connect(say)
    QTimer.singleShot(0, window, lambda: say("ready"))
    if "minimized" in sys.argv:
        QTimer.singleShot(0, window, window.showMinimized)


MainWindow.show = show  # type: ignore[method-assign]
sys.exit(app.main(sys.argv[1:2]))
