"""Tables' questions as SQL: search, filter and order are the database's work."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from desktop.domain.fields import Kind
from desktop.domain.query import Query
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.values.text import compact
from desktop.store.search import whole_word
from desktop.store.tables import TABLES


def ids_of(register: AnyRegister, query: Query) -> Select[tuple[str]]:
    """The ids that a query asks for, in its order."""
    table = TABLES[register.id]
    asked = select(table.c.id)
    for word in query.search.split():
        asked = asked.where(_says(register, word))
    if query.year is not None and register.year:
        asked = asked.where(in_year(register, register.year, query.year))
    if query.unit is not None and register.unit:
        asked = asked.where(table.c[register.unit].in_(_and_below(query.unit)))
    if query.linked is not None:
        link, id_ = query.linked
        asked = asked.where(table.c[link] == id_)
    for order in query.order:
        key = _sort_key(register, order.field)
        asked = asked.order_by(key.is_(None), key.desc() if order.descending else key.asc())
    return asked.order_by(table.c.entry)


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
    part = text.contains(key, autoescape=True)
    if any(field.personal for field in register.fields):
        return or_(part, text.contains(whole_word(key), autoescape=True))
    return part


def _and_below(unit: str) -> Any:
    units = TABLES["organisation_units"]
    tree = select(units.c.id).where(units.c.id == unit).cte("tree", recursive=True)
    return select(tree.union(select(units.c.id).join(tree, units.c.parent == tree.c.id)).c.id)


def _sort_key(register: AnyRegister, field_id: str) -> ColumnElement[Any]:
    field = register.field(field_id)
    column: ColumnElement[Any] = TABLES[register.id].c[field_id]
    if field.kind is not Kind.LINK:
        return column
    target = TABLES[field.target].alias()
    title = target.c[BY_ID[field.target].title]
    return select(title).where(target.c.id == column).scalar_subquery()
