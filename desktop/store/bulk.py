"""Many records added at once: rows that go to the tables as they are, and one line of the journal for all of them.

The line names a content in which the records lie packed. It says what was added as surely as a line for each
would: its hash covers the content's. All that reads the journal takes such a line for the lines that it stands for. Whatever
becomes of one of the records later has a line of its own.
"""

import base64
import json
import sys
import zlib
from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection, select

from desktop.domain.late import dataclass
from desktop.domain.ordering import kept, sort_keys
from desktop.domain.rows import Added, Fit, Kept, Rows
from desktop.store import content
from desktop.store.columns import Stored
from desktop.store.connection import driver
from desktop.store.content import BULK
from desktop.store.prepared import insert_in_order
from desktop.store.sorting import column_of
from desktop.store.tables import JOURNAL, TABLES

_CACHED = 4
"""Contents kept unpacked while the histories of records are asked for."""
_LINES = select(JOURNAL.c.number, JOURNAL.c.hash, JOURNAL.c.after).where(JOURNAL.c.record_id == BULK)


def put(connection: Connection, added: Sequence[Added]) -> None:
    """Adds the records of one or several lines, inside the caller's transaction."""
    tables = [rows for one in added for rows in one.tables]
    together: dict[str, list[Iterable[list[Any]]]] = {}  # a statement has its price, however few rows it adds
    for rows, filled in zip(tables, _filled(tables), strict=True):
        together.setdefault(_insert(rows.register, tuple(rows.fields)), []).append(filled)
    raw = driver(connection)
    for statement, some in together.items():
        raw.executemany(statement, chain.from_iterable(some))


def line_for(connection: Connection, added: Added) -> str:
    """What the journal's line says of records that `put` adds; keeps the content that it names."""
    sha256 = content.keep(connection, added.packed)
    fit = added.fit
    said = {"out": fit.out, "instead": fit.instead, "blank": fit.blank, "said": fit.said}
    return json.dumps(
        {
            "content": sha256,
            "size": len(added.packed),
            "records": len(added),
            "ids": base64.b64encode(_marks(added.ids)).decode(),
            "fit": said if added.came else None,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _filled(tables: Sequence[Rows]) -> Iterator[Iterator[list[Any]]]:
    """The rows of each table with what searches and orders go by; the keys of all their texts are made in one go."""
    sorted_by = [[id_ for id_ in kept(rows.register) if id_ in rows.fields] for rows in tables]
    missing = [
        (rows, id_, rows.fields.index(id_) + 1)
        for rows, ids in zip(tables, sorted_by, strict=True)
        for id_ in ids
        if id_ not in rows.keys
    ]
    keys = sort_keys([row[place] for rows, _, place in missing for row in rows.rows])
    start = 0
    for rows, id_, _ in missing:
        rows.keys[id_] = keys[start : start + len(rows.rows)]
        start += len(rows.rows)
    for rows, ids in zip(tables, sorted_by, strict=True):
        columns = [rows.keys[id_] for id_ in ids]
        yield map(list.__add__, rows.rows, map(list, zip(rows.texts, *columns, strict=True)))


def records_in(after: str) -> int:
    """How many records a line stands for."""
    return int(json.loads(after)["records"])


def records_of(connection: Connection, after: str) -> Iterator[tuple[str, str, Any]]:
    """The records that a line stands for, each with register and id; none where the register is not known any more.

    Raises:
        ContentLost: what it names is not there, or no longer what it was.
        ValueError: it is nothing that was packed.
    """
    return _kept(connection, after).records()


def rows_of(connection: Connection, after: str) -> Iterator[tuple[str, str, dict[str, Stored]]]:
    """The same as rows: register, id, and the fields that are filled in.

    Raises:
        ContentLost, ValueError: as `records_of`.
    """
    for register, (fields, rows) in _kept(connection, after).tables.items():
        names = ["id", *fields]
        for row in rows:
            named = zip(names, row, strict=True)
            yield register, row[0], {name: value for name, value in named if value is not None}


def ids_of(connection: Connection, after: str) -> Iterator[tuple[str, str]]:
    """Register and id of each record that a line stands for.

    Raises:
        ContentLost, ValueError: as `records_of`.
    """
    for register, ids in _kept(connection, after).ids.items():
        yield from ((register, id_) for id_ in ids)


def found(connection: Connection, record_id: str) -> tuple[int, str, Any] | None:
    """Where a record was added with many: the line's number, the record's register, and the record.

    Raises:
        ContentLost, ValueError: as `records_of`.
    """
    known = _known(connection)
    for number in known.told_by(zlib.crc32(record_id.encode())):
        for register, (fields, rows) in known.unpacked(connection, number).tables.items():
            row = next((row for row in rows if row[0] == record_id), None)
            if row is not None:
                return number, *next(Kept({register: (fields, [row])}).records())[::2]
    return None


def tells_of(after: str, kept: Iterable[str]) -> bool:
    """Whether a line tells of the records that it stands for and of no others, by the ids of those."""
    ids = list(kept)
    said = json.loads(after)
    return bool(said["records"] == len(ids) and said["ids"] == base64.b64encode(_marks(ids)).decode())


@dataclass(slots=True)
class _Known:
    """The lines that stand for many records, and by which marks they are found; made as far as the journal goes."""

    last: tuple[int, str] = (0, "")
    lines: list[tuple[int, "array[int]"]] = field(default_factory=list)
    _unpacked: OrderedDict[int, Kept] = field(default_factory=OrderedDict)

    def told_by(self, mark: int) -> Iterator[int]:
        for number, marks in self.lines:
            place = bisect_left(marks, mark)
            if place < len(marks) and marks[place] == mark:
                yield number

    def unpacked(self, connection: Connection, number: int) -> Kept:
        if number not in self._unpacked:
            after = connection.scalar(select(JOURNAL.c.after).where(JOURNAL.c.number == number))
            self._unpacked[number] = _kept(connection, str(after))
            while len(self._unpacked) > _CACHED:
                self._unpacked.popitem(last=False)
        return self._unpacked[number]


def _known(connection: Connection) -> _Known:
    known: _Known = connection.info.setdefault("bulk", _Known())
    number, hash_ = known.last
    there = connection.scalar(select(JOURNAL.c.hash).where(JOURNAL.c.number == number))
    if number and there != hash_:  # what it had read was taken back with its transaction
        known = connection.info["bulk"] = _Known()
    for row in connection.execute(_LINES.where(JOURNAL.c.number > known.last[0]).order_by(JOURNAL.c.number)):
        said = json.loads(row.after)
        known.lines.append((row.number, _from_marks(base64.b64decode(said["ids"]))))
        known.last = (row.number, row.hash)
    return known


def _kept(connection: Connection, after: str) -> Kept:
    said = json.loads(after)
    fit = Fit(**said["fit"]) if said["fit"] else None
    return Kept.of(content.get(connection, said["content"]), fit)


def _marks(ids: Iterable[str]) -> bytes:
    """Four bytes for each id, in order, by which its line is found."""
    marks = array("I", sorted(map(zlib.crc32, map(str.encode, ids))))
    if sys.byteorder == "big":
        marks.byteswap()
    return marks.tobytes()


def _from_marks(marks: bytes) -> "array[int]":
    read = array("I")
    read.frombytes(marks)
    if sys.byteorder == "big":
        read.byteswap()
    return read


@lru_cache(maxsize=1024)
def _insert(register: str, fields: tuple[str, ...]) -> str:
    keys = (column_of(id_) for id_ in kept(register) if id_ in fields)
    return insert_in_order(TABLES[register], ("id", *fields, "search_text", *keys))
