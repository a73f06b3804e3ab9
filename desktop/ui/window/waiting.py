"""Menus that look as they are while a form or a question is open over the window: they wait for it, and it is said why."""

from PySide6.QtCore import QEvent, QObject

from desktop.domain.words import Words
from desktop.ui.desk.shell import Shell

FIRST = Words(
    "请先完成或关闭打开的窗口，再用菜单和表格。",
    "Finish or close the window that is open first; menus and tables wait for it.",
)


class Waiting(QObject):
    """Watches whether the window is blocked: clicks on it come to nothing then, and Qt tells nobody of them."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._said = ""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Takes nothing away."""
        if event.type() == QEvent.Type.WindowBlocked:
            self._window.menuBar().setEnabled(False)
            self._said = FIRST.say(self._window.language)
            self._window.statusBar().showMessage(self._said)
        elif event.type() == QEvent.Type.WindowUnblocked:
            self._window.menuBar().setEnabled(True)
            if self._window.statusBar().currentMessage() == self._said:
                self._window.statusBar().clearMessage()
        return False
