"""What is said of records that a search found: their names, and what else of them fits."""

from collections.abc import Iterable, Sequence
from typing import Any

from desktop.domain.fields import Kind
from desktop.domain.late import dataclass
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language
from desktop.work.database import Database
from desktop.work.names import Names
from desktop.work.search.question import Word
from desktop.work.search.records import searched
from desktop.work.search.spans import spans
from desktop.work.search.spelling import readings

MOST_SAID = 4
"""Fields of a record that are said beside its name."""


@dataclass(frozen=True, slots=True)
class Described:
    """One record that was found."""

    register: str
    id: str
    name: str
    details: tuple[tuple[str, str], ...]
    """Fields and what they say, those that fit the search first."""


def describe(
    database: Database, found: Iterable[tuple[str, str]], words: Sequence[Word], language: Language
) -> list[Described]:
    """The records found, each as register and id, as they are now; what is gone is left out.

    Raises:
        Refused: the ledger cannot be read.
    """
    wanted = list(found)
    said: dict[tuple[str, str], Described] = {}
    for register_id in dict.fromkeys(register for register, _id in wanted):
        register = BY_ID[register_id]
        records = database.get(register_id, [id_ for of, id_ in wanted if of == register_id])
        titles = _titles(database, register, records)
        for record in records:
            said[register_id, record.id] = _one(register, record, titles, words, language)
    return [said[key] for key in wanted if key in said]


def _titles(database: Database, register: AnyRegister, records: Sequence[Any]) -> dict[str, str]:
    titles: dict[str, str] = {}
    for link in register.links:
        if ids := {id_ for record in records if (id_ := getattr(record, link.id))}:
            titles |= database.titles(link.target, ids)
    return titles


def _one(
    register: AnyRegister, record: Any, titles: dict[str, str], words: Sequence[Word], language: Language
) -> Described:
    name = Names(lambda _register, id_: titles.get(id_ or "")).of(register, record)
    fields = [f for f in searched(register) if f.id != register.title]
    if register.year:
        fields.append(register.field(register.year))
    told: list[tuple[bool, str, str]] = []
    for f in fields:
        value = getattr(record, f.id)
        text = (
            titles.get(value, "")
            if f.kind is Kind.LINK
            else ""
            if value is None
            else show_value(f, value, language)
        )
        if text and text not in name:
            told.append((not spans(text, words, readings()), f.words.say(language), text))
    told.sort(key=lambda one: one[0])
    return Described(
        register.id, record.id, name, tuple((label, text) for _, label, text in told[:MOST_SAID])
    )
