"""Every problem of a ledger: what each register and its rules find in each record, and what was answered to it."""

from collections.abc import Iterable, Iterator
from typing import Any

from desktop.domain.changes import Told
from desktop.domain.fields import Kind
from desktop.domain.late import dataclass
from desktop.domain.problem_counts import Counts, counts_of
from desktop.domain.problems import GRAVITY, STOPPING, TO_SETTLE, Problem, Severity
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.registers.company.problem_answers import ProblemAnswer
from desktop.domain.rule import Records
from desktop.domain.values.masking import mask
from desktop.domain.values.reading import show_value
from desktop.work.database import Database
from desktop.work.ledger_view import LedgerView
from desktop.work.names import Names
from desktop.work.progress import counted, counted_within, part, silently

ANSWERS = "problem_answers"
ANSWERABLE = (Severity.EXPORT, Severity.WARNING)
"""What may stay as it is for a reason; an error is to be mended, and an information asks for nothing."""
LONGEST_VALUE = 120
"""Characters of a value that an answer keeps."""

Key = tuple[str, str, str, str | None]


@dataclass(frozen=True, slots=True)
class LedgerProblem:
    """One problem of one record, and the answer to it that counts."""

    register: str
    record_id: str
    name: str
    """What names the record to people."""
    problem: Problem
    value: str
    """What the field holds, as an answer keeps it."""
    given: ProblemAnswer | None = None
    """The answer given at this place, even where the problem has become another since."""

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.problem.severity

    @property
    def answer(self) -> ProblemAnswer | None:
        """The answer, where it was given to what the problem says now."""
        answer = self.given
        if answer is None or self.severity not in ANSWERABLE:
            return None
        return answer if (answer.said, answer.value) == (self.problem.words.zh, self.value or None) else None

    @property
    def can_answer(self) -> bool:
        """Whether a reason settles it."""
        return self.severity in ANSWERABLE

    @property
    def is_open(self) -> bool:
        """Whether it is to be settled: neither mended nor answered."""
        return self.severity in TO_SETTLE and self.answer is None

    @property
    def stops_report(self) -> bool:
        """Whether it keeps the report a draft."""
        return self.severity in STOPPING and self.is_open

    @property
    def key(self) -> Key:
        """Where it is: register, record, field, and rule."""
        return self.register, self.record_id, self.problem.field, self.problem.rule or None


def open_counts(found: Iterable[LedgerProblem]) -> Counts:
    """How many of these are to be settled."""
    return counts_of(problem.severity for problem in found if problem.is_open)


def ledger_problems(database: Database, told: Told = silently) -> list[LedgerProblem]:
    """Every problem of every record, the gravest first.

    Args:
        database: the ledger.
        told: how far it is; what it raises ends it.
    """
    view = LedgerView(database)
    read = ((register, view.all(register.id)) for register in counted(REGISTERS, part(told, 0, 40)))
    found = problems_among(view, counted_within(read, part(told, 40, 100)))
    return sorted(found, key=lambda problem: GRAVITY[problem.severity])


def problems_among(
    view: Records, records: Iterable[tuple[AnyRegister, Iterable[Record]]]
) -> Iterator[LedgerProblem]:
    """The problems of these records, in their order."""
    answers = {(a.register, a.record, a.field, a.rule): a for a in view.all(ANSWERS)}
    names = Names(_titles(view))
    for register, those in records:
        for record in those:
            for problem in register.every_problem(record, view):
                place = (register.id, record.id, problem.field, problem.rule or None)
                value = value_of(register, record, problem.field)
                name = names.of(register, record)
                yield LedgerProblem(register.id, record.id, name, problem, value, answers.get(place))


def problem_at(
    database: Database, register: AnyRegister, record: Record, field: str, rule: str
) -> Problem | None:
    """What a rule says at a field of a record as the ledger is now; ``None`` where it says nothing any more."""
    if not rule:
        return None
    found = register.every_problem(record, LedgerView(database))
    return next((problem for problem in found if (problem.field, problem.rule) == (field, rule)), None)


def value_of(register: AnyRegister, record: Any, field_id: str) -> str:
    """What a field holds, on one line, personal data masked; blank where it holds nothing."""
    field, value = register.field(field_id), getattr(record, field_id)
    text = str(value or "") if field.kind is Kind.LINK else mask(field, show_value(field, value, "zh"))
    return " ".join(text.split())[:LONGEST_VALUE].strip()


def _titles(view: Records) -> Any:
    def title(register: str, record_id: str | None) -> str | None:
        record = view.get(register, record_id)
        if record is None:
            return None
        described = BY_ID[register]
        return show_value(described.field(described.title), getattr(record, described.title), "zh") or "—"

    return title
