"""Ledgers as people keep them, read into rows of fields. What they come to in the store is planned in `work`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.fields import Kind
from desktop.domain.import_map import Maps
from desktop.domain.ledger import LedgerTable
from desktop.domain.registers import BY_ID
from desktop.domain.values.numbers import is_bare_amount
from desktop.domain.values.reading import read_value, show_value
from desktop.domain.words import Words
from desktop.excel.grid import Sheet
from desktop.excel.ledger.context import (
    YEAR_TAKEN,
    company_above,
    is_bare_month,
    pairs_above,
    unit_around,
    year_of,
    years_in,
)
from desktop.excel.ledger.find import find_tables, notes_below
from desktop.excel.ledger.noise import said
from desktop.excel.ledger.rows import RowReader
from desktop.excel.ledger.table import Table
from desktop.excel.ledger.units import unit_column, units_written

UNIT_ASSUMED = Words(
    "{column}没有写明单位，按{unit}计", "{column} names no unit and was taken to be in {unit}"
)
UNIT_OF_OTHERS = Words(
    "{column}有的没有写明单位，按同一列写明的{unit}计",
    "some of {column} name no unit and were taken to be in {unit}, as others of the column are",
)
FIELD_ASSUMED = Words(
    "没有“{field}”一列，全部按“{value}”计", "there is no column for {field}; all were taken to be '{value}'"
)
LINE_TAKEN = Words("{field}取自表上方：{value}", "{field} was taken from the line above the table: {value}")
MERGED_ONCE = Words(
    "{column}有合并的金额或数量，只计入合并区域的第一行",
    "{column} has amounts merged over rows; each counts once, in its first row",
)
ROUNDED = Words(
    "{column}有{n}个算出来的数比分还细（或超过六位小数），已四舍五入",
    "{n} computed {n:amount|amounts} of {column} {n:is|are} finer than a fen (or six decimals) and {n:was|were} rounded half up",
)
HIDDEN_ROWS = Words("有{n}个隐藏的行，也读入了", "{n} hidden {n:row was|rows were} read as well")
PLAIN = Words(
    "旧格式（.xls）里看不出公式错误和百分比格式，请核对；另存为.xlsx再导入更稳妥",
    "an old .xls does not tell errors and percentages; please compare, or save it as .xlsx and import that",
)
ALSO_LIKE = Words(
    "没有表题说明对应哪个登记表，按“{register}”读入；它也像“{other}”",
    "no title says which ledger this is; it was read as {register}, but looks like {other} too",
)
NAME_ALONE = Words(
    "第{rows}行只有名称，仍作为一条读入；若是说明文字，请删去",
    "rows {rows} hold a name only and were read as records; delete them if they are notes",
)
READ_AS = Words(
    "“{column}”一列填的是“{field}”的选项，按“{field}”读入",
    "the column '{column}' holds choices of '{field}' and was read as that",
)
BY_HAND = Words("按人工指定的对应关系读入", "its columns were matched by hand")
HIDDEN = Words("这张表是隐藏的，也读入了", "the sheet is hidden and was read all the same")


def understand(sheets: list[Sheet], path: Path, maps: Maps = ()) -> list[LedgerTable]:
    """The tables in sheets that were read from a path.

    Args:
        sheets: as read.
        path: of the file.
        maps: the tables whose columns a person matched.
    """
    found = [(sheet, find_tables(sheet, maps)) for sheet in sheets]
    book: set[int] = set()
    for sheet, tables in found:
        book |= years_in((sheet.name, *(text for table in tables for text in table.above[:1])))
    result = []
    for sheet, tables in found:
        if not tables and any(cell is not None for row in sheet.rows for cell in row):
            result.append(LedgerTable(str(path), sheet.name, None))
        for table in tables:
            if table.register:
                result.append(read_table(sheet, table, path, book, first=table is tables[0]))
            else:
                result.append(LedgerTable(str(path), sheet.name, None))
    return result


def read_table(sheet: Sheet, table: Table, path: Path, book: set[int], *, first: bool) -> LedgerTable:
    """What one table of a sheet says.

    Args:
        sheet: that it lies in.
        table: where it lies, and which of its columns is what.
        path: of the file.
        book: the years that the titles of all tables of the file name.
        first: whether it is the first of its sheet.
    """
    constants: dict[str, Any] = {}
    assumed = list(_from_above(sheet, table, path, book, constants))
    assumed += _defaults(table, constants)
    unit = unit_around(table.above, notes_below(sheet, table))
    assumed += _units(sheet, table, unit)
    year = _year_of_months(sheet, table, path, book)
    if year is not None:
        assumed.append(year[1])
    read = RowReader(sheet, table, unit, constants, year[0] if year else None).read()
    assumed += [MERGED_ONCE.fill(column=column) for column in sorted(read.merged_amounts)]
    assumed += [ROUNDED.fill(column=column, n=n) for column, n in sorted(read.rounded.items())]
    if table.also_like:
        words = BY_ID[table.register].words, BY_ID[table.also_like].words
        assumed.append(ALSO_LIKE.fill(register=words[0], other=words[1]))
    if read.names_alone:
        assumed.append(NAME_ALONE.fill(rows="、".join(map(str, read.names_alone))))
    assumed += [
        READ_AS.fill(column=table.headings[column].text, field=field.words)
        for column, field in table.read_as.items()
    ]
    if table.by_hand:
        assumed.insert(0, BY_HAND)
    if sheet.hidden:
        assumed.append(HIDDEN)
    hidden = sum(table.body <= row < table.end for row in sheet.hidden_rows)
    if hidden:
        assumed.append(HIDDEN_ROWS.fill(n=hidden))
    if sheet.plain:
        assumed.append(PLAIN)
    return LedgerTable(
        file=str(path),
        sheet=sheet.name,
        register=table.register,
        rows=tuple(read.rows),
        refused=tuple(read.refused),
        refused_rows=read.refused_rows,
        part_read=tuple(read.part_read),
        unused_columns=tuple(_unused(sheet, table)),
        skipped=(*(_data_above(sheet, table) if first else ()), *read.skipped),
        assumed=tuple(assumed),
        company=company_above(table.above),
    )


def _data_above(sheet: Sheet, table: Table) -> Iterator[tuple[int, str]]:
    """The rows above a sheet's first table that hold numbers or dates: a title has none."""
    for number, row in enumerate(sheet.rows[: table.top]):
        if any(cell is not None and not isinstance(cell, str) for cell in row):
            yield number + 1, said(row)


