"""In which unit the money of a table is: as its column, its row, or the lines around it say."""

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.registers import BY_ID
from desktop.domain.values.numbers import YUAN, is_bare_amount, unit_written
from desktop.domain.words import Words
from desktop.excel.grid import Sheet
from desktop.excel.ledger.cells import Cells, is_blank
from desktop.excel.ledger.headings import Target, is_money_unit, money_name
from desktop.excel.ledger.table import Table

MIXED = Words(
    "没有写明单位，而同一列有的写“{one}”、有的写“{other}”，无法确定；请补上单位",
    "it names no unit, while others of its column are in {one} and in {other}; add the unit",
)


class Units:
    """The units of one table's amounts; of what is no money, blank.

    Where neither heading nor table names the unit of a column, its cells may: ``2000元`` above a bare ``1000``.
    """

    def __init__(self, sheet: Sheet, table: Table, around: str, cells: Cells) -> None:
        """Settles the unit of each column; `around` is the one named above or below the table."""
        self._sheet, self._table, self._cells = sheet, table, cells
        self._written: dict[int, list[str]] = {}
        self._by_row = unit_column(sheet, table)
        self._of = {c: self._of_column(c, target, around) for c, target in table.columns.items()}
        self._of |= {
            rival: self._of_column(rival, table.columns[column], around)
            for column, rival in table.rivals.items()
        }

    def of(self, column: int) -> str:
        """The unit of a column as a whole."""
        return self._of[column]

    def at(self, number: int, column: int, field: Field) -> str:
        """The unit of one cell that names none: its row's own where the ledger has a column for it.

        Raises:
            BadValue: the other cells of its column name several units, and nothing else does.
        """
        several = self._written.get(column, ())
        if len(several) > 1 and self._by_row is None and is_bare_amount(self._sheet.rows[number][column]):
            raise BadValue(MIXED.fill(one=several[0], other=several[1]))
        if self._by_row is None or field.kind is not Kind.MONEY or self._table.headings[column].unit:
            return self._of[column]
        written = self._cells.at(number, self._by_row)
        return self._of[column] if written is None else money_name(written)

    def _of_column(self, column: int, target: Target, around: str) -> str:
        """The unit that a column names, else the one around the table, else its field's."""
        field = BY_ID[target.register].by_id.get(target.field)
        if field is None or field.kind is not Kind.MONEY:
            return ""
        told = self._table.headings[column].unit or around
        if told:
            return told
        self._written[column] = written = units_written(self._sheet, self._table, column)
        return written[0] if len(written) == 1 else field.unit


def units_written(sheet: Sheet, table: Table, column: int) -> list[str]:
    """The units of money that stand behind the numbers of a column, each once."""
    cells = (row[column] for row in sheet.rows[table.body : table.end])
    found = dict.fromkeys(unit_written(cell) for cell in cells if isinstance(cell, str))
    return [unit for unit in found if unit in YUAN]


def unit_column(sheet: Sheet, table: Table) -> int | None:
    """The column that says of each row in which unit its money is."""
    for column, heading in enumerate(table.headings):
        if any("单位" in name or "币种" in name for name in heading.names):
            said = {
                money_name(row[column])
                for row in sheet.rows[table.body : table.end]
                if not is_blank(row[column])
            }
            if said and all(is_money_unit(name) for name in said):
                return column
    return None
