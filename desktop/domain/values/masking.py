"""Personal data as it is shown when nobody asked to see it."""

import re

from desktop.domain.fields import Field, Kind

_DATES = (Kind.DAY, Kind.MONTH, Kind.WHEN)


def mask(field: Field, text: str) -> str:
    """The text with its middle hidden where the field is personal.

    Of a date every digit is hidden, and what parts them stays: ``****-**`` is seen to be a month. An ID number keeps 3 and 4 characters, a mobile 3 and 4 (GB/T 35273-2020, annex), anything else its first.
    """
    if not field.personal or not text:
        return text
    if field.kind in _DATES:
        return re.sub(r"\d", "*", text)
    if len(text) >= 15:
        return text[:3] + "*" * (len(text) - 7) + text[-4:]
    if re.fullmatch(r"1\d{10}", text):
        return text[:3] + "****" + text[-4:]
    return text[:1] + "*" * (len(text) - 1)


def is_masked(text: str) -> bool:
    """Whether a text was hidden by `mask`, and so says nothing that could be taken in again."""
    return re.search(r"\*{3}", text) is not None
