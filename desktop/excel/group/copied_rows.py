"""The records in the copy of an annual workbook, each value looked at; whole columns at once where that can be told."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from typing import Any

from desktop.domain.delivered import CARRIED
from desktop.domain.fields import Field, Kind
from desktop.domain.ordering import kept, sort_keys
from desktop.domain.registers import BY_ID
from desktop.domain.rows import pack
from desktop.domain.searching import search_texts_of
from desktop.domain.values.exact import are_exact, are_ids, read_each

_CARRIED = frozenset(register.id for register in CARRIED)


def delivery_in(copy: Mapping[str, Any], as_it_came: bytes) -> dict[str, Any]:
    """Whose copy it is, and its records without personal data, as `desktop.domain.rows.Rows` takes them.

    Args:
        copy: what the part of the workbook says.
        as_it_came: the part as it lay in the workbook, in a frame of zlib's. In it the journal keeps the records, if
            nothing of it has to be left out or said otherwise; else they are packed anew.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: it is nothing that this program wrote.
    """
    copied = {id_: told for id_, told in copy["registers"].items() if told["rows"]}
    carried = {id_: told for id_, told in copied.items() if id_ in _CARRIED}
    tables, same = _tables(carried)
    _must_hang_together(tables)
    texts = search_texts_of([(BY_ID[id_], t.ids, t.fields, t.columns) for id_, t in tables.items()])
    told = {
        id_: (table.fields, table.rows, text, keys)
        for (id_, table), text, keys in zip(tables.items(), texts, _keys(tables), strict=True)
    }
    same = same and len(carried) == len(copied)
    return {
        "unit": copy["unit"] and _plain(copy["unit"]),
        "credit": copy["credit"] and _plain(copy["credit"]),
        "year": int(copy["year"]),
        "program": _plain(copy["program"]),
        "packed": as_it_came if same else pack({id_: each[:2] for id_, each in told.items()}),
        "tables": told,
    }


@dataclass(slots=True)
class _Table:
    """The records of one register, field by field."""

    ids: Sequence[str]
    fields: list[str]
    columns: list[Sequence[Any]]

    @property
    def rows(self) -> list[list[Any]]:
        """The same record by record."""
        return list(map(list, zip(self.ids, *self.columns, strict=True)))

    def column(self, field: str) -> Sequence[Any]:
        """The values of a field."""
        return self.columns[self.fields.index(field)]


def _plain(text: Any) -> str:
    """A text without halves of signs, which the store could not hold."""
    return str(text).encode(errors="replace").decode()


def _tables(copied: Mapping[str, Mapping[str, Any]]) -> tuple[dict[str, _Table], bool]:
    """The records of each register, every value as it is to be, and whether all of it was so already."""
    columns = {id_: _columns(id_, told) for id_, told in copied.items()}
    odd = _odd_kinds(columns)
    same = all(len(found) == len(copied[id_]["fields"]) for id_, (_, found) in columns.items())
    tables = {}
    for id_, (ids, found) in columns.items():
        choices = _choices(id_)
        exact = [
            read_each(field, values)
            if field.kind in odd or _is_no_choice(choices, field.id, values)
            else values
            for field, values in found
        ]
        same = same and all(
            was is now or list(was) == now for (_, was), now in zip(found, exact, strict=True)
        )
        tables[id_] = _Table(ids, [field.id for field, _ in found], exact)
    return tables, same


def _keys(tables: Mapping[str, _Table]) -> list[dict[str, list[str | None]]]:
    """What the texts of each register are ordered by, made in one go."""
    sorted_by = [
        (table, [id_ for id_ in kept(register) if id_ in table.fields]) for register, table in tables.items()
    ]
    keys = iter(sort_keys(list(chain.from_iterable(t.column(id_) for t, ids in sorted_by for id_ in ids))))
    return [{id_: list(islice(keys, len(table.ids))) for id_ in ids} for table, ids in sorted_by]


def _columns(id_: str, told: Mapping[str, Any]) -> tuple[Sequence[Any], list[tuple[Field, Sequence[Any]]]]:
    """The ids, and the values of each field but those that hold personal data."""
    ids, *columns = zip(*told["rows"], strict=True)
    if not are_ids(ids):
        raise ValueError("no ids of records")
    by_id = BY_ID[id_].by_id
    fields = [by_id[name] for name in told["fields"]]
    return ids, [(f, values) for f, values in zip(fields, columns, strict=True) if not f.personal]


def _odd_kinds(columns: Mapping[str, tuple[Any, list[tuple[Field, Sequence[Any]]]]]) -> set[Kind]:
    """The kinds of which some value may not be as it is to be; each is looked at as a whole, and at first no further."""
    together: dict[Kind, list[Any]] = defaultdict(list)
    for _, found in columns.values():
        for field, values in found:
            together[field.kind].extend(values)
    apart = (Kind.CHOICE, Kind.LINK)  # what a choice may be is its field's; a link must be an id that is here
    return {kind for kind, values in together.items() if kind not in apart and not are_exact(kind, values)}


def _is_no_choice(choices: Mapping[str, frozenset[str | None]], name: str, values: Sequence[Any]) -> bool:
    return name in choices and not choices[name].issuperset(values)


@cache
def _choices(register_id: str) -> dict[str, frozenset[str | None]]:
    """What each field of choices may hold."""
    fields = (f for f in BY_ID[register_id].fields if f.kind is Kind.CHOICE)
    return {f.id: frozenset([None, *(option.id for option in f.options)]) for f in fields}


def _must_hang_together(tables: Mapping[str, _Table]) -> None:
    """Every id is one record's, and every link points to a record that is here as well."""
    ids = {id_: set(table.ids) for id_, table in tables.items()}
    if len(set().union(*ids.values())) != sum(len(table.ids) for table in tables.values()):
        raise ValueError("an id twice")
    for id_, table in tables.items():
        for link in BY_ID[id_].links:
            if link.id in table.fields and not set(table.column(link.id)) - {None} <= ids.get(
                link.target, set()
            ):
                raise ValueError(f"{id_}: points to a record that is not here")
