"""The annual report of a large year, against openpyxl writing the same cells, values and looks, and nothing else."""

import io
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from desktop.cli import main
from desktop.cli.means import Means
from desktop.excel.cells import Formula
from desktop.excel.sheet import Sheet
from desktop.store.ledger import Ledger
from desktop.store.restoring import restore
from tests.bench.large_year import YEAR, large_year
from tests.bench.timing import Comparison, seconds

Written = dict[str, list]
"""The rows of each sheet, as the program gave them: contents with their looks, and a height."""


def report(folder: Path, runs: int, records: int) -> list[Comparison]:
    """One comparison: from the ledger to the finished workbook."""
    store, out = folder / "large.cqo", folder / "large.xlsx"
    large_year(store, records)
    comparison = Comparison(f"annual report over {records:,} records", "openpyxl (write-only) writing the same cells and looks")
    with _noting() as written:
        _command(store, out)
    for turn in range(runs + 1):
        floor = seconds(partial(_write, out.with_suffix(".floor.xlsx"), written))
        ours = seconds(partial(_command, store, out))
        if turn:
            comparison.add(ours, floor)
    return [comparison]


@contextmanager
def _noting() -> Iterator[Written]:
    """Notes what is written to sheets."""
    written: Written = {}
    write = Sheet.write

    def noting(sheet, cells, height=None):
        written.setdefault(sheet.name, []).append(list(cells))
        return write(sheet, cells, height)

    Sheet.write = noting
    try:
        yield written
    finally:
        Sheet.write = write


def _command(store: Path, out: Path) -> None:
    arguments = ["report", str(store), "--year", str(YEAR), "--out", str(out)]
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as told:
        code = main(arguments, Means(Ledger.create, Ledger.open, Ledger.look, restore, lambda *_: 0))
    if code != 0:
        raise AssertionError(told.getvalue())


def _write(path: Path, written: Written) -> None:
    workbook = Workbook(write_only=True)
    for name, rows in written.items():
        sheet = workbook.create_sheet(name)
        known = {}
        for cells in rows:
            sheet.append(_dressed(sheet, cells, known))
    workbook.save(path)


def _dressed(sheet, cells, known):
    # One cell object a look: giving each cell a style of its own would take openpyxl far longer still.
    for each in cells:
        if each is None:
            yield None
            continue
        content, look = each
        cell = known.get(id(look))
        if cell is None:
            cell = known[id(look)] = WriteOnlyCell(sheet)
            look.dress(cell)
        if isinstance(content, Formula):
            cell.value, cell.data_type = f"={content.text}", "f"
        elif isinstance(content, str):
            cell.value, cell.data_type = content, "s"
        elif content is None or isinstance(content, date):
            cell.value = content
        else:
            cell.value, cell.data_type = f"{content:f}" if isinstance(content, Decimal) else str(content), "n"
        yield cell
