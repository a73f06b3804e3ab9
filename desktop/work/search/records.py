"""The records of a ledger, laid out to be found by their names, numbers and people.

Personal data are not among them: what is masked cannot be found piece by piece.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.work.database import Database
from desktop.work.search.shelf import Shelf
from desktop.work.search.spelling import readings

MOST_RECORDS = 300_000
"""Records of one register that are laid out; each costs some 300 bytes. A larger one is searched in its own table."""

Alive = Callable[[], None]
"""Asked now and then; it raises where nobody waits for the work any more."""


def searched(register: AnyRegister) -> tuple[Field, ...]:
    """The fields by which a register's records are found: its title, other short texts, and links.

    Where the title is no text, such as a month, the record is found by its parent.
    """
    title = register.field(register.title)
    if title.kind is not Kind.TEXT or title.personal or register.kept:
        return ()
    others = (
        f for f in register.fields if f.kind in (Kind.TEXT, Kind.LINK) and not f.personal and f is not title
    )
    return (title, *others)


SEARCHED: tuple[AnyRegister, ...] = tuple(
    sorted(
        (r for r in REGISTERS if searched(r)), key=lambda register: (bool(register.under), register.reference)
    )
)
"""The registers whose records are found: what stands by itself first, then what belongs to it, then lists to judge by."""


@dataclass
class Laid:
    """The records of a ledger as far as they are laid out."""

    ids: dict[str, list[str]] = field(default_factory=dict)
    """The ids of each register, in the order of its shelf."""
    shelves: dict[str, Shelf] = field(default_factory=dict)
    too_large: set[str] = field(default_factory=set)
    """Registers that have more than `MOST_RECORDS`."""


def lay_out(database: Database, registers: Iterable[str], alive: Alive) -> Laid:
    """The shelves of some registers, read over the connection of the thread that asks.

    Raises:
        Refused: the ledger cannot be read.
    """
    laid, titles = Laid(), dict[str, dict[str, str]]()
    wanted = set(registers)
    for register in SEARCHED:
        if register.id not in wanted:
            continue
        alive()
        if database.count(register.id) > MOST_RECORDS:
            laid.too_large.add(register.id)
            continue
        _lay_one(database, register, laid, titles, alive)
    return laid


def _lay_one(
    database: Database, register: AnyRegister, laid: Laid, titles: dict[str, dict[str, str]], alive: Alive
) -> None:
    fields = searched(register)
    for link in register.links:
        if link.target not in titles:
            titles[link.target] = database.titles(link.target)
    named = [titles.get(f.target) if f.kind is Kind.LINK else None for f in fields]
    ids: list[str] = []
    things: list[tuple[str, ...]] = []
    for count, (id_, *values) in enumerate(database.texts(register.id, [f.id for f in fields])):
        if count % 2000 == 0:
            alive()
        said = [
            value if known is None else known.get(value, "") if value else ""
            for value, known in zip(values, named, strict=True)
        ]
        texts = dict.fromkeys(
            text for text in said if text
        )  # a person or unit often stands in several fields
        ids.append(id_ or "")
        things.append(tuple(texts) if said[0] else ("", *texts))
    words = BY_ID[register.id].words
    laid.ids[register.id] = ids
    laid.shelves[register.id] = Shelf(tuple(words), things, readings())


def touched_by(registers: Iterable[str]) -> set[str]:
    """The registers to be laid out anew where records of some changed: these, and those that show their names."""
    changed = set(registers)
    return {
        r.id for r in SEARCHED if r.id in changed or not changed.isdisjoint(link.target for link in r.links)
    }
