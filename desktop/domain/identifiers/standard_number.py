"""The number of a standard, and the level that its prefix tells."""

import re

from desktop.domain.errors import BadValue
from desktop.domain.identifiers.form import TextForm
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

SHAPE = Words(
    "“{text}”不是标准编号，应如GB/T 22796-2021", "'{text}' is no standard number such as GB/T 22796-2021"
)
SHAPE_Q = Words(
    "“{text}”不是企业标准编号，应如Q/320600AB 001-2024",
    "'{text}' is no enterprise standard number such as Q/320600AB 001-2024",
)

# Order matters: DB alone is the earthquake industry, DB32 a province; T/XX a society, XX/T an industry.
_LEVELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("international", re.compile(r"(ISO/IEC|ISO|IEC|ITU-[TR])( ?/?(TS|TR|PAS|GUIDE))? [\w.\-]+(:\d{4})?")),
    ("national", re.compile(r"(GB|GB/T|GB/Z|GBZ|GBZ/T|GSB) [\d.\-]*\d+(\.\d+)?-(\d{4}|\d{2})")),
    ("local", re.compile(r"DB\d{2}(\d{2})?(/T|/Z)? \d+(\.\d+)?-\d{4}")),
    ("group", re.compile(r"T/[A-Z0-9]{2,12} [\d.]+-\d{4}")),
    ("enterprise", re.compile(r"Q/[A-Z0-9]+( [A-Z0-9]+)?([ .]?\d{1,5}(\.\d+)?)-\d{4}")),
    ("industry", re.compile(r"[A-Z]{2,3}(/T|/Z)? [A-Z]?\d+(\.\d+)?-(\d{4}|\d{2})")),
)
_DASHES = re.compile(r"\s*[—–―−‐‑-]{1,2}\s*")
_NO_STROKE = re.compile(r"^([A-Z]{2})T\s*(?=\d)")
"""``GBT 22796``: no prefix of three letters ends in T, and as one it would pass for an industry standard."""
_HEAD = re.compile(
    r"^((?:ISO/IEC|ISO|IEC|ITU-[TR]|GBZ|GB|GSB|DB\d{2,4}|[A-Z]{2,3})(?:\s*/\s*[TZ])?|T/[A-Z0-9]*[A-Z])\s*(?=\d)"
)


def read(text: str) -> str:
    """The number in its one spelling: half-width, one blank after the prefix, a plain hyphen before the year.

    Raises:
        BadValue: no known shape.
    """
    number = half_width(text).upper().replace("／", "/").strip("《》")
    number = _DASHES.sub("-", re.sub(r"\s+", " ", number))
    number = re.sub(r"\s*/\s*", "/", number)
    number = _NO_STROKE.sub(r"\1/T ", number)
    number = _HEAD.sub(r"\1 ", number)
    if level(number) is None:
        raise BadValue((SHAPE_Q if number.startswith("Q/") else SHAPE).fill(text=text))
    return number


def level(number: str) -> str | None:
    """``international``, ``national``, ``industry``, ``local``, ``group`` or ``enterprise``."""
    return next((name for name, shape in _LEVELS if shape.fullmatch(number)), None)


STANDARD_NUMBER = TextForm("standard_number", read)
