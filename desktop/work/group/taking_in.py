"""Deliveries as change sets of the group's ledger, one unit after another."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.delivered import Delivered
from desktop.domain.registers.company.organisation_units import ORGANISATION_UNITS, OrganisationUnit
from desktop.domain.registers.submissions.sources import CONSOLIDATED_SOURCES, ConsolidatedSource
from desktop.domain.rows import Added, Kept
from desktop.domain.values.text import compact
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.group.one_unit import OneUnit
from desktop.work.group.outcome import Outcome, UnitOutcome

SHARED = "*shared"
"""In a unit's list of records, in the place of a register: what it shares with others."""
TAKE_IN = Words("汇总：{unit}（{file}）", "Consolidate: {unit} ({file})")


class TakingIn:
    """Turns deliveries into changes, one unit after another; it keeps nothing of a delivery but what it is told to."""

    def __init__(self, database: Database, outcome: Outcome) -> None:
        self._database, self._outcome = database, outcome
        self._units: dict[str, OrganisationUnit] = {}
        for unit in database.all(ORGANISATION_UNITS.id):
            self._know(unit)
        self._sources = {s.organisation_unit: s for s in database.all(CONSOLIDATED_SOURCES.id)}

    def changes_of(self, delivered: Delivered, *, meets_nothing: bool = False) -> ChangeSet:
        """The changes that one delivery makes.

        Args:
            delivered: what a unit delivered.
            meets_nothing: whether it is known that none of its records or numbers is in the ledger.
        """
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
        one = OneUnit(
            self._database, self._outcome, told, unit, self._owned(source), meets_nothing=meets_nothing
        )
        changes = [*added, *one.changes(delivered.tables)]
        rows = _added(delivered, one)
        # What a unit delivers for the first time is new as a whole; then the journal's list of it is the unit's as well.
        all_new = rows is not None and not rows.fit.out and len(rows) == sum(map(len, one.kept.values()))
        whole = all_new and not one.shared
        listed = one.kept | ({SHARED: one.shared} if one.shared else {})
        manifest = rows.packed if whole and rows else json.dumps(listed, separators=(",", ":")).encode()
        made = _source(delivered, unit, one, manifest, source)
        self._sources[unit.id] = made
        changes.append(Change(CONSOLIDATED_SOURCES.id, source, made))
        label = TAKE_IN.fill(unit=told.unit, file=delivered.file)
        return ChangeSet(label, tuple(changes), (manifest,), rows)

    def missing(self) -> list[OrganisationUnit]:
        """The units that have a credit code and have delivered nothing."""
        filled = self._database.filled(ORGANISATION_UNITS.id, "unit_credit_identifier")
        waiting = [unit for unit in filled if unit.unit_kind != "group"]
        covered = self._covered(waiting)
        return [unit for unit in waiting if unit.id not in covered]

    def _covered(self, units: Sequence[OrganisationUnit]) -> set[str]:
        """Of units, by id, those that delivered or belong to one that did: such a one is not awaited by itself."""
        above = {unit.id: unit.parent for unit in units}
        wanted = {parent for parent in above.values() if parent} - above.keys()
        while wanted:  # all of a level at once
            found = {u.id: u.parent for u in self._database.get(ORGANISATION_UNITS.id, sorted(wanted))}
            above |= dict.fromkeys(wanted) | found
            wanted = {parent for parent in found.values() if parent} - above.keys()
        covered: set[str] = set()
        for unit in units:
            here: str | None = unit.id
            seen: set[str] = set()
            while here is not None and here not in seen and here not in self._sources:
                seen.add(here)
                here = above.get(here)
            if here in self._sources:
                covered.add(unit.id)
        return covered

    @property
    def sources(self) -> list[tuple[str, ConsolidatedSource]]:
        """The unit's name and the source of every delivery that counts."""
        names = {unit.id: unit.unit_name or "" for unit in self._units.values()}
        return [(names.get(id_, ""), source) for id_, source in self._sources.items()]

    def _know(self, unit: OrganisationUnit) -> None:
        for key in (unit.unit_credit_identifier, unit.unit_name):
            if key:
                self._units[compact(key)] = unit

    def unit_of(self, delivered: Delivered) -> OrganisationUnit | None:
        """The unit that delivered it; none where it is not known yet."""
        for key in (delivered.credit_code, delivered.unit_name):
            unit = self._units.get(compact(key)) if key else None
            if unit is not None:
                return unit
        return None

    def _unit_of(self, delivered: Delivered) -> tuple[OrganisationUnit, list[Change]]:
        unit = self.unit_of(delivered)
        if unit is not None and (unit.unit_credit_identifier or not delivered.credit_code):
            return unit, []
        if unit is not None:  # known by its name alone until now: from here on its code tells it from others
            told = replace(unit, unit_credit_identifier=delivered.credit_code)
            self._know(told)
            return told, [Change(ORGANISATION_UNITS.id, unit, told)]
        new = OrganisationUnit(
            unit_name=delivered.unit_name,
            unit_kind="subsidiary",
            unit_credit_identifier=delivered.credit_code,
        )
        self._know(new)
        return new, [Change(ORGANISATION_UNITS.id, None, new)]

    def _owned(self, source: ConsolidatedSource | None) -> Mapping[str, Sequence[str]]:
        """The records that the unit's former file brought, by register."""
        if source is None or not source.manifest:
            return {}
        return ids_in(self._database.content(source.manifest))


def other_code(unit: OrganisationUnit, delivered: Delivered) -> str:
    """The credit code of a unit that only bears the name of the one that delivered; blank where it is that one.

    Two companies may bear one name, and a code may be mistyped: which it is, a person has to say, since the file would take
    the place of all that the other one delivered.
    """
    known = unit.unit_credit_identifier or ""
    ours, theirs = compact(known), compact(delivered.credit_code or "")
    return known if ours and theirs and ours != theirs else ""


def _added(delivered: Delivered, one: OneUnit) -> Added | None:
    """What is new of a delivery; kept in the bytes in which it came, unless most of it is not new."""
    if not one.fresh:
        return None
    made = Added(tuple(one.fresh), delivered.packed, one.fit)
    return made if len(made) > len(one.fit.out) else Added(made.tables)


def ids_in(manifest: bytes) -> Mapping[str, Sequence[str]]:
    """The ids that a list of records names, by register: a plain list, or the records themselves as they were packed."""
    if manifest.startswith(b"{"):
        plain: dict[str, list[str]] = json.loads(manifest)
        return {register: ids for register, ids in plain.items() if register != SHARED}
    return Kept.of(manifest).ids


def shared_in(manifest: bytes) -> Mapping[str, Mapping[str, bool]]:
    """Other units' records that stand for some of this unit's: by register and id, and whether they said the same.

    A list that an earlier version of the program made tells of none.
    """
    if not manifest.startswith(b"{"):
        return {}
    shared: dict[str, dict[str, bool]] = json.loads(manifest).get(SHARED, {})
    return shared


def _source(
    delivered: Delivered,
    unit: OrganisationUnit,
    one: OneUnit,
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
