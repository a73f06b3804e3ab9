"""For each cell of a form, the figure, ratio or field that its label means."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from desktop.domain.city_form import sources
from desktop.domain.city_form.form_map import LIKELY, NONE, SURE, CellEntry
from desktop.domain.city_form.labels import UNITS, bare, label_of, likeness, of_part_of_year
from desktop.domain.city_form.slots import DIFFERENCE, GROWTH, THIS, CellSlot, Layout
from desktop.domain.city_form.synonyms import CHILDREN, OTHER_NAMES, TO_BE_CHECKED
from desktop.domain.figures.catalogue import BY_ID as BY_ID_OF_FIGURE
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.figure import Span
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.late import dataclass
from desktop.domain.registers import BY_ID
from desktop.domain.values.numbers import YUAN
from desktop.domain.values.text import compact
from desktop.excel.ledger.headings import names_of

NEAR, NEAREST = 62, 84
"""How alike a name must be to be told as a candidate, and to be taken as likely."""
CLEAR = 6
"""By how much the likeliest must pass the next."""
ASKED = "?"
"""The unit of an amount where the form says none."""

_FACTS = {
    "填报日期": sources.REPORT_DATE,
    "填表日期": sources.REPORT_DATE,
    "报告年度": sources.REPORT_YEAR,
    "填报年度": sources.REPORT_YEAR,
    "申报年度": sources.REPORT_YEAR,
    "年度": sources.REPORT_YEAR,
}
_APART = re.compile(
    "计划|目标|预算|预计|预期|规划|定额|限额|考核|不|未|余|申请|申报|间接|参与|人均|平均|新增|减少|失效|退出|国家|省级|市级|县级|团体|地方"
)
"""Words that make another thing of a name however like it is: 不合格批次, 余额, 省级."""
_TIMES = frozenset({"次", "人次"})
"""Units of what happened, which are none of who or what it happened to."""
_BY_HAND = frozenset({"填表人", "审核人", "单位负责人", "统计负责人", "企业负责人", "报出日期", "企业意见"})
"""What people sign with their own hand."""

_PERSONS = frozenset({"figure:officers.in_post", "figure:officers.group_in_post"})
"""Counts of persons whose name is a person's title as well: beside it alone, a name is asked for."""


@dataclass(frozen=True, slots=True)
class _Name:
    key: str
    source: str
    cumulative: bool | None = False
    """Whether it is what came together since the first record; ``None`` where nothing else bears the name."""


@cache
def names_of_cells() -> tuple[_Name, ...]:
    """All that the sources of single cells are called; the first of equal names goes before."""
    found: list[_Name] = []
    for source, register in (("company_years", "company_years"), ("enterprise", "enterprise")):
        for one in BY_ID[register].fields:
            if one.id not in ("figures_year", "organisation_unit", "blank_reason", "figures_source"):
                others = OTHER_NAMES.get(f"{source}.{one.id}", ())
                names = (*names_of(one), *others)
                found += [_Name(bare(label_of(name).key) or name, f"{source}.{one.id}") for name in names]
    for figure in FIGURES:
        so_far = label_of(figure.words.zh).cumulative or (None if figure.span is Span.TOTAL else False)
        for text in (figure.words.zh, *OTHER_NAMES.get(figure.id, ())):
            label = label_of(text)
            if label.of_which and figure.id not in OTHER_NAMES:
                continue
            found.append(_Name(label.bare, f"figure:{figure.id}", so_far))
    for ratio in RATIOS:
        for text in (ratio.words.zh, *OTHER_NAMES.get(ratio.id, ())):
            found.append(_Name(label_of(text).bare, f"ratio:{ratio.id}"))
    return tuple(found)


@cache
def to_be_checked() -> frozenset[str]:
    """The names that may count otherwise, as they are compared."""
    return frozenset(label_of(name).bare for name in TO_BE_CHECKED)


