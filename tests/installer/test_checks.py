"""The checks and their summary."""

import os
import sys
import tempfile
from pathlib import Path

import checks
import pytest
from checks import Result, with_newest_qt
from environment import Environment
from packaging.requirements import Requirement
from packaging.version import Version
from places import TEST_LOCK
from talk import Stop


def qts(lock: str) -> dict[str, Requirement]:
    pins = [line.removesuffix("\\").strip() for line in lock.splitlines() if line.startswith(("pyside6", "shiboken6"))]
    return {Requirement(pin).name: Requirement(pin) for pin in pins}


def test_the_newest_qt_is_a_newer_one_and_all_else_stays():
    shipped = TEST_LOCK.read_text(encoding="utf-8")
    newest = with_newest_qt(shipped)
    assert set(qts(newest)) == {"pyside6-essentials", "shiboken6"}
    for requirement in qts(newest).values():
        assert requirement.marker is None
        assert Version(next(iter(requirement.specifier)).version) > Version("6.9.3")
    left_out = set(shipped.splitlines()) - set(newest.splitlines())
    added = set(newest.splitlines()) - set(shipped.splitlines())
    assert len(added) == 2
    assert all(line.startswith(("pyside6", "shiboken6", "    --hash")) for line in left_out)


def test_a_lock_with_one_qt_has_no_newest():
    with pytest.raises(Stop):
        with_newest_qt("pyside6-essentials==6.9.3 \\\n    --hash=sha256:0\n")


@pytest.mark.parametrize(("passed", "code"), [((True, True), 0), ((True, False), 1)])
def test_one_failure_fails_all(
    passed: tuple[bool, ...], code: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert checks._summary([Result(f"check {i}", ok, 1.5) for i, ok in enumerate(passed)]) == code
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in lines[2:]] == ["ok" if ok else "FAILED" for ok in passed]


def test_a_check_that_hangs_is_ended_told_and_failed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setattr(Environment, "python", Path(sys.executable))
    assert checks._run("a check", Environment(Path()), ("-c", "")).passed
    monkeypatch.setattr(checks, "LIMIT", 0.2)
    assert not checks._run("a check", Environment(Path()), ("-c", "import time; time.sleep(600)")).passed
    assert "a check took more than" in capsys.readouterr().out


@pytest.mark.parametrize(("room", "inside"), [(0, True), (1 << 60, False)])
def test_files_lie_in_memory_only_where_there_is_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int, inside: bool):
    monkeypatch.setattr(checks, "ROOM", room)
    monkeypatch.setenv("TMPDIR", "as before")
    with checks.files_in_memory(tmp_path):
        assert (Path(os.environ["TMPDIR"]).parent == tmp_path) is inside
    assert os.environ["TMPDIR"] == "as before"
    assert not list(tmp_path.iterdir())


def test_without_files_in_memory_all_stays_as_it_is(tmp_path: Path):
    before = tempfile.gettempdir(), os.environ.get("TMPDIR")
    with checks.files_in_memory(tmp_path / "none"):
        assert (tempfile.gettempdir(), os.environ.get("TMPDIR")) == before
