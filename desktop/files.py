"""A file's way to the disk: whole and moved into place, or not at all; and names that every disk takes."""

import errno
import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop import reasons
from desktop.domain.errors import CannotWrite
from desktop.domain.words import Words
from desktop.reasons import reason_of

HAPPENED = Words("无法写入“{name}”：{reason}。", "'{name}' could not be written: {reason}.")
SAFE = Words("原有的文件和台账都没有改动。", "The file that was there and the ledger are as they were.")
CLOSE_IT = Words(
    "请关闭打开它的程序，或换一个文件名或文件夹再试。", "Close it there, or choose another name or folder."
)
FORBIDDEN_OR_OPEN = Words(
    "没有写入权限，或它正被其他程序打开", "there is no permission to write, or another program has it open"
)
UNSURE = Words(
    "新文件已写完，但断电后可能变回原来的文件。台账没有改动。",
    "The new file is there, but a power cut may bring back the old one. The ledger is as it was.",
)
UNCONFIRMED = Words("磁盘没有确认", "the disk did not confirm it")
CHECK_DISK = Words("请检查磁盘，再写一次。", "Check the disk and write it again.")
MAKE_ROOM = Words("请腾出空间，或换一个磁盘再试。", "Make room, or choose another disk.")
CHOOSE = Words("请换一个文件名或文件夹再试。", "Choose another name or folder.")
NO_FOLDER = Words("文件夹不存在", "the folder does not exist")
IN_WRITING = {reasons.FORBIDDEN: FORBIDDEN_OR_OPEN, reasons.MISSING: NO_FOLDER}
"""What a reason means where a file is written; Windows says of one that is open elsewhere that it is forbidden."""
NEXT_STEPS = {
    FORBIDDEN_OR_OPEN: CLOSE_IT,
    reasons.IN_USE: CLOSE_IT,
    reasons.READ_ONLY: CLOSE_IT,
    reasons.FULL: MAKE_ROOM,
    reasons.QUOTA: MAKE_ROOM,
    reasons.TOO_LARGE: MAKE_ROOM,
    reasons.BROKEN: CHECK_DISK,
    reasons.GONE: CHECK_DISK,
    reasons.AWAY: CHECK_DISK,
}
"""What to do next, by the reason; for any other another place is the way."""

LONGEST_NAME = 180
"""Bytes of a name in UTF-8; disks take 255, and a folder may still follow or a number be put behind."""

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
"""What Windows takes in no name, and what turns the direction of writing, so that one suffix looks like another."""
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(\.|$)")
"""Names that mean a device on Windows, whatever follows their first dot."""


class NotConfirmed(OSError):  # noqa: N818 - it tells of a doubt
    """The file is in its place, but the disk does not confirm that it will be there after a power cut."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary file beside a place, which it takes in the end; a failure leaves nothing behind.

    Raises:
        OSError: the disk, the folder or another program is in the way.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    import uuid

    temporary = target.with_name(f".{uuid.uuid4().hex[:12]}.tmp")
    try:
        yield temporary
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    try:
        settle(target.parent)
    except OSError as fault:
        raise NotConfirmed(fault.errno, fault.strerror) from fault


def write_bytes(path: Path, content: bytes) -> None:
    """Writes a file whole; one that is there is replaced.

    Raises:
        CannotWrite: the disk, the folder or another program is in the way; nothing was changed.
    """
    with telling(path), replacing(path) as temporary, temporary.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def write_private(path: Path, content: bytes) -> None:
    """Writes a file whole that only its owner may read, from its first byte on.

    Raises:
        CannotWrite: the disk, the folder or another program is in the way; nothing was changed.
    """
    with telling(path), replacing(path) as temporary:
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def safe_name(name: str, instead: str = "_") -> str:
    """A name that Windows and Linux both take for one file in a folder; its suffix stays what it was.

    Args:
        name: any text.
        instead: what stands where nothing is left of it.
    """
    name = unicodedata.normalize("NFC", _NOT_IN_NAMES.sub("_", name)).strip().rstrip(". ")
    if not name.strip("._ "):
        name = instead
    if _RESERVED.match(name):
        name = f"_{name}"
    stem, suffix = Path(name).stem, Path(name).suffix
    if len(suffix.encode()) > LONGEST_NAME // 2:
        stem, suffix = name, ""
    return _cut(stem, LONGEST_NAME - len(suffix.encode())) + suffix


def numbered(name: str, number: int) -> str:
    """The name of the second, third … of files of one name: ``report (2).pdf``."""
    return name if number == 1 else f"{Path(name).stem} ({number}){Path(name).suffix}"


def _cut(text: str, most: int) -> str:
    """The beginning of a text that takes so many bytes at most."""
    return text if len(text.encode()) <= most else text.encode()[:most].decode(errors="ignore").rstrip(". ")


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turns what the system says against writing a file into something to tell the user.

    Raises:
        CannotWrite: in place of any `OSError`.
    """
    try:
        yield
    except OSError as fault:
        if isinstance(fault, NotConfirmed):
            happened = HAPPENED.fill(name=path.name, reason=UNCONFIRMED)
            raise CannotWrite(happened, UNSURE, CHECK_DISK) from fault
        reason = reason_of(fault)
        reason = IN_WRITING.get(reason, reason)
        raise cannot(path, reason, NEXT_STEPS.get(reason, CHOOSE)) from fault


def cannot(path: Path, reason: Words, next_step: Words) -> CannotWrite:
    """The refusal to write a file, for a reason."""
    return CannotWrite(HAPPENED.fill(name=path.name, reason=reason), SAFE, next_step)


def settle(folder: Path) -> None:
    """Has the folder itself written, so that the new name outlives a power cut; Windows does it on its own."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
