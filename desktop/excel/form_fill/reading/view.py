"""A sheet of a form as a person sees it: merged cells as one, labels, and rooms that wait for something."""

import re

from desktop.domain.city_form.blank import FormSheet, Place
from desktop.domain.city_form.labels import before_blank_day, before_line, is_blank_day
from desktop.domain.late import dataclass

_SERIAL_TEXT = re.compile(r"\d{1,4}|[…\.]{1,6}")
_EXAMPLE = re.compile(r"^[(（]?(?:示?例|样例|举例)")
_TOTAL = re.compile(r"^(?:合\s*计|总\s*计|小\s*计)")
_FOOT = re.compile(r"^(?:合\s*计|总\s*计|小\s*计|注|说明|填表说明|审核关系|备注|填报说明|单位负责人|填表人)")


@dataclass(frozen=True, slots=True)
class Header:
    """A header: its first row, the first row below it, the row behind its table, and the headings of its columns."""

    top: int
    body: int
    end: int
    headings: dict[int, tuple[str, ...]]


class View:
    """One sheet, looked at."""

    def __init__(self, sheet: FormSheet) -> None:
        self.sheet = sheet
        unlocked = any(not cell.locked for cell in sheet.cells.values())
        self._lock_tells = sheet.protected and unlocked

    def said(self, row: int, column: int) -> str:
        """What a cell shows."""
        return self.sheet.said(Place(row, column))

    def labels(self, row: int) -> dict[Place, str]:
        """The texts that begin in a row or reach into it, each once, by the first of their cells."""
        found: dict[Place, str] = {}
        for column in range(1, self.sheet.last_column + 1):
            place = self.sheet.anchor(Place(row, column))
            text = self.sheet.said(place)
            if text and self.sheet.cell(place).is_label:
                found.setdefault(place, text)
        return found

    def columns_with_text(self, row: int) -> list[int]:
        """The columns of a row that show a text, merged or not."""
        return [column for column in range(1, self.sheet.last_column + 1) if self.said(row, column)]

    def headings(self, row: int, depth: int, column: int) -> tuple[str, ...]:
        """The header's cells of a column, top down, each once."""
        texts = (self.said(row + n, column) for n in range(depth))
        return tuple(dict.fromkeys(text for text in texts if text))

    def signs(self, row: int) -> bool:
        """Whether most labels of a row wait for something behind their colon, as where people sign."""
        texts = list(self.labels(row).values())
        ends = [
            t for t in texts if before_line(t).endswith((":", "：")) or is_blank_day(t) or before_blank_day(t)
        ]
        return len(ends) * 2 >= len(texts)

    def is_total(self, row: int) -> bool:
        """Whether a row only adds up the rows of its table: what it says besides is worked out."""
        texts = list(self.labels(row).values())
        return len(texts) == 1 and _TOTAL.match(texts[0]) is not None

    def waits(self, place: Place) -> bool:
        """Whether a cell is blank and may be meant to be filled in."""
        if self.sheet.anchor(place) != place:
            return False
        cell = self.sheet.cell(place)
        if cell.kind != "blank":
            return False
        return not (self._lock_tells and cell.locked)

    def is_room(self, place: Place) -> bool:
        """Whether a blank cell looks like one to fill in: framed, merged, or left unlocked."""
        if not self.waits(place):
            return False
        cell = self.sheet.cell(place)
        return cell.boxed or self.sheet.merge(place) is not None or (self._lock_tells and not cell.locked)

    def right_of(self, place: Place) -> Place:
        """The cell behind another, or behind the merged cells that it begins."""
        area = self.sheet.merge(place)
        return Place(place.row, (area.right if area else place.column) + 1)

    def has_room_between(self, row: int) -> bool:
        """Whether most labels of a row have a blank framed cell right behind them."""
        labels = [place for place in self.labels(row) if place.row == row]
        rooms = [place for place in labels if self.is_room(self.right_of(place))]
        return len(rooms) * 2 >= len(labels) and bool(rooms)

    def belongs(self, row: int, columns: list[int]) -> bool:
        """Whether a row is part of the table above it: framed, and neither a total nor a note."""
        texts = list(self.labels(row).values())
        if texts and _FOOT.match(texts[0]) and not self._labelled(row, columns):
            return False
        if len(texts) == 1 and self._spans_all(row, columns):
            return False
        framed = sum(self.sheet.cell(self.sheet.anchor(Place(row, c))).boxed for c in columns)
        exists = any(Place(row, c) in self.sheet.cells for c in columns)
        return framed * 2 >= len(columns) if self._is_framed(columns) else exists

    def _is_framed(self, columns: list[int]) -> bool:
        return any(cell.boxed for place, cell in self.sheet.cells.items() if place.column in columns)

    def _labelled(self, row: int, columns: list[int]) -> bool:
        """Whether a row that begins like a foot has a unit or code besides, and so is one of the table's own."""
        return len(self.labels(row)) > 1 and any(self.waits(Place(row, c)) for c in columns)

    def _spans_all(self, row: int, columns: list[int]) -> bool:
        place = next(iter(self.labels(row)))
        area = self.sheet.merge(place)
        return area is not None and area.left <= min(columns) and area.right >= max(columns)

    def is_blank(self, row: int, columns: list[int]) -> bool:
        """Whether a row of a list waits for a record: nothing in it but, perhaps, its number."""
        if not any(self.waits(self.sheet.anchor(Place(row, c))) for c in columns):
            return False
        return all(
            not self.said(row, column)
            or (_SERIAL_TEXT.fullmatch(self.said(row, column)) and column == min(columns))
            or self.sheet.cell(Place(row, column)).kind == "formula"
            for column in columns
        )

    def is_own(self, row: int, column: int) -> bool:
        """Whether a column of a list has a cell of its own and is not merged into the one before it."""
        return self.sheet.anchor(Place(row, column)).column == column

    def is_formula(self, row: int, column: int) -> bool:
        """Whether a cell is worked out by the form itself."""
        return self.sheet.cell(Place(row, column)).kind == "formula"

    def is_example(self, row: int, columns: list[int]) -> bool:
        """Whether a row shows how to fill in the list."""
        texts = list(self.labels(row).values())
        filled = sum(bool(self.said(row, column)) for column in columns)
        return bool(texts) and (_EXAMPLE.match(texts[0]) is not None or filled == len(columns) > 1)

    def title(self, row: int) -> str:
        """The nearest text above a row that stands alone in its own; else the first of the sheet."""
        for above in range(row - 1, 0, -1):
            texts = list(self.labels(above).values())
            if len(texts) == 1 and "单位" not in texts[0]:
                return texts[0]
        return self.sheet.name
