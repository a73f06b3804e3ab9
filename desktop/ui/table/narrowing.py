"""What columns are narrowed to, in words; and what one types for it."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop.domain.fields import Field, Kind
from desktop.domain.query import Between, Blank, Condition, OneOf, Says
from desktop.domain.values.dates import Month
from desktop.domain.values.reading import read_value, show_value
from desktop.domain.words import Language, Words

RANGED = (Kind.WHOLE, Kind.NUMBER, Kind.MONEY, Kind.DAY, Kind.MONTH, Kind.WHEN)
"""What has a least and a greatest."""
TIMES = (Kind.DAY, Kind.MONTH, Kind.WHEN)
WORDED = (Kind.TEXT, Kind.NOTE, Kind.LINK)
"""What has words in it."""
MOST_NAMED = 3
"""Values that a chip names; of more it says how many."""

BLANK = Words("（空白）", "(blank)")
IS_BLANK, IS_FILLED = Words("空白", "blank"), Words("非空白", "not blank")
SAYS = Words("含“{text}”", "has '{text}'")
IS = Words("是“{text}”", "is '{text}'")
FROM, UNTIL = Words("{low}起", "from {low}"), Words("至{high}", "up to {high}")
BOTH = Words("{low}至{high}", "{low} to {high}")
AT_LEAST, AT_MOST = Words("不小于{low}", "at least {low}"), Words("不大于{high}", "at most {high}")
SEVERAL = Words("{n}个值", "{n} {n:value|values}")

_YEAR = re.compile(r"\s*(\d{4})\s*\u5e74?\s*")


def can_list(field: Field) -> bool:
    """Whether the values of a field may be listed: not what is personal, nor long texts."""
    return not field.personal and field.kind is not Kind.NOTE


def say_value(field: Field, value: Any, titles: Mapping[str, str], language: Language) -> str:
    """A value in a list: blanks by their name, links by the title of what they point to."""
    if value is None:
        return BLANK.say(language)
    return titles.get(value, "—") if field.kind is Kind.LINK else show_value(field, value, language)


def say(field: Field, condition: Condition, titles: Mapping[str, str], language: Language) -> str:
    """What a column is narrowed to."""
    match condition:
        case Blank():
            return (IS_BLANK if condition.blank else IS_FILLED).say(language)
        case Says():
            return (IS if field.personal else SAYS).fill(text=condition.text).say(language)
        case Between():
            return _between(field, condition, language)
        case OneOf():
            if len(condition.values) > MOST_NAMED:
                return SEVERAL.fill(n=len(condition.values)).say(language)
            named = [say_value(field, value, titles, language) for value in condition.values]
            return ("、" if language == "zh" else ", ").join(named)


def read_end(field: Field, text: str, *, upper: bool) -> Any:
    """The end of a range as it is typed; ``None`` where nothing is. A year stands for its first or last month.

    Raises:
        BadValue: it is no such value.
    """
    year = _YEAR.fullmatch(text)
    if field.kind in TIMES and year:
        return Month(int(year[1]), 12 if upper else 1)
    if field.kind in TIMES:
        return read_value(_WHEN, text)
    return read_value(field, text)


def show_end(field: Field, value: Any, language: Language) -> str:
    """The end of a range, as it can be typed again."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date | Month) else show_value(field, value, language)


def _between(field: Field, condition: Between, language: Language) -> str:
    low, high = (show_end(field, end, language) for end in (condition.low, condition.high))
    if low and high:
        return BOTH.fill(low=low, high=high).say(language)
    if field.kind in TIMES:
        return (FROM.fill(low=low) if low else UNTIL.fill(high=high)).say(language)
    return (AT_LEAST.fill(low=low) if low else AT_MOST.fill(high=high)).say(language)


_WHEN = Field("when", Kind.WHEN, Words("日期", "Date"))
