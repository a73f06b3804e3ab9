"""A value behind a label in several fonts, in the label's own cell: each font stays, and the value has the last one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from xml.sax.saxutils import escape

from desktop.domain.city_form.blank import Place
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
    """The runs of a label and one more with what a text adds to it; blank where the label has none, or another text."""
    runs = label.all("r") if label is not None else []
    if label is None or not runs or label.prefix != prefix or not text.startswith(text_of(label)):
        return b""
    said = [*(text_of(run) for run in runs), text[len(text_of(label)) :]]
    fonts = [*_fonts(content, runs)]
    return b"".join(_run(prefix, font, one) for font, one in zip([*fonts, fonts[-1]], said, strict=True))


def _fonts(content: bytes, runs: list[Node]) -> Iterator[bytes]:
    for run in runs:
        font = run.child("rPr")
        yield content[font.start : font.end] if font else b""


def _run(prefix: bytes, font: bytes, text: str) -> bytes:
    said = escape(text).encode()
    return b'<%sr>%s<%st xml:space="preserve">%s</%st></%sr>' % (prefix, font, prefix, said, prefix, prefix)
