"""How a figure that counts records, or adds up one of their fields, is declared in one call."""

from desktop.domain.figures.conditions import Condition
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.words import Words

WAN = Words("万元", "10,000 yuan")
YUAN = Words("元", "yuan")
PERSONS = Words("人", "persons")
ITEMS = Words("项", "items")
PIECES = Words("个", "items")
SHEETS = Words("件", "items")
TIMES = Words("次", "times")
BATCHES = Words("批", "batches")
HOURS = Words("学时", "hours")
FILES = Words("份", "items")


def counted(
    id_: str,
    names: tuple[str, str],
    unit: Words,
    definition: tuple[str, str],
    register: str,
    *where: Condition,
    amount: str = "",
    distinct: str = "",
    group: str = "",
) -> Figure:
    """A figure of one source.

    Args:
        id_: its id; the part before the dot is its area where none is given.
        names: Chinese and English.
        unit: what it is in.
        definition: what is counted, in Chinese and English.
        register: the register of its source.
        where: the conditions of its source.
        amount: the field that is added up, if any.
        distinct: the field whose different values are counted, if any.
        group: its area.
    """
    source = Source(register, where, amount=amount, distinct=distinct)
    return Figure(id_, Words(*names), unit, Words(*definition), (source,), group or id_.split(".")[0])
