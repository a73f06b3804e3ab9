"""What a check of a whole ledger found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of one check."""

    records: int
    journal_lines: int
    head: str
    """The journal's last hash: whoever wrote it down can tell later whether the tail was cut."""
    faults: tuple[str, ...]
    """What is wrong, in English, for the log and the support; none if all is well."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults
