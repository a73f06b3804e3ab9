"""Power cuts at every point of what the program does, replayed: ``python -m tests.faults powercut``."""

import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.faults.disk import CHANCES, SURE, Disk, Note, notes_of
from tests.faults.watching import in_child, scratch, tell, watch
from tests.faults.workloads import WORKLOADS, Workload

MOST_TURNS = 400
"""Turns over all points; most workloads have shown enough different disks long before."""


@dataclass
class Outcome:
    """What the cuts of one workload came to."""

    changes: int = 0
    """Changes of the disk that were recorded."""
    told: int = 0
    """States that the user was told are safe."""
    states: int = 0
    """Different disks that were checked."""
    bad: list[str] = field(default_factory=list)


def sweep(names: Sequence[str], states: int, seed: int) -> dict[str, dict]:
    """The outcome by workload, with about so many states of each."""
    found = {}
    for name in names or WORKLOADS:
        with scratch() as folder:
            found[name] = asdict(explore(WORKLOADS[name], Path(folder).resolve(), states, seed))
    return found


def explore(workload: Workload, folder: Path, states: int, seed: int) -> Outcome:
    """Runs a workload once and cuts the power at each point of its log."""
    home, log = folder / "run", folder / "log"
    home.mkdir()
    start = workload.prepare(home)
    before = {path.stat().st_ino: (str(path.relative_to(home)), path.read_bytes()) for path in home.rglob("*") if path.is_file()}
    said = in_child(lambda: _recorded(workload, home, log))
    if said:
        raise AssertionError(f"the workload itself failed: {said}")
    notes = list(notes_of(log))
    known = [start, *(note.content.decode() for note in notes if note.what == "a")]
    outcome = Outcome(changes=sum(note.what != "a" for note in notes), told=len(known) - 1)
    chance, seen = random.Random(seed), set()
    share = min(1.0, states / (4 * len(notes)))  # a quick sweep picks from all points
    for turn in range(MOST_TURNS):
        kinds, new = (SURE if turn == 0 else CHANCES), 0
        for told, files in _cuts(notes, Disk.all_models(home, before), kinds, chance):
            key = hash((told, tuple(sorted(files.items()))))
            if chance.random() >= share or key in seen:
                continue
            seen.add(key)
            new += 1
            if fault := _fault(workload, folder / "cut", files, known[: told + 1], known):
                outcome.bad.append(fault)
            if len(seen) == states:
                break
        outcome.states = len(seen)
        if not new or outcome.states >= states:
            break
    return outcome


def _cuts(notes: Sequence[Note], disks: Sequence[Disk], kinds: Sequence[str], chance: random.Random) -> Iterator[tuple[int, dict]]:
    """What each cut leaves, with how much was told by then."""
    told = 0
    for note in notes:
        if note.what == "a":
            told += 1
        for disk in disks:
            disk.play(note)
            for kind in kinds:
                yield told, disk.cut(kind, chance)


def _fault(workload: Workload, folder: Path, files: dict[str, bytes], told: Sequence[str], known: Sequence[str]) -> str:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    try:
        workload.check(folder, told, known)
    except Exception as fault:  # whatever the program stumbles over counts
        return f"after {len(told) - 1} were told: {type(fault).__name__}: {fault}"
    finally:
        shutil.rmtree(folder)
    return ""


def _recorded(workload: Workload, home: Path, log: Path) -> str:
    watch(home, log)
    workload.work(home, tell)
    return ""
