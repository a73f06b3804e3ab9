"""The unified social credit identifier of an organisation, 统一社会信用代码 (GB 32100-2015)."""

from desktop.domain.errors import BadValue
from desktop.domain.identifiers.form import TextForm
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

LENGTH = Words("统一社会信用代码应为18位，这里是{n}位", "a credit code has 18 characters, this one {n}")
WRONG = Words(
    "统一社会信用代码的校验位不对，请核对", "the credit code's check digit is wrong; please compare"
)

_PROVINCES = frozenset(
    [
        "10",
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
    ]
)
"""First two digits of the divisions; 10 is the national registry's."""
_NANTONG = frozenset(
    [
        "320600",
        "320602",
        "320611",
        "320612",
        "320613",
        "320614",
        "320621",
        "320622",
        "320623",
        "320625",
        "320626",
        "320671",
        "320681",
        "320682",
        "320683",
        "320684",
        "320685",
        "320691",
    ]
)
"""Nantong's codes, retired ones too; 320691 is the development area's registry and in no table of divisions."""


def known_division(code: str) -> bool:
    """Whether digits 3 to 8 are a division that is known: any of another city counts as known by its province."""
    division = code[2:8]
    return division in _NANTONG if division.startswith("3206") else division[:2] in _PROVINCES


def read(text: str) -> str:
    """The code in 18 half-width capitals.

    Digits 3 to 8 are not held against today's divisions: old ones and 320691, which is in no table, are real.

    Raises:
        BadValue: wrong length, alphabet or check digit.
    """
    from stdnum.cn import uscc  # its tables are loaded when a code is first read

    code = half_width(text).replace(" ", "").replace("-", "").upper()
    if len(code) != 18:
        raise BadValue(LENGTH.fill(n=len(code)))
    try:
        right = uscc.calc_check_digit(code[:17]) == code[17]
    except (ValueError, uscc.ValidationError):
        right = False
    if not right:
        raise BadValue(WRONG)
    return code


CREDIT_CODE = TextForm("credit_code", read)
