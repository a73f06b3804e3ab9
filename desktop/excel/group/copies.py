"""What the limited process tells of one annual workbook: its copy, if nobody has changed what its sheets say."""

import hashlib
import zipfile
import zlib
from pathlib import Path
from typing import Any

from desktop.domain.words import Words
from desktop.excel import guard
from desktop.excel.record_copy import COPY_NAME, FORMAT, SAID_NAME, content_in, marks_of, said_by

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
    """The copy with the file's hash and whether it was saved again, or a fault to tell."""
    try:
        if not path.is_file():
            return {"fault": NO_FILE}
        content = path.read_bytes() if path.stat().st_size <= guard.LARGEST_FILE else b""
        if not content.startswith(b"PK"):
            return {"fault": _guarded(path) or NO_COPY}
        with zipfile.ZipFile(path) as package:
            return _told_of_package(path, package) | {"sha256": hashlib.sha256(content).hexdigest()}
    except OSError:
        return {"fault": UNREADABLE}
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        KeyError,
    ):
        return {"fault": DAMAGED}


def _told_of_package(path: Path, package: zipfile.ZipFile) -> dict[str, Any]:
    parts = package.infolist()
    fault = guard.fault_of_parts(parts)
    if fault is not None:
        return {"fault": fault.reason}
    text = _part_named(package, COPY_NAME)
    if text is None:
        return {"fault": NO_COPY}
    copy = content_in(text)
    if copy["format"] > FORMAT:
        return {"fault": NEWER}
    marks = {name: tuple(mark) for name, mark in copy.pop("sheets").items()}
    if marks == marks_of(parts):
        return {"copy": copy, "saved_again": False}
    fault_found = _guarded(path) or _what_was_edited(path, _part_named(package, SAID_NAME))
    return {"fault": fault_found} if fault_found else {"copy": copy, "saved_again": True}


def _guarded(path: Path) -> Words | None:
    fault = guard.fault_of(path)
    return None if fault is None else fault.reason


def _part_named(package: zipfile.ZipFile, name: bytes) -> bytes | None:
    """A custom part, wherever a program that saved the workbook again has put it."""
    for part in package.infolist():
        if part.filename.startswith("customXml/item") and part.file_size <= LARGEST_COPY:
            with package.open(part) as stream:
                start = stream.read(START)
                if name + b'"' in start:
                    return start + stream.read()
    return None


def _what_was_edited(path: Path, part: bytes | None) -> Words | None:
    """Which sheets say something else than they were written with; read cell by cell."""
    import python_calamine as calamine

    if part is None:
        return NO_COPY
    said = content_in(part)
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
