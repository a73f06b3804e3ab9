"""A ledger made of a backup."""

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop.domain.errors import NewerLedger, NotALedger
from desktop.domain.words import Words
from desktop.store.backup import BESIDE, copy, fault_in
from desktop.store.connection import APPLICATION_ID
from desktop.store.migrations import CURRENT
from desktop.store.opening import must_be_ledger, must_be_new

_DAMAGED = Words("备份{name}已损坏：{reason}。", "The backup {name} is damaged: {reason}.")
_NEWER = Words(
    "备份{name}是更新版本的质官台写的。", "The backup {name} was written by a newer version of CQO Desk."
)
_UPDATE = Words("请升级程序后再恢复。", "Update the program, then restore it.")
_ANOTHER = Words("请换用更早的一份备份。", "Use an earlier backup.")
_UNTOUCHED = Words("没有写入任何文件。", "No file was written.")


def restore(backup: Path, target: Path) -> None:
    """Makes a new ledger of a backup, which stays as it is; what lies about of an older file of that name goes.

    Raises:
        NotALedger: the backup is missing, damaged or foreign.
        NewerLedger: a newer program wrote it.
        CannotWrite: the target is there already, or its place cannot be written to.
    """
    must_be_ledger(backup)
    must_be_new(target)
    # A backup on a read-only stick can be read only if SQLite is told that nobody changes it.
    quiet = "&immutable=1" if not backup.with_name(backup.name + "-wal").exists() else ""
    try:
        with closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro{quiet}", uri=True)) as source:
            reason = fault_in(source)
            if reason:
                raise NotALedger(_DAMAGED.fill(name=backup.name, reason=reason), _UNTOUCHED, _ANOTHER)
            if source.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise NotALedger(_DAMAGED.fill(name=backup.name, reason="-"), _UNTOUCHED, _ANOTHER)
            if source.execute("PRAGMA user_version").fetchone()[0] > CURRENT:
                raise NewerLedger(_NEWER.fill(name=backup.name), _UNTOUCHED, _UPDATE)
            for ending in BESIDE:
                target.with_name(target.name + ending).unlink(missing_ok=True)
            copy(source, target)
    except sqlite3.DatabaseError as fault:
        raise NotALedger(_DAMAGED.fill(name=backup.name, reason=fault), _UNTOUCHED, _ANOTHER) from fault
