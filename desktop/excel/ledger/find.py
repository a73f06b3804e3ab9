"""Where in a sheet the tables are, and of which register each is."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop.domain.fields import Kind
from desktop.domain.import_map import DEEPEST, Maps
from desktop.domain.registers import BY_ID, TYPED
from desktop.domain.values.text import compact, half_width
from desktop.excel.grid import Cell, Sheet
from desktop.excel.ledger.by_hand import mapped_at
from desktop.excel.ledger.by_values import by_values
from desktop.excel.ledger.headings import (
    Heading,
    Target,
    heading_of,
    is_known,
    ranks_of,
    registers_by_name,
    targets_of,
)
from desktop.excel.ledger.noise import is_note
from desktop.excel.ledger.own_form import own_form
from desktop.excel.ledger.table import Table, headings_at

FEWEST = 2
"""Columns that must be recognised for a row to be a header."""

LONGEST = 60
"""Characters that a heading may have; a longer text is a note."""

UNTOLD, TOLD = 2, 3
"""A header is a register's if it knows every so many of its headings; fewer do where a title says the register."""

CLOSE = 1.0
"""How near two registers' scores must be for a header to fit both."""

LAST = 20
"""Rows below a table in which its notes are looked for."""


def find_tables(sheet: Sheet, maps: Maps = ()) -> list[Table]:
    """The tables of a sheet, top down; one printed over several pages with its header repeated is one.

    Args:
        sheet: as read.
        maps: the tables whose columns a person matched; they go before what is recognised.
    """
    found: list[Table] = []
    row, after = 0, 0
    while row < len(sheet.rows):
        table = _mapped(sheet, row, after, maps) or _header_at(sheet, row, after)
        if table is None:
            row += 1
            continue
        row = after = table.body
        if found and found[-1].register == table.register and _alike(found[-1], table):
            continue
        if found:
            found[-1] = replace(found[-1], end=table.top)
        found.append(table)
    return [by_values(sheet, table) for table in found]


def _mapped(sheet: Sheet, row: int, after: int, maps: Maps) -> Table | None:
    table = mapped_at(sheet, row, maps)
    return replace(table, above=tuple(_texts(sheet, after, row))) if table else None


def _alike(one: Table, other: Table) -> bool:
    return [h.text for h in one.headings] == [h.text for h in other.headings]


def _header_at(sheet: Sheet, row: int, after: int) -> Table | None:
    if not _could_be_header(sheet.rows[row]) or not _names_anything(sheet, row):
        return None
    above = tuple(_texts(sheet, after, row))
    best: tuple[float, Table] | None = None
    others: dict[str, float] = {}
    least = _least_depth(sheet, row)
    for depth in range(1, min(DEEPEST, len(sheet.rows) - row) + 1):
        if depth < least:
            continue
        if depth > 1 and not _continues(sheet, row, depth):
            break
        headings = headings_at(sheet, row, depth)
        own = own_form(headings)
        if own is not None:
            return Table(own[0], row, row + depth, len(sheet.rows), tuple(headings), own[1], above)
        for register_id in _candidates(headings):
            columns, rivals = columns_of(headings, register_id)
            score = _score(register_id, columns, headings, above, sheet.name)
            others[register_id] = max(score, others.get(register_id, 0))
            if score and (best is None or score > best[0]):
                table = Table(
                    register_id, row, row + depth, len(sheet.rows), tuple(headings), columns, above, rivals
                )
                best = (score, table)
    if best is None or is_form(sheet, best[1]):
        return None
    score, table = best
    named = _titled(table.register, above, sheet.name) > 0
    close = (id_ for id_, other in others.items() if id_ != table.register and other > score - CLOSE)
    return table if named else replace(table, also_like=next(close, ""))


def _candidates(headings: list[Heading]) -> Iterator[str]:
    """The registers that have as many of these headings as a table needs, in their order."""
    count: Counter[str] = Counter()
    for heading in headings:
        if not heading.is_serial:
            count.update({id_ for name in heading.names for id_ in registers_by_name().get(name, ())})
    return (register.id for register in TYPED if count[register.id] >= FEWEST)


def is_form(sheet: Sheet, table: Table) -> bool:
    """Whether what looks like a header is a line of a form: labels above labels, each with its value beside it."""
    targets = targets_of(table.register)
    for neighbour in (table.body, table.top - 1):
        if not 0 <= neighbour < len(sheet.rows):
            continue
        cells = sheet.rows[neighbour]
        labels = [
            column
            for column, target in table.columns.items()
            if column + 1 not in table.columns
            and any(targets.get(name, target) != target for name in _names_in(cells[column]))
        ]
        if len(labels) > 1:
            return True
    return False


