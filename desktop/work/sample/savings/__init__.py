"""Of the sample company: its savings by month."""

from desktop.domain.changes import Change
from desktop.work.sample.savings import months


def changes() -> list[Change]:
    """All of it, linked records first."""
    parts = (months.changes,)
    return [change for part in parts for change in part()]
