"""The number of a granted Chinese patent: ``ZL`` + year + kind + serial + ``.`` + check digit."""

import re

from desktop.domain.errors import BadValue
from desktop.domain.identifiers.form import TextForm
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

SHAPE = Words(
    "“{text}”不是专利号，应如ZL201310699744.2", "'{text}' is no patent number such as ZL201310699744.2"
)
WRONG = Words("专利号“{text}”的校验位应为{digit}", "the check digit of patent {text} should be {digit}")

_NEW = re.compile(r"(?:ZL)?(\d{12})\.?([\dX])")
_OLD = re.compile(r"(?:ZL)?(\d{8})\.?([\dX])")
_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9)
_KINDS = {"1": "invention", "2": "utility_model", "3": "design", "8": "invention", "9": "utility_model"}


def read(text: str) -> str:
    """The number as ``ZL201310699744.2``; numbers before October 2003 have eight digits.

    Raises:
        BadValue: the shape or the check digit (sum of digit x weight, modulo 11) is wrong.
    """
    number = half_width(text).replace(" ", "").upper().replace("．", ".")
    match = _NEW.fullmatch(number) or _OLD.fullmatch(number)
    if match is None:
        raise BadValue(SHAPE.fill(text=text))
    total = sum(int(d) * _WEIGHTS[i % 8] for i, d in enumerate(match[1]))
    right = "0123456789X"[total % 11]
    if match[2] != right:
        raise BadValue(WRONG.fill(text=text, digit=right))
    return f"ZL{match[1]}.{match[2]}"


def kind(number: str) -> str | None:
    """``invention``, ``utility_model`` or ``design`` by the digit behind the year."""
    digits = number.removeprefix("ZL").partition(".")[0]
    return _KINDS.get(digits[4] if len(digits) == 12 else digits[2])


def application_year(number: str) -> int | None:
    """The year of application in a number; of eight digits, the first two are its year from 1985 on."""
    digits = number.removeprefix("ZL").partition(".")[0]
    if not digits.isdecimal() or len(digits) not in (8, 12):
        return None
    if len(digits) == 12:
        return int(digits[:4])
    return int(digits[:2]) + (1900 if int(digits[:2]) >= 85 else 2000)


PATENT_NUMBER = TextForm("patent_number", read)
