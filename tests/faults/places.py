"""Disks of a test's own: small ones that fill up, and ones that can be taken away. Linux, and root, alone have them."""

import ctypes
import os
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.faults.watching import in_child

_NEW_MOUNTS = 0x00020000


@cache
def why_no_mounts() -> str:
    """Why no disk can be mounted here; nothing where one can."""
    if not hasattr(os, "fork") or not Path("/proc/self/ns/mnt").exists():
        return "disks are mounted in a name space of their own, which Linux alone has"
    said = in_child(lambda: _apart() or _mount("-t", "tmpfs", "-o", "size=1m", "none", "/mnt"))
    return f"this machine lets no disk be mounted: {said}" if said else ""


def apart(job: Callable[[], str]) -> str:
    """Does a job in a process that sees mounts of its own; gives what it came to."""
    return in_child(lambda: _apart() or job())


def small_disk(at: Path, size: str) -> None:
    """Puts a disk in memory of that size at a folder."""
    if said := _mount("-t", "tmpfs", "-o", f"size={size}", "none", str(at)):
        raise OSError(said)


def plug_in(disk: Path, at: Path) -> None:
    """Has a folder of another disk appear at a folder."""
    if said := _mount("--bind", str(disk), str(at)):
        raise OSError(said)


def pull_out(at: Path) -> None:
    """Takes away what was put at a folder, whoever has files open there."""
    subprocess.run(["umount", "-l", str(at)], check=True)


def scratch_folder() -> tempfile.TemporaryDirectory:
    """A folder on a real disk, for mounts."""
    return tempfile.TemporaryDirectory(prefix="cqodesk-disk-")


def _apart() -> str:
    library = ctypes.CDLL(None, use_errno=True)
    if library.unshare(_NEW_MOUNTS):
        return os.strerror(ctypes.get_errno())
    return _mount("--make-rprivate", "/")


def _mount(*words: str) -> str:
    done = subprocess.run(["mount", *words], capture_output=True, text=True, check=False)
    return done.stderr.strip() if done.returncode else ""
