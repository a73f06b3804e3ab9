"""Foreign workbooks, read in a separate process with a time and a memory limit."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import desktop
from desktop.domain.errors import NOTHING_CHANGED, Unreadable
from desktop.domain.words import Words
from desktop.excel import refusals
from desktop.excel.refusals import Fault, filled

SECONDS = 20
"""How long one workbook may take."""
MOST_ANSWER = 150 * 2**20
"""Bytes that the answer on one workbook may have."""
WORKER = "desktop.excel.worker"
_WATCHED = 0.05
"""Seconds between two looks at whether the process is late or unwanted."""

_CANNOT = Words("无法读取{name}：{reason}。", "{name} cannot be read: {reason}.")

Line = dict[str, Any]


def wanted_always() -> bool:
    """Nobody gives up."""
    return True


def silently(_done: int, _of: int) -> None:
    """Nobody asks how far it is."""


def ask(
    verb: str,
    path: Path,
    *more: str,
    said: bytes = b"",
    wanted: Callable[[], bool] = wanted_always,
    came: Callable[[int, int], None] = silently,
    seconds: int | None = None,
) -> Line:
    """Has the limited process do one thing with a file, in so many seconds.

    Args:
        verb: what is to be done with it.
        path: the file.
        more: what the verb needs besides.
        said: what the process reads.
        wanted: asked from another thread; once it is false, the process is ended.
        came: told how far it is, where the process says so.
        seconds: how long it may take.

    Raises:
        Unreadable: it cannot, or died trying, or is not wanted any more.
    """
    for line in answers(verb, path, *more, said=said, wanted=wanted, seconds=seconds):
        if "far" not in line:
            return line
        came(*line["far"])
    raise refusal(path, refusals.DIED)


def answers(
    verb: str,
    path: Path,
    *more: str,
    said: bytes = b"",
    wanted: Callable[[], bool] = wanted_always,
    seconds: int | None = None,
) -> Iterator[Line]:
    """What the limited process says of a file, line by line; it ends early if the process dies.

    Args:
        verb: what is to be done with it.
        path: the file.
        more: what else the process is to know.
        said: what it gets to read.
        wanted: asked again and again, from another thread; once it is false the process is ended.
        seconds: how long it may take, if not as long as any.

    Raises:
        Unreadable: the process says that it cannot, takes too long, or says too much.
    """
    seconds = SECONDS if seconds is None else seconds
    with _process(verb, path, *more) as process, _watched(process, wanted, seconds) as late:
        assert process.stdin
        assert process.stdout
        with suppress(BrokenPipeError):
            process.stdin.write(said)
            process.stdin.close()
        length = 0
        for text in process.stdout:
            length += len(text)
            line = _line(text)
            if line is None or length > MOST_ANSWER:
                process.kill()
                raise refusal(path, refusals.DIED if line is None else _too_many())
            if "fault" in line:
                next_step = Words(*line["next"]) if "next" in line else refusals.AGAIN
                raise refusal(path, Fault(Words(*line["fault"]), next_step))
            yield line
    if late.is_set():
        raise refusal(path, filled(refusals.TOO_LONG, n=seconds))


def refusal(path: Path, fault: Fault) -> Unreadable:
    """The sentences that a file cannot be read, and what to do."""
    return Unreadable(_CANNOT.fill(name=path.name, reason=fault.reason), NOTHING_CHANGED, fault.next_step)


def _line(text: bytes) -> Line | None:
    try:
        line = json.loads(text)
    except ValueError:
        return None  # it died in the middle of it
    return line if isinstance(line, dict) else None


def _too_many() -> Fault:
    return filled(refusals.TOO_MANY_CELLS, n=150)


@contextmanager
def _process(verb: str, path: Path, *more: str) -> Iterator["subprocess.Popen[bytes]"]:
    if getattr(sys, "frozen", False):
        command = [sys.executable, "--workbook", verb, str(path), *more]
    else:
        command = [sys.executable, "-m", WORKER, verb, str(path), *more]
    where = str(Path(desktop.__file__).parents[1])
    paths = [where, *filter(None, [os.environ.get("PYTHONPATH")])]
    # Nothing is loaded from the folder that the program stands in: a foreign workbook may lie there, and more.
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONUTF8": "1",
        "PYTHONSAFEPATH": "1",
    }
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                assert pipe
                pipe.close()


@contextmanager
def _watched(
    process: "subprocess.Popen[bytes]", wanted: Callable[[], bool], seconds: int
) -> Iterator[threading.Event]:
    """Ends the process when its time is over or nobody wants it; the event tells of the first."""
    late, done, end = threading.Event(), threading.Event(), time.monotonic() + seconds

    def watch() -> None:
        while not done.wait(_WATCHED):
            if time.monotonic() > end:
                late.set()
            if late.is_set() or not wanted():
                process.kill()
                return

    thread = threading.Thread(target=watch, name="cqodesk-reader")
    thread.start()
    try:
        yield late
    finally:
        done.set()
        thread.join()
