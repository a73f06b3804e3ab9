"""The relations that a form prints below its tables, 审核关系, held against what it is filled with."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from desktop.domain.city_form.blank import BlankForm, Place, place_of
from desktop.domain.city_form.filling import AddedRows, FilledCell, Told, moved_row
from desktop.domain.city_form.form_map import CellEntry
from desktop.domain.city_form.slots import BEFORE, LAST, THIS
from desktop.domain.late import dataclass
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

BROKEN = Words(
    "表格的审核关系“{said}”不成立：{left}，{right}（{year}）",
    "the form's own relation '{said}' does not hold: {left}, {right} ({year})",
)
_YEARS = {
    THIS: Words("本年", "this year"),
    LAST: Words("上年", "last year"),
    BEFORE: Words("前年", "year before last"),
}

_ANNOUNCED = re.compile(r"(?:审核|平衡|逻辑|勾稽|校验)关系")
_RELATION = re.compile(r"(\d+(?:\s*\+\s*\d+)*)\s*(≥|>=|≤|<=|=|>|<)\s*(\d+(?:\s*\+\s*\d+)*)")


@dataclass(frozen=True, slots=True)
class _Relation:
    said: str
    left: tuple[str, ...]
    sign: str
    right: tuple[str, ...]


def broken_relations(
    form: BlankForm,
    entries: Iterable[CellEntry],
    cells: Iterable[FilledCell],
    added: Iterable[AddedRows],
) -> Iterator[Told]:
    """What of a form's own relations does not hold, sheet by sheet and year by year; what is blank is not judged."""
    numbers = {(cell.sheet, cell.place): cell.number for cell in cells if cell.number is not None}
    rows, added = list(entries), tuple(added)
    for sheet in form.sheets:
        relations = [
            (place, relation)
            for place, cell in sheet.cells.items()
            if _ANNOUNCED.search(cell.text)
            for relation in _relations(cell.text)
        ]
        for place, relation in relations:
            for year in _YEARS:
                values = {
                    _code(entry.code): number
                    for entry in rows
                    if entry.sheet == sheet.name and entry.code and entry.year == year and not entry.heading
                    if (number := numbers.get((sheet.name, _moved(entry, added)))) is not None
                }
                yield from _judged(relation, values, year, sheet.name, place)


def _judged(
    relation: _Relation, values: Mapping[str, Decimal], year: str, sheet: str, place: Place
) -> Iterator[Told]:
    if not all(code in values for code in (*relation.left, *relation.right)):
        return
    left, right = (
        sum((values[code] for code in codes), Decimal(0)) for codes in (relation.left, relation.right)
    )
    if not _holds(relation.sign, left, right):
        words = BROKEN.fill(said=relation.said, left=f"{left:f}", right=f"{right:f}", year=_YEARS[year])
        yield Told("check", sheet, place.name, "", words)


def _relations(text: str) -> Iterator[_Relation]:
    for found in _RELATION.finditer(half_width(text)):
        left, right = (tuple(_code(code) for code in found[n].split("+")) for n in (1, 3))
        yield _Relation(found[0], left, found[2], right)


def _code(text: str) -> str:
    return half_width(text).strip().lstrip("0")


def _moved(entry: CellEntry, added: tuple[AddedRows, ...]) -> Place:
    place = place_of(entry.cell)
    return place._replace(row=moved_row(entry.sheet, place.row, added))


def _holds(sign: str, left: Decimal, right: Decimal) -> bool:
    match sign:
        case "≥" | ">=":
            return left >= right
        case "≤" | "<=":
            return left <= right
        case "=":
            return left == right
        case ">":
            return left > right
        case _:
            return left < right
