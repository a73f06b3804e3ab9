"""Giving reasons for problems that stay as they are, and taking them back."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.registers.company.problem_answers import ProblemAnswer
from desktop.domain.values.reading import read_value
from desktop.domain.words import Words
from desktop.work.problems import ANSWERS, LedgerProblem
from desktop.work.workspace import Workspace

ANSWER = Words("答复校验提示：{n}条", "Answer checks: {n}")
WITHDRAW = Words("撤回校验答复：{n}条", "Withdraw answers to checks: {n}")


def answer(workspace: Workspace, problems: Sequence[LedgerProblem], reason: str) -> int:
    """Keeps one reason for all of these that can be answered, as one step to undo; gives how many they were.

    Raises:
        BadValue: the reason is no text.
        Refused: as `Database.apply`.
    """
    said = read_value(BY_ID[ANSWERS].field("reason"), reason)
    changes = tuple(
        Change(ANSWERS, problem.given, _answer_to(problem, said, workspace.database.who))
        for problem in problems
        if problem.can_answer
    )
    if said is None:
        return 0
    workspace.do(ChangeSet(ANSWER.fill(n=len(changes)), changes))
    return len(changes)


def withdraw(workspace: Workspace, problems: Sequence[LedgerProblem]) -> int:
    """Takes the answers to these back, as one step to undo; gives how many there were.

    Raises:
        Refused: as `Database.apply`.
    """
    changes = tuple(Change(ANSWERS, problem.given, None) for problem in problems if problem.given is not None)
    workspace.do(ChangeSet(WITHDRAW.fill(n=len(changes)), changes))
    return len(changes)


def _answer_to(problem: LedgerProblem, reason: str, who: str) -> ProblemAnswer:
    register, record, field, rule = problem.key
    given = {"id": problem.given.id} if problem.given is not None else {}
    return ProblemAnswer(
        **given,
        said=problem.problem.words.zh,
        rule=rule,
        register=register,
        record=record,
        field=field,
        value=problem.value or None,
        reason=reason,
        answered_by=who or None,
        answered_on=date.today(),
    )
