"""Of the sample company: its QC circles, their themes and all that belongs to them."""

from desktop.domain.changes import Change
from desktop.work.reference import qc as reference
from desktop.work.sample.qc import (
    qc_activities,
    qc_causes,
    qc_circles,
    qc_members,
    qc_results,
    qc_reviews,
    qc_steps,
    qc_themes,
)


def changes() -> list[Change]:
    """All of it, linked records first; the reference data, which score sheets and awards come from, before it."""
    parts = (
        reference.changes,
        qc_circles.changes,
        qc_members.changes,
        qc_themes.changes,
        qc_steps.changes,
        qc_activities.changes,
        qc_causes.changes,
        qc_results.changes,
        qc_reviews.changes,
    )
    return [change for part in parts for change in part()]
