"""One table as it lies in a sheet, and the headings of its columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dc_field
from itertools import pairwise

from desktop.domain.fields import Field
from desktop.domain.values.text import half_width
from desktop.excel.grid import Cell, Merge, Sheet
from desktop.excel.ledger.headings import Heading, Target, heading_of


@dataclass(frozen=True, slots=True)
class Table:
    """One table as it lies in a sheet. Rows and columns count from 0."""

    register: str
    """Blank where a person wants it left out."""
    top: int
    body: int
    """The first row behind the header."""
    end: int
    """The row behind the last."""
    headings: tuple[Heading, ...]
    columns: dict[int, Target]
    above: tuple[str, ...]
    """The texts above the header, back to the table before."""
    rivals: Mapping[int, int] = dc_field(default_factory=dict)
    """Columns of amounts that have another of the same meaning."""
    also_like: str = ""
    """Another register that the header fits nearly as well, where no title says which it is."""
    by_hand: bool = False
    """Whether a person said what its columns are."""
    read_as: Mapping[int, Field] = dc_field(default_factory=dict)
    """Columns that are another field's than their heading says, by what they hold."""


def headings_at(sheet: Sheet, row: int, depth: int) -> list[Heading]:
    """The headings of a header that begins in a row and has so many, a column each."""
    grid = [list(sheet.rows[row + n]) for n in range(depth)]
    _fill_merged(grid, sheet.merged, row)
    if depth > 1:
        _fill_right(grid)
    headings = []
    for column in range(len(grid[0])):
        parts = [half_width(str(line[column])).replace("\n", "") for line in grid if line[column] is not None]
        distinct = list(dict.fromkeys(part for part in parts if part))
        headings.append(heading_of(distinct) if distinct else Heading("", ()))
    return headings


def _fill_merged(grid: list[list[Cell]], merged: tuple[Merge, ...], top: int) -> None:
    for first_row, first, last_row, last in merged:
        if first_row < top or first_row >= top + len(grid):
            continue
        value = grid[first_row - top][first]
        for row in range(first_row - top, min(last_row - top + 1, len(grid))):
            for column in range(first, last + 1):
                grid[row][column] = value


def _fill_right(grid: list[list[Cell]]) -> None:
    """Gives a group's heading to the columns right of it that have a heading below and none above."""
    for upper, lower in pairwise(grid):
        for column in range(1, len(upper)):
            if upper[column] is None and lower[column] is not None and lower[column - 1] is not None:
                upper[column] = upper[column - 1]
