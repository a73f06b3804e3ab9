import os
import subprocess
import sys

import pytest

from desktop.domain.words import LANGUAGES
from desktop.store.ledger import Ledger
from desktop.ui.window.about import AboutDialog
from desktop.ui.window.screen import NoScreen, require_screen

HEAVY = ("sqlalchemy", "sqlcipher3", "openpyxl", "python_calamine", "desktop.domain.registers", "desktop.ui.window.desk")
"""What the first window is painted without."""


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
    assert done.returncode == 1
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


def test_the_first_window_needs_no_store_no_workbooks_and_no_registers(tmp_path):
    code = (
        "import sys, desktop.app; desktop.app.main(['--quit-after-paint']);"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "[]"


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
