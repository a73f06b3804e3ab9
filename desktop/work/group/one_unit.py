"""One unit's delivery as changes of the group's ledger: what is new, what differs, what is gone, what is there twice.

What is new stays in rows, as it was delivered; only what is there already, or has the number of something that is, is
looked at record by record.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.delivered import CARRIED
from desktop.domain.fields import Field
from desktop.domain.query import Asked
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.registers.company.organisation_units import ORGANISATION_UNITS, OrganisationUnit
from desktop.domain.rows import Fit, Rows
from desktop.domain.searching import search_texts
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.group.outcome import Outcome, Renamed, Twice, UnitOutcome
from desktop.work.names import title_of

WITH_UNIT = "{unit} {value}"
ONE_THING = frozenset(
    {"patents", "standards", "standard_declarations", "management_certificates", "belt_holders"}
)
"""Registers whose numbers an authority gives: the same number is the same thing, whoever delivers it."""


class OneUnit:
    """One unit's records on their way in."""

    def __init__(
        self,
        database: Database,
        outcome: Outcome,
        told: UnitOutcome,
        unit: OrganisationUnit,
        owned: Mapping[str, Sequence[str]],
        *,
        meets_nothing: bool,
    ) -> None:
        self._database, self._outcome, self._told = database, outcome, told
        self._meets_nothing = meets_nothing
        self._unit = unit
        self._owned = {register: set(ids) for register, ids in owned.items()}
        self._instead: dict[str, str] = {}
        """Records left out, and those that stand for them."""
        self._left: set[str] = set()
        """Records left out altogether, with what was left out above them."""
        self._held: dict[tuple[str, str], Mapping[str, str]] = {}
        """Of a register's field, or ``id``, the values delivered that the ledger's records hold, with these records."""
        self.kept: dict[str, list[str]] = {}
        """The records that are this unit's, by register."""
        self.shared: dict[str, dict[str, bool]] = {}
        """Records of other units that stand for some of this one's, by register and id, and whether they say the same."""
        self.fresh: list[Rows] = []
        """Those of them that the ledger did not have."""
        self.fit = Fit(instead=self._instead)
        """What made these out of what was delivered."""

    def changes(self, tables: Mapping[str, Rows]) -> list[Change]:
        """What is changed and removed; what is new is `fresh` afterwards."""
        changes: list[Change] = []
        units = tables.get(ORGANISATION_UNITS.id)
        if units is not None:
            self._instead |= dict.fromkeys(self._own_lines(units), self._unit.id)
        self._ask(tables)
        for register in CARRIED:
            delivered = tables.get(register.id)
            if delivered is not None and delivered.rows:
                changes += self._of(register, delivered)
        return [*self._gone(), *changes]

    def _ask(self, tables: Mapping[str, Rows]) -> None:
        """Asks which of the records are in the ledger, and which of their numbers are taken: once for all of them."""
        if self._meets_nothing:
            return
        asked = own_values(tables)
        told = self._database.holders(asked)
        self._held = {(id_, field): held for (id_, field, _), held in zip(asked, told, strict=True) if held}

    def _of(self, register: AnyRegister, delivered: Rows) -> list[Change]:
        self._leave_out(register, delivered)
        self._fit(register, delivered)
        came = [row[0] for row in delivered.rows]
        there = self._held.get((register.id, "id"), {}).keys() & set(came)
        changes = self._again(register, delivered, there) if there else []
        fresh = self._settled(register, delivered, there)
        if len(fresh.rows) < len(came):
            self.fit.out += sorted(set(came) - {row[0] for row in fresh.rows})
        self._link([link for link in register.links if link.target == register.id], fresh)
        if fresh.rows:
            self.fresh.append(fresh)
            self.kept.setdefault(register.id, []).extend(row[0] for row in fresh.rows)
            self._told.added += len(fresh.rows)
        return changes

    def _leave_out(self, register: AnyRegister, delivered: Rows) -> None:
        """Takes out what belongs to a record that is there already; its own children then go as well."""
        if not self._left and not self._instead:
            return
        under = [delivered.fields.index(link) + 1 for link in register.under if link in delivered.fields]
        of_a_list = register.reference and not _own_groups(register.id)
        stay = []
        for n, row in enumerate(delivered.rows):
            above = {row[place] for place in under}
            if row[0] in self._instead:  # the unit's own line in its own list of units
                continue
            if above & self._left or (of_a_list and above & self._instead.keys()):
                self._left.add(row[0])
            else:
                stay.append(n)
        self.fit.out += sorted(delivered.rows[n][0] for n in set(range(len(delivered.rows))) - set(stay))
        delivered.keep(stay)

    def _fit(self, register: AnyRegister, delivered: Rows) -> None:
        """Sets the unit that each record belongs to, and links to what stands for what was left out."""
        self._link(register.links, delivered)
        own = "parent" if register is ORGANISATION_UNITS else register.unit
        if own:
            self.fit.blank[register.id] = (own, self._unit.id)
            place = delivered.place(own)
            for row in delivered.rows:
                if row[place] is None:
                    row[place] = self._unit.id

    def _link(self, links: Iterable[Field], delivered: Rows) -> None:
        """Has links point to what stands for what was left out."""
        for link in links if self._instead else ():
            if link.id in delivered.fields:
                place = delivered.place(link.id)
                for row in delivered.rows:
                    row[place] = self._instead.get(row[place], row[place])

    def _again(self, register: AnyRegister, delivered: Rows, there: set[str]) -> list[Change]:
        """What becomes of records that the ledger has, by their ids."""
        rows = [row for row in delivered.rows if row[0] in there]
        befores = {r.id: r for r in self._database.get(register.id, [row[0] for row in rows])}
        mine, kept = self._owned.get(register.id, set()), self.kept.setdefault(register.id, [])
        changes = []
        for row in rows:
            before, record = befores[row[0]], delivered.record(row)
            if record.id not in mine:
                self._double(register, record, before, "id")
                continue
            record = _named_as(register, before, record, self._told.unit)
            kept.append(record.id)
            if before == record:
                self._told.same += 1
            else:
                self._told.changed += 1
                changes.append(Change(register.id, before, record))
        return changes

    def _settled(self, register: AnyRegister, delivered: Rows, there: set[str]) -> Rows:
        """The records that are new, as they go in; what another stands for is left out."""
        stay = [n for n, row in enumerate(delivered.rows) if not there or row[0] not in there]
        if register is ORGANISATION_UNITS:  # every company has a quality department: it is told whose
            place = delivered.place("unit_name")
            for n in stay:
                row = delivered.rows[n]
                row[place] = WITH_UNIT.format(unit=self._told.unit, value=row[place])
                self.fit.said.append((register.id, row[0], "unit_name", row[place]))
            delivered.texts = search_texts([(register, delivered.fields, delivered.rows)])[0]
            delivered.keys.clear()
        else:
            taken = self._taken(register)
            if taken:
                stay = [n for n in stay if self._is_settled(register, delivered, n, taken)]
        delivered.keep(stay)
        return delivered

    def _taken(self, register: AnyRegister) -> dict[tuple[str, str], str]:
        """The records of the ledger that hold values which new ones need for themselves."""
        mine = self._owned.get(register.id, set())
        return {
            (field, value): id_
            for (about, field), held in self._held.items()
            if about == register.id and field != "id"
            for value, id_ in held.items()
            if id_ not in mine
        }

    def _is_settled(
        self, register: AnyRegister, delivered: Rows, n: int, taken: Mapping[tuple[str, str], str]
    ) -> bool:
        """Whether a new record goes in, by another name perhaps; if not, another stands for it."""
        record = delivered.record(delivered.rows[n])
        for group in _own_groups(register.id):
            other_id = taken.get((group[0], getattr(record, group[0])))
            if other_id is None:
                continue
            other = self._database.get(register.id, [other_id])[0]
            if any(getattr(other, field) != getattr(record, field) for field in group):
                continue
            if register.reference:
                self._instead[record.id] = other_id
                return False
            if register.id in ONE_THING or _alike(register, record, other):
                self._double(register, record, other, group[0])
                return False
            was = getattr(record, group[0])
            became = WITH_UNIT.format(unit=self._told.unit, value=was)
            _set(register, delivered, n, group[0], became)
            self.fit.said.append((register.id, record.id, group[0], became))
            self._outcome.renamed.append(Renamed(register.id, group[0], self._told.unit, was, became))
        return True

    def _own_lines(self, units: Rows) -> Iterator[str]:
        """The lines of a unit's list of units that are the unit itself, by id."""
        own = {"unit_name": self._unit.unit_name, "unit_credit_identifier": self._unit.unit_credit_identifier}
        for field in own.keys() & units.fields:
            place = units.place(field)
            yield from (row[0] for row in units.rows if row[place] and row[place] == own[field])

    def _double(self, register: AnyRegister, record: Any, other: Any, by: str) -> None:
        self._instead[record.id] = other.id
        self._left.add(record.id)
        if register is not ORGANISATION_UNITS:
            says_the_same = register.id in ONE_THING and _alike(register, record, other)
            self.shared.setdefault(register.id, {})[other.id] = says_the_same
        lines = self._database.history(other.id)
        came = lines[0].label if lines else Words("", "")
        self._outcome.doubles.append(
            Twice(register.id, title_of(register, record), self._told.unit, came, by)
        )

    def _gone(self) -> Iterator[Change]:
        """What the unit's former file brought and this one does not; children go before their parents."""
        for register in reversed(CARRIED):
            ids = self._owned.get(register.id, set()) - set(self.kept.get(register.id, ()))
            for record in self._database.get(register.id, sorted(ids)) if ids else ():
                self._told.removed.append(f"{register.words.zh} {title_of(register, record)}")
                yield Change(register.id, record, None)


