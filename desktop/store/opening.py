"""How a ledger file is made, recognised and brought up to date."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.domain.errors import CannotWrite, LookOnly, NewerLedger, NotALedger, Refused, Unreachable
from desktop.domain.words import Words
from desktop.store import known_sound, plain
from desktop.store.cipher.key import FORM, Key
from desktop.store.connection import APPLICATION_ID, Wire, opened, pragma, writing
from desktop.store.faults import any_fault, reason_of, told
from desktop.store.lock import LOOK_ONLY
from desktop.store.migrations import CURRENT, MIGRATIONS

MAGIC = b"SQLite format 3\x00"

_LEFT_ALONE = Words("文件原样未动。", "The file was left as it is.")
_MISSING = Words("找不到台账文件{name}。", "There is no ledger file {name}.")
_READ_ONLY = Words("{name}是只读文件，不能修改。", "{name} is a read-only file and cannot be changed.")
_NO_ANSWER = Words("打不开{name}：{reason}。", "{name} cannot be opened: {reason}.")
_LOOK = Words(
    "请检查磁盘、网络和权限，再试一次；先不要恢复备份。",
    "Check the disk, the network and your rights, then retry; do not restore a backup yet.",
)
_CHECK_NAME = Words("请核对文件名；新建台账请用“新建”。", "Compare the name, or make a new ledger.")
_EXISTS = Words("已有名为{name}的文件。", "There is a file named {name} already.")
_OTHER_NAME = Words("请换一个文件名。", "Choose another name.")
_EMPTY = Words(
    "{name}是空文件，可能是断电或磁盘写满造成的。",
    "{name} is empty, perhaps from a power cut or a full disk.",
)
_BACKUP = Words("请保留这个文件，并从最近的备份恢复。", "Keep the file and restore the latest backup.")
_NULS = Words(
    "{name}的内容全部丢失（只剩零字节）。", "The content of {name} is lost: nothing but zero bytes."
)
_WORKBOOK = Words("{name}是Excel工作簿，不是台账。", "{name} is an Excel workbook, not a ledger.")
_IMPORT_IT = Words(
    "请先打开或新建台账，再用“导入”带入这个工作簿。", "Open or make a ledger first, then import the workbook."
)
_FOREIGN = Words("{name}不是质官台的台账。", "{name} is no ledger of CQO Desk.")
_PICK = Words("请选择扩展名为.cqo的台账文件。", "Choose a ledger file, whose name ends in .cqo.")
_NEWER = Words("{name}是更新版本的质官台写的。", "{name} was written by a newer version of CQO Desk.")
_OLDER = Words(
    "{name}是较早版本的质官台写的，须先升级格式，不能以只读方式打开。",
    "{name} was written by an earlier version of CQO Desk and must be brought up to date first.",
)
_OPEN_TO_WRITE = Words(
    "请以普通方式打开一次；升级前会自动留副本。", "Open it once to write; a copy is made before the update."
)
_MIXED = Words(
    "{name}的内容与它的格式版本不符，可能已损坏，不能升级。",
    "What {name} holds is not what its version says; it may be damaged and cannot be brought up to date.",
)
_NOT_UPDATED = Words(
    "没能把{name}升级到新格式，它仍是原来的格式。",
    "{name} could not be brought up to date; it is of the old format still.",
)
_COPY = Words(
    "升级前的副本是{kept}。请重启程序再试一次，仍不行请联系技术支持。",
    "The copy made before is {kept}. Start the program again and retry; if that fails, ask for support.",
)
_UPDATE_OR_COPY = Words(
    "请升级程序后再打开。升级前的副本是{kept}，可以打开，但没有升级以后的改动。",
    "Update the program, then open it. The copy made before its update, {kept}, can be opened; it has nothing of what"
    " came after.",
)
_UPDATE = Words("请升级程序后再打开。", "Update the program, then open it.")


def must_be_new(path: Path) -> None:
    """Refuses to make a ledger where a file is.

    Raises:
        CannotWrite: there is one.
    """
    if path.exists():
        raise CannotWrite(_EXISTS.fill(name=path.name), _LEFT_ALONE, _OTHER_NAME)


def must_be_there(path: Path) -> None:
    """Refuses a file that is not there, without opening it.

    Raises:
        NotALedger: it is missing.
        Unreachable: its disk does not answer.
    """
    with _reading(path):
        there = path.is_file()
    if not there:
        raise NotALedger(_MISSING.fill(name=path.name), Words("", ""), _CHECK_NAME)


def must_be_ledger(path: Path) -> None:
    """Refuses what is no ledger by its first bytes, with a sentence for each way of not being one.

    Raises:
        NotALedger: missing, empty, all zeros, a workbook, or foreign.
    """
    must_be_there(path)
    with _reading(path), path.open("rb") as file:
        start = file.read(100)
    if not start:
        raise NotALedger(_EMPTY.fill(name=path.name), _LEFT_ALONE, _BACKUP)
    if not start.strip(b"\x00"):
        raise NotALedger(_NULS.fill(name=path.name), _LEFT_ALONE, _BACKUP)
    if start.startswith(b"PK\x03\x04"):
        raise NotALedger(_WORKBOOK.fill(name=path.name), _LEFT_ALONE, _IMPORT_IT)
    if start.startswith(FORM):
        return  # with a password: its pages will tell
    if start.startswith(MAGIC) and start[68:72] == bytes(4) and _has_log(path):
        return  # its header may still be in the log: SQLite will tell
    if not start.startswith(MAGIC) or start[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise NotALedger(_FOREIGN.fill(name=path.name), _LEFT_ALONE, _PICK)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise Unreachable(
            _NO_ANSWER.fill(name=path.name, reason=reason_of(fault)), _LEFT_ALONE, _LOOK
        ) from fault


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.is_file() and log.stat().st_size > 0


def start(wire: Wire) -> None:
    """Makes a new ledger in an empty file: all steps in one transaction.

    The write-ahead log comes after it. Until its first checkpoint a file written through the log has an empty
    header, and a ledger whose program was killed by then could not be told from a foreign file. Without the log
    it takes ``EXTRA`` to have the new file survive a power cut.
    """
    from desktop.store import schema

    wire.raw.execute("PRAGMA synchronous = EXTRA")
    with writing(wire.core):
        for step in MIGRATIONS[schema.make(wire.core) :]:
            step(wire.core)
        wire.raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        wire.raw.execute(f"PRAGMA user_version = {CURRENT}")
    wire.raw.execute("PRAGMA journal_mode = WAL")
    wire.raw.execute("PRAGMA synchronous = FULL")


def must_be_current(raw: Any, path: Path) -> None:
    """Refuses a ledger that this program would first have to bring up to date, and one that it cannot read.

    Raises:
        NotALedger: it is another program's.
        NewerLedger: a newer program wrote it.
        CannotWrite: an older program wrote it.
    """
    if _version(raw, path) < CURRENT:
        raise CannotWrite(_OLDER.fill(name=path.name), _LEFT_ALONE, _OPEN_TO_WRITE)


def must_be_writable(path: Path) -> None:
    """Refuses to open to write what lets nobody write; SQLite would open it and say so with the first save.

    Raises:
        LookOnly: the file is read-only.
    """
    if not os.access(path, os.W_OK):
        raise LookOnly(_READ_ONLY.fill(name=path.name), _LEFT_ALONE, LOOK_ONLY)


def to_look_at(path: Path, key: Key | None) -> Wire:
    """A connection that only reads.

    Raises:
        Refused: as `must_be_current`, or the file cannot be read.
    """
    try:
        # Where no file can be made beside it, SQLite reads it only as one that nobody changes.
        alone = not os.access(path.parent, os.W_OK) and not _has_log(path)
        wire = opened(path, key, alone=alone)
        try:
            wire.raw.execute("PRAGMA query_only = ON")
            must_be_current(wire.raw, path)
            _must_have_its_tables(wire.raw, path)
        except BaseException:
            wire.close()
            raise
    except any_fault() as fault:
        raise told(fault) from fault
    return wire


def connected_again(path: Path, key: Key | None, last: tuple[int, str]) -> Wire | None:
    """A new connection to a ledger whose disk was lost; none if another ledger, or an older state, lies there now.

    Args:
        path: the file.
        key: what it opens with.
        last: number and hash of the journal's last line that is known to be in it.
    """
    from desktop.store import journal  # loads SQLAlchemy

    wire = opened(path, key)
    try:
        must_be_current(wire.raw, path)
        if journal.has(wire.core, *last):
            return wire
    except BaseException:
        wire.close()
        raise
    wire.close()
    return None


def _version(raw: Any, path: Path) -> int:
    try:
        known = int(pragma(raw, "application_id"))
        version = int(pragma(raw, "user_version"))
    except any_fault() as fault:
        raise told(fault) from fault
    if known != APPLICATION_ID:
        raise NotALedger(_FOREIGN.fill(name=path.name), _LEFT_ALONE, _PICK)
    if version > CURRENT:
        raise NewerLedger(_NEWER.fill(name=path.name), _LEFT_ALONE, _way_back(path))
    return version


def _way_back(path: Path) -> Words:
    """What to do with a newer ledger: the copy that was made before its update, if there is one, is named."""
    copies = [copy for version in range(CURRENT, 0, -1) if (copy := _kept_of(path, version)).exists()]
    return _UPDATE_OR_COPY.fill(kept=copies[0].name) if copies else _UPDATE


def bring_up_to_date(wire: Wire, path: Path, key: Key | None = None) -> None:
    """Runs the steps that a ledger lacks, behind a verified copy.

    Raises:
        NotALedger: it is another program's, or its tables are not those of its version; nothing was changed.
        NewerLedger: a newer program wrote it; nothing was written.
        CannotWrite: the copy could not be made or verified; nothing was changed.
    """
    version = _version(wire.raw, path)
    if version == CURRENT:
        _must_have_its_tables(wire.raw, path)
        return
    from desktop.store.backup import back_up, telling

    kept = _kept_of(path, version)
    with telling(kept):
        kept.unlink(missing_ok=True)  # of an update that failed; the ledger itself is still what it was
    back_up(wire.core, kept, key)
    try:
        with writing(wire.core):
            for step in MIGRATIONS[version:]:
                step(wire.core)
            _must_have_its_tables(wire.raw, path)
            wire.raw.execute(f"PRAGMA user_version = {CURRENT}")
    except any_fault() as fault:  # its tables are not those of its version
        raise NotALedger(_MIXED.fill(name=path.name), _LEFT_ALONE, _BACKUP) from fault
    except Refused:
        raise
    except Exception as fault:
        raise CannotWrite(
            _NOT_UPDATED.fill(name=path.name), _LEFT_ALONE, _COPY.fill(kept=kept.name)
        ) from fault


def _kept_of(path: Path, version: int) -> Path:
    """The copy that is made before a ledger of a version is brought up to date."""
    return path.with_name(f"{path.stem}.v{version}-before-update.cqo")


def _must_have_its_tables(raw: Any, path: Path) -> None:
    """Refuses a ledger whose tables are not those of its version: a faulty program may have stopped half way.

    Raises:
        NotALedger: it has others.
    """
    asked = (
        "SELECT m.name, p.name FROM sqlite_master AS m, pragma_table_info(m.name) AS p"
        " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
    )
    if not known_sound.is_known(raw) and set(raw.execute(asked)) != plain.columns():
        raise NotALedger(_MIXED.fill(name=path.name), _LEFT_ALONE, _BACKUP)
