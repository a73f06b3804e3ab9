"""A workbook's way to the disk: whole, checked and moved into place, or not at all."""

import errno
import os
import uuid
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from python_calamine import CalamineError, CalamineWorkbook

from desktop.domain.errors import CannotWrite
from desktop.domain.words import Words

HAPPENED = Words("无法写入“{name}”：{reason}。", "'{name}' could not be written: {reason}.")
SAFE = Words("原有的文件和台账都没有改动。", "The file that was there and the ledger are as they were.")
IN_USE = Words(
    "它正被其他程序打开，或文件夹不许写入", "another program has it open, or the folder is write-protected"
)
FULL = Words("磁盘已满", "the disk is full")
NO_FOLDER = Words("文件夹不存在", "the folder does not exist")
IS_FOLDER = Words("已有同名的文件夹", "there is a folder of that name")
FAULTY = Words("写出的文件没有通过核对", "what was written did not pass its check")
OTHER = Words("系统说“{said}”", "the system says '{said}'")
CLOSE_IT = Words(
    "请关闭打开它的程序，或换一个文件名或文件夹再试。", "Close it there, or choose another name or folder."
)
MAKE_ROOM = Words("请腾出空间，或换一个磁盘再试。", "Make room, or choose another disk.")
CHOOSE = Words("请换一个文件名或文件夹再试。", "Choose another name or folder.")

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
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{uuid.uuid4().hex[:12]}.tmp")
    with telling(path):
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        try:
            _write(workbook, temporary)
            expected = dict(last_rows) if last_rows is not None else _last_rows(workbook)
            if _read_back(temporary) != (workbook.sheetnames, expected):
                raise _cannot(path, FAULTY, CHOOSE)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
        _settle(target.parent)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turns what the system says against writing a file into something to tell the user.

    Raises:
        CannotWrite: in place of any `OSError`.
    """
    try:
        yield
    except OSError as fault:
        if isinstance(fault, IsADirectoryError):
            raise _cannot(path, IS_FOLDER, CHOOSE) from fault
        if isinstance(fault, PermissionError) or fault.errno in (errno.EROFS, errno.ETXTBSY):
            raise _cannot(path, IN_USE, CLOSE_IT) from fault
        if fault.errno in (errno.ENOSPC, errno.EDQUOT):
            raise _cannot(path, FULL, MAKE_ROOM) from fault
        if isinstance(fault, FileNotFoundError | NotADirectoryError):
            raise _cannot(path, NO_FOLDER, CHOOSE) from fault
        raise _cannot(path, OTHER.fill(said=fault.strerror or fault), CHOOSE) from fault


def _cannot(path: Path, reason: Words, next_step: Words) -> CannotWrite:
    return CannotWrite(HAPPENED.fill(name=path.name, reason=reason), SAFE, next_step)


def _write(workbook: Workbook, temporary: Path) -> None:
    workbook.properties.created = workbook.properties.modified = datetime(*_STEADY)
    with temporary.open("xb") as file:
        archive = _SteadyZip(file, "w", ZIP_DEFLATED, allowZip64=True)
        ExcelWriter(workbook, archive).save()
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


def _settle(folder: Path) -> None:
    """Has the folder itself written, so that the new name outlives a power cut; Windows does it on its own."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
