"""Of the sample company: its chief quality officers and the others who answer for quality."""

from desktop.domain.changes import Change
from desktop.work.sample.officers import belts, duty_reports, evaluations, officers, quality_safety, vetoes


def changes() -> list[Change]:
    """All of it, linked records first."""
    from desktop.work.reference import officers as reference  # which draws its ids from the sample

    parts = (
        reference.changes,
        officers.changes,
        duty_reports.changes,
        vetoes.changes,
        evaluations.changes,
        quality_safety.changes,
        belts.changes,
    )
    return [change for part in parts for change in part()]
