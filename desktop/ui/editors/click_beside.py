"""A click beside the list of what was found: it closes the list, and does what a click there does."""

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

PARTS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)


def is_outside(event: QMouseEvent, popup: QWidget) -> bool:
    """Whether a mouse button goes down beside a list that is open."""
    down = event.type() == QEvent.Type.MouseButtonPress
    return down and not popup.rect().contains(popup.mapFromGlobal(event.globalPosition().toPoint()))


def pass_on(event: QMouseEvent, popup: QWidget, window: QWidget) -> None:
    """Closes the list, and clicks on what lies under the mouse in the window that it belongs to.

    Qt alone hides the list and forgets the press; the release goes to the list that is hidden.
    """
    popup.hide()
    at, button = event.globalPosition(), event.button()
    target = window.childAt(window.mapFromGlobal(at).toPoint())
    if target is not None and button == Qt.MouseButton.LeftButton:
        # Later: a click may close the form, and the list with it, which still has its own event in hand.
        QTimer.singleShot(0, target, lambda: _click(target, at))


def _click(target: QWidget, at: QPointF) -> None:
    taker: QWidget | None = target
    while taker is not None and not taker.isWindow():
        if taker.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            taker.setFocus(Qt.FocusReason.MouseFocusReason)
            break
        taker = taker.parentWidget()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for part, buttons in zip(PARTS, (left, none), strict=True):
        if isValid(target) and target.isEnabled():  # the keyboard that left may have closed a cell
            local = target.mapFromGlobal(at)
            click = QMouseEvent(part, local, at, left, buttons, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(target, click)
