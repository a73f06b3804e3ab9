"""The step that brings the schema up to the descriptions: what is described and has no table, column or index yet.

Run it as ``python -m tests.data.step`` when a register or a field was described; it prints the next file of
``desktop/store/migrations``. It only ever adds: what is gone, or is another than before, is for a person to think about.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import fill, indent

from sqlalchemy import Table, inspect
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine.reflection import Inspector
from sqlalchemy.schema import CreateColumn, CreateIndex, CreateTable

from desktop.store.connection import connected, writing
from desktop.store.migrations import CURRENT, MIGRATIONS
from desktop.store.tables import METADATA

WIDTH = 100
FILE = '''"""Schema {new}: (say what is new in it)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

SCHEMA = (
{statements}
)


def migrate(connection: "Connection") -> None:
    """From schema {old} to schema {new}."""
    for statement in SCHEMA:
        connection.exec_driver_sql(statement)
'''


def lacking() -> list[str]:
    """The statements that a ledger lacks which went through every step."""
    with TemporaryDirectory() as folder, connected(Path(folder) / "stepped.cqo", None) as connection:
        with writing(connection):
            for step in MIGRATIONS:
                step(connection)
        there = inspect(connection)
        return [statement for table in METADATA.sorted_tables for statement in _of(table, there)]


def _of(table: Table, there: Inspector) -> Iterator[str]:
    columns, indexes = set(table.columns.keys()), set()
    if there.has_table(table.name):
        columns = {str(column["name"]) for column in there.get_columns(table.name)}
        indexes = {str(index["name"]) for index in there.get_indexes(table.name)}
    else:
        yield _said(CreateTable(table))
    for column in table.columns:
        if column.name not in columns:
            yield f"ALTER TABLE {table.name} ADD COLUMN {_said(CreateColumn(column))}"
    for index in sorted(table.indexes, key=lambda one: str(one.name)):
        if index.name not in indexes:
            yield _said(CreateIndex(index))


def _said(statement: CreateTable | CreateColumn | CreateIndex) -> str:
    return " ".join(str(statement.compile(dialect=sqlite.dialect())).replace('"', "").split())


def printed() -> str:
    """The file's text; blank where nothing is lacking."""
    statements = [f'    """\n{indent(fill(one, WIDTH), "    ")}\n    """,' for one in lacking()]
    return FILE.format(old=CURRENT, new=CURRENT + 1, statements="\n".join(statements)) if statements else ""


if __name__ == "__main__":
    sys.stdout.write(printed())
