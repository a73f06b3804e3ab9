"""Dataclasses that are put together when the first object is made of them.

Python writes and compiles the methods of a dataclass when its module loads, a millisecond for each class. Of the
program's three hundred, a start makes objects of a few dozen. In use they are what `dataclasses` makes of them.
"""

from __future__ import annotations

from _thread import RLock
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from dataclasses import dataclass

__all__ = ["dataclass", "metadata_of"]

_LOCK = RLock()
_METADATA: dict[type, dict[str, Mapping[str, Any]]] = {}
"""Of each class, what its own fields bear."""
_ASKED = ("__init__", "__match_args__", "__dataclass_params__", "__dataclass_fields__")
"""What may be asked of a class of which there is no object yet."""
_MADE = (*_ASKED, "__repr__", "__eq__", "__hash__", "__lt__", "__le__", "__gt__", "__ge__")
"""What `dataclasses` puts into a class."""


def metadata_of(late: type) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The fields that bear anything and what they bear, base classes' first; the class need not be put together for it."""
    for base in reversed(late.__mro__):
        yield from _METADATA.get(base, {}).items()


class _Asked:
    """Stands for what the class does not have yet, and has it put together when it is asked for."""

    def __init__(self, name: str, complete: Callable[[], None]) -> None:
        self._name, self._complete = name, complete

    def __get__(self, instance: Any, owner: type) -> Any:
        self._complete()
        return getattr(owner if instance is None else instance, self._name)


def _late(cls: type, how: dict[str, bool]) -> type:
    own = tuple(cls.__dict__.get("__annotations__", ()))  # noqa: RUF063 - its own alone, and without loading `inspect`
    given = {name: cls.__dict__[name] for name in own if name in cls.__dict__}
    kept = {n: v for n, v in cls.__dict__.items() if n not in given and n not in ("__dict__", "__weakref__")}
    if how.pop("slots", False):
        kept |= {"__slots__": own, "__getstate__": _state, "__setstate__": _take}
    if how.get("frozen"):
        kept |= {"__setattr__": _refuse, "__delattr__": _refuse}
    waits = [True]

    def complete() -> None:
        with _LOCK:
            if waits:
                import dataclasses

                dataclasses.dataclass(**how)(cls)
                for name in _MADE:
                    if name in cls.__dict__:
                        setattr(late, name, cls.__dict__[name])
                waits.clear()

    late = type(cls)(cls.__name__, cls.__bases__, kept | {name: _Asked(name, complete) for name in _ASKED})
    late.__qualname__ = cls.__qualname__
    _METADATA[late] = {n: f.metadata for n, f in given.items() if getattr(f, "metadata", None)}
    return late


def _refuse(_self: object, name: str, _value: object = None) -> NoReturn:
    import dataclasses

    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: Any) -> list[Any]:
    import dataclasses

    return [getattr(self, f.name) for f in dataclasses.fields(self)]


def _take(self: Any, state: list[Any]) -> None:
    import dataclasses

    for f, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, f.name, value)


if not TYPE_CHECKING:

    def dataclass(**how: bool) -> Callable[[type], type]:
        """As `dataclasses.dataclass`."""
        return lambda cls: _late(cls, how)
