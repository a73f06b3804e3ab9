"""What can be wrong with a record, and the rules that every register shares."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.late import dataclass
from desktop.domain.values.dates import first_day, last_day
from desktop.domain.values.reading import read_value
from desktop.domain.words import Words


class Severity(StrEnum):
    """How much a problem weighs. All but an error can be answered with a reason, which is kept."""

    ERROR = "error"  # stops a save
    EXPORT = "export"  # stops the final report until it is mended or answered
    WARNING = "warning"  # is shown
    INFO = "info"  # is told, and asks for nothing


STOPPING = (Severity.ERROR, Severity.EXPORT)
"""What keeps the report a draft while it is open."""
TO_SETTLE = (*STOPPING, Severity.WARNING)
"""What is to be mended or answered with a reason; an information asks for nothing."""
GRAVITY = {severity: number for number, severity in enumerate(Severity)}
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class MendedAt:
    """Where a problem is mended, if not in the field that it is told at."""

    register: str
    field: str
    record: str | None = None
    """The record to change; ``None`` where one is to be added."""
    link: str = ""
    """The field by which that record lies under another; blank where its own form is opened."""
    under: str = ""
    """The id of the record that it lies under."""
    value: Any = None
    """What the field of a record to add is to hold, where that is known."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at one field."""

    field: str
    words: Words
    severity: Severity = Severity.ERROR
    rule: str = ""
    """The number of the rule in the data dictionary, such as V22."""
    mend: MendedAt | None = None
    """Where it is mended; ``None``: in its field."""


MISSING = Words("必填", "required")
NO_COLUMN = Words(
    "没有一列对应到必填的“{field}”；请用“对应栏目”指定是哪一列，或逐行补填",
    "no column is matched to '{field}', which is required; say which is with \"Match columns\", or fill in each row",
)
NEGATIVE = Words("不能为负数", "cannot be negative")
SPELLING = Words("应写作{spelling}", "is to be written {spelling}")
BEFORE = Words("早于{other}", "is before {other}")


def error(field: str, zh: str, en: str, rule: str = "", mend: MendedAt | None = None) -> Problem:
    """A problem that stops a save."""
    return Problem(field, Words(zh, en), Severity.ERROR, rule, mend)


def stops_export(field: str, zh: str, en: str, rule: str = "", mend: MendedAt | None = None) -> Problem:
    """A problem that stops the final report until it is mended or answered with a reason."""
    return Problem(field, Words(zh, en), Severity.EXPORT, rule, mend)


def warning(field: str, zh: str, en: str, rule: str = "", mend: MendedAt | None = None) -> Problem:
    """A problem that is shown."""
    return Problem(field, Words(zh, en), Severity.WARNING, rule, mend)


def info(field: str, zh: str, en: str, rule: str = "", mend: MendedAt | None = None) -> Problem:
    """Something to know, which asks for nothing."""
    return Problem(field, Words(zh, en), Severity.INFO, rule, mend)


def common_problems(fields: tuple[Field, ...], record: Any) -> Iterator[Problem]:
    """Required fields that are blank, and identifiers that are not in their one spelling or are wrong."""
    for field in fields:
        value = getattr(record, field.id)
        if value is None:
            if field.required:
                yield Problem(field.id, MISSING)
        elif field.kind is Kind.TEXT and field.form is not None:
            try:
                spelling = read_value(field, value)
            except BadValue as bad:
                yield Problem(field.id, bad.reason)
            else:
                if spelling != value:
                    yield Problem(field.id, SPELLING.fill(spelling=spelling))


def not_before(record: Any, field: Field, other: Field, rule: str = "") -> Iterator[Problem]:
    """An error where a date lies before another."""
    value, bound = getattr(record, field.id), getattr(record, other.id)
    if value is not None and bound is not None and last_day(value) < first_day(bound):
        yield Problem(field.id, BEFORE.fill(other=other.words), Severity.ERROR, rule)
