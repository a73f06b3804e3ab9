"""For each list of a form, the register whose records it asks for, and the field that each column means."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from desktop.domain.city_form import sources
from desktop.domain.city_form.blank import column_of, letters
from desktop.domain.city_form.form_map import HAND, LIKELY, SURE, ColumnEntry, ListEntry
from desktop.domain.city_form.labels import bare, is_odd_unit, label_of, unit_in
from desktop.domain.city_form.slots import ColumnSlot, Layout, ListSlot
from desktop.domain.city_form.synonyms import LISTED
from desktop.domain.fields import Kind
from desktop.domain.figures import catalogue
from desktop.domain.figures.conditions import Is
from desktop.domain.figures.figure import Figure, Span
from desktop.domain.registers import BY_ID, TYPED
from desktop.domain.values.numbers import YUAN
from desktop.domain.values.text import compact, half_width
from desktop.excel.form_fill.matching.suggest_cells import ASKED, names_of_cells, to_be_checked
from desktop.excel.ledger.headings import Heading, Target, heading_of, names_of, targets_of

FEWEST = 2
_CONFIRMED = {"six_sigma_projects.actual_benefit": "counted:six_sigma.confirmed_benefit"}
"""Amounts that, where a heading says that finance confirmed them, are those that count in a figure of the year."""


def suggest_lists(layout: Layout) -> Iterator[ListEntry]:
    """An entry for each list, in the order of the form."""
    for slot in layout.lists:
        headings = [heading_of([half_width(text) for text in column.headings]) for column in slot.columns]
        register, score = _register(slot, headings)
        columns = tuple(
            _column(slot, column, heading, register)
            for column, heading in zip(slot.columns, headings, strict=True)
        )
        yield ListEntry(
            sheet=slot.sheet,
            title=slot.title,
            header=slot.header,
            rows=slot.rows,
            open=slot.open,
            columns=columns,
            register=register,
            choose=chosen_by(register, slot.title, slot.sheet) if register else "year",
            confidence=(SURE if score * 2 > len(slot.columns) else LIKELY) if register else "none",
        )


def matched_to(entry: ListEntry, register: str, money: str = "") -> dict[str, Any]:
    """What of a list's entry follows from another register, chosen by hand: the records, and each column's source.

    Args:
        entry: the list.
        register: whose records it lists.
        money: the unit that a line of its sheet states for all amounts.
    """
    slots = tuple(
        ColumnSlot(
            column_of(column.column), tuple(column.heading.split(" ")), column.source == sources.SERIAL
        )
        for column in entry.columns
    )
    slot = ListSlot(entry.sheet, entry.title, entry.header, entry.rows, entry.open, slots, money)
    made = []
    for column, old in zip(slots, entry.columns, strict=True):
        heading = heading_of([half_width(text) for text in column.headings])
        found = _column(slot, column, heading, register)
        known = old.unit if found.unit == ASKED and old.unit in YUAN else found.unit
        made.append(replace(found, unit=known))
    choose = chosen_by(register, entry.title, entry.sheet) if register else "year"
    return {"register": register, "choose": choose, "columns": tuple(made), "confidence": HAND}


def chosen_by(register: str, *titles: str) -> str:
    """Which records of a register a list takes, where nobody says: those behind the figure that a title of it names."""
    for title in titles:
        if figure := _named_in(register, title):
            return f"figure:{figure}"
    return LISTED.get(register, "year" if BY_ID[register].year else "all")


def _named_in(register: str, title: str) -> str:
    """The figure over a register's records that a title names, 有效发明专利清单; blank where it names no more than the register."""
    told = label_of(title)
    own = {compact(name) for name in (*BY_ID[register].names, BY_ID[register].words.zh)}
    found: dict[str, int] = {}
    for name in names_of_cells():
        if (
            name.key in own
            or name.key in to_be_checked()
            or name.key not in told.bare
            or len(name.key) < FEWEST
        ):
            continue
        figure = catalogue.BY_ID.get(name.source.removeprefix("figure:"))
        if figure and name.cumulative in (told.cumulative, None) and _over(figure, register):
            found[figure.id] = max(len(name.key), found.get(figure.id, 0))
    return max(found, key=lambda one: found[one], default="")


