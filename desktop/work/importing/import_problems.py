"""What the checks will find in what an import brings, once it is in.

A row that is sound by itself is imported: its fellows may come in another file. What is still wrong once it is in
stands among the problems of the ledger, where it is mended or answered.
"""

from collections import Counter
from collections.abc import Mapping

from desktop.domain.changes import Told
from desktop.domain.problems import GRAVITY, Severity
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.importing.import_plan import ImportPlan
from desktop.work.ledger_view import LedgerView

TO_COME = Words(
    "导入后，这些记录还有问题：{errors}个错误、{stops}个须处理后才能出正式报表、{warnings}个提示；见“校验”。",
    "Once they are in, these records have problems: {errors} {errors:error|errors}, {stops} that {stops:stops|stop} the final report, "
    '{warnings} {warnings:warning|warnings}; see "Checks".',
)
NOT_ASKED = Words(
    "记录太多，没有预先校验；导入后见“校验”。",
    'Too many records to check beforehand; see "Checks" after the import.',
)

TOLD = (Severity.ERROR, Severity.EXPORT, Severity.WARNING)
MOST = 2000
"""Records of one import about which the rules are asked beforehand; of more it takes too long."""
TOLD_AT = 50
"""Records after which it is told how far it is."""


def problems_to_come(
    database: Database, plan: ImportPlan, told: Told = lambda _done, _of: None
) -> Mapping[Severity, int] | None:
    """How many problems these records will have by the checks, of each weight, the gravest first.

    ``None`` where they are too many records to ask about.
    How many records have been asked about is told now and then.
    """
    if len(plan.changes.changes) > MOST:
        return None
    view = LedgerView(database).with_pending(plan.changes.changes, settled=True)
    count: Counter[Severity] = Counter()
    for n, change in enumerate(plan.changes.changes):
        if n % TOLD_AT == 0:
            told(n, len(plan.changes.changes))
        if change.after is not None:
            found = BY_ID[change.register].every_problem(change.after, view)
            count.update(problem.severity for problem in found if problem.severity in TOLD)
    return {severity: count[severity] for severity in sorted(count, key=GRAVITY.__getitem__)}
