"""What every part of an open ledger works with."""

from typing import TYPE_CHECKING, Any

from desktop.store.connection import Wire
from desktop.store.reach import Reach

if TYPE_CHECKING:
    from sqlalchemy import Connection


class OpenFile:
    """An open ledger's file and connection; what answers by SQLAlchemy loads it when it is first asked."""

    _wire: Wire
    _reach: Reach

    @property
    def _connection(self) -> "Connection":
        return self._wire.core

    @property
    def _raw(self) -> Any:
        return self._wire.raw
