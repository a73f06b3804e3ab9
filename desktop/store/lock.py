"""Who has a ledger open to write: one program at a time.

The truth is a lock of the operating system, which ends with the process however that ends; the file that carries it
says in words who holds it, and nothing depends on what it says.
"""

import getpass
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from desktop.domain.errors import InUse, LookOnly
from desktop.domain.words import Words

_HELD = Words("台账{name}已由{holder}打开。", "The ledger {name} is open already: {holder}.")
_SOMEONE = Words("另一个程序", "another program")
_NEXT = Words(
    "请切换到已打开的窗口，或先关闭它；只查看可用只读方式打开。",
    "Go to the window that has it, or close it there; to look only, open it read-only.",
)
NO_FILES = Words("文件夹{folder}不允许写入。", "The folder {folder} does not let files be written.")
LEFT_ALONE = Words("台账原样未动。", "The ledger is as it was.")
LOOK_ONLY = Words(
    "请换一个可以写入的文件夹；只查看可用只读方式打开。",
    "Choose a folder that may be written to; to look only, open it read-only.",
)
_TRIES = 5
_AT = 1 << 20
"""The byte that is locked: beyond the text, so that others can read it while it is held (Windows locks are strict)."""


class Lock:
    """The right to write to one ledger, held until it is let go of or the process ends."""

    def __init__(self, ledger: Path) -> None:
        """Takes the lock.

        Raises:
            InUse: another program, or another window of this one, holds it.
            OSError: the folder does not let a file be made.
        """
        self._path = path_of(ledger)
        for _ in range(_TRIES):
            file = self._path.open("a+b")
            try:
                _lock(file)
            except OSError as fault:
                file.close()
                raise InUse(
                    _HELD.fill(name=ledger.name, holder=_holder(self._path)), LEFT_ALONE, _NEXT
                ) from fault
            if self._is_there(file):
                self._file = file
                self._say()
                return
            file.close()  # it was removed by the one who let go while we waited: take the next
        raise InUse(_HELD.fill(name=ledger.name, holder=_SOMEONE), LEFT_ALONE, _NEXT)

    def release(self) -> None:
        """Lets go, and takes the file away."""
        if not self._file.closed:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            with suppress(
                OSError
            ):  # a disk that failed takes no words now either; the file is closed all the same
                self._file.close()
            with suppress(OSError):  # Windows removes it only now
                self._path.unlink(missing_ok=True)

    def make_sure(self, ledger: Path) -> None:
        """Takes the lock anew if its file is no longer the one in the folder: the disk was gone and is back.

        Raises:
            InUse: another program holds it by now.
            OSError: the folder does not let a file be made.
        """
        if not self._is_there(self._file):
            anew = Lock(ledger)
            with suppress(OSError):
                self._file.close()
            self._file = anew._file

    def _is_there(self, file: BinaryIO) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.stat())
        except OSError:
            return False

    def _say(self) -> None:
        with suppress(OSError):
            self._file.seek(0)
            self._file.truncate()
            said = f"{user_name()} · {socket.gethostname()} · {os.getpid()} · {datetime.now():%Y-%m-%d %H:%M}"
            self._file.write(said.encode())
            self._file.flush()


@contextmanager
def held(ledger: Path) -> Iterator[Lock]:
    """The lock of a ledger; let go of again if the ledger cannot be opened.

    Raises:
        InUse: another program holds it.
        CannotWrite: the folder does not let a file be made.
    """
    try:
        lock = Lock(ledger)
    except OSError as fault:
        raise LookOnly(NO_FILES.fill(folder=ledger.parent), LEFT_ALONE, LOOK_ONLY) from fault
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def path_of(ledger: Path) -> Path:
    """The file that carries the lock of a ledger."""
    return ledger.with_name(f".{ledger.name}.lock")


def _holder(path: Path) -> Words:
    try:
        said = path.read_bytes()[:200].decode(errors="replace").strip()
    except OSError:
        said = ""
    return Words(said, said) if said else _SOMEONE


def user_name() -> str:
    """Who is at work, as the operating system knows."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(_AT)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
