"""Lengths that grow with the text, and with the hand where fingers in gloves press what others click."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what they say of Qt is not needed for the first window
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

TARGET = 44
"""Pixels that a finger needs, beside text of the usual size."""
USUAL = 1.05
"""Up to this size of text, pages fit the smallest screens."""
SHARE = 0.94
"""What a window takes of the screen at most."""
_shown = {"size": 1.0, "touch": 0.0}


def size() -> float:
    """How large text is shown now, as a multiple of the usual one (10 points on a screen of 96 dots an inch)."""
    return _shown["size"]


def is_touch() -> bool:
    """Whether what is pressed is as large as a finger now."""
    return bool(_shown["touch"])


def show_size(size: float, *, touch: bool = False) -> None:
    """Has lengths be those for text of a size, and for fingers; who calls it has everything laid out anew."""
    _shown.update(size=size, touch=float(touch))


def px(pixels: float) -> int:
    """A length for text as it is shown now, given in the pixels that it takes beside text of the usual size."""
    return max(round(pixels * size()), 1) if pixels else 0


def row_height(pixels: float) -> int:
    """The height of a line that can be pressed, likewise; for fingers it is no less than they need."""
    return px(max(pixels, TARGET) if is_touch() else pixels)


def fit(window: "QWidget", width: float, height: float) -> None:
    """Gives a window a size, likewise, as far as the screen has room for it."""
    room = window.screen().availableSize() * SHARE
    window.resize(min(px(width), room.width()), min(px(height), room.height()))


def by_finger(area: "QAbstractScrollArea") -> None:
    """Lets an area be scrolled with a finger, smoothly; a mouse works as ever."""
    if is_touch():
        from PySide6.QtWidgets import QAbstractItemView, QScroller

        if isinstance(area, QAbstractItemView):
            area.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            area.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)


def with_bars(content: "QWidget") -> "QWidget":
    """What is to be seen of a page: the page, or, where all is larger than usual, an area that it is scrolled in."""
    if size() <= USUAL and not is_touch():
        return content
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QScrollArea

    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    by_finger(area)
    return area
