"""Numbers and money as ledgers write them; everything exact.

Money is a ``Decimal`` in yuan (元) with at most two decimals, whatever unit it was written or is shown in.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Never

from desktop.domain.errors import BadValue
from desktop.domain.values.lookalikes import LIKE, lookalike
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

YUAN: dict[str, int] = {"元": 1, "千元": 1_000, "万元": 10_000, "百万元": 1_000_000, "亿元": 100_000_000}
"""Yuan in one of each unit."""

FEN = Decimal("0.01")
MOST_DECIMALS = 6
LARGEST = Decimal(10) ** 12
"""A number's size and a money's size in yuan stay below this, so that the store's integers hold them."""

BLANKS = frozenset({"", "-", "—", "–", "/", "\\", "无", "——", "--", "不适用", "n/a", "N/A"})
"""What forms write where nothing applies."""

COUNTED_IN = frozenset("人名位个项件次家届年组台套批条份")
"""Measure words; which of them stands behind a count says nothing of its size."""

_MEASURED_IN = re.compile(
    r"(?:[%‰°℃℉′″]|[A-Za-zµμΩΩ]{1,6}[²³]?|[秒分时天日月年度级个件次项人台套批班炉道条米克吨升元度]|"
    r"分钟|小时|毫米|厘米|微米|公里|公斤|千克|毫克|毫升|台次|人次|批次|百分点)(?:[/·^]\S{1,6})?"
)
"""Units of a measured quality. A multiplier such as 万 is none of them, since it changes the number."""

NOT_A_NUMBER = Words("“{text}”不是数字", "'{text}' is no number")
NOT_WHOLE = Words("“{text}”不是整数", "'{text}' is no whole number")
TOO_LARGE = Words("“{text}”太大", "'{text}' is too large")
TOO_FINE = Words("“{text}”的小数超过{most}位", "'{text}' has more than {most} decimals")
HALF_FEN = Words("“{text}”精确不到分（折合{yuan}元）", "'{text}' is not a whole number of fen ({yuan} yuan)")
FOREIGN_UNIT = Words("“{text}”的单位不是{unit}", "'{text}' is not in {unit}")

_NUMBER = re.compile(r"[-−+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|[-−+]?\.\d+")
_WITH_UNIT = re.compile(r"(?:[≤≥<>=¥]|[<>]=)?\s*(?P<number>[-−+]?[\d.,]+)\s*(?P<unit>\D*)")


def read_number(cell: object, unit: str | None = None) -> Decimal | None:
    """A cell as an exact number; ``None`` where it is blank or says that nothing applies.

    A leading ``≤`` or ``≥`` and the field's own unit behind the number are read over; where the field has no
    unit of its own, any unit of measurement is. What is computed (a float) is rounded to six decimals, what is
    written is not.

    Raises:
        BadValue: it is no number, in another unit, too large, or written finer than six decimals.
    """
    parts = _parts(cell)
    if parts is None:
        return None
    number, written, text = parts
    if written and not _is_own_unit(written, unit or ""):
        _bad(FOREIGN_UNIT, text, unit=unit or "—")
    _must_be_bounded(number, text)
    if isinstance(cell, float):
        number = number.quantize(Decimal(1).scaleb(-MOST_DECIMALS), ROUND_HALF_UP)
    if number != round(number, MOST_DECIMALS):
        _bad(TOO_FINE, text, most=MOST_DECIMALS)
    return number.normalize() + 0


def read_whole(cell: object, unit: str | None = None) -> int | None:
    """A cell as a whole number; ``第一`` and ``第2位`` are 1 and 2.

    Raises:
        BadValue: as `read_number`, or it has a fraction.
    """
    if isinstance(cell, str):
        cell = _ordinal(cell)
    number = read_number(cell, unit)
    if number is None:
        return None
    if number != number.to_integral_value():
        _bad(NOT_WHOLE, str(cell))
    return int(number)


