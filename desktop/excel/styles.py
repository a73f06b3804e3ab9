"""How written workbooks look: 宋体 for text, 黑体 for heads, thin lines, A4.

All is declared here as values; a sheet makes one cell of each look and uses it again and again, since
giving every cell a style of its own takes longer than writing it.
"""

from dataclasses import replace

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from desktop.domain.late import dataclass

SONG = "宋体"
HEI = "黑体"
RED = "FFC00000"
PALE = "FFF2F2F2"

DAY_FORMATS = {"zh": 'yyyy"年"m"月"d"日"', "en": "yyyy-mm-dd"}
MONTH_FORMATS = {"zh": 'yyyy"年"m"月"', "en": "yyyy-mm"}
MONEY_FORMAT = "0.00####"
"""Two decimals, and as many more as the fen of an amount in 万元 need."""
TEXT_FORMAT = "@"
GENERAL = "General"

_THIN = Side(style="thin", color="FF000000")
_BORDERS = {
    "": Border(),
    "box": Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN),
    "band": Border(top=_THIN, bottom=_THIN),
    "line": Border(bottom=_THIN),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks."""

    font: str = SONG
    size: float = 10
    bold: bool = False
    colour: str = ""
    across: str = "left"
    """left, center, right, or centerContinuous: centred over the blank cells to its right, nothing merged."""
    down: str = "center"
    wrap: bool = False
    indent: int = 0
    border: str = ""
    """box, band (above and below), line (below), or none."""
    fill: str = ""
    format: str = GENERAL

    def dress(self, cell: object) -> None:
        """Gives an openpyxl cell this look."""
        cell.font = Font(name=self.font, size=self.size, bold=self.bold, color=self.colour or None)  # type: ignore[attr-defined]
        cell.alignment = Alignment(  # type: ignore[attr-defined]
            horizontal=self.across, vertical=self.down, wrap_text=self.wrap, indent=self.indent
        )
        cell.border = _BORDERS[self.border]  # type: ignore[attr-defined]
        cell.number_format = self.format  # type: ignore[attr-defined]
        if self.fill:
            cell.fill = PatternFill("solid", fgColor=self.fill)  # type: ignore[attr-defined]


TITLE = Look(HEI, 16, across="centerContinuous")
NOTE = Look(size=10)
NOTE_RIGHT = Look(size=10, across="right")
HEAD = Look(HEI, 10, across="center", wrap=True, border="box", fill=PALE)
TEXT = Look(border="box", wrap=True)
CENTRED = replace(TEXT, across="center")
LINK = replace(CENTRED, colour="FF1F4E79")
"""What leads to another place in the workbook: dark blue, so that it prints as text."""
NUMBER = Look(border="box", across="right", indent=1)
MONEY = replace(NUMBER, format=MONEY_FORMAT)
TOTAL = replace(CENTRED, font=HEI)
TOTAL_MONEY = replace(MONEY, font=HEI)
