"""The cells of a table whose rows bear labels: label, unit and code to the left, a year or a value above."""

import re
from collections.abc import Iterator

from desktop.domain.city_form.blank import Place
from desktop.domain.city_form.labels import Label, is_unit, label_of, unit_in
from desktop.domain.city_form.slots import THIS, CellSlot
from desktop.excel.form_fill.matching.heads import role_of
from desktop.excel.form_fill.reading.view import Header, View

_SECTION = re.compile(r"^\s*[一二三四五六七八九十]+\s*[、.．]")


def matrix_cells(view: View, header: Header) -> Iterator[CellSlot]:
    """The cells of a table that wait for a value."""
    roles = {column: _role(texts) for column, texts in header.headings.items()}
    parents: dict[int, str] = {}
    coded = [column for column, role in roles.items() if role == "code"]
    numbers = any(view.said(row, column) for row in range(header.body, header.end) for column in coded)
    for row in range(header.body, header.end):
        waiting = [
            c
            for c in sorted(roles)
            if view.waits(Place(row, c)) and roles[c] not in ("code", "unit", "label")
        ]
        for column in waiting:
            labels = _labels(view, row, column, roles)
            if not labels:
                continue
            label_column, label = labels[0]
            if numbers and _is_section(view, Place(row, column), roles, label):
                continue
            group = labels[1][1] if len(labels) > 1 else ""
            if not label_of(label).of_which:
                parents[label_column] = label
            parent = parents.get(label_column, "") if label_of(label).of_which else group
            yield _slot(view, header, Place(row, column), roles, label, parent)


def _role(texts: tuple[str, ...]) -> str:
    roles = [role_of(text) for text in reversed(texts)]
    return next((role for role in roles if role), "")


def _labels(view: View, row: int, column: int, roles: dict[int, str]) -> list[tuple[int, str]]:
    """The labels left of a cell, the nearest first, each with its column; a group's stands behind its rows'."""
    found: list[tuple[int, str]] = []
    for left in range(column - 1, 0, -1):
        if found and roles.get(left) in ("year", "value"):  # of the table beside it
            break
        text = view.said(row, left)
        if not text or roles.get(left) in ("code", "unit", "year", "value", "reason"):
            continue
        if is_unit(text) or text in (other for _, other in found):
            continue
        found.append((left, text))
    return found


def _is_section(view: View, place: Place, roles: dict[int, str], label: str) -> bool:
    """Whether a row only heads those below it: 一、, with neither code nor unit where the others have them."""
    beside = _beside(view, place, roles, "code") + _beside(view, place, roles, "unit")
    return _SECTION.match(label) is not None and not beside


def _slot(
    view: View, header: Header, place: Place, roles: dict[int, str], label: str, parent: str
) -> CellSlot:
    texts = header.headings[place.column]
    told = [label_of(text) for text in (label, *texts)]
    dated = next((one for one in reversed(told) if one.dated), None)
    rest = [text for text in texts if not role_of(text)]
    units = [
        unit_in(label),
        *(unit_in(text) for text in reversed(texts)),
        _beside(view, place, roles, "unit"),
    ]
    return CellSlot(
        sheet=view.sheet.name,
        place=place,
        label=label,
        parent=parent,
        heading=" ".join(rest) if roles[place.column] != "reason" else "",
        code=_beside(view, place, roles, "code"),
        year=_year(told, dated.year if dated else THIS),
        cumulative=any(one.cumulative for one in told),
        unit=next((unit for unit in units if unit), ""),
        reason=roles[place.column] == "reason",
    )


def _year(told: list[Label], year: str) -> str:
    named = next((one.number for one in reversed(told) if one.number), None)
    return year if named is None or year != THIS else str(named)


def _edge(column: int, roles: dict[int, str]) -> int:
    """The last column of values of the table that stands left of a cell's own; 0 where there is none."""
    labelled = False
    for left in sorted((c for c in roles if c < column), reverse=True):
        if labelled and roles[left] in ("year", "value"):
            return left
        labelled = labelled or roles[left] in ("", "label")
    return 0


def _beside(view: View, place: Place, roles: dict[int, str], role: str) -> str:
    """What the nearest column of a role left of a cell says in its row; of a unit, the one right of it too."""
    edge = _edge(place.column, roles)
    columns = [c for c, what in roles.items() if what == role and c > edge]
    left = [c for c in columns if c < place.column]
    if left:
        return view.said(place.row, max(left))
    return view.said(place.row, min(columns)) if columns and role == "unit" else ""
