"""The readings of Chinese characters, loaded when the first search is made."""

from functools import cache

from desktop.assets import asset
from desktop.domain.pinyin import Readings


@cache
def readings() -> Readings:
    """The table that comes with the program; it takes some ten milliseconds and two megabytes."""
    return Readings(asset("pinyin.txt").read_text(encoding="utf-8"))
