"""The steps that a QC theme gets by its type and the origin of its target, blank, to be dated and carried out."""

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.query import Query
from desktop.domain.registers.qc.qc_steps import QC_STEPS
from desktop.domain.registers.qc.qc_themes import QcTheme
from desktop.domain.registers.qc.steps import blank_plan, steps_of
from desktop.domain.words import Words
from desktop.work.database import Database

PLAN = Words("建立课题步骤：{title}", "Lay out the steps: {title}")
NO_TYPE = Words("课题“{title}”没有填写课题类型。", "The theme '{title}' does not say of which type it is.")
SAY_TYPE = Words("请先填写课题类型，步骤由它决定。", "Fill in the type first; the steps follow from it.")


class NoSteps(Refused):
    """A theme whose type is not known has no list of steps."""


def plan_steps(database: Database, theme: QcTheme) -> ChangeSet:
    """The changes that give a theme the steps that it lacks; none where it has them all.

    Args:
        database: the ledger, for the steps already there.
        theme: the theme.

    Raises:
        NoSteps: its type is not known.
    """
    title = theme.theme_name or "—"
    if not steps_of(theme.theme_type, theme.target_origin):
        raise NoSteps(NO_TYPE.fill(title=title), NOTHING_CHANGED, SAY_TYPE)
    ids = database.find(QC_STEPS.id, Query(linked=("theme", theme.id)))
    rows = blank_plan(theme, database.get(QC_STEPS.id, ids))
    return ChangeSet(
        PLAN.fill(title=title), tuple(Change(QC_STEPS.id, None, QC_STEPS.record(**row)) for row in rows)
    )
