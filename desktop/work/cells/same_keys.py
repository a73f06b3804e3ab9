"""Records that would share what no two may share, found before the store refuses all of them."""

from collections.abc import Mapping, Sequence

from desktop.domain.changes import Change
from desktop.domain.fields import Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.words import Words
from desktop.work.database import Database

TAKEN = Words("别的记录已有同样的“{fields}”", "another record has the same {fields}")
TWICE = Words("与同时写入的另一行的“{fields}”相同", "another of these rows has the same {fields}")


def shared_keys(
    database: Database, register: AnyRegister, changes: Sequence[Change]
) -> Mapping[str, tuple[str, Words]]:
    """Of changed records, those that would share a unique group of fields: by id, the field and what to say of it.

    Args:
        database: of the ledger.
        register: of the records.
        changes: all of that register that are made together.
    """
    found: dict[str, tuple[str, Words]] = {}
    after = {change.record_id: change.after for change in changes if change.after is not None}
    for group in register.unique:
        words = _joined(register, group)
        changed = [
            c.after
            for c in changes
            if c.after is not None and (c.before is None or _key(c.before, group) != _key(c.after, group))
        ]
        holders = _holders(database, register, group, changed, after)
        for record in changed:
            key = _key(record, group)
            if key is None:
                continue
            holder = holders.setdefault(key, record.id)
            if holder != record.id:
                said = TWICE if holder in after else TAKEN
                found.setdefault(record.id, (group[0], said.fill(fields=words)))
    return found


def _holders(
    database: Database,
    register: AnyRegister,
    group: tuple[str, ...],
    changed: Sequence[Record],
    after: Mapping[str, Record],
) -> dict[tuple[object, ...], str]:
    """Who holds which key once the changes are made, those aside that are only now given theirs."""
    keys = {key for record in changed if (key := _key(record, group)) is not None}
    if not keys:
        return {}
    if len(group) == 1 and register.field(group[0]).kind is Kind.TEXT:
        (held,) = database.holders([(register.id, group[0], [key[0] for key in keys])])
        there: dict[tuple[object, ...], str] = {(value,): id_ for value, id_ in held.items()}
    else:
        all_keys = ((_key(record, group), record.id) for record in database.all(register.id))
        there = {key: id_ for key, id_ in all_keys if key in keys and key is not None}
    return {key: id_ for key, id_ in there.items() if id_ not in after or _key(after[id_], group) == key}


def _key(record: Record, group: tuple[str, ...]) -> tuple[object, ...] | None:
    values = tuple(getattr(record, name) for name in group)
    return None if None in values else values


def _joined(register: AnyRegister, group: tuple[str, ...]) -> Words:
    names = [register.field(name).words for name in group]
    return Words("、".join(name.zh for name in names), ", ".join(name.en for name in names))
