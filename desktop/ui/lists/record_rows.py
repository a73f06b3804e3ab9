"""Records as rows of a read-only table: their fields in columns, fetched as they are looked at."""

from collections.abc import Sequence
from typing import Any, overload

from desktop.domain.fields import Field, Kind
from desktop.domain.words import Language
from desktop.ui.lists.rows import Cell, Column, Tone
from desktop.work.database import Database
from desktop.work.record_texts import field_text

PAGE = 100
"""Records fetched at once; a table on screen asks for a few dozen."""
NUMBERS = (Kind.WHOLE, Kind.NUMBER, Kind.MONEY)
A_DAY, A_MONTH = "2026-06-09", "2026-06"
LEAST = {Kind.DAY: A_DAY, Kind.WHEN: A_DAY, Kind.MONTH: A_MONTH}
"""What a column of dates has room for, also while none is in it."""

Row = tuple[Cell, ...]


def columns(fields: Sequence[Field], language: Language) -> list[Column]:
    """One column a field."""
    return [
        Column(field.heading.say(language), field.kind in NUMBERS, LEAST.get(field.kind, ""))
        for field in fields
    ]


class RecordRows(Sequence[Row]):
    """The rows of many records, of which only those looked at are fetched."""

    def __init__(
        self,
        database: Database,
        register: str,
        ids: Sequence[str],
        fields: Sequence[Field],
        language: Language,
        strong: frozenset[str] = frozenset(),
    ) -> None:
        self._database, self._register, self._ids = database, register, ids
        self._fields, self._language, self._strong = fields, language, strong
        self._pages: dict[int, list[Row]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        page, place = divmod(index, PAGE)
        if page not in self._pages:
            self._pages[page] = self._fetch(self._ids[page * PAGE : (page + 1) * PAGE])
        return self._pages[page][place]

    def _fetch(self, ids: Sequence[str]) -> list[Row]:
        found = {record.id: record for record in self._database.get(self._register, ids)}
        named = {f.id: self._names(f, found.values()) for f in self._fields if f.kind is Kind.LINK}
        return [self._row(found.get(id_), named) for id_ in ids]

    def cells(self, record: Any) -> Row:
        """The row of a record that is not saved as it is."""
        return self._row(
            record, {f.id: self._names(f, [record]) for f in self._fields if f.kind is Kind.LINK}
        )

    def _names(self, field: Field, records: Any) -> dict[str, str]:
        linked = {getattr(record, field.id) for record in records} - {None}
        return self._database.titles(field.target, sorted(linked))

    def _row(self, record: Any, named: dict[str, dict[str, str]]) -> Row:
        def cell(field: Field) -> Cell:
            value = None if record is None else getattr(record, field.id)
            text = field_text(field, value, lambda _register, _ids: named[field.id], self._language)
            return Cell(text, Tone.STRONG if field.id in self._strong else Tone.PLAIN)

        return tuple(cell(field) for field in self._fields)
