"""A column that is called as one field of choices and filled with another's.

``课题类型`` over 现场型 and 攻关型 does not hold what a theme's type is today, but the older class that stands beside it.
"""

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.values.reading import read_value
from desktop.excel.grid import Sheet
from desktop.excel.ledger.headings import Target
from desktop.excel.ledger.table import Table

MOST = 100
"""Different texts that a column of choices is looked at for."""
ENOUGH = 0.8
"""The part of them that must be the other field's; a slip of the pen does not hide what the column is."""


def by_values(sheet: Sheet, table: Table) -> Table:
    """The table, each such column given to the field whose choices it holds; what a person matched stays."""
    if table.by_hand or not table.register:
        return table
    columns, read_as = dict(table.columns), {}
    for column, target in table.columns.items():
        register = BY_ID[target.register]
        field = register.by_id.get(target.field)
        if field is None or field.kind is not Kind.CHOICE or target.settles:
            continue
        free = _free_choices(register, columns.values())
        other = _better(_texts(sheet, table, column), field, free)
        if other is not None:
            columns[column] = Target(register.id, other.id)
            read_as[column] = other
    return replace(table, columns=columns, read_as=read_as) if read_as else table


def _free_choices(register: AnyRegister, taken: Iterable[Target]) -> list[Field]:
    there = {target.field for target in taken if target.register == register.id}
    return [field for field in register.fields if field.kind is Kind.CHOICE and field.id not in there]


def _texts(sheet: Sheet, table: Table, column: int) -> set[str]:
    found: set[str] = set()
    for row in sheet.rows[table.body : table.end]:
        cell = row[column]
        if isinstance(cell, str) and cell.strip() and len(found) < MOST:
            found.add(cell)
    return found


def _better(texts: set[str], field: Field, others: Iterable[Field]) -> Field | None:
    """The one other field whose choices the texts are, where they are not this one's."""
    own = _fitting(texts, field)
    fits = [other for other in others if _fitting(texts, other) >= max(own + 1, ENOUGH * len(texts))]
    return fits[0] if len(fits) == 1 and own < len(texts) else None


def _fitting(texts: set[str], field: Field) -> int:
    return sum(_is_one(text, field) for text in texts)


def _is_one(text: str, field: Field) -> bool:
    try:
        return read_value(field, text) is not None
    except BadValue:
        return False
