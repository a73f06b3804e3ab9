"""The records that rows of an import have named: whether a further row repeats one, adds to it or contradicts it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.fields import Kind
from desktop.domain.problems import Problem
from desktop.domain.register import AnyRegister
from desktop.domain.words import Words
from desktop.work.importing.known import Known

TWICE = Words("与第{row}行重复", "repeats row {row}")
ELSEWHERE = Words(
    "工作表“{sheet}”第{row}行是同一条，但“{field}”不同，无法确定以哪个为准",
    "row {row} of sheet '{sheet}' is the same record but differs in {field}; which one holds cannot be told",
)
SAME_ELSEWHERE = Words(
    "与工作表“{sheet}”第{row}行完全相同，无法确定是重复还是另一条；若是另一条，请写明区别",
    "the same as row {row} of sheet '{sheet}'; if it is another record, write down what sets it apart",
)
AMOUNTS = frozenset({Kind.MONEY, Kind.NUMBER, Kind.WHOLE})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: number and sheet of its table, and its own number."""

    table: int
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class _Named:
    """A record that a row of this file has named, and what the file has said of it."""

    where: Place
    stated: Mapping[str, Any]


class NamedBefore:
    """Of the file at hand only: several files come in as one after the other would."""

    def __init__(self, tables: Mapping[str, int]) -> None:
        """Knows of none; `tables` says how many tables there are of each register."""
        self._tables = tables
        self._files: dict[str, str] = {}
        """The file at hand, by register."""
        self._named: dict[tuple[str, str], _Named] = {}
        """By register and record."""

    def begin(self, known: Known, file: str) -> None:
        """A table of a file is about to be read; what another file named is forgotten."""
        register = known.register.id
        if self._files.get(register) != file:
            self._files[register] = file
            known.taken.clear()
            self._named = {key: named for key, named in self._named.items() if key[0] != register}

    def note(self, known: Known, id_: str, here: Place, stated: Mapping[str, Any]) -> None:
        """A row has named a record, and said this of it."""
        known.taken.add(id_)
        earlier = self._named.get((known.register.id, id_))
        said_before = earlier.stated if earlier else {}
        self._named[known.register.id, id_] = _Named(here, {**said_before, **stated})

    def meant(
        self, known: Known, found: str | None, here: Place, stated: Mapping[str, Any]
    ) -> tuple[str | None, Problem | None]:
        """The record that a row means if another row of the same file has named it, or why that cannot be told.

        Args:
            known: the register's records.
            found: the record that the row matches by itself.
            here: where the row stands.
            stated: what it says.
        """
        if found is None:
            return self._alike(known, here, stated)
        if found not in known.taken:
            return found, None
        register, first = known.register, self._named[known.register.id, found]
        key = next((g[0] for g in register.unique if known.holder(g, stated) == found), register.title)
        if first.where.table == here.table:
            return found, Problem(key, TWICE.fill(row=first.where.row))
        differing = _differing(first, stated)
        return found, _contradiction(register, first.where, differing) if differing else None

    def _alike(
        self, known: Known, here: Place, stated: Mapping[str, Any]
    ) -> tuple[str | None, Problem | None]:
        """The same for a row that matches no record by its key."""
        register = known.register
        for id_ in known.alike(stated) if self._tables[register.id] > 1 else ():
            named = self._named.get((register.id, id_))
            if named is None or named.where.table == here.table:
                continue
            differing = _differing(named, stated)
            if differing and all(register.field(name).kind in AMOUNTS for name in differing):
                return None, _contradiction(register, named.where, differing)
            if not differing and known.is_keyed(stated):
                return id_, None
            if not differing:
                where = SAME_ELSEWHERE.fill(sheet=named.where.sheet, row=named.where.row)
                return None, Problem(register.title, where)
        return None, None


def _differing(named: _Named, stated: Mapping[str, Any]) -> list[str]:
    return [name for name, value in stated.items() if named.stated.get(name, value) != value]


def _contradiction(register: AnyRegister, where: Place, fields: Sequence[str]) -> Problem:
    field = register.field(min(fields, key=list(register.by_id).index))
    return Problem(field.id, ELSEWHERE.fill(sheet=where.sheet, row=where.row, field=field.words))
