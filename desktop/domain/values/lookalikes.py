"""Letters and signs that look like digits and stand where a number should: ``12.3O``."""

import re

from desktop.domain.words import Words

NO_DIGIT = Words(
    "“{text}”里的“{wrong}”是{what}，不是{right}；请改成{mended}",
    "the '{wrong}' in '{text}' is {what} and no {right}; write {mended}",
)
LETTER = Words("字母{name}", "the letter {name}")
SIGN = Words("标点", "a sign")
DIGIT, POINT = Words("数字{digit}", "digit {digit}"), Words("小数点", "decimal point")

LIKE = {"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "。": "."}
"""What is taken for a digit or a decimal point, and which."""
_MIXED = re.compile(r"([-−+≤≥<>=¥\s]*)([\dOoIl|。.,/年月日-]+)([^\dA-Za-z]*)")
_LITRES = re.compile(r"\dl$")
_MENDED = str.maketrans(LIKE)


def lookalike(text: str) -> Words | None:
    """What is wrong with a half-width text that would be a number or a date if a letter were a digit.

    ``None`` where no letter is to blame. An ``l`` behind a number is a unit.
    """
    match = _MIXED.fullmatch(text)
    if match is None or not any(sign.isdigit() for sign in match[2]) or _LITRES.search(match[2]):
        return None
    wrong = next((sign for sign in match[2] if sign in LIKE), None)
    if wrong is None:
        return None
    right = LIKE[wrong]
    mended = match[1] + match[2].translate(_MENDED) + match[3]
    what = LETTER.fill(name=wrong) if wrong.isalpha() else SIGN
    should = POINT if right == "." else DIGIT.fill(digit=right)
    return NO_DIGIT.fill(text=text, wrong=wrong, what=what, right=should, mended=mended)
