"""The first rows of a foreign workbook's sheets, as texts to be looked at."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.excel.grid import Cell, Sheet
from desktop.excel.reader import ask, wanted_always

ROWS, COLUMNS, LONGEST = 60, 120, 80
"""How many rows and columns of a sheet are shown, and characters of a cell."""


def first_rows(sheets: list[Sheet]) -> dict[str, Any]:
    """The first rows of sheets, as the limited process hands them over."""
    return {
        "sheets": [
            {
                "name": sheet.name,
                "rows": [[_said(cell) for cell in row[:COLUMNS]] for row in sheet.rows[:ROWS]],
                "merged": [
                    merge
                    for merge in sheet.merged
                    if merge[2] < ROWS and merge[3] < min(COLUMNS, _width(sheet))
                ],
            }
            for sheet in sheets
        ]
    }


def preview(path: Path, wanted: Callable[[], bool] = wanted_always) -> list[Sheet]:
    """The first rows of a workbook's sheets; every cell is a text or blank.

    Args:
        path: the file.
        wanted: asked from another thread; once it is false, reading is given up.

    Raises:
        Unreadable: it is no workbook that can be read, or reading was given up.
    """
    told = ask("show", path, wanted=wanted)
    return [
        Sheet(sheet["name"], sheet["rows"], tuple(tuple(merge) for merge in sheet["merged"]))
        for sheet in told["sheets"]
    ]


def _width(sheet: Sheet) -> int:
    return len(sheet.rows[0]) if sheet.rows else 0


def _said(cell: Cell) -> str | None:
    if cell is None:
        return None
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    return str(cell)[:LONGEST] or None
