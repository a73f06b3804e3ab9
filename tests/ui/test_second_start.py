"""A second start comes to the front with its ledger; one that meets a program that died or hangs goes on by itself."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from desktop.store.ledger import Ledger
from desktop.ui.window.fronting import Fronting
from desktop.ui.window.only_one import OLD, OnlyOne

PROGRAM = Path(__file__).with_name("front_program.py")
ROOT = PROGRAM.parents[2]


def start(*arguments, cwd=ROOT):
    return subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"},
    )


def until(process, said):
    for line in process.stdout:
        if said in line:
            return
    raise AssertionError(f"it ended without saying {said}")


def test_of_two_programs_the_first_shows_what_the_second_was_given(tmp_path):
    Ledger.create(tmp_path / "甲 公司.cqo").close()
    Ledger.create(tmp_path / "乙 公司.cqo").close()
    with start(PROGRAM, tmp_path / "甲 公司.cqo", "minimized") as first:
        until(first, "甲 公司.cqo")
        with start("-m", "desktop", "乙 公司.cqo", cwd=tmp_path) as second:  # the path is of its own folder
            assert second.wait(30) == 0
        until(first, "shown")
        until(first, "乙 公司.cqo")
        first.kill()
    with start(PROGRAM) as after:  # nobody answers any more, and it does not wait for anybody
        until(after, "ready")
        after.kill()


@pytest.fixture
def first(tmp_path):
    one = OnlyOne(tmp_path)
    assert one.claim()
    yield one
    one.release()


def test_nobody_waits_for_a_program_that_hangs_and_what_was_asked_is_taken_back(first, tmp_path):
    assert not OnlyOne(tmp_path).hand_over(tmp_path / "甲.cqo", patience=0.1)
    assert first.letters() == []


def test_where_the_folder_cannot_be_written_to_each_start_is_by_itself(tmp_path):
    (tmp_path / "file").write_text("")
    assert not OnlyOne(tmp_path / "file").hand_over(None)


def test_a_start_that_waits_for_one_that_ends_becomes_the_first(first, tmp_path, monkeypatch):
    second = OnlyOne(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(time, "sleep", lambda _seconds: first.release())
        assert not second.hand_over(None)
    assert first.letters() == []
    assert not OnlyOne(tmp_path).claim()
    second.release()


def test_a_letter_of_long_ago_is_taken_away_and_not_followed(first, tmp_path):
    letter = first._write(tmp_path / "甲.cqo")
    then = time.time() - 2 * OLD
    os.utime(letter, (then, then))
    assert first.take(letter) == (False, None)
    assert first.letters() == []
    assert first.take(letter) == (False, None)


def test_other_screens_have_their_own_windows(first, tmp_path, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":77")
    other = OnlyOne(tmp_path)
    assert other.box != first.box
    assert other.claim()
    other.release()


def write(first, path):
    assert not OnlyOne(first.box.parent).claim()
    return first._write(path)


def test_an_open_dialog_is_not_disturbed_and_the_ledger_comes_after_it(first, window, tmp_path, qtbot):
    Ledger.create(tmp_path / "乙.cqo").close()
    before = window.workspace
    Fronting(window, first)
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    write(first, tmp_path / "乙.cqo")
    qtbot.waitUntil(lambda: "乙.cqo" in window.statusBar().currentMessage())
    qtbot.wait(300)
    assert window.workspace is before
    dialog.reject()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: window.workspace is not before)
    assert window.workspace.database.path == tmp_path / "乙.cqo"
    window.close_ledger()


def test_the_ledger_that_is_open_already_stays_as_it_is(first, window, qtbot):
    before = window.workspace
    Fronting(window, first)
    write(first, before.database.path)
    write(first, None)
    qtbot.waitUntil(lambda: first.letters() == [])
    qtbot.wait(300)
    assert window.workspace is before
