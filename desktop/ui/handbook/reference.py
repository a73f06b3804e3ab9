"""Pages that are made from the program's own descriptions: fields, figures and rules."""

from collections.abc import Iterable, Iterator
from html import escape

from desktop.domain.explaining import explained
from desktop.domain.fields import Field
from desktop.domain.figures.catalogue import FIGURES as DECLARED
from desktop.domain.figures.ratio import PER_CENT
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID, REGISTERS, TYPED
from desktop.domain.words import Language, Words

FIGURES = Words("全部数字的口径", "How every figure is counted")
RULES = Words("全部规则及其来源", "All rules and their sources")
FIELDS = Words("全部字段的说明", "What every field is")
PAGES: dict[str, Words] = {"figures": FIGURES, "rules": RULES, "fields": FIELDS}
"""The pages by the names that links call them by: ``reference:figures``."""
RULE = Words("规则", "Rule")
DEMAND = Words("要求", "What it demands")
SOURCE = Words("来源", "Source")
ALL_FIELDS = Words("← 全部登记表", "← All registers")


def page(name: str, language: Language) -> str:
    """A page as HTML; blank where there is none of that name.

    Args:
        name: ``figures``, ``rules``, ``fields``, or ``fields/REGISTER``.
        language: of its words.
    """
    register = BY_ID.get(name.removeprefix("fields/")) if name.startswith("fields/") else None
    if register is not None:
        return "".join(_register(register, language))
    make = {"figures": _figures, "rules": _rules, "fields": _fields}
    return "".join(make[name](language)) if name in make else ""


def field_html(register: AnyRegister, field: Field, language: Language, level: int = 2) -> str:
    """What a field is, as HTML."""
    parts = [f"<h{level}>{escape(field.heading.say(language))}</h{level}>"]
    for said in explained(register, field):
        lines = [escape(line.say(language)) for line in said.lines]
        about = f"<b>{escape(said.about.say(language))}</b>"
        parts.append(f"<p>{about}<br>{lines[0]}</p>" if len(lines) == 1 else f"<p>{about}</p>{_list(lines)}")
    return "".join(parts)


def _figures(language: Language) -> Iterator[str]:
    yield f"<h1>{escape(FIGURES.say(language))}</h1>"
    told = [(f.id, f.words, f.unit, f.definition) for f in DECLARED]
    told += [(r.id, r.words, PER_CENT, r.definition) for r in RATIOS]
    for id_, *said in told:
        name, unit, definition = (escape(words.say(language)) for words in said)
        heading = f"{name}（{unit}）" if language == "zh" else f"{name} ({unit})"
        yield f"<h3><a name='{id_}'></a>{heading}</h3><p>{definition}</p>"


def _rules(language: Language) -> Iterator[str]:
    yield f"<h1>{escape(RULES.say(language))}</h1>"
    for register in REGISTERS:
        if not register.rules:
            continue
        yield f"<h3>{escape(register.words.say(language))}</h3>"
        heads = "".join(f"<th align='left'>{escape(w.say(language))}</th>" for w in (RULE, DEMAND, SOURCE))
        rows = (
            f"<tr><td>{escape(r.id)}</td><td>{escape(r.words.say(language))}</td><td>{escape(r.source.say(language))}</td></tr>"
            for r in register.rules
        )
        yield f"<table border='1' cellspacing='0' cellpadding='4' width='100%'><tr>{heads}</tr>{''.join(rows)}</table>"


def _fields(language: Language) -> Iterator[str]:
    yield f"<h1>{escape(FIELDS.say(language))}</h1>"
    yield _list(f"<a href='reference:fields/{r.id}'>{escape(r.words.say(language))}</a>" for r in TYPED)


def _register(register: AnyRegister, language: Language) -> Iterator[str]:
    yield f"<p><a href='reference:fields'>{escape(ALL_FIELDS.say(language))}</a></p>"
    yield f"<h1>{escape(register.words.say(language))}</h1>"
    for field in register.fields:
        yield field_html(register, field, language, level=3)


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
