"""The contents of files that records stand for: each kept once, found by its hash, and never taken out."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, insert, select

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, ContentLost
from desktop.domain.registers.evidence.attachments import ATTACHMENTS, digest
from desktop.domain.registers.submissions.sources import CONSOLIDATED_SOURCES
from desktop.domain.registers.submissions.submissions import SUBMISSIONS
from desktop.domain.words import Words
from desktop.store.connection import driver
from desktop.store.prepared import Prepared
from desktop.store.tables import CONTENT, JOURNAL, TABLES

if TYPE_CHECKING:
    from desktop.domain.verdict import Fault

KEEPERS = {
    ATTACHMENTS.id: ("sha256", "file_size"),
    SUBMISSIONS.id: ("submitted_sha256", "submitted_size"),
    CONSOLIDATED_SOURCES.id: ("manifest", "manifest_size"),
}
"""The registers whose records stand for a content, each with its fields for hash and size."""

BULK = "*"
"""What a line of the journal that stands for many records has in place of a register and of a record's id."""

_PUT = Prepared(insert(CONTENT))
_SIZE = Prepared(select(CONTENT.c.size).where(CONTENT.c.sha256 == bindparam("which")))

_MISSING = Words("这份文件的内容不在台账里。", "The content of this file is not in the ledger.")
_ALTERED = Words(
    "这份文件的内容已损坏，与存入时不一致。",
    "The content of this file is damaged: it is not what was put in.",
)
_KEEP = Words("其他内容不受影响。", "All else is as it was.")
_BACKUP = Words(
    "请保留台账文件，从备份中取出这份文件，或重新添加原件。",
    "Keep the ledger file, take the file from a backup, or add the original again.",
)


def put(connection: Connection, changes: ChangeSet) -> None:
    """Keeps the contents that come with changes, inside the caller's transaction.

    Raises:
        ContentLost: a record among the changes would stand for a content that is not there.
    """
    for content in changes.contents:
        keep(connection, content)
    for change in changes.changes:
        if change.register not in KEEPERS or change.after is None:
            continue
        sha256, size = (getattr(change.after, field) for field in KEEPERS[change.register])
        if sha256 is not None and _size(connection, sha256) != size:
            raise ContentLost(_MISSING, NOTHING_CHANGED, _BACKUP)


def keep(connection: Connection, content: bytes) -> str:
    """Keeps a content inside the caller's transaction, if it is not there yet; gives its hash."""
    sha256 = digest(content)
    if _size(connection, sha256) is None:
        _PUT.one(driver(connection), {"sha256": sha256, "size": len(content), "bytes": content})
    return sha256


def get(connection: Connection, sha256: str) -> bytes:
    """The content of a hash.

    Raises:
        ContentLost: it is not there, or no longer what it was.
    """
    content = connection.scalar(select(CONTENT.c.bytes).where(CONTENT.c.sha256 == sha256))
    if content is None:
        raise ContentLost(_MISSING, _KEEP, _BACKUP)
    if not isinstance(content, bytes) or digest(content) != sha256:
        raise ContentLost(_ALTERED, _KEEP, _BACKUP)
    return content


def faults(connection: Connection) -> "Iterator[Fault]":
    """What is wrong with the contents: altered, missing (for a deletion's undoing too), or nobody's."""
    from desktop.domain import ledger_faults as found  # only a check needs their words

    told = dict(_told_of(connection))
    for sha256 in connection.scalars(select(CONTENT.c.sha256)).all():
        row = connection.execute(select(CONTENT).where(CONTENT.c.sha256 == sha256)).one()
        if not isinstance(row.bytes, bytes) or digest(row.bytes) != sha256 or len(row.bytes) != row.size:
            yield found.CONTENT_CHANGED.of(sha256=sha256)
        elif sha256 not in told:
            yield found.CONTENT_OF_NOBODY.of(sha256=sha256)
        elif told[sha256] != row.size:
            yield found.CONTENT_SIZE.of(sha256=sha256)
        told.pop(sha256, None)
    yield from (found.CONTENT_MISSING.of(sha256=sha256) for sha256 in sorted(told))


def _told_of(connection: Connection) -> Iterator[tuple[str, int]]:
    """Hash and size of every file that was ever kept: as the journal tells it, then as the records do."""
    for text in connection.scalars(select(JOURNAL.c.after).where(JOURNAL.c.record_id == BULK)):
        line = json.loads(text)
        yield line["content"], line["size"]
    for register, (sha256, size) in KEEPERS.items():
        said = select(JOURNAL.c.after).where(JOURNAL.c.register == register, JOURNAL.c.after.is_not(None))
        for text in connection.scalars(said):
            line = json.loads(text)
            if sha256 in line:
                yield line[sha256], line[size]
        table = TABLES[register]
        for row in connection.execute(select(table.c[sha256], table.c[size])):
            if row[0] is not None:
                yield row[0], row[1]


def _size(connection: Connection, sha256: str) -> int | None:
    found = _SIZE.one(driver(connection), {"which": sha256})
    return found[0] if found else None