def own_values(tables: Mapping[str, Rows]) -> list[Asked]:
    """The ids of records, and the values that each needs for itself in its register."""
    asked: list[Asked] = []
    for id_, rows in tables.items():
        asked.append((id_, "id", [row[0] for row in rows.rows]))
        own = {group[0] for group in _own_groups(id_)} if id_ != ORGANISATION_UNITS.id else ()
        for field in sorted(own):
            if field in rows.fields:
                place = rows.place(field)
                asked.append((id_, field, [row[place] for row in rows.rows if row[place] is not None]))
    return asked


def _set(register: AnyRegister, delivered: Rows, n: int, field: str, value: str) -> None:
    """Sets a text of a record, and with it what a search looks into and what it is ordered by."""
    delivered.rows[n][delivered.place(field)] = value
    delivered.keys.pop(field, None)
    delivered.texts[n] = search_texts([(register, delivered.fields, [delivered.rows[n]])])[0][0]


@cache
def _own_groups(register_id: str) -> list[tuple[str, ...]]:
    """The groups of fields that no two records may share and that point to nothing."""
    links = {link.id for link in BY_ID[register_id].links}
    return [group for group in BY_ID[register_id].unique if not links & set(group)]


def _alike(register: AnyRegister, record: Any, other: Any) -> bool:
    """Whether two records say the same, but for what they point to."""
    links = {link.id for link in register.links}
    fields = [field.id for field in register.fields if field.id not in links]
    return all(getattr(record, field) == getattr(other, field) for field in fields)


def _named_as(register: AnyRegister, before: Any, record: Any, unit: str) -> Any:
    """A record that the ledger has under a name with the unit's in front keeps that name."""
    for group in _own_groups(register.id):
        value = getattr(record, group[0])
        if value is not None and getattr(before, group[0]) == WITH_UNIT.format(unit=unit, value=value):
            record = replace(record, **{group[0]: getattr(before, group[0])})
    return record
