"""What is selected in a table of cells: blocks of rows and columns, however many cells they are."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from desktop.domain.late import dataclass

MOST_KEPT = 5000
"""Rows of a selection that are found again, one by one, after the table was read anew."""


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of cells; its ends belong to it. Columns are the model's."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        """How many rows it has."""
        return self.bottom - self.top + 1


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells that a selection comes to where it is a grid: all of these columns in all of these rows."""

    rows: Sequence[int]
    columns: Sequence[int]
    """The model's columns, in the order in which the table shows them; hidden ones are left out."""

    @property
    def cells(self) -> int:
        """How many cells it has."""
        return len(self.rows) * len(self.columns)


def blocks_of(view: QTableView) -> list[Block]:
    """The blocks that are selected, from the top."""
    chosen = view.selectionModel().selection()
    parts = (chosen.at(number) for number in range(chosen.count()))
    found = [Block(part.top(), part.left(), part.bottom(), part.right()) for part in parts if part.isValid()]
    return sorted(found, key=lambda block: (block.top, block.left))


def spans(blocks: Iterable[Block]) -> list[range]:
    """The rows that blocks touch, as few stretches as possible, from the top."""
    return _merged((block.top, block.bottom) for block in blocks)


def stretches(rows: Iterable[int]) -> list[range]:
    """Rows, in any order, as few stretches as possible, from the top."""
    return _merged((row, row) for row in rows)


def _merged(ends: Iterable[tuple[int, int]]) -> list[range]:
    found: list[range] = []
    for first, last in sorted(ends):
        if found and first <= found[-1].stop:
            found[-1] = range(found[-1].start, max(found[-1].stop, last + 1))
        else:
            found.append(range(first, last + 1))
    return found


def are_whole_rows(blocks: Sequence[Block], columns: int) -> bool:
    """Whether rows are selected from end to end, rather than cells."""
    return bool(blocks) and all(block.left == 0 and block.right == columns - 1 for block in blocks)


def grid_of(view: QTableView) -> Grid | None:
    """The grid that is selected; ``None`` where nothing is, or blocks that do not make one grid together."""
    blocks = blocks_of(view)
    columns = sorted({column for block in blocks for column in range(block.left, block.right + 1)})
    rows = spans(blocks)
    wanted, seen = sum(map(len, rows)) * len(columns), shown(view, columns)
    if (
        not wanted
        or not seen
        or sum(block.height * (block.right - block.left + 1) for block in blocks) != wanted
    ):
        return None
    whole: Sequence[int] = rows[0] if len(rows) == 1 else [row for span in rows for row in span]
    return Grid(whole, seen)


def shown(view: QTableView, columns: Iterable[int]) -> list[int]:
    """Those of the model's columns that are shown, in the order in which they are."""
    head = view.horizontalHeader()
    return sorted((column for column in columns if not view.isColumnHidden(column)), key=head.visualIndex)


@dataclass(frozen=True, slots=True)
class KeptSelection:
    """What is selected in a table, by records and not by rows, while the rows are read anew."""

    blocks: Sequence[tuple[Sequence[Hashable], int, int]]
    """Of each block the records, and its first and last column."""
    current: tuple[Hashable, int] | None
    """The record and the column of the cell that the keyboard is at."""

    @classmethod
    def of(cls, view: QTableView, records: Sequence[Any]) -> "KeptSelection":
        """What is selected now.

        Args:
            view: the table.
            records: what tells the record of each of its rows from others: its number or id.
        """
        blocks = blocks_of(view)
        if sum(block.height for block in blocks) > MOST_KEPT:
            blocks = []
        at = view.currentIndex()
        current = (records[at.row()], at.column()) if 0 <= at.row() < len(records) else None
        kept = [(records[block.top : block.bottom + 1], block.left, block.right) for block in blocks]
        return cls(kept, current)

    def bring_back(self, view: QTableView, records: Sequence[Any]) -> None:
        """Selects the same cells again, as far as their records are still shown."""
        wanted = {one for those, _left, _right in self.blocks for one in those}
        if self.current is not None:
            wanted.add(self.current[0])
        rows = {one: row for row, one in enumerate(records) if one in wanted} if wanted else {}
        model, flags, chosen = view.model(), QItemSelectionModel.SelectionFlag, QItemSelection()
        for those, left, right in self.blocks:
            for span in stretches(rows[one] for one in those if one in rows):
                chosen.select(model.index(span.start, left), model.index(span.stop - 1, right))
        view.selectionModel().select(chosen, flags.ClearAndSelect)
        if self.current is not None and self.current[0] in rows:
            at = model.index(rows[self.current[0]], self.current[1])
            view.selectionModel().setCurrentIndex(at, flags.NoUpdate)
