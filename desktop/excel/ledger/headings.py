"""Headings: what each register's columns are called in the wild, and the unit a heading names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop.domain.fields import IN_ENGLISH, Field
from desktop.domain.register import AnyRegister, Period
from desktop.domain.registers import BY_ID
from desktop.domain.values.text import compact, half_width

SERIAL = frozenset({"序号", "序", "no", "no.", "№", "#", "行号"})
"""Headings of the column that only numbers the rows."""

_BRACKETS = re.compile(r"[(\[【](.*?)[)\]】]")
_CURRENCY = r"[十百千万亿]*(?:美|欧|日|港|英)?(?:元|币|镑)"
_MONEY = re.compile(rf"(?:单位|计量单位|金额单位|货币单位)?:?(?:人民币|rmb|¥)?({_CURRENCY}|(?:10,000)?yuan|usd|eur|\$)")
_ENGLISH = {compact(en): zh for zh, en in IN_ENGLISH.items()}
_UNIT_LINE = re.compile(rf"单位[:：]?\s*(?:人民币)?\s*({_CURRENCY})(?![^\s,，、;；)）])")
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
    bare = [_BRACKETS.sub("", name) for name in plain]
    names = ["".join(full), "".join(plain), "".join(bare), "".join(reversed(bare)), plain[-1], bare[-1]]
    if len(parts) > 1:
        names += [bare[0]] if bare[-1] == "" else []
    return Heading(" ".join(parts), tuple(dict.fromkeys(name for name in names if name)), unit)


def money_unit(text: str) -> str:
    """The unit that a line above a table names: ``计量单位：万元``."""
    match = _UNIT_LINE.search(half_width(text))
    return match[1] if match else ""


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
        if unit:
            named = _ENGLISH.get(unit[1], unit[1])
            return (text[: match.start()] + text[match.end() :]), named
    tail = _TAIL.search(text)
    if tail and tail.start() > 0:
        return text[: tail.start()], tail[tail.lastindex or 0]
    return text, ""
