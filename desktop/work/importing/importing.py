"""From the rows of foreign ledgers to a plan: what is new, the same, changed or refused against the store.

Blank cells change nothing. Nothing is written here; the plan's changes go through the one door together.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any

from desktop.domain.changes import Change, ChangeSet, Told
from desktop.domain.fields import Field, Kind
from desktop.domain.ledger import LedgerRow, LedgerTable, Refusal
from desktop.domain.problems import MISSING, NO_COLUMN, Problem, Severity, error
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.values.masking import mask
from desktop.domain.values.numbers import show_money
from desktop.domain.values.reading import show_value
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.importing.import_plan import ImportPlan, TablePlan
from desktop.work.importing.known import Known
from desktop.work.importing.mending import Chosen, labelled
from desktop.work.importing.named_before import NamedBefore, Place

LABEL = Words("导入{files}", "Import {files}")
NOBODY = Words(
    "找不到名为“{name}”的{register}，请先登记或一并导入",
    "there is no {register} '{name}'; register it first or import it too",
)
SEVERAL = Words(
    "有{n}条名为“{name}”的{register}，无法确定是哪一条", "{n} records of {register} are named '{name}'"
)
TOLD_AT = 200
"""Rows after which it is told how far planning is."""


@dataclass
class _Outcome:
    """What one row comes to, before it is kept."""

    put: list[tuple[str, Record]] = field(default_factory=list)
    new: bool = False
    changed: bool = False
    also: Counter[str] = field(default_factory=Counter)
    problems: list[tuple[str, Problem, Any]] = field(default_factory=list)


def plan_import(
    database: Database, tables: Sequence[LedgerTable], told: Told = lambda _done, _of: None
) -> ImportPlan:
    """What importing these tables would do to the store; how many rows are planned is told now and then."""
    return _Planner(database, told, sum(len(table.rows) for table in tables)).plan(tables)


class _Planner:
    def __init__(self, database: Database, told: Told, rows: int) -> None:
        self._database = database
        self._told, self._rows, self._planned = told, rows, 0
        self._known: dict[str, Known] = {}
        self._named = NamedBefore({})
        self._here = Place(-1, "", 0)

    def plan(self, tables: Sequence[LedgerTable]) -> ImportPlan:
        # Registers that others link to come first, whatever the order of the sheets.
        order = {register.id: n for n, register in enumerate(REGISTERS)}
        planned: dict[int, TablePlan] = {}
        self._named = NamedBefore(Counter(table.register or "" for table in tables))
        for n, table in sorted(enumerate(tables), key=lambda pair: order.get(pair[1].register or "", -1)):
            planned[n] = self._table(n, table)
        self._company(tables, planned)
        names = "、".join(dict.fromkeys(PurePath(table.file).name for table in tables))
        label = labelled(LABEL.fill(files=names), [words for table in tables for words in table.by_hand])
        changes = ChangeSet(label, tuple(self._changes()))
        return ImportPlan(tuple(planned[n] for n in range(len(tables))), changes)

    def _company(self, tables: Sequence[LedgerTable], planned: dict[int, TablePlan]) -> None:
        """Takes the company that fills in the ledgers for the reporting enterprise, where there is none yet."""
        by_name = {table.company: n for n, table in reversed(list(enumerate(tables))) if table.company}
        enterprise = BY_ID["enterprise"]
        known = self._of(enterprise.id)
        if len(by_name) == 1 and not known.now:
            ((name, n),) = by_name.items()
            known.put(enterprise.record(**{enterprise.title: name}))
            planned[n] = replace(planned[n], also={**planned[n].also, enterprise.id: 1})

    def _table(self, n: int, table: LedgerTable) -> TablePlan:
        if table.register is None:
            return TablePlan(table)
        register, refused, also = BY_ID[table.register], list(table.refused), Counter[str]()
        count = Counter[str]()
        self._named.begin(self._of(register.id), table.file)
        for row in table.rows:
            if self._planned % TOLD_AT == 0:
                self._told(self._planned, self._rows)
            self._planned += 1
            self._here = Place(n, table.sheet, row.row)
            outcome = self._row(register, row)
            if outcome.problems:
                refused += [
                    _refusal(register, row, key, problem, value) for key, problem, value in outcome.problems
                ]
                count["refused"] += 1
                continue
            for register_id, record in outcome.put:
                self._of(register_id).put(record)
            also += outcome.also
            count["new" if outcome.new else "changed" if outcome.changed else "same"] += 1
        for row in table.part_read:
            refused += [
                _refusal(register, row, key, problem, value)
                for key, problem, value in self._dangling(register, row)
            ]
        refused.sort(key=lambda r: r.row)
        return TablePlan(
            table,
            new=count["new"],
            same=count["same"],
            changed=count["changed"],
            refused=tuple(refused),
            refused_rows=table.refused_rows + count["refused"],
            also=dict(also),
        )

    def _dangling(self, register: AnyRegister, row: LedgerRow) -> list[tuple[str, Problem, Any]]:
        """The links of a row, already refused, that name nobody."""
        outcome = _Outcome()
        self._resolved(register, row.values, "", outcome, frozenset())
        return outcome.problems

    def _row(self, register: AnyRegister, row: LedgerRow) -> _Outcome:
        outcome = _Outcome()
        record = self._settle(register, row.values, "", row, outcome)
        if record is None or outcome.problems:
            return outcome
        for companion in register.companions:
            said = row.companions.get(companion.register)
            if said:
                other = BY_ID[companion.register]
                values = {f.id: f.assumed for f in other.fields if f.assumed is not None} | dict(said)
                given = {k: v for k, v in companion.given(record).items() if v is not None}
                self._settle(other, values | given, f"{other.id}.", row, outcome, frozenset(given))
        outcome.changed = bool(outcome.put) and not outcome.new
        return outcome

    def _settle(
        self,
        register: AnyRegister,
        said: Mapping[str, Any],
        prefix: str,
        row: LedgerRow,
        outcome: _Outcome,
        linked: frozenset[str] = frozenset(),
    ) -> Record | None:
        """The record that a row's values come to, put down in the outcome; ``None`` if it has problems."""
        known = self._of(register.id)
        values = self._resolved(register, said, prefix, outcome, linked)
        if values is None:
            return None
        # What an import only assumes does not outweigh what is there.
        assumed = {
            k for k in values if prefix + k not in row.columns and values[k] == register.field(k).assumed
        }
        draft: Record = register.completed(register.record(**values), self._find)
        stated = _stated(known, draft, values, assumed)
        found = known.match(stated)
        main = not prefix
        if main:
            found, problem = self._named.meant(known, found, self._here, stated)
            if problem is not None:
                outcome.problems.append((problem.field, problem, values.get(problem.field)))
                return None
        record = self._merged(register, known, found, draft, values, assumed)
        before = known.now.get(record.id)
        if record != before:
            problems = [p for p in register.problems(record) if p.severity is Severity.ERROR]
            outcome.problems += [(prefix + p.field, p, getattr(record, p.field)) for p in problems]
            if problems:
                return None
            outcome.put.append((register.id, record))
            if not main:
                outcome.also[register.id] += 1
        if main:
            self._named.note(known, record.id, self._here, stated)
            outcome.new = before is None
        return record

    def _merged(
        self,
        register: AnyRegister,
        known: Known,
        found: str | None,
        record: Record,
        values: Mapping[str, Any],
        assumed: set[str],
    ) -> Record:
        if found is None:
            return record
        there = known.now[found]
        stated = {
            name: getattr(record, name)
            for name, value in values.items()
            if value is not None and (name not in assumed or getattr(there, name) is None)
        }
        after = replace(there, **stated)
        if after == there:
            return there
        followed: Record = register.follow(there, after, stated.keys(), self._find)
        return followed

    def _resolved(
        self,
        register: AnyRegister,
        said: Mapping[str, Any],
        prefix: str,
        outcome: _Outcome,
        linked: frozenset[str],
    ) -> dict[str, Any] | None:
        """The values with each link's text replaced by the id of the record it names."""
        values, sound = dict(said), True
        for link in register.links:
            name = values.get(link.id)
            if name is None or link.id in linked:
                continue
            id_ = self._link(link, name, outcome)
            if isinstance(id_, Problem):
                outcome.problems.append((prefix + link.id, id_, name))
                sound = False
            else:
                values[link.id] = id_
        return values if sound else None

    def _link(self, link: Field, name: str, outcome: _Outcome) -> str | Problem:
        if isinstance(name, Chosen):
            return str(name)
        target = BY_ID[link.target]
        ids = self._of(target.id).named(name)
        pending = [r.id for reg, r in outcome.put if reg == target.id and getattr(r, target.title) == name]
        if len(ids) == 1 or (not ids and pending):
            return next(iter(ids or pending))
        if ids:
            words = SEVERAL.fill(n=len(ids), name=name, register=target.words)
            return error(link.id, *words)
        if not target.named_alone:
            return error(link.id, *NOBODY.fill(name=name, register=target.words))
        record = target.complete(target.record(**{target.title: name}))
        outcome.put.append((target.id, record))
        outcome.also[target.id] += 1
        new_id: str = record.id
        return new_id

    def _find(self, register_id: str, id_: str | None) -> Record | None:
        return self._of(register_id).now.get(id_) if id_ else None

    def _of(self, register_id: str) -> Known:
        if register_id not in self._known:
            self._known[register_id] = Known(BY_ID[register_id], self._database.all(register_id))
        return self._known[register_id]

    def _changes(self) -> list[Change]:
        return [
            Change(register.id, known.before.get(id_), record)
            for register in REGISTERS
            if (known := self._known.get(register.id)) is not None
            for id_, record in known.now.items()
            if record != known.before.get(id_)
        ]


