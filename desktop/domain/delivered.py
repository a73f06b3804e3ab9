"""What a unit of a group delivers: the records of its year, and the file that they came in."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from desktop.domain.late import dataclass
from desktop.domain.registers import AREAS, BY_ID, TYPED
from desktop.domain.rows import Rows

_STAYING = frozenset({"enterprise", "problem_answers", "attachments", *AREAS["submissions"].ids})

CARRIED = tuple(register for register in TYPED if register.id not in _STAYING)
"""The registers whose records go to the group; what was answered, attached and submitted stays with the unit."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """One unit's file, read."""

    file: str
    """The file's name."""
    kind: str
    """``workbook`` or ``ledger``."""
    year: int | None
    """The year of a workbook; a ledger has none."""
    version: str
    """The program's version that wrote it."""
    sha256: str
    unit_name: str
    credit_code: str | None
    tables: Mapping[str, Rows]
    """By register, without personal data; they are the taker's to change."""
    packed: bytes = b""
    """The same as they came, for the journal to keep; none where they were not packed yet."""
    saved_again: bool = False
    """Whether another program saved it; what its sheets say is unchanged."""


def without_personal(register: str, record: Any) -> Any:
    """The record as it may leave the unit."""
    blank = {field.id: None for field in BY_ID[register].fields if field.personal}
    return replace(record, **blank) if blank else record
