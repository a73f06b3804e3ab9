"""A table that was pasted: whether its first row holds headings, and what stands under them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from desktop.domain.fields import Kind
from desktop.domain.late import dataclass
from desktop.domain.ledger import LedgerTable
from desktop.domain.registers import BY_ID
from desktop.domain.values.text import half_width
from desktop.excel.grid import Cell, Sheet
from desktop.excel.ledger.find import FEWEST, LONGEST, columns_of
from desktop.excel.ledger.headings import Heading, Target, heading_of
from desktop.excel.ledger.own_form import own_form
from desktop.excel.ledger.table import Table
from desktop.excel.ledger_import import read_table

MOST_TITLES = 6
"""Rows among which the headings are looked for."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A table whose first row holds headings of a register."""

    register: str
    rows: Sequence[Sequence[str | Decimal]]
    headings: tuple[Heading, ...]
    columns: Mapping[int, Target]
    rivals: Mapping[int, int]

    @property
    def fields(self) -> Mapping[int, tuple[str, str]]:
        """By column, the field that its heading names, and the unit of money that it names as well."""
        fields = BY_ID[self.register].by_id
        return {
            column: (
                target.field,
                self.headings[column].unit if fields[target.field].kind is Kind.MONEY else "",
            )
            for column, target in self.columns.items()
            if target.register == self.register and target.field and not target.settles
        }

    @property
    def names_records(self) -> bool:
        """Whether its columns tell which record a row is: by title, or by another group of fields that does."""
        register = BY_ID[self.register]
        there = {field for field, _unit in self.fields.values()}
        groups = ((register.title,), *register.unique, *register.known_by)
        return any(there.issuperset(group) for group in groups)

    def table(self) -> LedgerTable:
        """Its rows, read as those of a ledger are."""
        rows: list[list[Cell]] = [[_cell(cell) for cell in row] for row in self.rows]
        found = Table(
            self.register, 0, 1, len(rows), self.headings, dict(self.columns), (), dict(self.rivals)
        )
        return read_table(Sheet("", rows), found, Path(), set(), first=True)


def headed(register_id: str, rows: Sequence[Sequence[str | Decimal]]) -> Headed | None:
    """A table whose first row holds headings of a register; ``None`` where it holds something else.

    At least half of what stands in that row has to be a heading, and something has to stand below it. Titles and notes
    above it, each alone in its row, are passed over.
    """
    rows = rows[_titles(rows) :]
    if len(rows) < 2 or not all(isinstance(cell, str) and len(cell) <= LONGEST for cell in rows[0]):
        return None
    texts = [half_width(str(cell)).replace("\n", "") for cell in rows[0]]
    headings = tuple(heading_of([text]) if text else Heading("", ()) for text in texts)
    own = own_form(headings)
    if own is not None and own[0] == register_id:
        return Headed(register_id, rows, headings, own[1], {})
    columns, rivals = columns_of(list(headings), register_id)
    filled = sum(1 for heading in headings if heading.text and not heading.is_serial)
    if not columns or len(columns) * 2 < filled:
        return None
    return Headed(register_id, rows, headings, columns, rivals)


def _titles(rows: Sequence[Sequence[str | Decimal]]) -> int:
    """How many rows above the headings hold a title or nothing; none in a table of one column."""
    if not rows or len(rows[0]) < FEWEST:
        return 0
    filled = (sum(cell != "" for cell in row) for row in rows[:MOST_TITLES])
    return next((n for n, count in enumerate(filled) if count >= FEWEST), 0)


def _cell(cell: str | Decimal) -> Cell:
    """A cell as a reader gives it: a stored number is one that was computed, and is rounded as such."""
    return float(cell) if isinstance(cell, Decimal) else cell or None
