"""What the database says when it cannot, in words for people."""

import sys

from desktop import reasons
from desktop.domain.errors import (
    NOTHING_CHANGED,
    CannotWrite,
    Conflict,
    Duplicate,
    NotALedger,
    Refused,
    StillInUse,
    Unreachable,
)
from desktop.domain.words import Words
from desktop.store.driver import sqlite

SAVED_BEFORE = Words("已保存的内容都在。", "All that was saved before is safe.")

_FULL = Words("磁盘已满，未能保存。", "The disk is full, so this was not saved.")
_MAKE_ROOM = Words("请在磁盘上腾出空间，再保存一次。", "Make room on the disk and save again.")
_BUSY = Words(
    "另一个程序正在写这个台账，未能保存。", "Another program is writing to the ledger, so this was not saved."
)
_WAIT = Words(
    "请稍等片刻再保存；仍不行，请关闭另一个窗口。",
    "Wait a moment and save again; if that fails, close the other window.",
)
_READ_ONLY = Words(
    "台账文件或所在文件夹是只读的，未能保存。",
    "The ledger or its folder is read-only, so this was not saved.",
)
_ALLOW = Words(
    "请取得写权限，或把台账复制到可写的文件夹后再打开。",
    "Get the right to write, or copy the ledger to a folder where you may.",
)
_DISK = Words(
    "台账所在的磁盘连接不上或出错，没有保存。",
    "The disk of the ledger cannot be reached or fails, so nothing was saved.",
)
_CHECK_DISK = Words(
    "请检查磁盘或重新插好U盘，再试一次；先不要恢复备份。",
    "Check the disk or plug the stick in again, then retry; do not restore a backup yet.",
)
_DAMAGED = Words("台账文件已损坏。", "The ledger file is damaged.")
_KEEP = Words("文件原样未动。", "The file was left as it is.")
_BACKUP = Words("请保留这个文件，并从最近的备份恢复。", "Keep the file and restore the latest backup.")

_REASONS: dict[str, Words] = {
    "SQLITE_FULL": reasons.FULL,
    "SQLITE_BUSY": reasons.IN_USE,
    "SQLITE_LOCKED": reasons.IN_USE,
    "SQLITE_READONLY": Words("文件或文件夹是只读的", "the file or its folder is read-only"),
    "SQLITE_CANTOPEN": Words("文件打不开", "the file cannot be opened"),
    "SQLITE_PERM": reasons.FORBIDDEN,
    "SQLITE_AUTH": reasons.FORBIDDEN,
    "SQLITE_IOERR": reasons.BROKEN,
    "SQLITE_NOMEM": reasons.NO_MEMORY,
    "SQLITE_TOOBIG": reasons.TOO_LARGE,
    "SQLITE_CORRUPT": Words("文件结构已损坏", "it is damaged inside"),
    "SQLITE_NOTADB": Words("它不是台账文件，或已损坏", "it is no ledger, or is damaged"),
}
"""What the database says of a file, in words that fit into a sentence."""

_BY_TEXT = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "database is locked": "SQLITE_BUSY",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "out of memory": "SQLITE_NOMEM",
}
"""The names of faults by their texts: of a failed backup the driver tells the text alone."""

_BY_NAME: dict[str, tuple[type[Refused], Words, Words, Words]] = {
    "SQLITE_FULL": (CannotWrite, _FULL, SAVED_BEFORE, _MAKE_ROOM),
    "SQLITE_BUSY": (CannotWrite, _BUSY, SAVED_BEFORE, _WAIT),
    "SQLITE_LOCKED": (CannotWrite, _BUSY, SAVED_BEFORE, _WAIT),
    "SQLITE_READONLY": (CannotWrite, _READ_ONLY, SAVED_BEFORE, _ALLOW),
    "SQLITE_CANTOPEN": (CannotWrite, _READ_ONLY, SAVED_BEFORE, _ALLOW),
    "SQLITE_PERM": (CannotWrite, _READ_ONLY, SAVED_BEFORE, _ALLOW),
    "SQLITE_IOERR": (Unreachable, _DISK, SAVED_BEFORE, _CHECK_DISK),
    "SQLITE_CORRUPT": (NotALedger, _DAMAGED, _KEEP, _BACKUP),
    "SQLITE_NOTADB": (NotALedger, _DAMAGED, _KEEP, _BACKUP),
}


def name_of(fault: BaseException) -> str:
    """SQLite's own name for a fault, such as ``SQLITE_FULL``; blank for what is none of its own."""
    said = getattr(fault, "orig", fault)  # SQLAlchemy's faults bear the driver's
    if not isinstance(said, sqlite.Error):
        return ""
    return getattr(said, "sqlite_errorname", "") or _BY_TEXT.get(str(said), "")


def reason_of(fault: BaseException) -> Words:
    """Why the database or the system refused, in words that fit into a sentence."""
    name = name_of(fault)
    known = next((words for start, words in _REASONS.items() if name.startswith(start)), None)
    return known or reasons.reason_of(fault)


def already_there() -> Conflict:
    """The refusal to add a record that is there: it was saved before, though that was reported as failed."""
    return Conflict(
        Words("这条记录已经在台账里了。", "The record is in the ledger already."),
        NOTHING_CHANGED,
        Words("请重新打开这条记录，核对后再改。", "Open the record again, compare, and edit it then."),
    )


def out_of_reach() -> Unreachable:
    """The refusal while the disk of a ledger cannot be reached."""
    return Unreachable(_DISK, SAVED_BEFORE, _CHECK_DISK)


def any_fault() -> tuple[type[Exception], ...]:
    """What the database can fail with: faults of the driver and, once it is loaded, of SQLAlchemy."""
    core = getattr(sys.modules.get("sqlalchemy.exc"), "DBAPIError", sqlite.Error)
    return sqlite.Error, core


def told(fault: Exception) -> Exception:
    """The refusal that a fault of the database comes to; a fault of our own comes back as it is."""
    said = getattr(fault, "orig", fault)
    name = name_of(fault)
    if isinstance(said, sqlite.IntegrityError):
        if "FOREIGN KEY" in str(said):  # the driver names the kind of fault, not which constraint
            return StillInUse(
                Words(
                    "这条记录还被其他记录引用，不能删除。",
                    "Other records point to this one, so it cannot go.",
                ),
                NOTHING_CHANGED,
                Words("请先改掉或删除引用它的记录。", "First change or delete the records that point to it."),
            )
        if "UNIQUE" in str(said) and str(said).endswith(".id"):
            return already_there()
        if "UNIQUE" in str(said):
            return Duplicate(
                Words("已有编号相同的记录。", "There is a record with the same number already."),
                NOTHING_CHANGED,
                Words(
                    "请核对编号，或修改已有的那条。", "Compare the numbers, or edit the record that is there."
                ),
            )
        return fault
    for start, (kind, happened, safe, next_step) in _BY_NAME.items():
        if name.startswith(start):
            return kind(happened, safe, next_step)
    return fault
