"""The rows of the table of figures: its sections, and the code (代码) by which relations and notes name each row."""

from collections.abc import Mapping, Sequence

from desktop.domain.areas import AREA_NAMES
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.figure import Figure, Span
from desktop.domain.figures.ratio import Ratio
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.late import dataclass
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the table of figures."""

    id: str
    words: Words
    rows: tuple[Figure | Ratio, ...]


def _by_area(rows: Sequence[Figure | Ratio]) -> tuple[Figure | Ratio, ...]:
    return tuple(row for area in AREA_NAMES for row in rows if row.group == area)


SECTIONS: tuple[Section, ...] = (
    Section(
        "year",
        Words("一、本年指标", "1. Figures of the year"),
        _by_area([figure for figure in FIGURES if figure.span is not Span.TOTAL]),
    ),
    Section(
        "total",
        Words("二、累计指标（截至12月31日）", "2. Totals up to 31 December"),
        _by_area([figure for figure in FIGURES if figure.span is Span.TOTAL]),
    ),
    Section(
        "ratio",
        Words("三、比率（增减为百分点）", "3. Ratios (their change in percentage points)"),
        _by_area(RATIOS),
    ),
)
"""What the year brought and what stood at its end; apart from that, what has come together since the first record."""

_ROWS = [row for section in SECTIONS for row in section.rows]

CODES: Mapping[str, str] = {row.id: f"{number:02}" for number, row in enumerate(_ROWS, 1)}
"""The code of each figure and ratio, in the order of the table."""
