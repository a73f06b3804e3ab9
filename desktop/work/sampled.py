"""Whether a ledger is one of the sample company; it costs one look, and none at the sample itself."""

from desktop.work.database import Database

SAMPLE_COMPANY = "579f5d71cce651eb95698eb52be9cc38"
"""The id of the company in `desktop.work.sample`, which is the same each time that it is made."""


def is_sample(database: Database) -> bool:
    """Whether the company of a ledger is the invented one."""
    return SAMPLE_COMPANY in database.titles("enterprise", [SAMPLE_COMPANY])
