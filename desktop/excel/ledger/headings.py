"""Headings: what each register's columns are called in the wild, and the unit a heading names."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from desktop.domain.fields import IN_ENGLISH, Field
from desktop.domain.late import dataclass
from desktop.domain.register import AnyRegister, Period
from desktop.domain.registers import BY_ID
from desktop.domain.values.text import compact, half_width

SERIAL = frozenset({"序号", "序", "项次", "序次", "no", "no.", "№", "#", "行号"})
"""Headings of the column that only numbers the rows."""

_BRACKETS = re.compile(r"[(\[【](.*?)[)\]】]")
_CURRENCY = r"[十百千万亿]*(?:美|欧|日|港|英)?(?:元|币|镑)"
_MONEY = re.compile(
    rf"(?:单位|计量单位|金额单位|货币单位|金额|币种)?:?(?:人民币|rmb|cny|¥)*:?"
    rf"({_CURRENCY}|[千万亿]|(?:10,000)?yuan|usd|eur|\$)(?:人民币|rmb|整)?"
    r"(?:[,、;].*[^元币镑万亿]|/年)?"
)
"""The whole of a pair of brackets that names a unit: ``单位：万元``, ``元，不含税``."""
_BARE_RMB = re.compile(r"(?:单位:?)?(?:人民币|rmb|cny|¥)")
_LOOKS_LIKE_MONEY = re.compile(r"元|¥|\$|rmb|usd|eur|币")
_ENGLISH = {compact(en): zh for zh, en in IN_ENGLISH.items()}
_UNIT_LINE = re.compile(
    rf"(?:单位|金额|款项|币种)[^:：,，;；。\d]{{0,6}}?(?:[:：]|均?[为是以按])?\s*(?:人民币)?\s*({_CURRENCY})(?:计|为单位)?"
    r"(?![^\s,，、;；。)）])"
)
_ASIDE = re.compile(rf"(?:.*[表账单总细览况册].*)?\(\s*(?:单位:)?(?:人民币)?({_CURRENCY})\)")
"""A title with the unit in brackets, or the brackets alone."""
DEEP = 2
"""Header rows, above which the last may say only that an amount is meant."""
_AMOUNTS = frozenset({"金额", "数额", "数值", "值", "数"})
_QUALIFIED = re.compile(r"预[计期测算估]|计划|目标|年化|间接|潜在|软|累计|上年|去年|同比|往年")
"""What in brackets makes a heading mean something else: ``收益（预计）`` is no benefit that was had."""
_TAIL = re.compile(r"[/,、_]?([十百千万亿]+元)$|[/,、_](元)$|([十百千万亿]*(?:美|欧|日|港)元)$")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a column's values go: a field, or both ends of a period, of a register."""

    register: str
    field: str = ""
    period: Period | None = None
    settles: tuple[tuple[str, Any], ...] = ()
    """Other fields that the column settles by being filled."""

    @property
    def key(self) -> str:
        """What the target is, whatever its heading."""
        what = self.field if self.period is None else f"{self.period.start}…{self.period.end}"
        return f"{self.register}.{what}{self.settles or ''}"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading: as printed, as it is looked up, and the money unit it names, a foreign one too."""

    text: str
    names: tuple[str, ...]
    unit: str = ""

    @property
    def is_serial(self) -> bool:
        """Whether the column only numbers the rows."""
        return any(name in SERIAL for name in self.names)


def heading_of(parts: list[str]) -> Heading:
    """The heading of a column from its header cells, top down: ``项目收益（万元）`` over ``预计``."""
    plain, unit = [], ""
    for part in parts:
        base, named = _without_unit(part)
        plain.append(base)
        unit = named or unit
    full = [compact(part).strip("*:：") for part in parts]
    bare = [_bare(name) for name in plain]
    names = ["".join(full), "".join(plain), "".join(bare), "".join(reversed(bare)), plain[-1], bare[-1]]
    if len(parts) > 1:
        names += [bare[0]] if bare[-1] == "" else []
    if len(parts) > DEEP and bare[-1] in _AMOUNTS:
        names += ["".join(bare[:-1]), "".join(reversed(bare[:-1]))]
    names += [name.replace("时间", "日期") for name in names if name.endswith("时间")]
    return Heading(" ".join(parts), tuple(dict.fromkeys(name for name in names if name)), unit)


def money_unit(text: str) -> str:
    """The unit that a line above a table names: ``计量单位：万元``."""
    plain = half_width(text)
    match = _UNIT_LINE.search(plain) or _ASIDE.fullmatch(plain)
    return match[1] if match else ""


def money_name(cell: object) -> str:
    """The unit of money that a cell names, in its usual spelling."""
    unit = _MONEY.fullmatch(compact(str(cell)))
    if unit is None:
        return str(cell).strip()
    return _ENGLISH.get(unit[1], unit[1] + "元" if unit[1] in "千万亿" else unit[1])


def is_money_unit(name: str) -> bool:
    """Whether a text is a unit of money, a foreign one too."""
    return _MONEY.fullmatch(compact(name)) is not None


def _bare(name: str) -> str:
    """A heading without its brackets; what says that it is another thing goes before it."""
    inside = [text for text in _BRACKETS.findall(name) if _QUALIFIED.search(text)]
    return "".join(inside) + _BRACKETS.sub("", name)


@cache
def targets_of(register_id: str) -> Mapping[str, Target]:
    """Every name of every column that a ledger of this register may have; its own before its companions'."""
    register = BY_ID[register_id]
    found: dict[str, Target] = {}
    for name, target in _own(register):
        found.setdefault(name, target)
    for companion in register.companions:
        for name, target in _own(BY_ID[companion.register]):
            found.setdefault(name, target)
    return found


