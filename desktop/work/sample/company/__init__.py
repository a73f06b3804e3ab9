"""Of the sample company: the company."""

from desktop.domain.changes import Change
from desktop.work.sample.company import organisation


def changes() -> list[Change]:
    """All of it, linked records first."""
    parts = (organisation.changes,)
    return [change for part in parts for change in part()]
