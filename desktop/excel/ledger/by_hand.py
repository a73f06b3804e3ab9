"""Tables whose columns a person matched to fields: found by their headings, and what a column may be matched to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from desktop.domain import import_map
from desktop.domain.fields import Kind
from desktop.domain.import_map import ColumnMap, Maps, TableMap
from desktop.domain.map_files import unknown
from desktop.domain.registers import BY_ID
from desktop.domain.values.numbers import YUAN
from desktop.domain.values.text import compact
from desktop.domain.words import Words
from desktop.excel.grid import Sheet
from desktop.excel.ledger.headings import Heading, Target, targets_of
from desktop.excel.ledger.table import Table, headings_at
from desktop.excel.map_text import text_of

PERIOD = Words("{start}—{end}", "{start} – {end}")
OF_COMPANION = Words("{register}·{field}", "{register}: {field}")
SETTLED = Words("{field}（{how}）", "{field} ({how})")


def name_of(target: Target) -> str:
    """What a target is called in a map."""
    what = target.field if target.period is None else f"{target.period.start}…{target.period.end}"
    settled = ",".join(f"{name}={value}" for name, value in target.settles)
    return f"{target.register}.{what}" + (f"[{settled}]" if settled else "")


@cache
def targets_by_name(register_id: str) -> Mapping[str, Target]:
    """All that a column of a table of a register may be matched to, by the name that maps have for it."""
    own = [Target(register_id, field.id) for field in BY_ID[register_id].fields]
    return {name_of(target): target for target in (*own, *targets_of(register_id).values())}


def said(name: str) -> Words:
    """A target's name in a map, as people read it."""
    register_id, _, rest = name.partition(".")
    register = BY_ID[register_id]
    what, _, settled = rest.partition("[")
    start, dash, end = what.partition("…")
    if dash:
        return PERIOD.fill(start=register.field(start).heading, end=register.field(end).heading)
    field = register.field(what)
    if not settled:
        return field.heading
    how = settled.rstrip("]").split(",")[0].partition("=")
    option = register.field(how[0]).option(how[2]) if register.field(how[0]).kind is Kind.CHOICE else None
    return SETTLED.fill(field=field.heading, how=option.words if option else how[2])


def offered(register_id: str) -> list[tuple[str, Words]]:
    """The targets that are offered for a column, the register's own fields first."""
    found = []
    for name, target in targets_by_name(register_id).items():
        words = said(name)
        if target.register != register_id:
            words = OF_COMPANION.fill(register=BY_ID[target.register].words, field=words)
        found.append((name, words))
    return found


def is_money(name: str) -> bool:
    """Whether a target holds amounts of money, which have a unit."""
    register_id, _, rest = name.partition(".")
    field = BY_ID[register_id].by_id.get(rest.partition("[")[0]) if register_id in BY_ID else None
    return field is not None and field.kind is Kind.MONEY


def key_of(headings: Sequence[Heading]) -> tuple[str, ...]:
    """Headings as maps compare them."""
    texts = [compact(heading.text) for heading in headings]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def map_of(
    register: str,
    headings: Sequence[Heading],
    fields: Mapping[int, str],
    units: Mapping[int, str],
    depth: int,
) -> TableMap:
    """The map of a table.

    Args:
        register: blank where such tables are left out.
        headings: of the table's columns.
        fields: by column from 0, the name of what it goes to.
        units: by column from 0, the unit of money.
        depth: rows of the header.
    """
    columns = (
        ColumnMap(text, fields.get(n, ""), units.get(n, "")) for n, text in enumerate(key_of(headings))
    )
    return TableMap(register, tuple(columns), depth)


def mapped_at(sheet: Sheet, row: int, maps: Maps) -> Table | None:
    """The table whose header begins in a row and has the headings of a map; ``None`` if there is none."""
    first = next((cell for cell in sheet.rows[row] if cell is not None), None)
    if not maps or not isinstance(first, str):
        return None
    begins = compact(first)
    for one in maps:
        if row + one.depth > len(sheet.rows) or not any(h.startswith(begins) for h in one.headings if h):
            continue
        headings = headings_at(sheet, row, one.depth)
        if key_of(headings) == one.headings:
            return _table(sheet, row, one, headings)
    return None


def _table(sheet: Sheet, row: int, one: TableMap, headings: list[Heading]) -> Table:
    named = targets_by_name(one.register) if one.register else {}
    columns = {n: named[c.field] for n, c in enumerate(one.columns) if c.field in named}
    with_units = [
        replace(heading, unit=one.columns[n].unit)
        if n < len(one.columns) and one.columns[n].unit
        else heading
        for n, heading in enumerate(headings)
    ]
    return Table(
        one.register, row, row + one.depth, len(sheet.rows), tuple(with_units), columns, (), by_hand=True
    )


def read_map_file(path: Path) -> Maps:
    """The maps in a file.

    Raises:
        NotAMap: it is none, or names what no register has; `NewerMap` where a newer program wrote it.
        Refused: it cannot be read.
    """
    maps = import_map.read(text_of(path, import_map.FILE))
    for one in maps:
        for column in one.columns:
            if column.field and (not one.register or column.field not in targets_by_name(one.register)):
                raise import_map.FILE.refused(unknown(f"{column.heading}: {column.field}").words)
            if column.unit and column.unit not in YUAN:
                raise import_map.FILE.refused(unknown(f"{column.heading}: {column.unit}").words)
    return maps


def written(maps: Maps) -> str:
    """The maps as their file says them, each field with what it means."""
    names = {column.field for one in maps for column in one.columns if column.field}
    return import_map.written(maps, {name: said(name).zh for name in names})
