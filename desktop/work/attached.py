"""The files attached to records, found by the records."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from desktop.domain.query import Query

if TYPE_CHECKING:
    from desktop.domain.registers.evidence.attachments import Attachment
    from desktop.work.database import Database

FEW = 8
"""Records up to which each is asked for by itself; for more, all attachments are read at once."""


def attached_to(database: "Database", owners: Collection[str]) -> "list[Attachment]":
    """The files attached to the records of these ids, in the order in which they were attached."""
    from desktop.domain.registers.evidence.attachments import ATTACHMENTS  # it loads all other registers

    if len(owners) > FEW:
        return [each for each in database.all(ATTACHMENTS.id) if each.owner_record in owners]
    found: list[Attachment] = []
    for owner in owners:
        ids = database.find(ATTACHMENTS.id, Query(linked=("owner_record", owner)))
        found += database.get(ATTACHMENTS.id, ids)
    return found
