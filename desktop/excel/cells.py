"""A field's value as a cell holds it."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from desktop.domain.fields import Field, Kind
from desktop.domain.late import dataclass
from desktop.domain.values.dates import Month
from desktop.domain.values.masking import mask
from desktop.domain.values.numbers import YUAN
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language
from desktop.excel.styles import DAY_FORMATS, GENERAL, MONEY_FORMAT, MONTH_FORMATS, TEXT_FORMAT

Value = str | int | Decimal | date | None
"""What a cell can hold. Text stays text, whatever it begins with."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, without its leading sign of equality."""

    text: str


Content = Value | Formula
"""What is written into a cell."""

MOST_DIGITS = 15
"""Significant digits that a spreadsheet's number holds without loss."""
FIRST_YEAR = 1901
"""Before it, spreadsheets have no days, or wrong ones."""

NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no workbook can hold."""
_WIDE = re.compile("[\u2010-\u206f\u2100-\u2bff\u2e80-\ud7ff\uf900-\uff60\uffe0-\uffe6\U0001f000-\U0003ffff]")
"""Signs that Chinese fonts give twice the width, some of them doubtful: better too wide than cut off."""
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def clean(text: str) -> str:
    """The text without what no workbook can hold, and with what would be read as an escape escaped."""
    return _LOOKS_ESCAPED.sub("_x005F_", NOT_XML.sub("", text))


def number_format(field: Field, language: Language) -> str:
    """The number format of a field's column."""
    match field.kind:
        case Kind.TEXT:
            return TEXT_FORMAT
        case Kind.DAY | Kind.WHEN:
            return DAY_FORMATS[language]
        case Kind.MONTH:
            return MONTH_FORMATS[language]
        case Kind.MONEY:
            return MONEY_FORMAT
        case _:
            return GENERAL


def cell_value(
    field: Field, value: Any, language: Language, *, personal: bool, months_as_days: bool
) -> Value:
    """A field's value as a cell holds it: money in the field's unit, choices as words, ``None`` for blank.

    Args:
        field: the field; a link's value is the text that names the other record.
        value: the value.
        language: the language of choices, and of yes and no.
        personal: whether personal data is written unmasked.
        months_as_days: whether a month, where a day might stand, becomes its first day; else it is text,
            so that it comes back as the month it was.
    """
    if value is None:
        return None
    if field.personal and not personal:
        return mask(field, show_value(field, value, language))
    match field.kind:
        case Kind.MONEY:
            return _number(value / YUAN[field.unit])
        case Kind.NUMBER:
            return _number(value)
        case Kind.WHOLE:
            return int(value) if abs(value) < 10**MOST_DIGITS else str(value)
        case Kind.DAY | Kind.MONTH | Kind.WHEN:
            return _date(field, value, language, months_as_days)
        case _:
            return clean(show_value(field, value, language))


def titled(field: Field, value: Any, titles: Mapping[str, str]) -> Any:
    """A link's value as the text that names the other record; any other as it is."""
    return titles.get(value) if field.kind is Kind.LINK and value is not None else value


def width_of(value: Value) -> int:
    """How many half-width characters a cell's text takes, at its longest line."""
    if value is None:
        return 0
    if isinstance(value, date):
        return 14
    text = value if isinstance(value, str) else f"{value}"
    if "\n" in text:
        return max(width_of(line) for line in text.split("\n"))
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _number(number: Decimal) -> Value:
    number = number.normalize()
    return f"{number:f}" if len(number.as_tuple().digits) > MOST_DIGITS else number


def _date(field: Field, value: date | Month, language: Language, months_as_days: bool) -> Value:
    if isinstance(value, date):
        return value if value.year >= FIRST_YEAR else value.isoformat()
    as_day = months_as_days or field.kind is Kind.MONTH
    if as_day and value.year >= FIRST_YEAR:
        return value.first
    return f"{value.year}年{value.month}月" if language == "zh" else value.isoformat()
