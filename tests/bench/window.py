"""The start of the window with the sample company's first rows, against a bare window."""

import os
import sys
from pathlib import Path

import desktop
from desktop.store.ledger import Ledger
from desktop.work.sample import sample_changes
from tests.bench.timing import Comparison, process_seconds

ROOT = Path(desktop.__file__).parents[1]
FLOOR = "a bare PySide6 window that paints"


def start(folder: Path, runs: int) -> list[Comparison]:
    """Processor time and wall time."""
    store = folder / "sample.cqo"
    ledger = Ledger.create(store, who="bench")
    ledger.apply(sample_changes())
    ledger.close()
    ours = [sys.executable, "-m", "desktop", str(store), "--quit-after-paint"]
    bare = [sys.executable, str(Path(__file__).with_name("bare_window.py"))]
    environment = _environment(folder)
    processor, wall = Comparison("start of the window, processor", FLOOR), Comparison("start of the window, wall", FLOOR)
    for turn in range(runs + 1):
        times = process_seconds(bare, environment), process_seconds(ours, environment)
        if turn:  # the first brings the files into the system's cache
            for n, comparison in enumerate((processor, wall)):
                comparison.add(times[1][n], times[0][n])
    return [comparison for comparison in (processor, wall) if all(comparison.floors)]


def _environment(folder: Path) -> dict[str, str]:
    home = folder / "home"
    home.mkdir(exist_ok=True)
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "PYTHONPATH": os.pathsep.join(paths)}
    if sys.platform.startswith("linux") and not any(map(os.environ.get, ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment
