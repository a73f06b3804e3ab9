"""Where a ledger may lie: on a disk of this computer, not on a share, a stick, or in a folder that a cloud copies.

A share does not keep SQLite's locks, a stick is pulled out, and a cloud copies the file while it is being written.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from desktop.domain.errors import CannotWrite
from desktop.domain.words import Words

SHARES = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afs",
        "ncpfs",
        "fuse.sshfs",
        "fuse.rclone",
        "davfs",
        "fuse.gvfsd-fuse",
    }
)
"""File systems of other computers, as Linux names them."""
STICKS = ("/media/", "/run/media/")
"""Where Linux desktops mount what is plugged in."""
CLOUDS = tuple(
    name
    for words in (
        Words("我的坚果云", "nutstore"),
        Words("坚果云", "onedrive"),
        Words("百度网盘同步空间", "baidusyncdisk"),
        Words("百度网盘", "baidunetdiskworkspace"),
        Words("wps云盘", "wpsdrive"),
        Words("微云同步助手", "weiyun"),
        Words("阿里云盘", "dropbox"),
        Words("腾讯微云", "google drive"),
        Words("天翼云盘", "googledrive"),
        Words("和彩云", "icloud"),
        Words("联想个人云", "nextcloud"),
        Words("115sync", "owncloud"),
    )
    for name in words
)
"""How folders begin that a cloud keeps in step."""
_UNKNOWN, _REMOVABLE, _REMOTE = 0, 2, 4
"""What ``GetDriveTypeW`` answers."""

_SHARE = Words(
    "{folder}在网络共享上，那里的文件锁不可靠，多人同时写入会损坏台账。",
    "{folder} is on a network share, whose locks cannot be relied on: two writers would damage the ledger.",
)
_STICK = Words(
    "{folder}在可移动磁盘上，拔出时会丢失正在写入的内容。",
    "{folder} is on a removable disk; what is being written is lost when it is pulled out.",
)
_CLOUD = Words(
    "{folder}由网盘同步，同步会在写入途中复制文件，造成台账损坏。",
    "{folder} is kept in step by a cloud, which copies the file while it is written and so damages it.",
)
_SAFE = Words("没有打开，也没有改动任何文件。", "Nothing was opened or changed.")
_NEXT = Words(
    "请把台账放在本机硬盘的文件夹里；共享和U盘可用来存放备份。",
    "Keep the ledger in a folder on this computer's disk; shares and sticks are good for backups.",
)


def must_be_local(ledger: Path) -> None:
    """Refuses a ledger on a share, a stick, or in a folder kept in step by a cloud.

    Raises:
        CannotWrite: it lies on one of them; the reason is told.
    """
    folder = Path(os.path.realpath(ledger)).parent
    reason = _reason(folder)
    if reason is not None:
        raise CannotWrite(reason.fill(folder=folder), _SAFE, _NEXT)


def _reason(folder: Path) -> Words | None:
    if any(part.lower().startswith(CLOUDS) for part in folder.parts):
        return _CLOUD
    kind = _windows_kind(folder) if sys.platform == "win32" else _linux_kind(folder, _mounts())
    return {"share": _SHARE, "stick": _STICK}.get(kind)


def _linux_kind(folder: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """The kind of place, by the mounts: pairs of folder and file system."""
    path = f"{folder.as_posix().rstrip('/')}/"
    best = max(
        ((at, kind) for at, kind in mounts if path.startswith(f"{at.rstrip('/')}/")),
        key=lambda mount: len(mount[0]),
        default=("/", ""),
    )
    if best[1] in SHARES:
        return "share"
    return "stick" if f"{best[0]}/".startswith(STICKS) and len(best[0]) > len("/media/") else ""


def _mounts() -> list[tuple[str, str]]:
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        fields = line.split(" ")
        if len(fields) > 2:
            found.append((fields[1].replace("\\040", " "), fields[2]))
    return found


def _windows_kind(folder: Path) -> str:
    import ctypes

    root = folder.anchor or str(folder)
    if root.startswith("\\\\"):
        return "share"
    windows = getattr(ctypes, "windll", None)
    kind = windows.kernel32.GetDriveTypeW(root) if windows else _UNKNOWN
    return {_REMOTE: "share", _REMOVABLE: "stick"}.get(kind, "")
