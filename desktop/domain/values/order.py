"""The order of texts as people expect it: digits as numbers, then letters, then Chinese by pinyin."""

import re
from collections.abc import Sequence

from desktop.domain.values.remembered import Remembered
from desktop.domain.values.text import compact, compact_all

LONGEST = 60
"""Characters of a text that its order goes by."""
FIRST_SIGN = 0x3400
"""The character that stands for the first one in the order of pinyin; the others follow it."""
MOST_DIGITS = 40

_DIGITS = re.compile(r"(\d+)", re.ASCII)


class TextOrder:
    """Makes of a text its key: a text whose plain order, code by code, is the order that people expect.

    A key is a text like any other, so that every tool orders by it without knowing Chinese. In it each Chinese
    character is replaced by the one whose code is its place in the order of pinyin, and each number is led by
    how many digits it has: ``QC-2`` comes before ``QC-10``.
    """

    def __init__(self, table: str) -> None:
        """Reads the order of pinyin.

        Args:
            table: Chinese characters in their order, in lines; those that begin with ``#`` say something of it.
        """
        lines = (line for line in table.splitlines() if not line.startswith("#"))
        # The plain signs as well, as they are: one that is not in it would cost the text thrice as long.
        self._places = {plain: plain for plain in range(128)}
        self._places |= {ord(sign): FIRST_SIGN + place for place, sign in enumerate("".join(lines))}

    def key(self, text: str) -> str:
        """The key of a text."""
        short = compact(text[:LONGEST])
        return _with_numbers(short if short.isascii() else short.translate(self._places))

    def keys(self, texts: Sequence[str | None]) -> list[str | None]:
        """The keys of many texts, made in one go; a blank has none."""
        joined = "\0".join(compact_all([text and text[:LONGEST] for text in texts]))
        spelt = _with_numbers(joined.translate(self._places)).split("\0")
        return (
            [None if text is None else key for text, key in zip(texts, spelt, strict=True)] if texts else []
        )


def _with_numbers(text: str) -> str:
    """The text with each of its numbers led by how many digits it has."""
    parts = _DIGITS.split(text)
    if len(parts) > 1:
        parts[1::2] = map(_NUMBERS.__getitem__, parts[1::2])
    return "".join(parts)


def _number(found: str) -> str:
    digits = found.lstrip("0") or "0"
    return f"{chr(0x2F + min(len(digits), MOST_DIGITS))}{digits}"


_NUMBERS = Remembered(_number)
