"""Dates as people type them at the desk: short for the day they mean, which a cell of a ledger never is.

``今天``, ``昨天``, ``3/5``, ``3月5日`` and ``5日`` are of the day on which they are typed. A workbook is read without
this: nobody knows on which day its cells were written.
"""

import re
from datetime import date, timedelta

_DAYS = {
    "今天": 0,
    "今日": 0,
    "today": 0,
    "昨天": -1,
    "昨日": -1,
    "yesterday": -1,
    "前天": -2,
    "明天": 1,
    "明日": 1,
    "tomorrow": 1,
    "后天": 2,
}
_MONTHS = {
    "本月": 0,
    "这个月": 0,
    "this month": 0,
    "上月": -1,
    "上个月": -1,
    "last month": -1,
    "下月": 1,
    "下个月": 1,
}
_MONTH_AND_DAY = re.compile(r"(\d{1,2})\s*[-./月、]\s*(\d{1,2})\s*[日号]?")
_MONTH_ALONE = re.compile(r"(\d{1,2})\s*月份?")
_DAY_ALONE = re.compile(r"(\d{1,2})\s*[日号]")


def in_full(text: str, today: date) -> str:
    """What was typed, as a date that is written out; as it stands where it is no short form.

    Args:
        text: half-width, without blanks around it.
        today: the day on which it is typed; a day or month without a year is of that year.
    """
    said = text.casefold()
    if said in _DAYS:
        return (today + timedelta(_DAYS[said])).isoformat()
    if said in _MONTHS:
        months = today.year * 12 + today.month - 1 + _MONTHS[said]
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if match := _MONTH_AND_DAY.fullmatch(text):
        return f"{today.year}-{match[1]}-{match[2]}"
    if match := _MONTH_ALONE.fullmatch(text):
        return f"{today.year}-{match[1]}" + "月"
    if match := _DAY_ALONE.fullmatch(text):
        return f"{today.year}-{today.month}-{match[1]}"
    return text
