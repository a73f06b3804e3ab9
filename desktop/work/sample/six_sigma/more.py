"""Further cells for records of the sample whose tables would grow too wide."""

import dataclasses
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.fields import Kind
from desktop.domain.register import AnyRegister
from desktop.domain.values.reading import read_value
from desktop.work.tables import sample_id


def with_more(register: AnyRegister, changes: list[Change], key: str, columns: str, lines: str) -> list[Change]:
    """The same additions, with more cells where a line begins with the record's key.

    Args:
        register: whose records they are.
        changes: the additions.
        key: the field that each line's first cell holds.
        columns: the fields of its other cells, separated by blanks.
        lines: a line for each record that has more to say.
    """
    more = {}
    for line in lines.strip().splitlines():
        name, *cells = (cell.strip() for cell in line.split("|"))
        more[name] = dict(zip(columns.split(), cells, strict=True))
    return [_filled(register, change, more.get(getattr(change.after, key), {})) for change in changes]


def _filled(register: AnyRegister, change: Change, cells: dict[str, str]) -> Change:
    values: dict[str, Any] = {}
    for name, cell in cells.items():
        field = register.field(name)
        linked = field.kind is Kind.LINK and cell
        values[name] = sample_id(field.target, cell) if linked else read_value(field, cell)
    record: Any = change.after
    return Change(change.register, None, register.complete(dataclasses.replace(record, **values)))
