"""The rows and cells of a sheet's XML, and how single ones of them are given a value."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from decimal import Decimal
from xml.sax.saxutils import escape

from desktop.domain.city_form.blank import Area, Place, area_of, place_of
from desktop.domain.late import dataclass
from desktop.excel.form_fill.xml.tokens import BadPart, Node, Splice, parse, spliced, with_attributes


@dataclass(frozen=True, slots=True)
class Put:
    """What a cell is to hold: a number or a text."""

    number: Decimal | None = None
    text: str = ""
    runs: bytes = b""
    """The same text in the fonts of its parts, as XML; blank where it has but one."""


class SheetXml:
    """One sheet's part, parsed."""

    def __init__(self, content: bytes) -> None:
        """Parses a sheet.

        Raises:
            BadPart: it is no sheet that can be read.
        """
        self.content = content
        self.root = parse(content)
        data = self.root.child("sheetData")
        if data is None:
            raise BadPart("no sheetData")
        self.data = data
        self.rows: dict[int, Node] = {}
        self.cells: dict[Place, Node] = {}
        self._columns: dict[int, list[int]] = {}
        number = 0
        for row in data.all("row"):
            number = int(row.get("r") or number + 1)
            self.rows[number] = row
            self._number_cells(number, row)

    def _number_cells(self, number: int, row: Node) -> None:
        column = 0
        for cell in row.all("c"):
            place = place_of(cell.get("r")) if cell.get("r") else Place(number, column + 1)
            column = place.column
            self.cells[place] = cell
            self._columns.setdefault(place.row, []).append(place.column)

    @property
    def merged(self) -> tuple[Area, ...]:
        """The merged cells."""
        holder = self.root.child("mergeCells")
        return tuple(area_of(node.get("ref")) for node in holder.all("mergeCell")) if holder else ()

    def style(self, place: Place) -> str:
        """The index of the style of a cell, or of its row or column where the file has no such cell."""
        cell = self.cells.get(place)
        if cell is not None:
            return cell.get("s")
        row = self.rows.get(place.row)
        if row is not None and row.get("customFormat") in ("1", "true"):
            return row.get("s")
        for columns in self.root.all("cols"):
            for node in columns.all("col"):
                if int(node.get("min")) <= place.column <= int(node.get("max")):
                    return node.get("style")
        return ""

    def filled(self, values: Mapping[Place, Put]) -> bytes:
        """The part with some cells given a value; everything else keeps its bytes."""
        splices = list(self._splices(values))
        splices += self._dimension(values)
        return spliced(self.content, splices)

    def _splices(self, values: Mapping[Place, Put]) -> Iterator[Splice]:
        by_row: dict[int, dict[Place, Put]] = {}
        for place, put in sorted(values.items()):
            by_row.setdefault(place.row, {})[place] = put
        new: dict[int, bytes] = {}
        for number, puts in by_row.items():
            row = self.rows.get(number)
            if row is None:
                cells = b"".join(self._cell(place, put) for place, put in puts.items())
                p = self.data.prefix
                new[number] = b'<%srow r="%d">%s</%srow>' % (p, number, cells, p)
            else:
                yield from self._in_row(row, puts)
        yield from self._new_rows(new)

    def _in_row(self, row: Node, puts: Mapping[Place, Put]) -> Iterator[Splice]:
        missing = {place: put for place, put in puts.items() if place not in self.cells}
        for place, put in puts.items():
            if place in self.cells:
                yield self._changed(self.cells[place], put)
        if not missing:
            return
        yield from _wider(self.content, row, missing)
        number = next(iter(missing)).row
        columns = sorted(self._columns.get(number, ()))
        if not columns and row.end == row.inner:  # <row .../>
            made = b"".join(self._cell(place, put) for place, put in missing.items())
            opened = self.content[row.start : row.inner].rstrip()[:-2]
            p = row.prefix
            # The start tag's own splices were told above; only its end changes here.
            yield Splice(row.start + len(opened), row.end, b">" + made + b"</%srow>" % p)
            return
        behind: dict[int, bytes] = {}
        for place, put in sorted(missing.items()):
            later = bisect_right(columns, place.column)
            at = self.cells[Place(number, columns[later])].start if later < len(columns) else row.inner_end
            behind[at] = behind.get(at, b"") + self._cell(place, put)
        for at, made in behind.items():
            yield Splice(at, at, made)

    def _new_rows(self, new: Mapping[int, bytes]) -> Iterator[Splice]:
        at_place: dict[int, bytes] = {}
        known = sorted(self.rows)
        for number in sorted(new):
            later = bisect_right(known, number)
            at = self.rows[known[later]].start if later < len(known) else self.data.inner_end
            at_place[at] = at_place.get(at, b"") + new[number]
        if self.data.end == self.data.inner and at_place:  # <sheetData/>
            opened = self.content[self.data.start : self.data.inner].rstrip()[:-2]
            end = b"</%ssheetData>" % self.data.prefix
            made = b"".join(at_place.values())
            yield Splice(self.data.start, self.data.end, opened + b">" + made + end)
            return
        for at, made in at_place.items():
            yield Splice(at, at, made)

    def _cell(self, place: Place, put: Put) -> bytes:
        style = self.style(place)
        kind = ' t="inlineStr"' if put.number is None else ""
        p = self.data.prefix
        head = f' r="{place.name}"' + (f' s="{style}"' if style else "") + kind
        return b"<%sc%s>%s</%sc>" % (p, head.encode(), _value(p, put), p)

    def _changed(self, node: Node, put: Put) -> Splice:
        """A cell that is there with another value: its own attributes but the type stay as they are written."""
        tag = self.content[node.start : node.inner]
        alone = Node(node.name, node.prefix, node.attributes, 0, len(tag))
        kind = {"t": "inlineStr" if put.number is None else None}
        tag = spliced(tag, with_attributes(tag, alone, kind)).rstrip()
        tag = tag[:-2].rstrip() if tag.endswith(b"/>") else tag[:-1]
        made = tag + b">" + _value(node.prefix, put) + b"</%sc>" % node.prefix
        return Splice(node.start, node.end, made)

    def _dimension(self, values: Mapping[Place, Put]) -> list[Splice]:
        """The sheet's stated size, made larger where a value lies outside of it: some readers drop what does."""
        node = self.root.child("dimension")
        if node is None or not values:
            return []
        try:
            area = area_of(node.get("ref"))
        except ValueError:
            return []
        rows, columns = [p.row for p in values], [p.column for p in values]
        wider = Area(
            min(area.top, *rows), min(area.left, *columns), max(area.bottom, *rows), max(area.right, *columns)
        )
        if wider == area:
            return []
        last = Place(wider.bottom, wider.right).name
        return with_attributes(self.content, node, {"ref": f"{wider.first.name}:{last}"})


def _value(prefix: bytes, put: Put) -> bytes:
    if put.number is not None:
        return b"<%sv>%s</%sv>" % (prefix, f"{put.number:f}".encode(), prefix)
    if put.runs:
        return b"<%sis>%s</%sis>" % (prefix, put.runs, prefix)
    text = escape(put.text.replace("\r\n", "\n")).encode()
    return b'<%sis><%st xml:space="preserve">%s</%st></%sis>' % (prefix, prefix, text, prefix, prefix)


def _wider(content: bytes, row: Node, missing: Mapping[Place, Put]) -> Iterator[Splice]:
    """A row's stated span, made wider where a new cell lies outside of it."""
    first, _, last = row.get("spans").partition(":")
    if not (first.isdecimal() and last.isdecimal()):
        return
    columns = [place.column for place in missing]
    spans = f"{min(int(first), *columns)}:{max(int(last), *columns)}"
    if spans != row.get("spans"):
        yield from with_attributes(content, row, {"spans": spans})
