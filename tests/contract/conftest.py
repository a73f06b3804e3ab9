"""What the contract tests of all registers share.

Each test tries the registers of one area, with those that they link to. They try the same few examples in each run, so that a run is quick and tells the same as the last; for a longer
search with others set CONTRACT_EXAMPLES to their number.

Hypothesis also draws the constants of the code under test, of what is imported by then. So that the order of tests
does not decide on the examples, everything is imported first.
"""

import importlib
import os
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.internal.conjecture import engine

import desktop
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import TYPED
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from tests.contract.records import AREAS_TYPED, Made

NewLedger = Callable[..., AbstractContextManager[Ledger]]
SEARCH = os.environ.get("CONTRACT_EXAMPLES")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs each test of this folder that names an area for every one."""
    if "area" in metafunc.fixturenames:
        metafunc.parametrize("area", AREAS_TYPED)


for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
    if module.name != "desktop.__main__":
        importlib.import_module(module.name)

# Records of an area's registers are more than what hypothesis takes for one example.
engine.BUFFER_SIZE = 64 * 1024

settings.register_profile(
    "contract",
    max_examples=int(SEARCH or 2),
    derandomize=SEARCH is None,
    deadline=None,
    database=None,
    # Shrinking the records of so many registers takes minutes; the assertions name the register at fault.
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@contextmanager
def ledger_of(made: Made) -> Iterator[Ledger]:
    """A new ledger that holds these records, linked ones entered first."""
    changes = [
        Change(register.id, None, record) for register in TYPED for record in made.get(register.id, [])
    ]
    with TemporaryDirectory() as folder:
        ledger = Ledger.create(Path(folder) / "contract.cqo", who="contract")
        try:
            if changes:
                ledger.apply(ChangeSet(same("contract"), tuple(changes)))
            yield ledger
        finally:
            ledger.close()


@pytest.fixture(scope="session")
def new_ledger() -> NewLedger:
    """Opens a new ledger with records in it; each example needs one of its own."""
    return ledger_of