def suggest_cells(layout: Layout) -> Iterator[CellEntry]:
    """An entry for each cell that waits for a value, in the order of the form."""
    years = {int(slot.year) for slot in layout.cells if slot.year.isdecimal()}
    newest = layout.year or max(years, default=None)
    by_row: dict[tuple[str, str], str] = {}
    for slot in layout.cells:
        year = _year(slot, newest)
        entry = _entry(slot, year, layout.money_units.get(slot.sheet, ""), by_row)
        if entry.source and not slot.reason:
            by_row.setdefault((slot.sheet, slot.label), entry.source)
        yield entry


def _year(slot: CellSlot, newest: int | None) -> str:
    if not slot.year.isdecimal() or newest is None:
        return slot.year
    return {0: "this", 1: "last", 2: "before"}.get(newest - int(slot.year), slot.year)


def _entry(slot: CellSlot, year: str, money: str, by_row: Mapping[tuple[str, str], str]) -> CellEntry:
    base = CellEntry(
        sheet=slot.sheet,
        cell=slot.place.name,
        label=slot.label,
        year=year,
        parent=slot.parent,
        heading=slot.heading,
        code=slot.code,
        appended=slot.appended,
    )
    if slot.reason:
        return _with(base, sources.REASON, SURE, "")
    source, confidence, near = match(slot, by_row.get((slot.sheet, slot.parent), ""))
    if confidence == NONE:
        return _near(base, near)
    if year == GROWTH and source.startswith("ratio:"):  # per cent of per cent, or points? a person has to say
        return _near(base, (source,))
    unit = unit_wanted(slot, source, year, money)
    return _with(base, source, confidence, unit)


def _with(entry: CellEntry, source: str, confidence: str, unit: str) -> CellEntry:
    return replace(entry, source=source, confidence=confidence, unit=unit)


def _near(entry: CellEntry, near: tuple[str, ...]) -> CellEntry:
    return replace(entry, candidates=near)


def match(slot: CellSlot, parent: str = "") -> tuple[str, str, tuple[str, ...]]:
    """The source that a cell's label means, how sure that is, and others that come near.

    Args:
        slot: the cell.
        parent: the source of the row that it is part of.
    """
    label = label_of(slot.label)
    if any(of_part_of_year(text) for text in (slot.label, slot.heading)):
        return "", NONE, ()
    if label.key in _FACTS:
        return _FACTS[label.key], SURE, ()
    if label.key in _BY_HAND:
        return "", NONE, ()
    if label.of_which and parent.startswith("figure:"):
        return _of_which(slot, label.bare, parent.removeprefix("figure:"))
    found = _best(slot, [_joined(slot.heading, label.bare)] if slot.heading else [label.bare])
    if found[1] == NONE and slot.parent and not label.of_which:
        group = label_of(slot.parent).bare
        names = [group + label.bare, label.bare + group]
        again = _best(slot, [_joined(slot.heading, name) for name in names] if slot.heading else names)
        found = again if again[1] != NONE else (*found[:2], found[2] or again[2])
    if slot.alone and not slot.unit and found[0].startswith("figure:") and not sources.is_money(found[0]):
        return _how_many_or_which(found)
    if found[1] == NONE and not found[2]:
        return "", NONE, _shares_called(label.bare, slot)
    return found


def _how_many_or_which(found: tuple[str, str, tuple[str, ...]]) -> tuple[str, str, tuple[str, ...]]:
    """A count that a bare label like 首席质量官： means at most: its name, or that of what is counted, may be asked for."""
    source, _, near = found
    return ("", NONE, (source, *near)) if source in _PERSONS else (source, LIKELY, near)


def _shares_called(key: str, slot: CellSlot) -> tuple[str, ...]:
    """The shares whose names end like a label that leaves out of what it is one: 备案率."""
    if len(key) < 3 or not key.endswith("率"):
        return ()
    found = (n.source for n in names_of_cells() if n.source.startswith("ratio:") and n.key.endswith(key))
    return tuple(dict.fromkeys(source for source in found if fits(slot, source)))[:3]


