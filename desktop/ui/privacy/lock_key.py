"""Ctrl+L, wherever the keyboard is: while a form or a question is open, the menu's own key is not heard."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class LockKey(QObject):
    """Watches the one widget that has the keyboard, as long as its parent lives."""

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        program = QApplication.instance()
        assert isinstance(program, QApplication)
        program.focusChanged.connect(self._watch)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Takes the key."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        from PySide6.QtCore import Qt  # the first window is there before it is needed

        if event.key() != Qt.Key.Key_L or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        if not event.isAutoRepeat():
            QTimer.singleShot(
                0, self, self.pressed.emit
            )  # not within the key: a PIN may have to be asked for first
        return True

    def _watch(self, _old: QWidget | None, now: QWidget | None) -> None:
        before = self._watched
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        self._watched = now
        if now is not None:
            now.installEventFilter(self)
