"""Of the sample company: its Six Sigma projects and quick wins."""

from desktop.domain.changes import Change
from desktop.work.sample.six_sigma import projects, quick_wins


def changes() -> list[Change]:
    """All of it, linked records first."""
    parts = (projects.changes, quick_wins.changes,)
    return [change for part in parts for change in part()]
