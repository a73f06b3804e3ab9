"""Tables of records that come with the program: one line a record, cells as people write them."""

import uuid
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.fields import Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import REGISTERS
from desktop.domain.values.reading import read_value

_SAMPLE = uuid.UUID("6f1d7c52-9a0e-5b8f-8c43-2d5b90a7e614")
_LINKED = {field.target for register in REGISTERS for field in register.links}


def sample_id(register: str, key: str) -> str:
    """The id of the sample's record that is known by a key: its title, where other records link to it."""
    return uuid.uuid5(_SAMPLE, f"{register}/{key}").hex


def table(register: AnyRegister, columns: str, lines: str, **always: str) -> list[Change]:
    """The records that the lines hold, as additions.

    Args:
        register: whose records they are.
        columns: field ids, separated by blanks.
        lines: a line for each record, its cells separated by ``|``; a link's cell is the other record's title.
        always: cells that are the same in every line.
    """
    changes = []
    for line in lines.strip().splitlines():
        cells = dict(zip(columns.split(), (cell.strip() for cell in line.split("|")), strict=True))
        key = cells[register.title] if register.id in _LINKED else line
        changes.append(Change(register.id, None, record_of(register, key, {**always, **cells})))
    return changes


def record_of(register: AnyRegister, key: str, cells: dict[str, str]) -> Record:
    """One record, completed by its register, under the id that its key gives."""
    values: dict[str, Any] = {}
    for name, cell in cells.items():
        field = register.field(name)
        linked = field.kind is Kind.LINK and cell
        values[name] = sample_id(field.target, cell) if linked else read_value(field, cell)
    record: Record = register.complete(register.record(id=sample_id(register.id, key), **values))
    return record
