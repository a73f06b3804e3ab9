"""The text of ``resources/schema.sql``, printed from a ledger that went through every step."""

from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.store.connection import connected, writing
from desktop.store.migrations import CURRENT, MIGRATIONS
from desktop.store.schema import END, HEAD


def printed() -> str:
    """Each table with its indexes, in the order of their names."""
    asked = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name"
    with TemporaryDirectory() as folder, connected(Path(folder) / "stepped.cqo", None) as connection:
        with writing(connection):
            for step in MIGRATIONS:
                step(connection)
        statements = connection.exec_driver_sql(asked).scalars().all()
    return HEAD.format(version=CURRENT) + "".join(f"{statement}{END}" for statement in statements)
