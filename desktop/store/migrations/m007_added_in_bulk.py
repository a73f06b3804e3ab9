"""Schema 7: lines of the journal that stand for many records.

No table changes. An older program would take such records for ones that are in no journal, so it is not to open the file.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


def migrate(_connection: "Connection") -> None:
    """From schema 6 to schema 7."""
