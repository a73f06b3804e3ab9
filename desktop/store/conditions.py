"""What a query narrows a register to, as SQL."""

from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from desktop.domain.fields import Field, Kind
from desktop.domain.query import Between, Blank, Condition, OneOf, Query, Says
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.searching import whole_word
from desktop.domain.values.text import compact
from desktop.store.columns import Stored, to_stored
from desktop.store.tables import TABLES


def conditions(register: AnyRegister, query: Query) -> list[ColumnElement[bool]]:
    """All that the records asked for have in common."""
    table = TABLES[register.id]
    found = [_says(register, word) for word in query.search.split()]
    if query.year is not None and register.year:
        found.append(in_year(register, register.year, query.year))
    if query.unit is not None and register.unit:
        found.append(table.c[register.unit].in_(_and_below(query.unit)))
    if query.linked is not None:
        link, id_ = query.linked
        found.append(table.c[link] == id_)
    return found + [_narrowed(register, condition) for condition in query.where]


def in_year(register: AnyRegister, field_id: str, year: int) -> ColumnElement[bool]:
    """That a day, month or year lies in a year."""
    column = TABLES[register.id].c[field_id]
    if register.field(field_id).kind is Kind.WHOLE:
        return column == year
    return and_(column >= f"{year:04d}", column < f"{year + 1:04d}")


def not_after(register: AnyRegister, field_id: str, year: int) -> ColumnElement[bool]:
    """That a day, month or year is not after the end of a year."""
    column = TABLES[register.id].c[field_id]
    if register.field(field_id).kind is Kind.WHOLE:
        return column <= year
    return column < f"{year + 1:04d}"


def _says(register: AnyRegister, word: str) -> ColumnElement[bool]:
    """That a record, or one it links to, has a word somewhere."""
    table, key = TABLES[register.id], compact(word)
    linked = (
        table.c[link.id].in_(select(TABLES[link.target].c.id).where(_has(BY_ID[link.target], key)))
        for link in register.links
    )
    return or_(_has(register, key), *linked)


def _has(register: AnyRegister, key: str) -> ColumnElement[bool]:
    text = TABLES[register.id].c.search_text
    part = _holds(text, key)
    if any(field.personal for field in register.fields):
        return or_(part, _holds(text, whole_word(key)))
    return part


def _holds(text: ColumnElement[Any], key: str) -> ColumnElement[bool]:
    # Not LIKE: it would fold the case of each letter, which `compact` has done, and takes twice as long.
    return func.instr(text, key) > 0


def _and_below(unit: str) -> Any:
    units = TABLES["organisation_units"]
    tree = select(units.c.id).where(units.c.id == unit).cte("tree", recursive=True)
    return select(tree.union(select(units.c.id).join(tree, units.c.parent == tree.c.id)).c.id)


def _narrowed(register: AnyRegister, condition: Condition) -> ColumnElement[bool]:
    field, column = register.field(condition.field), TABLES[register.id].c[condition.field]
    match condition:
        case OneOf():
            stored = [to_stored(field, value) for value in condition.values if value is not None]
            some = column.in_(stored)
            return or_(some, column.is_(None)) if None in condition.values else some
        case Says():
            return _has_words(register, field, condition.text)
        case Between():
            low, high = (
                None if end is None else to_stored(field, end) for end in (condition.low, condition.high)
            )
            bounds = [] if low is None else [_from(column, low)]
            bounds += [] if high is None else [_until(column, high)]
            return and_(column.is_not(None), *bounds)
        case Blank():
            return column.is_(None) if condition.blank else column.is_not(None)


def _from(column: ColumnElement[Any], low: Stored) -> ColumnElement[bool]:
    if isinstance(low, str) and len(low) > len("2025-01"):
        return or_(column >= low, column == low[:7])  # its month is less than the day as a text
    return and_(column >= low)


def _until(column: ColumnElement[Any], high: Stored) -> ColumnElement[bool]:
    if isinstance(high, str) and len(high) == len("2025-01"):
        return column < f"{high}~"  # the days of that month as well
    return and_(column <= high)


def _has_words(register: AnyRegister, field: Field, text: str) -> ColumnElement[bool]:
    table = TABLES[register.id]
    column = table.c[field.id]
    if field.personal:
        return column == text.strip()
    if field.kind is Kind.LINK:
        target = BY_ID[field.target]
        named = _has_words(target, target.field(target.title), text)
        return column.in_(select(TABLES[target.id].c.id).where(named))
    keys = [compact(word) for word in text.split()]
    # What the whole record says is spelt already; only where it has the word, its one column is spelt and looked at.
    there = [_holds(table.c.search_text, key) for key in keys]
    return and_(*there, *(_holds(func.compact(column), key) for key in keys))
