"""Taking back one change set of long ago, where nothing newer stands on it; else the list of what does."""

from collections.abc import Iterable, Iterator, Sequence

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.late import dataclass
from desktop.domain.query import Query
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.words import Words
from desktop.work.database import Database, JournalLine, KeptSet
from desktop.work.keeping.past import undoing
from desktop.work.names import name_of

NO_SET = Words(
    "日志里没有编号为{id}的改动，或其中有本程序不认识的登记表。",
    "The journal holds no change set {id}, or it changed registers that this program does not know.",
)
ASK_LIST = Words("改动的编号可用cqodesk changes列出。", "changes lists the ids of change sets.")
STANDS = Words(
    "“{label}”不能撤销：后来的改动建立在它上面，共{n}处。",
    '"{label}" cannot be undone: {n} later {n:change stands|changes stand} on it.',
)
UNDO_THOSE = Words(
    "请先撤销这些改动，从最近的开始：{list}。", "Undo those first, the latest before the others: {list}."
)
ONE = Words("{register} {record}（{label}）", "{register} {record} ({label})")
SEVERAL = Words("{first}；{second}", "{first}; {second}")
AND_MORE = Words("{list}等{n}处", "{list} and more, {n} in all")
MOST_NAMED = 5
"""What stands in the way is named up to so many in a sentence."""
FEW = 40
"""Records up to which each is asked for by itself who links to it; for more, whole registers are read."""


@dataclass(frozen=True, slots=True)
class Newer:
    """A record that stands in the way of an undo: it was changed since, or links to one that would go."""

    register: str
    record_id: str
    record: str
    """What names it to people."""
    set_id: str
    """The later change set that made it what it is."""
    label: Words
    who: str
    at: str
    """When, local time, to the minute."""
    links: bool
    """Whether it links to a record that would go; else it is itself one of those changed."""


class StandsOn(Refused):
    """A change set cannot be undone, since newer changes stand on it; `newer` says which."""

    def __init__(self, label: Words, newer: Sequence[Newer]) -> None:
        super().__init__(
            STANDS.fill(label=label, n=len(newer)), NOTHING_CHANGED, UNDO_THOSE.fill(list=_list(newer))
        )
        self.newer = tuple(newer)


def undo_of(database: Database, set_id: str) -> ChangeSet:
    """The changes that take a change set back, to be made like any others.

    Raises:
        StandsOn: something newer stands on it.
        Refused: there is no such change set.
    """
    changes = _known(database, set_id)
    newer = newer_than(database, set_id)
    if newer:
        raise StandsOn(changes.label, newer)
    return undoing(changes)


def newer_than(database: Database, set_id: str) -> list[Newer]:
    """What stands on a change set: its records as far as they were changed since, and what links to those it added.

    A record that was changed and changed back stands as the set left it, and so in nobody's way.

    Raises:
        Refused: there is no such change set.
    """
    changes = _known(database, set_id).changes
    touched = {change.record_id for change in changes}
    found = [*_changed_since(database, set_id, changes)]
    found += _linking(database, changes, touched)
    return found


def every_set(database: Database, page: int = 500) -> Iterator[KeptSet]:
    """All change sets, the newest first, read page by page."""
    before: int | None = None
    while sets := database.change_sets(before, page):
        yield from sets
        before = sets[-1].first


def _known(database: Database, set_id: str) -> ChangeSet:
    changes = database.change_set(set_id)
    if changes is None:
        raise Refused(NO_SET.fill(id=set_id), NOTHING_CHANGED, ASK_LIST)
    return changes


def _changed_since(database: Database, set_id: str, changes: Iterable[Change]) -> Iterator[Newer]:
    # A set may change one record twice; the last change is what has to stand.
    left = {(change.register, change.record_id): change.after for change in changes}
    for register in REGISTERS:
        ids = [id_ for name, id_ in left if name == register.id]
        here = {record.id: record for record in database.get(register.id, ids)} if ids else {}
        for id_ in ids:
            if here.get(id_) != left[register.id, id_]:
                record = here.get(id_) or left[register.id, id_]
                yield _told(database, register, id_, record, links=False, since=set_id)


def _linking(database: Database, changes: Iterable[Change], touched: set[str]) -> Iterator[Newer]:
    added: dict[str, list[str]] = {}
    for change in changes:
        if change.before is None:
            added.setdefault(change.register, []).append(change.record_id)
    for register in REGISTERS:
        for link in register.links:
            for record in _pointing(database, register, link.id, added.get(link.target, ())):
                if record.id not in touched:
                    yield _told(database, register, record.id, record, links=True, since="")


def _pointing(database: Database, register: AnyRegister, link: str, ids: Sequence[str]) -> list[Record]:
    if not ids or not database.count(register.id):
        return []
    if len(ids) > FEW:
        wanted = set(ids)
        return [record for record in database.all(register.id) if getattr(record, link) in wanted]
    found = [id_ for target in ids for id_ in database.find(register.id, Query(linked=(link, target)))]
    return database.get(register.id, found)


def _told(
    database: Database, register: AnyRegister, id_: str, record: Record | None, *, links: bool, since: str
) -> Newer:
    line = _last_line(database.history(id_), since)
    return Newer(
        register=register.id,
        record_id=id_,
        record=name_of(register, record, database) if record is not None else id_,
        set_id=line.change_set if line else "",
        label=line.label if line else Words(id_, id_),
        who=line.who if line else "",
        at=f"{line.at.astimezone():%Y-%m-%d %H:%M}" if line else "",
        links=links,
    )


def _last_line(lines: Sequence[JournalLine], since: str) -> JournalLine | None:
    return next((line for line in reversed(lines) if line.change_set != since), None)


def _list(newer: Sequence[Newer]) -> Words:
    said: Words | None = None
    for each in newer[:MOST_NAMED]:
        one = ONE.fill(register=BY_ID[each.register].words, record=each.record, label=each.label)
        said = one if said is None else SEVERAL.fill(first=said, second=one)
    assert said is not None
    return said if len(newer) <= MOST_NAMED else AND_MORE.fill(list=said, n=len(newer))
