"""Which part of a text a search has found, so that it can be shown."""

from collections.abc import Sequence

from desktop.domain.pinyin import Readings
from desktop.domain.values.text import compact
from desktop.work.search.question import Word

Span = tuple[int, int]
"""The first character and the one after the last."""


def spans(text: str, words: Sequence[Word], readings: Readings) -> list[Span]:
    """The parts of a text that words of a search found, from the left, none within another."""
    found = sorted({span for word in words if (span := _span(text, word, readings))})
    merged: list[Span] = []
    for first, last in found:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _span(text: str, word: Word, readings: Readings) -> Span | None:
    keys = [compact(sign) for sign in text]
    for first in range(len(text)):
        if keys[first] and (last := _literally(keys, first, word.text)):
            return first, last
    if word.text.isascii():
        for first, sign in enumerate(text):
            if sign.isalnum() and (last := _in_letters(text, first, word.text, readings)):
                return first, last
    return None


def _literally(keys: Sequence[str], first: int, wanted: str) -> int:
    """Where a word that begins at a character ends; 0 if it does not stand there."""
    said = ""
    for place in range(first, len(keys)):
        said += keys[place]
        if said.startswith(wanted):
            return place + 1
        if not wanted.startswith(said):
            return 0
    return 0


def _in_letters(text: str, first: int, typed: str, readings: Readings) -> int:
    """Where letters that spell a text from a character on end; 0 if they spell something else."""
    if not typed:
        return first
    if first == len(text):
        return 0
    sign = text[first]
    ways = readings.of(sign) or ((compact(sign),) if sign.isalnum() else ("",))
    for way in ways:
        for length in range(len(way), -1, -1):
            if (length or not way) and typed.startswith(way[:length]):
                last = _in_letters(text, first + 1, typed[length:], readings)
                if last:
                    return last if typed[length:] else first + 1
    return 0
