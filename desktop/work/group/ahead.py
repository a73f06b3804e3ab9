"""Some deliveries at a time, looked over together: what the ledger holds of them is asked once for all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from desktop.domain.delivered import Delivered
from desktop.domain.errors import Refused
from desktop.domain.query import Asked
from desktop.work.database import Database
from desktop.work.group.one_unit import own_values

MOST = 16
"""Deliveries at a time."""
RECORDS = 6_000
"""Records after which no further delivery is waited for: so large deliveries lie in memory one or two at a time."""


def some_at_a_time(deliveries: Iterable[Delivered | Refused]) -> Iterator[list[Delivered | Refused]]:
    """The deliveries in their order, as many at once as one looks over together."""
    some: list[Delivered | Refused] = []
    records = 0
    for delivery in deliveries:
        some.append(delivery)
        records += 0 if isinstance(delivery, Refused) else sum(len(t.rows) for t in delivery.tables.values())
        if len(some) >= MOST or records >= RECORDS:
            yield some
            some, records = [], 0
    if some:
        yield some


def meeting_nothing(database: Database, deliveries: Sequence[Delivered | Refused]) -> int:
    """How many deliveries from the first on meet no record of the ledger, nor one another's: all of each is new.

    A record is met by one of the same id, and by one of the same register that holds a number or name which no
    two may share.
    """
    asked = [[] if isinstance(each, Refused) else own_values(each.tables) for each in deliveries]
    held = _held(database, asked)
    seen: dict[tuple[str, str], set[Any]] = {}
    for count, one in enumerate(asked):
        for register, field, values in one:
            key, here = (register, field), set(values)
            before = seen.setdefault(key, set())
            if not before.isdisjoint(here) or not held.get(key, {}).keys().isdisjoint(here):
                return count
        for register, field, values in one:
            seen[register, field].update(values)
    return len(deliveries)


def _held(database: Database, asked: Sequence[Sequence[Asked]]) -> dict[tuple[str, str], Mapping[Any, str]]:
    together: dict[tuple[str, str], list[Sequence[Any]]] = {}
    for register, field, values in chain.from_iterable(asked):
        together.setdefault((register, field), []).append(values)
    questions = [(*key, list(chain.from_iterable(values))) for key, values in together.items()]
    return dict(zip(together, database.holders(questions), strict=True))
