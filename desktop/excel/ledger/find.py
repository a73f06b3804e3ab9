"""Where in a sheet the tables are, and of which register each is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.domain.registers import REGISTERS
from desktop.domain.values.text import compact, half_width
from desktop.excel.grid import Cell, Merge, Sheet
from desktop.excel.ledger.headings import Heading, Target, heading_of, targets_of

FEWEST = 2
"""Columns that must be recognised for a row to be a header."""

LONGEST = 60
"""Characters that a heading may have; a longer text is a note."""

DEEPEST = 3
"""Rows that a header may have."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table as it lies in a sheet. Rows and columns count from 0."""

    register: str
    top: int
    body: int
    """The first row behind the header."""
    end: int
    """The row behind the last."""
    headings: tuple[Heading, ...]
    columns: dict[int, Target]
    above: tuple[str, ...]
    """The texts above the header, back to the table before."""


def find_tables(sheet: Sheet) -> list[Table]:
    """The tables of a sheet, top down; one printed over several pages with its header repeated is one."""
    found: list[Table] = []
    row, after = 0, 0
    while row < len(sheet.rows):
        table = _header_at(sheet, row, after)
        if table is None:
            row += 1
            continue
        row = after = table.body
        if found and found[-1].register == table.register and _alike(found[-1], table):
            continue
        if found:
            found[-1] = replace(found[-1], end=table.top)
        found.append(table)
    return found


def _alike(one: Table, other: Table) -> bool:
    return [h.text for h in one.headings] == [h.text for h in other.headings]


def _header_at(sheet: Sheet, row: int, after: int) -> Table | None:
    if not _could_be_header(sheet.rows[row]):
        return None
    above = tuple(_texts(sheet, after, row))
    best: tuple[float, Table] | None = None
    for depth in range(1, min(DEEPEST, len(sheet.rows) - row) + 1):
        if depth > 1 and not _continues(sheet, row, depth):
            break
        headings = _headings(sheet, row, depth)
        for register in REGISTERS:
            columns = _columns(headings, register.id)
            score = _score(register.id, columns, headings, above, sheet.name)
            if score and (best is None or score > best[0]):
                table = Table(register.id, row, row + depth, len(sheet.rows), tuple(headings), columns, above)
                best = (score, table)
    return best[1] if best else None


def _could_be_header(row: list[Cell]) -> bool:
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    others = [cell for cell in row if cell is not None and not isinstance(cell, str)]
    return len(texts) >= FEWEST and not others and all(len(text) <= LONGEST for text in texts)


def _continues(sheet: Sheet, row: int, depth: int) -> bool:
    """Whether the row at that depth belongs to the header: merged into it, or short texts under gaps."""
    last = row + depth - 1
    if any(first <= row and last <= end for first, _, end, _ in sheet.merged if first != end):
        return _could_be_header(sheet.rows[last]) or depth == 2
    above, here = sheet.rows[last - 1], sheet.rows[last]
    return (
        _could_be_header(here)
        and any(below is not None and upper is None for upper, below in zip(above, here, strict=True))
        and sum(cell is not None for cell in here) < sum(cell is not None for cell in above)
    )


def _headings(sheet: Sheet, row: int, depth: int) -> list[Heading]:
    grid = [list(sheet.rows[row + n]) for n in range(depth)]
    _fill_merged(grid, sheet.merged, row)
    if depth > 1:
        _fill_right(grid)
    headings = []
    for column in range(len(grid[0])):
        parts = [half_width(str(line[column])).replace("\n", "") for line in grid if line[column] is not None]
        distinct = list(dict.fromkeys(part for part in parts if part))
        headings.append(heading_of(distinct) if distinct else Heading("", ()))
    return headings


def _fill_merged(grid: list[list[Cell]], merged: tuple[Merge, ...], top: int) -> None:
    for first_row, first, last_row, last in merged:
        if first_row < top or first_row >= top + len(grid):
            continue
        value = grid[first_row - top][first]
        for row in range(first_row - top, min(last_row - top + 1, len(grid))):
            for column in range(first, last + 1):
                grid[row][column] = value


def _fill_right(grid: list[list[Cell]]) -> None:
    """Gives a group's heading to the columns right of it that have a heading below and none above."""
    for upper, lower in pairwise(grid):
        for column in range(1, len(upper)):
            if upper[column] is None and lower[column] is not None and lower[column - 1] is not None:
                upper[column] = upper[column - 1]


def _columns(headings: list[Heading], register_id: str) -> dict[int, Target]:
    """The columns that are recognised; where two claim one field, the better name wins, then the first."""
    targets, claims = targets_of(register_id), dict[str, tuple[int, int, Target]]()
    for column, heading in enumerate(headings):
        if heading.is_serial:
            continue
        for rank, name in enumerate(heading.names):
            target = targets.get(name)
            if target is not None:
                claim = claims.get(target.key)
                if claim is None or rank < claim[0]:
                    claims[target.key] = (rank, column, target)
                break
    return {column: target for _, column, target in sorted(claims.values(), key=lambda claim: claim[1])}


def _score(
    register_id: str,
    columns: dict[int, Target],
    headings: list[Heading],
    above: tuple[str, ...],
    sheet: str,
) -> float:
    """How well a header fits a register; 0 if it does not."""
    register = next(r for r in REGISTERS if r.id == register_id)
    own = {t.field for t in columns.values() if t.register == register_id}
    filled = sum(1 for heading in headings if heading.text and not heading.is_serial)
    known = {register.title, *(f for group in (*register.unique, *register.known_by) for f in group)}
    named = own & (known | {f.id for f in register.fields if f.required})
    if len(columns) < FEWEST or not named or len(columns) * 2 < filled:
        return 0
    missing = sum(1 for f in register.fields if f.required and f.assumed is None and f.id not in own)
    told = " ".join((compact(sheet), *(compact(text) for text in above)))
    longest = max((len(name) for name in register.names if compact(name) in told), default=0)
    return len(columns) + len(own) / 2 + len(named) - 1.5 * missing + longest / 2


def _texts(sheet: Sheet, start: int, end: int) -> Iterator[str]:
    for row in sheet.rows[start:end]:
        for cell in row:
            if isinstance(cell, str) and cell.strip():
                yield re.sub(r"\s+", " ", cell.strip())
