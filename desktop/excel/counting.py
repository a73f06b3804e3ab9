"""The second reader: how many cells of a sheet hold something, and how far they reach, counted without the first.

A reader that trusts a wrong size, or stops at what it does not know, drops cells without a word. So what it
returns is counted against the bytes of the sheet itself. Runs in the limited process.
"""

import re
import zipfile
from collections.abc import Mapping
from xml.parsers import expat

from desktop.domain.late import dataclass
from desktop.excel.grid import letters

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""What a spreadsheet has."""

_VALUE_END = re.compile(rb"</(\w+:)(?:v|is)>")
_EMPTY = (b"<v></v>", b"<is></is>")
"""What holds nothing, as it is usually written; other spellings are left to the exact count."""
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=\"(\d+)\"")
# These two begin with plain bytes, which makes looking for them several times faster.
_PLACE = re.compile(rb' r="([A-Z]+)\d')
_FAR = re.compile(rb' r="[A-Z]*(\d{7,})"')


@dataclass(slots=True)
class Count:
    """What one sheet's bytes say: filled cells, and the last row and column that are used, from 1."""

    cells: int = 0
    last_row: int = 0
    last_column: int = 0

    def add(self, chunk: bytes) -> None:
        """Counts in a piece of the sheet that ends behind a row."""
        cells = chunk.count(b"</v>") + chunk.count(b"</is>")
        if b":v>" in chunk or b":is>" in chunk:
            cells += len(_VALUE_END.findall(chunk))
        if cells:
            cells -= sum(map(chunk.count, _EMPTY))
        if not cells:
            return
        self.cells += cells
        rows = _ROW.findall(chunk, max(0, chunk.rfind(b"<row")))
        far = [int(number) for number in _FAR.findall(chunk)]
        self.last_row = max(self.last_row, int(rows[-1]) if rows else 0, *far)
        columns = set(_PLACE.findall(chunk))
        if columns:
            widest = max(columns, key=lambda name: (len(name), name))
            self.last_column = max(self.last_column, column_of(widest) + 1)

    @property
    def is_out_of_bounds(self) -> bool:
        """Whether it names rows or columns that no spreadsheet has."""
        return self.last_row > LAST_ROW or self.last_column > LAST_COLUMN

    @property
    def corner(self) -> str:
        """The address at which its last row and column meet."""
        return f"{letters(max(self.last_column, 1) - 1)}{max(self.last_row, 1)}"


def column_of(name: bytes) -> int:
    """The number of a column from 0, by its letters."""
    column = 0
    for letter in name[:8]:
        column = column * 26 + letter - 64
    return column - 1


def exact_count(package: zipfile.ZipFile, part: str, parts: Mapping[str, str]) -> int:
    """How many cells of a sheet hold something that is not blank: slower, and looks into the texts.

    Raises:
        ValueError: the sheet is no sound XML.
    """
    blank = _blank_strings(package, parts)
    count = _CellCount(blank)
    _parse(package, part, count)
    return count.cells


class _CellCount:
    def __init__(self, blank: frozenset[int]) -> None:
        self.cells = 0
        self._blank = blank
        self._type, self._text, self._inside = "", "", False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "c":
                self._type, self._text = attributes.get("t", ""), ""
            case "v" | "t":
                self._inside = True

    def end(self, name: str) -> None:
        match name:
            case "v" | "t":
                self._inside = False
            case "c":
                text = self._text.strip()
                is_blank = self._type == "s" and text.isdigit() and int(text) in self._blank
                self.cells += bool(text) and not is_blank

    def text(self, text: str) -> None:
        if self._inside:
            self._text += text


class _Strings:
    def __init__(self) -> None:
        self.blank: set[int] = set()
        self._n, self._filled, self._inside = 0, False, False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self._inside = name == "t"
        if name == "si":
            self._filled = False

    def end(self, name: str) -> None:
        self._inside = False
        if name == "si":
            if not self._filled:
                self.blank.add(self._n)
            self._n += 1

    def text(self, text: str) -> None:
        self._filled = self._filled or (self._inside and bool(text.strip()))


def _blank_strings(package: zipfile.ZipFile, parts: Mapping[str, str]) -> frozenset[int]:
    strings = _Strings()
    if "xl/sharedstrings.xml" in parts:
        _parse(package, parts["xl/sharedstrings.xml"], strings)
    return frozenset(strings.blank)


def _parse(package: zipfile.ZipFile, part: str, into: _CellCount | _Strings) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: into.start(name.rpartition(" ")[2], attributes)
    parser.EndElementHandler = lambda name: into.end(name.rpartition(" ")[2])
    parser.CharacterDataHandler = into.text
    try:
        with package.open(part) as stream:
            while piece := stream.read(2**16):
                parser.Parse(piece, False)
            parser.Parse(b"", True)
    except expat.ExpatError as fault:
        raise ValueError(str(fault)) from fault
