"""Of the sample company: its standards."""

from desktop.domain.changes import Change
from desktop.work.sample.standards import benchmarking, declarations, standards


def changes() -> list[Change]:
    """All of it, linked records first."""
    parts = (standards.changes, declarations.changes, benchmarking.changes,)
    return [change for part in parts for change in part()]
