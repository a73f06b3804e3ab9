"""What was found in a ledger, kept in step with a change without asking every record again."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from desktop.domain.changes import ChangeSet
from desktop.domain.problems import GRAVITY
from desktop.domain.registers import BY_ID
from desktop.work.database import Database
from desktop.work.ledger_view import LedgerView
from desktop.work.problems import ANSWERS, LedgerProblem, problems_among

MOST = 200
"""Changed records beyond which everything is asked anew."""

Place = tuple[str, str]
"""A register and the id of one of its records."""


def places_of(changes: ChangeSet | None) -> frozenset[Place] | None:
    """The records that a change touched; ``None`` where it is not known or there are too many."""
    if changes is None or changes.added is not None or len(changes.changes) > MOST:
        return None
    return frozenset((change.register, change.record_id) for change in changes.changes)


def answered_anew(database: Database, found: Sequence[LedgerProblem]) -> list[LedgerProblem]:
    """The same problems with the answers that stand now."""
    answers = {(a.register, a.record, a.field, a.rule): a for a in database.all(ANSWERS)}
    return [
        problem if problem.given == (given := answers.get(problem.key)) else replace(problem, given=given)
        for problem in found
    ]


def asked_anew(
    database: Database, found: Sequence[LedgerProblem], changed: Collection[Place]
) -> list[LedgerProblem]:
    """The same problems, but for records that changed as they are now; what those did to others is not asked."""
    by_register: dict[str, list[str]] = defaultdict(list)
    for register, id_ in changed:
        by_register[register].append(id_)
    view = LedgerView(database)
    records = [(BY_ID[register], database.get(register, ids)) for register, ids in by_register.items()]
    others = [problem for problem in found if (problem.register, problem.record_id) not in changed]
    together = [*answered_anew(database, others), *problems_among(view, records)]
    return sorted(together, key=lambda problem: GRAVITY[problem.severity])
