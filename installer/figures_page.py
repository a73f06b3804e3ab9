"""The page ``docs/figures.md``: every figure of the annual report, printed from its declaration."""

import sys

from places import ROOT
from talk import say

if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))

from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.conditions import (
    AnyFilled,
    ByYearEnd,
    Condition,
    InYear,
    Is,
    IsNot,
    Linked,
    NotEndedBeforeYear,
    NotEndedByYearEnd,
    Shares,
    WithoutRows,
)
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.figures.ratio import Ratio
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID

PAGE = ROOT / "docs" / "figures.md"

HEAD = """\
# The figures of the annual report

Made by `python3 installer figures` from `desktop/domain/figures/catalogue.py`; a test fails while it is not current.
Each figure is data: the store makes SQL of the conditions below, the annual workbook makes check formulas of the
same conditions over its own detail sheets, and the window opens the records behind the number.
"""

RATIOS_HEAD = """\
# The ratios

Declared in `desktop/domain/figures/ratios.py` over the figures above; rounded once, half to even (GB/T 8170). The change
against the year before is in percentage points.
"""


def write_page() -> int:
    """Writes the page anew."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    say(f"已写入 {PAGE.name}。", f"Wrote {PAGE.name}.")
    return 0


def page() -> str:
    """The whole page."""
    return "\n".join(
        [HEAD, *(_figure(figure) for figure in FIGURES), RATIOS_HEAD, *(_ratio(r) for r in RATIOS)]
    )


def _ratio(ratio: Ratio) -> str:
    lines = [
        f"## {ratio.words.zh} · {ratio.words.en}",
        "",
        f"`{ratio.id}`, in %, rounded to {ratio.places} decimals",
        "",
        f"{ratio.definition.zh}。",
        "",
        f"{ratio.definition.en}.",
        "",
        f"- {' + '.join(f'`{id_}`' for id_ in ratio.top)} ÷ {' + '.join(f'`{id_}`' for id_ in ratio.bottom)}",
        "",
    ]
    return "\n".join(lines)


def _figure(figure: Figure) -> str:
    lines = [
        f"## {figure.words.zh} · {figure.words.en}",
        "",
        f"`{figure.id}`, in {figure.unit.zh} ({figure.unit.en})",
        "",
        f"{figure.definition.zh}。",
        "",
        f"{figure.definition.en}.",
        "",
        *(f"- {_source(source)}" for source in figure.sources),
        "",
    ]
    return "\n".join(lines)


def _source(source: Source) -> str:
    register = BY_ID[source.register]
    if source.amount:
        taken = f"sum of {_field(register, source.amount)}"
    elif source.distinct:
        taken = f"different values of {_field(register, source.distinct)}"
    else:
        taken = "number of records"
    conditions = "; ".join(_condition(register, condition) for condition in source.where)
    return f"{register.words.zh} (`{register.id}`): {taken}" + (f" where {conditions}" if conditions else "")


def _condition(register: AnyRegister, condition: Condition) -> str:
    match condition:
        case Is(field, values):
            return f"{_field(register, field)} is {_either(register, field, values)}"
        case IsNot(field, values):
            return f"{_field(register, field)} is blank or not {_either(register, field, values)}"
        case InYear(field, otherwise) if otherwise:
            return f"{_field(register, field)}, or where it is blank {_field(register, otherwise)}, lies in the year"
        case InYear(field):
            return f"{_field(register, field)} lies in the year"
        case ByYearEnd(field):
            return f"{_field(register, field)} is not after 31 December"
        case NotEndedByYearEnd(field):
            return f"{_field(register, field)} is blank or after 31 December"
        case NotEndedBeforeYear(field):
            return f"{_field(register, field)} is blank or not before 1 January"
        case AnyFilled(fields):
            return f"{' or '.join(_field(register, field) for field in fields)} is filled"
        case WithoutRows(other, link, filled):
            which = f" with {_field(BY_ID[other], filled)}" if filled else ""
            return (
                f"no {BY_ID[other].words.zh} (`{other}`){which} points to it by {_field(BY_ID[other], link)}"
            )
        case Linked(link, other, field, values):
            which = f"{_field(BY_ID[other], field)} {_either(BY_ID[other], field, values)}"
            return f"{_field(register, link)} is blank or has {which}"
        case Shares(link, other, _, where):
            asked = " and ".join(_condition(BY_ID[other], each) for each in where)
            return f"{_field(register, link)} is in a record of {BY_ID[other].words.zh} (`{other}`) whose {asked}"


def _either(register: AnyRegister, field: str, values: tuple[str | bool, ...]) -> str:
    return " or ".join(_value(register, field, value) for value in values)


def _field(register: AnyRegister, field: str) -> str:
    return f"{register.field(field).words.zh} (`{field}`)"


def _value(register: AnyRegister, field: str, value: str | bool) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    option = register.field(field).option(value)
    return option.words.zh if option else value
