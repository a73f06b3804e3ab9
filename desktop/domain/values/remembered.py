"""What was worked out of a value before, looked up without a call."""

from collections.abc import Callable
from typing import Any, TypeVar

Made = TypeVar("Made")

MOST = 1 << 14
"""Values remembered; then it begins anew."""


class Remembered(dict[Any, Made]):
    """A dictionary that works out what it does not have; ``None`` may be given a place that stays."""

    def __init__(self, work_out: Callable[[Any], Made], always: dict[Any, Made] | None = None) -> None:
        super().__init__(always or {})
        self._work_out, self._always = work_out, always or {}

    def __missing__(self, value: Any) -> Made:
        made = self._work_out(value)
        if len(self) >= MOST:
            self.clear()
            self.update(self._always)
        self[value] = made
        return made
