"""Many new records as rows: how they are handed to the store at once, and how the journal keeps them in one line.

A row is a list of a record's id and the exact values of some fields; what no record fills in has no column.
"""

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import Any, Self

from desktop.domain.carried_copy import content_in
from desktop.domain.late import dataclass
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID
from desktop.domain.searching import search_texts
from desktop.domain.values.exact import Exact, from_exact, to_exact

LARGEST = 512 * 2**20
"""Bytes of rows once unpacked."""


@dataclass(slots=True)
class Rows:
    """Records of one register."""

    register: str
    fields: list[str]
    """The fields that are filled in anywhere."""
    rows: list[list[Any]] = field(repr=False)
    """Of each record its id and the exact values of these fields."""
    texts: list[str] = field(repr=False)
    """What a search looks into, record by record."""
    keys: dict[str, list[str | None]] = field(default_factory=dict, repr=False)
    """What texts are ordered by, record by record, of the fields for which that was made already."""

    @classmethod
    def of(cls, register: AnyRegister, records: Sequence[Record]) -> Self:
        """Records, put into rows."""
        filled = [f for f in register.fields if any(getattr(r, f.id) is not None for r in records)]
        rows: list[list[Exact]] = [[r.id, *(to_exact(f, getattr(r, f.id)) for f in filled)] for r in records]
        fields = [f.id for f in filled]
        return cls(register.id, fields, rows, search_texts([(register, fields, rows)])[0])

    def place(self, field_id: str) -> int:
        """Where in a row a field's value lies; a field that none has filled in gets its place first."""
        if field_id not in self.fields:
            self.fields.append(field_id)
            for row in self.rows:
                row.append(None)
        return self.fields.index(field_id) + 1

    def keep(self, places: Sequence[int]) -> None:
        """Leaves only the records at these places."""
        if len(places) < len(self.rows):
            self.rows = [self.rows[n] for n in places]
            self.texts = [self.texts[n] for n in places]
            self.keys = {id_: [keys[n] for n in places] for id_, keys in self.keys.items()}

    def record(self, row: Sequence[Any]) -> Any:
        """The record of a row."""
        return record_of(BY_ID[self.register], self.fields, row)


def record_of(register: AnyRegister, fields: Sequence[str], row: Sequence[Any]) -> Any:
    """The record of a row."""
    values = zip(fields, row[1:], strict=True)
    return register.record(
        id=row[0], **{id_: from_exact(register.by_id[id_], value) for id_, value in values}
    )


def pack(tables: Mapping[str, tuple[Sequence[str], Sequence[Any]]]) -> bytes:
    """Fields and rows by register, as the journal keeps them."""
    said = {register: {"fields": fields, "rows": rows} for register, (fields, rows) in tables.items()}
    # The quickest way of packing: what is kept is a third of the text, and a sixth less would take thrice the time.
    return zlib.compress(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode(), 1)


@dataclass(slots=True)
class Fit:
    """What makes records as they were packed what was added: so the bytes that came in can be kept as they are."""

    out: list[str] = field(default_factory=list)
    """Ids of records that were left out."""
    instead: dict[str, str] = field(default_factory=dict)
    """Ids that records pointed to, each with what they point to instead."""
    blank: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By register a field and what its blanks were filled with."""
    said: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Register, id, field and text of what is said otherwise."""

    def fit(self, register: str, fields: list[str], rows: list[list[Any]]) -> None:
        """Makes the rows of a register what was added."""
        out, otherwise = set(self.out), {(r, id_, name): text for r, id_, name, text in self.said}
        name, fill = self.blank.get(register, ("", ""))
        if name and name not in fields:
            fields.append(name)
            for row in rows:
                row.append(None)
        rows[:] = [row for row in rows if row[0] not in out]
        for row in rows:
            row[1:] = [self.instead.get(v, v) if isinstance(v, str) else v for v in row[1:]]
            for n, each in enumerate(fields, 1):
                if each == name and row[n] is None:
                    row[n] = fill
                row[n] = otherwise.get((register, row[0], each), row[n])


@dataclass(frozen=True)
class Added:
    """Records added at once."""

    tables: tuple[Rows, ...]
    came: bytes = b""
    """The bytes that they came in, where these are to be kept."""
    fit: Fit = field(default_factory=Fit)
    """What made them out of it."""

    @cached_property
    def packed(self) -> bytes:
        """All of them as the journal keeps them."""
        return self.came or pack({rows.register: (rows.fields, rows.rows) for rows in self.tables})

    @property
    def ids(self) -> list[str]:
        """The ids of all."""
        return [row[0] for rows in self.tables for row in rows.rows]

    def __len__(self) -> int:
        return sum(len(rows.rows) for rows in self.tables)


@dataclass(frozen=True, slots=True)
class Kept:
    """Records as they were packed, unpacked."""

    tables: Mapping[str, tuple[list[str], list[list[Any]]]]
    """Fields and rows, by register."""

    @classmethod
    def of(cls, packed: bytes, fit: Fit | None = None) -> Self:
        """What was packed, and what was made of it.

        Raises:
            ValueError: it is nothing that was packed.
        """
        opened = zlib.decompressobj()
        try:
            text = opened.decompress(packed, LARGEST)
        except zlib.error as fault:
            raise ValueError("not packed") from fault
        if not opened.eof:
            raise ValueError("not packed, or too large")
        # Records that came in a workbook's part were kept as that part.
        said = content_in(text)["registers"] if text.startswith(b"<") else json.loads(text)
        tables = {id_: (told["fields"], told["rows"]) for id_, told in said.items() if told["rows"]}
        if fit is not None:
            for register, (fields, rows) in tables.items():
                fit.fit(register, fields, rows)
        return cls(tables)

    @property
    def ids(self) -> Mapping[str, list[str]]:
        """The ids, by register."""
        return {register: [row[0] for row in rows] for register, (_, rows) in self.tables.items()}

    def records(self) -> Iterator[tuple[str, str, Any]]:
        """Each record with its register and id; of a register that this program does not know, no record."""
        for register, (fields, rows) in self.tables.items():
            for row in rows:
                known = BY_ID.get(register)
                yield register, row[0], None if known is None else record_of(known, fields, row)
