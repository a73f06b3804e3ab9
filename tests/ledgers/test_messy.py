"""The sample company's records, thrown into disorder and read in again: nothing refused, nothing changed."""

from pathlib import Path
from random import Random

import pytest

from desktop.domain.registers import TYPED
from desktop.excel.ledger_reading import read_ledgers
from desktop.store.ledger import Ledger
from desktop.work.importing.importing import plan_import
from desktop.work.sample import sample_changes
from tests.ledgers.messy import write_messy

pytestmark = pytest.mark.usefixtures("read_here")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    ledger = Ledger.create(tmp_path_factory.mktemp("sample") / "sample.cqo", who="tester")
    ledger.apply(sample_changes())
    yield ledger
    ledger.close()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("register", TYPED, ids=lambda register: register.id)
def test_a_messy_ledger_of_what_is_known_changes_nothing(register, seed, sample, tmp_path):
    path = Path(tmp_path) / "台账.xlsx"
    records = sample.all(register.id)
    titles = {id_: title for field in register.links for id_, title in sample.titles(field.target).items()}
    write_messy(path, register, records, titles, Random(f"{register.id}/{seed}"))
    plan = plan_import(sample, read_ledgers([path]))
    assert [t.table.register for t in plan.tables] == [register.id]
    assert [t.refused for t in plan.tables] == [()]
    assert [(t.rows, t.same) for t in plan.tables] == [(len(records), len(records))]
    assert plan.is_empty
