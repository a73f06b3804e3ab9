"""Of the sample company: the rest of its quality work, with the reference data that it links to."""

from desktop.domain.changes import Change
from desktop.work.reference import quality as reference
from desktop.work.sample.quality import (
    awards,
    brands,
    costs,
    documents,
    events,
    fund,
    measures,
    patents,
    proposals,
    recalls,
    spot_checks,
)


def changes() -> list[Change]:
    """All of it, linked records first."""
    parts = (
        patents.changes, fund.changes, events.changes, reference.changes, awards.changes, brands.changes,
        spot_checks.changes, costs.changes, measures.changes, documents.changes, proposals.changes, recalls.changes,
    )
    return [change for part in parts for change in part()]
