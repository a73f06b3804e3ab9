"""An authority's blank form as plain data: its cells, and what each may hold."""

from collections.abc import Mapping
from typing import NamedTuple

from desktop.domain.late import dataclass


class Place(NamedTuple):
    """A cell's place in a sheet, row and column from 1."""

    row: int
    column: int

    @property
    def name(self) -> str:
        """Its address, such as ``D4``."""
        return f"{letters(self.column)}{self.row}"


class Area(NamedTuple):
    """A block of cells, rows and columns from 1, its last ones within it."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, place: Place) -> bool:
        """Whether a cell lies in it."""
        return self.top <= place.row <= self.bottom and self.left <= place.column <= self.right

    @property
    def first(self) -> Place:
        """Its upper left cell."""
        return Place(self.top, self.left)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a form's own validation lets a cell hold."""

    kind: str
    """``list``, ``whole``, ``decimal``, ``date`` and so on, as the workbook names it."""
    options: tuple[str, ...] = ()
    """The values of a list; none where they cannot be known."""
    operator: str = "between"
    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class FormCell:
    """One cell that the form's file has, blank or not."""

    text: str = ""
    kind: str = "blank"
    """``blank``, ``text``, ``rich`` for text with fonts of its own inside, ``number`` or ``formula``."""
    format: str = "general"
    """``general``, ``number``, ``percent``, ``date``, ``month``, ``text``."""
    locked: bool = True
    boxed: bool = False
    """Whether it has a border."""
    decimals: int | None = None
    """The decimals that its number format shows, where it says so."""
    formula: str = ""
    """A formula's own text, without ``=``; blank where it shares another cell's."""

    @property
    def is_label(self) -> bool:
        """Whether it says something to whoever fills in the form."""
        return bool(self.text.strip()) and self.kind in ("text", "rich", "number")


BLANK = FormCell()


@dataclass(frozen=True, slots=True)
class FormSheet:
    """One sheet of a form."""

    name: str
    cells: Mapping[Place, FormCell]
    merged: tuple[Area, ...] = ()
    limits: tuple[tuple[tuple[Area, ...], Limits], ...] = ()
    hidden: bool = False
    protected: bool = False

    def cell(self, place: Place) -> FormCell:
        """A cell; a blank one where the file has none."""
        return self.cells.get(place, BLANK)

    def merge(self, place: Place) -> Area | None:
        """The merged cells that a cell belongs to."""
        return next((area for area in self.merged if area.holds(place)), None)

    def anchor(self, place: Place) -> Place:
        """The cell that holds what a cell shows: of merged ones, their first."""
        area = self.merge(place)
        return area.first if area else place

    def said(self, place: Place) -> str:
        """The text that a cell shows, merged or not, in one line."""
        return " ".join(self.cell(self.anchor(place)).text.split())

    def limits_of(self, place: Place) -> Limits | None:
        """What the form's validation lets a cell hold."""
        return next((limits for areas, limits in self.limits if any(a.holds(place) for a in areas)), None)

    @property
    def last_row(self) -> int:
        """The last row that the file has a cell in."""
        return max((place.row for place in self.cells), default=0)

    @property
    def last_column(self) -> int:
        """The last column that the file has a cell in."""
        return max((place.column for place in self.cells), default=0)


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A blank form."""

    file: str
    """The name of its file."""
    sheets: tuple[FormSheet, ...]
    fingerprint: str
    """The SHA-256 of the file."""

    def sheet(self, name: str) -> FormSheet | None:
        """The sheet of that name."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def letters(column: int) -> str:
    """``D`` for column 4."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_of(name: str) -> int:
    """4 for ``D``."""
    column = 0
    for letter in name.upper():
        column = column * 26 + ord(letter) - 64
    return column


def place_of(address: str) -> Place:
    """The place that an address such as ``D4`` or ``$D$4`` names.

    Raises:
        ValueError: it is none.
    """
    bare = address.replace("$", "")
    name = bare.rstrip("0123456789")
    if not name or not (name.isascii() and name.isalpha()) or name == bare:
        raise ValueError(address)
    return Place(int(bare[len(name) :]), column_of(name))


def area_of(address: str) -> Area:
    """The block that ``A1:F2``, or ``A1`` alone, names.

    Raises:
        ValueError: it is none.
    """
    first, _, last = address.partition(":")
    a, b = place_of(first), place_of(last or first)
    return Area(min(a.row, b.row), min(a.column, b.column), max(a.row, b.row), max(a.column, b.column))
