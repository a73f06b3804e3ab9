"""A workbook's sheets kept row by row, so that they can be put on paper as they are put into the workbook."""

from collections.abc import Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal

from openpyxl import Workbook

from desktop.domain.late import dataclass
from desktop.domain.report_charts import Chart
from desktop.excel.cells import Content, Formula
from desktop.excel.styles import Look

Kept = tuple[Content, Look]


@dataclass(frozen=True, slots=True)
class KeptRow:
    """One row: its cells and its height in points."""

    cells: tuple[Kept | None, ...]
    height: float


@dataclass(frozen=True, slots=True)
class KeptChart:
    """A chart that lies over rows."""

    chart: Chart
    first: int
    """The row below whose upper edge it begins, from 0."""
    rows: int
    """How many rows it lies over."""


@dataclass(slots=True)
class KeptSheet:
    """One sheet as it is to be printed: A4, one page wide."""

    name: str
    widths: Sequence[float]
    """Of each column, in half-width characters."""
    landscape: bool
    head_rows: int
    """Rows that come again on each page."""
    footer: bool
    rows: list[KeptRow] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    """The rows, from 0, that begin a page."""
    charts: list[KeptChart] = field(default_factory=list)


class KeptWorkbook(Workbook):
    """A workbook that keeps what its sheets are given."""

    def __init__(self) -> None:
        super().__init__()
        self.remove(self.worksheets[0])
        self.kept: list[KeptSheet] = []


def shown(content: Content, code: str) -> str:
    """What a cell shows under one of the number formats that are used here."""
    if content is None or isinstance(content, Formula) or code == "0;;":
        return ""
    if isinstance(content, date):
        return _day(content, code)
    if isinstance(content, str) or code in ("General", "@"):
        return (
            content
            if isinstance(content, str)
            else f"{content:f}"
            if isinstance(content, Decimal)
            else str(content)
        )
    whole, _, decimals = code.partition(".")
    least, most = decimals.count("0"), len(decimals)
    exact = Decimal(content)
    places = min(max(-int(exact.normalize().as_tuple().exponent), least), most) if whole else 0
    return f"{exact:.{places}f}"


def _day(day: date, code: str) -> str:
    month_alone = "d" not in code.replace("mm", "m")
    if "年" in code:
        return f"{day.year}年{day.month}月" + ("" if month_alone else f"{day.day}日")
    return f"{day:%Y-%m}" if month_alone else day.isoformat()
