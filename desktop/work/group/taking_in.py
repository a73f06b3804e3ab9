"""One unit's delivery as changes of the group's ledger: what is new, what differs, what is gone, what is there twice."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.delivered import CARRIED, Delivered
from desktop.domain.register import AnyRegister
from desktop.domain.registers.company.organisation_units import ORGANISATION_UNITS, OrganisationUnit
from desktop.domain.registers.submissions.sources import CONSOLIDATED_SOURCES, ConsolidatedSource
from desktop.domain.values.text import compact
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.group.outcome import Outcome, Renamed, Twice, UnitOutcome
from desktop.work.names import title_of

TAKE_IN = Words("汇总：{unit}（{file}）", "Consolidate: {unit} ({file})")
WITH_UNIT = "{unit} {value}"
ONE_THING = frozenset(
    {"patents", "standards", "standard_declarations", "management_certificates", "belt_holders"}
)
"""Registers whose numbers an authority gives: the same number is the same thing, whoever delivers it."""


class TakingIn:
    """Turns deliveries into changes, one unit after another; it keeps nothing of a delivery but what it is told to."""

    def __init__(self, database: Database, outcome: Outcome) -> None:
        self._database, self._outcome = database, outcome
        self._units: dict[str, OrganisationUnit] = {}
        for unit in database.all(ORGANISATION_UNITS.id):
            self._know(unit)
        self._sources = {s.organisation_unit: s for s in database.all(CONSOLIDATED_SOURCES.id)}

    def changes_of(self, delivered: Delivered) -> ChangeSet:
        """The changes that one delivery makes."""
        unit, added = self._unit_of(delivered)
        source = self._sources.get(unit.id)
        told = UnitOutcome(
            delivered.file,
            unit.unit_name or "",
            unit.id,
            delivered.year,
            delivered.version,
            saved_again=delivered.saved_again,
            replaced=(source.source_file or "") if source else "",
        )
        self._outcome.units.append(told)
        one = _One(self._database, self._outcome, told, unit, self._owned(source))
        changes = [*added, *one.changes(delivered.records)]
        manifest = json.dumps(one.kept, separators=(",", ":")).encode()
        made = _source(delivered, unit, one, manifest, source)
        self._sources[unit.id] = made
        changes.append(Change(CONSOLIDATED_SOURCES.id, source, made))
        label = TAKE_IN.fill(unit=told.unit, file=delivered.file)
        return ChangeSet(label, tuple(changes), (manifest,))

    def missing(self) -> list[OrganisationUnit]:
        """The units that have a credit code and have delivered nothing."""
        known: dict[str, OrganisationUnit] = {
            unit.id: unit for unit in self._database.all(ORGANISATION_UNITS.id)
        }
        return [
            unit
            for unit in known.values()
            if unit.unit_credit_identifier
            and unit.unit_kind != "group"
            and not any(above in self._sources for above in _with_above(unit, known))
        ]

    @property
    def sources(self) -> list[tuple[str, ConsolidatedSource]]:
        """The unit's name and the source of every delivery that counts."""
        names = {unit.id: unit.unit_name or "" for unit in self._units.values()}
        return [(names.get(id_, ""), source) for id_, source in self._sources.items()]

    def _know(self, unit: OrganisationUnit) -> None:
        for key in (unit.unit_credit_identifier, unit.unit_name):
            if key:
                self._units[compact(key)] = unit

    def _unit_of(self, delivered: Delivered) -> tuple[OrganisationUnit, list[Change]]:
        for key in (delivered.credit_code, delivered.unit_name):
            unit = self._units.get(compact(key)) if key else None
            if unit is not None:
                return unit, []
        new = OrganisationUnit(
            unit_name=delivered.unit_name,
            unit_kind="subsidiary",
            unit_credit_identifier=delivered.credit_code,
        )
        self._know(new)
        return new, [Change(ORGANISATION_UNITS.id, None, new)]

    def _owned(self, source: ConsolidatedSource | None) -> dict[str, list[str]]:
        """The records that the unit's former file brought, by register."""
        if source is None or not source.manifest:
            return {}
        owned: dict[str, list[str]] = json.loads(self._database.content(source.manifest))
        return owned


