from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.domain.ledger import LedgerTable
from desktop.excel.grid import Sheet
from desktop.excel.ledger_import import understand
from desktop.excel.ledger_reading import read_ledger
from desktop.store.ledger import Ledger

Book = Callable[..., Path]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Writes a workbook of sheets, each a list of rows; ``merge`` names ranges of the first sheet."""

    def write(
        sheets: dict[str, list[list[Any]]], name: str = "台账.xlsx", merge: tuple[str, ...] = ()
    ) -> Path:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        for title, rows in sheets.items():
            sheet = workbook.create_sheet(title)
            for row in rows:
                sheet.append(row)
        for area in merge:
            workbook.worksheets[0].merge_cells(area)
        path = tmp_path / name
        workbook.save(path)
        return path

    return write


@pytest.fixture
def read(book: Book) -> Callable[..., list[LedgerTable]]:
    """The tables of a workbook of these sheets, read through the limited process."""
    return lambda sheets, **more: read_ledger(book(sheets, **more))


@pytest.fixture
def table_of() -> Callable[..., LedgerTable]:
    """The one table in these rows, without a file."""

    def one(
        rows: list[list[Any]], sheet: str = "表", file: str = "台账.xlsx", merged: tuple[Any, ...] = ()
    ) -> LedgerTable:
        width = max(len(row) for row in rows)
        full = [[*row, *[None] * (width - len(row))] for row in rows]
        tables = understand([Sheet(sheet, full, merged)], Path(file))
        assert len(tables) == 1, [t.register for t in tables]
        return tables[0]

    return one


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    made = Ledger.create(tmp_path / "ledger.cqo", who="tester")
    yield made
    made.close()
