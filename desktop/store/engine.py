"""SQLAlchemy over a connection that the driver has open. Whoever imports this loads SQLAlchemy."""

from typing import Any

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from desktop.store.driver import sqlite


def over(raw: Any) -> Connection:
    """SQLAlchemy's connection over one of the driver's, which it closes with its own."""
    engine = create_engine(
        "sqlite://",
        module=sqlite,
        creator=lambda: raw,
        hide_parameters=True,  # else an error would say the values that it failed with
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
    )
    return engine.connect()
