"""Of the sample company: its chief quality officers."""

from desktop.domain.changes import Change
from desktop.work.sample.officers import officers


def changes() -> list[Change]:
    """All of it, linked records first."""
    parts = (officers.changes,)
    return [change for part in parts for change in part()]
