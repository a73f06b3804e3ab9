"""Of the sample company: files attached to its records."""

from collections.abc import Sequence

from desktop.domain.changes import Change
from desktop.work.sample.evidence import attachments


def changes(others: Sequence[Change]) -> tuple[list[Change], tuple[bytes, ...]]:
    """All of it, with the contents of the files; the records that they are attached to are among the others."""
    return attachments.changes(others)