class _One:
    """One unit's records on their way in."""

    def __init__(
        self,
        database: Database,
        outcome: Outcome,
        told: UnitOutcome,
        unit: OrganisationUnit,
        owned: Mapping[str, Sequence[str]],
    ) -> None:
        self._database, self._outcome, self._told = database, outcome, told
        self._unit = unit
        self._owned = {register: set(ids) for register, ids in owned.items()}
        self._instead: dict[str, str] = {}
        """Records left out, and those that stand for them."""
        self._left: set[str] = set()
        """Records left out altogether, with what was left out above them."""
        self.kept: dict[str, list[str]] = {}
        """The records that are this unit's, by register."""

    def changes(self, records: Mapping[str, Sequence[Any]]) -> list[Change]:
        changes: list[Change] = []
        for record in records.get(ORGANISATION_UNITS.id, ()):
            if self._is_unit(record):
                self._instead[record.id] = self._unit.id
        for register in CARRIED:
            delivered = records.get(register.id, ())
            if delivered:
                changes += self._of(register, delivered)
        return [*self._gone(), *changes]

    def _of(self, register: AnyRegister, delivered: Sequence[Any]) -> Iterator[Change]:
        there = {r.id: r for r in self._database.get(register.id, [r.id for r in delivered])}
        mine = self._owned.get(register.id, set())
        fitted = [
            self._fitted(register, record)
            for record in delivered
            if not self._is_under_left(register, record)
        ]
        taken = self._taken(register, [record for record in fitted if record.id not in there])
        kept = self.kept.setdefault(register.id, [])
        for record in fitted:
            before = there.get(record.id)
            if before is not None and record.id not in mine:
                self._double(register, record, before, "id")
                continue
            if before is None:
                settled = self._settled(register, record, taken)
                if settled is None:
                    continue
                record = settled
                self._told.added += 1
                yield Change(register.id, None, record)
            else:
                record = _named_as(register, before, record, self._told.unit)
                same = before == record
                self._told.same += same
                self._told.changed += not same
                if not same:
                    yield Change(register.id, before, record)
            kept.append(record.id)

    def _fitted(self, register: AnyRegister, record: Any) -> Any:
        """The record with the unit that it belongs to, and its links to what stands for what was left out."""
        changed: dict[str, Any] = {}
        for link in register.links:
            value = getattr(record, link.id)
            if value in self._instead:
                changed[link.id] = self._instead[value]
        if register is ORGANISATION_UNITS:
            if record.parent is None:
                changed["parent"] = self._unit.id
        elif register.unit and getattr(record, register.unit) is None:
            changed[register.unit] = self._unit.id
        return replace(record, **changed) if changed else record

    def _is_under_left(self, register: AnyRegister, record: Any) -> bool:
        """Whether it belongs to a record that is there already: so do then its own children."""
        links = [getattr(record, link) for link in register.under]
        if record.id in self._instead:  # the unit's own line in its own list of units
            return True
        of_a_list = register.reference and not _own_groups(register)
        if any(link in self._left or (of_a_list and link in self._instead) for link in links):
            self._left.add(record.id)
            return True
        return False

    def _taken(self, register: AnyRegister, fresh: Sequence[Any]) -> dict[tuple[str, str], str]:
        """The records of the ledger that hold values which these need for themselves."""
        found: dict[tuple[str, str], str] = {}
        for field in {group[0] for group in _own_groups(register)} if fresh else ():
            values = [value for record in fresh if (value := getattr(record, field)) is not None]
            mine = self._owned.get(register.id, set())
            for value, id_ in self._database.holders(register.id, field, values).items():
                if id_ not in mine:
                    found[field, value] = id_
        return found

    def _settled(self, register: AnyRegister, record: Any, taken: Mapping[tuple[str, str], str]) -> Any:
        """The record as it goes in; ``None`` where another stands for it."""
        if register is ORGANISATION_UNITS:  # every company has a quality department: it is told whose
            return replace(record, unit_name=WITH_UNIT.format(unit=self._told.unit, value=record.unit_name))
        for group in _own_groups(register):
            other_id = taken.get((group[0], getattr(record, group[0])))
            if other_id is None:
                continue
            other = self._database.get(register.id, [other_id])[0]
            if any(getattr(other, field) != getattr(record, field) for field in group):
                continue
            if register.reference:
                self._instead[record.id] = other_id
                return None
            if register.id in ONE_THING or _alike(register, record, other):
                self._double(register, record, other, group[0])
                return None
            was = getattr(record, group[0])
            became = WITH_UNIT.format(unit=self._told.unit, value=was)
            record = replace(record, **{group[0]: became})
            self._outcome.renamed.append(Renamed(register.id, group[0], self._told.unit, was, became))
        return record

    def _is_unit(self, record: Any) -> bool:
        code = self._unit.unit_credit_identifier
        return record.unit_name == self._unit.unit_name or (
            code is not None and record.unit_credit_identifier == code
        )

    def _double(self, register: AnyRegister, record: Any, other: Any, by: str) -> None:
        self._instead[record.id] = other.id
        self._left.add(record.id)
        lines = self._database.history(other.id)
        came = lines[0].label.zh if lines else ""
        self._outcome.doubles.append(
            Twice(register.id, title_of(register, record), self._told.unit, came, by)
        )

    def _gone(self) -> Iterator[Change]:
        """What the unit's former file brought and this one does not; children go before their parents."""
        for register in reversed(CARRIED):
            ids = self._owned.get(register.id, set()) - set(self.kept.get(register.id, ()))
            for record in self._database.get(register.id, sorted(ids)):
                self._told.removed.append(f"{register.words.zh} {title_of(register, record)}")
                yield Change(register.id, record, None)


