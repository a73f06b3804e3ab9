"""A workbook's way to the disk: whole, checked and moved into place, or not at all."""

import os
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
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


def save_workbook(workbook: Workbook, path: Path, last_rows: Mapping[str, int] | None = None) -> None:
    """Writes a workbook beside its place, checks it, and moves it there; a failure leaves nothing behind.

    Args:
        workbook: a workbook, write-only or not; a write-only one can be saved once.
        path: the file to write; one that is there is replaced.
        last_rows: of each sheet, the last row with a value in it. Needed for write-only workbooks, which
            do not know; of others it is looked up.

    Raises:
        CannotWrite: the disk, the folder or another program is in the way.
    """
    with telling(path), replacing(path) as temporary:
        _write(workbook, temporary)
        expected = dict(last_rows) if last_rows is not None else _last_rows(workbook)
        if _read_back(temporary) != (workbook.sheetnames, expected):
            raise cannot(path, FAULTY, CHOOSE)


def _write(workbook: Workbook, temporary: Path) -> None:
    workbook.properties.created = workbook.properties.modified = datetime(*_STEADY)
    with temporary.open("xb") as file:
        archive = _SteadyZip(file, "w", ZIP_DEFLATED, allowZip64=True)
        try:
            ExcelWriter(workbook, archive).save()
        except BaseException:
            archive.fp = None  # else it would be finished, and fail once more, when it is collected
            raise
        file.flush()
        os.fsync(file.fileno())


class _SteadyZip(ZipFile):
    """A package whose parts all bear the same time."""

    def writestr(self, name: str | ZipInfo, data: str | bytes, *_: object, **__: object) -> None:  # type: ignore[override]
        part = ZipInfo(name if isinstance(name, str) else name.filename, _STEADY)
        part.compress_type = self.compression
        super().writestr(part, data)

    def write(self, filename: str, arcname: str, *_: object, **__: object) -> None:  # type: ignore[override]
        part = ZipInfo(arcname, _STEADY)
        part.compress_type = self.compression
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
