"""Valid records of every register, drawn from its description alone."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st
from stdnum.cn import ric, uscc

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.problems import Severity
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import AREAS, BY_ID, TYPED
from desktop.domain.values.dates import Month
from desktop.domain.values.reading import read_value
from desktop.domain.values.text import compact, half_width
from desktop.excel.ledger.headings import every_name
from desktop.store.ledger import Ledger


class Made(dict[str, list[Record]]):
    """Records by register; too many to print."""

    def __repr__(self) -> str:
        return f"records of {len(self)} registers"


FIRST, LAST = date(1980, 1, 1), date(2060, 12, 31)
TRIES = 60
"""Draws of one record before it is given up."""

MANY_WORDS = (
    "阀芯", "磨削", "比例阀", "泵体 铸件", "降低气孔率", "（如皋）", "〇九", "A-3", "m³/t", "Ω", "x_y", "don't", "“引号”", "100%",
    "=1+1", "+cmd", "@SUM(A1)", "-12", "#N/A", "1e5", "007", "TRUE", "合计表", "<b>&amp;</b>", "👍", "\u4dae", "a,b;c|d", "_x000A_",
)
WORDS = st.sampled_from(MANY_WORDS)
TEXTS = st.lists(WORDS, min_size=2, max_size=4).map(" ".join) | st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=2, max_size=30
)
NO_NAME = re.compile(r"[。;:,!、.()]|^第|共\d|[计注明结]|^\W*$|同[上前]|(?i:total)")
NAME_WORDS = st.sampled_from([word for word in MANY_WORDS if not NO_NAME.search(half_width(word))])
NAME_TEXTS = st.lists(NAME_WORDS, min_size=2, max_size=4).map(" ".join) | st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn", "P", "Z", "S")), min_size=2, max_size=12
)
NAMES = NAME_TEXTS.filter(lambda text: not NO_NAME.search(half_width(text)) and compact(text) not in every_name())
"""Texts that no reader of a ledger takes for a caption, a note, a total or a heading."""
NOTES = st.lists(TEXTS, min_size=1, max_size=3).map("\n".join)
DIGITS = st.text(alphabet="0123456789", min_size=7, max_size=7)
DECLARED = st.integers(1, 9999).map("{:03}".format)
YEARS = st.integers(1996, 2060)


def _checked(body: str, weights: tuple[int, ...]) -> str:
    total = sum(int(d) * weights[i % len(weights)] for i, d in enumerate(body))
    return f"ZL{body}." + "0123456789X"[total % 11]


IDENTIFIERS = {
    "credit_code": st.builds("91320691{}".format, st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=9, max_size=9)).map(
        lambda body: body + uscc.calc_check_digit(body)
    ),
    "id_number": st.builds("320600{:%Y%m%d}{:03}".format, st.dates(date(1950, 1, 1), date(2000, 1, 1)), st.integers(1, 99)).map(
        lambda body: body + ric.calc_check_digit(body + "0")
    ),
    "patent_number": st.builds("{}{}{}".format, st.integers(2004, 2060), st.sampled_from("12389"), DIGITS).map(
        lambda body: _checked(body, (2, 3, 4, 5, 6, 7, 8, 9))
    ),
    "standard_number": st.builds(
        "{} {}-{}".format,
        st.sampled_from(("GB", "GB/T", "JB/T", "DB32/T", "T/NTJX", "Q/320691JHJM", "QC/T", "YS/T")), DECLARED, YEARS,
    ),
    "stage_code": st.sampled_from(("10.99", "20.00", "40.20", "60.60", "95.99")),
    "ics_code": st.sampled_from(("03.120.10", "23.100", "77")),
    "ccs_code": st.sampled_from(("A 00", "J 20")),
    "committee_code": st.builds("SAC/TC {}/SC {}".format, st.integers(1, 999), st.integers(1, 9)) | st.just("苏标委装备"),
    "document_number": st.builds("江海质〔{}〕{}号".format, YEARS, st.integers(1, 99)) | st.just("口头任命，无文号"),
    "phone": st.integers(10**9, 10**10 - 1).map("1{}".format) | st.just("0513-85550126"),
}


def values_of(field: Field, day: date) -> st.SearchStrategy[Any]:
    """The values that a field may hold by itself; ``day`` is the one a date takes."""
    match field.kind:
        case Kind.TEXT if field.form is not None:
            return IDENTIFIERS[field.form.id]
        case Kind.TEXT:
            return NAMES if field.required else TEXTS
        case Kind.NOTE:
            return NOTES
        case Kind.WHOLE:
            return st.just(day.year) if field.unit == "年" else st.integers(1, 30) | st.integers(1, 10**9)
        case Kind.NUMBER:
            return st.decimals(-1000, 1000, places=2) | st.decimals(-(10**11), 10**11, places=6)
        case Kind.MONEY:
            return st.decimals(0, 10**7, places=2) | st.decimals(-(10**11), 10**11, places=2)
        case Kind.DAY:
            return st.just(day)
        case Kind.MONTH:
            return st.just(Month(day.year, day.month))
        case Kind.WHEN:
            return st.sampled_from((day, Month(day.year, day.month)))
        case Kind.CHOICE:
            return st.sampled_from([option.id for option in field.options])
        case _:
            return st.booleans()


@st.composite
def valid_record(draw: st.DrawFn, register: AnyRegister, around: "Made", id_: str) -> Record:
    """A record that its register accepts among these others, to which its links go."""
    linked = {field.target: [r.id for r in around.get(field.target, [])] for field in register.links}
    for _ in range(TRIES):
        record = _mended(register, draw(_any_record(register, linked, id_)), around)
        if record is not None:
            return record
    assume(False)
    raise AssertionError("unreachable")


@st.composite
def _any_record(draw: st.DrawFn, register: AnyRegister, linked: dict[str, list[str]], id_: str) -> Record:
    values: dict[str, Any] = {}
    # The fields follow the paper form, so that days in their order mostly make sense.
    dated = sum(_is_dated(field) for field in register.fields)
    days = iter(sorted(draw(st.lists(st.dates(FIRST, LAST), min_size=dated, max_size=dated))))
    for field in register.fields:
        day = next(days) if _is_dated(field) else FIRST
        if not field.required and draw(st.booleans()):
            continue
        if field.kind is Kind.LINK:
            if linked.get(field.target):
                values[field.id] = draw(st.sampled_from(linked[field.target]))
            continue
        values[field.id] = _as_read(field, draw(values_of(field, day)))
    record: Record = register.complete(register.record(id=id_, **values))
    return record


def _is_dated(field: Field) -> bool:
    return field.kind in (Kind.DAY, Kind.MONTH, Kind.WHEN) or (field.kind is Kind.WHOLE and field.unit == "年")


def _as_read(field: Field, value: Any) -> Any:
    """The value as the ledger keeps it, were it typed."""
    if field.kind in (Kind.TEXT, Kind.NOTE, Kind.NUMBER):
        try:
            return read_value(field, value)
        except BadValue:
            return None
    return value.quantize(Decimal("0.01")) + 0 if isinstance(value, Decimal) else value


def _mended(register: AnyRegister, record: Record, around: "Made") -> Record | None:
    """The record without what its rules refuse; ``None`` where that is not enough."""
    for _ in range(len(register.fields)):
        problems = register.every_problem(record, _Ledger(around, register.id, record))
        errors = [p for p in problems if p.severity is Severity.ERROR]
        if not errors:
            return record
        blank = {p.field: None for p in errors if not register.field(p.field).required}
        mended: Record = register.complete(replace(record, **blank))
        if mended == record:
            return None
        record = mended
    return None


@dataclass(frozen=True)
class _Ledger:
    """What the rules see: the records drawn so far, and a new one among them."""

    made: Made
    register: str
    record: Record

    @property
    def today(self) -> date:
        return date.today()

    def get(self, register: str, id_: str | None) -> Any:
        return next((r for r in self.all(register) if r.id == id_), None)

    def all(self, register: str) -> Sequence[Any]:
        return [*self.made.get(register, []), *([self.record] if register == self.register else [])]

    def linked(self, register: str, link: str, id_: str) -> Sequence[Any]:
        return [r for r in self.all(register) if getattr(r, link) == id_]

    def before(self, register: str, id_: str) -> Any:
        return next((r for r in self.made.get(register, []) if r.id == id_), None)


def keys_of(register: AnyRegister, record: Record, *more: tuple[str, ...]) -> set[tuple[Any, ...]]:
    """By what an import and the store tell this record from others, and by more groups of fields."""
    keys = set()
    for group in (*register.unique, *register.known_by, *more):
        values = tuple(getattr(record, f) for f in group)
        if None not in values:
            keys.add((group, *(compact(v) if isinstance(v, str) else v for v in values)))
    return keys


LINKED = {field.target for register in TYPED for field in register.links}
"""Registers that others link to: their titles must tell their records apart."""


AREAS_TYPED = {area: typed for area, registers in AREAS.items() if (typed := [r for r in registers if not r.by_program])}
"""The registers of each area whose records people type: what one test tries at a time."""


def with_needed(registers: Sequence[AnyRegister]) -> list[AnyRegister]:
    """These registers and all that they link to, whatever the way; linked ones come first."""
    needed, waiting = set(), [register.id for register in registers]
    while waiting:
        id_ = waiting.pop()
        if id_ not in needed:
            needed.add(id_)
            waiting += [field.target for field in BY_ID[id_].links]
    return [register for register in TYPED if register.id in needed]


@st.composite
def records_of(draw: st.DrawFn, area: str, most: int = 3) -> Made:
    """Records of every register of an area and of what they link to, no two of which a ledger would take for one."""
    made = Made()
    for number, register in enumerate(with_needed(AREAS_TYPED[area])):
        seen: set[tuple[Any, ...]] = set()
        made[register.id] = []
        named = [(register.title,)] if register.id in LINKED else []
        for n in range(draw(st.integers(1, most))):
            record = draw(valid_record(register, made, f"{number:016x}{n:016x}"))
            keys = keys_of(register, record, *named)
            if not keys & seen:
                seen |= keys
                made[register.id].append(record)
    return made


def content(ledger: Ledger, register: AnyRegister) -> Counter[tuple[Any, ...]]:
    """What the records of a register say, with the titles of those they link to in place of ids."""
    titles = {link.id: ledger.titles(link.target) for link in register.links}
    return Counter(
        tuple(titles[f.id].get(value) if f.id in titles else value for f, value in _values(register, record))
        for record in ledger.all(register.id)
    )


def _values(register: AnyRegister, record: Record) -> list[tuple[Field, Any]]:
    return [(field, getattr(record, field.id)) for field in register.fields]
