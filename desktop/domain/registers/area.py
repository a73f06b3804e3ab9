"""Registers whose descriptions are loaded when they are asked for: a window needs a dozen to show its first rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import overload

from desktop.domain.register import AnyRegister


class Registers(Sequence[AnyRegister]):
    """Some registers in order, found when the first is asked for."""

    def __init__(self, found: Callable[[], Iterator[AnyRegister]]) -> None:
        self._found = found
        self._all: tuple[AnyRegister, ...] | None = None

    def _every(self) -> tuple[AnyRegister, ...]:
        if self._all is None:
            self._all = tuple(self._found())
        return self._all

    @overload
    def __getitem__(self, place: int) -> AnyRegister: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[AnyRegister]: ...
    def __getitem__(self, place: int | slice) -> AnyRegister | Sequence[AnyRegister]:
        return self._every()[place]

    def __iter__(self) -> Iterator[AnyRegister]:
        return iter(self._every())

    def __len__(self) -> int:
        return len(self._every())


class Area(Registers):
    """The registers of one area. Their ids are known without loading any."""

    def __init__(self, package: str, **places: str) -> None:
        """Takes down where they are described.

        Args:
            package: of the area.
            places: by the id of each register the module in the package, and the name that it has there.
        """
        super().__init__(lambda: map(self.load, self.ids))
        self._package, self._places = package, places

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its registers."""
        return tuple(self._places)

    def load(self, register_id: str) -> AnyRegister:
        """One of its registers."""
        module, _, name = self._places[register_id].partition(".")
        register: AnyRegister = getattr(import_module(f"{self._package}.{module}"), name)
        return register


class ById(Mapping[str, AnyRegister]):
    """The registers of all areas by their ids; one that is looked up is loaded, and no other."""

    def __init__(self, areas: Mapping[str, Area]) -> None:
        self._areas = {id_: area for area in areas.values() for id_ in area.ids}
        self._loaded: dict[str, AnyRegister] = {}

    def __getitem__(self, register_id: str) -> AnyRegister:
        found = self._loaded.get(register_id)
        if found is None:
            found = self._loaded[register_id] = self._areas[register_id].load(register_id)
        return found

    def __contains__(self, register_id: object) -> bool:
        return register_id in self._areas

    def __iter__(self) -> Iterator[str]:
        return iter(self._areas)

    def __len__(self) -> int:
        return len(self._areas)
