"""Enter does what a click does, on whichever button has the keyboard.

Qt lets Enter press buttons of dialogs alone, and of these not those that are no answer to the dialog: there, it would
press the dialog's own answer.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from shiboken6 import isValid


class EnterPresses(QObject):
    """Watches the one button that has the keyboard, in any window of the program, as long as its parent lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QPushButton | QToolButton | None = None
        program = QApplication.instance()
        assert isinstance(program, QApplication)
        program.focusChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes Enter, and presses the button once for it, however long it is held."""
        if not (isinstance(watched, QPushButton | QToolButton) and isinstance(event, QKeyEvent)):
            return False
        if event.type() != QEvent.Type.KeyPress or not _is_enter(event):
            return False
        if not event.isAutoRepeat():
            watched.click()
        return True

    def _watch(self, _old: QWidget | None, now: QWidget | None) -> None:
        before = self._watched
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        self._watched = now if isinstance(now, QPushButton | QToolButton) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)


def _is_enter(event: QKeyEvent) -> bool:
    from PySide6.QtCore import Qt  # the first window is there before it is needed

    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in plain
