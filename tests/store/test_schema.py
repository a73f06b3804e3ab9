from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from desktop.store.ledger import Ledger
from desktop.store.tables import METADATA


def test_the_migrations_make_what_the_descriptions_say(tmp_path: Path) -> None:
    ledger = Ledger.create(tmp_path / "a.cqo")
    try:
        assert compare_metadata(MigrationContext.configure(ledger._connection), METADATA) == []
    finally:
        ledger.close()
