"""The sample company: an invented factory group in Nantong and its quality work from 2021 to 2025.

Every name, number and figure is made up. Its records are the same at each call, ids included.
"""

from desktop.domain.changes import ChangeSet
from desktop.domain.words import Words
from desktop.work.sample import (
    benchmarking,
    company,
    declarations,
    events,
    fund,
    months,
    officers,
    patents,
    qc_circles,
    qc_themes,
    quick_wins,
    six_sigma,
    standards,
)

LABEL = Words("载入示例企业", "Load the sample company")


def sample_changes() -> ChangeSet:
    """The changes that bring the sample company into an empty ledger, linked records first."""
    parts = (
        company.changes, officers.changes, qc_circles.changes, qc_themes.changes, six_sigma.changes,
        quick_wins.changes, months.changes, standards.changes, declarations.changes, benchmarking.changes,
        patents.changes, fund.changes, events.changes,
    )
    return ChangeSet(LABEL, tuple(change for part in parts for change in part()))
