"""Rows put into a sheet, with all that points at its cells moved along, wherever in the package it stands."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from desktop.domain.city_form.blank import Place
from desktop.excel.form_fill.xml.book import SheetPart
from desktop.excel.form_fill.xml.parts import Parts
from desktop.excel.form_fill.xml.references import Shift, copied
from desktop.excel.form_fill.xml.row_copies import merge_copies, row_copies
from desktop.excel.form_fill.xml.sheet_xml import SheetXml
from desktop.excel.form_fill.xml.surroundings import move_surroundings
from desktop.excel.form_fill.xml.tokens import Node, Splice, with_attributes, with_text

_FORMULAS = {"formula", "formula1", "formula2", "f"}
"""Elements outside of the rows whose text is a formula."""


def insert_rows(parts: Parts, sheet: SheetPart, first: int, last: int, count: int) -> None:
    """Puts rows into a list, before its last row, so that areas over the list take them in.

    A list of one row has them put behind it, and areas that end with it grow.

    Args:
        parts: the workbook.
        sheet: the sheet.
        first: the first row of the list.
        last: its last row.
        count: how many rows.

    Raises:
        BadPart: a formula cannot be read, so that it could not be moved along.
    """
    alone = first == last
    shift = Shift(sheet.name, last + 1 if alone else last, count, grows=alone)
    model = shift.at - 1
    for other in parts.book.sheets:
        xml = SheetXml(parts.read(other.part))
        splices = list(_in_rows(xml, other.name, shift))
        if other.part == sheet.part:
            splices += _around_rows(xml, other.name, shift)
            splices += _new_rows(xml, other.name, model, shift)
            splices += merge_copies(xml, model, shift)
        else:
            splices += _formulas_around(xml, other.name, shift)
        parts.splice(other.part, splices)
    move_surroundings(parts, sheet, shift)


def formulas_of(xml: SheetXml) -> dict[Place, str]:
    """The text of every formula of a sheet; those that share one are written out."""
    masters: dict[str, tuple[Place, str]] = {}
    found: dict[Place, str] = {}
    for place, cell in xml.cells.items():
        node = cell.child("f")
        if node is None:
            continue
        index = node.get("si")
        if node.get("t") == "shared" and index:
            if node.text:
                masters[index] = place, node.text
            if index in masters:
                origin, text = masters[index]
                found[place] = copied(text, origin.name, place.name)
                continue
        found[place] = node.text
    return found


def _in_rows(xml: SheetXml, name: str, shift: Shift) -> Iterator[Splice]:
    """The rows and cells that move, and the formulas that point at what moves."""
    own = name == shift.sheet
    formulas = formulas_of(xml)
    moved = {place: shift.formula(text, name) for place, text in formulas.items()}
    shared = {place for place in formulas if xml.cells[place].child("f").get("t") == "shared"}  # type: ignore[union-attr]
    stale = any(moved[place] != formulas[place] for place in shared) or (own and bool(shared))
    if own:
        for number, row in xml.rows.items():
            if number >= shift.at and row.get("r"):
                yield from with_attributes(xml.content, row, {"r": str(shift.row(number))})
        for place, cell in xml.cells.items():
            if place.row >= shift.at and cell.get("r"):
                there = Place(shift.row(place.row), place.column)
                yield from with_attributes(xml.content, cell, {"r": there.name})
    for place, text in moved.items():
        node = xml.cells[place].child("f")
        if node is None:
            continue
        if place in shared and stale:
            p = node.prefix
            yield Splice(node.start, node.end, b"<%sf>%s</%sf>" % (p, escape(text).encode(), p))
        elif text != formulas[place]:
            yield with_text(node, text)
        if own and node.get("ref") and place not in shared:
            yield from with_attributes(xml.content, node, {"ref": shift.area(node.get("ref"))})


def _new_rows(xml: SheetXml, name: str, model: int, shift: Shift) -> Iterator[Splice]:
    made = row_copies(xml, name, model, shift, formulas_of(xml))
    later = [number for number in xml.rows if number >= shift.at]
    at = xml.rows[min(later)].start if later else xml.data.inner_end
    if made:
        yield Splice(at, at, made)


def _around_rows(xml: SheetXml, name: str, shift: Shift) -> Iterator[Splice]:
    """What a sheet says of its cells outside of its rows: merged cells, validations, formats, links, breaks."""
    for node in _outside(xml):
        for attribute, move in (("ref", shift.area), ("sqref", shift.areas)):
            if attribute in node.attributes and move(node.get(attribute)) != node.get(attribute):
                yield from with_attributes(xml.content, node, {attribute: move(node.get(attribute))})
        if node.name == "sqref" and shift.areas(node.text) != node.text:
            yield with_text(node, shift.areas(node.text))
    for holder in xml.root.all("rowBreaks"):
        for node in holder.all("brk"):
            if int(node.get("id")) >= shift.at:
                yield from with_attributes(xml.content, node, {"id": str(shift.row(int(node.get("id"))))})
    yield from _formulas_around(xml, name, shift)


def _formulas_around(xml: SheetXml, name: str, shift: Shift) -> Iterator[Splice]:
    for node in _outside(xml):
        if node.name in _FORMULAS and node.text.strip() and not node.children:
            moved = shift.formula(node.text.strip(), name)
            if moved != node.text.strip():
                yield with_text(node, moved)


def _outside(xml: SheetXml) -> Iterator[Node]:
    for part in xml.root.children:
        if part is not xml.data:
            yield from part.below()
