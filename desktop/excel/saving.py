"""A workbook's way to the disk: whole, checked and moved into place, or not at all."""

import os
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Protocol
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from python_calamine import CalamineError, CalamineWorkbook

from desktop.domain.words import Words
from desktop.files import CHOOSE, cannot, replacing, telling

FAULTY = Words("写出的文件没有通过核对", "what was written did not pass its check")

_STEADY = (1980, 1, 1, 0, 0, 0)
"""The time given to each part of the package, so that the same content makes the same file."""


class Written(Protocol):
    """A sheet whose rows are not in its workbook, but written by itself."""

    @property
    def name(self) -> str:
        """The sheet's name."""

    @property
    def last_filled(self) -> int:
        """The last row with a value in it."""

    def joined(self, written: bytes) -> Iterator[bytes]:
        """The whole sheet as XML, from what the workbook wrote of it."""

    def close(self) -> None:
        """Lets go of its rows."""


def save_workbook(workbook: Workbook, path: Path, sheets: Sequence[Written] = ()) -> None:
    """Writes a workbook beside its place, checks it, and moves it there; a failure leaves nothing behind.

    Args:
        workbook: a workbook, not a write-only one.
        path: the file to write; one that is there is replaced.
        sheets: those of its sheets that wrote their rows themselves; they can be saved once.

    Raises:
        CannotWrite: the disk, the folder or another program is in the way.
    """
    with telling(path), replacing(path) as temporary:
        try:
            _write(workbook, temporary, {sheet.name: sheet for sheet in sheets})
        finally:
            for sheet in sheets:
                sheet.close()
        expected = _last_rows(workbook) | {sheet.name: sheet.last_filled for sheet in sheets}
        if _read_back(temporary) != (workbook.sheetnames, expected):
            raise cannot(path, FAULTY, CHOOSE)


def _write(workbook: Workbook, temporary: Path, sheets: Mapping[str, Written]) -> None:
    workbook.properties.created = workbook.properties.modified = datetime(*_STEADY)
    with temporary.open("xb") as file:
        archive = _SteadyZip(file, "w", ZIP_DEFLATED, allowZip64=True)
        archive.bodies = {
            f"xl/worksheets/sheet{number}.xml": sheets[name]
            for number, name in enumerate(workbook.sheetnames, 1)
            if name in sheets
        }
        try:
            ExcelWriter(workbook, archive).save()
        except BaseException:
            archive.fp = None  # else it would be finished, and fail once more, when it is collected
            raise
        file.flush()
        os.fsync(file.fileno())


class _SteadyZip(ZipFile):
    """A package whose parts all bear the same time, and whose sheets get their rows."""

    bodies: Mapping[str, Written] = MappingProxyType({})
    """The sheets that wrote their rows themselves, by the name of their part."""

    def writestr(self, name: str | ZipInfo, data: str | bytes, *_: object, **__: object) -> None:  # type: ignore[override]
        part = ZipInfo(name if isinstance(name, str) else name.filename, _STEADY)
        part.compress_type = self.compression
        super().writestr(part, data)

    def write(self, filename: str, arcname: str, *_: object, **__: object) -> None:  # type: ignore[override]
        part = ZipInfo(arcname, _STEADY)
        part.compress_type = self.compression
        if arcname in self.bodies:
            with self.open(part, "w", force_zip64=True) as sink:
                for piece in self.bodies[arcname].joined(Path(filename).read_bytes()):
                    sink.write(piece)
            return
        part.file_size = Path(filename).stat().st_size
        with Path(filename).open("rb") as source, self.open(part, "w") as sink:
            while piece := source.read(1 << 20):
                sink.write(piece)


def _last_rows(workbook: Workbook) -> dict[str, int]:
    found = {}
    for sheet in workbook.worksheets:
        rows = _filled_rows(sheet)
        found[sheet.title] = max(rows, default=0)
    return found


def _filled_rows(sheet: Worksheet) -> Iterator[int]:
    """The rows with a value that a reader sees; a formula has none before it is first worked out."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None and cell.value != "" and cell.data_type != "f":
                yield row[0].row or 0
                break


def _read_back(temporary: Path) -> tuple[list[str], dict[str, int]]:
    try:
        with ZipFile(temporary) as archive:
            if archive.testzip() is not None:
                return [], {}
        with CalamineWorkbook.from_path(str(temporary)) as book:
            ends = {name: book.get_sheet_by_name(name).end for name in book.sheet_names}
            return list(book.sheet_names), {name: end[0] + 1 if end else 0 for name, end in ends.items()}
    except (CalamineError, BadZipFile, zlib.error):
        return [], {}
