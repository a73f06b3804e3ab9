"""Of the sample company: its standards."""

from desktop.domain.changes import Change
from desktop.work.reference import standards as reference
from desktop.work.sample.standards import benchmarking, bodies, declarations, standards


def changes() -> list[Change]:
    """All of it, linked records first, with the policies and reward rules that it goes by."""
    parts = (standards, declarations, benchmarking, bodies, reference)
    return [change for part in parts for change in part.changes()]
