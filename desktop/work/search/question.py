"""What was typed into a search, taken apart."""

import re
from functools import cached_property

from desktop.domain.late import dataclass
from desktop.domain.pinyin import Readings
from desktop.domain.values.text import compact

LONGEST = 80
"""Characters of a question that are looked at."""
MOST_LETTERS = 25
"""Letters from which on nobody types initials."""
_LETTERS = re.compile(r"[a-z']+")
_UMLAUT = re.compile("([ln])(?:yu|ue)")
_RUNS = re.compile(r"[!-~]+|[^!-~]+")


@dataclass(frozen=True)
class Word:
    """One word of a question."""

    text: str
    """As `compact` spells it."""
    readings: Readings

    @cached_property
    def letters(self) -> str:
        """The word where it may be initials: letters and digits alone; else blank."""
        return self.text if self.text.isascii() and self.text.isalnum() else ""

    @cached_property
    def syllables(self) -> tuple[str, ...]:
        """Patterns that find it in a text spelt in syllables, where it may be pinyin, with initials between or not."""
        if not _LETTERS.fullmatch(self.text):
            return ()
        typed = self.text.replace("'", "")
        umlaut = _UMLAUT.sub(lambda found: found[1] + ("ve" if found[0].endswith("e") else "v"), typed)
        spellings = (typed, umlaut) if umlaut != typed else (typed,)  # 吕: lv or lyu
        whole = [pattern for one in spellings for pattern in self.readings.whole(one)]
        return tuple(whole) or (self.readings.mixed(typed) if len(typed) in range(3, MOST_LETTERS) else ())


def words_of(typed: str, readings: Readings) -> tuple[Word, ...]:
    """The words of what was typed. Chinese and letters typed without a blank count as words of their own."""
    found: list[str] = []
    for part in typed[:LONGEST].split():
        key = compact(part).replace("ü", "v")
        found += [key] if len(key) < 2 or key.isascii() else _RUNS.findall(key)
    return tuple(Word(key, readings) for key in dict.fromkeys(found) if key)
