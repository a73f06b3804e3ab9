"""Where the window stands when it is shown for the first time."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

SMALL = QSize(1440, 900)
"""A screen up to this size has no room to give away."""
SHARE = 0.85
"""What the window takes of each side of a larger screen."""
TITLE_BAR = 32
"""Pixels that a window's frame takes above it, more or less."""


def fills(room: QRect) -> bool:
    """Whether a screen with this room for windows is small, so that the window takes all of it."""
    return room.width() <= SMALL.width() or room.height() <= SMALL.height()


def share_of(room: QRect) -> QRect:
    """The window's place in the middle of a larger screen."""
    place = QRect(0, 0, round(room.width() * SHARE), round(room.height() * SHARE))
    place.moveCenter(room.center())
    return place


def place_first(window: QWidget) -> None:
    """Places a window that is not shown yet and of which nothing is remembered."""
    room = window.screen().availableGeometry()
    if fills(room):
        # What it takes once it is no longer maximised.
        window.resize(room.width() - 20, room.height() - TITLE_BAR - 8)
        from PySide6.QtCore import Qt

        window.setWindowState(Qt.WindowState.WindowMaximized)
    else:
        window.setGeometry(share_of(room))
