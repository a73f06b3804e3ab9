"""What names a record to people."""

from desktop.domain.register import AnyRegister, Record
from desktop.work.database import Database
from desktop.work.workspace import title_of


def name_of(register: AnyRegister, record: Record, database: Database) -> str:
    """What names a record: its title and, since that may say little alone, what it links to first."""
    parts = [title_of(register, record)]
    for link in register.links[:1]:
        linked = getattr(record, link.id)
        parts += database.titles(link.target, [linked]).values() if linked else []
    return " ".join(part for part in parts if part != "—") or "—"
