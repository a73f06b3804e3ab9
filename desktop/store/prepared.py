"""Statements that a save makes: written once by SQLAlchemy Core, then run by the driver itself.

Core's way from a statement to the driver takes longer than SQLite needs to carry it out. Of a save of one record that was
half of what it took.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement

_DIALECT = sqlite.dialect()


class Prepared:
    """One statement's text, and the names of its values in their order."""

    def __init__(self, statement: ClauseElement, columns: Iterable[str] | None = None) -> None:
        """Has the text written.

        Args:
            statement: what Core is to write.
            columns: of an insert or update, the columns that get a value; each value bears its column's name.
        """
        compiled = statement.compile(dialect=_DIALECT, column_keys=columns and list(columns))
        assert isinstance(compiled, SQLCompiler)
        self._text = compiled.string
        self._ordered = _getter(tuple(compiled.positiontup or ()))

    def one(self, raw: Any, values: Mapping[str, Any]) -> Any:
        """Runs it once; gives the first row that it finds, or ``None``.

        Args:
            raw: the driver's own connection, as `desktop.store.connection.driver` gives it.
            values: a value for each name.

        Raises:
            desktop.store.driver.sqlite.Error: as the driver says it.
        """
        return raw.execute(self._text, self._ordered(values)).fetchone()

    def all(self, raw: Any, values: Mapping[str, Any]) -> Any:
        """Runs it once; gives all rows that it finds.

        Raises:
            desktop.store.driver.sqlite.Error: as the driver says it.
        """
        return raw.execute(self._text, self._ordered(values)).fetchall()

    def each(self, raw: Any, rows: Sequence[Mapping[str, Any]]) -> None:
        """Runs it once for each row of values.

        Raises:
            desktop.store.driver.sqlite.Error: as the driver says it.
        """
        raw.executemany(self._text, map(self._ordered, rows))


def _getter(names: Sequence[str]) -> Callable[[Mapping[str, Any]], Sequence[Any]]:
    """What gives the values of these names in their order."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: [values[name] for name in names]


def insert_in_order(table: Table, columns: Sequence[str]) -> str:
    """The text that adds a row whose values come in the order of these columns; the others are blank."""
    quoted = _DIALECT.identifier_preparer.quote
    named = ", ".join(quoted(table.c[name].name) for name in columns)
    return f"INSERT INTO {quoted(table.name)} ({named}) VALUES ({', '.join('?' * len(columns))})"
