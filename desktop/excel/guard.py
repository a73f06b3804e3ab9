"""A look at a foreign file's structure before any reader opens it.

A workbook of 1.8 kB can drive a reader past 1 GiB, and one of 1.5 MB can abort the process; most such files
show themselves in the table of contents of the package.
"""

import re
import zipfile
from pathlib import Path

from desktop.domain.words import Words

LARGEST_FILE = 100 * 2**20
LARGEST_PART = 400 * 2**20
LARGEST_WHOLE = 600 * 2**20
MOST_PARTS = 5_000
STEEPEST = 300
"""Times that a part of more than 20 MiB may grow when unpacked; sheets of repeated rows grow about a hundredfold."""

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384

_NO_FILE = Words("找不到这个文件", "there is no such file")
_EMPTY = Words("文件是空的", "the file is empty")
_NULS = Words("文件内容全部丢失（只剩零字节）", "nothing is left of the file but zero bytes")
_LOCK = Words(
    "这是Excel打开文件时留下的临时文件，请选择原文件",
    "this is a temporary file of Excel's; choose the workbook itself",
)
_TOO_BIG = Words("文件太大", "the file is too large")
_TEXT = Words(
    "这不是Excel工作簿（可能是网页或文本另取了名），请用Excel或WPS另存为.xlsx",
    "this is no workbook but a web page or text under its name; save it as .xlsx",
)
_DAMAGED = Words(
    "文件已损坏，请用Excel或WPS打开后另存一份", "the file is damaged; open it in Excel or WPS and save a copy"
)
_BOMB = Words("文件的内部结构异常庞大，像是恶意文件", "the file is so large inside that it looks hostile")
_NAMES = Words("文件的内部名称异常，像是恶意文件", "the names inside the file look hostile")
_ENTITIES = Words(
    "文件里有不该有的XML定义，像是恶意文件", "the file holds XML definitions that no workbook has"
)


def fault_of(path: Path) -> Words | None:
    """Why a file must not be given to a reader; ``None`` if it may.

    Raises:
        OSError: the file cannot be read at all.
    """
    if not path.is_file():
        return _NO_FILE
    if path.name.startswith("~$"):
        return _LOCK
    size = path.stat().st_size
    if size == 0:
        return _EMPTY
    if size > LARGEST_FILE:
        return _TOO_BIG
    with path.open("rb") as file:
        start = file.read(4096)
    if not start.strip(b"\x00"):
        return _NULS
    if start.startswith(b"PK"):
        return _fault_of_package(path)
    if start.startswith(b"\xd0\xcf\x11\xe0") or start.startswith(b"\x09\x08"):
        return None  # an old .xls, or a workbook with a password: the reader tells which
    return _TEXT


def _fault_of_package(path: Path) -> Words | None:
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
            return _fault_of_parts(parts) or next(
                (fault for part in parts if (fault := _fault_of_xml(package, part))), None
            )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, KeyError):
        return _DAMAGED


def _fault_of_parts(parts: list[zipfile.ZipInfo]) -> Words | None:
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_WHOLE:
        return _BOMB
    if len(set(names)) != len(names) or any(n.startswith(("/", "\\")) or ".." in n.split("/") for n in names):
        return _NAMES
    for part in parts:
        steep = part.file_size > 20 * 2**20 and part.file_size > STEEPEST * max(part.compress_size, 1)
        if part.file_size > LARGEST_PART or steep:
            return _BOMB
    return None


def _fault_of_xml(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> Words | None:
    if not part.filename.endswith((".xml", ".rels")):
        return None
    with package.open(part) as stream:
        start = stream.read(4096)
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
        return _ENTITIES
    count = re.search(rb'uniqueCount="(\d+)"', start)
    if count and int(count[1]) > part.file_size:
        return _DAMAGED
    return None
