"""The values that a filled form keeps beside its formulas, brought up to date."""

from collections.abc import Iterable, Iterator
from decimal import Context, Decimal, InvalidOperation
from xml.sax.saxutils import escape

from desktop.domain.city_form.blank import Area, Place
from desktop.excel.form_fill.writing.reckoning import Beyond, Failing, Value, areas_in, work_out
from desktop.excel.form_fill.xml.book import text_of
from desktop.excel.form_fill.xml.insert_rows import formulas_of
from desktop.excel.form_fill.xml.parts import Parts
from desktop.excel.form_fill.xml.sheet_xml import SheetXml
from desktop.excel.form_fill.xml.tokens import BadPart, Node, Splice, parse, spliced, with_attributes

Cell = tuple[str, Place]
_DIGITS = Context(prec=15)
"""A workbook's numbers hold fifteen digits."""
DEEPEST = 200


def recalculate(parts: Parts, touched: set[Cell]) -> None:
    """Brings up to date what formulas that draw on changed cells are said to come to.

    What cannot be worked out here loses its value, and the workbook asks to be worked out when it is opened.
    """
    book = _Formulas(parts, touched)
    stale = False
    for sheet in parts.book.sheets:
        splices: list[Splice] = []
        for place in book.formulas[sheet.name]:
            if book.depends((sheet.name, place)):
                made, known = book.value_of(sheet.name, place)
                stale = stale or not known
                splices += made
        parts.splice(sheet.part, splices)
    if stale:
        _ask_for_calculation(parts)


class _Formulas:
    """The formulas of a workbook, each worked out once."""

    def __init__(self, parts: Parts, touched: set[Cell]) -> None:
        self._parts = parts
        self._xml = {sheet.name: SheetXml(parts.read(sheet.part)) for sheet in parts.book.sheets}
        self.formulas = {name: formulas_of(xml) for name, xml in self._xml.items()}
        self._touched = touched
        self._filled = _by_row(touched)
        self._formula_rows = _by_row(
            (name, place) for name, places in self.formulas.items() for place in places
        )
        self._known: dict[Cell, Value | Beyond | Failing] = {}
        self._depends: dict[Cell, bool] = {}

    def depends(self, cell: Cell, depth: int = 0) -> bool:
        """Whether a formula draws on a changed cell, however far away; what cannot be told counts as if it did."""
        if cell not in self._depends:
            self._depends[cell] = False  # a circle depends on nothing by itself
            self._depends[cell] = depth > DEEPEST or self._draws(cell, depth)
        return self._depends[cell]

    def _draws(self, cell: Cell, depth: int) -> bool:
        name, place = cell
        node = self._xml[name].cells[place].child("v")
        if node is None and cell not in self._touched:
            return True  # a formula in a row that was put in, or never worked out
        try:
            areas = list(areas_in(self.formulas[name][place], name))
        except BadPart:
            return True
        return any(area is None or self._reaches(where, area, depth) for where, area in areas)

    def _reaches(self, sheet: str, area: Area, depth: int) -> bool:
        columns = range(area.left, area.right + 1)
        for rows, of in ((self._filled, None), (self._formula_rows, depth + 1)):
            by_row = rows.get(sheet, {})
            wanted = range(area.top, area.bottom + 1)
            numbers = (
                [n for n in by_row if n in wanted]
                if len(wanted) > len(by_row)
                else [n for n in wanted if n in by_row]
            )
            inside = [Place(n, c) for n in numbers for c in by_row[n] if c in columns]
            if inside and (of is None or any(self.depends((sheet, place), of) for place in inside)):
                return True
        return False

    def look(self, sheet: str, place: Place) -> Value:
        """What a cell holds, a formula's value worked out first."""
        if sheet not in self._xml:
            raise Beyond
        if place in self.formulas[sheet]:
            value = self._worked_out((sheet, place))
            if isinstance(value, Beyond | Failing):
                raise value
            return value
        node = self._xml[sheet].cells.get(place)
        return None if node is None else self._held(node)

    def _held(self, node: Node) -> Value:
        value, inline, kind = node.child("v"), node.child("is"), node.get("t", "n")
        if inline is not None:
            return text_of(inline)
        if value is None or not value.text:
            return None
        match kind:
            case "s":
                return self._parts.book.shared[int(value.text)][0]
            case "b":
                return value.text == "1"
            case "n":
                try:
                    return Decimal(value.text)
                except InvalidOperation as fault:
                    raise Beyond from fault
            case "e":
                raise Failing(value.text)
        return value.text

    def _worked_out(self, cell: Cell) -> Value | Beyond | Failing:
        if cell not in self._known:
            self._known[cell] = Beyond()  # what comes back to itself
            name, place = cell
            try:
                if self._xml[name].cells[place].child("f").get("t") in ("array", "dataTable"):  # type: ignore[union-attr]
                    raise Beyond
                self._known[cell] = work_out(self.formulas[name][place], name, self.look, place)
            except (Beyond, Failing) as answer:
                self._known[cell] = answer
            except (BadPart, ArithmeticError, RecursionError, IndexError):
                self._known[cell] = Beyond()
        return self._known[cell]

    def value_of(self, name: str, place: Place) -> tuple[list[Splice], bool]:
        """What writes a formula's value, and whether it is known."""
        xml = self._xml[name]
        node, value = xml.cells[place], self._worked_out((name, place))
        if isinstance(value, Beyond):
            return list(_without_value(xml.content, node)), False
        kind, text = _written(value)
        old = node.child("v")
        if old is not None and old.text == text and node.get("t", "n") == (kind or "n"):
            return [], True
        return list(_with_value(xml.content, node, kind, text)), True


def _by_row(cells: Iterable[Cell]) -> dict[str, dict[int, list[int]]]:
    """The columns of cells by sheet and row."""
    found: dict[str, dict[int, list[int]]] = {}
    for sheet, place in cells:
        found.setdefault(sheet, {}).setdefault(place.row, []).append(place.column)
    return found


def _written(value: Value | Failing) -> tuple[str | None, str]:
    """The type and the text of a formula's value."""
    if isinstance(value, Failing):
        return "e", str(value)
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, str):
        return "str", value
    number = _DIGITS.plus(value or Decimal(0)).normalize() + 0
    return None, f"{number:f}"


def _with_value(content: bytes, node: Node, kind: str | None, text: str) -> Iterator[Splice]:
    formula, value, p = node.child("f"), node.child("v"), node.prefix
    if formula is None:
        return
    yield from with_attributes(content, node, {"t": kind})
    made = b"<%sv>%s</%sv>" % (p, escape(text).encode(), p)
    start = value.start if value else formula.end
    yield Splice(start, value.end if value else formula.end, made)


def _without_value(content: bytes, node: Node) -> Iterator[Splice]:
    value = node.child("v")
    if value is not None:
        yield from with_attributes(content, node, {"t": None})
        yield Splice(value.start, value.end, b"")


def _ask_for_calculation(parts: Parts) -> None:
    """Has Excel and WPS work out everything when the workbook is opened."""
    part = parts.book.part
    content = parts.read(part)
    root = parse(content)
    node = root.child("calcPr")
    if node is not None:
        parts.put(part, spliced(content, with_attributes(content, node, {"fullCalcOnLoad": "1"})))
        return
    before = [
        each
        for each in root.children
        if each.name in ("sheets", "functionGroups", "externalReferences", "definedNames")
    ]
    at = before[-1].end
    parts.splice(part, [Splice(at, at, b'<%scalcPr fullCalcOnLoad="1"/>' % root.prefix)])
