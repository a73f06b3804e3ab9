"""The number of an official document, 文号, such as ``通政办发〔2010〕36号`` (year in six-cornered brackets)."""

import re

from desktop.domain.identifiers.form import TextForm
from desktop.domain.values.text import half_width

_SHAPE = re.compile(r"(.+?)[\[(〔【](\d{4})[\])〕】]第?0*(\d+)号?")


def read(text: str) -> str:
    """The number with 〔〕 around the year, without 第 or leading zeros; a text of any other shape as it is."""
    match = _SHAPE.fullmatch(half_width(text).replace(" ", ""))
    return f"{match[1]}〔{match[2]}〕{match[3]}号" if match else text


DOCUMENT_NUMBER = TextForm("document_number", read)
