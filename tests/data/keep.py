"""Keeps what belongs to a new schema: a ledger of it, filled with the sample company, and ``resources/schema.sql``.

Run it as ``python -m tests.data.keep``, once, when a step was added.
"""

import gzip
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.store.ledger import Ledger
from desktop.store.migrations import CURRENT
from desktop.work.sample import sample_changes
from tests.data.schema import printed

Path("resources", "schema.sql").write_text(printed(), encoding="utf-8", newline="\n")

name = f"schema-{CURRENT:03d}.cqo"
with TemporaryDirectory() as folder:
    path = Path(folder) / name
    ledger = Ledger.create(path, who="sample")
    ledger.apply(sample_changes())
    ledger._connection.exec_driver_sql("VACUUM")
    ledger.close()
    Path(__file__).with_name(f"{name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
