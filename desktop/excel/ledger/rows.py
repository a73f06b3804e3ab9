"""From rows of a table to values of fields, each refusal at its cell."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.ledger import LedgerRow, Refusal
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.rules import MISSING
from desktop.domain.values.dates import read_period
from desktop.domain.values.masking import is_masked, mask
from desktop.domain.values.numbers import lost_in_rounding
from desktop.domain.values.reading import read_value
from desktop.domain.words import Words
from desktop.excel.grid import Cell, Sheet, address
from desktop.excel.ledger.find import Table
from desktop.excel.ledger.headings import Target
from desktop.excel.ledger.noise import is_noise, said

BOTH = Words("同一行里{one}与{other}都有数", "both {one} and {other} hold a number in this row")
MASKED = Words(
    "这是隐去了中间几位的号码，不能导入", "the middle of this number is hidden, so it cannot be taken in"
)

FILLED_DOWN = frozenset({Kind.TEXT, Kind.NOTE, Kind.LINK, Kind.CHOICE, Kind.DAY, Kind.MONTH, Kind.WHEN})
"""Kinds for which cells merged downward hold for every row; an amount counts once, in its first row."""


@dataclass
class RowsRead:
    """What the body of a table comes to."""

    rows: list[LedgerRow] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    refused_rows: int = 0
    skipped: list[tuple[int, str]] = field(default_factory=list)
    merged_amounts: set[str] = field(default_factory=set)
    """Headings of columns in which an amount spans several rows."""
    rounded: Counter[str] = field(default_factory=Counter)
    """How many computed cells were rounded, by heading."""


class RowReader:
    """Reads the body of one table."""

    def __init__(self, sheet: Sheet, table: Table, unit: str, constants: dict[str, Any]) -> None:
        self._sheet = sheet
        self._table = table
        self._register: AnyRegister = BY_ID[table.register]
        self._units = {c: self._unit_of(c, unit) for c in table.columns}
        self._constants = constants
        self._above = self._merged_down()
        self._required = [f for f in self._register.fields if f.required and f.id not in constants]

    def _unit_of(self, column: int, above: str) -> str:
        """Of a money column: the unit it names, else the one above the table, else its field's."""
        target = self._table.columns[column]
        field_ = BY_ID[target.register].by_id.get(target.field)
        if field_ is None or field_.kind is not Kind.MONEY:
            return ""
        return self._table.headings[column].unit or above or field_.unit

    def read(self) -> RowsRead:
        """Every row of the body, in order."""
        read = RowsRead()
        header = [h.text for h in self._table.headings]
        for number in range(self._table.body, min(self._table.end, len(self._sheet.rows))):
            row = self._sheet.rows[number]
            if all(row[c] is None or not str(row[c]).strip() for c in self._table.columns):
                if not self._only_numbered(row):
                    read.skipped.append((number + 1, said(row)))
            elif self._repeats_header(row, header):
                continue
            else:
                self._read_row(number, row, read)
        return read

    def _only_numbered(self, row: list[Cell]) -> bool:
        serial = {c for c, heading in enumerate(self._table.headings) if heading.is_serial}
        return all(
            cell is None or not str(cell).strip() or (c in serial and not isinstance(cell, str))
            for c, cell in enumerate(row)
        )

    def _repeats_header(self, row: list[Cell], header: list[str]) -> bool:
        texts = {str(cell).strip() for cell in row if cell is not None}
        return (
            len(texts) > 1
            and sum(any(t and t in h for h in header) for t in texts) >= 0.8 * len(texts)
            and all(isinstance(cell, str) for cell in row if cell is not None)
        )

    def _read_row(self, number: int, row: list[Cell], read: RowsRead) -> None:
        values: dict[str, dict[str, Any]] = {self._register.id: dict(self._constants)}
        cells: dict[str, str] = {}
        headings: dict[str, str] = {}
        refused: list[Refusal] = []
        periods: list[tuple[int, Target]] = []
        for column, target in self._table.columns.items():
            cell = self._cell(number, column, read)
            if target.period is not None:
                periods.append((column, target))
                self._note(cells, headings, target, number, column)
                continue
            self._note(cells, headings, target, number, column)
            self._take(values, target, cell, number, column, refused)
            taken = values.get(target.register, {}).get(target.field)
            if lost_in_rounding(cell, taken, self._units[column]):
                read.rounded[self._table.headings[column].text] += 1
        for column, target in periods:
            self._take_period(values, target, self._cell(number, column, read), number, column, refused)
        own = values.pop(self._register.id)
        missing = [
            f for f in self._required if own.get(f.id) is None and not _refused(refused, headings.get(f.id))
        ]
        if missing and is_noise(row):
            read.skipped.append((number + 1, said(row)))
            return
        refused += [self._missing(f, number, headings, cells) for f in missing]
        if refused:
            read.refused += refused
            read.refused_rows += 1
        else:
            companions = {k: v for k, v in values.items() if any(x is not None for x in v.values())}
            read.rows.append(LedgerRow(number + 1, own, companions, cells, headings))

    def _take(
        self,
        values: dict[str, dict[str, Any]],
        target: Target,
        cell: Cell,
        number: int,
        column: int,
        refused: list[Refusal],
    ) -> None:
        field_ = BY_ID[target.register].field(target.field)
        into = values.setdefault(target.register, {})
        try:
            if field_.personal and isinstance(cell, str) and is_masked(cell):
                raise BadValue(MASKED)
            value = read_value(field_, cell, self._units[column])
        except BadValue as bad:
            refused.append(self._refusal(number, column, field_, cell, bad.reason))
            return
        if value is None or (target.settles and value == 0):
            return
        if target.settles and into.get(target.field) is not None:
            one, other = (self._table.headings[c].text for c in self._pair(target))
            refused.append(self._refusal(number, column, field_, cell, BOTH.fill(one=one, other=other)))
            return
        into[target.field] = value
        into.update(target.settles)

    def _take_period(
        self,
        values: dict[str, dict[str, Any]],
        target: Target,
        cell: Cell,
        number: int,
        column: int,
        refused: list[Refusal],
    ) -> None:
        period = target.period
        if period is None or cell is None:
            return
        into = values.setdefault(target.register, {})
        try:
            start, end = read_period(cell, into.get(period.basis) if period.basis else None)
        except BadValue as bad:
            field_ = BY_ID[target.register].field(period.start)
            refused.append(self._refusal(number, column, field_, cell, bad.reason))
            return
        for name, value in ((period.start, start), (period.end, end)):
            if value is not None and into.get(name) is None:
                into[name] = value

    def _pair(self, target: Target) -> list[int]:
        return [c for c, t in self._table.columns.items() if t.settles and t.field == target.field][:2]

    def _note(
        self, cells: dict[str, str], headings: dict[str, str], target: Target, number: int, column: int
    ) -> None:
        period = target.period
        fields = (target.field,) if period is None else (period.start, period.end)
        for name in fields:
            key = name if target.register == self._register.id else f"{target.register}.{name}"
            cells.setdefault(key, address(number + 1, column + 1))
            headings.setdefault(key, self._table.headings[column].text)

    def _refusal(self, number: int, column: int, field_: Field, cell: Cell, reason: Words) -> Refusal:
        whole = isinstance(cell, float) and cell.is_integer()
        shown = mask(field_, "" if cell is None else f"{cell:.0f}" if whole else str(cell).strip())
        heading = self._table.headings[column].text
        return Refusal(number + 1, heading, shown, reason, address(number + 1, column + 1))

    def _missing(
        self, field_: Field, number: int, headings: dict[str, str], cells: dict[str, str]
    ) -> Refusal:
        heading = headings.get(field_.id, field_.words.zh)
        return Refusal(number + 1, heading, "", MISSING, cells.get(field_.id, address(number + 1, 1)))

    def _merged_down(self) -> dict[tuple[int, int], int]:
        """For each cell under the top of a downward merge in the body, the row of the top."""
        above = {}
        for first, left, last, right in self._sheet.merged:
            if first >= self._table.body and last > first:
                for row in range(first + 1, last + 1):
                    for column in range(left, right + 1):
                        above[row, column] = first
        return above

    def _cell(self, number: int, column: int, read: RowsRead) -> Cell:
        top = self._above.get((number, column))
        if top is None:
            cell = self._sheet.rows[number][column]
        else:
            target = self._table.columns[column]
            field_ = BY_ID[target.register].by_id.get(target.field)
            if field_ is not None and field_.kind not in FILLED_DOWN:
                read.merged_amounts.add(self._table.headings[column].text)
                return None
            cell = self._sheet.rows[top][column]
        return None if isinstance(cell, str) and not cell.strip() else cell


def _refused(refused: list[Refusal], heading: str | None) -> bool:
    return heading is not None and any(refusal.column == heading for refusal in refused)
