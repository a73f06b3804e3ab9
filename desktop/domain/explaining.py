"""What a field is, in words: what it takes, in which unit, which rules look at it and where they come from, what it counts in."""

from collections.abc import Iterator
from functools import cache
from types import CodeType, FunctionType
from typing import Any

from desktop.domain.fields import Field, Kind
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.conditions import fields_of
from desktop.domain.figures.figure import Figure
from desktop.domain.late import dataclass
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.rule import Rule
from desktop.domain.words import LANGUAGES, Words, same

TAKES: dict[Kind, Words] = {
    Kind.TEXT: Words("一行文字", "A line of text"),
    Kind.NOTE: Words("文字，可以有多行", "Text, in several lines if you like"),
    Kind.WHOLE: Words("整数", "A whole number"),
    Kind.NUMBER: Words("数，最多六位小数", "A number with at most six decimals"),
    Kind.MONEY: Words(
        "金额，精确到分；只填数字时按“{unit}”，也可以写明元或万元",
        "An amount, to the fen; a bare number is in {unit}, another unit may be written behind it",
    ),
    Kind.DAY: Words("日期，如 2025-3-8、2025.3.8、20250308", "A day, such as 2025-3-8, 2025.3.8 or 20250308"),
    Kind.MONTH: Words("年月，如 2025-3、2025.03、202503", "A month, such as 2025-3, 2025.03 or 202503"),
    Kind.WHEN: Words("日期；不知道哪一天的，填年月", "A day, or a month where the day is not known"),
    Kind.CHOICE: Words("从清单中选：{options}", "One of: {options}"),
    Kind.YES_NO: Words("是或否", "Yes or no"),
    Kind.LINK: Words("“{register}”中的一条记录", "A record of {register}"),
}
IS_TAKEN = Words("填写内容", "What it takes")
MEANING = Words("说明", "Meaning")
UNIT = Words("单位", "Unit")
REQUIRED = Words("必填", "Required")
IN_WORDS = Words("没有填的，不能保存。", "A record without it cannot be saved.")
PERSONAL = Words("个人信息", "Personal data")
MASKED = Words("平时遮盖；查看要写理由，并记录在案。", "Masked; seeing it takes a reason, which is kept.")
OTHER_NAMES = Words("工作簿里也叫", "Other headings for it")
RULES = Words("有关规则", "Rules that look at it")
RULE = Words("{id}：{demand}。来源：{source}", "{id}: {demand}. Source: {source}")
FIGURES_OF = Words("用于年报数字", "Figures it counts in")
AND = Words("、", ", ")
DEEPEST = 3
"""Functions within functions that are looked into."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that is said of a field."""

    about: Words
    lines: tuple[Words, ...]


def explained(register: AnyRegister, field: Field) -> tuple[Said, ...]:
    """All that is known of a field, what matters most first."""
    found = [
        Said(MEANING, (field.help,)) if field.help else None,
        Said(IS_TAKEN, (_taken(field),)),
        Said(UNIT, (field.unit_words if field.unit_words.en else same(field.unit),)) if field.unit else None,
        Said(REQUIRED, (IN_WORDS,)) if field.required else None,
        Said(PERSONAL, (MASKED,)) if field.personal else None,
        Said(RULES, tuple(map(_rule, rules_of(register, field)))),
        Said(FIGURES_OF, tuple(figure.words for figure in figures_of(register, field))),
        Said(OTHER_NAMES, (_joined([same(name) for name in field.synonyms]),)) if field.synonyms else None,
    ]
    return tuple(said for said in found if said is not None and said.lines)


def rules_of(register: AnyRegister, field: Field) -> list[Rule]:
    """The rules of a register that look at a field."""
    return [rule for rule in register.rules if field.id in looked_at(rule)]


def figures_of(register: AnyRegister, field: Field) -> list[Figure]:
    """The figures that add a field up, count it, or choose records by it."""
    return [
        figure
        for figure in FIGURES
        if any(
            s.register == register.id and field.id in {s.amount, s.distinct, *fields_of(s.where)}
            for s in figure.sources
        )
    ]


@cache
def looked_at(rule: Rule) -> frozenset[str]:
    """The names that a rule's functions read: fields of its records among them."""
    return frozenset(name for function in (rule.check, rule.within) for name in _names(function, DEEPEST))


def _names(function: Any, depth: int) -> Iterator[str]:
    function = getattr(function, "func", function)
    if not isinstance(function, FunctionType) or not function.__module__.startswith("desktop.domain"):
        return
    inside = {*_in_code(function.__code__)}
    yield from inside
    held = [cell.cell_contents for cell in function.__closure__ or ()]
    for value in held:
        yield from (value,) if isinstance(value, str) else ()
        if isinstance(value, tuple | list | frozenset | set):
            yield from (one for one in value if isinstance(one, str))
    if depth:
        called = [function.__globals__.get(name) for name in inside]
        for each in (*called, *held):
            yield from _names(each, depth - 1)


def _in_code(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, str):
            yield constant
        elif isinstance(constant, tuple | frozenset):
            yield from (one for one in constant if isinstance(one, str))
        elif isinstance(constant, CodeType):
            yield from _in_code(constant)


def _taken(field: Field) -> Words:
    words = TAKES[field.kind]
    if field.kind is Kind.MONEY:
        return words.fill(unit=field.unit_words)
    if field.kind is Kind.CHOICE:
        return words.fill(options=_joined([option.words for option in field.options]))
    if field.kind is Kind.LINK:
        return words.fill(register=BY_ID[field.target].words)
    return words


def _rule(rule: Rule) -> Words:
    return RULE.fill(id=rule.id, demand=rule.words, source=rule.source)


def _joined(words: list[Words]) -> Words:
    return Words(*(AND.say(one).join(each.say(one) for each in words) for one in LANGUAGES))