def _with_above(unit: OrganisationUnit, known: Mapping[str, OrganisationUnit]) -> Iterator[str]:
    """A unit and those above it: what belongs to a unit that delivered is not awaited by itself."""
    seen: set[str] = set()
    here: OrganisationUnit | None = unit
    while here is not None and here.id not in seen:
        seen.add(here.id)
        yield here.id
        here = known.get(here.parent or "")


def _own_groups(register: AnyRegister) -> list[tuple[str, ...]]:
    """The groups of fields that no two records may share and that point to nothing."""
    links = {link.id for link in register.links}
    return [group for group in register.unique if not links & set(group)]


def _alike(register: AnyRegister, record: Any, other: Any) -> bool:
    """Whether two records say the same, but for what they point to."""
    links = {link.id for link in register.links}
    fields = [field.id for field in register.fields if field.id not in links]
    return all(getattr(record, field) == getattr(other, field) for field in fields)


def _named_as(register: AnyRegister, before: Any, record: Any, unit: str) -> Any:
    """A record that the ledger has under a name with the unit's in front keeps that name."""
    for group in _own_groups(register):
        value = getattr(record, group[0])
        if value is not None and getattr(before, group[0]) == WITH_UNIT.format(unit=unit, value=value):
            record = replace(record, **{group[0]: getattr(before, group[0])})
    return record


def _source(
    delivered: Delivered,
    unit: OrganisationUnit,
    one: _One,
    manifest: bytes,
    before: ConsolidatedSource | None,
) -> ConsolidatedSource:
    same = {"id": before.id} if before is not None else {}
    return ConsolidatedSource(
        **same,
        organisation_unit=unit.id,
        source_file=delivered.file,
        source_kind=delivered.kind,
        source_year=delivered.year,
        source_version=delivered.version,
        source_sha256=delivered.sha256,
        record_count=sum(map(len, one.kept.values())),
        saved_again=delivered.saved_again,
        manifest=hashlib.sha256(manifest).hexdigest(),
        manifest_size=len(manifest),
        consolidated_on=date.today(),
    )
