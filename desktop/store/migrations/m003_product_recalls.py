"""Schema 3: recalls of defective products and quality accidents."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

SCHEMA = (
    """
    CREATE TABLE product_recalls (
        entry INTEGER NOT NULL, id TEXT NOT NULL, recall_name TEXT, recall_kind TEXT,
        organisation_unit TEXT, product TEXT, batch TEXT, found_on TEXT, reported_on TEXT,
        report_authority TEXT, affected BIGINT, recovered BIGINT, cause TEXT, measures TEXT,
        loss BIGINT, completed_on TEXT, recall_status TEXT, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    "CREATE INDEX ix_product_recalls_organisation_unit ON product_recalls (organisation_unit)",
)


def migrate(connection: "Connection") -> None:
    """From schema 2 to schema 3."""
    for statement in SCHEMA:
        connection.exec_driver_sql(statement)
