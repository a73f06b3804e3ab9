"""Which rows of the detail tables stand behind each figure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.domain.figures.figure import FigureValue
from desktop.domain.report import AnnualReport, DetailTable

MOST_SPANS = 400
"""Spans of row numbers that are printed; what is behind them is told by its number alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """The rows of one detail table behind a figure."""

    table: DetailTable
    rows: tuple[int, ...]
    """Their numbers, from 1, as the table prints them."""


def places_of(report: AnnualReport, value: FigureValue) -> Iterator[Place]:
    """The detail tables behind a figure, with the rows in each."""
    behind = set(value.records)
    for register in dict.fromkeys(source.register for source in value.figure.sources):
        table = report.table(register)
        if table is not None:
            rows = (n for n, records in enumerate(table.records, 1) if any(r in behind for r in records))
            yield Place(table, tuple(rows))


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
