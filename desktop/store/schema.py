"""The newest schema, whole: what a new ledger is made from at once, instead of by every step that ever led there.

``resources/schema.sql`` is printed from a ledger that went through all steps; a test fails while it is not what they
lead to. It names its version, so that steps added since are run after it.
"""

import re

from sqlalchemy import Connection

from desktop.assets import asset

HEAD = "-- Schema {version} of a ledger, as the steps in desktop/store/migrations lead to it.\n"
"""The first line of the file."""

END = ";\n"
"""What ends each statement."""

_VERSION = re.compile(r"-- Schema (\d+) ")


def make(connection: Connection) -> int:
    """Makes all tables and indexes in an empty ledger; the version they are of."""
    head, _, statements = asset("schema.sql").read_text(encoding="utf-8").partition("\n")
    found = _VERSION.match(head)
    if not found:
        raise ValueError("schema.sql does not name its version first")
    for statement in statements.split(END):
        if statement:
            connection.exec_driver_sql(statement)
    return int(found[1])
