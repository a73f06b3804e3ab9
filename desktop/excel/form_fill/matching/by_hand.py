"""The unit of a place whose source a person chose: as the form states it, just as where the program matched it."""

from desktop.domain.city_form import sources
from desktop.domain.city_form.form_map import CellEntry, ColumnEntry, ListEntry
from desktop.domain.city_form.labels import unit_in
from desktop.domain.city_form.slots import GROWTH, Layout
from desktop.domain.values.numbers import YUAN
from desktop.excel.form_fill.matching.suggest_cells import ASKED, unit_wanted


def unit_of_cell(layout: Layout, entry: CellEntry, source: str) -> str:
    """The unit for a cell filled from another source.

    Args:
        layout: of the form.
        entry: the cell as it was, with the year it is of.
        source: what it is to be filled from.
    """
    if not sources.is_money(source) and entry.year != GROWTH:
        return sources.unit_of(source)
    slot = next((s for s in layout.cells if (s.sheet, s.place.name) == (entry.sheet, entry.cell)), None)
    if slot is None:
        return _known(unit_in(entry.label), entry)
    said = unit_wanted(slot, source, entry.year, layout.money_units.get(entry.sheet, ""))
    return said if entry.year == GROWTH else _known(said, entry)


def unit_of_column(layout: Layout, one: ListEntry, entry: ColumnEntry, source: str) -> str:
    """The unit for a column of a list filled from another source, as `unit_of_cell`."""
    if not sources.is_money(source):
        return sources.unit_of(source)
    named = next((unit for text in reversed(entry.heading.split(" ")) if (unit := unit_in(text))), "")
    return _known(named or layout.money_units.get(one.sheet, ""), entry)


def _known(said: str, entry: CellEntry | ColumnEntry) -> str:
    """The unit of an amount: one that was stated for an amount before, else the form's, else a person has to say it."""
    if sources.is_money(entry.source) and entry.unit in YUAN:
        return entry.unit
    return said if said in YUAN else ASKED
