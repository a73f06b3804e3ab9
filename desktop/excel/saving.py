"""A workbook's way to the disk: whole, checked and moved into place, or not at all."""

import os
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from python_calamine import CalamineError, CalamineWorkbook

from desktop.domain.words import Words
from desktop.excel.record_copy import COPY, RELATIONS, SAID, copy_part, marks_of, said_by, said_part
from desktop.files import CHOOSE, cannot, replacing, telling

FAULTY = Words("写出的文件没有通过核对", "what was written did not pass its check")

_STEADY = (1980, 1, 1, 0, 0, 0)
"""The time given to each part of the package, so that the same content makes the same file."""


_RELS, _LAST, _END = "xl/_rels/workbook.xml.rels", "[Content_Types].xml", b"</Relationships>"
"""Parts of a package: what ties the workbook to others, and what is written last."""


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


def save_workbook(
    workbook: Workbook,
    path: Path,
    sheets: Sequence[Written] = (),
    copy: dict[str, Any] | None = None,
    unmarked: Sequence[str] = (),
) -> None:
    """Writes a workbook beside its place, checks it, and moves it there; a failure leaves nothing behind.

    Args:
        workbook: a workbook, not a write-only one.
        path: the file to write; one that is there is replaced.
        sheets: those of its sheets that wrote their rows themselves; they can be saved once.
        copy: what the package is to carry along, as `desktop.excel.record_copy.content_of` gives it.
        unmarked: sheets whose cells may change without a word: to be signed, or worked out by formulas.

    Raises:
        CannotWrite: the disk, the folder or another program is in the way.
    """
    with telling(path), replacing(path) as temporary:
        try:
            _write(workbook, temporary, {sheet.name: sheet for sheet in sheets}, copy)
        finally:
            for sheet in sheets:
                sheet.close()
        expected = _last_rows(workbook) | {sheet.name: sheet.last_filled for sheet in sheets}
        if _read_back(temporary) != (workbook.sheetnames, expected):
            raise cannot(path, FAULTY, CHOOSE)
        if copy is not None:
            _add_what_is_said(temporary, unmarked)


def _add_what_is_said(temporary: Path, unmarked: Sequence[str]) -> None:
    """Adds a mark of what each sheet says, as it reads."""
    with CalamineWorkbook.from_path(str(temporary)) as book:
        names = [name for name in book.sheet_names if name not in unmarked]
        said = {name: said_by(book.get_sheet_by_name(name).to_python()) for name in names}
    with temporary.open("r+b") as file:
        with _SteadyZip(file, "a", ZIP_DEFLATED) as archive:
            archive.writestr(SAID, said_part(said))
        file.flush()
        os.fsync(file.fileno())


def _write(
    workbook: Workbook, temporary: Path, sheets: Mapping[str, Written], copy: dict[str, Any] | None
) -> None:
    workbook.properties.created = workbook.properties.modified = datetime(*_STEADY)
    with temporary.open("xb") as file:
        archive = _SteadyZip(file, "w", ZIP_DEFLATED, allowZip64=True)
        archive.copy = copy
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
    copy: dict[str, Any] | None = None
    """What the package is to carry along; it is written when all sheets are."""

    def writestr(self, name: str | ZipInfo, data: str | bytes, *_: object, **__: object) -> None:  # type: ignore[override]
        part = ZipInfo(name if isinstance(name, str) else name.filename, _STEADY)
        part.compress_type = self.compression
        if self.copy is not None and part.filename == _RELS:
            data = (data.encode() if isinstance(data, str) else data).replace(_END, RELATIONS + _END)
        if self.copy is not None and part.filename == _LAST:
            content, self.copy = self.copy, None
            self.writestr(COPY, copy_part(content, marks_of(self.filelist)))
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
