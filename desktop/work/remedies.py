"""What mends a problem beside the record that has it: another record, which is offered to be entered where the problem is told."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from desktop.domain.late import dataclass
from desktop.domain.problems import Problem
from desktop.domain.query import Query
from desktop.domain.registers.qc.rules import year_at_work
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


def remedy_of(database: Database, problem: Problem, record: Any, today: date) -> Remedy | None:
    """What mends a problem of a record, if it is another record."""
    find = _BY_RULE.get(problem.rule)
    return find(database, record, today) if find else None


def _registration(database: Database, theme: Any, today: date) -> Remedy | None:
    """The registration of a theme's circle for the year in which the theme is at work."""
    if theme.circle is None:
        return None
    year = year_at_work(theme, today)
    ids = database.find("qc_registrations", Query(linked=("circle", theme.circle)))
    for kept in database.get("qc_registrations", ids):
        if kept.renewal_year == year:
            return Remedy(APPROVE.fill(year=year), "qc_registrations", kept, {})
    given = {"circle": theme.circle, "renewal_year": year}
    return Remedy(REGISTER.fill(year=year), "qc_registrations", None, given)


_BY_RULE: Mapping[str, Callable[[Database, Any, date], Remedy | None]] = {"V08": _registration}
