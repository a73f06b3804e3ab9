"""How many problems are to be settled: one count with one meaning, wherever problems are counted."""

from collections import Counter
from collections.abc import Iterable

from desktop.domain.late import dataclass
from desktop.domain.problems import TO_SETTLE, Severity
from desktop.domain.words import LANGUAGES, Words

MEANING = Words(
    "待处理：还没有改正、也没有写明理由的错误、须改正或说明的问题和提醒，一条记录的一个问题算一处；提示只供了解，不算。",
    "To settle: errors, problems to mend or answer and warnings that were neither mended nor answered with a reason, "
    "each problem of each record by itself; notes ask for nothing and are not counted.",
)
OF_REPORT = Words(
    "年报算本年的：所涉记录的问题，和年报自己查出的（没有填的、没有记录的、对不上的数）；校验算台账的全部记录。",
    "The report counts problems of its year's records, and its own blanks and disagreements; the checks count the whole ledger.",
)
NONE = Words("没有待处理的问题", "Nothing to settle")
SOME = Words("待处理{n}处（{parts}）", "To settle: {n} ({parts})")
PART = Words("{name}{n}", "{name} {n}")
AND = Words("、", ", ")
SEVERITIES = {
    Severity.ERROR: Words("错误", "Error"),
    Severity.EXPORT: Words("须改正或说明", "Mend or answer"),
    Severity.WARNING: Words("提醒", "Warning"),
    Severity.INFO: Words("提示", "Note"),
}
"""What each weight is called."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What is to be settled, by weight."""

    errors: int = 0
    to_answer: int = 0
    warnings: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        return self.errors + self.to_answer + self.warnings

    @property
    def stopping(self) -> int:
        """What keeps the report a draft."""
        return self.errors + self.to_answer

    @property
    def words(self) -> Words:
        """All of it and its parts, in words."""
        parts = zip(TO_SETTLE, (self.errors, self.to_answer, self.warnings), strict=True)
        named = [PART.fill(name=SEVERITIES[severity], n=f"{n:,}") for severity, n in parts if n]
        if not named:
            return NONE
        together = Words(*(AND.say(one).join(each.say(one) for each in named) for one in LANGUAGES))
        return SOME.fill(n=f"{self.total:,}", parts=together)


def counts_of(open_ones: Iterable[Severity]) -> Counts:
    """The counts of open problems, given by their weights."""
    found = Counter(open_ones)
    return Counts(*(found[severity] for severity in TO_SETTLE))
