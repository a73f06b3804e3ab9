"""Sums that a form writes row by row, =D5+D6+D7: rows that are put into its list are not in them."""

import re
from collections.abc import Iterable, Iterator

from desktop.domain.city_form.blank import BlankForm, FormSheet, Place, column_of
from desktop.domain.city_form.filling import AddedRows, Told
from desktop.domain.words import Words

TOO_SHORT = Words(
    "这个公式逐行引用清单的各行（={formula}），加进的{n}行没有算在内，请改成对整列求和",
    "this formula names the rows of the list one by one (={formula}); the {n} {n:row|rows} put in {n:is|are} not in it: have it add up the column",
)
_TEXT = re.compile(r'"[^"]*"')
_CELL = re.compile(r"(?<![\w.:!$'])\$?([A-Z]{1,3})\$?(\d{1,7})(?![\w.:!(])")


def short_sums(form: BlankForm, added: Iterable[AddedRows]) -> Iterator[Told]:
    """The formulas outside of a list that name each of its rows by itself, where rows are put in."""
    for rows in added:
        sheet = form.sheet(rows.sheet)
        if sheet is not None:
            yield from _in_sheet(sheet, rows)


def _in_sheet(sheet: FormSheet, rows: AddedRows) -> Iterator[Told]:
    wanted = set(range(rows.first, rows.last + 1))
    for place, cell in sheet.cells.items():
        if place.row in wanted or not cell.formula:
            continue
        named: dict[int, set[int]] = {}
        for column, row in _CELL.findall(_TEXT.sub("", cell.formula)):
            named.setdefault(column_of(column), set()).add(int(row))
        if any(wanted <= of_column for of_column in named.values()):
            words = TOO_SHORT.fill(formula=cell.formula, n=rows.count)
            yield Told("check", sheet.name, place.name, sheet.said(Place(place.row, 1)), words)
