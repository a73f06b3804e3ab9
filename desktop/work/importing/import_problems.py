"""What the rules that look at several records will find in what an import brings.

A row that is sound by itself is imported: its fellows may come in another file. What is still wrong once it is in
stands among the problems of the ledger, where it is mended or answered.
"""

from collections import Counter
from collections.abc import Mapping

from desktop.domain.problems import GRAVITY, Severity
from desktop.domain.registers import BY_ID
from desktop.work.database import Database
from desktop.work.importing.import_plan import ImportPlan
from desktop.work.ledger_view import LedgerView

TOLD = (Severity.ERROR, Severity.EXPORT, Severity.WARNING)
MOST = 2000
"""Records of one import about which the rules are asked beforehand; of more it takes too long."""


def problems_to_come(database: Database, plan: ImportPlan) -> Mapping[Severity, int] | None:
    """How many problems of each weight, the gravest first; ``None`` where they are too many records to ask about."""
    if len(plan.changes.changes) > MOST:
        return None
    view = LedgerView(database).with_pending(plan.changes.changes)
    count: Counter[Severity] = Counter()
    for change in plan.changes.changes:
        for rule in BY_ID[change.register].rules if change.after is not None else ():
            count.update(p.severity for p in rule.within(change.after, view) if p.severity in TOLD)
    return {severity: count[severity] for severity in sorted(count, key=GRAVITY.__getitem__)}
