"""The intolerant suite: what a test leaves behind, or does to the person who runs it, fails it."""

import functools
import gc
import importlib
import json
import multiprocessing
import os
import pkgutil
import shutil
import sys
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

import desktop
from desktop.excel import ledger_reading, worker

SCREEN = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")

if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREEN):
    # Before anything imports Qt: a machine without a screen paints into memory.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
    # Hypothesis draws constants of the code that is imported by then: all of it, in whatever order the tests run.
    if module.name != "desktop.__main__":
        importlib.import_module(module.name)

# What is there for good is not looked through whenever a test's leftovers are collected.
gc.collect()
gc.freeze()

settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("searching", deadline=None)
settings.load_profile("searching" if os.environ.get("SEARCH") else "steady")
"""The same examples in each run, so that a run tells the same as the last; SEARCH=1 looks for others."""

GRACE = 5.0
"""Seconds that a thread or process may take to end after its test."""
PATIENCE = 60_000
"""Milliseconds that a test waits for what is to come: a slow machine is not punished, and what never comes is found."""

HOMES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}
"""Where programs keep a person's files, and where each lies under a test's own home."""

FAILED = pytest.StashKey[bool]()
"""Whether any part of a test failed."""

LOCALE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME", "LC_NUMERIC")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty home of the test's own and a neutral language, so that nobody's settings are read or written."""
    home = tmp_path_factory.mktemp("home")
    # A patch of its own: what the test itself patches is undone before the leftovers are looked for.
    with pytest.MonkeyPatch.context() as patch:
        for name, below in HOMES.items():
            patch.setenv(name, str(home / below))
        for name in [*LOCALE, *(name for name in os.environ if name.startswith("CQODESK"))]:
            patch.delenv(name, raising=False)
        # Not plain C: Qt warns of a locale that is not UTF-8.
        patch.setenv("LANG", "C.UTF-8")
        if core := sys.modules.get("PySide6.QtCore"):
            # Qt looks for the folder of settings once a process, so that it has to be told of each new home.
            formats, scopes = core.QSettings.Format, core.QSettings.Scope
            core.QSettings.setPath(formats.NativeFormat, scopes.UserScope, str(home / ".config"))
        yield home


@pytest.fixture(autouse=True)
def nothing_left_behind(own_home: Path) -> Iterator[None]:
    """Fails a test that leaves a thread, a process, a window, another folder or another environment behind."""
    _let_go_of_keys()
    threads = set(threading.enumerate())
    windows, timers = _windows(), _timers()
    folder = Path.cwd()
    environment = dict(os.environ)
    yield
    left = []
    if Path.cwd() != folder:
        left.append(f"the working folder is now {Path.cwd()}")
        os.chdir(folder)
    if changed := _differences(environment, dict(os.environ)):
        left.append(f"environment variables changed: {', '.join(changed)}")
        os.environ.clear()
        os.environ.update(environment)
    if not _pool_is_idle():
        left.append("Qt's thread pool is still at work")
    if still := _wait_for(lambda: [t.name for t in threading.enumerate() if t not in threads and _counts(t)]):
        left.append(f"threads still run: {', '.join(still)}")
    if still := _wait_for(lambda: [str(child.pid) for child in multiprocessing.active_children()]):
        left.append(f"processes still run: {', '.join(still)}")
    if still := _new_windows(windows):
        left.append(f"windows are still there: {', '.join(still)}")
    if still := [timer.objectName() or "without a name" for timer in _timers() if timer not in timers]:
        left.append(f"timers of the application still run: {', '.join(still)}")
    if left:
        pytest.fail("The test left something behind: " + "; ".join(left), pytrace=False)


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Qt's robot, with the patience that a busy machine needs."""
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive"):
        usual = getattr(qtbot, name)
        monkeypatch.setattr(qtbot, name, functools.partial(usual, timeout=PATIENCE), raising=True)
    return qtbot


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has workbooks read in this process: a process for each of so many takes minutes."""

    def answers(verb: str, path: Path, **_limits: object) -> Iterator[dict[str, Any]]:
        assert verb == "read"
        return (json.loads(json.dumps(line)) for line in worker._read(path))

    monkeypatch.setattr(ledger_reading, "answers", answers)


def pytest_sessionfinish() -> None:
    """Empties the clipboard: the painter into memory lets go of what lies in it only after Python is gone, and crashes."""
    if application := _application():
        application.clipboard().clear()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Deletes what a test that passed wrote, once all it began has ended: thousands of ledgers are many gigabytes."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    folder = getattr(item, "funcargs", {}).get("tmp_path")
    if report.when == "teardown" and folder and not item.stash[FAILED]:
        shutil.rmtree(folder, ignore_errors=True)
    return report


def _differences(before: dict[str, str], after: dict[str, str]) -> list[str]:
    names = {*before, *after} - {"PYTEST_CURRENT_TEST"}
    return sorted(name for name in names if before.get(name) != after.get(name))


def _counts(thread: threading.Thread) -> bool:
    # A dummy stands for a thread of Qt's pool that once ran Python code; it lives as long as the pool.
    return not isinstance(thread, threading._DummyThread)


def _wait_for(left) -> list[str]:
    end = time.monotonic() + GRACE
    while (still := left()) and time.monotonic() < end:
        time.sleep(0.02)
    return still


def _application():
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    return application if widgets and isinstance(application, widgets.QApplication) else None


def _let_go_of_keys() -> None:
    """Has no test begin with Shift held down, which Qt believes where it was held at the last key of the one before."""
    if not _application():
        return
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QWindow
    from PySide6.QtTest import QTest

    window = QWindow()
    window.resize(10, 10)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        if QGuiApplication.mouseButtons() & button:
            QTest.mouseRelease(window, button)
    if QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(window, Qt.Key.Key_Shift)


def _pool_is_idle() -> bool:
    core = sys.modules.get("PySide6.QtCore")
    return core is None or core.QThreadPool.globalInstance().waitForDone(int(GRACE * 1000))


def _timers() -> list:
    """The application's own timers that run; those of windows go with their windows."""
    application = _application()
    core = sys.modules.get("PySide6.QtCore")
    return [timer for timer in application.findChildren(core.QTimer) if timer.isActive()] if application else []


def _windows() -> list:
    application = _application()
    return application.topLevelWidgets() if application else []


def _new_windows(before: list) -> list[str]:
    """The windows nobody closed. What Qt keeps for itself, such as its one tool tip, is not counted."""
    if not _application():
        return []
    found = _strangers(before)
    for tidy in (_delete_what_waits_for_it, gc.collect, _delete_what_waits_for_it):
        if found:
            del found
            tidy()
            found = _strangers(before)
    return [f"{type(window).__name__} {window.objectName()!r}" for window in found]


def _strangers(before: list) -> list:
    own = ("QTipLabel", "QDesktopWidget")
    return [
        window
        for window in _windows()
        if window.parent() is None
        and window.metaObject().className() not in own
        and not any(window is known for known in before)
    ]


def _delete_what_waits_for_it() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
