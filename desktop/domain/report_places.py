"""Which rows of the detail tables stand behind each figure."""

from collections.abc import Iterator, Sequence

from desktop.domain.figures.figure import FigureValue
from desktop.domain.late import dataclass
from desktop.domain.report import AnnualReport, DetailTable

MOST_SPANS = 400
"""Spans of row numbers that are printed; what is behind them is told by its number alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """The rows of one detail table behind a figure."""

    table: DetailTable
    rows: tuple[int, ...]
    """Their numbers, from 1, as the table prints them."""


class Places:
    """Where the figures of a report come from; each table is gone through once."""

    def __init__(self, report: AnnualReport) -> None:
        self._report = report
        self._index: dict[str, dict[tuple[str, str], list[int]]] = {}
        self._known: dict[str, tuple[Place, ...]] = {}

    def of(self, value: FigureValue) -> tuple[Place, ...]:
        """The detail tables behind a figure of the report year, with the rows in each."""
        figure = value.figure.id
        if figure not in self._known:
            self._known[figure] = tuple(self._find(value))
        return self._known[figure]

    def _find(self, value: FigureValue) -> Iterator[Place]:
        for register in dict.fromkeys(source.register for source in value.figure.sources):
            table = self._report.table(register)
            if table is not None:
                index = self._rows_of(table)
                rows = {row for record in value.records for row in index.get(record, ())}
                yield Place(table, tuple(sorted(rows)))

    def _rows_of(self, table: DetailTable) -> dict[tuple[str, str], list[int]]:
        """The rows in which each record is shown."""
        if table.register not in self._index:
            index: dict[tuple[str, str], list[int]] = {}
            for number, records in enumerate(table.records, 1):
                for record in records:
                    index.setdefault(record, []).append(number)
            self._index[table.register] = index
        return self._index[table.register]


def spans(numbers: Sequence[int]) -> str:
    """Numbers in short, such as ``1-4, 7``; an ellipsis where there are too many spans."""
    parts: list[tuple[int, int]] = []
    for number in numbers:
        if parts and parts[-1][1] == number - 1:
            parts[-1] = parts[-1][0], number
        else:
            parts.append((number, number))
    told = [f"{first}" if first == last else f"{first}-{last}" for first, last in parts[:MOST_SPANS]]
    return ", ".join(told) + (", …" if len(parts) > MOST_SPANS else "")
