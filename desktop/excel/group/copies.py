"""What the limited process tells of one annual workbook: its records, if nobody has changed what its sheets say.

It is told in lists, dictionaries, texts and numbers alone.
"""

import hashlib
import io
import zipfile
import zlib
from pathlib import Path
from typing import Any

from desktop.domain.carried_copy import content_in
from desktop.domain.words import Words
from desktop.excel import guard
from desktop.excel.group.copied_rows import delivery_in
from desktop.excel.record_copy import COPY_NAME, FORMAT, SAID_NAME, marks_of, said_by

LARGEST_COPY = 256 * 2**20
"""Bytes of a copy."""
START = 300
"""Bytes in which a part names itself."""

NO_COPY = Words(
    "不是本程序导出的年报，或另存时丢掉了随附的数据，请用下属单位导出的原文件",
    "it was not exported by this program, or saving it again dropped the data it carried; take the file as it was exported",
)
EDITED = Words(
    "导出后改过这些表：{sheets}。请下属单位在台账里改正后重新导出",
    "these sheets were edited after the export: {sheets}; have the unit correct its ledger and export again",
)
NEWER = Words(
    "是更新版本的程序导出的，请先升级本程序",
    "a newer version of the program exported it; update this one first",
)
DAMAGED = Words("随附的数据已损坏", "the data it carries is damaged")
NO_FILE = Words("找不到这个文件", "there is no such file")
UNREADABLE = Words("读不出来，可能没有权限", "it cannot be read; it may be protected")


def told_of(path: Path) -> dict[str, Any]:
    """Its records with the file's hash and whether it was saved again, or a fault to tell."""
    told = _told_of(path)
    return told if isinstance(told, dict) else {"fault": [told.zh, told.en]}


def _told_of(path: Path) -> dict[str, Any] | Words:
    try:
        if not path.is_file():
            return NO_FILE
        content = path.read_bytes() if path.stat().st_size <= guard.LARGEST_FILE else b""
        if not content.startswith(b"PK"):
            return _guarded(path) or NO_COPY
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            told = _told_of_package(path, package, content)
        if isinstance(told, dict):
            told["sha256"] = hashlib.sha256(content).hexdigest()
        return told
    except OSError:
        return UNREADABLE
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
    ):
        return DAMAGED


def _told_of_package(path: Path, package: zipfile.ZipFile, content: bytes) -> dict[str, Any] | Words:
    parts = package.infolist()
    fault = guard.fault_of_parts(parts)
    if fault is not None:
        return fault.reason
    found = _part_named(package, COPY_NAME)
    if found is None:
        return NO_COPY
    part, text = found
    copy = content_in(text)
    if copy["format"] > FORMAT:
        return NEWER
    marks = {name: tuple(mark) for name, mark in copy["sheets"].items()}
    saved_again = marks != marks_of(parts)
    if saved_again:
        fault_found = _guarded(path) or _what_was_edited(path, _part_named(package, SAID_NAME))
        if fault_found:
            return fault_found
    return delivery_in(copy, framed(content, part, text)) | {"saved_again": saved_again}


def framed(content: bytes, part: zipfile.ZipInfo, text: bytes) -> bytes:
    """A part as it lies packed in a workbook, in a frame of zlib's; what is not packed in its way is packed.

    Args:
        content: of the whole workbook.
        part: which one.
        text: the same unpacked.
    """
    if part.compress_type != zipfile.ZIP_DEFLATED:
        return zlib.compress(text, 1)
    name, extra = (
        int.from_bytes(content[part.header_offset + at : part.header_offset + at + 2], "little")
        for at in (26, 28)
    )
    start = part.header_offset + 30 + name + extra
    return b"\x78\x01" + content[start : start + part.compress_size] + zlib.adler32(text).to_bytes(4, "big")


def _guarded(path: Path) -> Words | None:
    fault = guard.fault_of(path)
    return None if fault is None else fault.reason


def _part_named(package: zipfile.ZipFile, name: bytes) -> tuple[zipfile.ZipInfo, bytes] | None:
    """A custom part and its text, wherever a program that saved the workbook again has put it."""
    for part in package.infolist():
        if part.filename.startswith("customXml/item") and part.file_size <= LARGEST_COPY:
            with package.open(part) as stream:
                start = stream.read(START)
                if name + b'"' in start:
                    return part, start + stream.read()
    return None


def _what_was_edited(path: Path, part: tuple[zipfile.ZipInfo, bytes] | None) -> Words | None:
    """Which sheets say something else than they were written with; read cell by cell."""
    import python_calamine as calamine

    if part is None:
        return NO_COPY
    said = content_in(part[1])
    try:
        with calamine.CalamineWorkbook.from_path(str(path)) as book:
            there = set(book.sheet_names)
            edited = [
                name
                for name, mark in said.items()
                if name not in there or said_by(book.get_sheet_by_name(name).to_python()) != mark
            ]
    except calamine.CalamineError:
        return DAMAGED
    return EDITED.fill(sheets="、".join(edited)) if edited else None
