"""All checks of the project, one after another, and what came of each."""

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import TimeoutExpired
from tempfile import TemporaryDirectory

from environment import Environment
from libraries import FOR_TRYING, install, install_for_qt
from places import BUILD, DIST, ROOT, RUN_LOCK, TEST_LOCK
from talk import Stop, say

CONTRACTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

SPREAD = ("-n", "auto", "--dist", "loadfile", "--max-worker-restart", "0")
"""On every core; the tests of one file stay together, since they share what took long to make.

A worker that died is not replaced: pytest-xdist 3.8 may wait for ever for the one that took its place.
"""

CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff", ("-m", "ruff", "check", "--extend-exclude", ".venv*", ".")),
    ("format", ("-m", "ruff", "format", "--check", "desktop", "installer")),
    ("mypy", ("-m", "mypy")),
    ("import contracts", ("-c", CONTRACTS, "--no-cache", "--no-logo")),
    ("pytest", ("-m", "pytest", *SPREAD)),
)
"""Name of each check, and what Python is given to run it; a run goes through all of them."""

OF_THE_WINDOW = "tests/ui"
"""What is also run on the newest Qt."""

LIMIT = 40 * 60
"""Seconds that one check may take: what hangs is told of as long as somebody waits for it."""

MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory."""

ROOM = 4 << 30
"""Bytes that have to be free there; the tests take less than one gigabyte at a time."""

_PIN = re.compile(r"^(?:pyside6-essentials|shiboken6)==\S+ ; (?P<marker>[^\\]+?) \\$")


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one check."""

    name: str
    passed: bool
    seconds: float


def run_checks(*, newest_qt: bool, pytest: list[str]) -> int:
    """Sets up, runs every check and prints a summary; 0 if all passed, else 1.

    Raises:
        Stop: the set-up failed.
    """
    install_for_qt()
    environment = Environment(ROOT / ".venv")
    environment.ready(TEST_LOCK, also=(RUN_LOCK,))
    with files_in_memory():
        results = [
            _run(name, environment, (*arguments, *(pytest if name == "pytest" else ())))
            for name, arguments in CHECKS
        ]
        if newest_qt:
            newest = Environment(ROOT / ".venv-newest-qt")
            newest.ready(_lock_with_newest_qt(environment))
            results.append(_run("pytest, newest Qt", newest, ("-m", "pytest", *SPREAD, OF_THE_WINDOW)))
    return _summary(results)


def run_bundles(pytest: list[str]) -> int:
    """Makes all bundles, tries them, and prints their size and start; 0 if all passed, else 1.

    Raises:
        Stop: the set-up failed, or a bundle could not be made.
    """
    from bundles.build import build

    build((), DIST)
    install(FOR_TRYING)
    environment = Environment(ROOT / ".venv")
    environment.ready(TEST_LOCK, also=(RUN_LOCK,))
    results = [_run("bundles", environment, ("-m", "pytest", "-m", "bundles", "tests/bundles", *pytest))]
    measured = ("-m", "tests.bench", "--bundle", str(BUILD / "linux" / "cqodesk"))
    results.append(_run("size and start", environment, measured))
    return _summary(results)


@contextmanager
def files_in_memory(memory: Path = MEMORY) -> Iterator[None]:
    """Has what the tests write lie in memory where there is room: thousands of ledgers else wait for the disk."""
    if not memory.is_dir() or shutil.disk_usage(memory).free < ROOM:
        yield
        return
    before = os.environ.get("TMPDIR")
    with TemporaryDirectory(prefix="cqodesk-tests-", dir=memory) as folder:
        Path(folder).chmod(0o711)  # some tests are another user, who is to come to what lies in it
        os.environ["TMPDIR"] = folder
        try:
            yield
        finally:
            os.environ.pop("TMPDIR")
            if before is not None:
                os.environ["TMPDIR"] = before


def with_newest_qt(lock: str) -> str:
    """A lock in which the newest Qt it knows is taken by every Python.

    Raises:
        Stop: the lock does not name two Qts.
    """
    kept, skipping, found = [], False, 0
    for line in lock.splitlines():
        pin = _PIN.match(line)
        if pin:
            skipping = "<" in pin["marker"]
            found += not skipping
            line = line.replace(f" ; {pin['marker']}", "")
        elif not line.startswith(" "):
            skipping = False
        if not skipping:
            kept.append(line)
    if found != 2:
        raise Stop("依赖清单中没有最新的Qt。", "The lock file does not name a newest Qt.")
    return "\n".join(kept) + "\n"


def _lock_with_newest_qt(environment: Environment) -> Path:
    made = environment.folder / "newest-qt.lock"
    made.write_text(with_newest_qt(TEST_LOCK.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    return made


def _run(name: str, environment: Environment, arguments: tuple[str, ...]) -> Result:
    say(f"\n== {name}", f"\n== {name}")
    begun = time.monotonic()
    try:
        passed = environment.run(*arguments, limit=LIMIT).returncode == 0
    except TimeoutExpired:
        passed = False
        say(
            f"{name}超过{LIMIT // 60}分钟，已中止。",
            f"{name} took more than {LIMIT // 60} minutes and was ended.",
        )
    return Result(name, passed, time.monotonic() - begun)


def _summary(results: list[Result]) -> int:
    say("\n== 结果", "\n== Summary")
    for result in results:
        here = f"{result.name:<18} {result.seconds:6.1f} s  "
        say(here + ("通过" if result.passed else "未通过"), here + ("ok" if result.passed else "FAILED"))
    return 0 if all(result.passed for result in results) else 1