def _names_in(cell: Cell) -> tuple[str, ...]:
    return heading_of([half_width(cell)]).names if isinstance(cell, str) and cell.strip() else ()


def _least_depth(sheet: Sheet, row: int) -> int:
    """How many rows the cells merged downward from a header's first row say that it has at least."""
    ends = [end for first, left, end, _ in sheet.merged if first == row and sheet.rows[row][left] is not None]
    depth = max(ends, default=row) - row + 1
    return depth if depth <= DEEPEST else 1


def _could_be_header(row: list[Cell]) -> bool:
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    others = [cell for cell in row if cell is not None and not isinstance(cell, str)]
    return len(texts) >= FEWEST and not others and all(len(text) <= LONGEST for text in texts)


def _names_anything(sheet: Sheet, row: int) -> bool:
    """Whether the rows that a header may have bear a single heading of any register: most rows of data do not."""
    return any(
        isinstance(cell, str) and is_known(cell) for line in sheet.rows[row : row + DEEPEST] for cell in line
    )


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


def columns_of(headings: list[Heading], register_id: str) -> tuple[dict[int, Target], dict[int, int]]:
    """The columns that are recognised; where two claim one field, the better name wins, then the first column.

    Two columns of amounts with equally good names are rivals: their values have to agree.
    """
    targets, ranks = targets_of(register_id), ranks_of(register_id)
    claims: dict[str, tuple[tuple[int, int], int, Target]] = {}
    rivals: dict[int, int] = {}
    for column, heading in enumerate(headings):
        if heading.is_serial:
            continue
        for variant, name in enumerate(heading.names):
            target = targets.get(name)
            if target is not None:
                claim, rank = claims.get(target.key), (variant, ranks[name])
                if claim is None or rank < claim[0]:
                    claims[target.key] = (rank, column, target)
                if claim and _is_amount(target) and headings[claim[1]].names[-1] == heading.names[-1]:
                    winner = claims[target.key][1]
                    rivals[winner] = column if winner != column else claim[1]
                break
    found = sorted(claims.values(), key=lambda claim: claim[1])
    columns = {column: _unsettled(target, claims) for _, column, target in found}
    return columns, rivals


def _unsettled(target: Target, claims: Mapping[str, object]) -> Target:
    """A target without what another column says itself: ``方向`` beside ``奖励金额``."""
    said_ = all(f"{target.register}.{name}" in claims for name, _ in target.settles)
    return replace(target, settles=()) if target.settles and said_ else target


def _is_amount(target: Target) -> bool:
    field = BY_ID[target.register].by_id.get(target.field)
    return field is not None and field.kind in (Kind.MONEY, Kind.NUMBER, Kind.WHOLE)


def _score(
    register_id: str,
    columns: dict[int, Target],
    headings: list[Heading],
    above: tuple[str, ...],
    sheet: str,
) -> float:
    """How well a header fits a register; 0 if it does not."""
    register = BY_ID[register_id]
    own = {t.field for t in columns.values() if t.register == register_id}
    filled = sum(1 for heading in headings if heading.text and not heading.is_serial)
    known = {register.title, *(f for group in (*register.unique, *register.known_by) for f in group)}
    named = own & (known | {f.id for f in register.fields if f.required})
    titled = _titled(register_id, above, sheet)
    if len(columns) < FEWEST or not named or len(columns) * (TOLD if titled else UNTOLD) < filled:
        return 0
    missing = sum(1 for f in register.fields if f.required and f.assumed is None and f.id not in own)
    return len(columns) + len(own) / 2 + len(named) - 1.5 * missing + titled / 2


def _titled(register_id: str, above: tuple[str, ...], sheet: str) -> int:
    """The length of the longest name of a register that the title or the sheet bears."""
    told = " ".join((compact(sheet), *(compact(text) for text in above)))
    return max((len(name) for name in BY_ID[register_id].names if compact(name) in told), default=0)


def notes_below(sheet: Sheet, table: Table) -> Iterator[str]:
    """The notes that stand in the last rows of a table's stretch."""
    for row in sheet.rows[max(table.body, table.end - LAST) : table.end]:
        texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
        if texts and len(texts) == sum(cell is not None for cell in row) and is_note(texts[0]):
            yield from texts


def _texts(sheet: Sheet, start: int, end: int) -> Iterator[str]:
    for row in sheet.rows[start:end]:
        for cell in row:
            if isinstance(cell, str) and cell.strip():
                yield re.sub(r"\s+", " ", cell.strip())
