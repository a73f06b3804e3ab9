"""The check of what was submitted: the journal's line is the one named, and the figures still follow from it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, create_engine, insert, select
from sqlalchemy.pool import StaticPool

from desktop.domain.figures.catalogue import BY_ID as DECLARED
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.conditions import Linked, Shares, WithoutRows
from desktop.domain.figures.figure import Figure
from desktop.domain.figures.marks import mark_of
from desktop.domain.figures.ratio import ratio_of
from desktop.domain.figures.ratios import BY_ID as DECLARED_RATIOS
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.ledger_faults import SUBMITTED_LINE, SUBMITTED_NOTHING, SUBMITTED_OTHERWISE
from desktop.domain.ordering import kept
from desktop.domain.registers import BY_ID
from desktop.domain.registers.submissions.submissions import SUBMISSIONS
from desktop.domain.registers.submissions.submitted_figures import SUBMITTED_FIGURES
from desktop.domain.verdict import Fault
from desktop.store import figures, journal
from desktop.store.columns import record_of, row_of
from desktop.store.driver import sqlite
from desktop.store.sorting import column_of
from desktop.store.tables import METADATA, TABLES

BATCH = 5_000
"""Rows copied at a time."""


def faults(connection: Connection) -> Iterator[Fault]:
    """What is wrong with the submissions; their files are looked at with all other contents."""
    for submission in _all(connection, SUBMISSIONS.id):
        number = submission.submission_number
        if journal.hash_at(connection, submission.journal_line) != submission.journal_head:
            yield SUBMITTED_LINE.of(number=number)
        else:
            kept = [f for f in _all(connection, SUBMITTED_FIGURES.id) if f.submission == submission.id]
            yield from _figure_faults(connection, submission, kept)


def _figure_faults(connection: Connection, submission: Any, kept: list[Any]) -> Iterator[Fault]:
    year, number = submission.submitted_year, submission.submission_number
    with _as_of(connection, submission.journal_line) as then:
        values = {figure.id: figures.evaluate(then, figure, year) for figure in FIGURES}
    now: dict[str, tuple[str, Any]] = {f.id: (mark_of(f), values[f.id].in_unit) for f in FIGURES}
    now |= {r.id: (mark_of(r), ratio_of(r, year, values.__getitem__).printed) for r in RATIOS}
    if not kept:
        yield SUBMITTED_NOTHING.of(number=number)
    for figure in kept:
        mark, value = now.get(figure.figure, ("", None))
        if mark == figure.definition_mark and value != figure.submitted_value:
            told = DECLARED.get(figure.figure) or DECLARED_RATIOS[figure.figure]
            yield SUBMITTED_OTHERWISE.of(number=number, figure=told.words)


@contextmanager
def _as_of(connection: Connection, line: int) -> Iterator[Connection]:
    """What the figures draw on as it was at a line of the journal, in memory."""
    engine = create_engine("sqlite://", module=sqlite, poolclass=StaticPool)
    earlier = journal.before_later(connection, line)
    try:
        with engine.connect() as past:
            METADATA.create_all(past)
            for register_id in sorted({each for figure in FIGURES for each in _read_by(figure)}):
                of_it = {
                    id_: record for (register, id_), record in earlier.items() if register == register_id
                }
                _copy(connection, past, register_id, of_it)
            yield past
    finally:
        engine.dispose()


def _copy(connection: Connection, past: Connection, register_id: str, earlier: Mapping[str, Any]) -> None:
    table, register = TABLES[register_id], BY_ID[register_id]
    rows = [dict(row) for row in connection.execute(select(table)).mappings() if row["id"] not in earlier]
    aside = {"search_text": "", "entry": None} | {column_of(id_): None for id_ in kept(register_id)}
    rows += [row_of(register, each) | aside for each in earlier.values() if each]
    for start in range(0, len(rows), BATCH):
        past.execute(insert(table), rows[start : start + BATCH])


def _read_by(figure: Figure) -> Iterator[str]:
    """The registers that a figure's SQL reads."""
    for source in figure.sources:
        register = BY_ID[source.register]
        yield source.register
        yield from (link.target for link in register.links if link.id == source.distinct)
        conditions = list(source.where)
        while conditions:
            condition = conditions.pop()
            if isinstance(condition, Linked | Shares | WithoutRows):
                yield condition.register
            if isinstance(condition, Shares):
                conditions += condition.where


def _all(connection: Connection, register_id: str) -> list[Any]:
    table = TABLES[register_id]
    rows = connection.execute(select(table).order_by(table.c.entry)).mappings()
    return [record_of(BY_ID[register_id], row) for row in rows]