def _stated(known: Known, draft: Record, values: Mapping[str, Any], assumed: set[str]) -> dict[str, Any]:
    """What a row says, in the form in which records hold it, with what its keys need and follows from it."""
    names = (name for name, value in values.items() if value is not None and name not in assumed)
    return {name: value for name in (*names, *known.keys) if (value := getattr(draft, name)) is not None}


def _refusal(register: AnyRegister, row: LedgerRow, key: str, problem: Problem, value: Any) -> Refusal:
    register_id, _, name = key.rpartition(".")
    field_ = (BY_ID[register_id] if register_id else register).field(name)
    column = row.columns.get(key)
    if column is None:  # the ledger has no such column: the row's first cell stands for it
        first = next(iter(row.columns.values()), None)
        cell = f"{first.letters}{row.row}" if first else ""
        reason = NO_COLUMN.fill(field=field_.words) if problem.words == MISSING else problem.words
        return Refusal(row.row, field_.words.zh, "", reason, cell, key, placed=False)
    if field_.kind is Kind.LINK:
        value = row.values.get(name, value) if not register_id else value
        shown = "" if value is None else str(value)
    elif field_.kind is Kind.MONEY:
        shown = "" if value is None else f"{show_money(value, field_.unit)}{field_.unit}"
    else:
        shown = mask(field_, show_value(field_, value, "zh"))
    return Refusal(row.row, column.heading, shown, problem.words, row.cell(key), key)
