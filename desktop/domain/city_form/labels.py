"""What a label of a form means, apart from the words that only say when, how many of it, and in which unit."""

import re
from collections import Counter
from itertools import pairwise
from typing import Any

from desktop.domain.city_form.slots import BEFORE, DIFFERENCE, GROWTH, LAST, THIS
from desktop.domain.late import dataclass
from desktop.domain.values.text import compact

UNITS = frozenset(
    [
        "元",
        "千元",
        "万元",
        "百万元",
        "亿元",
        "人",
        "名",
        "位",
        "个",
        "项",
        "件",
        "次",
        "份",
        "批",
        "批次",
        "家",
        "套",
        "台",
        "台套",
        "组",
        "条",
        "人次",
        "学时",
        "小时",
        "天",
        "年",
        "%",
        "百分点",
        "个百分点",
    ]
)
"""Units that forms count and measure in."""

_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}(?:\.\d{1,2})*[、.)](?!\d)|[①-⑳])"
)
_OF_WHICH = re.compile(r"^(?:其中|#|-)+:?")
_SIGNED = re.compile(r"\((?:盖章|公章|签字|签名|签章|签字盖章|章)\)")
_UNIT = re.compile(
    r"[(\[](?:计量)?(?:单位:?)?(" + "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True)) + r")[)\]]"
)
_ODD_UNIT = r"[十百千万亿]{1,3}[^\s(){}\[\]年级]{0,2}|‰|千分点|万?(?:美元|欧元|港元|港币|日元|英镑)"
"""Units that nothing here is counted in: what names one waits for a number of another size."""
_ODD_IN_BRACKETS = re.compile(r"[(\[](?:计量)?(?:单位:?)?(" + _ODD_UNIT + r")[)\]]")
_BLANK_DAY = re.compile(r"[\s_＿]*年[\s_＿]*月[\s_＿]*日?[\s_＿]*")
LINE = " _＿\u3000\xa0\t"
"""What a line to write on is made of."""
_BRACKETS = re.compile(r"[(\[【].*?[)\]】]")
_THIS = re.compile(r"本年度|本年|当年|今年|本报告期|报告期|本期|全年|年度")
_LAST = re.compile(r"上年同期|上年度|上年|去年|上一年度?|上期")
_BEFORE = re.compile(r"前年度?|上上年度?")
_WHOLE_YEAR = re.compile(r"(?<!\d)0?1月?[-—–~～至到](?:12|本)月份?")
_IN_YEAR = re.compile(
    r"((?:本|当|今|全|上|去|前)年度?|年度|(?<!截至)(?<!至)20\d\d年度?|上年同期|0?1月?[-—–~～至到](?:12|本)月份?)累计"
)
"""What came together in one year and no longer, as statistics say it: 本年累计."""
_YEAR_END = re.compile(r"12月(?:31日|底|末)")
_PART_OF_YEAR = re.compile(r"\d月|半年|季度|[一二三四1-4]季|[本当上]月")
_SO_FAR = re.compile(r"累计|历年|截至年末|截至本?年底|总计")
_YEAR = re.compile(r"(20\d\d)年度?|(?<!\d)(20\d\d)(?!\d)")
_CHANGE = re.compile(r"增减|增长|同比|变化|比上年|较上年")
_JOINTS = re.compile(r"[的及和与、,，或/:：\s]|\*+")
_TAIL = re.compile(
    r"(?:数量|总数|总人数|人数|个数|(?<![立结])项数|(?<![文附条])件数|次数|份数|总额|金额|情况|数|额)$"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label taken apart."""

    key: str
    """What is left of it, as it is compared."""
    bare: str
    """The same without what stands in brackets, joints and words for numbers."""
    year: str = THIS
    number: int | None = None
    """The year that it names."""
    cumulative: bool = False
    of_which: bool = False
    unit: str = ""
    dated: bool = False
    """Whether it says anything of a year."""


def label_of(text: str) -> Label:
    """A label of a form, taken apart."""
    key = _SIGNED.sub("", compact(text)).strip("*:.;")
    key = _NUMBERED.sub("", key)
    of_which = _OF_WHICH.match(key) is not None
    key = _OF_WHICH.sub("", key)
    unit = _UNIT.search(key) or _ODD_IN_BRACKETS.search(key)
    if unit:
        key = key[: unit.start()] + key[unit.end() :]
    key = _IN_YEAR.sub(r"\1", key)
    year, number, dated = _year_in(key + ("%" if unit and unit[1] == "%" else ""))
    dated = dated or _WHOLE_YEAR.search(key) is not None
    so_far = _SO_FAR.search(key) is not None
    for pattern in (_SO_FAR, _WHOLE_YEAR, _BEFORE, _LAST, _THIS, _YEAR):
        key = pattern.sub("", key)
    key = key.strip(":-")
    return Label(key, bare(key), year, number, so_far, of_which, unit[1] if unit else "", dated)


def bare(key: str) -> str:
    """A key without brackets, joints and the words for numbers at its end."""
    text = _JOINTS.sub("", _BRACKETS.sub("", key))
    while (shorter := _TAIL.sub("", text)) and shorter != text:
        text = shorter
    return text


def unit_in(text: str) -> str:
    """The unit that a text is, or names in brackets; blank where it names none."""
    key = compact(text).strip(":")
    if key in UNITS or is_odd_unit(key):
        return key
    found = _UNIT.search(key) or _ODD_IN_BRACKETS.search(key)
    return found[1] if found else ""


def is_odd_unit(text: str) -> bool:
    """Whether a text is a unit in which nothing here is counted, such as 万人 or ‰, and nothing else."""
    key = compact(text).strip(":()")
    return key not in UNITS and re.fullmatch(_ODD_UNIT, key) is not None


def is_blank_day(text: str) -> bool:
    """Whether a text is the place for a day and nothing else: ``     年   月   日``."""
    return _BLANK_DAY.fullmatch(text) is not None


def before_blank_day(text: str) -> str:
    """The label in front of a place for a day in the same cell, ``填表日期：  年  月  日``; blank where there is none."""
    end = max(text.rfind(":"), text.rfind("：")) + 1
    return text[:end] if end and text[:end].strip(" :：") and is_blank_day(text[end:]) else ""


def before_line(text: str) -> str:
    """A label without the line to write on behind its colon, ``填报单位：______``; any other text as it is."""
    bare_text = text.rstrip(LINE)
    return bare_text if bare_text.endswith((":", "：")) else text


def of_part_of_year(text: str) -> bool:
    """Whether a label speaks of some months alone: 1-6月, 上半年, 本月; no figure is reckoned for these."""
    return _PART_OF_YEAR.search(_YEAR_END.sub("", _WHOLE_YEAR.sub("", compact(text)))) is not None


def is_unit(text: str) -> bool:
    """Whether a text is a unit and nothing else."""
    return compact(text).strip(":()") in UNITS


def is_year_heading(text: str) -> bool:
    """Whether a column's heading says hardly more than a year: ``本年``, ``上年实际``, ``2024年``."""
    label = label_of(text)
    rest = re.sub(
        r"1[-—–~～至到](?:12|本)月份?|实际|完成|数值|累计|情况|指标|值|年|末|底|发生|增减|增长|同比|变化|比|较|率|幅|量|±|%|\(|\)",
        "",
        label.bare,
    )
    return label.dated and not rest


def _year_in(key: str) -> tuple[str, int | None, bool]:
    number = _YEAR.search(key)
    year = int(number[1] or number[2]) if number else None
    if _CHANGE.search(key):
        rate = re.search(r"率|幅|%", key) is not None and "百分点" not in key
        return (GROWTH if rate else DIFFERENCE), year, True
    if _BEFORE.search(key):
        return BEFORE, year, True
    if _LAST.search(key):
        return LAST, year, True
    return THIS, year, number is not None or _THIS.search(key) is not None


def likeness(one: str, other: str) -> int:
    """How alike two keys are, from 0 to 100: by their characters and by pairs of them."""
    if not one or not other:
        return 0
    if one == other:
        return 100
    singles = _shared(Counter(one), Counter(other))
    pairs = _shared(Counter(pairwise(one)), Counter(pairwise(other)))
    return (singles + pairs) // 2


def _shared(one: Counter[Any], other: Counter[Any]) -> int:
    whole = one.total() + other.total()
    return 200 * (one & other).total() // whole if whole else 0
