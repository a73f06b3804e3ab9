"""Keeps a ledger of the current schema, filled with the sample company: ``python tests/data/keep.py``."""

import gzip
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.store.ledger import Ledger
from desktop.store.migrations import CURRENT
from desktop.work.sample import sample_changes

name = f"schema-{CURRENT:03d}.cqo"
with TemporaryDirectory() as folder:
    path = Path(folder) / name
    ledger = Ledger.create(path, who="sample")
    ledger.apply(sample_changes())
    ledger._connection.exec_driver_sql("VACUUM")
    ledger.close()
    Path(__file__).with_name(f"{name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
