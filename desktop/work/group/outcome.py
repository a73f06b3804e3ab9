"""What became of the files that were brought together."""

from collections.abc import Sequence
from dataclasses import field

from desktop.domain.errors import Refused
from desktop.domain.late import dataclass
from desktop.domain.words import Words


@dataclass(slots=True)
class UnitOutcome:
    """What came of one unit's file."""

    file: str
    unit: str
    unit_id: str
    year: int | None
    version: str
    replaced: str = ""
    """The file that the unit delivered before."""
    saved_again: bool = False
    added: int = 0
    changed: int = 0
    same: int = 0
    removed: list[str] = field(default_factory=list)
    """Records of the former file that the new one does not have, by name."""


@dataclass(frozen=True, slots=True)
class Twice:
    """A record that two units deliver; the first one counts."""

    register: str
    name: str
    unit: str
    """The unit whose record was left out."""
    other: Words
    """How the ledger came by the record that counts."""
    by: str
    """``id`` or the field whose value they share."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A number or name that two units use for different things; the later unit's got the unit's name in front."""

    register: str
    field: str
    unit: str
    value: str
    became: str


@dataclass(slots=True)
class Outcome:
    """What came of all of them."""

    units: list[UnitOutcome] = field(default_factory=list)
    doubles: list[Twice] = field(default_factory=list)
    renamed: list[Renamed] = field(default_factory=list)
    faults: list[Refused] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """Units expected, with a credit code in the list of units, that have delivered nothing yet."""
    late: list[str] = field(default_factory=list)
    """Units whose form is of an earlier year than that of the others."""
    older: list[str] = field(default_factory=list)
    """Units whose form another version of the program wrote."""
    year: int | None = None
    """The newest year delivered."""


class NotAll(Refused):
    """Some files cannot be taken in, so none was; `faults` says why, file by file."""

    def __init__(self, happened: Words, safe: Words, next_step: Words, faults: Sequence[Refused]) -> None:
        super().__init__(happened, safe, next_step)
        self.faults = tuple(faults)
