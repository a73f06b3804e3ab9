"""What lies around a sheet in the package and points at its rows: names, comments, tables, pictures, charts."""

from collections.abc import Iterator

from desktop.domain.city_form.blank import place_of
from desktop.excel.form_fill.xml.book import SheetPart
from desktop.excel.form_fill.xml.parts import Parts
from desktop.excel.form_fill.xml.references import Shift
from desktop.excel.form_fill.xml.tokens import BadPart, Node, Splice, parse, with_attributes, with_text


def move_surroundings(parts: Parts, sheet: SheetPart, shift: Shift) -> None:
    """Moves all that points at the rows of a sheet from outside of it.

    Raises:
        BadPart: a part cannot be read.
    """
    _names(parts, shift)
    _chain(parts, sheet, shift)
    for kind, part in parts.book.related(sheet.part).values():
        if not parts.package.has(part):
            continue
        if kind in ("comments", "threadedComment", "table", "pivotTable"):
            parts.splice(part, list(_areas(parts, part, shift)))
        elif kind == "drawing":
            parts.splice(part, list(_anchors(parts, part, shift)))
        elif kind == "vmlDrawing":
            _boxes(parts, part, shift)
    for other in parts.book.sheets:
        for chart in _charts(parts, other):
            parts.splice(chart, list(_series(parts, chart, shift)))


def _names(parts: Parts, shift: Shift) -> None:
    root = parse(parts.read(parts.book.part))
    holder = root.child("definedNames")
    splices = []
    for node in holder.all("definedName") if holder else []:
        moved = shift.formula(node.text, "")
        if moved != node.text:
            splices.append(with_text(node, moved))
    parts.splice(parts.book.part, splices)


def _chain(parts: Parts, sheet: SheetPart, shift: Shift) -> None:
    """The order in which formulas are worked out: an entry that points at no formula has Excel repair the file."""
    part = parts.book.target(parts.book.part, "calcChain")
    if not part or not parts.package.has(part):
        return
    content, of, splices = parts.read(part), "", list[Splice]()
    for node in parse(content).all("c"):
        of = node.get("i") or of
        place = place_of(node.get("r"))
        if of == sheet.id and place.row >= shift.at:
            moved = place._replace(row=shift.row(place.row))
            splices += with_attributes(content, node, {"r": moved.name})
    parts.splice(part, splices)


def _areas(parts: Parts, part: str, shift: Shift) -> Iterator[Splice]:
    content = parts.read(part)
    for node in parse(content).below():
        area = node.get("ref")
        if area and shift.area(area) != area:
            yield from with_attributes(content, node, {"ref": shift.area(area)})


def _anchors(parts: Parts, part: str, shift: Shift) -> Iterator[Splice]:
    """Pictures and charts: they move, and grow, as Excel has them do."""
    for anchor in parse(parts.read(part)).below():
        how = anchor.get("editAs", "twoCell" if anchor.name == "twoCellAnchor" else "oneCell")
        begin, end = anchor.child("from"), anchor.child("to")
        if anchor.name not in ("twoCellAnchor", "oneCellAnchor") or begin is None or how == "absolute":
            continue
        top = begin.child("row")
        moves = top is not None and int(top.text) + 1 >= shift.at
        for corner in (begin, end):
            row = corner.child("row") if corner else None
            if row is not None and (moves or how == "twoCell") and int(row.text) + 1 >= shift.at:
                yield with_text(row, str(int(row.text) + shift.count))


def _boxes(parts: Parts, part: str, shift: Shift) -> None:
    """The boxes of comments; old ones are not always XML, and are then left where they are."""
    try:
        nodes = list(parse(parts.read(part)).below())
    except BadPart:
        return
    splices = []
    for data in (node for node in nodes if node.name == "ClientData"):
        row, anchor = data.child("Row"), data.child("Anchor")
        if row is None or int(row.text) + 1 < shift.at:
            continue
        splices.append(with_text(row, str(int(row.text) + shift.count)))
        if anchor is not None:
            splices += _box(anchor, shift)
    parts.splice(part, splices)


def _box(anchor: Node, shift: Shift) -> Iterator[Splice]:
    numbers = anchor.text.split(",")
    if len(numbers) == 8:
        for place in (2, 6):
            numbers[place] = f" {int(numbers[place]) + shift.count}"
        yield with_text(anchor, ",".join(numbers))


def _charts(parts: Parts, sheet: SheetPart) -> Iterator[str]:
    for kind, drawing in parts.book.related(sheet.part).values():
        if kind == "drawing" and parts.package.has(drawing):
            for what, chart in parts.book.related(drawing).values():
                if what == "chart" and parts.package.has(chart):
                    yield chart


def _series(parts: Parts, chart: str, shift: Shift) -> Iterator[Splice]:
    for node in parse(parts.read(chart)).below():
        if node.name == "f" and node.text and not node.children:
            moved = shift.formula(node.text, "")
            if moved != node.text:
                yield with_text(node, moved)
