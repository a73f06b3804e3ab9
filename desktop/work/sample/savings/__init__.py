"""Of the sample company: its savings, claimed once and counted month by month."""

from desktop.domain.changes import Change
from desktop.work.sample.savings import claims, months, overlaps, policies, pools


def changes() -> list[Change]:
    """All of it, linked records first."""
    parts = (policies.changes, pools.changes, claims.changes, months.changes, overlaps.changes)
    return [change for part in parts for change in part()]
