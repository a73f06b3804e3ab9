"""The journal: one line for each change of a record, chained by hash.

Changing, removing or swapping a line breaks the chain from there on. Cutting the tail off does not; the head,
noted outside the file, shows that.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, case, select

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.late import dataclass
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.store import bulk, plain
from desktop.store.columns import record_of
from desktop.store.connection import driver
from desktop.store.content import BULK
from desktop.store.plain import NO_HEAD
from desktop.store.prepared import insert_in_order
from desktop.store.rows import RowChange
from desktop.store.tables import JOURNAL

IN_BULK = case((JOURNAL.c.record_id == BULK, JOURNAL.c.after))
"""What a line says that stands for many records; blank for any other."""

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
_HASHED = (
    "number",
    "change_set",
    "at",
    "who",
    "label_zh",
    "label_en",
    "register",
    "record_id",
    "before",
    "after",
)
_SORTED = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, check_circular=False)
_APPEND = insert_in_order(JOURNAL, (*_HASHED, "hash"))


@dataclass(frozen=True, slots=True)
class Line:
    """One change of one record."""

    number: int
    change_set: str
    """What was made together with it bears the same."""
    at: datetime
    """In UTC."""
    who: str
    label: Words
    register: str
    record_id: str
    before: Any
    after: Any


def head(connection: Connection) -> tuple[int, str]:
    """Number and hash of the last line."""
    return plain.head(driver(connection))


def write(
    connection: Connection, label: Words, changes: Sequence[RowChange], who: str, added: str | None = None
) -> tuple[int, str]:
    """Appends a line for each change, inside the transaction that makes them; gives the new head.

    Args:
        connection: what writes.
        label: what the changes are called.
        changes: each gets a line.
        who: who makes them.
        added: what is to be said of records added in bulk, which get one line together.
    """
    last, chain = head(connection)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    common = (secrets.token_hex(16), at, who, label.zh, label.en)
    said = [
        (
            change.register,
            change.id,
            text_of(change.before) if change.before else None,
            text_of(change.after) if change.after else None,
        )
        for change in changes
    ]
    if added is not None:
        said.append((BULK, BULK, None, added))
    lines = []
    for number, told in enumerate(said, last + 1):
        line = (number, *common, *told)
        chain = _hash(chain, line)
        lines.append((*line, chain))
    driver(connection).executemany(_APPEND, lines)
    return last + len(lines), chain


def has(connection: Connection, number: int, hash_: str) -> bool:
    """Whether a line of that number and hash is there; of a journal without lines, its beginning."""
    found = connection.scalar(select(JOURNAL.c.hash).where(JOURNAL.c.number == number))
    return found == hash_ or number == 0


def chained(previous: str, line: Mapping[str, Any] | RowMapping) -> str:
    """The hash of a line, over the hash before it and all that the line says."""
    return _hash(previous, [line[name] for name in _HASHED])


def _hash(previous: str, line: Iterable[Any]) -> str:
    return hashlib.sha256(_COMPACT.encode([previous, *line]).encode()).hexdigest()


def lines_of(connection: Connection, record_id: str) -> list[Line]:
    """The lines of one record, the oldest first."""
    query = select(JOURNAL).where(JOURNAL.c.record_id == record_id).order_by(JOURNAL.c.number)
    lines = [line_of(row) for row in connection.execute(query).mappings()] if record_id != BULK else []
    in_bulk = bulk.found(connection, record_id)
    if in_bulk is None:
        return lines
    number, register, record = in_bulk
    row = connection.execute(select(JOURNAL).where(JOURNAL.c.number == number)).mappings().one()
    added = replace(line_of(row), register=register, record_id=record_id, after=record)
    return sorted([added, *lines], key=lambda line: line.number)


def every_line_of(connection: Connection, row: RowMapping) -> Iterator[Line]:
    """A line as it lies in the file, read; where it stands for many, a line for each."""
    line = line_of(row)
    if row["record_id"] != BULK:
        yield line
        return
    for register, id_, record in bulk.records_of(connection, row["after"]):
        yield replace(line, register=register, record_id=id_, after=record)


def line_of(row: RowMapping) -> Line:
    """A line as it lies in the file, read; of a register that this program does not know, without its records."""
    return Line(
        number=row["number"],
        change_set=row["change_set"],
        at=datetime.fromisoformat(row["at"]),
        who=row["who"],
        label=Words(row["label_zh"], row["label_en"]),
        register=row["register"],
        record_id=row["record_id"],
        before=_record(row["register"], row["before"]),
        after=_record(row["register"], row["after"]),
    )


def last_sets(connection: Connection, lines: int) -> list[ChangeSet]:
    """The change sets that made the last changes, and the whole of the one they begin in; the oldest first."""
    query = select(JOURNAL).where(JOURNAL.c.change_set.in_(_last_ids(connection, lines)))
    sets: dict[str, tuple[Words, list[Change]]] = {}
    for row in connection.execute(query.order_by(JOURNAL.c.number)).mappings():
        for line in every_line_of(connection, row):
            if line.before is not None or line.after is not None:  # of a register that is no longer known
                made = sets.setdefault(row["change_set"], (line.label, []))[1]
                made.append(Change(line.register, line.before, line.after))
    return [ChangeSet(label, tuple(changes)) for label, changes in sets.values()]


def _last_ids(connection: Connection, lines: int) -> set[str]:
    asked = select(JOURNAL.c.change_set, IN_BULK).order_by(JOURNAL.c.number.desc()).limit(lines)
    wanted: set[str] = set()
    for change_set, after in connection.execute(asked):
        if lines <= 0:
            break
        wanted.add(change_set)
        lines -= 1 if after is None else bulk.records_in(after)
    return wanted


def before_later(connection: Connection, line: int) -> dict[tuple[str, str], Any]:
    """The records that lines after this one changed, as they were at it: by register and id, ``None`` where absent."""
    query = (
        select(JOURNAL.c.register, JOURNAL.c.record_id, JOURNAL.c.before, IN_BULK)
        .where(JOURNAL.c.number > line)
        .order_by(JOURNAL.c.number.desc())
    )
    found: dict[tuple[str, str], str | None] = {}
    for register, record_id, before, added in connection.execute(query):
        # The earliest such line has the last word.
        keys = [(register, record_id)] if added is None else bulk.ids_of(connection, added)
        found.update(dict.fromkeys(keys, before))
    return {key: _record(key[0], text) for key, text in found.items() if key[0] in BY_ID}


def hash_at(connection: Connection, line: int) -> str | None:
    """The hash of a line; of line 0 what the first is chained to; none where there is no such line."""
    if line == 0:
        return NO_HEAD
    return connection.scalar(select(JOURNAL.c.hash).where(JOURNAL.c.number == line))


def all_rows(connection: Connection) -> Iterator[RowMapping]:
    """Every line as it lies in the file, in order."""
    yield from connection.execute(select(JOURNAL).order_by(JOURNAL.c.number)).mappings()


def _record(register_id: str, text: str | None) -> Any:
    if text is None or register_id not in BY_ID:
        return None
    register = BY_ID[register_id]
    blank = dict.fromkeys(field.id for field in register.fields)
    return record_of(register, blank | json.loads(text))


def text_of(row: Mapping[str, Any]) -> str:
    """A row as a line tells it: what is filled in, by name."""
    filled = {name: value for name, value in row.items() if value is not None}
    return _SORTED.encode(filled)
