"""A group's figures for one unit alone: as they are counted in the group, over what that unit's file brought."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.figures.conditions import Condition, Is, Linked
from desktop.domain.figures.figure import Among, Figure, FigureValue
from desktop.domain.registers.company.organisation_units import ORGANISATION_UNITS, OrganisationUnit
from desktop.domain.registers.submissions.sources import CONSOLIDATED_SOURCES, ConsolidatedSource
from desktop.domain.values.text import compact
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.group.taking_in import ids_in, shared_in

NO_UNIT = Words("汇总来源里没有“{name}”。", "No unit called '{name}' has delivered anything.")
NO_GROUP = Words("这不是汇总台账，没有下属单位。", "This is no group's ledger; it has no units.")
LEAVE_UNIT = Words(
    "请去掉--unit；汇总台账由cqodesk consolidate或窗口里“文件”菜单的汇总做成。",
    "Leave --unit out. A group's ledger is made by cqodesk consolidate, or in the window's File menu.",
)
NAME_ONE = Words(
    "请写汇总来源里的单位名称或统一社会信用代码：{names}",
    "Give the name or the credit code of one that has: {names}",
)


class UnitFigures:
    """A group's ledger whose figures are those of one unit; all else of it is the group's."""

    def __init__(self, database: Database, unit: OrganisationUnit) -> None:
        """Reads what the unit brought.

        Args:
            database: the group's ledger.
            unit: one that has delivered something.
        """
        self._database, self._unit = database, unit
        manifest = _manifest_of(database, unit)
        self.shared = shared_in(manifest)
        """Other units' records that stand for some of the unit's, by register and id, and whether they said the same."""
        self._among = _with_shared(ids_in(manifest), self.shared)

    @property
    def as_database(self) -> Database:
        """The same, for what asks for a database."""
        return cast(Database, self)

    def figure(self, figure: Figure, year: int, among: Among | None = None) -> FigureValue:
        """The unit's figure in a year."""
        value = self._database.figure(self._of_unit(figure), year, among or self._among)
        return replace(value, figure=figure)

    def _of_unit(self, figure: Figure) -> Figure:
        """The figure with rows of the whole company taken from where they are in the group: they belong to the unit."""
        if not any(_is_of_whole(condition) for source in figure.sources for condition in source.where):
            return figure
        own = Is("organisation_unit", (self._unit.id,))
        sources = tuple(
            replace(s, where=tuple(own if _is_of_whole(c) else c for c in s.where)) for s in figure.sources
        )
        return replace(figure, sources=sources)

    def __getattr__(self, name: str) -> object:
        return getattr(self._database, name)


def _is_of_whole(condition: Condition) -> bool:
    """Whether it asks for rows without a unit, or of the group."""
    return isinstance(condition, Linked) and condition.register == ORGANISATION_UNITS.id


def of_unit(database: Database, unit: str | None) -> Database:
    """The ledger with the figures of one unit alone, where one is named.

    Raises:
        Refused: none that has delivered anything is called so.
    """
    return database if unit is None else UnitFigures(database, unit_called(database, unit)).as_database


def units_of(database: Database) -> list[OrganisationUnit]:
    """The units that have delivered something, in the order in which they first did."""
    ids = [source.organisation_unit for source in _sources(database) if source.organisation_unit]
    found: list[OrganisationUnit] = database.get(ORGANISATION_UNITS.id, ids)
    return found


def unit_called(database: Database, name: str) -> OrganisationUnit:
    """The unit of this name or credit code.

    Raises:
        Refused: none that has delivered anything is called so.
    """
    wanted, units = compact(name), units_of(database)
    for unit in units:
        if wanted in (compact(unit.unit_name or ""), compact(unit.unit_credit_identifier or "")):
            return unit
    if not units:
        raise Refused(NO_GROUP, NOTHING_CHANGED, LEAVE_UNIT)
    called = [unit.unit_name or "" for unit in units[:20]]
    names = Words("、".join(called), ", ".join(called))
    raise Refused(NO_UNIT.fill(name=name), NOTHING_CHANGED, NAME_ONE.fill(names=names))


def _manifest_of(database: Database, unit: OrganisationUnit) -> bytes:
    """The list of the records that a unit's file brought."""
    manifests = [s.manifest for s in _sources(database) if s.organisation_unit == unit.id and s.manifest]
    return database.content(manifests[-1]) if manifests else b"{}"


def _with_shared(own: Among, shared: Mapping[str, Mapping[str, bool]]) -> Among:
    """The ids of a unit's records, by register, with those of others that say the same as its own did."""
    alike = {register: [id_ for id_, same in ids.items() if same] for register, ids in shared.items()}
    more = {register: [*own.get(register, ()), *ids] for register, ids in alike.items() if ids}
    return dict(own) | more


def _sources(database: Database) -> list[ConsolidatedSource]:
    return database.all(CONSOLIDATED_SOURCES.id)
