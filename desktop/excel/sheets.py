"""The sheets of a foreign file as plain values, counted twice. Runs in the limited process, and nowhere else."""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import python_calamine as calamine

from desktop.excel import refusals
from desktop.excel.counting import Count, exact_count
from desktop.excel.grid import Cell, Merge, Sheet, read_cell
from desktop.excel.guard import fault_of, is_package, is_text
from desktop.excel.marks import Marks, marks_of
from desktop.excel.number_formats import Shown, shown_by_style
from desktop.excel.package import SheetPart, parts_of, read_part, sheet_parts
from desktop.excel.refusals import Fault, filled
from desktop.excel.texts import read_text_table
from desktop.reasons import reason_of

MOST_CELLS = 1_500_000
"""Cells with something in them, of one workbook."""
WIDEST = 3_000_000
"""Cells, blank ones included, that the used part of a sheet may span."""

_DAMAGES = (
    calamine.CalamineError, zipfile.BadZipFile, zlib.error, OSError, ValueError, KeyError, EOFError,
    NotImplementedError,
)  # fmt: skip


class NotRead(Exception):  # noqa: N818 - an answer, not an error
    """A file is not read; `fault` says why."""

    def __init__(self, fault: Fault, **names: object) -> None:
        super().__init__(fault.reason.en)
        self.fault = filled(fault, **names) if names else fault


def sheets_of(path: Path) -> list[Sheet]:
    """The sheets of a file, hidden ones too.

    Raises:
        NotRead: it is no workbook, hostile, damaged, with a password, too large, or cells were lost in reading.
    """
    try:
        fault = fault_of(path)
        if fault is not None:
            raise NotRead(fault)
        if is_text(path):
            return [_text_sheet(path)]
        if not is_package(path):
            return _plain_sheets(path)
        with zipfile.ZipFile(path) as package:
            return _package_sheets(path, package)
    except _DAMAGES as damage:
        raise NotRead(_as_told(damage, refusals.UNREADABLE)) from None


def _as_told(damage: Exception, otherwise: Fault) -> Fault:
    """What the system says of the file, where it says anything; else that it is damaged."""
    told = isinstance(damage, OSError) and damage.errno
    return Fault(reason_of(damage), refusals.AGAIN) if told and isinstance(damage, OSError) else otherwise


def _text_sheet(path: Path) -> Sheet:
    try:
        rows = read_text_table(path)
    except ValueError:
        raise NotRead(refusals.UNREADABLE) from None
    if rows is None:
        raise NotRead(refusals.BAD_TEXT)
    _must_be_few(sum(map(_filled, rows)))
    return Sheet(path.stem, rows)


def _plain_sheets(path: Path) -> list[Sheet]:
    """The sheets of a file that is no package: the old format, of which nothing but the values is known."""
    sheets, cells = [], 0
    try:
        with _opened(path) as book:
            for meta in _tables(book):
                read = book.get_sheet_by_name(meta.name)
                rows = _rows(read)
                cells += sum(map(_filled, rows))
                _must_be_few(cells)
                sheets.append(
                    Sheet(meta.name, rows, _merges(read, rows, meta.name), _is_hidden(meta), plain=True)
                )
    except calamine.PasswordError:
        raise NotRead(refusals.PASSWORD) from None
    if not sheets:
        raise NotRead(refusals.NO_SHEETS)
    return sheets


def _package_sheets(path: Path, package: zipfile.ZipFile) -> list[Sheet]:
    parts = parts_of(package)
    listed = [sheet for sheet in sheet_parts(package, parts) if sheet.is_table]
    if not listed:
        raise NotRead(refusals.NO_SHEETS)
    for n, sheet in enumerate(listed):
        if not sheet.part:
            raise NotRead(refusals.SHEET_MISSING, sheet=sheet.name)
        if any(sheet.name.casefold() == other.name.casefold() for other in listed[:n]):
            raise NotRead(refusals.SAME_NAMES, sheet=sheet.name)
    shown = shown_by_style(read_part(package, parts, "xl/styles.xml"))
    looked = [(sheet, *_look(package, sheet, shown)) for sheet in listed]
    _must_be_few(sum(count.cells for _, _, count in looked))
    with _opened(path) as book:
        metas = {meta.name: meta for meta in _tables(book)}
        return [
            _package_sheet(book, metas, package, parts, sheet, marks, count) for sheet, marks, count in looked
        ]


