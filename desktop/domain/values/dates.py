"""Dates as Chinese ledgers write them.

Three kinds: a day, a month, and *when*, which is a day where the day is known and a month where it is
not, so that ``2010年9月`` never turns into a first of September that nobody wrote.
"""

import math
import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Never, Self

from desktop.domain.errors import BadValue
from desktop.domain.late import dataclass
from desktop.domain.values.lookalikes import lookalike
from desktop.domain.values.numbers import BLANKS
from desktop.domain.values.text import half_width
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    def isoformat(self) -> str:
        """The month as ``2010-09``."""
        return f"{self.year:04d}-{self.month:02d}"

    @classmethod
    def fromisoformat(cls, text: str) -> Self:
        """The month of ``2010-09``."""
        return cls(int(text[:4]), int(text[5:7]))

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])


When = date | Month
"""A day where it is known, else a month."""

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_NUMERIC = re.compile(r"(\d{4})\s*[-./年,、]\s*(\d{1,2})(?:\s*[-./月,、]\s*(\d{1,2})\s*[日号]?|\s*月)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_MONTH_ALONE = re.compile(r"\d{1,2}\s*月(\s*\d{1,2}\s*[日号]?)?")
_CLOCK = re.compile(r"[T ]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_SERIALS = range(7306, 73051)
"""Excel's day numbers from 1920 to 2099; a number cell outside them is no date."""
_SERIALS_AS_TEXT = range(36526, 73051)
"""Day numbers from 2000 on: what a column of dates turns into that was made a column of texts. ``20256`` is none."""
YEARS = range(1900, 2200)
"""The years that a date may lie in; ``0203`` and ``2205`` are slips of the finger."""

NOT_A_DATE = Words(
    "“{text}”不是日期，请写成2018-06-09或2018年6月9日", "'{text}' is no date; write 2018-06-09"
)
NOT_A_MONTH = Words("“{text}”不是月份，请写成2018-06或2018年6月", "'{text}' is no month; write 2018-06")
NO_SUCH_DAY = Words("“{text}”这一天不存在", "'{text}' is a day that does not exist")
NO_SUCH_YEAR = Words(
    "“{text}”的年份不在1900至2199之间", "the year of '{text}' does not lie between 1900 and 2199"
)
NO_DAY = Words("“{text}”没有写明是哪一天", "'{text}' does not say which day")
NO_RANGE = Words("“{text}”不是起止时间，请写成2019.1-2019.7", "'{text}' is no period; write 2019.1-2019.7")


def first_day(when: When) -> date:
    """The day itself, or a month's first."""
    return when.first if isinstance(when, Month) else when


def last_day(when: When) -> date:
    """The day itself, or a month's last."""
    return when.last if isinstance(when, Month) else when


def read_when(cell: object) -> When | None:
    """A cell as a day or a month; ``None`` where it is blank or says that nothing applies.

    Raises:
        BadValue: it is neither, a day that does not exist, or a year that nobody can mean.
    """
    when = _when(cell)
    if when is not None and when.year not in YEARS:
        _bad(NO_SUCH_YEAR, str(cell))
    return when


def read_day(cell: object) -> date | None:
    """A cell as a day.

    Raises:
        BadValue: as `read_when`, and where only a month is given.
    """
    when = read_when(cell)
    return _bad(NO_DAY, str(cell)) if isinstance(when, Month) else when


def read_month(cell: object) -> Month | None:
    """A cell as a month; of a day, its month.

    Raises:
        BadValue: as `read_when`.
    """
    try:
        when = read_when(cell)
    except _NoDateError as bad:
        if bad.by_letter:
            raise
        _bad(NOT_A_MONTH, bad.text)
    return Month(when.year, when.month) if isinstance(when, date) else when


def read_period(cell: object, start: When | None = None) -> tuple[When | None, When | None]:
    """A cell such as ``2019.1-2019.7`` or, from a known start, ``3年``: first and last of the period.

    Raises:
        BadValue: it is neither, or ends before it begins.
    """
    text = half_width(str(cell or ""))
    if text in BLANKS:
        return None, None
    years = re.fullmatch(r"([一二三四五六七八九十]|\d{1,2})\s*年", text)
    if years:
        if start is None:
            _bad(NO_RANGE, text)
        count = int(years[1]) if years[1].isdigit() else "一二三四五六七八九十".index(years[1]) + 1
        if count == 0:
            _bad(NO_RANGE, text)
        return start, _add_years(first_day(start), count) - timedelta(days=1)
    for sign in ("至", "到", "~", "—", "–", "--", "-"):
        parts = text.split(sign)
        if len(parts) % 2 == 0:
            half = len(parts) // 2
            ends = [sign.join(parts[:half]), sign.join(parts[half:])]
            if _MONTH_ALONE.fullmatch(ends[1].strip()):  # 2019年1-7月
                ends[1] = ends[0].strip()[:4] + "年" + ends[1].strip()
            try:
                begin, end = (read_when(part) for part in ends)
            except BadValue:
                continue
            if begin is not None and end is not None and first_day(begin) <= last_day(end):
                return begin, end
    return _bad(NO_RANGE, text)


def _when(cell: object) -> When | None:
    if cell is None or isinstance(cell, bool):
        return None if cell is None else _no_date(str(cell))
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date | Month):
        return cell
    if isinstance(cell, int | float):
        return _from_number(cell)
    text = _CLOCK.sub("", half_width(str(cell)))
    return None if text in BLANKS else _from_text(text)


def _from_number(number: float) -> When:
    if not math.isfinite(number):
        _no_date(repr(number))
    whole = int(number)
    if whole == number and _COMPACT.fullmatch(str(whole)):
        return _from_text(str(whole))
    if whole in _SERIALS:
        return date(1899, 12, 30) + timedelta(days=whole)
    return _no_date(repr(number))


def _from_text(text: str) -> When:
    if len(text) == 5 and text.isascii() and text.isdigit() and int(text) in _SERIALS_AS_TEXT:
        return date(1899, 12, 30) + timedelta(days=int(text))
    match = _COMPACT.fullmatch(text) or _NUMERIC.fullmatch(text)
    if match is None:
        match = _NUMERIC.fullmatch(_arabic(text))
    if match is None:
        return _no_date(text)
    year, month = int(match[1]), int(match[2])
    if match[3]:
        return _day(text, year, month, int(match[3]))
    if not 1 <= month <= 12:
        return _no_date(text)
    return Month(year, month)


def _arabic(text: str) -> str:
    """``二〇一八年十二月三十一日`` with Arabic digits."""
    text = re.sub(
        r"([一二三])?十([一二三四五六七八九])?",
        lambda m: str(
            (" 一二三".index(m[1]) if m[1] else 1) * 10 + (" 一二三四五六七八九".index(m[2]) if m[2] else 0)
        ),
        text,
    )
    return text.translate(_DIGITS)


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return _bad(NO_SUCH_DAY, text)


def _add_years(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February; years are far from the calendar's end
        return day.replace(year=day.year + years, day=28)


class _NoDateError(BadValue):
    """A text that is no date at all."""

    def __init__(self, text: str) -> None:
        wrong = lookalike(text)
        super().__init__(wrong or NOT_A_DATE.fill(text=text))
        self.text, self.by_letter = text, wrong is not None


def _no_date(text: str) -> Never:
    raise _NoDateError(text)


def _bad(words: Words, text: str) -> Never:
    raise BadValue(words.fill(text=text))
