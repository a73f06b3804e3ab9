"""Which fields of the records behind a figure tell how it came about: those that come first, and those that are added up."""

from desktop.domain.fields import Field, Kind
from desktop.domain.figures.conditions import asked_by
from desktop.domain.figures.figure import Figure
from desktop.domain.register import AnyRegister


def telling_fields(register: AnyRegister, figure: Figure | None) -> list[Field]:
    """A register's fields: its name, the amount that counts, what it counts by, then all others."""
    first = [register.title]
    for source in figure.sources if figure else ():
        if source.register == register.id:
            by = [field for condition in source.where for field in asked_by(condition)]
            first += [id_ for id_ in (source.amount, source.distinct, *by) if id_ in register.by_id]
    # A record that is named by a date says little without the project or person that it belongs to.
    named = register.field(register.title).kind is Kind.TEXT
    links = [] if named else [f.id for f in register.links]
    order = dict.fromkeys([*first[:1], *links, *first[1:], *(f.id for f in register.fields)])
    return [register.field(id_) for id_ in order]


def amounts(register: str, figure: Figure | None) -> frozenset[str]:
    """The fields of a register that a figure adds up."""
    sources = figure.sources if figure else ()
    return frozenset(source.amount for source in sources if source.register == register and source.amount)
