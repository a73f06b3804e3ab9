"""The suite's own watchfulness: each kind of leftover fails the test that leaves it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

LEAVES = """
import os, threading, time
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QComboBox, QDialog, QMainWindow, QMenu, QWidget

KEPT = []

def test_clean_window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    QComboBox(window).addItem("a")
    QMenu("b", window)

def test_clean_dialog(qtbot):
    dialog = QDialog()
    dialog.show()
    dialog.close()
    dialog.deleteLater()

def test_window(qtbot):
    KEPT.append(QWidget())

def test_thread():
    threading.Thread(target=time.sleep, args=(8,)).start()

def test_environment():
    os.environ["LEFT"] = "1"

def test_folder(tmp_path):
    os.chdir(tmp_path)

def test_warning(qtbot):
    qWarning("something is amiss")

def test_unclosed_file():
    open(__file__)
"""


def test_what_is_left_behind_fails_the_test_that_left_it(tmp_path: Path, pytestconfig: pytest.Config):
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    (tmp_path / "test_leaves.py").write_text(LEAVES, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-c", str(pytestconfig.inipath), "--rootdir", str(tmp_path), "-p", "no:randomly",
         "-p", "no:cacheprovider", str(tmp_path / "test_leaves.py")],
        capture_output=True, text=True, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert _named(run.stdout, "ERROR") == {"test_window", "test_thread", "test_environment", "test_folder"}, run.stdout
    assert _named(run.stdout, "FAILED") == {"test_warning", "test_unclosed_file"}, run.stdout
    assert " 6 passed" in run.stdout  # the two clean ones, and those four while they ran


def _named(output: str, outcome: str) -> set[str]:
    lines = (line.split() for line in output.splitlines() if line.startswith(f"{outcome} "))
    return {words[1].partition("::")[2] for words in lines}


@pytest.mark.parametrize("turn", [1, 2])
def test_settings_lie_in_a_home_of_the_tests_own(own_home: Path, turn: int):
    settings = QSettings("CQO Desk", "cqodesk")
    if sys.platform != "win32":
        assert Path(settings.fileName()).is_relative_to(own_home)
        assert settings.value("language") is None
        settings.setValue("language", "en")
        settings.sync()
    assert Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)).is_relative_to(own_home)


@pytest.mark.parametrize("turn", [1, 2])
def test_keys_and_buttons_are_let_go_of_before_each_test(qtbot, turn: int):
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
    widget = QWidget()
    qtbot.addWidget(widget)
    qtbot.mousePress(widget, Qt.MouseButton.RightButton)
    qtbot.keyClick(widget, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ShiftModifier
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.RightButton
