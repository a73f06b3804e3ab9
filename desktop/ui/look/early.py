"""What the first window is made with: without Qt's name space ``Qt``, which takes as long to load as a tenth of that window.

Whoever imports ``Qt`` has a hundred enumerations made of it, so what is there before the first window is painted says
their values by name.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent


def set_named(widget: QWidget, name: str, value: str) -> None:
    """Sets a property of Qt's own whose values are an enumeration, as ``set_named(label, "alignment", "AlignCenter")``."""
    taken = widget.setProperty(name, value)
    assert taken, f"no property {name} takes {value}"


class LinkButton(QPushButton):
    """A button over which the pointer is a hand."""

    def enterEvent(self, event: "QEnterEvent") -> None:
        """Shows the hand, from when it is first seen."""
        from PySide6.QtCore import Qt

        self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)
