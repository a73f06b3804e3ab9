"""Giving reasons why something that was submitted is otherwise now."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.submissions.restatements import RESTATEMENTS, Restatement
from desktop.domain.values.reading import read_value
from desktop.domain.words import Words
from desktop.work.submission.differences import Difference
from desktop.work.workspace import Workspace

RESTATE = Words("说明更正原因：{n}项", "Reasons for restatements: {n}")


def restate(workspace: Workspace, differences: Sequence[Difference], reason: str) -> int:
    """Keeps one reason for all of these differences, as one step to undo; gives how many they were.

    Raises:
        BadValue: the reason is no text.
        Refused: as `Database.apply`.
    """
    said = read_value(RESTATEMENTS.field("restated_reason"), reason)
    if said is None:
        return 0
    who = workspace.database.who
    changes = tuple(Change(RESTATEMENTS.id, d.given, _for(d, said, who)) for d in differences)
    changes = tuple(change for change in changes if change.before != change.after)
    workspace.do(ChangeSet(RESTATE.fill(n=len(changes)), changes))
    return len(changes)


def _for(difference: Difference, reason: str, who: str) -> Restatement:
    figure, register, record = difference.place
    given = {"id": difference.given.id} if difference.given is not None else {}
    return Restatement(
        **given,
        submission=difference.submission.id,
        restated_item=difference.item.zh,
        figure=figure or None,
        register=register or None,
        record=record or None,
        as_submitted=difference.before,
        as_restated=difference.now,
        restated_reason=reason,
        restated_by=who or None,
        restated_on=date.today(),
    )
