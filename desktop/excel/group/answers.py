"""What limited processes tell of workbooks, one after another: they read ahead while the last one is being taken in."""

import json
import marshal
import os
import subprocess
import sys
import threading
from collections.abc import Generator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from typing import IO, Any

import desktop

SECONDS = 60
"""How long one workbook may take."""
AHEAD = 8
"""Workbooks that each process reads ahead."""
READERS = 2
"""Processes that share the reading."""
FEW = 8
"""Workbooks that one process reads alone: a process takes as long to start as ten workbooks take."""

LENGTH = 8
"""Bytes before each answer that tell how long it is."""

_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
"""Of Windows: no console, and behind the program that takes in what is read."""

_PIPE = 1 << 20
"""Bytes that the pipe holds where the system lets it, so that the process goes on while an answer waits."""


def answers(paths: Sequence[Path]) -> Generator[dict[str, Any] | None]:
    """What a process tells of each workbook, in this order; none where it died of it or took too long."""
    count = min(READERS, os.cpu_count() or 1) if len(paths) > FEW else 1
    readers = [_Reader(paths[n::count]) for n in range(count)]
    try:
        for n in range(len(paths)):
            yield readers[n % count].next()
    finally:
        for reader in readers:
            reader.close()


class _Reader:
    """A process that reads workbooks, and another one after it if it dies of one."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._left = list(paths)
        self._run: _Run | None = _Run(self._left) if paths else None

    def next(self) -> dict[str, Any] | None:
        """What it tells of the next workbook."""
        self._run = self._run or _Run(self._left)
        said = self._run.next()
        del self._left[0]
        if not said:
            self.close()
            return None
        # Both ends are one program and one Python; JSON would take each of them a third of its time.
        answer: dict[str, Any] = marshal.loads(said)
        return answer

    def close(self) -> None:
        """Ends the process."""
        if self._run is not None:
            self._run.end()
        self._run = None


class _Run:
    """One process, and a thread that takes what it says."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._said: Queue[bytes] = Queue(AHEAD)
        self._process = _process()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with suppress(BrokenPipeError):  # it died at its start, which is told as of any workbook
            self._process.stdin.write(json.dumps([str(path) for path in paths]).encode())
            self._process.stdin.close()
        self._thread = threading.Thread(target=_read, args=(self._process.stdout, self._said), daemon=True)
        self._thread.start()

    def next(self) -> bytes:
        """The next answer; none if the process ended, or took too long for it."""
        try:
            return self._said.get(timeout=SECONDS)
        except Empty:
            return b""

    def end(self) -> None:
        """Ends process and thread."""
        self._process.kill()
        while self._thread.is_alive():
            with suppress(Empty):
                self._said.get_nowait()
            self._thread.join(0.01)
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with suppress(BrokenPipeError):
                pipe.close()


def _read(stream: IO[bytes], said: "Queue[bytes]") -> None:
    while len(length := stream.read(LENGTH)) == LENGTH:
        answer = stream.read(int.from_bytes(length, "little"))
        if len(answer) < int.from_bytes(length, "little"):
            break
        said.put(answer)
    said.put(b"")


def _process() -> "subprocess.Popen[bytes]":
    start = ["--workbook"] if getattr(sys, "frozen", False) else ["-m", "desktop.excel.worker"]
    where = [str(Path(desktop.__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
    # Nothing is loaded from the folder that the program stands in: a foreign workbook may lie there, and more.
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(where),
        "PYTHONUTF8": "1",
        "PYTHONSAFEPATH": "1",
    }
    process = subprocess.Popen(
        [sys.executable, *start, "copies"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        bufsize=_PIPE,
        creationflags=_FLAGS,
    )
    if sys.platform == "linux":
        import fcntl

        assert process.stdout is not None
        with suppress(OSError):
            fcntl.fcntl(process.stdout.fileno(), fcntl.F_SETPIPE_SZ, _PIPE)
    return process
