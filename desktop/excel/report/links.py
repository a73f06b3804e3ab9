"""The ways inside the workbook: from each figure to its rows and to its sources, and from each detail sheet back."""

from collections.abc import Mapping, Sequence

from desktop.domain.report import AnnualReport
from desktop.domain.report_places import Places
from desktop.excel.report.details import Placed
from desktop.excel.sheet import Sheet

CODE, THIS_YEAR = 1, 5
"""The columns of the figures sheet from which a click leads on."""


def link_figures(
    report: AnnualReport,
    places: Places,
    summary: Sheet,
    rows_of: Mapping[str, int],
    placed: Sequence[Placed],
    sources: Sheet,
    source_rows: Mapping[str, int],
) -> None:
    """Has the code of each figure lead to its first row, its value to its sources, and titles of details back."""
    at = {each.table.register: each for each in placed}
    back: dict[str, int] = {}
    for years in report.figures:
        figure = years.figure.id
        if figure in source_rows:
            summary.link(rows_of[figure], THIS_YEAR, sources.name, source_rows[figure])
        for place in places.of(years.this):
            back.setdefault(place.table.register, rows_of[figure])
        first = next((place for place in places.of(years.this) if place.rows), None)
        if first is not None:
            there = at[first.table.register]
            summary.link(rows_of[figure], CODE, there.sheet.name, there.first + first.rows[0] - 1)
    for each in placed:
        each.sheet.link(1, 1, summary.name, back.get(each.table.register, 1))
