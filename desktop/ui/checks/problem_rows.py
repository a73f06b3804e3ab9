"""The problems of a ledger as rows of a table, and what they are sifted by."""

from collections.abc import Sequence
from typing import overload

from desktop.domain.late import dataclass
from desktop.domain.problem_counts import SEVERITIES
from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.lists.rows import Cell, Column, Tone
from desktop.work.problems import LedgerProblem

TONES = {
    Severity.ERROR: Tone.BAD,
    Severity.EXPORT: Tone.BAD,
    Severity.WARNING: Tone.WARN,
    Severity.INFO: Tone.MUTED,
}
HEADINGS = (
    Words("程度", "Weight"),
    Words("规则编号", "Rule"),
    Words("登记表", "Register"),
    Words("记录", "Record"),
    Words("字段", "Field"),
    Words("提示", "What was found"),
    Words("理由", "Reason"),
)
ANSWERED_TIP = Words("{reason}（{who}，{day}）", "{reason} ({who}, {day})")
ELSEWHERE = Words("{register}：{field}", "{register}: {field}")
LAPSED = Words("已失效：{reason}", "Lapsed: {reason}")
LAPSED_TIP = Words(
    "答复之后，提示或数值已改变，请重新答复。", "What was found or the value changed since; answer anew."
)

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which problems are wanted."""

    severity: str = ""
    register: str = ""
    answered: bool | None = None
    search: str = ""

    def passes(self, problem: LedgerProblem, language: Language) -> bool:
        """Whether a problem is among them."""
        if self.severity and problem.severity != self.severity:
            return False
        if self.register and problem.register != self.register:
            return False
        if self.answered is not None and (problem.answer is not None) != self.answered:
            return False
        if not self.search.strip():
            return True
        said = " ".join(cell.text for cell in row_of(problem, language)).casefold()
        return all(word in said for word in self.search.casefold().split())


def columns(language: Language) -> list[Column]:
    """The headings."""
    return [Column(words.say(language)) for words in HEADINGS]


def row_of(problem: LedgerProblem, language: Language) -> Row:
    """One problem."""
    register = BY_ID[problem.register]
    rule = register.rule(problem.problem.rule)
    return (
        Cell(SEVERITIES[problem.severity].say(language), TONES[problem.severity]),
        Cell(problem.problem.rule, tip=rule.words.say(language) if rule else ""),
        Cell(register.words.say(language)),
        Cell(problem.name),
        Cell(_place(problem).say(language)),
        Cell(problem.problem.words.say(language)),
        _answer(problem, language),
    )


def _place(problem: LedgerProblem) -> Words:
    """The field in which it is mended, with the register where that is another."""
    mend = problem.problem.mend
    if mend is None:
        return BY_ID[problem.register].field(problem.problem.field).words
    register = BY_ID[mend.register]
    return ELSEWHERE.fill(register=register.words, field=register.field(mend.field).words)


class ProblemRows(Sequence[Row]):
    """The rows of many problems, each made when it is looked at."""

    def __init__(self, problems: Sequence[LedgerProblem], language: Language) -> None:
        self._problems, self._language = problems, language

    def __len__(self) -> int:
        return len(self._problems)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [row_of(problem, self._language) for problem in self._problems[index]]
        return row_of(self._problems[index], self._language)


def _answer(problem: LedgerProblem, language: Language) -> Cell:
    given = problem.given
    if given is None:
        return Cell("")
    reason = " ".join((given.reason or "").split())
    if problem.answer is None:
        return Cell(LAPSED.fill(reason=reason).say(language), Tone.MUTED, LAPSED_TIP.say(language))
    day = given.answered_on.isoformat() if given.answered_on else "—"
    tip = ANSWERED_TIP.fill(reason=given.reason, who=given.answered_by or "—", day=day)
    return Cell(reason, tip=tip.say(language))
