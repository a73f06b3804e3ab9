"""What is asked of an open ledger about its records."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from desktop.domain.query import Query
from desktop.domain.registers import BY_ID
from desktop.store import plain
from desktop.store.open_file import OpenFile

if TYPE_CHECKING:
    from desktop.domain.figures.figure import Among, Figure, FigureValue


class AskedOfRecords(OpenFile):
    """The questions; whoever has the connection answers them with it."""

    def find(self, register: str, query: Query) -> list[str]:
        """The ids of the records that a query asks for, in its order."""
        described = BY_ID[register]
        with self._reach.telling():
            if plain.is_plain(described, query):
                return plain.ids(self._raw, described, query)
            from desktop.store import queries

            return list(self._connection.scalars(queries.ids_of(described, query)))

    def get(self, register: str, ids: Sequence[str]) -> list[Any]:
        """The records with these ids, in this order; ids of no record are left out."""
        from desktop.store import writes

        with self._reach.telling():
            found = writes.records(self._connection, BY_ID[register], ids)
        return [found[id_] for id_ in ids if id_ in found]

    def all(self, register: str) -> list[Any]:
        """Every record of a register, in the order of entry."""
        from desktop.store import queries

        with self._reach.telling():
            return queries.every(self._connection, BY_ID[register])

    def titles(self, register: str, ids: Iterable[str] | None = None) -> dict[str, str]:
        """What names each record to people, by id; of all records where no ids are given."""
        with self._reach.telling():
            return plain.titles(self._raw, BY_ID[register], ids)

    def count(self, register: str) -> int:
        """How many records a register has."""
        with self._reach.telling():
            return plain.count(self._raw, register)

    def texts(self, register: str, fields: Sequence[str]) -> list[tuple[str | None, ...]]:
        """Of every record its id and some of its texts and links, the last entered first."""
        from desktop.store import queries

        with self._reach.telling():
            return queries.texts(self._connection, BY_ID[register], fields)

    def figure(self, figure: "Figure", year: int, among: "Among | None" = None) -> "FigureValue":
        """A figure's value in a year, with the records behind it; of these records alone, where any are given."""
        from desktop.store import figures

        with self._reach.telling():
            return figures.evaluate(self._connection, figure, year, among)

    def content(self, sha256: str) -> bytes:
        """The content of an attached file, by its hash, exactly as it was when it was attached.

        Raises:
            ContentLost: it is not there, or no longer what it was.
        """
        from desktop.store import content

        with self._reach.telling():
            return content.get(self._connection, sha256)
