"""From rows of a table to values of fields, each refusal at its cell."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.identifiers.id_number import ID_NUMBER, looks_cut
from desktop.domain.ledger import Column, LedgerRow, Refusal
from desktop.domain.problems import MISSING, NO_COLUMN
from desktop.domain.register import AnyRegister, Period
from desktop.domain.registers import BY_ID
from desktop.domain.values.dates import read_period
from desktop.domain.values.masking import is_masked, mask
from desktop.domain.values.numbers import lost_in_rounding
from desktop.domain.values.reading import read_value
from desktop.domain.values.text import compact
from desktop.domain.words import Words
from desktop.excel.grid import Cell, Flaw, Sheet, letters
from desktop.excel.ledger.cells import Cells, is_blank
from desktop.excel.ledger.context import is_bare_month
from desktop.excel.ledger.find import FEWEST
from desktop.excel.ledger.headings import Target, every_name
from desktop.excel.ledger.noise import is_caption, is_noise, is_surely_noise, may_be_total, said
from desktop.excel.ledger.table import Table
from desktop.excel.ledger.units import Units

BOTH = Words("同一行里{one}与{other}都有数", "both {one} and {other} hold a number in this row")
MASKED = Words(
    "内容已隐去一部分，不能导入；请导出时显示个人信息",
    "part of this is hidden, so it cannot be taken in; export it with personal data shown",
)
MAYBE_CUT = Words(
    "以000结尾，与被Excel截掉末三位的一样；确为本人号码的，请在窗口中录入",
    "ends in 000, as a number does that Excel has cut; if it is the person's own, type it in the window",
)
FLAWS = {
    "ditto": Words("上面没有可以沿用的内容", "there is nothing above that it could repeat"),
    "error": Words("单元格里是公式错误{text}", "the cell holds the error {text}"),
    "uncomputed": Words(
        "公式没有算出的值，请用Excel或WPS打开并保存后再导入",
        "the formula's value is not stored; open the workbook in Excel or WPS, save it, and import it again",
    ),
    "scaled": Words(
        "数字格式把这个数缩小显示（实际存的是{text}），无法确定单位；请改为常规格式",
        "the number format shows another size than the {text} that is stored; give the cell a plain format",
    ),
}
LIKE_A_TOTAL = Words(
    "名称像是合计行；若是数据请改名，若是合计请删去这一行",
    "its name reads like a total; rename it if it is a record, else delete the row",
)
RIVALS = Words(
    "“{one}”与“{other}”两列意思相同而数不同，无法确定用哪一列",
    "the columns '{one}' and '{other}' mean the same but differ; which one holds cannot be told",
)


@dataclass
class RowsRead:
    """What the body of a table comes to."""

    rows: list[LedgerRow] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    refused_rows: int = 0
    part_read: list[LedgerRow] = field(default_factory=list)
    names_alone: list[int] = field(default_factory=list)
    """Rows that hold a name and nothing else."""
    skipped: list[tuple[int, str]] = field(default_factory=list)
    merged_amounts: set[str] = field(default_factory=set)
    """Headings of columns in which an amount spans several rows."""
    rounded: Counter[str] = field(default_factory=Counter)
    """How many computed cells were rounded, by heading."""


@dataclass
class _Row:
    """One row while it is read."""

    number: int
    values: dict[str, dict[str, Any]]
    """Values by register and field."""
    refused: list[Refusal] = field(default_factory=list)
    refused_fields: set[str] = field(default_factory=set)


class RowReader:
    """Reads the body of one table."""

    def __init__(
        self, sheet: Sheet, table: Table, unit: str, constants: dict[str, Any], year: int | None = None
    ) -> None:
        self._sheet = sheet
        self._year = year
        """The year of months that name none."""
        self._table = table
        self._register: AnyRegister = BY_ID[table.register]
        self._constants = constants
        self._fields = {
            column: BY_ID[t.register].field(t.field) for column, t in table.columns.items() if not t.period
        }
        self._periods = {column: (t, t.period) for column, t in table.columns.items() if t.period}
        self._places = self._where()
        self._first = letters(min(table.columns, default=0))
        self._required = [f for f in self._register.fields if f.required and f.id not in constants]
        self._title = next((c for c, f in self._fields.items() if f.id == self._register.title), None)
        # A column for every field: this program's own form, in which a name may well stand alone.
        self._is_full = {f.id for f in self._fields.values()} >= self._register.by_id.keys()
        self._cells = Cells(sheet, table, self._fields, is_own=self._is_full)
        self._units = Units(sheet, table, unit, self._cells)
        self._merged_across = {(row, left) for row, left, _, right in sheet.merged if right > left}
        self._serial = {column for column, heading in enumerate(table.headings) if heading.is_serial}
        header = (cell for row in sheet.rows[table.top : table.body] for cell in row)
        self._header = {compact(cell) for cell in header if isinstance(cell, str)}
        self._read = RowsRead(merged_amounts=self._cells.merged_amounts)

    def read(self) -> RowsRead:
        """Every row of the body, in order."""
        foreign = after_gap = False
        for number in range(self._table.body, min(self._table.end, len(self._sheet.rows))):
            row = self._sheet.rows[number]
            filled = [column for column, cell in enumerate(row) if not is_blank(cell)]
            foreign = foreign or self._heads_another(row, filled, after_gap)
            after_gap = len(filled) < FEWEST
            if foreign or is_surely_noise(row) or (len(filled) == 1 and self._is_caption(number, filled[0])):
                self._skip(number, row)
            elif not self._table.columns.keys() & filled and not self._cells.hang_into(number):
                if not self._only_numbered(row):
                    self._skip(number, row)
            elif not self._repeats_header(row):
                self._read_row(number, row)
        return self._read

    def _skip(self, number: int, row: list[Cell]) -> None:
        if not all(is_blank(cell) for cell in row):
            self._read.skipped.append((number + 1, said(row)))

    def _heads_another(self, row: list[Cell], filled: list[int], after_gap: bool) -> bool:
        """Whether a row is the header of a table of something else; what follows it is none of this table's."""
        if len(filled) < FEWEST or not all(isinstance(row[column], str) for column in filled):
            return False
        names = [compact(str(row[column])) in every_name() for column in filled]
        heads = (after_gap and names[0]) or (sum(names) > 1 and sum(names) * 2 >= len(names))
        return heads and not self._repeats_header(row)

    def _is_caption(self, number: int, column: int) -> bool:
        """Whether a text alone in its row heads a group, or is a note, where it could pass for a name."""
        cell = self._sheet.rows[number][column]
        if not isinstance(cell, str) or len(self._table.columns) < FEWEST:
            return False
        if self._cells.hang_into(number):
            return False
        if column != self._title or (number, column) in self._merged_across:
            return True
        return not self._is_full and is_caption(cell)

    def _only_numbered(self, row: list[Cell]) -> bool:
        return all(
            is_blank(cell) or (c in self._serial and not isinstance(cell, str)) for c, cell in enumerate(row)
        )

    def _repeats_header(self, row: list[Cell]) -> bool:
        filled = [cell for cell in row if not is_blank(cell)]
        return len(filled) > 1 and all(isinstance(c, str) and compact(c) in self._header for c in filled)

    def _read_row(self, number: int, cells: list[Cell]) -> None:
        row = _Row(number, {self._register.id: dict(self._constants)})
        for column, field_ in self._fields.items():
            self._take(row, column, field_)
        for column, (target, period) in self._periods.items():
            self._take_period(row, column, target, period)
        own = row.values.pop(self._register.id)
        missing = [f for f in self._required if own.get(f.id) is None and f.id not in row.refused_fields]
        if missing:  # what follows from the rest of the row need not be written down
            whole = self._register.complete(self._register.record(**own))
            missing = [f for f in missing if getattr(whole, f.id) is None]
        alone = sum(not is_blank(cell) for cell in cells) == 1  # a name alone: its row is not complete
        if missing and not alone and is_noise(cells):
            self._skip(number, cells)
            return
        title = own.get(self._register.title)
        if not missing and isinstance(title, str) and may_be_total(title) and self._title is not None:
            self._refuse(row, self._title, self._fields[self._title], title, LIKE_A_TOTAL)
        row.refused += [self._missing(f, number) for f in missing]
        filled = {k: v for k, v in row.values.items() if any(x is not None for x in v.values())}
        read = LedgerRow(number + 1, own, filled, self._places)
        if row.refused:
            self._read.refused += row.refused
            self._read.refused_rows += 1
            self._read.part_read.append(read)
        else:
            self._read.rows.append(read)
            if alone and len(self._table.columns) >= FEWEST and not self._is_full:
                self._read.names_alone.append(number + 1)

    def _take(self, row: _Row, column: int, field_: Field) -> None:
        target, cell = self._table.columns[column], self._cells.at(row.number, column)
        if self._year is not None and field_.kind is Kind.MONTH and is_bare_month(cell):
            cell = f"{self._year}年{cell}"
        try:
            if isinstance(cell, Flaw):
                raise BadValue(FLAWS[cell.kind].fill(text=cell.text))
            if field_.personal and isinstance(cell, str) and is_masked(cell):
                raise BadValue(MASKED)
            value = read_value(field_, cell, self._units.at(row.number, column, field_))
            if field_.form is ID_NUMBER and value is not None and looks_cut(value):
                raise BadValue(MAYBE_CUT)
        except BadValue as bad:
            self._refuse(row, column, field_, cell, bad.reason)
            return
        if value is None or (target.settles and value == 0):
            return
        into = row.values.setdefault(target.register, {})
        if target.settles and into.get(target.field) is not None:
            pair = [c for c, t in self._table.columns.items() if t.settles and t.field == target.field]
            one, other = (self._table.headings[c].text for c in pair[:2])
            self._refuse(row, column, field_, cell, BOTH.fill(one=one, other=other))
            return
        rival = self._table.rivals.get(column)
        if rival is not None and not self._agrees(row.number, rival, field_, value):
            one, other = (self._table.headings[c].text for c in (column, rival))
            self._refuse(row, column, field_, cell, RIVALS.fill(one=one, other=other))
            return
        into[target.field] = value
        into.update(target.settles)
        if lost_in_rounding(cell, value, self._units.at(row.number, column, field_)):
            self._read.rounded[self._table.headings[column].text] += 1

    def _agrees(self, number: int, rival: int, field_: Field, value: Any) -> bool:
        try:
            return read_value(field_, self._cells.at(number, rival), self._units.of(rival)) in (None, value)
        except BadValue:
            return False

    def _take_period(self, row: _Row, column: int, target: Target, period: Period) -> None:
        cell = self._cells.at(row.number, column)
        into = row.values.setdefault(target.register, {})
        try:
            if isinstance(cell, Flaw):
                raise BadValue(FLAWS[cell.kind].fill(text=cell.text))
            start, end = read_period(cell, into.get(period.basis) if period.basis else None)
        except BadValue as bad:
            self._refuse(row, column, BY_ID[target.register].field(period.start), cell, bad.reason)
            return
        for name, value in ((period.start, start), (period.end, end)):
            if value is not None and into.get(name) is None:
                into[name] = value

    def _refuse(self, row: _Row, column: int, field_: Field, cell: Cell, reason: Words) -> None:
        whole = isinstance(cell, float) and cell.is_integer()
        shown = mask(field_, "" if cell is None else f"{cell:.0f}" if whole else str(cell).strip())
        where = f"{letters(column)}{row.number + 1}"
        register, heading = self._table.columns[column].register, self._table.headings[column].text
        key = field_.id if register == self._register.id else f"{register}.{field_.id}"
        row.refused.append(Refusal(row.number + 1, heading, shown, reason, where, key))
        if register == self._register.id:
            row.refused_fields.add(field_.id)

    def _missing(self, field_: Field, number: int) -> Refusal:
        place = self._places.get(field_.id)
        if place is not None:
            cell = f"{place.letters}{number + 1}"
            return Refusal(number + 1, place.heading, "", MISSING, cell, field_.id)
        reason, cell = NO_COLUMN.fill(field=field_.words), f"{self._first}{number + 1}"
        return Refusal(number + 1, field_.words.zh, "", reason, cell, field_.id, placed=False)

    def _where(self) -> dict[str, Column]:
        places: dict[str, Column] = {}
        for column, target in self._table.columns.items():
            place = Column(letters(column), self._table.headings[column].text)
            period = target.period
            for name in (target.field,) if period is None else (period.start, period.end):
                key = name if target.register == self._register.id else f"{target.register}.{name}"
                places.setdefault(key, place)
        return places
