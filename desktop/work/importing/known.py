"""What a register holds while an import is planned: the store's records, and those the plan has added."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from desktop.domain.fields import Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.values.text import compact

Key = tuple[Any, ...]


class Known:
    """The records of one register, found by their ids, their keys and their names."""

    def __init__(self, register: AnyRegister, records: Iterable[Record]) -> None:
        self.register = register
        self.before: dict[str, Record] = {}
        self.now: dict[str, Record] = {}
        self.taken: set[str] = set()
        """Records that a row of this file has matched already."""
        self._groups = (*register.unique, *register.known_by)
        self.keys = frozenset(name for group in self._groups for name in group)
        """The fields that tell records apart."""
        self._by_key: dict[Key, list[str]] = defaultdict(list)
        self._needed = [
            f.id for f in register.fields if f.required and f.assumed is None and f.id != register.title
        ]
        self._naming = [
            f.id for f in register.fields if f.id == register.title or (f.required and f.kind is Kind.TEXT)
        ]
        self._by_core: dict[Key, dict[str, None]] = defaultdict(dict)
        self._by_name: dict[str, set[str]] = defaultdict(set)
        for record in records:
            self.before[record.id] = record
            self.put(record)

    def put(self, record: Record) -> None:
        """Adds or replaces a record."""
        self.now[record.id] = record
        for key in self._keys(record):
            ids = self._by_key[key]
            if record.id not in ids:
                ids.append(record.id)
        self._by_core[self._core(partial(getattr, record))][record.id] = None
        for name in self._names(record):
            self._by_name[name].add(record.id)

    def named(self, name: str) -> set[str]:
        """The ids of the records that a text names."""
        return self._by_name.get(compact(name), set())

    def holder(self, group: tuple[str, ...], values: Mapping[str, Any]) -> str | None:
        """The record that holds these values of a unique group."""
        key = self._key(group, values.get)
        return next(iter(self._by_key.get(key, ())), None) if key else None

    def is_keyed(self, values: Mapping[str, Any]) -> bool:
        """Whether a row fills a group of fields that tells its record from others."""
        return any(self._key(group, values.get) is not None for group in self._groups)

    def match(self, values: Mapping[str, Any]) -> str | None:
        """The record that a row means, by the surest group of fields that the row fills; ``None`` if it is new.

        A record that shares a weaker key but differs in a unique number is another one, and each record is
        matched by one row only; one that agrees in all that the row says comes before others of that key. A row
        that fills no key, or a register without keys, is matched by all that it says.
        """
        for group in self.register.unique:
            found = self.holder(group, values)
            if found is not None:
                return found
        for group in self.register.known_by:
            key = self._key(group, values.get)
            free = [i for i in self._by_key.get(key, ()) if i not in self.taken] if key else []
            free = [id_ for id_ in free if self._may_be(id_, values)]
            if free:
                return next((id_ for id_ in free if not self.differences(id_, values)), free[0])
        if self.is_keyed(values):
            return None
        alike = (id_ for id_ in self.alike(values) if id_ not in self.taken)
        return next((id_ for id_ in alike if not self.differences(id_, values)), None)

    def alike(self, values: Mapping[str, Any]) -> Iterable[str]:
        """The records of the same name and with the same in all that a record needs."""
        return self._by_core.get(self._core(values.get), ())

    def differences(self, id_: str, values: Mapping[str, Any]) -> set[str]:
        """The fields in which a record does not say what a row says."""
        record = self.now[id_]
        return {
            name
            for name, value in values.items()
            if value is not None and _comparable(value) != _comparable(getattr(record, name))
        }

    def _may_be(self, id_: str, values: Mapping[str, Any]) -> bool:
        record = self.now[id_]
        for group in self.register.unique:
            there, here = self._key(group, partial(getattr, record)), self._key(group, values.get)
            if there and here and there != here:
                return False
        return True

    def _keys(self, record: Record) -> Iterable[Key]:
        get = partial(getattr, record)
        for group in self._groups:
            key = self._key(group, get)
            if key:
                yield key

    def _core(self, get: Any) -> Key:
        return tuple(_comparable(get(field)) for field in (self.register.title, *self._needed))

    def _key(self, group: tuple[str, ...], get: Any) -> Key | None:
        values: list[Any] = [group]  # a plain loop: it runs several times for each row of a ledger
        for field in group:
            value = get(field)
            if value is None:
                return None
            values.append(compact(value) if type(value) is str else value)
        return tuple(values)

    def _names(self, record: Record) -> Iterable[str]:
        for name in self._naming:
            value = getattr(record, name)
            if isinstance(value, str):
                yield compact(value)


def _comparable(value: Any) -> Any:
    return compact(value) if isinstance(value, str) else value
