"""The annual report of one unit, put together out of its group's ledger: of what the unit's file brought."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, cast

from desktop.domain.changes import Told
from desktop.domain.delivered import CARRIED
from desktop.domain.problems import GRAVITY
from desktop.domain.query import Query
from desktop.domain.register import AnyRegister
from desktop.domain.registers import AREAS, BY_ID
from desktop.domain.registers.company.enterprise import ENTERPRISE, Enterprise
from desktop.domain.registers.company.organisation_units import ORGANISATION_UNITS, OrganisationUnit
from desktop.domain.registers.evidence.attachments import ATTACHMENTS
from desktop.domain.report import AnnualReport, ReportProblem
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.group.unit_figures import UnitFigures, unit_called, units_of
from desktop.work.names import Names
from desktop.work.progress import silently
from desktop.work.report import annual_report as reports
from desktop.work.report.report_problems import grouped

SHARED = Words(
    "与先交来的单位共有，计入本单位；集团汇总只计一次",
    "shared with a unit that delivered it before; it counts here, and once in the group",
)
OTHERWISE = Words(
    "先交来的单位也交了这一条，已按它的内容留下；本单位交来的没有计入本表，请与单位核对",
    "a unit that delivered before has it too, and what that one said was kept; this unit's is not in the report, so ask the unit",
)

_OWN = frozenset(register.id for register in CARRIED if not register.reference)
"""The registers whose records are one unit's or another's; lists to choose from are the group's."""
_GROUPS = frozenset(register.id for register in AREAS["submissions"])
"""What the group itself submitted, and took in."""


class UnitLedger(UnitFigures):
    """A group's ledger as one unit's: its figures, and the records that the unit's file brought.

    A record is found by its id, and called by its name, whoever's it is: what the unit shares with others is pointed to.
    """

    def __init__(self, database: Database, unit: OrganisationUnit) -> None:
        """Takes the unit, which has delivered something."""
        super().__init__(database, unit)
        self._ids = {register: frozenset(ids) for register, ids in self._among.items()}

    def all(self, register: str) -> list[Any]:
        """The unit's records of a register."""
        if register == ENTERPRISE.id:
            return [self._enterprise()]
        if register in _GROUPS:
            return []
        if register in _OWN:  # few of what a large group has
            own = [self._unit.id] if register == ORGANISATION_UNITS.id else []
            return self.get(register, list(dict.fromkeys([*own, *self._among.get(register, ())])))
        records = self._database.all(register)
        if register == ATTACHMENTS.id:
            return [r for r in records if r.owner_record in self._ids.get(r.owner_register, ())]
        return records

    def get(self, register: str, ids: Sequence[str]) -> list[Any]:
        """The records with these ids, whoever's they are."""
        return self._as_top(register, self._database.get(register, ids))

    def _as_top(self, register: str, records: list[Any]) -> list[Any]:
        """The records; of units the one that reports is the whole company, as it is in its own ledger."""
        if register != ORGANISATION_UNITS.id:
            return records
        return [replace(r, unit_kind="group") if r.id == self._unit.id else r for r in records]

    def find(self, register: str, query: Query) -> list[str]:
        """The ids of the unit's records that a query asks for."""
        return [id_ for id_ in self._database.find(register, query) if self._is_own(register, id_)]

    def _is_own(self, register: str, id_: str) -> bool:
        if register == ORGANISATION_UNITS.id and id_ == self._unit.id:
            return True
        return register not in _OWN or id_ in self._ids.get(register, ())

    def _enterprise(self) -> Enterprise:
        """What the group knows of the unit as an enterprise."""
        return Enterprise(
            id=self._unit.id,
            enterprise_name=self._unit.unit_name,
            unified_social_credit_identifier=self._unit.unit_credit_identifier,
        )


def _of_shared(ledger: UnitLedger, report: AnnualReport) -> Iterator[ReportProblem]:
    """What the report says of records that the unit delivered and another unit's stand for."""
    shown = {id_ for table in report.tables for row in table.records for _, id_ in row}
    titles = ledger.as_database.titles
    names = Names(lambda register, id_: titles(register, [id_]).get(id_) if id_ else None)
    for register_id, ids in ledger.shared.items():
        register = BY_ID[register_id]
        records = ledger.get(register_id, list(ids))
        both = [record for record in records if ids[record.id] and record.id in shown]
        otherwise = [r for r in records if not ids[r.id] and _is_by(register, r, report.year)]
        yield from grouped(register, both, register.title, SHARED, names)
        yield from grouped(register, otherwise, register.title, OTHERWISE, names)


def _is_by(register: AnyRegister, record: Any, year: int) -> bool:
    """Whether a record belongs to a year or one before it, or to none."""
    of = getattr(record, register.year) if register.year else None
    return of is None or getattr(of, "year", of) <= year


def unit_report(database: Database, unit: OrganisationUnit, year: int, told: Told = silently) -> AnnualReport:
    """The report of one unit in a calendar year.

    It names the group, and carries no copy of its records: what goes to a group is the unit's own file.

    Args:
        database: the group's ledger.
        unit: one that has delivered something.
        year: the year.
        told: how far it is; what it raises ends it.

    Raises:
        Refused: as `Database`.
    """
    ledger = UnitLedger(database, unit)
    report = reports.annual_report(cast(Database, ledger), year, told)
    own = next(iter(database.all(ENTERPRISE.id)), None)
    # What is not filled in about the enterprise lies in the unit's own ledger, and nobody can fill it in here.
    problems = [problem for problem in report.problems if problem.register != ENTERPRISE.id]
    problems = sorted([*problems, *_of_shared(ledger, report)], key=lambda one: GRAVITY[one.severity])
    group = (own.enterprise_name if own is not None else None) or ""
    return replace(report, problems=tuple(problems), group=group, carried={})


def report_called(database: Database, name: str | None, year: int) -> AnnualReport:
    """The report of the unit of this name or credit code; of the whole where none is named.

    Raises:
        Refused: none that has delivered anything is called so.
    """
    if name is None:
        return reports.annual_report(database, year)
    return unit_report(database, unit_called(database, name), year)


def report_of(
    database: Database, unit: str | None, year: int, told: Told = silently
) -> tuple[AnnualReport, list[OrganisationUnit], str | None]:
    """The report of a unit or of the whole, the units that one may choose from, and the id of the one that it is of.

    A unit that has delivered nothing, or no longer, is not there to choose; then it is the whole.
    """
    units = units_of(database)
    for each in units:
        if each.id == unit:
            return unit_report(database, each, year, told), units, unit
    return reports.annual_report(database, year, told), units, None
