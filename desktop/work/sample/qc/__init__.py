"""Of the sample company: its QC circles and themes."""

from desktop.domain.changes import Change
from desktop.work.sample.qc import qc_circles, qc_themes


def changes() -> list[Change]:
    """All of it, linked records first."""
    parts = (qc_circles.changes, qc_themes.changes,)
    return [change for part in parts for change in part()]
