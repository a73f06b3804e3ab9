"""What is pasted, as cells: texts, and numbers where their source gave them exactly."""

from collections.abc import Sequence
from decimal import Decimal

Cell = str | Decimal
Grid = Sequence[Sequence[Cell]]
"""Rows of the same length; no rows where there is nothing."""


def squared(rows: Sequence[Sequence[Cell]]) -> Grid:
    """Rows made equally long, without the blank ones and the blank columns at the end."""
    last = max((n for n, row in enumerate(rows) if any(map(_says, row))), default=-1)
    kept = rows[: last + 1]
    if len(rows) > last + 1 and last < 0 and any(rows):
        return [[""]]  # a blank cell was copied: it clears what it is pasted into
    wide = max((n + 1 for row in kept for n, cell in enumerate(row) if _says(cell)), default=0)
    return [[*row[:wide], *[""] * (wide - len(row))] for row in kept]


def spread(grid: Grid, rows: int, columns: int) -> Grid:
    """A grid repeated over a selection of so many rows and columns, where it fits into it a whole number of times."""
    if not grid or not grid[0]:
        return grid
    down = rows // len(grid) if rows % len(grid) == 0 else 1
    across = columns // len(grid[0]) if columns % len(grid[0]) == 0 else 1
    return [[*row] * max(across, 1) for row in grid] * max(down, 1)


def _says(cell: Cell) -> bool:
    return not isinstance(cell, str) or bool(cell.strip())