def _look(package: zipfile.ZipFile, sheet: SheetPart, shown: Mapping[int, Shown]) -> tuple[Marks, Count]:
    try:
        marks, count = marks_of(package, sheet, shown)
    except _DAMAGES as damage:
        raise NotRead(_as_told(damage, filled(refusals.SHEET_DAMAGED, sheet=sheet.name))) from None
    if count.is_out_of_bounds:
        raise NotRead(refusals.OUT_OF_BOUNDS, sheet=sheet.name)
    if count.last_row * count.last_column > WIDEST:
        raise NotRead(refusals.FAR_CELL, sheet=sheet.name, cell=count.corner)
    return marks, count


def _package_sheet(
    book: Any,
    metas: Mapping[str, Any],
    package: zipfile.ZipFile,
    parts: Mapping[str, str],
    sheet: SheetPart,
    marks: Marks,
    count: Count,
) -> Sheet:
    if sheet.name not in metas:
        raise NotRead(refusals.SHEET_DAMAGED, sheet=sheet.name)
    try:
        read = book.get_sheet_by_name(sheet.name)
        rows = _rows(read)
        marks.put_on(rows)
        filled_ = sum(map(_filled, rows)) - sum(flaw.kind == "uncomputed" for flaw in marks.flaws.values())
        there = count.cells if filled_ == count.cells else exact_count(package, sheet.part, parts)
    except _DAMAGES as damage:
        raise NotRead(_as_told(damage, filled(refusals.SHEET_DAMAGED, sheet=sheet.name))) from None
    if filled_ < there:
        raise NotRead(refusals.LOST_CELLS, sheet=sheet.name, there=there, read=filled_)
    hidden = _is_hidden(metas[sheet.name])
    merges = _merges(read, rows, sheet.name)
    return Sheet(sheet.name, rows, merges, hidden, tuple(marks.hidden_rows))


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """A reader of the workbook, which goes by its content: an extension says what someone called it."""
    with path.open("rb") as file, calamine.CalamineWorkbook.from_filelike(file) as book:
        yield book


def _tables(book: Any) -> Iterator[Any]:
    return (meta for meta in book.sheets_metadata if meta.typ == calamine.SheetTypeEnum.WorkSheet)


def _is_hidden(meta: Any) -> bool:
    return bool(meta.visible != calamine.SheetVisibleEnum.Visible)


def _rows(sheet: Any) -> list[list[Cell]]:
    return [
        [read_cell(cell) for cell in row] if any(row) or 0 in row else [None] * len(row)
        for row in sheet.to_python(skip_empty_area=False)
    ]


def _filled(row: list[Cell]) -> int:
    return len(row) - row.count(None)


def _must_be_few(cells: int) -> None:
    if cells > MOST_CELLS:
        raise NotRead(refusals.TOO_MANY_CELLS, n=MOST_CELLS // 10_000)


def _merges(sheet: Any, rows: list[list[Cell]], name: str) -> tuple[Merge, ...]:
    """The merged cells as far as the sheet is used: beyond it a merge holds nothing, and may be endless."""
    height, width = len(rows), len(rows[0]) if rows else 0
    merges, area = [], 0
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top >= height or left >= width:
            continue
        merge = top, left, min(bottom, height - 1), min(right, width - 1)
        area += (merge[2] - top + 1) * (merge[3] - left + 1)
        if area > height * width:
            raise NotRead(refusals.MERGES, sheet=name)
        merges.append(merge)
    return tuple(merges)
