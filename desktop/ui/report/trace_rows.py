"""The records behind a figure and what became of them, as rows of tables."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, overload

from desktop.domain.fields import Field, Kind
from desktop.domain.figures.conditions import asked_by
from desktop.domain.figures.figure import Figure
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.form.record_texts import differences, field_text
from desktop.ui.table.rows import Cell, Column, Tone
from desktop.work.database import Database, JournalLine

PAGE = 100
"""Records fetched at once; a table on screen asks for a few dozen."""

NUMBERS = (Kind.WHOLE, Kind.NUMBER, Kind.MONEY)
ADDED = Words("新增", "Added")
DELETED = Words("删除", "Deleted")
CHANGE = Words("{field}：{was} → {now}", "{field}: {was} → {now}")
BLANK = Words("（空）", "(blank)")
SEMICOLON = Words("；", "; ")
HISTORY = (
    Words("时间", "When"),
    Words("操作人", "Who"),
    Words("操作", "What was done"),
    Words("内容", "In detail"),
)

Row = tuple[Cell, ...]


def telling_fields(register: AnyRegister, figure: Figure | None) -> list[Field]:
    """A register's fields: its name, the amount that counts, what it counts by, then all others."""
    first = [register.title]
    for source in figure.sources if figure else ():
        if source.register == register.id:
            by = [field for condition in source.where for field in asked_by(condition)]
            first += [id_ for id_ in (source.amount, source.distinct, *by) if id_ in register.by_id]
    # A record that is named by a date says little without the project or person that it belongs to.
    named = register.field(register.title).kind is Kind.TEXT
    links = [] if named else [f.id for f in register.links]
    order = dict.fromkeys([*first[:1], *links, *first[1:], *(f.id for f in register.fields)])
    return [register.field(id_) for id_ in order]


def amounts(register: str, figure: Figure | None) -> frozenset[str]:
    """The fields of a register that a figure adds up."""
    sources = figure.sources if figure else ()
    return frozenset(source.amount for source in sources if source.register == register and source.amount)


def columns(fields: Sequence[Field], language: Language) -> list[Column]:
    """One column a field."""
    return [Column(field.heading.say(language), field.kind in NUMBERS) for field in fields]


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


def history_rows(lines: Sequence[JournalLine], database: Database, language: Language) -> list[Row]:
    """What was done to one record, the newest first, under HISTORY."""
    return [
        (
            Cell(f"{line.at.astimezone():%Y-%m-%d %H:%M}"),
            Cell(line.who),
            Cell(line.label.say(language)),
            Cell(SEMICOLON.say(language).join(_details(line, database.titles, language))),
        )
        for line in reversed(lines)
    ]


def _details(
    line: JournalLine, titles: Callable[[str, Sequence[str]], dict[str, str]], language: Language
) -> Iterator[str]:
    if line.before is None or line.after is None:
        yield (ADDED if line.before is None else DELETED).say(language)
        return
    for field, *values in differences(BY_ID[line.register], line.before, line.after):
        was, now = (field_text(field, value, titles, language) or BLANK.say(language) for value in values)
        yield CHANGE.fill(field=field.words, was=was, now=now).say(language)
