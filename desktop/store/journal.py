"""The journal: one line for each change of a record, chained by hash.

Changing, removing or swapping a line breaks the chain from there on. Cutting the tail off does not; the head,
noted outside the file, shows that.
"""

import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.store.columns import record_of
from desktop.store.prepared import Prepared, driver
from desktop.store.rows import RowChange
from desktop.store.tables import JOURNAL

NO_HEAD = "0" * 64
"""What the first line is chained to."""

_LAST = Prepared(
    select(JOURNAL.c.number, JOURNAL.c.hash).where(
        JOURNAL.c.number == select(func.max(JOURNAL.c.number)).scalar_subquery()
    )
)
_APPEND = Prepared(insert(JOURNAL))
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_SORTED = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)
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
    number, last = _LAST.one(driver(connection), {}) or (0, NO_HEAD)
    return number, last


def last_at(connection: Connection) -> datetime | None:
    """When the last line was written."""
    said = connection.scalar(select(JOURNAL.c.at).order_by(JOURNAL.c.number.desc()).limit(1))
    return None if said is None else datetime.fromisoformat(said)


def write(connection: Connection, label: Words, changes: Sequence[RowChange], who: str) -> tuple[int, str]:
    """Appends a line for each change, inside the transaction that makes them; gives the new head."""
    last, chain = head(connection)
    common = {
        "change_set": uuid.uuid4().hex,
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "who": who,
        "label_zh": label.zh,
        "label_en": label.en,
    }
    lines = []
    for number, change in enumerate(changes, last + 1):
        line = common | {
            "number": number,
            "register": change.register,
            "record_id": change.id,
            "before": _json(change.before) if change.before else None,
            "after": _json(change.after) if change.after else None,
        }
        chain = line["hash"] = chained(chain, line)
        lines.append(line)
    _APPEND.each(driver(connection), lines)
    return last + len(lines), chain


def has(connection: Connection, number: int, hash_: str) -> bool:
    """Whether a line of that number and hash is there; of a journal without lines, its beginning."""
    found = connection.scalar(select(JOURNAL.c.hash).where(JOURNAL.c.number == number))
    return found == hash_ or number == 0


def chained(previous: str, line: Mapping[str, Any] | RowMapping) -> str:
    """The hash of a line, over the hash before it and all that the line says."""
    said = _COMPACT.encode([previous, *(line[name] for name in _HASHED)])
    return hashlib.sha256(said.encode()).hexdigest()


def lines_of(connection: Connection, record_id: str) -> list[Line]:
    """The lines of one record, the oldest first."""
    query = select(JOURNAL).where(JOURNAL.c.record_id == record_id).order_by(JOURNAL.c.number)
    return [line_of(row) for row in connection.execute(query).mappings()]


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
    """The change sets that make up the last lines, and the whole of the one they begin in; the oldest first."""
    asked = select(JOURNAL.c.change_set).order_by(JOURNAL.c.number.desc()).limit(lines)
    wanted = set(connection.scalars(asked))
    query = select(JOURNAL).where(JOURNAL.c.change_set.in_(wanted)).order_by(JOURNAL.c.number)
    sets: dict[str, tuple[Words, list[Change]]] = {}
    for row in connection.execute(query).mappings():
        label = Words(row["label_zh"], row["label_en"])
        before, after = (_record(row["register"], row[side]) for side in ("before", "after"))
        if before is not None or after is not None:  # of a register that this program no longer knows
            sets.setdefault(row["change_set"], (label, []))[1].append(Change(row["register"], before, after))
    return [ChangeSet(label, tuple(changes)) for label, changes in sets.values()]


def before_later(connection: Connection, line: int) -> dict[tuple[str, str], Any]:
    """The records that lines after this one changed, as they were at it: by register and id, ``None`` where absent."""
    query = (
        select(JOURNAL.c.register, JOURNAL.c.record_id, JOURNAL.c.before)
        .where(JOURNAL.c.number > line)
        .order_by(JOURNAL.c.number.desc())
    )
    found: dict[tuple[str, str], str | None] = {}
    for row in connection.execute(query):
        found[row.register, row.record_id] = row.before  # the earliest such line has the last word
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


def _json(row: Mapping[str, Any]) -> str:
    filled = {name: value for name, value in row.items() if value is not None}
    return _SORTED.encode(filled)
