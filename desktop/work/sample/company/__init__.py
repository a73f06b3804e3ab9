"""Of the sample company: the company."""

from desktop.domain.changes import Change
from desktop.work.sample.company import company_years, organisation


def changes() -> list[Change]:
    """All of it, linked records first."""
    from desktop.work.reference import company as reference  # which draws its ids from the sample

    parts = (organisation.changes, company_years.changes, reference.changes)
    return [change for part in parts for change in part()]
