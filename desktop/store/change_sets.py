"""The change sets of a journal: what was done together, told without reading all of it."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby, islice
from typing import Any

from sqlalchemy import Connection, select

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.late import dataclass
from desktop.domain.words import Words
from desktop.store.bulk import records_in
from desktop.store.journal import IN_BULK, every_line_of
from desktop.store.tables import JOURNAL

_HEADS = (
    JOURNAL.c.number,
    JOURNAL.c.change_set,
    JOURNAL.c.at,
    JOURNAL.c.who,
    JOURNAL.c.label_zh,
    JOURNAL.c.label_en,
    JOURNAL.c.hash,
    IN_BULK.label("added"),
)


@dataclass(frozen=True, slots=True)
class KeptSet:
    """One change set as the journal keeps it."""

    id: str
    first: int
    """The number of its first line."""
    last: int
    at: datetime
    """In UTC."""
    who: str
    label: Words
    hash: str
    """The journal's hash after it."""
    records: int
    """How many records it changed."""


def before(connection: Connection, number: int | None, count: int) -> list[KeptSet]:
    """The last change sets that lie before a line of the journal, the newest first; of the whole where none is named.

    The lines of a change set follow one another, since one transaction writes them; so only theirs are read.
    """
    query = select(*_HEADS).order_by(JOURNAL.c.number.desc())
    if number is not None:
        query = query.where(JOURNAL.c.number < number)
    with connection.execution_options(stream_results=True).execute(query) as rows:
        return list(islice(_sets(iter(rows)), count))


def _sets(rows: Iterator[Any]) -> Iterator[KeptSet]:
    for id_, group in groupby(rows, key=lambda row: row.change_set):
        newest = oldest = None
        records = 0
        for row in group:
            newest, oldest = newest or row, row
            records += 1 if row.added is None else records_in(row.added)
        assert newest is not None
        assert oldest is not None
        yield KeptSet(
            id=id_,
            first=oldest.number,
            last=newest.number,
            at=datetime.fromisoformat(newest.at),
            who=newest.who,
            label=Words(newest.label_zh, newest.label_en),
            hash=newest.hash,
            records=records,
        )


def one(connection: Connection, id_: str) -> ChangeSet | None:
    """A change set by its id; none where there is none, or where it changed a register that is no longer known."""
    query = select(JOURNAL).where(JOURNAL.c.change_set == id_).order_by(JOURNAL.c.number)
    rows = connection.execute(query).mappings().all()
    lines = [line for row in rows for line in every_line_of(connection, row)]
    if not lines or any(line.before is None and line.after is None for line in lines):
        return None
    return ChangeSet(lines[0].label, tuple(Change(line.register, line.before, line.after) for line in lines))
