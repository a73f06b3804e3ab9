"""Bringing the files of a group's units together: all of them in one transaction, or none."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress

from desktop import __version__
from desktop.domain.changes import ChangeSet
from desktop.domain.delivered import Delivered
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.group.outcome import NotAll, Outcome
from desktop.work.group.taking_in import TakingIn

NOT_ALL = Words("有{n}个文件不能汇总。{faults}", "{n} files cannot be consolidated. {faults}")
MEND = Words("请逐个处理后，再把全部文件一起汇总。", "Mend them one by one, and take all files again.")
TWICE = Words("{unit}交了两个文件：{one}、{other}。", "{unit} delivered two files: {one}, {other}.")
CHOOSE = Words("请只选其中一个再汇总。", "Choose one of them and consolidate again.")


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
        progress: told how many files are done.

    Raises:
        NotAll: a file cannot be taken, or a unit delivered two; nothing was changed.
        Refused: as `Database.apply_each`.
    """
    outcome = Outcome()
    taking = TakingIn(database, outcome)
    with suppress(_OnlyLooking):
        database.apply_each(_sets(taking, outcome, deliveries, plan=plan, progress=progress))
    _tell_rest(taking, outcome)
    return outcome


def _sets(
    taking: TakingIn,
    outcome: Outcome,
    deliveries: Iterable[Delivered | Refused],
    *,
    plan: bool,
    progress: Callable[[int], None],
) -> Iterator[ChangeSet]:
    seen: dict[str, str] = {}
    for number, delivery in enumerate(deliveries, 1):
        if isinstance(delivery, Refused):
            outcome.faults.append(delivery)
        elif not outcome.faults:  # else the rest is only looked at, so that every fault is told at once
            changes = taking.changes_of(delivery)
            told = outcome.units[-1]
            if told.unit_id in seen:
                words = TWICE.fill(unit=told.unit, one=seen[told.unit_id], other=told.file)
                outcome.faults.append(Refused(words, NOTHING_CHANGED, CHOOSE))
            else:
                seen[told.unit_id] = told.file
                yield changes
        progress(number)
    if outcome.faults:
        raise _not_all(outcome.faults)
    if plan:
        raise _OnlyLooking


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
