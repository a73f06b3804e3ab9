"""The password of a ledger: what one has to be, how wrong tries are slowed down, and which old copies have none."""

import math
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.late import dataclass
from desktop.domain.words import Words
from desktop.work.keeping.backups import backups_in, folder_of

SHORTEST = 8
"""Characters of a password, at least."""
FREE_TRIES = 5
FIRST_WAIT, LONGEST_WAIT = 5, 300
"""Seconds to wait after the fifth wrong try in a row; twice as long after each further one, up to the longest."""

TOO_SHORT = Words("密码至少要有{n}个字符。", "A password has at least {n} characters.")
TOO_PLAIN = Words("密码不能只由一两种字符组成。", "A password of one or two different characters is none.")
UNLIKE = Words("两次输入的密码不同。", "The two passwords differ.")
CHOOSE = Words(
    "请另选一个密码：几个不相干的词，比符号更好记也更难猜。",
    "Choose another: a few unrelated words are easier to remember and harder to guess than signs.",
)
HAS_ONE = Words("{name}已经有密码。", "{name} has a password already.")
CHANGE_IT = Words("要换密码请用“更改密码”（password change）。", "Change it instead (password change).")
HAS_NONE = Words("{name}没有密码。", "{name} has no password.")
SET_IT = Words("要设密码请用“设置密码”（password set）。", "Set one instead (password set).")
PLAIN_COPIES = Words(
    "以前的{n}份备份没有密码，谁都能打开：{folder}。新备份都有密码；旧的请在确认新备份可用之后自行删除，"
    "U盘和共享文件夹里的也一样。",
    "{n} earlier {n:backup has|backups have} no password, and anyone can open {n:it|them}: {folder}. New ones have it. Delete the old ones "
    "yourself once you know that a new one opens, those on sticks and shares as well.",
)
OLD_COPIES = Words(
    "以前的备份仍用旧密码和旧的恢复密钥打开，请不要丢掉旧的恢复密钥。",
    "Earlier backups still open with the old password and the old recovery key: keep that one too.",
)


class MadeKey(Protocol):
    """The key of a password."""

    @property
    def recovery(self) -> str:
        """The recovery key, to be printed: it opens what the password opens."""


@dataclass(frozen=True, slots=True)
class PasswordMeans:
    """What passwords need of the store; each may raise `Refused`."""

    has: Callable[[Path], bool]
    """Whether a file is a ledger with a password; it must not be open."""
    unlock: Callable[[Path, str], None]
    """Has a file open from now on, by its password or its recovery key; else ``WrongPassword``."""
    unlock_ahead: Callable[[Path, str], None]
    """Likewise for a file that is about to be opened, with `forget` before it."""
    forget: Callable[[Path], None]
    """Has a file ask for its password again."""
    make: Callable[[str], MadeKey]
    """The key of a new password; nothing opens with it yet."""
    put: Callable[[Path, Any], None]
    """Has a closed ledger open with such a key from now on, or with none."""


def fault_of(password: str, again: str | None = None) -> Words | None:
    """What speaks against a new password, if anything does."""
    if len(password) < SHORTEST:
        return TOO_SHORT.fill(n=SHORTEST)
    if len(set(password)) < 3:
        return TOO_PLAIN
    return UNLIKE if again is not None and again != password else None


def must_do(password: str) -> None:
    """Refuses a new password that is too easy to guess.

    Raises:
        Refused: with the reason.
    """
    if fault := fault_of(password):
        raise Refused(fault, NOTHING_CHANGED, CHOOSE)


def plain_copies(ledger: Path, has: Callable[[Path], bool], others: Iterable[Path] = ()) -> list[Path]:
    """The copies of a ledger that anyone can open: backups beside it and elsewhere, and those before an update.

    Args:
        ledger: the ledger file.
        has: whether a file has a password.
        others: further folders of backups.
    """
    found = [backup.path for folder in (folder_of(ledger), *others) for backup in backups_in(folder)]
    beside = ledger.parent.iterdir() if ledger.parent.is_dir() else ()
    found += [
        p for p in beside if p.name.startswith(f"{ledger.stem}.v") and p.stem.endswith("-before-update")
    ]
    return [path for path in found if not has(path)]


class Tries:
    """Wrong tries in a row, and how long to wait after each; it goes on where it was if nobody waits."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._wrong, self._until = clock, 0, 0.0

    def wrong(self) -> int:
        """Notes a wrong try; gives the seconds until the next."""
        self._wrong += 1
        further = self._wrong - FREE_TRIES
        seconds = 0 if further < 0 else min(FIRST_WAIT << min(further, 16), LONGEST_WAIT)
        self._until = self._clock() + seconds
        return seconds

    def wait(self) -> int:
        """The seconds that are left until the next try."""
        return max(0, math.ceil(self._until - self._clock())) if self._wrong else 0

    def right(self) -> None:
        """Notes that it was found."""
        self._wrong = 0
