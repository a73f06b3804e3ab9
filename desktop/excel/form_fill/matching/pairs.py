"""Labels with room beside them, or behind them in their own cell."""

import re
from collections.abc import Iterator

from desktop.domain.city_form.blank import Place
from desktop.domain.city_form.labels import (
    before_blank_day,
    before_line,
    is_blank_day,
    is_odd_unit,
    is_unit,
    label_of,
    unit_in,
)
from desktop.domain.city_form.slots import THIS, CellSlot
from desktop.excel.form_fill.reading.view import View

LONGEST_LABEL = 40
_BEFORE_LAST = re.compile(r".*[:：\s]")
_TOTAL = re.compile(r"[合小总]\s*计[：:]?")


def pair_cells(view: View, taken: set[Place]) -> Iterator[CellSlot]:
    """The pairs of a sheet outside of its tables."""
    parent = ""
    for place, cell in sorted(view.sheet.cells.items()):
        text = view.sheet.said(place)
        if place in taken or not cell.is_label or cell.kind == "number" or len(text) > LONGEST_LABEL:
            continue
        if view.sheet.anchor(place) != place or is_unit(text) or _TOTAL.fullmatch(text) or is_blank_day(text):
            continue
        room = view.right_of(place)
        label = label_of(text)
        if (view.is_room(room) or _is_day(view, room)) and room not in taken:
            parent = parent if label.of_which else text
            yield _pair(view, room, text, parent if label.of_which else "")
        elif _is_locked(view, place):
            continue
        elif dated := before_blank_day(text):
            last = _BEFORE_LAST.sub("", dated.rstrip(":： "))  # of several in one cell, that before the day
            yield _pair(view, place, f"{last}：", "", appended=True)
        elif _has_room_behind(text) and view.waits(room):
            yield _pair(view, place, before_line(text), "", appended=True)


def _is_day(view: View, place: Place) -> bool:
    """Whether a cell holds nothing but the place for a day."""
    return (
        is_blank_day(view.sheet.cell(place).text) and bool(view.said(*place)) and not _is_locked(view, place)
    )


def _has_room_behind(text: str) -> bool:
    """Whether a label ends with a colon, or with a line to write on behind it, and has no other."""
    plain = before_line(text).replace("：", ":")
    return plain.endswith(":") and plain.count(":") == 1


def _is_locked(view: View, place: Place) -> bool:
    unlocked = any(not cell.locked for cell in view.sheet.cells.values())
    return view.sheet.protected and unlocked and view.sheet.cell(place).locked


def _pair(view: View, place: Place, text: str, parent: str, *, appended: bool = False) -> CellSlot:
    label = label_of(text)
    behind = view.right_of(place)
    beside = view.sheet.said(behind)
    beside = unit_in(beside) if (is_unit(beside) or is_odd_unit(beside)) and not appended else ""
    year = label.year if label.number is None or label.year != THIS else str(label.number)
    return CellSlot(
        sheet=view.sheet.name,
        place=place,
        label=text,
        parent=parent,
        year=year,
        cumulative=label.cumulative,
        unit=label.unit or beside,
        appended=appended,
        alone=not (label.dated or label.cumulative or label.key != label.bare),
    )
