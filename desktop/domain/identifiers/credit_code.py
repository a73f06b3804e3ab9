"""The unified social credit identifier of an organisation, 统一社会信用代码 (GB 32100-2015)."""

from desktop.domain.errors import BadValue
from desktop.domain.identifiers.form import TextForm
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

LENGTH = Words("统一社会信用代码应为18位，这里是{n}位", "a credit code has 18 characters, this one {n}")
WRONG = Words(
    "统一社会信用代码的校验位不对，请核对", "the credit code's check digit is wrong; please compare"
)


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
