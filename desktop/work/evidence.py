"""Files attached to records: taken in from the disk, and saved out again unchanged."""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.late import dataclass
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID, TYPED
from desktop.domain.registers.evidence.attachments import ATTACHMENTS, KINDS, LARGEST, Attachment, digest
from desktop.domain.values.text import tidy
from desktop.domain.words import Words
from desktop.files import numbered, safe_name, write_bytes
from desktop.work.attached import attached_to
from desktop.work.database import Database
from desktop.work.names import name_of
from desktop.work.workspace import Workspace

MEGABYTE = 1024 * 1024
LARGEST_AT_ONCE = 10 * LARGEST
"""Bytes taken in together: they are in memory until they are saved."""

ATTACH = Words("添加佐证材料：{name}（{n}份）", "Attach to {name}: {n}")
NO_FILE = Words("不是文件；文件夹请打开后选里面的文件", "is no file; of a folder, choose the files in it")
MISSING = Words("找不到这个文件", "is not there")
UNREADABLE = Words(
    "读不出来，可能没有权限，或正被其他程序占用",
    "cannot be read; it may be protected, or in use by another program",
)
EMPTY = Words("是空文件，没有内容", "is empty")
TOO_LARGE = Words(
    "超过{most} MB（有{size} MB），请压缩或拆分后再添加",
    "has {size} MB, more than {most} MB; make it smaller, or split it",
)
TOO_MUCH = Words(
    "这一次已满{most} MB，请分次添加", "would make more than {most} MB at once; add it by itself"
)
NAMELESS = Words("未命名", "unnamed")
NO_RECORD = Words("台账里没有编号为{id}的记录。", "The ledger has no record of the id {id}.")
LOOK_UP = Words(
    "请用cqodesk list --json查出记录的编号，核对后再试。",
    "Look the record's id up with the verb list, and try again.",
)
PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp", ".heic", ".tif", ".tiff"})


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was read and may be attached."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A file that cannot be attached, and why."""

    name: str
    reason: Words


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of files that were to be attached."""

    added: tuple[Attachment, ...]
    same: tuple[str, ...]
    """The names of those whose content is attached to the record already."""


def read_files(paths: Iterable[Path]) -> tuple[list[NewFile], list[NotTaken]]:
    """The files that can be attached, and those that cannot with the reasons."""
    read: list[NewFile] = []
    refused: list[NotTaken] = []
    room = LARGEST_AT_ONCE
    for path in paths:
        each = _read(path, room)
        if isinstance(each, NewFile):
            read.append(each)
            room -= len(each.content)
        else:
            refused.append(each)
    return read, refused


def check_content(name: str, content: bytes) -> NewFile | NotTaken:
    """A file that did not come from the disk, such as a picture from the clipboard."""
    if not content:
        return NotTaken(name, EMPTY)
    return NotTaken(name, _too_large(len(content))) if len(content) > LARGEST else NewFile(name, content)


def attach(
    workspace: Workspace,
    register: AnyRegister,
    owner: Record,
    files: Sequence[NewFile],
    kind: str | None = None,
    description: str | None = None,
) -> Taken:
    """Attaches files to a saved record, in one change; a content that it has already is not attached again.

    Args:
        workspace: the open ledger.
        register: of the record.
        owner: the record.
        files: as `read_files` gave them.
        kind: the kind of evidence; where none is given, the file's name tells it, or it is another.
        description: what is said of each.

    Raises:
        Refused: as `desktop.work.database.Database.apply`.
    """
    there = {each.sha256 for each in attached_to(workspace.database, [owner.id])}
    name = name_of(register, owner, workspace.database)
    added: list[Attachment] = []
    contents: list[bytes] = []
    same: list[str] = []
    for file in files:
        sha256 = digest(file.content)
        if sha256 in there:
            same.append(file.name)
            continue
        there.add(sha256)
        contents.append(file.content)
        added.append(
            Attachment(
                file_name=file.name,
                evidence_kind=kind or kind_of(file.name),
                description=description,
                owner_register=register.id,
                owner_record=owner.id,
                owner_name=name,
                file_size=len(file.content),
                sha256=sha256,
                added_on=date.today(),
            )
        )
    changes = tuple(Change(ATTACHMENTS.id, None, each) for each in added)
    workspace.do(ChangeSet(ATTACH.fill(name=name, n=len(added)), changes, tuple(contents)))
    return Taken(tuple(added), tuple(same))


def kind_of(name: str) -> str:
    """The kind of evidence that a file's name tells of."""
    for option in KINDS:
        if any(word in name for word in (option.words.zh, *option.synonyms)):
            return option.id
    return "photo" if Path(name).suffix.lower() in PHOTOS else "other"


def find_owner(database: Database, record_id: str) -> tuple[AnyRegister, Record]:
    """The record of an id, whichever register it is in.

    Raises:
        Refused: there is none.
    """
    for register in TYPED:
        for record in database.get(register.id, [record_id]):
            return register, record
    raise Refused(NO_RECORD.fill(id=record_id), NOTHING_CHANGED, LOOK_UP)


def owner_name(database: Database, attachment: Attachment) -> str:
    """What the record of a file is called now; if it is gone, what it was called."""
    register = BY_ID.get(attachment.owner_register or "")
    if register is not None:
        for record in database.get(register.id, [attachment.owner_record or ""]):
            return name_of(register, record, database)
    return attachment.owner_name or "—"


def save_out(database: Database, attachment: Attachment, path: Path) -> None:
    """Writes a file as it was attached; one that is there is replaced.

    Raises:
        ContentLost: its content is missing or damaged; nothing was written.
        CannotWrite: the disk or the folder is in the way; nothing was written.
    """
    write_bytes(path, database.content(attachment.sha256 or ""))


def save_into(database: Database, attachment: Attachment, folder: Path) -> Path:
    """Writes a file into a folder under its own name, or with a number behind it; gives where it lies.

    What lies there stays; where the very same file does, nothing is written.

    Raises:
        ContentLost, CannotWrite: as `save_out`.
    """
    content = database.content(attachment.sha256 or "")
    name, number = safe_name(attachment.file_name or "", NAMELESS.en), 1
    while True:
        path = folder / numbered(name, number)
        if not os.path.lexists(path):
            write_bytes(path, content)
            return path
        if _holds(path, content):
            return path
        number += 1


def _read(path: Path, room: int) -> NewFile | NotTaken:
    name = _name(path)
    try:
        if not path.is_file():
            return NotTaken(name, NO_FILE if path.exists() else MISSING)
        size = path.stat().st_size
        if size > LARGEST:
            return NotTaken(name, _too_large(size))
        if size > room:
            return NotTaken(name, TOO_MUCH.fill(most=LARGEST_AT_ONCE // MEGABYTE))
        with path.open("rb") as file:
            return check_content(name, file.read(LARGEST + 1))  # it may have grown by now
    except OSError:
        return NotTaken(name, UNREADABLE)


def _name(path: Path) -> str:
    """The name of a file as the ledger can keep it: valid text of one line."""
    name = os.fsencode(path.name).decode(errors="replace")
    return " ".join(tidy(name).split()) or NAMELESS.zh


def _too_large(size: int) -> Words:
    tenths = -(-size * 10 // MEGABYTE)  # rounded up, so that 20 MB and a byte are not said to be 20.0
    return TOO_LARGE.fill(most=LARGEST // MEGABYTE, size=f"{tenths // 10}.{tenths % 10}")


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