@cache
def ranks_of(register_id: str) -> Mapping[str, int]:
    """Which of the names of a register's columns comes before which."""
    return {name: rank for rank, name in enumerate(targets_of(register_id))}


@cache
def registers_by_name() -> Mapping[str, tuple[str, ...]]:
    """The registers that have a column of that name, for every name."""
    found: dict[str, list[str]] = {}
    for register_id in BY_ID:
        for name in targets_of(register_id):
            found.setdefault(name, []).append(register_id)
    return {name: tuple(ids) for name, ids in found.items()}


@cache
def every_name() -> frozenset[str]:
    """All that any column of any register may be called."""
    return frozenset(registers_by_name())


@lru_cache(maxsize=4096)
def is_known(text: str) -> bool:
    """Whether a cell's text is a heading of any register, by itself."""
    return bool(text.strip()) and not every_name().isdisjoint(heading_of([half_width(text)]).names)


def names_of(field_: Field) -> Iterator[str]:
    """What a field is called, as headings are looked up, its own name first."""
    for name in (*field_.words, *field_.heading, *field_.synonyms, field_.id):
        yield compact(name)


def _own(register: AnyRegister) -> Iterator[tuple[str, Target]]:
    for split in register.splits:
        for name in split.headings:
            yield compact(name), Target(register.id, split.field, settles=tuple(split.settles.items()))
    for period in register.periods:
        for name in period.headings:
            yield compact(name), Target(register.id, period=period)
    for field_ in register.fields:
        for name in names_of(field_):
            yield name, Target(register.id, field_.id)


def _without_unit(part: str) -> tuple[str, str]:
    text = compact(part).strip("*:：")
    for match in _BRACKETS.finditer(text):
        unit = _MONEY.fullmatch(match[1])
        bare = text[: match.start()] + text[match.end() :]
        if unit:
            return bare, money_name(match[1])
        if _BARE_RMB.fullmatch(match[1]):
            return bare, "元"
        if _LOOKS_LIKE_MONEY.search(match[1]):  # a unit that is not understood must not pass for another
            return text, match[1]
    tail = _TAIL.search(text)
    if tail and tail.start() > 0:
        return text[: tail.start()], tail[tail.lastindex or 0]
    return text, ""
