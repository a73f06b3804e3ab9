"""What F1 asks of a widget or a table: which field, or which figure, it shows."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from desktop.domain.fields import Field
from desktop.domain.register import AnyRegister


@runtime_checkable
class ShowsFields(Protocol):
    """A model of rows whose cells are fields of a register."""

    def field_at(self, index: QModelIndex | QPersistentModelIndex) -> tuple[AnyRegister, Field] | None:
        """The register and the field of a cell; ``None`` where it is none."""
        ...


@runtime_checkable
class ShowsFigure(Protocol):
    """A widget that shows a figure, or of which one is chosen."""

    @property
    def figure(self) -> str:
        """The id of the figure or ratio; blank where none is chosen yet."""
        ...
