"""A rule that records of one register must meet: one named, documented piece with its source."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Protocol

from desktop.domain.late import dataclass
from desktop.domain.problems import Problem
from desktop.domain.words import Words


class Records(Protocol):
    """The ledger around a record, as a rule sees it: what is being saved is already in it."""

    @property
    def today(self) -> date:
        """The day on which the rule is asked."""
        ...

    def get(self, register: str, id_: str | None) -> Any:
        """One record; ``None`` where there is none."""
        ...

    def all(self, register: str) -> Sequence[Any]:
        """Every record of a register."""
        ...

    def linked(self, register: str, link: str, id_: str) -> Sequence[Any]:
        """The records of a register that point to a record through a link."""
        ...

    def before(self, register: str, id_: str) -> Any:
        """A record as it lies in the ledger; ``None`` where it is new."""
        ...


def _nothing(_record: Any) -> Iterable[Problem]:
    return ()


def _nothing_within(_record: Any, _records: Records) -> Iterable[Problem]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. It finds at most one problem a field in a record."""

    id: str
    """Its number in the data dictionary, such as V22, or a name of this program's own."""
    words: Words
    """What it demands, in one sentence."""
    source: Words
    """Where it comes from."""
    check: Callable[[Any], Iterable[Problem]] = _nothing
    """What a record shows by itself; asked wherever a record is made, in an import too."""
    within: Callable[[Any, Records], Iterable[Problem]] = _nothing_within
    """What shows only beside other records."""
