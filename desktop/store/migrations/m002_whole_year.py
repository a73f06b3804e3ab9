"""Schema 2: every register of the quality year."""

from sqlalchemy import Connection

SCHEMA: tuple[str, ...] = ()


def migrate(connection: Connection) -> None:
    """From schema 1 to schema 2."""
    for statement in SCHEMA:
        connection.exec_driver_sql(statement)
