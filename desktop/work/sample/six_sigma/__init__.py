"""Of the sample company: its Six Sigma projects, what belongs to them, and quick wins."""

from desktop.domain.changes import Change
from desktop.work.reference import six_sigma as reference
from desktop.work.sample.six_sigma import ctq_metrics, maturity, phases, projects, quick_wins, teams


def changes() -> list[Change]:
    """All of it, linked records first."""
    parts = (reference, projects, quick_wins, ctq_metrics, phases, teams, maturity)
    return [change for part in parts for change in part.changes()]
