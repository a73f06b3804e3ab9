import os
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSettings

from desktop.domain.registers import BY_ID
from desktop.domain.words import LANGUAGES
from desktop.store.ledger import Ledger
from desktop.ui import screen
from desktop.ui.jobs import running_jobs
from desktop.ui.screen import NoScreen, require_libraries, require_screen
from desktop.ui.settings import Settings
from desktop.ui.window.about import AboutDialog
from desktop.ui.window.main_window import MainWindow
from desktop.work.keeping.past import Past
from desktop.work.sample import sample_changes

HEAVY = (
    "sqlalchemy", "sqlcipher3", "openpyxl", "python_calamine", "desktop.domain.registers", "desktop.ui.desk.desk",
    "desktop.domain.fields", "desktop.ui.jobs", "json", "locale", "logging.handlers", "socket", "hashlib", "ctypes",
)
"""What the first window is painted without."""
BEYOND_ROWS = (
    "sqlalchemy", "openpyxl", "desktop.store.tables", "desktop.ui.tabs.overview_tab", "desktop.ui.form.record_form",
    "desktop.domain.registers.qc.qc_themes", "desktop.domain.registers.evidence.attachments", "desktop.domain.figures.catalogue",
    "email", "asyncio",
)
"""What the first rows of the officers are painted without."""


def command(*arguments, **changed):
    environment = {name: value for name, value in {**os.environ, **changed}.items() if value is not None}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "甲 公司.cqo"
    Ledger.create(path).close()
    return path


def test_paints_the_first_rows_and_ends_without_a_word(store):
    done = command(str(store), "--quit-after-paint", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout) == (0, "")
    assert "Traceback" not in done.stderr


