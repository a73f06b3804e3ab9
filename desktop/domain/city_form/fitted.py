"""A value as one cell of a form takes it: in its unit, its number format and its own list of values."""

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop.domain.city_form.blank import FormCell, Limits
from desktop.domain.fields import Field, Kind
from desktop.domain.late import dataclass
from desktop.domain.values.dates import Month
from desktop.domain.values.masking import mask
from desktop.domain.values.reading import NO, YES, show_value
from desktop.domain.values.text import compact
from desktop.domain.words import Words

NOT_IN_LIST = Words(
    "“{value}”不在表格的可选项中（{options}）", "'{value}' is none of the form's choices ({options})"
)
OUT_OF_LIMITS = Words(
    "{value}不符合表格的数据有效性限制（{limits}）", "{value} breaks the form's own limits ({limits})"
)
_ENDINGS = re.compile("性|企业|型|级|类|项目|标准")
FIRST_DAY = date(1899, 12, 30)
"""The day that a workbook's day numbers count from."""
MOST_DIGITS = 15
"""Significant digits that a workbook's number holds without loss."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What goes into a cell: a number or a text; or why nothing may."""

    number: Decimal | None = None
    text: str = ""
    why: Words | None = None
    masked: bool = False
    """Whether a part of the text is hidden."""


def fitted(
    value: Any, field: Field | None, unit: str, cell: FormCell, limits: Limits | None, *, personal: bool
) -> Fitted:
    """A value as a cell takes it.

    Args:
        value: what the ledger gives; never ``None``.
        field: the field that it comes from, if it comes from one.
        unit: the unit that the form wants.
        cell: the blank cell.
        limits: what the form's own validation lets it hold.
        personal: whether personal data is written in full.
    """
    if field is not None and field.personal and not personal:
        whole = _said(value, field)
        shown = mask(field, whole)
        return Fitted(text=shown, masked=shown != whole)
    if limits is not None and limits.kind == "list" and limits.options:
        return _of_list(value, field, limits.options)
    made = _plain(value, field, unit, cell)
    if limits is not None and made.number is not None and not _keeps(made.number, limits):
        low, high = (_shown(each, limits) for each in (limits.low, limits.high))
        shown = f"{limits.operator} {low} {high}".strip()
        told = _shown(f"{made.number:f}", limits)
        return Fitted(why=OUT_OF_LIMITS.fill(value=told, limits=f"{limits.kind} {shown}"))
    if limits is not None and limits.kind == "textLength" and made.number is None:
        length = Decimal(len(made.text))
        if not _compares(length, limits):
            return Fitted(
                why=OUT_OF_LIMITS.fill(value=made.text, limits=f"{limits.kind} {limits.low} {limits.high}")
            )
    return made


def _plain(value: Any, field: Field | None, unit: str, cell: FormCell) -> Fitted:
    if isinstance(value, Decimal):
        return _number(value, unit, cell)
    if isinstance(value, date) and cell.format in ("date", "month"):
        return Fitted(number=Decimal((value - FIRST_DAY).days))
    if isinstance(value, Month) and cell.format == "month":
        return Fitted(number=Decimal((value.first - FIRST_DAY).days))
    return Fitted(text=_said(value, field))


def _number(value: Decimal, unit: str, cell: FormCell) -> Fitted:
    number = value / 100 if unit == "%" and cell.format == "percent" else value
    number = number.normalize() + 0
    if len(number.as_tuple().digits) > MOST_DIGITS:
        return Fitted(text=f"{number:f}")
    return Fitted(number=number)


def _said(value: Any, field: Field | None) -> str:
    """A value as a Chinese form prints it: ``2024年3月5日``, a choice by its words."""
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, Month):
        return f"{value.year}年{value.month}月"
    if field is None or field.kind is Kind.LINK:
        return str(value)
    return show_value(field, value, "zh")


def _of_list(value: Any, field: Field | None, options: tuple[str, ...]) -> Fitted:
    """The form's own option for a value, found by all that the ledger's choice is called."""
    by_key = {compact(option): option for option in options}
    for name in _names(value, field):
        found = by_key.get(compact(name))
        if found is not None:
            numeric = isinstance(value, Decimal) and re.fullmatch(r"-?\d+(\.\d+)?", found)
            return Fitted(number=Decimal(found)) if numeric else Fitted(text=found)
    longer = [option for name in _names(value, field)[:1] for option in options if _is_longer(option, name)]
    if len(longer) == 1:
        return Fitted(text=longer[0])
    said = f"{value:f}" if isinstance(value, Decimal) else _said(value, field)
    return Fitted(why=NOT_IN_LIST.fill(value=said, options="、".join(options[:8])))


def _is_longer(option: str, name: str) -> bool:
    """Whether a form's option is a name with an ending that says nothing more: 男性 for 男, 小型企业 for 小型."""
    return (
        _ENDINGS.fullmatch(option.removeprefix(name)) is not None
        if option.startswith(name) and name
        else False
    )


def _names(value: Any, field: Field | None) -> list[str]:
    if isinstance(value, Decimal):
        return [f"{value.normalize():f}", f"{value:f}"]
    if isinstance(value, bool):
        return [_said(value, field) if field else "", *sorted(YES if value else NO)]
    option = field.option(value) if field is not None and field.kind is Kind.CHOICE else None
    if option is None:
        return [_said(value, field)]
    return [option.words.zh, *option.synonyms, option.words.en, option.id]


def _shown(number: str, limits: Limits) -> str:
    """A number of a validation as people read it: of a day, the day."""
    if limits.kind != "date" or not number.isdecimal() or len(number) > 6:
        return number
    return (FIRST_DAY + timedelta(int(number))).isoformat()


def _keeps(number: Decimal, limits: Limits) -> bool:
    if limits.kind not in ("whole", "decimal", "date"):
        return True
    if limits.kind == "whole" and number != number.to_integral_value():
        return False
    return _compares(number, limits)


def _compares(number: Decimal, limits: Limits) -> bool:
    """Whether a number lies where a validation wants it; limits that are formulas are not worked out."""
    try:
        low = Decimal(limits.low)
        high = Decimal(limits.high) if limits.operator in ("between", "notBetween") else low
    except InvalidOperation:
        return True
    match limits.operator:
        case "between":
            return low <= number <= high
        case "notBetween":
            return not low <= number <= high
        case "equal":
            return number == low
        case "notEqual":
            return number != low
        case "greaterThan":
            return number > low
        case "greaterThanOrEqual":
            return number >= low
        case "lessThan":
            return number < low
        case _:
            return number <= low
