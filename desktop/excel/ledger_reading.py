"""The ledgers in foreign workbooks: read and understood in the limited process, taken over here."""

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.domain import import_map
from desktop.domain.import_map import Maps
from desktop.domain.ledger import LedgerTable
from desktop.excel import refusals
from desktop.excel.handed import tables_in
from desktop.excel.reader import answers, refusal, wanted_always


def read_ledgers(paths: Sequence[Path], maps: Maps = ()) -> list[LedgerTable]:
    """The tables of several workbooks, file by file; a sheet with no known table is one with no register.

    Args:
        paths: the files.
        maps: the tables whose columns a person matched.

    Raises:
        Unreadable: one of the files is no workbook that can be read.
    """
    return [table for path in paths for table in read_ledger(path, maps=maps)]


def read_ledger(
    path: Path,
    came: Callable[[int, int], None] = lambda _rows, _of: None,
    wanted: Callable[[], bool] = wanted_always,
    maps: Maps = (),
) -> list[LedgerTable]:
    """The tables of one workbook.

    Args:
        path: the file.
        came: told now and then how many rows of a table have been taken over, and of how many.
        wanted: asked from another thread; once it is false, reading is given up.
        maps: the tables whose columns a person matched.

    Raises:
        Unreadable: it is no workbook that can be read, or reading was given up.
    """
    more, told = (("mapped",), import_map.written(maps).encode()) if maps else ((), b"")
    tables = tables_in(answers("read", path, *more, said=told, wanted=wanted), came)
    if tables is None:
        raise refusal(path, refusals.DIED)
    return tables
