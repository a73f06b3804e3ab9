"""The cells of a table's body as they are meant: merged downward, repeated by ``同上``, or blank."""

from collections.abc import Mapping

from desktop.domain.fields import Field, Kind
from desktop.excel.grid import Cell, Flaw, Sheet
from desktop.excel.ledger.table import Table

FILLED_DOWN = frozenset({Kind.TEXT, Kind.NOTE, Kind.LINK, Kind.CHOICE, Kind.DAY, Kind.MONTH, Kind.WHEN})
"""Kinds for which cells merged downward hold for every row; an amount counts once, in its first row."""

DITTO = frozenset({"同上", "〃", "″", "同前", '"', "''"})


class Cells:
    """The body of one table. It is read row by row, since ``同上`` repeats what was read last."""

    def __init__(self, sheet: Sheet, table: Table, fields: Mapping[int, Field], *, is_own: bool) -> None:
        """Looks for merged cells.

        Args:
            sheet: that the table lies in.
            table: where.
            fields: what its columns hold, by their numbers.
            is_own: whether it is this program's own form, in which a text is what was typed.
        """
        self._sheet, self._table, self._fields, self._is_own = sheet, table, fields, is_own
        self._above = self._merged_down()
        self._last: dict[int, Cell] = {}
        """By column, what the row above says."""
        self.merged_amounts: set[str] = set()
        """Headings of columns in which an amount spans several rows."""

    def hang_into(self, number: int) -> bool:
        """Whether a cell of the table that is merged downward reaches into a row."""
        return any((number, column) in self._above for column in self._table.columns)

    def at(self, number: int, column: int) -> Cell:
        """What a cell says; ``None`` if it is blank."""
        top = self._above.get((number, column)) if self._above else None
        cell = self._sheet.rows[number if top is None else top][column]
        field = self._fields.get(column)
        if top is not None and field is not None and field.kind not in FILLED_DOWN:
            self.merged_amounts.add(self._table.headings[column].text)
            return None
        if isinstance(cell, str) and cell.strip() in DITTO and self._is_repeated(field):
            return self._last.get(column, Flaw(cell.strip(), "ditto"))
        if is_blank(cell):
            return None
        self._last[column] = cell
        return cell

    def _is_repeated(self, field: Field | None) -> bool:
        """Whether ``同上`` stands for what is above it."""
        if field is None:
            return True
        return field.kind in FILLED_DOWN and not (self._is_own and field.kind in (Kind.TEXT, Kind.NOTE))

    def _merged_down(self) -> dict[tuple[int, int], int]:
        """For each cell under the top of a downward merge in the body, the row of the top."""
        above = {}
        for first, left, last, right in self._sheet.merged:
            if first >= self._table.body and last > first:
                for row in range(first + 1, min(last + 1, len(self._sheet.rows))):
                    for column in range(left, right + 1):
                        above[row, column] = first
        return above


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in a cell, or nothing that is seen."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
