"""Tables as HTML: what Excel, WPS and LibreOffice put on the clipboard beside the plain text."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from html.parser import HTMLParser

from desktop.work.cells.grid import Cell, Grid, squared

_SILENT = frozenset({"style", "script", "title", "head", "xml"})
_BREAKS = frozenset({"br", "p", "div", "li"})
MOST_SPANNED = 2000
"""Cells that one merged cell may cover; a foreign page could say any number."""


def read_html(html: str) -> Grid | None:
    """The cells of the one table in a page; ``None`` where there is none, or more than one.

    A merged cell says its text once, at its upper left. A number that is shown rounded is given as it is stored, where
    its source says so.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.tables != 1 or not reader.rows:
        return None
    return squared(_unmerged(reader.rows))


class _Reader(HTMLParser):
    """Takes the cells out of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables = 0
        self.rows: list[list[tuple[Cell, int, int]]] = []
        """Of each row the cells, and how many rows and columns each covers."""
        self._silent = self._depth = 0
        self._text: list[str] | None = None
        self._exact = ""
        self._span = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins a table, a row, a cell or a line."""
        given = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._silent += tag not in ("xml",)
        elif tag == "table":
            self._depth += 1
            self.tables += self._depth == 1
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            self.rows.append([])
        elif tag in ("td", "th") and self._depth == 1:
            self._end_cell()
            self._text = []
            self._exact = given.get("x:num") or given.get("sdval", "")
            self._span = _span(given, "rowspan"), _span(given, "colspan")
        elif tag in _BREAKS and self._text:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Ends a cell or a table."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()
        elif tag == "table":
            self._end_cell()
            self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        """Takes a text, in which line breaks of the page are mere blanks."""
        if self._text is not None and not self._silent:
            self._text.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _end_cell(self) -> None:
        if self._text is None:
            return
        text = re.sub(r" *\n *", "\n", "".join(self._text)).replace("\u00a0", " ").strip()
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append((_stored(text, self._exact), *self._span))
        self._text, self._exact = None, ""


def _span(given: dict[str, str], name: str) -> int:
    said = given.get(name, "")
    return max(1, min(int(said), MOST_SPANNED)) if said.isdecimal() else 1


def _stored(text: str, exact: str) -> Cell:
    """The number that is stored where the text shows it rounded; else the text: a date, a share, a scaled number."""
    try:
        shown, stored = Decimal(text.replace(",", "")), Decimal(exact)
    except InvalidOperation:
        return text
    exponent = shown.as_tuple().exponent
    if not stored.is_finite() or not isinstance(exponent, int) or exponent > 0:
        return text
    rounded = stored.quantize(Decimal(1).scaleb(exponent), ROUND_HALF_UP)
    return stored if rounded == shown != stored else text


def _unmerged(rows: list[list[tuple[Cell, int, int]]]) -> list[list[Cell]]:
    """The rows with blanks where a merged cell covers."""
    covered: set[tuple[int, int]] = set()
    found: list[list[Cell]] = []
    for n, row in enumerate(rows):
        cells: list[Cell] = []
        for cell, down, across in row:
            while (n, len(cells)) in covered:
                cells.append("")
            left = len(cells)
            for below in range(1, min(down, len(rows) - n)):
                covered.update((n + below, left + beside) for beside in range(across))
            cells += [cell, *[""] * (across - 1)]
        while (n, len(cells)) in covered:
            cells.append("")
        found.append(cells)
    return found
