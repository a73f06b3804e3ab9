"""A value behind a label in several fonts, in the label's own cell: each font stays, and the value has the last one."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from xml.sax.saxutils import escape

from desktop.domain.city_form.blank import Place
from desktop.domain.city_form.labels import LINE
from desktop.excel.form_fill.xml.book import text_of
from desktop.excel.form_fill.xml.parts import Parts
from desktop.excel.form_fill.xml.sheet_xml import Put, SheetXml
from desktop.excel.form_fill.xml.tokens import Node, parse


def with_runs(parts: Parts, sheet: SheetXml, values: Mapping[Place, Put]) -> dict[Place, Put]:
    """The same values; what goes behind a text in several fonts has that text's runs with it.

    Args:
        parts: the form's parts.
        sheet: the sheet, parsed.
        values: what its cells are to hold.
    """

    @cache
    def shared() -> tuple[bytes, list[Node]]:
        part = parts.book.target(parts.book.part, "sharedStrings")
        held = parts.read(part)
        return held, parse(held).all("si")

    def text(cell: Node) -> tuple[bytes, Node | None]:
        value = cell.child("v")
        if cell.get("t") == "s" and value is not None:
            held, texts = shared()
            return held, texts[int(value.text)]
        return sheet.content, cell.child("is")

    return {
        place: replace(put, runs=_runs(*text(sheet.cells[place]), put.text, sheet.data.prefix))
        if put.number is None and place in sheet.cells
        else put
        for place, put in values.items()
    }


def _runs(content: bytes, label: Node | None, text: str, prefix: bytes) -> bytes:
    """The runs of a label and one more with what a text adds to it; blank where the label has none, or says another thing.

    A place to write in at the label's end, a line or one for a day, goes; what takes its place has its font.
    """
    runs = label.all("r") if label is not None else []
    if label is None or not runs or label.prefix != prefix:
        return b""
    old = text_of(label)
    kept = next(
        (n for n, (a, b) in enumerate(zip(old, text, strict=False)) if a != b), min(len(old), len(text))
    )
    if old[kept:].strip(LINE + "年月日"):
        return b""
    made, font, at = b"", b"", 0
    for run in runs:
        if at < kept or not made:
            font = _font(content, run)
            made += _run(prefix, font, text_of(run)[: kept - at])
        elif at == kept and old[kept:]:
            font = _font(content, run)
        at += len(text_of(run))
    return made + _run(prefix, font, text[kept:])


def _font(content: bytes, run: Node) -> bytes:
    font = run.child("rPr")
    return content[font.start : font.end] if font else b""


def _run(prefix: bytes, font: bytes, text: str) -> bytes:
    said = escape(text).encode()
    return b'<%sr>%s<%st xml:space="preserve">%s</%st></%sr>' % (prefix, font, prefix, said, prefix, prefix)