def _joined(heading: str, label: str) -> str:
    return bare(label_of(heading).key) + label


def _of_which(slot: CellSlot, key: str, parent: str) -> tuple[str, str, tuple[str, ...]]:
    """A part of a figure: one of those that are known to be its parts."""
    scores: dict[str, int] = {}
    whole = label_of(BY_ID_OF_FIGURE[parent].words.zh).bare
    keys = (key, key + whole[-2:])  # 其中：发明, of patents
    for child in CHILDREN.get(parent, ()):
        names = {name.key for name in names_of_cells() if name.source == f"figure:{child}"}
        names.add(label_of(BY_ID_OF_FIGURE[child].words.zh).bare)
        alike = [likeness(name, one) for name in names for one in keys if name.endswith(one)]
        if max(alike, default=0) >= NEAR and fits(slot, f"figure:{child}"):
            scores[f"figure:{child}"] = max(alike)
    ranked = sorted(scores, key=lambda source: -scores[source])
    if ranked and (len(ranked) == 1 or scores[ranked[0]] - scores[ranked[1]] >= CLEAR):
        return ranked[0], SURE, tuple(ranked[1:])
    found = _best(slot, [key, BY_ID_OF_FIGURE[parent].words.zh + key])
    return found if found[1] == SURE else ("", NONE, tuple(ranked) or found[2])


def _best(slot: CellSlot, keys: list[str]) -> tuple[str, str, tuple[str, ...]]:
    scores: dict[str, int] = {}
    for name in names_of_cells():
        if name.cumulative in (slot.cumulative, None) and fits(slot, name.source):
            score = max(_score(slot, name, key) for key in keys)
            scores[name.source] = max(score, scores.get(name.source, 0))
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    near = tuple(source for source, score in ranked[:3] if score >= NEAR)
    if not near:
        return "", NONE, ()
    best, second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0
    if best[1] == 100:
        unsure = to_be_checked().intersection(keys) or _of_times(slot, best[0])
        return best[0], LIKELY if unsure else SURE, near[1:]
    if best[1] >= NEAREST and best[1] - second >= CLEAR:
        return best[0], LIKELY, near[1:]
    return "", NONE, near


def _score(slot: CellSlot, name: _Name, key: str) -> int:
    """How alike a name and a label's key are: what sets one apart, or a count of times, is never like what is counted otherwise."""
    if not set(_APART.findall(key)) <= set(_APART.findall(name.key)):
        return 0
    score = likeness(name.key, key)
    return score if score == 100 or not _of_times(slot, name.source) else 0


def _of_times(slot: CellSlot, source: str) -> bool:
    """Whether a cell counts how often and a source who or what, or a source how often one came and a cell how often any did."""
    return slot.unit in _TIMES and sources.unit_of(source) != slot.unit


def fits(slot: CellSlot, source: str) -> bool:
    """Whether a cell's unit lets it hold what a source gives."""
    unit, own = slot.unit, sources.unit_of(source)
    if slot.year not in (THIS,) and source.startswith("enterprise."):
        return False
    if not unit or slot.year == GROWTH:
        return not (slot.year in (DIFFERENCE, GROWTH) and not sources.is_number(source))
    if unit in YUAN:
        return own in YUAN
    if unit in ("%", "百分点", "个百分点"):
        return own == "%"
    return own not in YUAN and own != "%" and sources.is_number(source) and compact(unit) in UNITS


def unit_wanted(slot: CellSlot, source: str, year: str, money: str) -> str:
    """The unit that a cell wants; of an amount without one, the sheet's, else a person has to say it."""
    if year == GROWTH:
        return "%"
    if not sources.is_number(source) or source == sources.REPORT_YEAR:
        return ""
    if sources.is_money(source):
        return slot.unit or money or ASKED
    return slot.unit or sources.unit_of(source)
