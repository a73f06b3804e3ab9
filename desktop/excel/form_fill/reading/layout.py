"""Where in a form values are waited for: its tables, its lists, and labels with room beside them.

Nothing here knows any one form. A table has a header and rows that begin with a label; a list has a header and
rows that are blank; whatever else has a label and a blank cell beside it is a pair.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.city_form.blank import Area, BlankForm, FormSheet, Place
from desktop.domain.city_form.labels import label_of
from desktop.domain.city_form.slots import CellSlot, ColumnSlot, Layout, ListSlot
from desktop.excel.form_fill.matching.heads import is_serial
from desktop.excel.form_fill.matching.matrix import matrix_cells
from desktop.excel.form_fill.matching.pairs import pair_cells
from desktop.excel.form_fill.reading.view import Header, View
from desktop.excel.ledger.headings import money_unit

_TITLE_YEAR = re.compile(r"(?<!\d)(20\d\d)\s*年")
LONGEST_HEADING = 40
DEEPEST = 3


def layout_of(form: BlankForm) -> Layout:
    """All places of a form that wait for a value, sheet by sheet."""
    cells: list[CellSlot] = []
    lists: list[ListSlot] = []
    units: dict[str, str] = {}
    for sheet in form.sheets:
        if sheet.hidden:
            continue
        view = View(sheet)
        units[sheet.name] = _money_unit(sheet)
        taken: set[Place] = set()
        for header in _headers(view):
            made = [_list(view, part, units[sheet.name]) for part in _side_by_side(header)]
            listed = [one for one in made if one is not None]
            if len(listed) == len(made):
                lists += listed
                rows = range(header.top, max(one.rows[1] for one in listed) + 1)
            else:
                cells += matrix_cells(view, header)
                rows = range(header.top, header.end)
            taken |= {Place(row, column) for row in rows for column in range(1, sheet.last_column + 1)}
        cells += pair_cells(view, taken)
    return Layout(tuple(cells), tuple(lists), _year(form), units)


def _headers(view: View) -> Iterator[Header]:
    row = 1
    while row <= view.sheet.last_row:
        header = _header_at(view, row)
        if header is None:
            row += 1
            continue
        yield header
        row = max(header.end, header.body)


def _header_at(view: View, row: int) -> Header | None:
    """A row of at least three headings with, below it, rows that wait for values."""
    labels = view.labels(row)
    if len(labels) < 3 or any(len(text) > LONGEST_HEADING for text in labels.values()):
        return None
    # Labels with blank cells beside them, or with room behind their colons, are pairs and no header.
    if view.has_room_between(row) or view.signs(row):
        return None
    depth = _depth(view, row)
    body = row + depth
    while view.is_total(body):  # the sum of a list may stand above it
        body += 1
    columns = sorted({c for n in range(depth) for c in view.columns_with_text(row + n)})
    headings = {column: view.headings(row, depth, column) for column in columns}
    end = body
    while end <= view.sheet.last_row and view.belongs(end, columns):
        end += 1
    if end == body and not _is_open(view, body):
        return None
    return Header(row, body, end, headings)


def _depth(view: View, row: int) -> int:
    """How many rows a header has: as many as the cells merged downward in it say, or two where groups have parts."""
    down = [area.bottom for area in view.sheet.merged if area.top == row and view.sheet.said(area.first)]
    depth = max(down, default=row) - row + 1
    if depth > 1:
        return depth if depth <= DEEPEST else 1
    groups = [parts for a in view.sheet.merged if a.top == row == a.bottom and (parts := _parts(view, a))]
    return 2 if groups and all(view.sheet.said(place) for parts in groups for place in parts) else 1


def _parts(view: View, group: Area) -> set[Place]:
    """The cells right below a group's heading that divide it; none where one goes beyond it, or they are one like it."""
    below = [Place(group.bottom + 1, column) for column in range(group.left, group.right + 1)]
    merged = [area for place in below if (area := view.sheet.merge(place))]
    if any(not (group.left <= area.left and area.right <= group.right) for area in merged):
        return set()
    parts = {view.sheet.anchor(place) for place in below}
    return parts if len(parts) > 1 else set()


def _side_by_side(header: Header) -> list[Header]:
    """The headers of lists that stand beside one another: each begins with a column that numbers its rows."""
    serials = [column for column, texts in sorted(header.headings.items()) if is_serial(texts[-1])]
    starts = [0, *serials[1:]]
    ends = [*serials[1:], max(header.headings) + 1]
    return [
        replace(header, headings={c: texts for c, texts in header.headings.items() if start <= c < end})
        for start, end in zip(starts, ends, strict=True)
    ]


def _list(view: View, header: Header, unit: str) -> ListSlot | None:
    """The list below a header; ``None`` where its rows bear labels."""
    columns = tuple(
        ColumnSlot(column, texts, is_serial(texts[-1])) for column, texts in sorted(header.headings.items())
    )
    asked = [
        column.column for column in columns if not column.serial and view.is_own(header.body, column.column)
    ]
    first = header.body
    while first < header.end and view.is_example(first, asked):
        first += 1
    last = first
    while last < header.end and view.is_blank(last, asked):
        last += 1
    columns = tuple(
        c for c in columns if view.is_own(header.body, c.column) and not view.is_formula(first, c.column)
    )
    if last > first:
        title = view.title(header.top)
        return ListSlot(
            view.sheet.name, title, (header.top, header.body - 1), (first, last - 1), False, columns, unit
        )
    if _is_open(view, header.body):
        title = view.title(header.top)
        room = (header.body, header.body)
        return ListSlot(view.sheet.name, title, (header.top, header.body - 1), room, True, columns, unit)
    return None


def _is_open(view: View, body: int) -> bool:
    """Whether nothing at all stands below a header."""
    return not any(place.row >= body and cell.text for place, cell in view.sheet.cells.items())


def _money_unit(sheet: FormSheet) -> str:
    found = {
        money_unit(cell.text)
        for cell in sheet.cells.values()
        if cell.kind in ("text", "rich") and "单位" in cell.text
    }
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def _year(form: BlankForm) -> int | None:
    """The year that the titles name, where they name one alone."""
    years = {
        int(match[1])
        for sheet in form.sheets
        for cell in sheet.cells.values()
        if cell.kind in ("text", "rich") and ("报" in cell.text or "表" in cell.text)
        for match in _TITLE_YEAR.finditer(cell.text)
        if not label_of(cell.text).cumulative
    }
    return years.pop() if len(years) == 1 else None
