"""Schema 5: who saw personal data, when, how and why."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

SCHEMA = """
    CREATE TABLE disclosures (
        entry INTEGER NOT NULL, id TEXT NOT NULL, disclosed_on TEXT, disclosed_at TEXT,
        disclosed_by TEXT, means TEXT, disclosed_register TEXT, disclosed_records BIGINT,
        disclosed_record TEXT, disclosure_reason TEXT, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id)
    )
    """


def migrate(connection: "Connection") -> None:
    """From schema 4 to schema 5."""
    connection.exec_driver_sql(SCHEMA)
