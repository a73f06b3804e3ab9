"""The one door: how changes get into the tables."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, Conflict, StillInUse
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.store import content, journal
from desktop.store.columns import record_of, row_of
from desktop.store.search import search_text
from desktop.store.tables import TABLES

_INSERTS = {name: insert(table) for name, table in TABLES.items()}

BATCH = 500
"""Ids in one question; SQLite allows 32,766."""

_CHANGED = Words("这条记录刚刚被别处改过。", "The record was changed elsewhere in the meantime.")
_USED = Words(
    "还有其他记录引用它，不能删除：{users}。", "It cannot go, since other records point to it: {users}."
)
_COUNT = Words("{register}{n}条", "{register} {n}")
_LOOK_AGAIN = Words("请重新打开这条记录，核对后再改。", "Open the record again, compare, and edit it then.")


def carry_out(connection: Connection, changes: ChangeSet, who: str) -> None:
    """Makes the changes and their journal lines, inside the caller's transaction.

    Raises:
        Conflict: a record is no longer what its change says it was.
        ContentLost: the content of an attachment is missing.
    """
    content.put(connection, changes)
    by_register: dict[str, list[Change]] = defaultdict(list)
    for change in changes.changes:
        by_register[change.register].append(change)
    for register_id, group in by_register.items():
        _must_still_stand(connection, BY_ID[register_id], group)
    for register_id, group in by_register.items():
        gone = [change.record_id for change in group if change.after is None]
        if gone:
            table = TABLES[register_id]
            connection.execute(
                delete(table).where(table.c.id == bindparam("gone")), [{"gone": id_} for id_ in gone]
            )
    for register_id, group in by_register.items():
        _put(connection, BY_ID[register_id], group)
    journal.write(connection, changes, who)


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
        return refused
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


def _must_still_stand(connection: Connection, register: AnyRegister, group: list[Change]) -> None:
    # A record that is added need not be looked for: its id is unique in the table.
    standing = [change for change in group if change.before is not None]
    there = records(connection, register, (change.record_id for change in standing))
    for change in standing:
        if there.get(change.record_id) != change.before:
            raise Conflict(_CHANGED, NOTHING_CHANGED, _LOOK_AGAIN)


def _put(connection: Connection, register: AnyRegister, group: list[Change]) -> None:
    table = TABLES[register.id]
    edited = [_row(register, c.after) for c in group if c.after is not None and c.before is not None]
    added = [_row(register, c.after) for c in group if c.after is not None and c.before is None]
    if edited:
        changed: dict[str, Any] = {name: bindparam(f"to_{name}") for name in edited[0] if name != "id"}
        rows = [{f"to_{name}": value for name, value in row.items()} for row in edited]
        connection.execute(update(table).where(table.c.id == bindparam("to_id")).values(changed), rows)
    if added:
        connection.execute(_INSERTS[register.id], added if len(added) > 1 else added[0])


def _row(register: AnyRegister, record: Record) -> dict[str, Any]:
    return row_of(register, record) | {"search_text": search_text(register, record)}
