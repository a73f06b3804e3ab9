"""Tables' questions as SQL: search, filter and order are the database's work."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from desktop.domain.fields import Kind
from desktop.domain.query import Query
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.values.reading import show_value
from desktop.domain.values.text import compact
from desktop.store.columns import from_stored
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


def titles(connection: Connection, register: AnyRegister, ids: Iterable[str] | None) -> dict[str, str]:
    """What names each record to people, by id; of all records where no ids are given."""
    table, field = TABLES[register.id], register.field(register.title)
    asked, found = select(table.c.id, table.c[field.id]), {}
    wanted = None if ids is None else list(set(ids))
    batches = [None] if wanted is None else [wanted[n : n + 500] for n in range(0, len(wanted), 500)]
    for batch in batches:
        some = asked if batch is None else asked.where(table.c.id.in_(batch))
        for id_, stored in connection.execute(some):
            found[id_] = show_value(field, from_stored(field, stored), "zh") or "—"
    return found


def years(connection: Connection) -> list[int]:
    """The years that any record belongs to, the newest first."""
    found: set[int] = set()
    for register in REGISTERS:
        if not register.year:
            continue
        column = TABLES[register.id].c[register.year]
        whole = register.field(register.year).kind is Kind.WHOLE
        key = column if whole else func.substr(column, 1, 4)
        found |= {int(y) for y in connection.scalars(select(key).distinct()) if y is not None}
    return sorted(found, reverse=True)


def holders(
    connection: Connection, register: AnyRegister, field: str, values: Iterable[Any]
) -> dict[Any, str]:
    """Of these values of a text field, those that records hold, each with the id of the first that does."""
    table, wanted = TABLES[register.id], list(values)
    found: dict[Any, str] = {}
    for start in range(0, len(wanted), _BATCH):
        asked = select(table.c[field], table.c.id).where(table.c[field].in_(wanted[start : start + _BATCH]))
        for value, id_ in connection.execute(asked.order_by(table.c.entry)):
            found.setdefault(value, id_)
    return found


_BATCH = 500
"""Values in one question; SQLite allows 32,766."""
