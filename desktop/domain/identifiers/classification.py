"""What a standard is about: ICS codes (``03.120.10``), CCS codes (``A 00``), and the code of a technical committee."""

import re
from collections.abc import Callable

from desktop.domain.errors import BadValue
from desktop.domain.identifiers.form import TextForm
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

ICS_SHAPE = Words("“{text}”不是ICS分类号，应如03.120.10", "'{text}' is no ICS code such as 03.120.10")
CCS_SHAPE = Words("“{text}”不是CCS分类号，应如A 00", "'{text}' is no CCS code such as A 00")

_ICS = re.compile(r"(\d{1,2})(?:\.(\d{1,3})(?:\.(\d{1,2}))?)?")
_CCS = re.compile(r"([A-Z]) ?(\d{2}(?:/\d{2})?)")
_BETWEEN = re.compile(r"\s*[;,、\n]\s*")
_COMMITTEE = re.compile(
    r"(?:(SAC|ISO|IEC|ISO/IEC)\s*[/ ]\s*)?((?:J?TC|PC)\s*\d+(?:\s*/\s*(?:SC|WG|JWG|TG)\s*\d+)*)"
)


def _each(text: str, one: Callable[[str], str]) -> str:
    parts = [part for part in _BETWEEN.split(half_width(text).upper()) if part]
    return "; ".join(one(part) for part in parts or [""])


def read_ics(text: str) -> str:
    """ICS codes, each as two, three and two digits, separated by a semicolon.

    A spreadsheet makes 3.12 of 03.120; the zeros come back.

    Raises:
        BadValue: no such code.
    """

    def one(part: str) -> str:
        match = _ICS.fullmatch(part.removeprefix("ICS").strip())
        if match is None:
            raise BadValue(ICS_SHAPE.fill(text=text))
        digits = (match[1].zfill(2), match[2] and match[2].ljust(3, "0"), match[3] and match[3].ljust(2, "0"))
        return ".".join(d for d in digits if d)

    return _each(text, one)


def read_ccs(text: str) -> str:
    """CCS codes, each a letter, a blank and two digits, separated by a semicolon.

    Raises:
        BadValue: no such code.
    """

    def one(part: str) -> str:
        match = _CCS.fullmatch(part.removeprefix("CCS").strip())
        if match is None:
            raise BadValue(CCS_SHAPE.fill(text=text))
        return f"{match[1]} {match[2]}"

    return _each(text, one)


def read_committee(text: str) -> str:
    """The code as ``SAC/TC 209/SC 1``; a text of any other shape, a local committee's perhaps, as it is."""
    match = _COMMITTEE.fullmatch(half_width(text).upper())
    if match is None:
        return text
    bodies = "/".join(re.sub(r"\s*(\d+)$", r" \1", part.strip()) for part in match[2].split("/"))
    between = " " if bodies.startswith("JTC") else "/"
    return f"{match[1]}{between}{bodies}" if match[1] else bodies


ICS_CODE = TextForm("ics_code", read_ics)
CCS_CODE = TextForm("ccs_code", read_ccs)
COMMITTEE_CODE = TextForm("committee_code", read_committee)
