"""A disk that goes in the middle of work and comes back: ``python -m tests.faults gone``; what a user would see, step by step."""

import ctypes
import os
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.store.ledger import Ledger
from tests.faults.watching import scratch, watch
from tests.faults.workloads import wins


def story() -> dict:
    """What was told at each step, in English, and how many records are there."""
    library = ctypes.CDLL(os.environ["CQODESK_FAULTS_WATCH"])
    with scratch() as name:
        folder = Path(name).resolve() / "disk"
        folder.mkdir()
        ledger = Ledger.create(folder / "a.cqo")
        ledger.apply(wins(3, "before"))
        watch(folder, Path(name) / "log")
        library.vanish(1)
        said = [_said(lambda n=n: ledger.apply(wins(1, f"gone{n}"))) for n in range(3)]
        ledger._connection.exec_driver_sql("PRAGMA cache_size = 0")  # what it remembers it need not read
        ledger._connection.exec_driver_sql("PRAGMA shrink_memory")
        said += [_said(ledger.verify) for _ in range(2)] + [_said(lambda: ledger.all("quick_wins")) for _ in range(2)]
        away = (ledger.unreachable, ledger.read_only, ledger.try_again())
        library.vanish(0)
        back = (ledger.try_again(), ledger.unreachable, ledger.read_only)
        ledger.apply(wins(1, "after"))
        count, faults = ledger.count("quick_wins"), [str(fault) for fault in ledger.verify().faults]
        ledger.close()
        return {"gone": {"said": said, "away": away, "back": back, "records": count, "faults": faults, "bad": []}}


def _said(job) -> str:
    try:
        job()
    except Refused as refused:
        return f"{type(refused).__name__}: {refused.words.en}"
    return "done"
