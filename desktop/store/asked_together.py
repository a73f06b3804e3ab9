"""What is asked of an open ledger about many records at once, before very many more are added."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.query import Asked
from desktop.domain.registers import BY_ID
from desktop.store.open_file import OpenFile


class AskedTogether(OpenFile):
    """The questions; whoever has the connection answers them with it."""

    def holders(self, asked: Sequence[Asked]) -> list[dict[Any, str]]:
        """Of the values of text fields, or ids, those that records hold, each with the id of the first that does."""
        from desktop.store import queries

        with self._reach.telling():
            return [queries.holders(self._connection, *one) for one in asked]

    def filled(self, register: str, field: str) -> list[Any]:
        """The records in which a field is filled in, in the order of entry."""
        from desktop.store import queries, writes

        with self._reach.telling():
            ids = queries.filled(self._connection, register, field)
            found = writes.records(self._connection, BY_ID[register], ids)
            return [found[id_] for id_ in ids]
