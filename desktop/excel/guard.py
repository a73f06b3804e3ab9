"""A look at a foreign file's structure before any reader opens it.

A workbook of 1.8 kB can drive a reader past 1 GiB, and one of 1.5 MB can abort the process; most such files
show themselves in the table of contents of the package.
"""

import re
import zipfile
import zlib
from pathlib import Path

from desktop.excel import refusals
from desktop.excel.package import plain_name
from desktop.excel.refusals import Fault, filled

LARGEST_FILE = 100 * 2**20
LARGEST_PART = 400 * 2**20
LARGEST_WHOLE = 600 * 2**20
MOST_PARTS = 5_000
STEEPEST = 300
"""Times that a part of more than 20 MiB may grow when unpacked; sheets of repeated rows grow about a hundredfold."""

TEXTS = (".csv", ".tsv", ".txt")
"""Extensions under which a text is read as a table."""
_MOST_TEXT = 20 * 2**20
_LOCK_SIZE = 165
"""Bytes of the file in which Excel notes who has a workbook open."""

_CONTROLS = bytes((*range(9), *range(14, 32)))
_PACKAGE, _OLE, _BIFF = b"PK", b"\xd0\xcf\x11\xe0", b"\x09\x08"
_PAGE = re.compile(rb"\s*<(?:!doctype\s+html|html|\?xml|table|meta|head|body)\b", re.IGNORECASE)
_DAMAGES = (
    zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, KeyError, zlib.error,
)  # fmt: skip


def fault_of(path: Path) -> Fault | None:
    """Why a file must not be given to a reader; ``None`` if it may.

    Raises:
        OSError: the file cannot be read at all.
    """
    if not path.is_file():
        return refusals.NO_FILE
    size = path.stat().st_size
    if size == 0:
        return refusals.EMPTY
    if size > LARGEST_FILE:
        return filled(refusals.TOO_LARGE_FILE, n=LARGEST_FILE // 2**20)
    with path.open("rb") as file:
        start = file.read(4096)
    if path.name.startswith("~$") or (size == _LOCK_SIZE and start[0] <= 54):
        return refusals.LOCK_FILE
    if not start.strip(b"\x00"):
        return refusals.NULS
    if start.startswith(_PACKAGE):
        return _fault_of_package(path)
    if start.startswith((_OLE, _BIFF)):
        return None  # an old .xls, or a workbook with a password: the reader tells which
    return _fault_of_text(path, size, start)


def is_package(path: Path) -> bool:
    """Whether a file begins as an ``.xlsx`` does."""
    with path.open("rb") as file:
        return file.read(2) == _PACKAGE


def is_text(path: Path) -> bool:
    """Whether a file that the guard let through is to be read as a text and no workbook."""
    with path.open("rb") as file:
        return path.suffix.lower() in TEXTS and not file.read(4).startswith((_PACKAGE, _OLE, _BIFF))


def _fault_of_text(path: Path, size: int, start: bytes) -> Fault | None:
    if _PAGE.match(start.removeprefix(b"\xef\xbb\xbf")):
        return refusals.WEB_PAGE
    if path.suffix.lower() not in TEXTS:
        return refusals.OTHER_KIND if start.translate(None, _CONTROLS) != start else refusals.TEXT
    return filled(refusals.TOO_LARGE_FILE, n=_MOST_TEXT // 2**20) if size > _MOST_TEXT else None


def _fault_of_package(path: Path) -> Fault | None:
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
            return (
                fault_of_parts(parts)
                or next((fault for part in parts if (fault := _fault_of_xml(package, part))), None)
                or _fault_of_kind({part.filename for part in parts})
            )
    except _DAMAGES:
        return refusals.DAMAGED


def fault_of_parts(parts: list[zipfile.ZipInfo]) -> Fault | None:
    """Why a package must not be unpacked, as its table of contents tells; ``None`` if it may."""
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_WHOLE:
        return refusals.BOMB
    if len({plain_name(name) for name in names}) != len(names) or any(map(_is_odd, names)):
        return refusals.NAMES
    for part in parts:
        steep = part.file_size > 20 * 2**20 and part.file_size > STEEPEST * max(part.compress_size, 1)
        if part.file_size > LARGEST_PART or steep:
            return refusals.BOMB
    return None


def _is_odd(name: str) -> bool:
    """Whether a part's name leads out of the package."""
    return name.startswith(("/", "\\")) or ":" in name or ".." in re.split(r"[/\\]", name)


def _fault_of_kind(names: set[str]) -> Fault | None:
    whole = {plain_name(name) for name in names}
    return None if "xl/workbook.xml" in whole else refusals.OTHER_PACKAGE


def _fault_of_xml(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> Fault | None:
    if not part.filename.lower().endswith((".xml", ".rels")):
        return None
    with package.open(part) as stream:
        start = stream.read(4096)
        if b"<!--" in start:  # a long comment must not hide what stands behind it
            start += stream.read(2**20)
    plain = start.replace(b"\x00", b"")  # a part in UTF-16 is no way around it
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        return refusals.ENTITIES
    count = re.search(rb'\buniqueCount\s*=\s*["\'](\d+)', plain)
    if count and int(count[1]) > part.file_size:
        return refusals.DAMAGED
    return None