def _from_above(
    sheet: Sheet, table: Table, path: Path, book: set[int], constants: dict[str, Any]
) -> Iterator[Words]:
    """Takes what the lines above the table, or the year of its title, say for every row."""
    register = BY_ID[table.register]
    present = {t.field for t in table.columns.values() if t.register == register.id}
    for name, _label, text in pairs_above(register.id, table.above):
        field = register.field(name)
        if name in present or name in constants:
            continue
        try:
            constants[name] = read_value(field, text)
        except BadValue:
            continue
        yield LINE_TAKEN.fill(field=field.words, value=text)
    year_field = register.by_id.get(register.year)
    if year_field is None or year_field.kind is not Kind.WHOLE or year_field.id in present | set(constants):
        return
    year = year_of(table.above, sheet.name, book, path)
    if year is not None:
        constants[year_field.id] = year[0]
        yield YEAR_TAKEN.fill(field=year_field.words, where=year[1], year=year[0])


def _year_of_months(sheet: Sheet, table: Table, path: Path, book: set[int]) -> tuple[int, Words] | None:
    """The year of a column of months without one, such as ``3月``, and the sentence that says whence."""
    for column, target in table.columns.items():
        field = BY_ID[target.register].by_id.get(target.field)
        if field is None or field.kind is not Kind.MONTH:
            continue
        if any(is_bare_month(row[column]) for row in sheet.rows[table.body : table.end]):
            year = year_of(table.above, sheet.name, book, path)
            return year and (year[0], YEAR_TAKEN.fill(field=field.words, where=year[1], year=year[0]))
    return None


def _defaults(table: Table, constants: dict[str, Any]) -> Iterator[Words]:
    """Takes what a register assumes where the ledger has no column for it, and says so; companions' too."""
    settled = {name for t in table.columns.values() for name, _ in t.settles}
    for register_id in dict.fromkeys((table.register, *(t.register for t in table.columns.values()))):
        present = {t.field for t in table.columns.values() if t.register == register_id}
        for field in BY_ID[register_id].fields:
            if field.assumed is None or field.id in present:
                continue
            if register_id == table.register:
                if field.id in settled or field.id in constants:
                    continue
                constants[field.id] = field.assumed
            sides = (show_value(field, field.assumed, "zh"), show_value(field, field.assumed, "en"))
            yield FIELD_ASSUMED.fill(field=field.words, value=Words(*sides))


def _units(sheet: Sheet, table: Table, unit: str) -> Iterator[Words]:
    if unit_column(sheet, table) is not None:
        return
    for column, target in table.columns.items():
        field = BY_ID[target.register].by_id.get(target.field)
        heading = table.headings[column]
        if field is None or field.kind is not Kind.MONEY or heading.unit or unit:
            continue
        written = units_written(sheet, table, column)
        cells = (row[column] for row in sheet.rows[table.body : table.end])
        bare = any(is_bare_amount(cell) for cell in cells)
        if bare and len(written) < 2:
            words = UNIT_OF_OTHERS if written else UNIT_ASSUMED
            yield words.fill(column=heading.text, unit=written[0] if written else field.unit)


def _unused(sheet: Sheet, table: Table) -> Iterator[str]:
    body = sheet.rows[table.body : table.end]
    units = unit_column(sheet, table)
    for column, heading in enumerate(table.headings):
        if column in table.columns or heading.is_serial or column == units:
            continue
        if any(row[column] is not None and str(row[column]).strip() for row in body):
            yield heading.text or f"#{column + 1}"
