"""Things of one kind, laid out so that they are found while one types.

All texts of a shelf lie in one long string, one thing a line, and so do their pinyin and their initials: a search
in a string runs at the speed of memory, where a loop over a hundred thousand texts does not.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import islice

from desktop.domain.pinyin import Readings
from desktop.domain.values.text import compact
from desktop.work.search.question import Word

MOST = 24
"""Things that one shelf gives at most."""
PLAIN = re.compile(r"[^\\()\[\]|?*+.^$]+")
"""A pattern that is plain text."""
LOOKED_AT = 500
"""Places of a word that are judged one by one; a word that is found more often is asked for again, best places first."""


class Rank(IntEnum):
    """How well a thing fits; the lowest fits best."""

    WHOLE = 0  # its title is what was typed
    WHOLE_PINYIN = 1
    BEGINS = 2  # its title begins with it
    BEGINS_PINYIN = 3
    PART = 4  # another text of it begins so: its code, a person
    PART_PINYIN = 5
    INSIDE = 6
    INSIDE_PINYIN = 7


_WHOLE, _BEGINS, _PART, _INSIDE = (int(rank) for rank in (Rank.WHOLE, Rank.BEGINS, Rank.PART, Rank.INSIDE))
"""Plain numbers: a thousand places are ranked at each keystroke."""


class Lines:
    """One long string of lines, each with the thing that it belongs to."""

    def __init__(self, lines: Sequence[str], owners: Iterable[int] | None = None) -> None:
        self.text = "\n" + "\n".join(lines) + "\n"
        self._starts = array("l")
        place = 0
        for line in lines:
            self._starts.append(place)
            place += len(line) + 1
        self._owners = array("l", owners) if owners is not None else None
        self._of: dict[int, list[int]] = {}

    def owner(self, place: int) -> int:
        """The thing whose line a place lies in."""
        line = bisect_right(self._starts, place) - 1
        return line if self._owners is None else self._owners[line]

    def span(self, thing: int) -> Iterator[tuple[int, int]]:
        """Where the lines of a thing begin and end."""
        first = thing if self._owners is None else self._first(thing)
        for line in range(first, len(self._starts)):
            if self._owners is not None and self._owners[line] != thing:
                return
            start = self._starts[line]
            yield start, self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text)
            if self._owners is None:
                return

    def _first(self, thing: int) -> int:
        assert self._owners is not None
        return bisect_right(self._owners, thing - 1)

    def places(self, part: str) -> Iterator[tuple[int, int]]:
        """Where a part, given as a pattern, begins and ends, as often as it stands there."""
        if PLAIN.fullmatch(part):  # the search for a plain text is faster than that for a pattern
            place = self.text.find(part)
            while place >= 0:
                yield place, place + len(part)
                place = self.text.find(part, place + len(part))
            return
        for found in re.finditer(part, self.text):
            yield found.span()


class Shelf:
    """Things of one kind: each has a title and other texts by which it is found."""

    def __init__(self, names: Sequence[str], things: Sequence[tuple[str, ...]], readings: Readings) -> None:
        """Lays the things out.

        Args:
            names: what the shelf itself is called; who types such a word means its things.
            things: of each its title and its other texts.
            readings: of Chinese characters.
        """
        self.size = len(things)
        self._names = Lines(["\t".join(_ways_of(name, readings)) for name in names])
        texts = ["\t".join(map(compact, thing)) for thing in things]
        self._texts = Lines(texts)
        spelt: list[str] = []
        initials: list[str] = []
        owners, first_of = array("l"), array("l")
        for number, text in enumerate(texts):
            ways = readings.ways(text)
            for way in {way[0] for way in ways}:
                spelt.append(way)
                owners.append(number)
            for first in {way[1] for way in ways}:
                initials.append(first)
                first_of.append(number)
        self._spelt, self._initials = Lines(spelt, owners), Lines(initials, first_of)

    def find(self, words: Sequence[Word]) -> list[tuple[Rank, int]]:
        """The things that have all words, the best first, each with how well it fits; at most `MOST`.

        A word that names the shelf itself need not stand in the thing, as long as another does.
        """
        if not self.size or not words:
            return []
        own = [word for word in words if not self._is_named(word)] or words
        lead, *others = sorted(own, key=self._count)
        found: dict[int, int] = {}
        for rank, number in self._search(lead):
            if number not in found and all(self._has(number, word) for word in others):
                found[number] = rank
                if len(found) >= MOST:
                    break
        return [(Rank(rank), number) for rank, number in sorted((r, n) for n, r in found.items())]

    def _is_named(self, word: Word) -> bool:
        return len(word.text) > 1 and word.text in self._names.text

    def _count(self, word: Word) -> int:
        return self._texts.text.count(word.text) + (
            self._initials.text.count(word.letters) if word.letters else 0
        )

    def _search(self, word: Word) -> Iterator[tuple[int, int]]:
        """The things that have a word, the best first as far as that is quick; some come twice."""
        ways = [(self._texts, re.escape(word.text), 0)]
        ways += [(lines, part, 1) for lines, part in self._in_letters(word)]
        few: list[tuple[int, int]] = []
        many: list[tuple[Lines, str, int]] = []
        for lines, part, pinyin in ways:
            judged = _judged(lines, part, pinyin)
            if len(judged) < LOOKED_AT:
                few += judged
            else:
                many.append((lines, part, pinyin))
        if many:
            for sign in "\n\t":
                for lines, part, pinyin in many:
                    few += _judged(lines, sign + part, pinyin, 1)
                if len(few) >= MOST:
                    break
        few.sort(key=lambda found: found[0])
        inside = next((n for n, found in enumerate(few) if found[0] >= _INSIDE), len(few))
        yield from ((rank, number) for rank, number in (few[n] for n in range(inside)))
        for lines, part, pinyin in many:
            if len(word.text) > 1 or not pinyin:
                yield from ((_INSIDE + pinyin, lines.owner(place)) for place, _end in lines.places(part))
        yield from (few[n] for n in range(inside, len(few)))

    def _in_letters(self, word: Word) -> Iterator[tuple[Lines, str]]:
        if word.letters:
            yield self._initials, word.letters
        yield from ((self._spelt, part) for part in word.syllables)

    def _has(self, number: int, word: Word) -> bool:
        ways = [(self._texts, re.escape(word.text)), *self._in_letters(word)]
        return any(
            re.compile(part).search(lines.text, start, end)
            for lines, part in ways
            for start, end in lines.span(number)
        )


def _ways_of(name: str, readings: Readings) -> tuple[str, ...]:
    key = compact(name)
    return (key, *(way[1] for way in readings.ways(key)))


def _judged(lines: Lines, part: str, pinyin: int, skipped: int = 0) -> list[tuple[int, int]]:
    """The first places of a part, as many as are judged, each with its rank.

    Args:
        lines: where to look.
        part: what to look for, as a pattern.
        pinyin: 1 where it is letters that spell the text, 0 where it is the text.
        skipped: signs of what is found that do not belong to the part.
    """
    text, found = lines.text, []
    for start, end in islice(lines.places(part), LOOKED_AT):
        before = text[start + skipped - 1]
        if before == "\n":
            step = _WHOLE if text[end] in "\t\n" else _BEGINS
        else:
            step = _PART if before == "\t" else _INSIDE
        found.append((step + pinyin, lines.owner(start)))
    return found