def read_money(cell: object, unit: str) -> Decimal | None:
    """A cell as money in yuan; a unit behind the number outweighs the ``unit`` of its column or field.

    What is computed (a float) is rounded to the fen, half up; `lost_in_rounding` tells where that changed it.

    Raises:
        BadValue: no number, an unknown unit, too large, or written finer than a fen.
    """
    parts = _parts(cell)
    if parts is None:
        return None
    number, written, text = parts
    unit = _money_unit(written) or unit
    if unit not in YUAN:
        _bad(FOREIGN_UNIT, text, unit="元/万元")
    yuan = number * YUAN[unit]
    _must_be_bounded(yuan, text)
    if isinstance(cell, float):
        yuan = yuan.quantize(FEN, ROUND_HALF_UP)
    if yuan != yuan.quantize(FEN):
        _bad(HALF_FEN, text, yuan=f"{yuan.normalize():f}")
    return yuan.quantize(FEN) + 0  # never a negative zero


def unit_written(cell: object) -> str:
    """The unit of money that stands behind a cell's number; blank where none does, or it is no number."""
    try:
        parts = _parts(cell)
    except BadValue:
        return ""
    return _money_unit(parts[1]) if parts else ""


def is_bare_amount(cell: object) -> bool:
    """Whether a cell holds a number without any unit behind it."""
    try:
        parts = _parts(cell)
    except BadValue:
        return False
    return parts is not None and not parts[1]


def _money_unit(written: str) -> str:
    written = re.sub(r"^(人民币)|(人民币|整)$", "", written)
    return {"万": "万元", "亿": "亿元", "块": "元"}.get(written, written)


def lost_in_rounding(cell: object, value: object, unit: str = "") -> bool:
    """Whether a computed cell was finer than its field keeps; the noise of binary fractions does not count."""
    if not isinstance(cell, float) or not isinstance(value, Decimal):
        return False
    exact = Decimal(repr(cell)) * YUAN.get(unit, 1)
    return abs(exact - value) > abs(exact) * Decimal("1e-12")


def _ordinal(text: str) -> str:
    match = re.fullmatch(r"第\s*([一二三四五六七八九十]|\d+)\s*\D?", half_width(text))
    if match is None:
        return text
    return match[1] if match[1].isdecimal() else str("一二三四五六七八九十".index(match[1]) + 1)


def _is_own_unit(written: str, unit: str) -> bool:
    if unit in COUNTED_IN:
        return set(written.removesuffix("度")) <= COUNTED_IN
    return (
        compare_unit(written) == compare_unit(unit) if unit else _MEASURED_IN.fullmatch(written) is not None
    )


def compare_unit(unit: str) -> str:
    """The key by which two spellings of a unit count as the same."""
    return half_width(unit).replace(" ", "").casefold().strip("()")


def show_number(number: Decimal) -> str:
    """The number in plain digits, without needless zeros."""
    return f"{number.normalize():f}"


def show_money(yuan: Decimal, unit: str) -> str:
    """Money in a unit, with two decimals at least and every fen that is there."""
    amount = yuan / YUAN[unit]
    exact = f"{amount.normalize():f}"
    decimals = len(exact.partition(".")[2])
    return exact if decimals > 2 else f"{amount:.2f}"


def _parts(cell: object) -> tuple[Decimal, str, str] | None:
    if cell is None:
        return None
    if isinstance(cell, bool):
        _bad(NOT_A_NUMBER, str(cell))
    if isinstance(cell, Decimal | int | float):
        number, text = Decimal(repr(cell) if isinstance(cell, float) else cell), str(cell)
        if not number.is_finite():
            _bad(NOT_A_NUMBER, text)
        return number, "", text
    text = half_width(str(cell))
    if text in BLANKS:
        return None
    match = _WITH_UNIT.fullmatch(text)
    if match is None or not _NUMBER.fullmatch(match["number"]) or match["unit"][:1] in LIKE:
        _no_number(text, match)
    assert match is not None
    return Decimal(match["number"].replace(",", "").replace("−", "-")), match["unit"].strip(), text


def _no_number(text: str, match: re.Match[str] | None) -> None:
    """Refuses what is none, and names the letter that stands for a digit; a unit such as ``Oe`` is none."""
    wrong = lookalike(text)
    if wrong is not None:
        raise BadValue(wrong)
    if match is None or not _NUMBER.fullmatch(match["number"]):
        _bad(NOT_A_NUMBER, text)


def _must_be_bounded(number: Decimal, text: str) -> None:
    if not number.is_finite() or abs(number) >= LARGEST:
        _bad(TOO_LARGE, text)


def _bad(words: Words, text: str, **more: object) -> Never:
    raise BadValue(words.fill(text=text, **more))
