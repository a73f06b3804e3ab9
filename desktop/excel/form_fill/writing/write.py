"""A form filled inside its package. Runs in the limited process."""

import io
import os
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop.domain.city_form.blank import Place
from desktop.domain.words import Words
from desktop.excel.form_fill.reading.look import ODD
from desktop.excel.form_fill.writing.recalculate import recalculate
from desktop.excel.form_fill.writing.runs import with_runs
from desktop.excel.form_fill.xml.book import text_of
from desktop.excel.form_fill.xml.insert_rows import insert_rows
from desktop.excel.form_fill.xml.parts import Parts
from desktop.excel.form_fill.xml.sheet_xml import Put, SheetXml
from desktop.excel.form_fill.xml.tokens import BadPart, Node

_NO_PLACE = Words("无法写入填好的表格", "the filled form cannot be written")
_NOT_WHOLE = Words("写出的表格没有通过核对", "what was written did not pass its check")


Far = Callable[[int, int], None]
"""Is told how far it is, in hundredths."""


def write(path: Path, out: Path, told: dict[str, Any], far: Far = lambda _done, _of: None) -> dict[str, Any]:
    """Writes the filled form to another file.

    Args:
        path: the blank form.
        out: where it goes.
        told: ``cells`` as sheet, row, column, number or null, and text; ``rows`` as sheet, first, last and count.
        far: told how far it is.

    Returns:
        ``{"out": …}``, or ``{"fault": …}`` where it cannot be done.
    """
    try:
        parts = Parts(path.read_bytes())
        puts = _fill(parts, told, far)
        content = parts.whole()
        far(70, 100)
        if not _is_whole(content, puts, far):
            return {"fault": _NOT_WHOLE}
    except (BadPart, KeyError, ValueError, IndexError, zipfile.BadZipFile):
        return {"fault": ODD}
    try:
        with out.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return {"fault": _NO_PLACE}
    return {"out": str(out)}


def _fill(parts: Parts, told: dict[str, Any], far: Far) -> dict[str, dict[Place, Put]]:
    by_name = {sheet.name: sheet for sheet in parts.book.sheets}
    for sheet, first, last, count in sorted(
        told["rows"], key=lambda one: -one[2]
    ):  # from below: the others stay put
        insert_rows(parts, by_name[sheet], first, last, count)
    puts: dict[str, dict[Place, Put]] = defaultdict(dict)
    for sheet, row, column, number, text in told["cells"]:
        puts[sheet][Place(row, column)] = Put(None if number is None else Decimal(number), text)
    for number, (sheet, values) in enumerate(puts.items()):
        far(10 + 40 * number // len(puts), 100)
        part = by_name[sheet].part
        xml = SheetXml(parts.read(part))
        parts.put(part, xml.filled(with_runs(parts, xml, values)))
    far(50, 100)
    touched = {(sheet, place) for sheet, values in puts.items() for place in values}
    recalculate(parts, touched | set(_put_in(parts, told["rows"])))
    return puts


def _put_in(parts: Parts, rows: list[Any]) -> Iterator[tuple[str, Place]]:
    """The cells of the rows that were put in, but for formulas: what counts them comes to something else, filled or not."""
    by_name = {sheet.name: sheet for sheet in parts.book.sheets}
    new: dict[str, set[int]] = defaultdict(set)
    for sheet, first, last, count in rows:
        above = sum(more for name, _, end, more in rows if name == sheet and end < last)
        at = last + above + (first == last)
        new[sheet] |= set(range(at, at + count))
    for sheet, numbers in new.items():
        for place, cell in SheetXml(parts.read(by_name[sheet].part)).cells.items():
            if place.row in numbers and cell.child("f") is None:
                yield sheet, place


def _is_whole(content: bytes, puts: dict[str, dict[Place, Put]], far: Far) -> bool:
    """Whether what is about to be written can be read back and says what it is to say."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if archive.testzip() is not None:
            return False
    parts = Parts(content)
    for number, sheet in enumerate(parts.book.sheets):
        far(75 + 25 * number // len(parts.book.sheets), 100)
        xml = SheetXml(parts.read(sheet.part))
        for place, put in puts.get(sheet.name, {}).items():
            if _said(xml.cells[place]) != (
                put.text.replace("\r\n", "\n") if put.number is None else f"{put.number:f}"
            ):
                return False
    return True


def _said(cell: Node) -> str:
    inline = cell.child("is")
    return cell.said() if inline is None else text_of(inline)
