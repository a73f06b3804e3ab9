"""How the limited process hands over what it read: one JSON object a line, checked by nobody but its own twin here.

JSON, and no format that can hold code: what comes out of that process was made from a foreign file.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from desktop.domain.fields import Kind
from desktop.domain.ledger import Column, LedgerRow, LedgerTable, Refusal
from desktop.domain.registers import BY_ID
from desktop.domain.values.dates import Month
from desktop.domain.words import Words

ROWS = 500
"""Rows in a line at most: who reads them does something else between two lines."""
CHARACTERS = 2**20
"""Characters of texts in a line, about."""

Line = dict[str, Any]
_Turn = Callable[[Any], Any]


def lines_of(tables: Iterable[LedgerTable]) -> Iterator[Line]:
    """The lines that hand tables over: for each its description, then its rows; at the end one that says so."""
    for table in tables:
        yield {
            "table": [table.file, table.sheet, table.register, table.refused_rows, table.company],
            "count": len(table.rows) + len(table.part_read),
            "refused": [[r.row, r.column, r.value, r.reason, r.cell, r.key, r.placed] for r in table.refused],
            "unused": table.unused_columns,
            "skipped": table.skipped,
            "assumed": table.assumed,
            "columns": _columns(table),
        }
        for name, rows in (("rows", table.rows), ("part", table.part_read)):
            yield from _rows(name, rows, table.register)
    yield {"end": True}


def tables_in(lines: Iterable[Line], came: Callable[[int, int], None]) -> list[LedgerTable] | None:
    """The tables that lines hand over; ``None`` if the last is missing.

    Args:
        lines: as `lines_of` gives them.
        came: told after each line how many rows of the table at hand have come, and of how many.
    """
    tables: list[_Coming] = []
    for line in lines:
        if "end" in line:
            return [table.whole() for table in tables]
        if "table" in line:
            tables.append(_Coming(line))
        else:
            tables[-1].take(line)
            came(len(tables[-1].rows) + len(tables[-1].part), tables[-1].head["count"])
    return None


def _columns(table: LedgerTable) -> Mapping[str, Sequence[str]]:
    row = next(iter((*table.rows[:1], *table.part_read[:1])), None)
    return {key: [place.letters, place.heading] for key, place in row.columns.items()} if row else {}


def _rows(name: str, rows: Sequence[LedgerRow], register: str | None) -> Iterator[Line]:
    start = 0
    while start < len(rows):
        some = rows[start : start + ROWS]
        keys = [*dict.fromkeys(key for row in some for key in row.values)]
        companions = {id_: [*values] for row in some for id_, values in row.companions.items()}
        for row in some:
            for id_, values in row.companions.items():
                companions[id_] += [key for key in values if key not in companions[id_]]
        whole = [(register or "", key) for key in keys]
        whole += [(id_, key) for id_, fields in companions.items() for key in fields]
        turns = [_out(id_, key) for id_, key in whole]
        body, weight = [], 0
        for row in some:
            cells = [row.values.get(key) for key in keys]
            for id_, fields in companions.items():
                said = row.companions.get(id_, {})
                cells += [said.get(key) for key in fields]
            cells = [
                cell if turn is None or cell is None else turn(cell)
                for turn, cell in zip(turns, cells, strict=True)
            ]
            body.append([row.row, *cells])
            weight += sum(len(cell) for cell in cells if type(cell) is str)
            if weight > CHARACTERS:
                break
        yield {name: body, "keys": whole}
        start += len(body)


@dataclass
class _Coming:
    """A table while its rows come in."""

    head: Line
    rows: list[LedgerRow] = field(default_factory=list)
    part: list[LedgerRow] = field(default_factory=list)
    columns: dict[str, Column] = field(init=False)

    def __post_init__(self) -> None:
        self.columns = {key: Column(*place) for key, place in self.head["columns"].items()}

    def take(self, line: Line) -> None:
        keys = [(register, name, _in(register, name)) for register, name in line["keys"]]
        own = len([key for key in keys if key[0] == self.head["table"][2]])
        into, body = (self.rows, line["rows"]) if "rows" in line else (self.part, line["part"])
        for number, *cells in body:
            values = {
                name: cell if turn is None else turn(cell)
                for (_, name, turn), cell in zip(keys[:own], cells, strict=False)
                if cell is not None
            }
            companions: dict[str, dict[str, Any]] = {}
            for (register, name, turn), cell in zip(keys[own:], cells[own:], strict=True):
                if cell is not None:
                    companions.setdefault(register, {})[name] = cell if turn is None else turn(cell)
            into.append(LedgerRow(number, values, companions, self.columns))

    def whole(self) -> LedgerTable:
        file, sheet, register, refused_rows, company = self.head["table"]
        table = LedgerTable(file, sheet, register, refused_rows=refused_rows, company=company)
        return replace(
            table,
            rows=tuple(self.rows),
            part_read=tuple(self.part),
            refused=tuple(
                Refusal(row, column, value, Words(*reason), *where)
                for row, column, value, reason, *where in self.head["refused"]
            ),
            unused_columns=tuple(self.head["unused"]),
            skipped=tuple((row, text) for row, text in self.head["skipped"]),
            assumed=tuple(Words(*words) for words in self.head["assumed"]),
        )


def _kind(register: str, name: str) -> Kind:
    return BY_ID[register].field(name).kind


def _out(register: str, name: str) -> _Turn | None:
    match _kind(register, name):
        case Kind.MONEY | Kind.NUMBER:
            return str
        case Kind.DAY | Kind.MONTH | Kind.WHEN:
            return lambda value: value.isoformat()
        case _:
            return None


def _in(register: str, name: str) -> _Turn | None:
    match _kind(register, name):
        case Kind.MONEY | Kind.NUMBER:
            return Decimal
        case Kind.DAY:
            return date.fromisoformat
        case Kind.MONTH:
            return Month.fromisoformat
        case Kind.WHEN:
            return lambda text: (Month if len(text) == len("2024-03") else date).fromisoformat(text)
        case _:
            return None
