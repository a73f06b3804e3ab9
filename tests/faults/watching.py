"""The library that stands between the program and the disk (``watch.c``): built, preloaded, and set to work."""

import ctypes
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

SOURCE = Path(__file__).with_name("watch.c")
LOADED = "CQODESK_FAULTS_WATCH"
"""In the environment of a process that runs under the library: its path."""
FAULTS = {"EIO": errno.EIO, "ENOSPC": errno.ENOSPC}


def why_not() -> str:
    """Why faults cannot be made here; nothing where they can."""
    if not sys.platform.startswith("linux"):
        return "writes are recorded through LD_PRELOAD, which Linux alone has"
    return "" if shutil.which("cc") else "there is no C compiler (cc) to build the recorder with"


def run_again_watched() -> int:
    """Runs this process's command line once more, under the library; gives its exit code."""
    with tempfile.TemporaryDirectory(prefix="cqodesk-watch-") as folder:
        library = str(Path(folder, "watch.so"))
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, str(SOURCE), "-ldl"], check=True)
        environment = os.environ | {"LD_PRELOAD": library, LOADED: library}
        return subprocess.run([sys.executable, "-m", "tests.faults", *sys.argv[1:]], env=environment, check=False).returncode


def watch(folder: Path, log: Path, number: int = 0, error: int = 0, *, for_ever: bool = False) -> None:
    """Has the disk watched below a folder in this process; the change with the number fails."""
    library = ctypes.CDLL(os.environ[LOADED])
    library.watch(os.fsencode(folder), os.fsencode(log), ctypes.c_long(number), error, int(for_ever))


def tell(text: str) -> None:
    """Notes in the log what the user was told: from here on it has to be there."""
    ctypes.CDLL(os.environ[LOADED]).tell(text.encode())


def in_child(job: Callable[[], str]) -> str:
    """Does a job in a process of its own and gives what it came to, or what it raised."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            said = job()
        except BaseException as fault:
            said = f"{type(fault).__name__}: {fault}"
        os.write(writing, said.encode()[:60_000])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read().decode()
    os.waitpid(child, 0)
    return said


def scratch() -> tempfile.TemporaryDirectory:
    """A folder for disks that come and go: in memory where the system has such a place."""
    memory = Path("/dev/shm")
    return tempfile.TemporaryDirectory(prefix="cqodesk-faults-", dir=memory if memory.is_dir() else None)
