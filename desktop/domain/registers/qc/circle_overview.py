"""The overview of a circle, 小组概况: what follows from its members and activity records."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from desktop.domain.late import dataclass

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class CircleOverview:
    """Counts and averages to one decimal (GB/T 8170); ``None`` where nothing is known."""

    members: int
    average_age: Decimal | None
    """Years, of those whose birth month is known."""
    average_training: Decimal | None
    """TQM hours a member, of those whose hours are known."""
    activities: int
    attendance: Decimal | None
    """Percent of those who should have been there."""


def circle_overview(members: Sequence[Any], activities: Iterable[Any], day: date) -> CircleOverview:
    """The overview on a day.

    Args:
        members: those who belong to the circle on that day.
        activities: the activity records of its themes.
        day: the day on which ages are told.
    """
    ages = [_age(m.birth_year_month, day) for m in members if m.birth_year_month is not None]
    hours = [m.tqm_training_hours for m in members if m.tqm_training_hours is not None]
    held = list(activities)
    counted = [a for a in held if a.attendee_count is not None]
    there = sum(a.attendee_count for a in counted)
    expected = there + sum(a.absentee_count or 0 for a in counted)
    return CircleOverview(
        members=len(members),
        average_age=_mean([Decimal(age) for age in ages]),
        average_training=_mean(hours),
        activities=len(held),
        attendance=_rounded(Decimal(100 * there) / expected) if expected else None,
    )


def _age(born: Any, day: date) -> int:
    return int(day.year - born.year - (day.month < born.month))


def _mean(values: Sequence[Decimal]) -> Decimal | None:
    return _rounded(sum(values, Decimal(0)) / len(values)) if values else None


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(TENTH, ROUND_HALF_EVEN)
