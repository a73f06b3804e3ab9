"""A sheet written row by row, straight to the disk."""

import math
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from desktop.domain.words import Language, Words
from desktop.excel.cells import Formula, Value, width_of
from desktop.excel.styles import Look

PAGE = Words("第 &P 页 共 &N 页", "Page &P of &N")
A4 = 9
MARGIN = 0.59
"""Inches; 15 mm."""

ROW_HEIGHT = 18.0
"""Points; a row of one line, with room to breathe."""
LINE_HEIGHT = 13.0

Content = Value | Formula
Dressed = tuple[Content, Look]


class Sheet:
    """One sheet of a write-only workbook, set up for A4, one page wide.

    What stands above the rows (widths, frozen rows, filter) has to be known first, since each row goes to
    the disk as it is written.
    """

    def __init__(
        self,
        workbook: Workbook,
        name: str,
        widths: Sequence[float],
        language: Language,
        *,
        landscape: bool = False,
        head_rows: int = 0,
        footer: bool = True,
        pages_high: int = 0,
        row_height: float = ROW_HEIGHT,
    ) -> None:
        """Makes the sheet.

        Args:
            workbook: a write-only workbook.
            name: the sheet's name.
            widths: of each column, in half-width characters.
            language: the language of the page's foot.
            landscape: whether its pages lie on their side.
            head_rows: rows that stay on screen, and come again on each page.
            footer: whether pages are numbered.
            pages_high: the pages it is squeezed into; 0 for as many as it takes.
            row_height: points of a row of one line.
        """
        self.name = name
        self.rows = 0
        """Rows written so far."""
        self.last_filled = 0
        """The last row in which a reader sees anything."""
        self._sheet = workbook.create_sheet(name)
        self._cells: dict[int, tuple[Look, Any]] = {}
        self._widths = tuple(widths)
        self._row_height = row_height
        self._sheet.sheet_format.defaultRowHeight = row_height
        self._sheet.sheet_format.customHeight = True
        for place, width in enumerate(widths, 1):
            self._sheet.column_dimensions[get_column_letter(place)].width = width
        self._sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        setup = self._sheet.page_setup
        setup.paperSize, setup.orientation = A4, "landscape" if landscape else "portrait"
        setup.fitToWidth, setup.fitToHeight = 1, pages_high
        margins = self._sheet.page_margins
        margins.left = margins.right = MARGIN
        margins.top = margins.bottom = 0.75
        margins.header = margins.footer = 0.35
        self._sheet.print_options.horizontalCentered = True
        if head_rows:
            self._sheet.freeze_panes = f"A{head_rows + 1}"
            self._sheet.print_title_rows = f"1:{head_rows}"
        if footer:
            self._sheet.oddFooter.center.text = PAGE.say(language)

    def filter(self, head_row: int, last_row: int, columns: int) -> None:
        """Gives the table its filter buttons; before its first row."""
        self._sheet.auto_filter.ref = f"A{head_row}:{get_column_letter(columns)}{max(last_row, head_row)}"

    def mark(self, area: str, rule: Any) -> None:
        """Has cells stand out under a condition."""
        self._sheet.conditional_formatting.add(area, rule)

    def show_grid(self, shown: bool) -> None:
        """Whether the screen shows lines between cells; before the first row."""
        self._sheet.sheet_view.showGridLines = shown

    def write(self, cells: Sequence[Dressed | None], height: float | None = None) -> int:
        """Writes the next row and gives its number; ``None`` leaves a cell out.

        A row without a height gets one that shows its broken lines whole: not every program that opens
        the workbook works heights out for itself.
        """
        self.rows += 1
        if height is None:
            height = self._height(cells)
        if height is not None:
            self._sheet.row_dimensions[self.rows].height = height
        self._sheet.append(self._dressed(cells))
        return self.rows

    def skip(self, rows: int = 1) -> None:
        """Leaves rows blank."""
        for _ in range(rows):
            self.write(())

    def _height(self, cells: Sequence[Dressed | None]) -> float | None:
        most = 1
        for each, width in zip(cells, self._widths, strict=False):
            if each is not None and each[1].wrap and isinstance(each[0], str):
                most = max(most, lines_in(each[0], width))
        return None if most == 1 else most * LINE_HEIGHT + self._row_height - LINE_HEIGHT

    def _dressed(self, cells: Sequence[Dressed | None]) -> Iterator[Any]:
        # One cell object a look is enough: openpyxl writes each before it asks for the next.
        for each in cells:
            if each is None:
                yield None
                continue
            content, look = each
            cell = self._cell(look)
            _fill(cell, content)
            if content is not None and content != "" and not isinstance(content, Formula):
                self.last_filled = self.rows
            yield cell

    def _cell(self, look: Look) -> Any:
        # By identity, as hashing a look costs more than writing the cell; the look kept beside its cell
        # holds on to the identity.
        known = self._cells.get(id(look))
        if known is None:
            known = self._cells[id(look)] = look, WriteOnlyCell(self._sheet)
            look.dress(known[1])
        return known[1]


def lines_in(text: str, width: float) -> int:
    """The lines that a text of 10 points takes in a column; a little too many rather than too few."""
    room = max(width - 1, 2)
    if 2 * len(text) <= room and "\n" not in text:
        return 1
    return sum(max(math.ceil(width_of(line) / room), 1) for line in text.split("\n"))


def _fill(cell: Any, content: Content) -> None:
    if isinstance(content, Formula):
        cell.value, cell.data_type = f"={content.text}", "f"
    elif isinstance(content, str):
        cell.value, cell.data_type = content, "s"
    elif isinstance(content, date) or content is None:
        cell.value = content
    else:  # exact digits; openpyxl would write a number with the noise of a binary fraction
        cell.value = f"{content:f}" if isinstance(content, Decimal) else str(content)
        cell.data_type = "n"
