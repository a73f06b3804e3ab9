"""The figure under the keyboard, for F1."""

from PySide6.QtWidgets import QWidget

from desktop.ui.explained import ShowsFigure


def figure_under(widget: QWidget | None) -> str:
    """The id of the figure that a widget, or one that it lies in, shows; blank where it is none."""
    while widget is not None and not isinstance(widget, ShowsFigure):
        widget = None if widget.isWindow() else widget.parentWidget()
    return widget.figure if widget is not None else ""
