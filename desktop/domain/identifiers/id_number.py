"""The citizen identification number, 公民身份号码 (GB 11643-1999)."""

import re
from datetime import date

from desktop.domain.errors import BadValue
from desktop.domain.identifiers.form import TextForm
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

LOST_DIGITS = Words(
    "身份证号的末三位已被Excel截掉，无法复原，请把该列设为文本后重新填写",
    "Excel has cut off the last three digits of the ID number; they cannot be restored. "
    "Make the column text and type it again",
)
LENGTH = Words("身份证号应为18位，这里是{n}位", "an ID number has 18 characters, this one {n}")
DIGITS = Words("身份证号含有不该有的字符", "the ID number holds characters that it cannot have")
BIRTH = Words("身份证号里的出生日期不存在", "the birth date in the ID number does not exist")
WRONG = Words(
    "身份证号的校验位不对，请核对原件", "the ID number's check digit is wrong; compare it with the card"
)


def read(text: str) -> str:
    """The number in 18 half-width characters, X in capitals.

    The division is not checked: retired ones stay in people's numbers for life.

    Raises:
        BadValue: cut to 15 digits, wrong length, characters, birth date or check digit. Never repaired.
    """
    from stdnum.cn import ric

    number = half_width(text).replace(" ", "").upper()
    if re.fullmatch(r"\d(\.\d+)?E\+?1[67]|\d{15}|\d{15}000\.0?|\d{17,18}\.0?", number):
        raise BadValue(LOST_DIGITS)
    if len(number) != 18:
        raise BadValue(LENGTH.fill(n=len(number)))
    if not re.fullmatch(r"\d{17}[\dX]", number):
        raise BadValue(DIGITS)
    birth_date(number)
    if ric.calc_check_digit(number) != number[-1]:
        raise BadValue(LOST_DIGITS if looks_cut(number) else WRONG)
    return number


def looks_cut(number: str) -> bool:
    """Whether a number ends as Excel leaves one that it has cut; about one genuine number in 1,100 does too."""
    return number.endswith("000")


def birth_date(number: str) -> date:
    """The birth date in a number.

    Raises:
        BadValue: there is no such day.
    """
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        raise BadValue(BIRTH) from None


def sex(number: str) -> str:
    """``male`` or ``female`` by digit 17 (odd is male)."""
    return "male" if int(number[16]) % 2 else "female"


ID_NUMBER = TextForm("id_number", read)
