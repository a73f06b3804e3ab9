"""What is pasted under headings that name records: planned as an import of one small ledger."""

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.ledger import LedgerTable, Refusal
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.cells.allowed import MADE, why_not_any
from desktop.work.cells.judging import cells_of, titles_of
from desktop.work.cells.proposal import CellRefused, Proposal
from desktop.work.database import Database
from desktop.work.importing.importing import plan_import
from desktop.work.names import title_of

UNUSED = Words("没有用到的列：{columns}", "Columns that were not used: {columns}")
SKIPPED = Words("略过的行：{rows}", "Rows that were passed over: {rows}")
BLANK_KEEPS = Words(
    "第一行是标题，按标题和记录对应；空白的格不改动原有内容。",
    "The first row holds headings: columns and records were matched by them; blank cells change nothing.",
)


def plan_by_heading(database: Database, register: AnyRegister, table: LedgerTable, label: Words) -> Proposal:
    """What pasting the rows of a table would do: its records changed, and those that are not there added.

    Args:
        database: of the ledger.
        register: that is pasted into.
        table: what is pasted, read as a ledger of that register is.
        label: of the change; it may name how many records with ``{n}``.
    """
    why = why_not_any(register, read_only=database.read_only)
    if register.by_program:
        why = MADE.fill(register=register.words)
    if why is not None:
        return Proposal(ChangeSet(label, ()), notes=(why,), by_heading=True)
    plan = plan_import(database, [table])
    (planned,) = plan.tables
    changes = plan.changes.changes
    own = [change for change in changes if change.register == register.id]
    cells = [
        cell for n, change in enumerate(_own_first(changes, register.id), 1) for cell in cells_of(change, n)
    ]
    refused = tuple(_refused(register, one) for one in planned.refused)
    return Proposal(
        replace(plan.changes, label=label.fill(n=len(own))),
        tuple(cells),
        refused,
        (BLANK_KEEPS, *table.assumed, *_left_out(table)),
        added=sum(change.before is None for change in own),
        edited=sum(change.before is not None for change in own),
        refused_rows=planned.refused_rows,
        by_heading=True,
        titles=_with_new(titles_of(database, cells), changes),
    )


def _own_first(changes: tuple[Change, ...], register_id: str) -> list[Change]:
    return sorted(changes, key=lambda change: change.register != register_id)


def _refused(register: AnyRegister, one: Refusal) -> CellRefused:
    names = {of.heading.zh: of.id for of in register.fields} | {of.words.zh: of.id for of in register.fields}
    return CellRefused(one.row, names.get(one.column, ""), one.value, one.reason, one.column)


def _left_out(table: LedgerTable) -> list[Words]:
    notes = [UNUSED.fill(columns=", ".join(table.unused_columns))] if table.unused_columns else []
    rows = ", ".join(str(row) for row, _text in table.skipped)
    return [*notes, SKIPPED.fill(rows=rows)] if rows else notes


def _with_new(titles: Mapping[str, str], changes: tuple[Change, ...]) -> Mapping[str, str]:
    """The titles with those of records that come along."""
    new = {c.record_id: title_of(BY_ID[c.register], c.after) for c in changes if c.before is None and c.after}
    return {**new, **titles}
