"""The figure under the keyboard, for F1."""

from PySide6.QtWidgets import QWidget

from desktop.ui.overview.tile import Tile
from desktop.ui.tabs.report_tab import ReportTab


def figure_under(widget: QWidget | None) -> str:
    """The id of the figure that a tile or the table of the report shows; blank where it is none."""
    if isinstance(widget, Tile):
        return widget.objectName().removeprefix("tile.")
    while widget is not None and not isinstance(widget, ReportTab):
        widget = None if widget.isWindow() else widget.parentWidget()
    return widget.chosen if isinstance(widget, ReportTab) else ""
