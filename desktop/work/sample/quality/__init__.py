"""Of the sample company: the rest of its quality work."""

from desktop.domain.changes import Change
from desktop.work.sample.quality import events, fund, patents


def changes() -> list[Change]:
    """All of it, linked records first."""
    parts = (patents.changes, fund.changes, events.changes,)
    return [change for part in parts for change in part()]
