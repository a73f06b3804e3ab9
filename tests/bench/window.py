"""The start of the window, empty and with the sample company's first rows, against bare windows."""

import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings

import desktop
from desktop.store.ledger import Ledger
from desktop.ui.settings import Settings
from desktop.work.sample import sample_changes
from tests.bench.timing import Comparison, process_seconds

ROOT = Path(desktop.__file__).parents[1]
BARE = "a bare PySide6 window that paints"
BARE_WITH_ROWS = "the same, SQLAlchemy imported and 100 rows read"


def start(folder: Path, runs: int) -> list[Comparison]:
    """Processor and wall time to the first painted window, to the first rows of a ledger, and to all of its first page.

    A ledger that was left today opens where it was left: the officers' rows, or the first page, which reads all
    figures of the year and what is due.
    """
    store = folder / "sample.cqo"
    ledger = Ledger.create(store, who="bench")
    ledger.apply(sample_changes())
    ledger.close()
    environment = environment_of(folder)
    bare = [sys.executable, str(Path(__file__).with_name("bare_window.py"))]
    ours = [sys.executable, "-m", "desktop"]
    on_rows, floor_of_rows = [*ours, str(store), "--quit-after-paint"], [*bare, str(store)]
    found = _compare("first window", BARE, [*ours, "--quit-after-paint"], bare, environment, runs)
    for what, tab in (("first rows", "officers"), ("the first page with figures", "overview")):
        _leave_in(tab, store, environment)
        found += _compare(what, BARE_WITH_ROWS, on_rows, floor_of_rows, environment, runs)
    return found


def _leave_in(tab, store, environment):
    kept = QSettings(str(Path(environment["XDG_CONFIG_HOME"]) / "CQO Desk" / "cqodesk.conf"), QSettings.Format.IniFormat)
    Settings(kept).keep_tab(store, tab, date.today())
    kept.sync()


def _compare(what, floor, ours, bare, environment, runs):
    processor, wall = (Comparison(f"start to {what}, {kind}", floor) for kind in ("processor", "wall"))
    for turn in range(runs + 1):
        times = process_seconds(bare, environment), process_seconds(ours, environment)
        if turn:  # the first brings the files into the system's cache
            for n, comparison in enumerate((processor, wall)):
                comparison.add(times[1][n], times[0][n])
    return [comparison for comparison in (processor, wall) if all(comparison.floors)]


def source_command() -> list[str]:
    """The program, run from its sources."""
    return [sys.executable, "-m", "desktop"]


def environment_of(folder: Path) -> dict[str, str]:
    """An environment with a home of its own, and a screen in memory where there is no other."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "PYTHONPATH": os.pathsep.join(paths)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a program that is installed has its bytecode
    if sys.platform.startswith("linux") and not any(map(os.environ.get, ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment
