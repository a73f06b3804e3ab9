"""Measurements taken turn by turn, and of processes their processor time."""

import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass
class Comparison:
    """What the program takes for something, and what its floor takes, in seconds, turn by turn."""

    what: str
    floor: str
    ours: list[float] = field(default_factory=list)
    floors: list[float] = field(default_factory=list)

    def add(self, ours: float, floor: float) -> None:
        """Notes one turn."""
        self.ours.append(ours)
        self.floors.append(floor)

    @property
    def ratio(self) -> float:
        """How many times its floor the program takes, by the medians."""
        return statistics.median(self.ours) / statistics.median(self.floors)


def seconds(job: Callable[[], object]) -> float:
    """How long a job takes in this process."""
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def process_seconds(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """Processor time (user and system) and wall time of a process; the first is 0 where a system does not tell."""
    before, start = _children(), time.perf_counter()
    done = subprocess.run(command, env=environment, check=False, capture_output=True, timeout=120)
    wall, spent = time.perf_counter() - start, _children() - before
    if done.returncode != 0:
        raise AssertionError(f"{command} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return spent, wall


def _children() -> float:
    try:
        import resource
    except ImportError:  # Windows does not tell
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
