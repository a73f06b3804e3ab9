"""The virtual environment that the two commands make."""

import subprocess
import sys
from pathlib import Path

import environment as environments
import pytest
from environment import Environment
from talk import Stop


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    """A lock that needs nothing, so that pip has nothing to fetch."""
    lock = tmp_path / "empty.lock"
    lock.write_text("# nothing\n", encoding="utf-8")
    return lock


@pytest.fixture
def made(tmp_path: Path) -> Environment:
    return Environment(tmp_path / "质量 部" / ".venv")


@pytest.fixture
def pip_runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    runs: list[str] = []
    install = Environment._pip_install

    def noted(self: Environment, lock: Path) -> None:
        runs.append(lock.name)
        install(self, lock)

    monkeypatch.setattr(Environment, "_pip_install", noted)
    return runs


def test_it_is_made_once_and_then_left_alone(made: Environment, lock: Path, pip_runs: list[str]):
    made.ready(lock)
    made.ready(lock)
    assert pip_runs == ["empty.lock"]
    assert made.run("-c", "import sys; print(sys.prefix)", quiet=True).stdout.strip() == str(made.folder)

    lock.write_text("# nothing at all\n", encoding="utf-8")
    made.ready(lock)
    assert pip_runs == ["empty.lock"] * 2

    (made.folder / "pyvenv.cfg").unlink()
    made.python.unlink()
    made.ready(lock)
    assert pip_runs == ["empty.lock"] * 3


def test_a_lock_that_holds_another_stands_for_both(made: Environment, lock: Path, pip_runs: list[str], tmp_path: Path):
    smaller = tmp_path / "smaller.lock"
    smaller.write_text("# less than nothing\n", encoding="utf-8")
    made.ready(lock, also=(smaller,))
    made.ready(smaller)
    assert pip_runs == ["empty.lock"]


def test_a_package_with_another_hash_is_refused(made: Environment, lock: Path, tmp_path: Path):
    wheel = tmp_path / "wheels" / "nothing-1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.write_bytes(b"not what was pinned")
    lock.write_text(f"nothing @ {wheel.as_uri()} --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.raises(Stop, match=r"(?i)hash"):
        made.ready(lock)
    assert not list(made.folder.glob("installed-*")), "the next run tries again"


def test_python_without_venv_says_what_to_install(made: Environment, lock: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(environments.importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr("libraries.on_debian", lambda: False)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    with pytest.raises(Stop, match=package) as stopped:
        made.ready(lock)
    assert "\n" not in str(stopped.value)


def test_an_older_python_is_told_so(tmp_path: Path):
    """The first file must be read by any Python 3; only its version is made up here."""
    program = (
        "import sys, runpy; sys.version_info = (3, 9, 2, 'final', 0); sys.argv = ['installer', 'demo']; "
        "runpy.run_path(sys.argv.pop() and r'{}', run_name='__main__')"
    ).format(Path(environments.__file__).with_name("__main__.py"))
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 1
    assert "needs Python 3.11 or newer" in run.stderr
    assert "Traceback" not in run.stderr
