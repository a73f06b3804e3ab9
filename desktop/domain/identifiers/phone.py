"""A telephone number: an eleven-digit mobile, or an area code and a number."""

import re

from desktop.domain.errors import BadValue
from desktop.domain.identifiers.form import TextForm
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

SHAPE = Words("“{text}”不是电话号码", "'{text}' is no telephone number")


def read(text: str) -> str:
    """The number without blanks; a hyphen after the area code stays.

    Raises:
        BadValue: neither a mobile nor a fixed line.
    """
    number = re.sub(r"[\s()]", "", half_width(text)).removeprefix("+86")
    if re.fullmatch(r"1\d{2}-\d{4}-\d{4}", number):
        number = number.replace("-", "")
    if not re.fullmatch(r"1\d{10}|(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?", number):
        raise BadValue(SHAPE.fill(text=text))
    return number


PHONE = TextForm("phone", read)
