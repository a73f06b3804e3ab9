"""The disk fails at the Nth change, once or for ever from there on: ``python -m tests.faults nth``."""

import random
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from desktop.domain.errors import Refused
from tests.faults.disk import notes_of
from tests.faults.watching import FAULTS, in_child, scratch, tell, watch
from tests.faults.workloads import WORKLOADS, Workload

NAMES = ("save", "backup", "restore", "export", "password", "submit", "import", "migration", "consolidate")
MOST_CALLS = 2_000


@dataclass
class Outcome:
    """What the failures of one workload came to."""

    calls: int = 0
    """Changes of the disk that the undisturbed run makes."""
    runs: int = 0
    refused: int = 0
    """Runs that ended in a refusal."""
    sentences: list[str] = field(default_factory=list)
    """What was said, each once, in English."""
    bad: list[str] = field(default_factory=list)


def sweep(names: Sequence[str], times: int, seed: int) -> dict[str, dict]:
    """The outcome by workload; so many calls of each are tried, all where 0 are asked for."""
    chance, found = random.Random(seed), {}
    for name in names or NAMES:
        with scratch() as folder:
            found[name] = asdict(_explore(WORKLOADS[name], Path(folder).resolve(), times, chance))
    return found


def _explore(workload: Workload, folder: Path, times: int, chance: random.Random) -> Outcome:
    ready = folder / "ready"
    ready.mkdir()
    start = workload.prepare(ready)
    outcome, log = Outcome(), folder / "log"
    said, _told, _failed = _run(workload, ready, folder / "run", log, (MOST_CALLS, 0, False))
    if said != "done ":
        raise AssertionError(f"the workload itself failed: {said}")
    outcome.calls = sum(note.what not in "at" or note.what == "t" for note in notes_of(log))
    numbers = range(1, outcome.calls + 12)
    for number in sorted(chance.sample(numbers, times)) if times else numbers:
        for name, error in FAULTS.items():
            for for_ever in (False, True):
                said, told, failed = _run(workload, ready, folder / "run", log, (number, error, for_ever))
                outcome.runs += failed
                where = f"{name} at call {number}{' and ever after' if for_ever else ''}"
                outcome.bad += [f"{where}: {fault}" for fault in _faults(workload, folder / "run", [start, *told], said, for_ever)]
                if said.startswith("refused "):
                    outcome.refused += 1
                    if said not in outcome.sentences:
                        outcome.sentences.append(said)
    return outcome


def _run(workload: Workload, ready: Path, home: Path, log: Path, fault: tuple[int, int, bool]) -> tuple[str, list[str], bool]:
    """Works on a copy of the folder while one change fails; how it ended, what was told, and whether one did fail."""
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(ready, home)
    log.unlink(missing_ok=True)

    def job() -> str:
        watch(home, log, fault[0], fault[1], for_ever=fault[2])
        try:
            workload.work(home, tell)
        except Refused as refused:
            zh, en = refused.words
            return f"refused {en}" if zh and en and zh != en else "a refusal that is silent in one language"
        return "done "

    said = in_child(job)
    notes = list(notes_of(log)) if log.exists() else []
    return said, [n.content.decode() for n in notes if n.what == "a"], any(n.what == "f" for n in notes)


def _faults(workload: Workload, home: Path, told: list[str], said: str, for_ever: bool) -> list[str]:
    found = []
    if not said.startswith(("done", "refused")):
        found.append(said)
    if said.startswith("refused") and not for_ever:
        found.append(f"a second try did not help: {said}")
    try:
        workload.check(home, told, [])
    except Exception as fault:  # whatever the program stumbles over counts
        found.append(f"{type(fault).__name__}: {fault}")
    return found
