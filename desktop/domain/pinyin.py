"""How Chinese is typed in letters: whole syllables (xuyaqin), initials (xyq), or some of each (xuyq).

A character may be read in several ways (重: zhong, chong); each of them counts.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice, product

MOST_WAYS = 6
"""Ways in which one text is read at most; what has more characters with several readings loses some."""
MOST_PARSES = 8
"""Ways in which typed letters are taken apart at most."""
MOST_MIXED = 3
"""Likewise, where syllables and initials are typed together; the ways with the fewest parts are taken."""
LONGEST = 6
"""Letters of a syllable at most."""
TWO_LETTERS = ("zh", "ch", "sh")
"""Initials of two letters; people type them whole or by their first letter."""
FIRST_SIGN = 0xE000
"""Where the signs that stand for syllables begin: in Unicode's area for private use."""


class Readings:
    """The readings of characters, out of a table of lines ``syllable characters``.

    A text is spelt with one sign for each syllable, so that pinyin is found as fast as a word is. The signs are
    in the order of the alphabet, so that all syllables with one beginning are a range of them.
    """

    def __init__(self, table: str) -> None:
        self._of: dict[str, tuple[str, ...]] = {}
        for line in table.splitlines():
            syllable, _blank, signs = line.partition(" ")
            if syllable == "#":
                continue
            for sign in signs:
                self._of[sign] = (*self._of.get(sign, ()), syllable)
        self.syllables = tuple(sorted({one for found in self._of.values() for one in found}))
        self._signs = {syllable: chr(FIRST_SIGN + n) for n, syllable in enumerate(self.syllables)}
        self._several = re.compile("[" + "".join(s for s, all_ in self._of.items() if len(all_) > 1) + "]")
        self._spelt = _translation({sign: self._signs[all_[0]] for sign, all_ in self._of.items()})
        self._first = _translation({sign: all_[0][0] for sign, all_ in self._of.items()})
        self.whole = lru_cache(64)(self._whole)
        """Patterns that find letters that are syllables, the last perhaps begun only, in a text spelt by `ways`."""
        self.mixed = lru_cache(64)(self._mixed)
        """Patterns that find letters that are syllables and initials typed together, likewise."""

    def of(self, sign: str) -> tuple[str, ...]:
        """The syllables that a character is read with, the usual one first; none for what is not Chinese."""
        return self._of.get(sign, ())

    def ways(self, text: str) -> list[tuple[str, str]]:
        """A text as it may be read: a sign for each syllable, and initials.

        Letters and digits are kept as they are, other signs and blanks are left out; a tab stays, since it parts texts.
        """
        several = self._several.findall(text)
        if not several:
            return [(text.translate(self._spelt), text.translate(self._first))]
        found, pieces = [], self._several.split(text)
        spelt, first = ([piece.translate(by) for piece in pieces] for by in (self._spelt, self._first))
        for choice in islice(product(*(self._of[sign] for sign in several)), MOST_WAYS):
            signs = "".join(a + self._signs[b] for a, b in zip(spelt, choice, strict=False))
            letters = "".join(a + b[0] for a, b in zip(first, choice, strict=False))
            found.append((signs + spelt[-1], letters + first[-1]))
        return found

    def _whole(self, letters: str) -> tuple[str, ...]:
        parses = islice(self._apart(letters, loosely=False), MOST_PARSES)
        return tuple(
            "".join(map(self._signs.__getitem__, apart[:-1])) + self._begun(apart[-1]) for apart in parses
        )

    def _mixed(self, letters: str) -> tuple[str, ...]:
        some = [apart for apart in self._apart(letters, loosely=True) if max(map(len, apart)) > 1]
        some = sorted(some, key=len)[:MOST_MIXED]
        return tuple("".join(map(self._begun, apart)) for apart in some)

    def _apart(self, letters: str, *, loosely: bool) -> Iterator[tuple[str, ...]]:
        """The ways to take letters apart: syllables or, loosely, initials as well; the last may be begun only."""
        if self._range(letters)[0] < self._range(letters)[1]:
            yield (letters,)
        for end in range(min(LONGEST, len(letters) - 1), 0, -1):
            part = letters[:end]
            initial = loosely and (part in TWO_LETTERS or (end == 1 and part not in "iuv"))
            if part in self._signs or initial:
                for rest in self._apart(letters[end:], loosely=loosely):
                    yield (part, *rest)

    def _range(self, begun: str) -> tuple[int, int]:
        """The syllables that begin so: the number of the first, and of the one after the last."""
        return bisect_left(self.syllables, begun), bisect_left(self.syllables, begun + "~")

    def _begun(self, begun: str) -> str:
        first, after = self._range(begun)
        if after - first == 1:
            return chr(FIRST_SIGN + first)
        return f"[{chr(FIRST_SIGN + first)}-{chr(FIRST_SIGN + after - 1)}]"


class _Table(defaultdict[int, "str | None"]):
    """A table for `str.translate` in which what is not named stays, if it is a letter or digit, or goes."""

    def __missing__(self, code: int) -> str | None:
        sign = chr(code)
        self[code] = kept = sign if sign.isalnum() or sign == "\t" else None
        return kept


def _translation(known: Mapping[str, str]) -> _Table:
    table = _Table()
    table.update({ord(sign): said for sign, said in known.items()})
    return table
