"""A ledger made of a backup, and put in the place of another."""

from contextlib import closing, suppress
from pathlib import Path

from desktop.domain.changes import Told
from desktop.domain.errors import CannotWrite, NewerLedger, NotALedger
from desktop.domain.words import Words
from desktop.files import settle, telling
from desktop.store import seal
from desktop.store.backup import BESIDE, copy, fault_in
from desktop.store.cipher import keyring
from desktop.store.cipher.key import Key
from desktop.store.connection import APPLICATION_ID
from desktop.store.driver import connect, sqlite
from desktop.store.lock import Lock
from desktop.store.looking import quiet, unusable
from desktop.store.migrations import CURRENT
from desktop.store.opening import must_be_ledger, must_be_new
from desktop.store.stoppable import Share

CHECKED = 30
"""Hundredths of the work after which the backup is checked, and is copied."""
_DAMAGED = Words("备份{name}已损坏：{reason}。", "The backup {name} is damaged: {reason}.")
_FOREIGN = Words("它不是质官台的台账", "it is no ledger of CQO Desk")
_NEWER = Words(
    "备份{name}是更新版本的质官台写的。", "The backup {name} was written by a newer version of CQO Desk."
)
_UPDATE = Words("请升级程序后再恢复。", "Update the program, then restore it.")
_ANOTHER = Words("请换用更早的一份备份。", "Use an earlier backup.")
_LOG_LEFT = Words(
    "台账{name}的日志文件还在使用，没有替换。",
    "The log of the ledger {name} is still in use; it was not replaced.",
)
_LEFT_ALONE = Words("台账原样未动。", "The ledger is as it was.")
_COPY_INSTEAD = Words(
    "请关闭其他程序后再试，或恢复为副本。", "Close other programs and try again, or restore to a copy."
)
_UNTOUCHED = Words("没有写入任何文件。", "No file was written.")


def restore(backup: Path, target: Path, told: Told | None = None) -> None:
    """Makes a new ledger of a backup, which stays as it is; what lies about of an older file of that name goes.

    A backup with a password becomes a ledger with the same password. It is told how far it is, in hundredths; what that
    raises ends it.

    Raises:
        NotALedger: the backup is missing, damaged or foreign.
        NeedsPassword: it has a password, which was not given yet.
        NewerLedger: a newer program wrote it.
        CannotWrite: the target is there already, or its place cannot be written to.
    """
    must_be_ledger(backup)
    must_be_new(target)
    key = keyring.key_of(backup)
    try:
        with closing(quiet(backup, key)) as source:
            share = Share(told) if told else None
            reason = fault_in(source, share.again if share else None)
            if reason:
                raise NotALedger(_DAMAGED.fill(name=backup.name, reason=reason), _UNTOUCHED, _ANOTHER)
            if source.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise NotALedger(_DAMAGED.fill(name=backup.name, reason=_FOREIGN), _UNTOUCHED, _ANOTHER)
            if source.execute("PRAGMA user_version").fetchone()[0] > CURRENT:
                raise NewerLedger(_NEWER.fill(name=backup.name), _UNTOUCHED, _UPDATE)
            with telling(target):
                seal.take_off(target)
                for ending in BESIDE:
                    target.with_name(target.name + ending).unlink(missing_ok=True)
            copy(source, target, key, share.of(CHECKED, 100) if share else None)
    except sqlite.DatabaseError as fault:
        raise unusable(backup, fault) from fault


def put_in_place(ledger: Path, target: Path) -> None:
    """Has a ledger, which nobody has open, take the place of another: wholly or not at all, and with no old log.

    A log beside the target would be mixed into what comes. So the target is brought to rest first: what its log
    holds goes into the file, and the log goes before the file does. A power cut at any moment leaves one of both
    whole. The caller has kept what was there.

    Raises:
        InUse: another program has the target open to write.
        NeedsPassword: the target has a password, which was not given yet.
        CannotWrite: the target cannot be brought to rest, or its place cannot be written to; it is as it was.
    """
    with telling(target):
        lock = Lock(target)
        try:
            bring_to_rest(target, keyring.key_of(target))
            for ending in BESIDE:
                target.with_name(target.name + ending).unlink(missing_ok=True)
            seal.take_off(target)
            seal.take_off(ledger)
            settle(target.parent)
            ledger.replace(target)
            settle(target.parent)
        finally:
            lock.release()


def bring_to_rest(path: Path, key: Key | None) -> None:
    """Has all that SQLite keeps beside a ledger go into it.

    Raises:
        CannotWrite: another program reads it, or it is damaged.
    """
    log = path.with_name(path.name + "-wal")
    with suppress(sqlite.Error), closing(connect(path, key, timeout=2)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if log.exists() and log.stat().st_size:
        raise CannotWrite(_LOG_LEFT.fill(name=path.name), _LEFT_ALONE, _COPY_INSTEAD)
