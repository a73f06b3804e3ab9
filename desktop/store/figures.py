"""Figures as SQL."""

import json
from collections.abc import Iterable
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from desktop.domain.fields import Kind
from desktop.domain.figures.conditions import (
    AnyFilled,
    ByYearEnd,
    Condition,
    InYear,
    Is,
    IsNot,
    Linked,
    NotEndedBeforeYear,
    NotEndedByYearEnd,
    Shares,
    WithoutRows,
)
from desktop.domain.figures.figure import Among, Figure, FigureValue, Source
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.store.columns import from_stored, to_stored
from desktop.store.conditions import in_year, not_after
from desktop.store.tables import TABLES


def evaluate(connection: Connection, figure: Figure, year: int, among: Among | None = None) -> FigureValue:
    """A figure's value in a year, with the records behind it; a sum is one of whole fen.

    Args:
        connection: what reads.
        figure: the figure.
        year: of the figure.
        among: the only records that count, by register; all where they are not given.
    """
    value, records = Decimal(0), []
    for source in figure.sources:
        register, table = BY_ID[source.register], TABLES[source.register]
        where = [_holds(register, c, year) for c in source.where]
        if among is not None:
            where.append(_is_one_of(register, among.get(register.id, ())))
        asked = select(table.c.id).where(*where).order_by(table.c.entry)
        if source.distinct and register.field(source.distinct).kind is Kind.LINK:
            target = register.field(source.distinct).target
            pointed = select(table.c[source.distinct]).where(*where)
            other = TABLES[target]
            found = connection.scalars(
                select(other.c.id).where(other.c.id.in_(pointed)).order_by(other.c.entry)
            )
            ids = [(target, id_) for id_ in found]
            value += len(ids)
        elif source.distinct:
            first: dict[str, str] = {}
            for id_, text in connection.execute(asked.add_columns(table.c[source.distinct])):
                first.setdefault(id_ if text is None else f"={text}", id_)
            ids = [(source.register, id_) for id_ in first.values()]
            value += len(ids)
        elif source.amount:
            amount = table.c[source.amount]
            rows = connection.execute(asked.add_columns(amount).where(amount.is_not(None))).all()
            ids = [(source.register, row[0]) for row in rows]
            value += _amount(register, source, sum(row[1] for row in rows))
        else:
            ids = [(source.register, id_) for id_ in connection.scalars(asked)]
            value += len(ids)
        records += ids
    return FigureValue(figure, year, value, tuple(records))


def _is_one_of(register: AnyRegister, ids: Iterable[str]) -> ColumnElement[bool]:
    # One text for however many ids; a statement takes no more than 32,766 values.
    given = func.json_each(json.dumps(list(ids))).table_valued("value")
    return TABLES[register.id].c.id.in_(select(given.c.value))


def _amount(register: AnyRegister, source: Source, stored: int) -> Decimal:
    return Decimal(from_stored(register.field(source.amount), stored))


def _holds(register: AnyRegister, condition: Condition, year: int) -> ColumnElement[bool]:
    table = TABLES[register.id]
    match condition:
        case Is(field, values):
            return _one_of(register, field, values)
        case IsNot(field, values):
            return or_(table.c[field].is_(None), ~_one_of(register, field, values))
        case InYear(field, otherwise):
            lies = in_year(register, field, year)
            if not otherwise:
                return lies
            return or_(lies, and_(table.c[field].is_(None), in_year(register, otherwise, year)))
        case ByYearEnd(field):
            return not_after(register, field, year)
        case NotEndedByYearEnd(field):
            return or_(table.c[field].is_(None), ~not_after(register, field, year))
        case NotEndedBeforeYear(field):
            return or_(table.c[field].is_(None), ~not_after(register, field, year - 1))
        case AnyFilled(fields):
            return or_(*(table.c[field].is_not(None) for field in fields))
        case WithoutRows(other, link, filled):
            rows = TABLES[other]
            pointing = exists().where(rows.c[link] == table.c.id)
            return ~(pointing.where(rows.c[filled].is_not(None)) if filled else pointing)
        case Linked(link, other, field, values):
            fitting = select(TABLES[other].c.id).where(_one_of(BY_ID[other], field, values))
            return or_(table.c[link].is_(None), table.c[link].in_(fitting))
        case Shares(link, other, other_link, where):
            conditions = (_holds(BY_ID[other], each, year) for each in where)
            return table.c[link].in_(select(TABLES[other].c[other_link]).where(*conditions))


def _one_of(register: AnyRegister, field: str, values: tuple[str | bool, ...]) -> ColumnElement[bool]:
    return TABLES[register.id].c[field].in_([to_stored(register.field(field), v) for v in values])
