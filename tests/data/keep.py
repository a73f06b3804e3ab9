"""Keeps a ledger of the current schema, filled with the sample company: ``python tests/data/keep.py``."""

from pathlib import Path

from desktop.store.ledger import Ledger
from desktop.store.migrations import CURRENT
from desktop.work.sample import sample_changes

path = Path(__file__).with_name(f"schema-{CURRENT:03d}.cqo")
path.unlink(missing_ok=True)
ledger = Ledger.create(path, who="sample")
ledger.apply(sample_changes())
ledger._connection.exec_driver_sql("VACUUM")
ledger.close()
