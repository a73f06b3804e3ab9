"""A ledger from outside, as far as the workbook alone tells: what each row says, and what it cannot say."""

from collections.abc import Mapping
from typing import Any

from desktop.domain.late import dataclass
from desktop.domain.words import Words, same

ROW = Words("第{row}行", "row {row}")


@dataclass(frozen=True, slots=True)
class Refusal:
    """One cell that cannot be taken, and why."""

    row: int
    """As the spreadsheet numbers it, from 1."""
    column: str
    """Its heading; blank where the whole row is meant."""
    value: str
    """What stands there; masked where it is personal."""
    reason: Words
    cell: str = ""
    """Its address, such as ``D41``."""
    key: str = ""
    """The field meant; a companion's is ``register.field``."""
    placed: bool = True
    """Whether the cell is the field's; where no column is, one stands for the row."""

    @property
    def place(self) -> Words:
        """Where it is, as people are told: the cell, or the row where no column is the field's."""
        return same(self.cell) if self.placed else ROW.fill(row=self.row)


@dataclass(frozen=True, slots=True)
class Column:
    """Where a field stands in a table: the column's letters and its heading."""

    letters: str
    heading: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One record in a row; links still as the text that names the other record."""

    row: int
    values: Mapping[str, Any]
    companions: Mapping[str, Mapping[str, Any]]
    """The values that belong to companions, by register."""
    columns: Mapping[str, Column]
    """Where each field stands; a companion's field is ``register.field``. One mapping for the whole table."""

    def cell(self, key: str) -> str:
        """The address of a field's cell; blank if the table has no column for it."""
        column = self.columns.get(key)
        return f"{column.letters}{self.row}" if column else ""


@dataclass(frozen=True, slots=True)
class LedgerTable:
    """One table of one sheet. A sheet that holds no known table is one with no register."""

    file: str
    sheet: str
    register: str | None
    rows: tuple[LedgerRow, ...] = ()
    refused: tuple[Refusal, ...] = ()
    refused_rows: int = 0
    part_read: tuple[LedgerRow, ...] = ()
    """What could be read of the refused rows, so that what else is wrong with them is told at once."""
    unused_columns: tuple[str, ...] = ()
    skipped: tuple[tuple[int, str], ...] = ()
    """Rows that are no data (totals, notes, signatures): number and what they say."""
    assumed: tuple[Words, ...] = ()
    """What the ledger does not say and was taken to be so."""
    by_hand: tuple[Words, ...] = ()
    """What a person typed in place of what the workbook says, or left out, each with what stood there."""
    company: str = ""
    """The company that the lines above the table name as the one that fills it in."""
