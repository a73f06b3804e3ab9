"""What a check of a whole ledger found."""

from typing import Any

from desktop.domain.late import dataclass
from desktop.domain.words import Language, Words


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a ledger."""

    code: str
    """Which sort of fault it is; scripts may rely on it."""
    words: Words
    """What is wrong, and where."""

    def say(self, language: Language) -> str:
        """What is wrong, in one language."""
        return self.words.say(language)

    def __str__(self) -> str:
        return f"{self.code}: {self.words.en}"


@dataclass(frozen=True, slots=True)
class FaultKind:
    """A sort of fault."""

    code: str
    words: Words

    def of(self, **where: Any) -> Fault:
        """A fault of this sort."""
        return Fault(self.code, self.words.fill(**where))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of one check."""

    records: int
    journal_lines: int
    head: str
    """The journal's last hash: whoever wrote it down can tell later whether the tail was cut."""
    faults: tuple[Fault, ...]
    """What is wrong; none if all is well."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults
