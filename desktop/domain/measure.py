"""A measured quality: its name, unit, direction, and whether a target was reached."""

import re
from decimal import Decimal

from desktop.domain.fields import options

DIRECTIONS = options(
    ("smaller", "望小", "The smaller the better", ("越小越好",)),
    ("larger", "望大", "The larger the better", ("越大越好",)),
    ("nominal", "望目", "On target"),
)


def direction_of(baseline: Decimal | None, target: Decimal | None) -> str | None:
    """The way a target lies from the state before; ``None`` where it cannot be told."""
    if baseline is None or target is None or baseline == target:
        return None
    return "smaller" if target < baseline else "larger"


def attained(direction: str | None, target: Decimal | None, actual: Decimal | None) -> bool | None:
    """Whether the target was reached; ``None`` where it cannot be told."""
    if direction is None or target is None or actual is None or direction == "nominal":
        return None
    return actual <= target if direction == "smaller" else actual >= target


def name_and_unit(name: str | None, unit: str | None) -> tuple[str | None, str | None]:
    """A metric's name and unit apart, where ``不良率(%)`` holds both."""
    match = re.fullmatch(r"(.+?)\s*[（(]([^（）()]{1,10})[)）]", name or "")
    if match and unit is None:
        return match[1], match[2]
    return name, unit
