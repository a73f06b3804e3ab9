"""Copies of one row of a sheet: its styles, height and formulas, and none of its values."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from desktop.domain.city_form.blank import Place
from desktop.excel.form_fill.xml.references import Shift, copied
from desktop.excel.form_fill.xml.sheet_xml import SheetXml
from desktop.excel.form_fill.xml.tokens import Node, Splice, spliced, with_attributes


def row_copies(xml: SheetXml, sheet: str, model: int, shift: Shift, formulas: Mapping[Place, str]) -> bytes:
    """The XML of the new rows.

    Args:
        xml: the sheet as it was.
        sheet: its name.
        model: the number of the row that is copied.
        shift: where the rows go, and how many.
        formulas: the text of every formula of the sheet.
    """
    row = xml.rows.get(model)
    if row is None:
        return b""
    cells = {place: node for place, node in xml.cells.items() if place.row == model}
    made = (_row(xml, sheet, row, cells, shift.at + number, shift, formulas) for number in range(shift.count))
    return b"".join(made)


def _row(
    xml: SheetXml,
    sheet: str,
    row: Node,
    cells: Mapping[Place, Node],
    number: int,
    shift: Shift,
    formulas: Mapping[Place, str],
) -> bytes:
    tag = _tag(xml.content, row, {"r": str(number)})
    inside = b"".join(
        _cell(xml.content, sheet, p, n, number, shift, formulas) for p, n in sorted(cells.items())
    )
    return tag + b">" + inside + b"</%srow>" % row.prefix


def _cell(
    content: bytes,
    sheet: str,
    place: Place,
    node: Node,
    number: int,
    shift: Shift,
    formulas: Mapping[Place, str],
) -> bytes:
    there = Place(number, place.column)
    tag = _tag(content, node, {"r": there.name, "t": None, "cm": None, "vm": None})
    text = formulas.get(place)
    if text is None:
        return tag + b"/>"
    moved = copied(shift.formula(text, sheet), place.name, there.name)
    p = node.prefix
    return tag + b">" + b"<%sf>%s</%sf>" % (p, escape(moved).encode(), p) + b"</%sc>" % p


def _tag(content: bytes, node: Node, values: Mapping[str, str | None]) -> bytes:
    """A start tag with other attributes and without its end."""
    tag = content[node.start : node.inner]
    alone = Node(node.name, node.prefix, node.attributes, 0, len(tag))
    tag = spliced(tag, with_attributes(tag, alone, values)).rstrip()
    return tag[:-2].rstrip() if tag.endswith(b"/>") else tag[:-1]


def merge_copies(xml: SheetXml, model: int, shift: Shift) -> Iterator[Splice]:
    """The merged cells of a row, for each of its copies."""
    holder = xml.root.child("mergeCells")
    own = [area for area in xml.merged if area.top == area.bottom == model]
    if holder is None or not own:
        return
    p = holder.prefix
    made = b"".join(
        b'<%smergeCell ref="%s:%s"/>'
        % (p, Place(row, area.left).name.encode(), Place(row, area.right).name.encode())
        for row in range(shift.at, shift.at + shift.count)
        for area in own
    )
    yield Splice(holder.inner_end, holder.inner_end, made)
    if "count" in holder.attributes:
        count = len(xml.merged) + len(own) * shift.count
        yield from with_attributes(xml.content, holder, {"count": str(count)})
