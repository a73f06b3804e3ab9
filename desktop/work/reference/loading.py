"""The reference data that a ledger does not have yet, brought in as one step that can be undone."""

from collections.abc import Iterable, Iterator
from typing import Any

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.database import Database

LOAD = Words("载入参考清单", "Load reference lists")


def all_changes(database: Database) -> ChangeSet:
    """The changes that add all reference data whose ids the ledger does not have; none where it has them all.

    A record that would share what must be unique with one of the user's own is left out, and so is what
    belongs to it: what people typed stands.
    """
    return ChangeSet(LOAD, tuple(_missing(database, _reference())))


def _reference() -> list[Change]:
    """All reference data, linked records first."""
    # Its tables draw their ids from the sample, whose parts draw on them: so they come in late.
    from desktop.work.reference import company, officers, qc, quality, savings, six_sigma, standards

    areas = (company, officers, qc, six_sigma, standards, quality, savings)
    return [change for area in areas for change in area.changes()]


def _missing(database: Database, changes: Iterable[Change]) -> Iterator[Change]:
    there: dict[str, list[Any]] = {}
    taken: dict[str, set[tuple[Any, ...]]] = {}
    left_out: set[str] = set()
    for change in changes:
        register = BY_ID[change.register]
        record: Any = change.after
        if register.id not in there:
            there[register.id] = database.all(register.id)
            taken[register.id] = {key for each in there[register.id] for key in _keys(register, each)}
        if any(each.id == record.id for each in there[register.id]):
            continue
        links = {getattr(record, link.id) for link in register.links}
        if not left_out.isdisjoint(links) or not taken[register.id].isdisjoint(_keys(register, record)):
            left_out.add(record.id)
            continue
        yield change


def _keys(register: AnyRegister, record: Any) -> Iterator[tuple[Any, ...]]:
    """What no other record of the register may share, for each of its groups that is filled in."""
    for group in register.unique:
        values = tuple(getattr(record, field) for field in group)
        if None not in values:
            yield (group, *values)
