"""Bringing the files of a group's units together: all of them in one transaction, or none."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress

from desktop import __version__
from desktop.domain.changes import ChangeSet
from desktop.domain.delivered import Delivered
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.values.text import compact
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.group.ahead import meeting_nothing, some_at_a_time
from desktop.work.group.outcome import NotAll, Outcome
from desktop.work.group.taking_in import TakingIn, other_code

NOT_ALL = Words("有{n}个文件不能汇总。{faults}", "Files that cannot be consolidated: {n}. {faults}")
MEND = Words("请逐个处理后，再把全部文件一起汇总。", "Mend them one by one, and take all files again.")
TWICE = Words("{unit}交了两个文件：{one}、{other}。", "{unit} delivered two files: {one}, {other}.")
CHOOSE = Words("请只选其中一个再汇总。", "Choose one of them and consolidate again.")
OTHER_CODE = Words(
    "{file}的“{unit}”信用代码是{code}，台账里同名单位的是{known}：是同一单位的，请先在“组织单位”里改正信用代码；"
    "是两个单位的，请先在“组织单位”里分别登记，写明信用代码，名称要有区别。",
    "{unit} of {file} has the credit code {code}, and the unit of that name in the ledger has {known}. If it is the same unit, "
    "correct the code under Organisation units first; if they are two, enter both there first, each with its code and a name of its own.",
)


class _OnlyLooking(Exception):  # noqa: N818 - it is no error
    """Ends the transaction of a plan: nothing of it stays."""


def consolidate(
    database: Database,
    deliveries: Iterable[Delivered | Refused],
    *,
    plan: bool = False,
    progress: Callable[[int], None] = lambda _n: None,
) -> Outcome:
    """Takes in what units delivered.

    Args:
        database: the group's ledger.
        deliveries: each file's, or why it cannot be taken; read one after another, and none is kept.
        plan: whether nothing is to stay of it.
        progress: told how many files are read; what it raises ends it.

    Raises:
        NotAll: a file cannot be taken, or a unit delivered two; nothing was changed.
        Refused: as `Database.apply_each`.
    """
    outcome = Outcome()
    taking = TakingIn(database, outcome)
    with suppress(_OnlyLooking), _without_collecting():
        database.apply_each(_sets(database, taking, outcome, _told(deliveries, progress), plan=plan))
    _tell_rest(taking, outcome)
    return outcome


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Without looking for garbage: each file makes ten thousands of lists, which nothing points back to."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _sets(
    database: Database,
    taking: TakingIn,
    outcome: Outcome,
    deliveries: Iterable[Delivered | Refused],
    *,
    plan: bool,
) -> Iterator[list[ChangeSet]]:
    seen: dict[str, str] = {}
    for some in some_at_a_time(deliveries):
        new = 0 if outcome.faults else meeting_nothing(database, some)
        together: list[ChangeSet] = []
        for n, delivery in enumerate(some):
            if (
                n >= new and together
            ):  # those after it meet something, perhaps what came just now: it has to be there
                yield together
                together = []
            changes = _changes(taking, outcome, delivery, seen, meets_nothing=n < new)
            if changes is not None:
                together.append(changes)
        if together:
            yield together
    if outcome.faults:
        raise _not_all(outcome.faults)
    if plan:
        raise _OnlyLooking


def _told(
    deliveries: Iterable[Delivered | Refused], progress: Callable[[int], None]
) -> Iterator[Delivered | Refused]:
    """The same deliveries; how many there were is told."""
    for number, delivery in enumerate(deliveries, 1):
        yield delivery
        progress(number)


def _changes(
    taking: TakingIn,
    outcome: Outcome,
    delivery: Delivered | Refused,
    seen: dict[str, str],
    *,
    meets_nothing: bool,
) -> ChangeSet | None:
    """What a delivery changes; none where it has a fault, or another one had."""
    if isinstance(delivery, Refused):
        outcome.faults.append(delivery)
        return None
    unit = taking.unit_of(delivery)
    key = unit.id if unit is not None else compact(delivery.credit_code or delivery.unit_name)
    fault = _fault(unit, delivery, seen.get(key))
    if fault is not None:
        outcome.faults.append(fault)
    if outcome.faults:  # the rest is only looked at, so that every fault is told at once
        seen.setdefault(key, delivery.file)
        return None
    changes = taking.changes_of(delivery, meets_nothing=meets_nothing)
    seen[outcome.units[-1].unit_id] = delivery.file
    return changes


def _fault(unit: OrganisationUnit | None, delivery: Delivered, other: str | None) -> Refused | None:
    """Why a delivery cannot be taken as its unit's: it has another's name, or the unit delivered another file as well."""
    name = (unit.unit_name if unit is not None else None) or delivery.unit_name
    if unit is not None and (known := other_code(unit, delivery)):
        code = delivery.credit_code or ""
        return Refused(
            OTHER_CODE.fill(file=delivery.file, unit=name, code=code, known=known), NOTHING_CHANGED, MEND
        )
    if other is not None:
        return Refused(TWICE.fill(unit=name, one=other, other=delivery.file), NOTHING_CHANGED, CHOOSE)
    return None


def _not_all(faults: Sequence[Refused]) -> NotAll:
    said = Words("".join(f.happened.zh for f in faults), " ".join(f.happened.en for f in faults))
    return NotAll(NOT_ALL.fill(n=len(faults), faults=said), NOTHING_CHANGED, MEND, faults)


def _tell_rest(taking: TakingIn, outcome: Outcome) -> None:
    """Which units are missing, which are behind, and whose forms another version wrote."""
    outcome.missing = [unit.unit_name or "" for unit in taking.missing()]
    years = [source.source_year for _, source in taking.sources if source.source_year]
    outcome.year = max(years, default=None)
    for name, source in taking.sources:
        if source.source_year and outcome.year and source.source_year < outcome.year:
            outcome.late.append(name)
        if source.source_version != __version__:
            outcome.older.append(name)
