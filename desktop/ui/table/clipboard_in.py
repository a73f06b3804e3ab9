"""What is on the clipboard, as a grid of cells."""

from PySide6.QtCore import QMimeData

from desktop.work.cells.grid import Grid
from desktop.work.cells.table_html import read_html
from desktop.work.cells.table_text import read_lines

LONGEST = 50_000_000
"""Characters of a page that is looked into; a longer one is read as plain text."""


def clipboard_grid(data: QMimeData | None) -> Grid:
    """The cells of a table, which says most, else those of a text; no rows where there is neither.

    Where nothing was copied yet, some systems have no data at all.
    """
    if data is None:
        return []
    html = data.html() if data.hasHtml() else ""
    grid = read_html(html) if 0 < len(html) <= LONGEST else None
    if grid is not None:
        return grid
    return read_lines(data.text()) if data.hasText() else []
