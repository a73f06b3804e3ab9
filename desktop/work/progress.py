"""How far work of several parts is, in hundredths of the whole."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from desktop.domain.changes import Told

T = TypeVar("T")
K = TypeVar("K")
EVERY = 200
"""Records after which it is told; whoever is told may end the work there."""


def silently(_done: int, _of: int) -> None:
    """Nobody asks how far it is."""


def part(told: Told, start: int, end: int) -> Told:
    """What a part tells: its own share lies between two hundredths of the whole."""

    def tell(done: int, of: int) -> None:
        told(start + (end - start) * done // max(of, 1), 100)

    return tell


def counted(things: Sequence[T], told: Told) -> Iterator[T]:
    """The things one after another, told of each time."""
    for n, thing in enumerate(things):
        told(n, len(things))
        yield thing


def counted_within(groups: Iterable[tuple[K, Sequence[T]]], told: Told) -> Iterator[tuple[K, Iterator[T]]]:
    """Groups of records one after another, told of after some records each."""
    listed = list(groups)
    of, before = sum(len(those) for _, those in listed), 0
    for key, those in listed:
        yield key, _some_at_a_time(those, before, of, told)
        before += len(those)


def _some_at_a_time(those: Sequence[T], before: int, of: int, told: Told) -> Iterator[T]:
    for n, one in enumerate(those):
        if n % EVERY == 0:
            told(before + n, of)
        yield one
