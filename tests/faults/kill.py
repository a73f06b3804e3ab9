"""Programs killed while they save, again and again over one ledger and then another: ``python -m tests.faults kill``."""

import os
import random
import signal
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from desktop.store.ledger import Ledger
from tests.faults.watching import scratch
from tests.faults.workloads import must_stand, new_ledger, wins

LONGEST = 0.08
"""Seconds from the first save to the kill, at most."""

IN_ONE = 20
"""Kills that one ledger sees; each check of it takes longer."""


@dataclass
class Outcome:
    """What the kills came to."""

    kills: int = 0
    saves: int = 0
    """Saves that were told."""
    bad: list[str] = field(default_factory=list)


def sweep(times: int, seed: int) -> dict:
    """Kills so many programs; after each, what it told has to be there."""
    chance, outcome = random.Random(seed), Outcome()
    with scratch() as folder:
        for turn in range(times):
            if turn % IN_ONE == 0:
                path = Path(folder).resolve() / f"{turn}.cqo"
                last = new_ledger(path, 1)
            told = _killed(path, turn, chance.uniform(0, LONGEST))
            outcome.kills += 1
            outcome.saves += len(told)
            last = told[-1] if told else last
            try:
                must_stand(path, [last], [])
            except Exception as fault:  # whatever the program stumbles over counts
                outcome.bad.append(f"kill {turn}: {type(fault).__name__}: {fault}")
    return asdict(outcome)


def _killed(path: Path, turn: int, seconds: float) -> list[str]:
    """Has a program save without end and kills it; the heads that it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _save_without_end(path, turn, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as answers:
        first = answers.readline()
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = (first + answers.read()).split(b"\n")[:-1]  # what follows the last line end was not told whole
    return [line.decode() for line in lines]


def _save_without_end(path: Path, turn: int, writing: int) -> None:
    try:
        ledger, number = Ledger.open(path), 0
        while True:
            number += 1
            ledger.apply(wins(1 + number % 3, f"{turn}-{number}"))
            os.write(writing, f"{ledger.head()}\n".encode())
    finally:
        os._exit(1)
