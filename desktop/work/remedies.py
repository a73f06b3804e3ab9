"""What mends a problem beside the record that has it: another record, which is offered to be entered where the problem is told."""

from collections.abc import Callable, Mapping
from typing import Any

from desktop.domain.late import dataclass
from desktop.domain.problems import MendedAt, Problem
from desktop.domain.words import Words
from desktop.work.database import Database

REGISTER = Words("登记{year}年度…", "Register the circle for {year} …")
APPROVE = Words("打开{year}年度登记…", "Open its registration for {year} …")


@dataclass(frozen=True, slots=True)
class Remedy:
    """One record that would mend a problem."""

    words: Words
    """What a button says that opens it."""
    register: str
    record: Any
    """The record, where there is one to be edited; ``None`` where a new one is to be entered."""
    given: Mapping[str, Any]
    """What a new one begins with."""


def remedy_of(database: Database, problem: Problem) -> Remedy | None:
    """What mends a problem of a record, if it is another record that is offered to be entered."""
    find = _BY_RULE.get(problem.rule)
    return find(database, problem.mend) if find and problem.mend else None


def _registration(database: Database, mend: MendedAt) -> Remedy:
    """The registration of a theme's circle for the year that the rule asks for."""
    for kept in database.get(mend.register, [mend.record] if mend.record else []):
        return Remedy(APPROVE.fill(year=kept.renewal_year), mend.register, kept, {})
    given = {mend.link: mend.under, mend.field: mend.value}
    return Remedy(REGISTER.fill(year=mend.value), mend.register, None, given)


_BY_RULE: Mapping[str, Callable[[Database, MendedAt], Remedy]] = {"V08": _registration}
