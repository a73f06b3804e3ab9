"""The keys of the ledgers that were unlocked in this process, until it is told to forget them.

So a ledger, its readers, its backups and what is restored of them open without the password being asked for again.
"""

from contextlib import suppress
from pathlib import Path

from desktop.domain.errors import NeedsPassword, WrongPassword
from desktop.domain.words import Words
from desktop.store import seal
from desktop.store.cipher.key import FORM, STAMP_BYTES, Key

_HAS = Words("{name}设有密码。", "{name} has a password.")
_SAFE = Words("没有打开，也没有改动任何文件。", "Nothing was opened or changed.")
_ENTER = Words(
    "请输入密码或恢复密钥（命令行用 --password-file）。",
    "Enter its password or its recovery key (on the command line: --password-file).",
)
_WRONG = Words("{name}的密码或恢复密钥不对。", "This is neither the password nor the recovery key of {name}.")
_AGAIN = Words(
    "请核对大小写和输入法后重试；忘记密码可用打印的恢复密钥；换过密码的，旧备份仍用当时的密码。",
    "Mind capitals and the input method and try again; the printed recovery key works as well; older backups keep the "
    "password of their time.",
)
_OR_DAMAGED = Words(
    "{name}的密码或恢复密钥不对，或者文件已损坏：它与上次关闭时不同。",
    "This is neither the password nor the recovery key of {name}, or the file is damaged: it is not what it was when it "
    "was last closed.",
)
_BACKUP = Words(
    "请再核对一次；确信无误的，请保留这个文件，并从备份恢复。",
    "Compare once more; if you are sure, keep the file and restore a backup.",
)

_held: dict[bytes | None, Key] = {}
_ahead: set[bytes | None] = set()
"""The stamps of files whose password was given before they were opened."""


def stamp_of(path: Path) -> bytes | None:
    """The stamp of a ledger with a password; none if the file is no such, or cannot be read.

    The file itself is read: to be asked before a connection is opened.
    """
    with suppress(OSError), path.open("rb") as file:
        start = file.read(STAMP_BYTES)
        if start.startswith(FORM) and len(start) == STAMP_BYTES:
            return start
    return None


def has_password(path: Path) -> bool:
    """Whether a file, which is not open, is a ledger with a password."""
    return stamp_of(path) is not None


def key_of(path: Path) -> Key | None:
    """The key of a file; none where it has no password.

    Raises:
        NeedsPassword: it has one, which was not given yet.
    """
    stamp = stamp_of(path)
    if stamp is None:
        return None
    if stamp not in _held:
        raise NeedsPassword(path, _HAS.fill(name=path.name), _SAFE, _ENTER)
    return _held[stamp]


def hold(key: Key) -> None:
    """Keeps a key until it is to be forgotten."""
    _held[key.stamp] = key


def unlock(path: Path, typed: str) -> None:
    """Keeps the key of a file, if what was typed is its password or its recovery key; it costs a quarter of a second.

    Raises:
        WrongPassword: it is not, or the file is damaged.
    """
    stamp = stamp_of(path)
    if stamp is None:
        return
    key = Key.fitting(stamp, typed)
    if key is None:
        if seal.broken_at(path.absolute()):
            raise WrongPassword(_OR_DAMAGED.fill(name=path.name), _SAFE, _BACKUP)
        raise WrongPassword(_WRONG.fill(name=path.name), _SAFE, _AGAIN)
    hold(key)


def unlock_ahead(path: Path, typed: str) -> None:
    """As `unlock`, for a file that is about to be opened: the next time that its key is to be forgotten it is not."""
    unlock(path, typed)
    if (stamp := stamp_of(path)) is not None:
        _ahead.add(stamp)


def forget(path: Path | None = None) -> None:
    """Forgets the key of a file, which asks for its password from now on; all keys where none is named."""
    if path is None:
        _held.clear()
        _ahead.clear()
    elif (stamp := stamp_of(path)) in _ahead:
        _ahead.discard(stamp)
    else:
        _held.pop(stamp, None)