def _over(figure: Figure, register: str) -> bool:
    return any(source.register == register and not source.distinct for source in figure.sources)


def _register(slot: ListSlot, headings: list[Heading]) -> tuple[str, int]:
    """The register that most headings belong to, with their number; its name in the title counts too."""
    best, count, top = "", 0, 0
    for register in TYPED:
        if register.reference:
            continue
        found = [t for heading in headings if (t := _target(register.id, heading)) is not None]
        own = {t.key for t in found}
        named = register.title in {t.field for t in found if t.register == register.id}
        titled = _titled(register.id, slot)
        score = 2 * len(own) + 2 * named + titled
        if len(own) >= (FEWEST if named or titled else FEWEST + 1) and score > top:
            best, count, top = register.id, len(own), score
    return (best, count) if count * 5 >= 2 * sum(not c.serial for c in slot.columns) else ("", 0)


def _titled(register_id: str, slot: ListSlot) -> int:
    told = compact(slot.title) + compact(slot.sheet)
    register = BY_ID[register_id]
    names = (*register.names, register.words.zh)
    return max((min(len(name), 6) for name in names if compact(name) in told), default=0)


def _target(register_id: str, heading: Heading) -> Target | None:
    if heading.is_serial:
        return None
    targets = targets_of(register_id)
    found = next((targets[name] for name in heading.names if name in targets), None)
    return found if found is not None and found.field else None


def _column(slot: ListSlot, column: ColumnSlot, heading: Heading, register: str) -> ColumnEntry:
    entry = ColumnEntry(letters(column.column), column.heading)
    if column.serial:
        return ColumnEntry(entry.column, entry.heading, sources.SERIAL, "", SURE)
    if not register:
        return entry
    target = _target(register, heading)
    confidence = SURE
    source = f"{target.register}.{target.field}" if target else ""
    if not source:
        source, confidence = _like(register, column), LIKELY
    if not source or (sources.is_number(source) and any(is_odd_unit(unit_in(t)) for t in column.headings)):
        return entry  # an amount of another size is worse than none
    if target and target.settles:  # 收入 and 支出, each an amount of one kind alone
        source = _settled(target)
        if not source:
            return entry
    if "确认" in column.heading:
        source = _CONFIRMED.get(source, source)
    return ColumnEntry(entry.column, entry.heading, source, _unit(slot, column, source), confidence)


def _settled(target: Target) -> str:
    """With how much a record counts in the figure that adds up what is of a column's kind alone, up to the end of the year."""
    for figure in catalogue.FIGURES:
        for source in figure.sources:
            kinds = {c.field: c.values for c in source.where if isinstance(c, Is)}
            alike = all(kinds.get(name) == (value,) for name, value in target.settles)
            same = (source.register, source.amount) == (target.register, target.field)
            if same and alike and figure.span is Span.TOTAL:
                return f"counted:{figure.id}"
    return ""


def _like(register: str, column: ColumnSlot) -> str:
    """A field whose name is the heading's but for words that say nothing, of the register or of one beside it."""
    key = label_of(column.headings[-1]).bare
    for where in (register, *sources.neighbours(register)):
        found = _fields_by_key(where).get(key)
        if found:
            return f"{where}.{found}"
    return ""


@cache
def _fields_by_key(register: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for field in BY_ID[register].fields:
        if field.kind is Kind.LINK:
            continue
        for name in names_of(field):
            found.setdefault(bare(label_of(name).key), field.id)
    found.pop("", None)
    return found


def _unit(slot: ListSlot, column: ColumnSlot, source: str) -> str:
    """The unit that a column wants; of an amount without one, the sheet's, else a person has to say it."""
    named = next((unit for text in reversed(column.headings) if (unit := unit_in(text))), "")
    if sources.is_money(source):
        return named if named in YUAN else slot.money_unit or ASKED
    return named if sources.is_number(source) else ""
