"""How long the window does not answer while a large ledger is imported or reported on, against one that does nothing."""

import os
import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.store.ledger import Ledger
from desktop.ui.importing.import_dialog import ImportDialog
from desktop.ui.tabs.report_tab import ReportTab
from desktop.work.workspace import Workspace
from tests.bench.large_year import large_year
from tests.bench.timing import Comparison
from tests.bench.workbooks import write_ledger

EVERY = 5
"""Milliseconds between two looks at whether the window answers."""
IDLE = 1000


def stalls(folder: Path, runs: int, rows: int, records: int) -> list[Comparison]:
    """The 99th percentile and the longest of the times between two answers, one comparison each, of import and report."""
    if sys.platform.startswith("linux") and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    book = folder / "快赢台账.xlsx"
    write_ledger(book, rows)
    large_year(folder / "reported.cqo", records)
    idle = f"a timer of {EVERY} ms in a window that does nothing"
    usual = Comparison(f"99th percentile of waits, import of {rows:,} rows", idle)
    longest = Comparison(f"longest wait, import of {rows:,} rows", idle)
    usual_report = Comparison(f"99th percentile of waits, report over {records:,}", idle)
    longest_report = Comparison(f"longest wait, report over {records:,}", idle)
    for turn in range(runs):
        nothing = _waits(_idle)
        for waits, often, most in (
            (_import(folder / f"stalls{turn}.cqo", book), usual, longest),
            (_report(folder / "reported.cqo"), usual_report, longest_report),
        ):
            often.add(_percentile(waits), _percentile(nothing))
            most.add(max(waits), max(nothing))
    application.processEvents()
    return [usual, longest, usual_report, longest_report]


def _percentile(waits: list[float]) -> float:
    return sorted(waits)[int(len(waits) * 0.99)]


def _waits(work) -> list[float]:
    seen = [time.perf_counter()]
    timer = QTimer()
    timer.setInterval(EVERY)
    timer.timeout.connect(lambda: seen.append(time.perf_counter()))
    timer.start()
    work()
    timer.stop()
    return [after - before for before, after in pairwise(seen)]


def _idle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(IDLE, loop.quit)
    loop.exec()


def _import(store: Path, book: Path) -> list[float]:
    ledger = Ledger.create(store, who="bench")
    workspace = Workspace(ledger)
    dialog = ImportDialog(workspace, "zh", [book])
    button = dialog.findChild(QPushButton, "button.import")
    dialog.show()

    def work() -> None:
        _until(button.isEnabled)
        button.click()
        _until(lambda: workspace.undo_label is not None)

    waits = _waits(work)
    dialog.reject()
    dialog.deleteLater()
    ledger.close()
    return waits


def _report(store: Path) -> list[float]:
    ledger = Ledger.open(store)
    tab = ReportTab(Workspace(ledger), "zh")

    def work() -> None:
        tab.show()
        _until(lambda: tab.is_ready)

    waits = _waits(work)
    tab.close()
    tab.deleteLater()
    ledger.close()
    return waits


def _until(done) -> None:
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(EVERY)
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    timer.start()
    loop.exec()
    timer.stop()
