"""Judging what is wanted of many cells: what each would hold, what cannot be, and the one change that does it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.problems import Severity
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID
from desktop.domain.values.masking import is_masked, mask
from desktop.domain.values.reading import read_value, show_value
from desktop.domain.words import Words
from desktop.work.cells.allowed import MADE, why_not
from desktop.work.cells.proposal import CellChange, CellRefused, Given, Proposal, Said, WantedRow
from desktop.work.cells.same_keys import shared_keys
from desktop.work.cells.stored import fitted
from desktop.work.database import Database
from desktop.work.importing.known import Known
from desktop.work.ledger_view import LedgerView
from desktop.work.names import title_of

HIDDEN = Words("内容已遮盖，不能写入", "part of this is hidden, so it cannot be taken in")
NOBODY = Words("“{register}”中没有“{text}”", "{register}: there is no '{text}'")
SEVERAL = Words("有{n}条名为“{text}”的记录，无法确定是哪一条", "{n} records are called '{text}'")
GONE = Words("这条记录已经不在了", "the record is no longer there")
ROUNDED = Words(
    "有{n}个数比分还细（或超过六位小数），已四舍五入",
    "{n} {n:number|numbers} finer than a fen (or six decimals) {n:was|were} rounded half up",
)
NOT_ASKED = Words(
    "行数太多，没有预先校验各记录之间的关系；写入后见“校验”。",
    'Too many rows to ask the rules among records beforehand; see "Checks" afterwards.',
)
OF_ANOTHER = Words("{field}：{problem}", "{field}: {problem}")
MOST_ASKED = 1000
"""Records of which the rules among records are asked beforehand; of more it takes too long."""


@dataclass
class _Outcome:
    """What the rows come to so far."""

    changes: dict[str, tuple[WantedRow, Change]] = field(default_factory=dict)
    refused: list[CellRefused] = field(default_factory=list)
    left_out: dict[str, Words] = field(default_factory=dict)
    """Columns that nobody may change here, and why."""
    rounded: int = 0


def judge(
    database: Database,
    register: AnyRegister,
    wanted: Sequence[WantedRow],
    label: Words,
    *,
    revealed: bool,
    given: Mapping[str, Any] | None = None,
) -> Proposal:
    """What it would come to; nothing is written.

    Args:
        database: of the ledger, or another connection to it.
        register: of the records.
        wanted: what is wanted, at most one row for each record.
        label: of the change; it may name how many records with ``{n}``.
        revealed: whether the table shows personal data, which are else left alone.
        given: what a new record begins with.
    """
    return _Judge(database, register, revealed=revealed, given=given or {}).propose(wanted, label)


class _Judge:
    def __init__(
        self, database: Database, register: AnyRegister, *, revealed: bool, given: Mapping[str, Any]
    ) -> None:
        self._database, self._register = database, register
        self._revealed, self._given = revealed, given
        self._why = {
            f.id: why_not(register, f, read_only=database.read_only, revealed=revealed)
            for f in register.fields
        }
        self._why_new = {
            f.id: why_not(register, f, read_only=database.read_only, revealed=True) for f in register.fields
        }
        """Of a new record, which has nothing yet that could be hidden."""
        self._known: dict[str, Known] = {}
        self._outcome = _Outcome()
        self._records: Mapping[str, Record] = {}

    def propose(self, wanted: Sequence[WantedRow], label: Words) -> Proposal:
        ids = [row.record_id for row in wanted if row.record_id is not None]
        records = {record.id: record for record in self._database.get(self._register.id, ids)}
        self._records = records
        for row in wanted:
            self._row(row, records)
        self._unique()
        notes = self._among_records()
        outcome = self._outcome
        changes = tuple(change for _row, change in outcome.changes.values())
        cells = tuple(self._cells())
        return Proposal(
            ChangeSet(label.fill(n=len(changes)), changes),
            cells,
            tuple(sorted(outcome.refused, key=lambda cell: cell.row)),
            (*dict.fromkeys(outcome.left_out.values()), *self._said_of_rounding(), *notes),
            added=sum(change.before is None for change in changes),
            edited=sum(change.before is not None for change in changes),
            refused_rows=len({cell.row for cell in outcome.refused}),
            titles=titles_of(self._database, cells),
        )

    def _row(self, row: WantedRow, records: Mapping[str, Record]) -> None:
        register, before = self._register, records.get(row.record_id or "")
        if row.record_id is not None and before is None:
            self._refuse(row, register.title, GONE)
            return
        if before is None and register.by_program:
            if any(isinstance(said, Said) and str(said.cell).strip() for said in row.cells.values()):
                self._refuse(row, register.title, MADE.fill(register=register.words))
            return
        start: Record = before or replace(register.blank(), **self._given)
        values: dict[str, Any] = {}
        sound = True
        for field_id, said in row.cells.items():
            try:
                self._take(register.field(field_id), said, start, values, new=before is None)
            except BadValue as bad:
                sound = False
                self._refuse(row, field_id, bad.reason)
        if before is None:  # a blank cell takes away nothing that a new record begins with
            values = {id_: value for id_, value in values.items() if value is not None}
        if not sound or not any(getattr(start, id_) != value for id_, value in values.items()):
            return
        after = replace(start, **values)
        if before is None:
            after = register.completed(after, self._find)
        else:
            after = register.follow(before, after, values.keys(), self._find)
        if after != before and not self._has_errors(row, register.problems(after)):
            self._outcome.changes[after.id] = row, Change(register.id, before, after)

    def _find(self, register_id: str, id_: str | None) -> Record | None:
        return next(iter(self._database.get(register_id, [id_])), None) if id_ else None

    def _take(
        self, of: Field, said: Said | Given, start: Record, values: dict[str, Any], *, new: bool
    ) -> None:
        """Puts down what a cell is to hold, unless nobody may say so here.

        Raises:
            BadValue: it cannot hold that.
        """
        there = getattr(start, of.id)
        why = (self._why_new if new else self._why)[of.id]
        if why is not None:
            if not (isinstance(said, Said) and str(said.cell).strip() in ("", self._shown(of, there))):
                self._outcome.left_out[of.id] = why
            return
        if isinstance(said, Given):
            values[of.id] = said.value
            return
        if of.personal and isinstance(said.cell, str) and is_masked(said.cell):
            if said.cell.strip() != mask(of, self._shown(of, there, full=True)):
                raise BadValue(HIDDEN)
            return
        cell = said.cell
        if isinstance(cell, Decimal):
            cell, changed = fitted(of, cell, said.unit)
            self._outcome.rounded += changed
        value = read_value(of, cell, said.unit)
        if of.kind is Kind.LINK and value is not None:
            value = self._linked(of, value)
        values[of.id] = value

    def _linked(self, link: Field, text: str) -> str:
        target = BY_ID[link.target]
        if target.id not in self._known:
            self._known[target.id] = Known(target, self._database.all(target.id))
        found = self._known[target.id].named(text)
        if len(found) == 1:
            return next(iter(found))
        words = (
            SEVERAL.fill(n=len(found), text=text) if found else NOBODY.fill(register=target.words, text=text)
        )
        raise BadValue(words)

    def _unique(self) -> None:
        """Refuses the records that would share with others what must be unique."""
        changes = self._outcome.changes
        for id_, (field_id, words) in shared_keys(
            self._database, self._register, [change for _row, change in changes.values()]
        ).items():
            row, _change = changes.pop(id_)
            self._refuse(row, field_id, words)

    def _among_records(self) -> Iterable[Words]:
        """Refuses the records that a rule among records stops; says so where there are too many to ask."""
        changes = self._outcome.changes
        rules = self._register.rules
        if len(changes) > MOST_ASKED:
            return (NOT_ASKED,)
        view = LedgerView(self._database).with_pending(change for _row, change in changes.values())
        for id_, (row, change) in list(changes.items()):
            if self._has_errors(row, (p for rule in rules for p in rule.within(change.after, view))):
                del changes[id_]
        return ()

    def _has_errors(self, row: WantedRow, problems: Iterable[Any]) -> bool:
        errors = [p for p in problems if p.severity is Severity.ERROR]
        for problem in [p for p in errors if p.field in row.cells] or errors[:1]:
            self._refuse(row, problem.field, problem.words)
        return bool(errors)

    def _refuse(self, row: WantedRow, field_id: str, reason: Words) -> None:
        of = self._register.field(field_id)
        said = row.cells.get(field_id)
        if said is None:
            first = next(iter(row.cells), field_id)
            reason = OF_ANOTHER.fill(field=of.words, problem=reason)
            of, said = self._register.field(first), row.cells.get(first)
        text = self._shown(of, said.value) if isinstance(said, Given) else str(said.cell) if said else ""
        text = text if is_masked(text) else mask(of, text)
        record = self._records.get(row.record_id or "")
        named = title_of(self._register, record) if record else ""
        before = self._shown(of, getattr(record, of.id)) if record else ""
        self._outcome.refused.append(CellRefused(row.row, of.id, text, reason, record=named, before=before))

    def _shown(self, of: Field, value: Any, *, full: bool = False) -> str:
        if of.kind is Kind.LINK:
            return "" if value is None else self._database.titles(of.target, [value]).get(value, "")
        text = show_value(of, value, "zh")
        return text if full or self._revealed else mask(of, text)

    def _cells(self) -> Iterable[CellChange]:
        for row, change in self._outcome.changes.values():
            yield from cells_of(change, row.row)

    def _said_of_rounding(self) -> Iterable[Words]:
        return (ROUNDED.fill(n=self._outcome.rounded),) if self._outcome.rounded else ()


def cells_of(change: Change, row: int) -> Iterable[CellChange]:
    """The cells that a change of a record changes, what follows from what was said included."""
    register = BY_ID[change.register]
    for f in register.fields:
        before, after = getattr(change.before, f.id, None), getattr(change.after, f.id, None)
        if before != after:
            yield CellChange(row, register.id, change.record_id, f.id, before, after, change.before is None)


def titles_of(database: Database, cells: Iterable[CellChange]) -> Mapping[str, str]:
    """The titles of the records that cells link to, before and after."""
    linked: dict[str, set[str]] = {}
    for cell in cells:
        of = BY_ID[cell.register].field(cell.field)
        if of.kind is Kind.LINK:
            linked.setdefault(of.target, set()).update(v for v in (cell.before, cell.after) if v is not None)
    titles: dict[str, str] = {}
    for target, ids in linked.items():
        titles.update(database.titles(target, ids))
    return titles
