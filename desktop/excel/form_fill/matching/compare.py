"""What changed from one year's form to the next, and the map that follows from it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop.domain.city_form.blank import place_of
from desktop.domain.city_form.form_map import LIKELY, NONE, CellEntry, ColumnEntry, FormMap, ListEntry
from desktop.domain.city_form.labels import label_of, likeness
from desktop.domain.city_form.sources import REASON
from desktop.domain.late import dataclass
from desktop.domain.values.text import compact

ALIKE = 60
"""How alike two names must be for one to be the other renamed."""

MOVED, RENAMED, ADDED, DROPPED, UNIT = "moved", "renamed", "added", "dropped", "unit"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was."""

    kind: str
    """``moved``, ``renamed``, ``added``, ``dropped`` or ``unit``."""
    what: str
    """``sheet``, ``cell``, ``list`` or ``column``."""
    sheet: str
    """The sheet of the new form; of what was dropped, that of the old."""
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that changed, and the map proposed for the new form."""

    differences: tuple[Difference, ...]
    proposed: FormMap


def compare(before: FormMap, after: FormMap, known: FormMap | None = None) -> Comparison:
    """What changed between two forms.

    Args:
        before: the map that the old form suggests.
        after: the map that the new form suggests.
        known: the map that was used for the old form, with what was set by hand; its sources are carried over.
    """
    sheets = _sheets(before, after)
    told: list[Difference] = [
        Difference(RENAMED, "sheet", new, old, new) for old, new in sheets.items() if old != new
    ]
    names = {_sheet_names(form) for form in (before, after)}
    told += _sheet_changes(before, after, sheets) if len(names) > 1 else []
    cells, cell_changes = _cells(before, after, known, sheets)
    lists, list_changes = _lists(before, after, known, sheets)
    proposed = replace(after, cells=cells, lists=lists)
    return Comparison((*told, *cell_changes, *list_changes), proposed)


def mismatches(form_map: FormMap, suggested: FormMap) -> list[str]:
    """The places of a map that another file of the form does not have, or calls otherwise."""
    cells = {(cell.sheet, cell.cell): compact(cell.label) for cell in suggested.cells}
    lists = {_stands(one): one for one in suggested.lists}
    wrong = [
        f"{cell.sheet}!{cell.cell}"
        for cell in form_map.cells
        if cell.source and cells.get((cell.sheet, cell.cell)) != compact(cell.label)
    ]
    for one in form_map.lists:
        there = lists.get(_stands(one))
        if one.register and (there is None or _headings(one) != _headings(there) or there.rows != one.rows):
            wrong.append(f"{one.sheet}!{one.title}")
    return wrong


def _stands(one: ListEntry) -> tuple[str, tuple[int, int], str]:
    """Where a list stands; those side by side have one header, and columns of their own."""
    return one.sheet, one.header, one.columns[0].column if one.columns else ""


def _headings(one: ListEntry) -> list[tuple[str, str]]:
    return [(column.column, compact(column.heading)) for column in one.columns]


def _sheet_names(form: FormMap) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*(cell.sheet for cell in form.cells), *(one.sheet for one in form.lists)]))


def _sheets(before: FormMap, after: FormMap) -> dict[str, str]:
    """The sheets of the old form by what they are called in the new one; told by what stands in them."""
    old, new = _sheet_names(before), _sheet_names(after)
    found = {name: name for name in old if name in new}
    for name in old:
        rest = [other for other in new if other not in found.values()]
        if name not in found and rest:
            best = max(rest, key=lambda other: _in_common(before, name, after, other))
            if _in_common(before, name, after, best) >= ALIKE or likeness(name, best) >= ALIKE:
                found[name] = best
    return found


def _in_common(before: FormMap, old: str, after: FormMap, new: str) -> int:
    a, b = _texts(before, old), _texts(after, new)
    return 200 * len(a & b) // (len(a) + len(b)) if a or b else 0


def _texts(form: FormMap, sheet: str) -> set[str]:
    texts = {label_of(cell.label).key for cell in form.cells if cell.sheet == sheet}
    return texts | {compact(c.heading) for one in form.lists if one.sheet == sheet for c in one.columns}


def _sheet_changes(before: FormMap, after: FormMap, sheets: Mapping[str, str]) -> Iterator[Difference]:
    for name in _sheet_names(before):
        if name not in sheets:
            yield Difference(DROPPED, "sheet", name, old=name)
    for name in _sheet_names(after):
        if name not in sheets.values():
            yield Difference(ADDED, "sheet", name, new=name)


def _cells(
    before: FormMap, after: FormMap, known: FormMap | None, sheets: Mapping[str, str]
) -> tuple[tuple[CellEntry, ...], list[Difference]]:
    by_hand = {(cell.sheet, cell.cell): cell for cell in known.cells} if known else {}
    left = {(cell.sheet, cell.cell): cell for cell in before.cells}
    matched: dict[int, CellEntry] = {}
    for exact in (
        _same_place,
        _same_name,
        _same_code,
        _alike,
    ):  # the surest first, each over all that is left
        for number, cell in enumerate(after.cells):
            if number not in matched:
                found = next((one for one in left.values() if exact(one, cell, sheets)), None)
                if found is not None:
                    matched[number] = found
                    del left[found.sheet, found.cell]
    made: list[CellEntry] = []
    told: list[Difference] = []
    for number, cell in enumerate(after.cells):
        old = matched.get(number)
        if old is None:
            made.append(cell)
            told.append(Difference(ADDED, "cell", cell.sheet, new=_named(cell)))
            continue
        used = by_hand.get((old.sheet, old.cell), old)
        made.append(_carried(cell, old, used))
        told += _cell_changes(old, cell, sheets)
    told += [Difference(DROPPED, "cell", cell.sheet, old=_named(cell)) for cell in left.values()]
    return tuple(made), told


def _kind(cell: CellEntry) -> tuple[str, str, bool, bool]:
    return cell.year, compact(cell.heading), cell.appended, cell.source == REASON


def _same_place(old: CellEntry, new: CellEntry, sheets: Mapping[str, str]) -> bool:
    return _same_name(old, new, sheets) and old.cell == new.cell


def _same_name(old: CellEntry, new: CellEntry, sheets: Mapping[str, str]) -> bool:
    return (
        sheets.get(old.sheet) == new.sheet
        and _kind(old) == _kind(new)
        and compact(old.label) == compact(new.label)
        and compact(old.parent) == compact(new.parent)
    )


def _same_code(old: CellEntry, new: CellEntry, sheets: Mapping[str, str]) -> bool:
    """The same number of the row, or the same cell, and a name that is somewhat like it."""
    same = (old.code and old.code == new.code) or old.cell == new.cell
    alike = likeness(label_of(old.label).bare, label_of(new.label).bare) * 2 >= ALIKE
    return bool(same) and sheets.get(old.sheet) == new.sheet and _kind(old) == _kind(new) and alike


def _alike(old: CellEntry, new: CellEntry, sheets: Mapping[str, str]) -> bool:
    if _kind(old) != _kind(new):
        return False
    if sheets.get(old.sheet) != new.sheet:  # moved to another sheet: only under its own name
        return bool(label_of(old.label).key) and label_of(old.label).key == label_of(new.label).key
    alike = likeness(label_of(old.label).bare, label_of(new.label).bare)
    same = bool(old.source) and old.source == new.source and old.source != REASON
    return alike >= (ALIKE // 2 if same else ALIKE)


def _carried(new: CellEntry, old: CellEntry, used: CellEntry) -> CellEntry:
    """The new cell with what the old one was filled from; under another name it is no longer sure."""
    if not used.source:
        return new
    renamed = compact(old.label) != compact(new.label)
    unit = new.unit if new.unit not in ("", "?") else used.unit
    if new.source == used.source and not renamed:
        return replace(new, unit=unit, confidence=used.confidence)
    confidence = LIKELY if renamed and new.source != used.source else used.confidence
    return replace(new, source=used.source, unit=unit, confidence=confidence, candidates=())


def _cell_changes(old: CellEntry, new: CellEntry, sheets: Mapping[str, str]) -> Iterator[Difference]:
    if old.cell != new.cell or sheets.get(old.sheet) != new.sheet:
        yield Difference(MOVED, "cell", new.sheet, _named(old), _named(new))
    if compact(old.label) != compact(new.label):
        yield Difference(RENAMED, "cell", new.sheet, _named(old), _named(new))
    if old.unit != new.unit and old.unit and new.unit:
        yield Difference(UNIT, "cell", new.sheet, f"{_named(old)} {old.unit}", f"{_named(new)} {new.unit}")


def _named(cell: CellEntry) -> str:
    return f"{cell.cell} {cell.label}".strip()


def _lists(
    before: FormMap, after: FormMap, known: FormMap | None, sheets: Mapping[str, str]
) -> tuple[tuple[ListEntry, ...], list[Difference]]:
    left = list(before.lists)
    made: list[ListEntry] = []
    told: list[Difference] = []
    for new in after.lists:
        old = max(left, key=lambda one: _list_likeness(one, new, sheets), default=None)
        if old is None or _list_likeness(old, new, sheets) < ALIKE:
            made.append(new)
            told.append(Difference(ADDED, "list", new.sheet, new=new.title))
            continue
        left.remove(old)
        used = next((one for one in known.lists if _stands(one) == _stands(old)), old) if known else old
        columns, changes = _columns(old, new, used)
        made.append(replace(new, columns=columns))
        if used.register:
            made[-1] = replace(made[-1], register=used.register, choose=used.choose, spare=used.spare)
        if (old.header, old.rows) != (new.header, new.rows):
            told.append(Difference(MOVED, "list", new.sheet, _rows(old), _rows(new)))
        if compact(old.title) != compact(new.title):
            told.append(Difference(RENAMED, "list", new.sheet, old.title, new.title))
        told += changes
    told += [Difference(DROPPED, "list", one.sheet, old=one.title) for one in left]
    return tuple(made), told


def _list_likeness(old: ListEntry, new: ListEntry, sheets: Mapping[str, str]) -> int:
    a, b = ({compact(c.heading) for c in one.columns} for one in (old, new))
    shared = 200 * len(a & b) // (len(a) + len(b)) if a or b else 0
    return shared + 50 * (sheets.get(old.sheet) == new.sheet) if shared >= 30 else 0


def _rows(one: ListEntry) -> str:
    return f"{one.title} {one.rows[0]}-{one.rows[1]}"


def _columns(
    old: ListEntry, new: ListEntry, used: ListEntry
) -> tuple[tuple[ColumnEntry, ...], list[Difference]]:
    by_hand = {column.column: column for column in used.columns}
    left = {column.column: column for column in old.columns}
    matched: dict[str, ColumnEntry] = {}
    for least in (100, ALIKE, 0):
        for column in new.columns:
            if column.column in matched:
                continue
            found = _nearest(column, left, least)
            if found is not None:
                matched[column.column] = found
                del left[found.column]
    made: list[ColumnEntry] = []
    told: list[Difference] = []
    for column in new.columns:
        before = matched.get(column.column)
        if before is None:
            made.append(column)
            told.append(Difference(ADDED, "column", new.sheet, new=_column_name(column)))
            continue
        made.append(_column_carried(column, before, by_hand.get(before.column, before)))
        told += _column_changes(before, column, new.sheet)
    told += [Difference(DROPPED, "column", old.sheet, old=_column_name(column)) for column in left.values()]
    return tuple(made), told


def _nearest(column: ColumnEntry, left: Mapping[str, ColumnEntry], least: int) -> ColumnEntry | None:
    """The old column that a new one is: by its name, by a like one, or by its place with the same source."""
    if least == 0:
        there = left.get(column.column)
        same = there is not None and there.source and there.source == column.source
        return there if same else None
    keys = {name: likeness(_key(one), _key(column)) for name, one in left.items()}
    best = max(keys, key=lambda name: (keys[name], name == column.column), default=None)
    return left[best] if best is not None and keys[best] >= least else None


def _key(column: ColumnEntry) -> str:
    return label_of(column.heading).key or compact(column.heading)


def _column_carried(new: ColumnEntry, old: ColumnEntry, used: ColumnEntry) -> ColumnEntry:
    if not used.source:
        return new
    renamed = _key(old) != _key(new)
    unit = new.unit if new.unit not in ("", "?") else used.unit
    sure = used.confidence if not renamed or new.source == used.source else LIKELY
    return replace(new, source=used.source, unit=unit, confidence=sure if sure != NONE else LIKELY)


def _column_changes(old: ColumnEntry, new: ColumnEntry, sheet: str) -> Iterator[Difference]:
    if place_of(f"{old.column}1") != place_of(f"{new.column}1"):
        yield Difference(MOVED, "column", sheet, _column_name(old), _column_name(new))
    if _key(old) != _key(new):
        yield Difference(RENAMED, "column", sheet, _column_name(old), _column_name(new))
    if old.unit != new.unit and old.unit and new.unit:
        yield Difference(
            UNIT, "column", sheet, f"{_column_name(old)} {old.unit}", f"{_column_name(new)} {new.unit}"
        )


def _column_name(column: ColumnEntry) -> str:
    return f"{column.column} {column.heading}".strip()
