"""One bit of a closed ledger turned over, anywhere: ``python -m tests.faults bitflip``."""

import random
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.store.ledger import Ledger
from tests.faults.watching import scratch
from tests.faults.workloads import large_ledger


@dataclass
class Outcome:
    """What the flips came to."""

    flips: int = 0
    refused: int = 0
    """Ledgers that were not opened any more."""
    without_seal: int = 0
    """Flips that the check notices even where the seal of the last clean close is gone."""
    bad: list[str] = field(default_factory=list)
    """Flips that nobody noticed."""


def sweep(times: int, seed: int, records: int) -> dict:
    """Flips so many bits, one at a time, and has the ledger checked as ``cqodesk verify`` does."""
    chance, outcome = random.Random(seed), Outcome()
    with scratch() as folder:
        path = Path(folder, "a.cqo")
        large_ledger(path, records)
        kept = path.with_name("kept")
        shutil.copyfile(path, kept)
        size = path.stat().st_size
        if _noticed(path):
            raise AssertionError("the ledger is not sound to begin with")
        for _ in range(times):
            at, bit = chance.randrange(size), chance.randrange(8)
            _flip(path, at, bit)
            said = _noticed(path)
            outcome.flips += 1
            outcome.refused += said.startswith("refused")
            outcome.without_seal += said != "seal"
            if not said:
                outcome.bad.append(f"bit {bit} of byte {at}")
            if path.read_bytes() != kept.read_bytes():
                _flip(path, at, bit)
            if path.read_bytes() != kept.read_bytes():
                raise AssertionError(f"looking at a damaged ledger changed it (bit {bit} of byte {at})")
    return asdict(outcome)


def _flip(path: Path, at: int, bit: int) -> None:
    with path.open("rb+") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1 << bit]))


def _noticed(path: Path) -> str:
    """How a damaged ledger is noticed: it is refused, its content does not agree, or only the seal is broken."""
    try:
        ledger = Ledger.look(path)
    except Refused as refused:
        return f"refused {refused}"
    try:
        faults = ledger.verify().faults
    finally:
        ledger.close()
    if not faults:
        return ""
    return "content" if any(fault.code != "seal_broken" for fault in faults) else "seal"
