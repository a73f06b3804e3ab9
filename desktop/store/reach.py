"""Whether an open ledger's file is still where it was, and whether its disk answers.

A disk that fails or is gone says nothing of the ledger on it: until it answers again, whatever SQLite then makes of it
(``malformed``, for one) is told as a disk that cannot be reached, and nothing is said of damage.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import CannotWrite, Moved, NotALedger, Refused, Unreachable
from desktop.domain.words import Words
from desktop.store.faults import any_fault, out_of_reach, told

_GONE = Words(
    "台账文件{name}已不在原处：被移走、改名、删除或换成了别的文件。",
    "The ledger file {name} is no longer where it was: it was moved, renamed, deleted or replaced.",
)
_IN_THE_MOVED = Words(
    "这次没有保存；以前保存的都在被移走的文件里。",
    "Nothing was saved now; what was saved before is in the file that was moved.",
)
_BRING_BACK = Words(
    "请把文件移回原处再保存；找不到的，请从备份恢复。",
    "Move it back and save again; if it cannot be found, restore a backup.",
)


class Reach:
    """The way to one open file."""

    def __init__(self, path: Path) -> None:
        self._path, self._name = path, str(path)
        self._file = path.stat()
        """The file that is open, which may lose its name to another: on Linux nothing prevents it."""
        self.lost = False
        """Whether its disk has failed or gone, and not been found again since."""

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Turns what the database says into something to tell the user.

        Raises:
            Refused: in place of any fault of the disk or the file; a refusal of the work's own as it is to be told then.
        """
        try:
            yield
        except any_fault() as fault:
            raise self._judged(told(fault)) from fault
        except (CannotWrite, NotALedger) as refused:
            judged = self._judged(refused)
            if judged is refused:
                raise
            raise judged from refused

    def _judged(self, refused: Exception) -> Exception:
        """A refusal as it is to be told: no damage while the disk is lost, which a failing disk is from now on."""
        if isinstance(refused, Unreachable):
            self.lost = True
        elif self.lost and isinstance(refused, NotALedger | CannotWrite):
            return out_of_reach()
        return refused

    def is_there(self) -> bool:
        """Whether the open file still has its name."""
        try:
            found = os.stat(self._name)  # noqa: PTH116 - each save asks
        except OSError:
            return False
        return found.st_ino == self._file.st_ino and found.st_dev == self._file.st_dev

    def must_be_there(self) -> None:
        """Refuses to go on with a file that lost its name.

        Raises:
            Unreachable: its disk is gone.
            Moved: the file alone is.
        """
        if self.is_there():
            return
        if self._disk_is_gone():
            self.lost = True
            raise out_of_reach()
        raise self.moved()

    def moved(self) -> Refused:
        """The refusal of another file in its place, or of none."""
        return Moved(_GONE.fill(name=self._path.name), _IN_THE_MOVED, _BRING_BACK)

    def give_up(self) -> None:
        """Has whoever goes on find the file again, and open it anew."""
        self.lost = True

    def found_again(self) -> None:
        """Takes the file that is there now, which the caller has looked into, for the ledger's."""
        self._file = self._path.stat()
        self.lost = False

    def _disk_is_gone(self) -> bool:
        try:
            return os.stat(self._path.parent).st_dev != self._file.st_dev  # noqa: PTH116 - as above
        except OSError:
            return True
