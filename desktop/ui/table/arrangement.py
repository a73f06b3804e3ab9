"""Which columns a table shows, in which order, and how many of them stay when it scrolls; kept for each register."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.fields import Field
from desktop.domain.late import dataclass
from desktop.ui.settings import Settings

USUAL_FROZEN = 1
"""Columns that stay unless somebody wants it otherwise: the first, which tells the record."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All columns of a register in their order, those hidden, and how many from the left stay."""

    order: tuple[str, ...]
    hidden: frozenset[str] = frozenset()
    frozen: int = USUAL_FROZEN

    @property
    def shown(self) -> tuple[str, ...]:
        """The columns shown, in their order."""
        return tuple(id_ for id_ in self.order if id_ not in self.hidden)

    def hide(self, field_id: str) -> "Arrangement":
        """Without a column; the last one stays."""
        return self if self.shown == (field_id,) else replace(self, hidden=self.hidden | {field_id})

    def show(self, field_id: str) -> "Arrangement":
        """With a column that was hidden."""
        return replace(self, hidden=self.hidden - {field_id})

    def with_shown(self, shown: Sequence[str]) -> "Arrangement":
        """With the columns shown in another order; hidden ones keep the column that they come after."""
        places = {id_: place for place, id_ in enumerate(shown)}
        keys, last = {}, -1
        for number, id_ in enumerate(self.order):
            last = places.get(id_, last)
            keys[id_] = (last, id_ in self.hidden, number)
        return replace(self, order=tuple(sorted(self.order, key=keys.__getitem__)))


def usual(fields: Sequence[Field]) -> Arrangement:
    """All columns as the program shows them."""
    return Arrangement(tuple(field.id for field in fields))


def kept(settings: Settings, register_id: str, fields: Sequence[Field]) -> Arrangement:
    """How the columns were last arranged; fields that are new since then come last."""
    first = usual(fields)
    frozen, _bar, columns = settings.columns(register_id).partition("|")
    marked = [column for column in columns.split() if column.lstrip("-") in first.order]
    if not marked or not frozen.isdecimal():
        return first
    order = dict.fromkeys([*(column.lstrip("-") for column in marked), *first.order])
    hidden = frozenset(column[1:] for column in marked if column.startswith("-"))
    found = Arrangement(tuple(order), hidden, int(frozen))
    return found if found.shown else first


def keep(settings: Settings, register_id: str, fields: Sequence[Field], arrangement: Arrangement) -> None:
    """Remembers how the columns are arranged, if it is not as usual."""
    columns = (f"-{id_}" if id_ in arrangement.hidden else id_ for id_ in arrangement.order)
    said = "" if arrangement == usual(fields) else f"{arrangement.frozen}|{' '.join(columns)}"
    settings.keep_columns(register_id, said)
