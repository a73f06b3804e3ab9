"""Refused cells of a table that one answer settles: what says the same, and days of which only the month is written."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.errors import BadValue
from desktop.domain.fields import Kind
from desktop.domain.ledger import Refusal
from desktop.domain.values.dates import Month, read_when
from desktop.work.importing.mending import Mend, field_of


def alike(register: str, refused: Sequence[Refusal], one: Refusal) -> list[Refusal]:
    """The cells that say the same in the same column and are refused for the same reason, the one itself among them.

    Of personal data there is the one alone: what looks the same masked need not be the same.
    """
    if not one.key or field_of(register, one.key).personal:
        return [one]
    return [each for each in refused if _what(each) == _what(one)]


def months_alone(register: str, refused: Sequence[Refusal], one: Refusal) -> list[Refusal]:
    """The cells of the same column in which a month stands for a day, if the one is such a cell."""
    if not one.key or field_of(register, one.key).kind is not Kind.DAY or _month(one) is None:
        return []
    return [each for each in refused if each.key == one.key and _month(each) is not None]


def as_day(refusal: Refusal, *, last: bool) -> Mend:
    """The first or the last day in place of a month; that it was a month stays told."""
    month = _month(refusal)
    assert month is not None
    day: date = month.last if last else month.first
    return Mend(refusal, day, day.isoformat())


def _what(refusal: Refusal) -> tuple[str, str, str]:
    return refusal.key, refusal.value, refusal.reason.zh


def _month(refusal: Refusal) -> Month | None:
    try:
        when = read_when(refusal.value)
    except BadValue:
        return None
    return when if isinstance(when, Month) else None