def test_a_ledger_that_is_not_there_is_refused(tmp_path):
    done = command(str(tmp_path / "没有.cqo"), "--quit-after-paint", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2  # before any window is asked for it
    assert "没有.cqo" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_it_says_so_in_a_sentence(store):
    done = command(str(store), QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None)
    assert done.returncode == 1
    assert "屏幕" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_a_screen_is_asked_for_before_qt_is(monkeypatch):
    with pytest.raises(NoScreen):
        require_screen({})
    with pytest.raises(NoScreen, match="cannot be reached"):
        require_screen({"DISPLAY": ":9753"})
    require_screen({"QT_QPA_PLATFORM": "offscreen"})
    require_libraries()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring them along")
def test_a_library_that_qt_needs_is_named_where_it_is_missing(monkeypatch):
    monkeypatch.setattr(screen, "LIBRARIES", {"libnone.so.7": "libnone7"})
    with pytest.raises(NoScreen, match=r"libnone\.so\.7"):
        require_libraries()


def test_the_first_window_needs_no_store_no_workbooks_and_no_registers(tmp_path):
    code = (
        "import sys, desktop.app; desktop.app.main(['--quit-after-paint']);"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    assert alone(code, tmp_path) == "[]"


def alone(code, home):
    """What a program of its own says, at a screen in memory and with settings of its own."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    environment = {name: value for name, value in environment.items() if not name.startswith("CQODESK_")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return done.stdout.strip()


def test_the_first_window_on_a_page_seen_before_needs_no_name_space_of_qt(tmp_path):
    """Which has a hundred enumerations made; a window that has no place yet may ask for one of them."""
    alone("import desktop.app; desktop.app.main(['--quit-after-paint'])", tmp_path)  # it keeps its place
    counting = (
        "import enum; made = []; new = enum.EnumType.__new__\n"
        "def note(kind, name, *given, **more): made.append(name); return new(kind, name, *given, **more)\n"
        "enum.EnumType.__new__ = note\nimport desktop.app; desktop.app.main(['--quit-after-paint'])\n"
        "print([name for name in ('AlignmentFlag', 'ColorScheme', 'ControlElement') if name in made], len(made) > 20)"
    )
    assert alone(counting, tmp_path) == "[] True"


def test_the_first_rows_need_no_sqlalchemy_and_no_register_but_those_in_their_list(tmp_path):
    path = tmp_path / "a.cqo"
    ledger = Ledger.create(path)
    ledger.apply(sample_changes())
    ledger.close()
    kept = QSettings(str(tmp_path / "CQO Desk" / "cqodesk.conf"), QSettings.Format.IniFormat)
    Settings(kept).keep_tab(path, "officers", date.today())
    kept.sync()
    code = (
        "import sys; from desktop.ui.desk import upkeep; upkeep.RECALL_AFTER = 60_000; import desktop.app;"
        "from desktop.ui.window.main_window import MainWindow;"
        "ended = MainWindow.end;"
        "tell = lambda window: (shown.append(window.desk.page.model.rowCount() if window.desk else 0), ended(window));"
        "shown = []; MainWindow.end = tell;"
        f"desktop.app.main([{str(path)!r}, '--quit-after-paint']);"
        f"print(shown[0] > 5, [name for name in {BEYOND_ROWS!r} if name in sys.modules])"
    )
    assert alone(code, tmp_path) == "True []"


def test_what_comes_after_the_rows_is_loaded_by_one_call():
    code = (
        "import sys, desktop.app; desktop.app.load_store();"
        "from desktop.domain.registers import REGISTERS; print(len(REGISTERS) > 90,"
        "all(name in sys.modules for name in ('sqlalchemy', 'desktop.store.writes', 'desktop.domain.registers.qc.qc_themes')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True True"


def test_it_is_loaded_beside_the_window_and_the_past_is_recalled_after_that(qtbot, settings, ledgers, filled):
    filled.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="新单位"))
    filled._past = Past()
    threads = []
    loading = replace(ledgers, load=lambda: threads.append(threading.current_thread()))
    window = MainWindow(filled, "zh", ledgers=loading, settings=settings)
    qtbot.addWidget(window)
    assert filled.undo_label is None
    qtbot.waitUntil(lambda: filled.undo_label is not None)
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()
    window.end()


def test_what_is_saved_while_the_past_is_read_beside_the_window_is_part_of_it(qtbot, settings, ledgers, filled):
    units, read, go_on = BY_ID["organisation_units"], [], threading.Event()

    def load():
        read.append(1)
        go_on.wait(10)

    window = MainWindow(filled, "zh", ledgers=replace(ledgers, load=load), settings=settings)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: bool(read))
    reading = window.upkeep._recalling
    assert reading is not None
    go_on.set()
    reading.wait()  # no event is taken in here: what was read is at hand and not yet looked at
    filled.save(units.id, None, units.record(unit_name="新单位"))
    qtbot.waitUntil(lambda: len(read) > 1)
    qtbot.waitUntil(lambda: window.upkeep._recalling is None)
    assert filled.undo_label is not None
    assert "新单位" in filled.undo_label.zh
    window.end()


def test_a_window_that_ends_while_the_past_is_read_waits_for_that(qtbot, settings, ledgers, filled):
    began, go_on = threading.Event(), threading.Event()

    def load():
        began.set()
        go_on.wait(10)

    window = MainWindow(filled, "zh", ledgers=replace(ledgers, load=load), settings=settings)
    qtbot.addWidget(window)
    qtbot.waitUntil(began.is_set)
    threading.Timer(0.05, go_on.set).start()
    window.end()
    assert go_on.is_set()
    qtbot.waitUntil(lambda: not running_jobs())


@pytest.mark.parametrize("language", LANGUAGES)
def test_says_of_what_it_is_made(qtbot, language):
    from PySide6.QtWidgets import QLabel

    from desktop import __version__
    from desktop.app import versions

    dialog = AboutDialog(language, versions())
    qtbot.addWidget(dialog)
    texts = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for expected in (__version__, "SQLite", "Qt", "LGPL", sys.version.split()[0]):
        assert expected in texts
