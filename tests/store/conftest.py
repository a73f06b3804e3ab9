from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.store.ledger import Ledger
from desktop.work.workspace import Workspace


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    made = Ledger.create(tmp_path / "甲 公司#%?.cqo", who="tester")
    yield made
    made.close()


@pytest.fixture
def workspace(ledger: Ledger) -> Workspace:
    return Workspace(ledger)
