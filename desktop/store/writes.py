"""The one door: how changes get into the tables."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from desktop.domain.changes import ChangeSet, Told
from desktop.domain.errors import NOTHING_CHANGED, Conflict, Duplicate, Kept, Refused, StillInUse
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.store import bulk, content, journal
from desktop.store.columns import record_of
from desktop.store.connection import driver, writing
from desktop.store.faults import already_there
from desktop.store.prepared import Prepared
from desktop.store.rows import RowChange
from desktop.store.tables import TABLES

BATCH = 500
"""Ids in one question; SQLite allows 32,766."""

_CHANGED = Words("这条记录刚刚被别处改过。", "The record was changed elsewhere in the meantime.")
_USED = Words(
    "还有其他记录引用它，不能删除：{users}。", "It cannot go, since other records point to it: {users}."
)
_COUNT = Words("{register}{n}条", "{register} {n}")
_KEPT = Words(
    "“{register}”一经生成就不能修改、删除或撤销。",
    "What is in '{register}' stays as it was made: it is neither edited nor deleted nor undone.",
)
_ADD_ANEW = Words(
    "数字有变动的，请说明更正原因，或再报送一次；其他需要说明的，请另行记录。",
    "If figures have changed, give the reason, or submit once more; if something else is to be said, say it elsewhere.",
)
_LOOK_AGAIN = Words("请重新打开这条记录，核对后再改。", "Open the record again, compare, and edit it then.")


def make(connection: Connection, changes: ChangeSet, who: str, told: Told | None) -> tuple[int, str]:
    """Makes all changes in a transaction of their own; gives the journal's new head.

    Raises:
        Kept, Conflict, ContentLost: as `carry_out`.
        StillInUse: with the records that point to what was to go.
        Refused: the disk or another program is in the way.
    """
    try:
        with writing(connection, links_last=len(changes.changes) > 1):
            return carry_out(connection, changes, who, told)
    except (StillInUse, Duplicate) as refused:
        said = _explained(connection, changes, refused)
        if said is refused:
            raise
        raise said from refused


def carry_out(
    connection: Connection, changes: ChangeSet, who: str, told: Told | None = None
) -> tuple[int, str]:
    """Makes the changes and their journal lines, inside the caller's transaction; gives the journal's new head.

    How far it is, is told now and then; what that raises ends it.

    Raises:
        Kept: a record of a register whose records stay as they were made would be edited or deleted.
        Conflict: a record is no longer what its change says it was.
        ContentLost: the content of an attachment is missing.
    """
    last = _changed(connection, changes, who, told)
    if changes.added:
        bulk.put(connection, [changes.added])
    if told is not None:
        told(len(changes.changes), len(changes.changes))  # the last moment to stop
    return last


def carry_out_all(connection: Connection, sets: Sequence[ChangeSet], who: str) -> tuple[int, str] | None:
    """Makes change sets one after another, as `carry_out`, and then at once what all of them add; gives the new head."""
    last = None
    for changes in sets:
        last = _changed(connection, changes, who)
    bulk.put(connection, [changes.added for changes in sets if changes.added])
    return last


def _changed(
    connection: Connection, changes: ChangeSet, who: str, told: Told | None = None
) -> tuple[int, str]:
    """All of it but the rows that are added at once, of which the journal is told already."""
    _must_not_be_kept(changes)
    content.put(connection, changes)
    rows = []
    for n, change in enumerate(changes.changes):
        if told is not None and n % BATCH == 0:
            told(n, len(changes.changes))
        rows.append(RowChange.of(change))
    if len(rows) == 1:
        _carry_one(driver(connection), rows[0])
    else:
        _carry_all(driver(connection), rows, told)
    added = bulk.line_for(connection, changes.added) if changes.added else None
    return journal.write(connection, changes.label, rows, who, added)


def _explained(connection: Connection, changes: ChangeSet, refused: StillInUse | Duplicate) -> Refused:
    # Either which records point to what was to go; or that what was to be added is there already: it was saved before,
    # though that was reported as failed.
    if isinstance(refused, StillInUse):
        return told_by_whom(connection, changes, refused)
    added = ((c.register, {"which": c.record_id}) for c in changes.changes if c.before is None)
    if any(_select(register).one(driver(connection), which) for register, which in added):
        return already_there()
    return refused


def told_by_whom(connection: Connection, changes: ChangeSet, refused: StillInUse) -> StillInUse:
    """The refusal to delete, with how many records of which registers point to what was to go."""
    gone = {change.record_id for change in changes.changes if change.after is None}
    users = Counter[Words]()
    for register in BY_ID.values():
        for link in register.links:
            table = TABLES[register.id]
            pointing = select(table.c.id).where(table.c[link.id].in_(sorted(gone)[:BATCH]))
            users[register.words] += sum(id_ not in gone for id_ in connection.scalars(pointing))
    named = [(words, n) for words, n in users.items() if n]
    if not named:
        return StillInUse(refused.happened, refused.safe, refused.next_step)
    said = [_COUNT.fill(register=words, n=n) for words, n in named]
    users_named = Words("、".join(words.zh for words in said), ", ".join(words.en for words in said))
    return StillInUse(_USED.fill(users=users_named), refused.safe, refused.next_step)


def records(connection: Connection, register: AnyRegister, ids: Iterable[str]) -> dict[str, Any]:
    """The records with these ids."""
    table, wanted, found = TABLES[register.id], list(ids), {}
    for start in range(0, len(wanted), BATCH):
        some = select(table).where(table.c.id.in_(wanted[start : start + BATCH]))
        for row in connection.execute(some).mappings():
            found[row["id"]] = record_of(register, row)
    return found


def _must_not_be_kept(changes: ChangeSet) -> None:
    for change in changes.changes:
        register = BY_ID[change.register]
        if register.kept and change.before is not None:
            raise Kept(_KEPT.fill(register=register.words), NOTHING_CHANGED, _ADD_ANEW)


def _carry_one(raw: Any, row: RowChange) -> None:
    _must_still_stand(raw, row)
    if row.before is None:
        _insert(row.register).one(raw, row.filled)
    elif row.after is None:
        _delete(row.register).one(raw, {"which": row.id})
    else:
        _update(row.register).one(raw, row.filled | {"which": row.id})


def _carry_all(raw: Any, rows: list[RowChange], told: Told | None) -> None:
    by_register: dict[str, list[RowChange]] = defaultdict(list)
    for row in rows:
        by_register[row.register].append(row)
    for row in rows:
        _must_still_stand(raw, row)
    # All deletions come first: a new record may take the number of one that goes.
    for register, group in by_register.items():
        _carry(raw, _delete, register, [{"which": r.id} for r in group if r.after is None])
    for register, group in by_register.items():
        if told is not None:
            told(len(rows), len(rows))
        edited = [r.filled | {"which": r.id} for r in group if r.before is not None and r.after is not None]
        _carry(raw, _update, register, edited)
        _carry(raw, _insert, register, [r.filled for r in group if r.before is None])


def _carry(
    raw: Any, statement: Callable[[str], Prepared], register: str, rows: Sequence[Mapping[str, Any]]
) -> None:
    if rows:
        statement(register).each(raw, rows)


def _must_still_stand(raw: Any, row: RowChange) -> None:
    # A record that is added need not be looked for: its id is unique in the table.
    if row.before is None:
        return
    there = _select(row.register).one(raw, {"which": row.id})
    if there is None or tuple(there) != tuple(row.before.values()):
        raise Conflict(_CHANGED, NOTHING_CHANGED, _LOOK_AGAIN)


@cache
def _select(register: str) -> Prepared:
    columns = TABLES[register].c
    stored = ("id", *(field.id for field in BY_ID[register].fields))
    return Prepared(select(*(columns[name] for name in stored)).where(columns.id == bindparam("which")))


@cache
def _insert(register: str) -> Prepared:
    table = TABLES[register]
    return Prepared(insert(table), [column.name for column in table.c if column.name != "entry"])


@cache
def _update(register: str) -> Prepared:
    table = TABLES[register]
    changed = [column.name for column in table.c if column.name not in ("entry", "id")]
    return Prepared(update(table).where(table.c.id == bindparam("which")), changed)


@cache
def _delete(register: str) -> Prepared:
    table = TABLES[register]
    return Prepared(delete(table).where(table.c.id == bindparam("which")))
