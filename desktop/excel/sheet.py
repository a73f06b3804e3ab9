"""A sheet written row by row, straight to the disk; openpyxl keeps what stands around its rows."""

import math
import re
from collections.abc import Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties

from desktop.domain.report_charts import Chart
from desktop.domain.words import Language, Words
from desktop.excel.cells import Content, Formula, width_of
from desktop.excel.paper import KeptChart, KeptRow, KeptSheet, KeptWorkbook
from desktop.excel.rows import Styled, escaped, row_xml
from desktop.excel.styles import Look

PAGE = Words("第 &P 页 共 &N 页", "Page &P of &N")
A4 = 9
MARGIN = 0.59
"""Inches; 15 mm."""

ROW_HEIGHT = 18.0
"""Points; a row of one line, with room to breathe."""
LINE_HEIGHT = 13.0

KEPT = 1 << 20
"""Bytes of rows that a sheet keeps in memory; what is more waits on the disk."""

_ROWS = re.compile(rb"<sheetData\s*(?:/>|>\s*</sheetData>)")
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"\s*/>')
_AFTER_LINKS = b"<printOptions"
"""What stands behind the links of a sheet; every sheet here has it."""

Dressed = tuple[Content, Look]


def new_workbook() -> Workbook:
    """A workbook without any sheet."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    return workbook


class Sheet:
    """One sheet, set up for A4, one page wide.

    Its rows are written as they come and joined with the rest when the workbook is saved.
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
            workbook: the workbook it becomes part of.
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
        self._kept: KeptSheet | None = None
        if isinstance(workbook, KeptWorkbook):
            self._kept = KeptSheet(name, tuple(widths), landscape, head_rows, footer)
            workbook.kept.append(self._kept)
        self._styles: dict[int, tuple[Look, int]] = {}
        self._body = SpooledTemporaryFile(max_size=KEPT)  # noqa: SIM115 - closed by `close`
        self._links: list[str] = []
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
        """Gives the table its filter buttons."""
        self._sheet.auto_filter.ref = f"A{head_row}:{get_column_letter(columns)}{max(last_row, head_row)}"

    def mark(self, area: str, rule: Any) -> None:
        """Has cells stand out under a condition."""
        self._sheet.conditional_formatting.add(area, rule)

    def show_grid(self, shown: bool) -> None:
        """Whether the screen shows lines between cells."""
        self._sheet.sheet_view.showGridLines = shown

    def write(self, cells: Sequence[Dressed | None], height: float | None = None) -> int:
        """Writes the next row and gives its number; ``None`` leaves a cell out.

        A row without a height gets one that shows its broken lines whole: not every program that opens
        the workbook works heights out for itself.
        """
        self.rows += 1
        if height is None:
            height = self._height(cells)
        if self._kept is not None:
            self._kept.rows.append(KeptRow(tuple(cells), height or self._row_height))
            return self.rows
        row: list[Styled | None] = []
        for each in cells:
            if each is None:
                row.append(None)
                continue
            content, look = each
            known = self._styles.get(id(look))
            row.append((content, self._style(look) if known is None else known[1]))
            if self.last_filled != self.rows and _is_seen(content):
                self.last_filled = self.rows
        self._body.write(row_xml(self.rows, row, height).encode())
        return self.rows

    def link(self, row: int, column: int, sheet: str, to_row: int, to_column: int = 1) -> None:
        """Has a click on a cell lead to a cell of another sheet."""
        quoted = sheet.replace("'", "''")
        there = escaped(f"'{quoted}'!{get_column_letter(to_column)}{to_row}").replace('"', "&quot;")
        self._links.append(f'<hyperlink ref="{get_column_letter(column)}{row}" location="{there}"/>')

    def break_page(self) -> None:
        """Has the next row begin a page."""
        self._sheet.row_breaks.append(Break(id=self.rows))
        if self._kept is not None:
            self._kept.breaks.add(self.rows)

    def add_chart(self, chart: Any, row: int, rows: int, declared: Chart) -> None:
        """Places a chart over rows.

        Args:
            chart: the spreadsheet program's own chart.
            row: the first row it lies over.
            rows: how many.
            declared: what it shows.
        """
        self._sheet.add_chart(chart, f"A{row}")
        if self._kept is not None:
            self._kept.charts.append(KeptChart(declared, row - 1, rows))

    @property
    def page(self) -> Any:
        """The worksheet as openpyxl knows it, without its rows."""
        return self._sheet

    def joined(self, written: bytes) -> Iterator[bytes]:
        """The whole sheet as XML, from what openpyxl wrote of it, which has no rows."""
        place = _ROWS.search(written)
        if place is None:
            raise ValueError(f"the sheet {self.name} has no place for rows")
        area = f"A1:{get_column_letter(max(len(self._widths), 1))}{max(self.rows, 1)}"
        yield _DIMENSION.sub(f'<dimension ref="{area}"/>'.encode(), written[: place.start()])
        yield b"<sheetData>"
        self._body.seek(0)
        while piece := self._body.read(KEPT):
            yield piece
        yield b"</sheetData>"
        before, mark, after = written[place.end() :].partition(_AFTER_LINKS)
        yield before
        if self._links:
            yield f"<hyperlinks>{''.join(self._links)}</hyperlinks>".encode()
        yield mark + after

    def close(self) -> None:
        """Lets go of its rows."""
        self._body.close()

    def skip(self, rows: int = 1) -> None:
        """Leaves rows blank."""
        for _ in range(rows):
            self.write(())

    def _height(self, cells: Sequence[Dressed | None]) -> float | None:
        most = 1
        for each, width in zip(cells, self._widths, strict=False):
            if each is not None and each[1].wrap and isinstance(each[0], str):
                most = max(most, lines_in(each[0], width - 2 * each[1].indent))
        return None if most == 1 else most * LINE_HEIGHT + self._row_height - LINE_HEIGHT

    def _style(self, look: Look) -> int:
        # By identity, as hashing a look costs more than writing the cell; the look kept beside its style
        # holds on to the identity.
        cell = Cell(self._sheet, row=1, column=1)
        look.dress(cell)
        self._styles[id(look)] = look, cell.style_id
        return cell.style_id


def _is_seen(content: Content) -> bool:
    """Whether a reader sees anything; a formula has no value before it is first worked out."""
    if isinstance(content, str):
        return bool(escaped(content))
    return content is not None and not isinstance(content, Formula)


def lines_in(text: str, width: float) -> int:
    """The lines that a text of 10 points takes in a column; a little too many rather than too few."""
    room = max(width - 1, 2)
    if 2 * len(text) <= room and "\n" not in text:
        return 1
    return sum(max(math.ceil(width_of(line) / room), 1) for line in text.split("\n"))
