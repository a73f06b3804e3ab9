"""One window for a person at a screen: who started first, and how a second start hands its ledger over.

A folder of the person's own is the post box: no other account can write there, nothing listens on a net, and it works
the same on every system. Qt's local sockets would do it too, but need Kerberos' library on Linux, which a PC may lack.
"""

import hashlib
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

PATIENCE = 4.0
"""Seconds that a second start waits for the first to answer; then it opens a window of its own."""
OLD = 10.0
"""Seconds after which a letter is no longer meant: whoever wrote it did not live to take it back."""
SUFFIX = ".start"


class OnlyOne:
    """The post box of one person at one screen, as a start of the program sees it."""

    def __init__(self, data_folder: Path) -> None:
        """Looks at nothing yet.

        Args:
            data_folder: where the program keeps what belongs to the person; it need not be there yet.
        """
        self.box = data_folder / f"start-{_screen()}"
        self._lock = QLockFile(str(self.box / "first.lock"))
        self._lock.setStaleLockTime(0)  # however long it runs; of a process that is dead it is known anyway

    def claim(self) -> bool:
        """Whether this start is the first and so the one that others hand over to, until `release`.

        Where the folder cannot be written to, nobody is the first: each start has a window of its own.
        """
        try:
            self.box.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        return self._lock.tryLock(0)

    def release(self) -> None:
        """Is no longer the first."""
        if self._lock.isLocked():
            self._lock.unlock()

    def hand_over(self, path: Path | None, patience: float = PATIENCE) -> bool:
        """Whether another start has taken this one's ledger; if not, this one goes on by itself.

        Args:
            path: the ledger that was asked for, if one was.
            patience: seconds to wait for the answer.
        """
        if self.claim() or self._lock.error() != QLockFile.LockError.LockFailedError:
            return False
        _let_come_to_the_front(self._lock.getLockInfo()[0])
        try:
            letter = self._write(path)
        except OSError:
            return False
        end = time.monotonic() + patience
        while letter.exists() and time.monotonic() < end and not self.claim():
            time.sleep(0.02)
        return not _taken(letter)

    def letters(self) -> list[Path]:
        """What other starts have handed over and nobody has taken yet, the oldest first."""
        try:
            return sorted(self.box.glob(f"*{SUFFIX}"))
        except OSError:
            return []

    def take(self, letter: Path) -> tuple[bool, Path | None]:
        """Whether a letter is for this program, which then has to answer for it, and the ledger that it names.

        Raises:
            PermissionError: another program, such as one that looks for viruses, holds it for a moment.
        """
        try:
            text, written = letter.read_text(encoding="utf-8"), letter.stat().st_mtime
        except FileNotFoundError:
            return False, None
        meant = _taken(letter) and abs(time.time() - written) < OLD
        return meant, Path(text) if meant and text else None

    def _write(self, path: Path | None) -> Path:
        letter = self.box / f"{time.time_ns():020d}-{os.getpid()}{SUFFIX}"
        draft = letter.with_suffix(".part")
        draft.write_text(str(path.absolute()) if path else "", encoding="utf-8")
        return draft.replace(letter)  # it is there as a whole or not at all


def _taken(letter: Path) -> bool:
    """Takes a letter away; of two that try, one does."""
    try:
        letter.unlink()
    except FileNotFoundError:
        return False
    return True


def _screen() -> str:
    """A short name of this PC and this person's session on it: a window on another screen is of no use."""
    said = [QSysInfo.machineHostName(), str(_session())]
    said += [os.environ.get(name, "") for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]


def _session() -> int:
    if sys.platform == "win32":
        import ctypes

        number = ctypes.c_ulong(0)
        ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(number))
        return number.value
    return 0


def _let_come_to_the_front(process: int) -> None:
    """Windows lets a program come to the front only if the one that was just started agrees."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(process)
