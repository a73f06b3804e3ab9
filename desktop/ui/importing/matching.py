"""How one table of a workbook is matched by hand: its register, its header, and what each column goes to."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.domain.import_map import Maps, TableMap
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.excel.grid import Sheet
from desktop.excel.ledger import by_hand
from desktop.excel.ledger.find import FEWEST, columns_of, find_tables
from desktop.excel.ledger.headings import Heading
from desktop.excel.ledger.table import headings_at

NO_COLUMN = Words("还没有任何一列对应到字段。", "No column is matched to a field yet.")
NO_HEADING = Words("标题行是空的，请另选一行。", "The row of headings is blank; choose another.")
TWICE = Words("“{field}”对应了{n}列，只能留一列。", "{n} columns are matched to {field}; only one may be.")
LACKING = Words(
    "没有对应必填的：{fields}；缺的行会退回，可在清单里补填。",
    "Not matched, but required: {fields}; rows without are refused, and can be filled in in the plan.",
)
BETWEEN = Words("、", ", ")
ROWS_TRIED = 30


@dataclass
class Matching:
    """What is chosen now, over the first rows of a sheet."""

    sheet: Sheet
    register: str = ""
    top: int = 0
    depth: int = 1
    fields: dict[int, str] = field(default_factory=dict)
    units: dict[int, str] = field(default_factory=dict)

    @classmethod
    def begun(cls, sheet: Sheet, nth: int, maps: Maps) -> "Matching":
        """As the program itself would read the sheet's table of that number; else a first guess at its header."""
        found = find_tables(sheet, maps) if sheet.rows else []
        if found:
            table = found[min(nth, len(found) - 1)]
            fields = {n: by_hand.name_of(target) for n, target in table.columns.items()}
            units = {
                n: heading.unit for n, heading in enumerate(table.headings) if table.by_hand and heading.unit
            }
            return cls(sheet, table.register, table.top, table.body - table.top, fields, units)
        filled = (sum(cell is not None for cell in row) for row in sheet.rows[:ROWS_TRIED])
        return cls(sheet, top=next((n for n, count in enumerate(filled) if count >= FEWEST), 0))

    @property
    def headings(self) -> list[Heading]:
        """The headings of the table's columns."""
        depth = min(self.depth, len(self.sheet.rows) - self.top)
        return headings_at(self.sheet, self.top, depth) if depth > 0 else []

    @property
    def made(self) -> TableMap:
        """The map of it."""
        return by_hand.map_of(self.register, self.headings, self.fields, self.units, self.depth)

    def use_register(self, register: str) -> None:
        """Takes another register; columns are matched as their headings say."""
        self.register, self.units = register, {}
        self.fields = self._suggested()

    def use_header(self, top: int, depth: int) -> None:
        """Takes other rows as the header."""
        if (top, depth) != (self.top, self.depth):
            self.top, self.depth, self.units = top, depth, {}
            self.fields = self._suggested()

    def use_map(self, maps: Maps) -> bool:
        """Takes the map that has these headings; whether there is one."""
        for one in maps:
            if one.headings == by_hand.key_of(self.headings) and one.depth == self.depth:
                self.register = one.register
                self.fields = {n: c.field for n, c in enumerate(one.columns) if c.field}
                self.units = {n: c.unit for n, c in enumerate(one.columns) if c.unit}
                return True
        return False

    def match(self, column: int, name: str) -> None:
        """Matches a column to a target; a blank name to none."""
        self.fields.pop(column, None)
        self.units.pop(column, None)
        if name:
            self.fields[column] = name

    def faults(self) -> Iterator[Words]:
        """What keeps it from being used."""
        if not by_hand.key_of(self.headings):
            yield NO_HEADING
        elif self.register and not self.fields:
            yield NO_COLUMN
        for name, n in Counter(self.fields.values()).items():
            if n > 1:
                yield TWICE.fill(field=by_hand.said(name), n=n)

    def lacking(self) -> Words | None:
        """The required fields that no column is matched to; ``None`` where all are."""
        if not self.register:
            return None
        there = {name.partition(".")[2] for name in self.fields.values()}
        there |= {end for name in there for end in name.split("…")}
        lacks = [
            f.heading
            for f in BY_ID[self.register].fields
            if f.required and f.assumed is None and f.id not in there
        ]
        if not lacks:
            return None
        said = Words(BETWEEN.zh.join(w.zh for w in lacks), BETWEEN.en.join(w.en for w in lacks))
        return LACKING.fill(fields=said)

    def _suggested(self) -> dict[int, str]:
        if not self.register:
            return {}
        found, _rivals = columns_of(self.headings, self.register)
        return {n: by_hand.name_of(target) for n, target in found.items()}
