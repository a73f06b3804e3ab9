"""The records that a report showed, and what became of them since."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Self

from desktop.domain.fields import Field, Kind
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.conditions import fields_of
from desktop.domain.late import dataclass
from desktop.domain.registers import AREAS, BY_ID
from desktop.domain.registers.submissions.submissions import Submission
from desktop.domain.report_tables import DETAILS
from desktop.domain.values.masking import mask
from desktop.domain.values.reading import show_value
from desktop.domain.words import LANGUAGES, Language, Words
from desktop.work.database import Database
from desktop.work.names import Names
from desktop.work.records_shown import looking
from desktop.work.submission.past_ledger import PastLedger

OWN = frozenset(AREAS["submissions"].ids) | {"problem_answers"}
"""Registers whose changes are no changes of a report."""
NOT_REPORTED = Words("（不在年报里）", "(not in the report)")
REPORTED = Words("（列入年报）", "(in the report)")
ITEM = Words("{register}：{name}", "{register}: {name}")
FIELD = Words("{name}：{value}", "{name}: {value}")
UNIT = Words("{unit}", " {unit}")
BLANK = Words("空白", "blank")

Behind = Mapping[str, set[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record that the report shows otherwise, no longer, or anew."""

    register: str
    record_id: str
    item: Words
    before_said: Words
    now_said: Words

    @property
    def before(self) -> str:
        """What was reported, as it is kept with a reason."""
        return self.before_said.zh

    @property
    def now(self) -> str:
        """What is there now, as it is kept with a reason."""
        return self.now_said.zh


@dataclass(frozen=True, slots=True)
class Then:
    """The ledger as it was when a year was submitted."""

    year: int
    ledger: PastLedger

    @classmethod
    def of(cls, database: Database, submission: Submission) -> Self:
        """The ledger of a submission."""
        return cls(submission.submitted_year or 0, PastLedger(database, submission.journal_line or 0))

    @property
    def moved(self) -> bool:
        """Whether anything that a report could show was changed since."""
        return bool(self.ledger.changed - OWN)


def record_changes(database: Database, then: Then, other: Then | None) -> tuple[list[RecordChange], Behind]:
    """The records that the report of a year shows otherwise now, or at another time, and those behind each figure."""
    later = other.ledger.as_database if other else database
    shown, behind = looking(then.ledger.as_database, then.year)
    shown_later, behind_later = looking(later, then.year)
    names = _names(then.ledger.as_database), _names(later)
    found: list[RecordChange] = []
    for register_id in dict.fromkeys(("enterprise", *shown)):
        sides = [
            _by_id(of, register_id, db) for of, db in ((shown, then.ledger.as_database), (shown_later, later))
        ]
        for id_ in dict.fromkeys((*sides[0], *sides[1])):
            change = _change(register_id, id_, sides[0].get(id_), sides[1].get(id_), names)
            found += [change] if change else []
    return found, {id_: behind[id_] | behind_later[id_] for id_ in behind}


def _by_id(shown: Mapping[str, Sequence[Any]], register_id: str, database: Database) -> dict[str, Any]:
    records = database.all("enterprise")[:1] if register_id == "enterprise" else shown[register_id]
    return {record.id: record for record in records}


def _change(
    register_id: str, id_: str, before: Any, after: Any, names: tuple["_Named", "_Named"]
) -> RecordChange | None:
    register = BY_ID[register_id]
    fields = [f for f in register.fields if f.id in _reported(register_id)]
    if before is not None and after is not None:
        fields = [f for f in fields if getattr(before, f.id) != getattr(after, f.id)]
        if not fields:
            return None
    told = [
        side.said(fields, record) if record is not None else NOT_REPORTED
        for record, side in zip((before, after), names, strict=True)
    ]
    record, side = (after, names[1]) if after is not None else (before, names[0])
    item = ITEM.fill(register=register.words, name=side.names.of(register, record))
    return RecordChange(register_id, id_, item, *told)


def _reported(register_id: str) -> set[str]:
    """The fields of a register that the report shows or counts by."""
    if register_id == "enterprise":
        return {field.id for field in BY_ID[register_id].fields}
    asked = {c for d in DETAILS if d.register == register_id for c in d.columns if isinstance(c, str)}
    for source in (
        source for figure in FIGURES for source in figure.sources if source.register == register_id
    ):
        asked |= {*fields_of(source.where), source.amount, source.distinct}
    return asked


@dataclass(frozen=True, slots=True)
class _Named:
    """What records were called at one time."""

    titles: Mapping[str, Mapping[str, str]]
    names: Names

    def said(self, fields: Sequence[Field], record: Any) -> Words:
        sides = ("\n".join(self._lines(fields, record, language)) for language in LANGUAGES)
        return Words(*(text or blank for text, blank in zip(sides, BLANK, strict=True)))

    def _lines(self, fields: Sequence[Field], record: Any, language: Language) -> Iterator[str]:
        for field in fields:
            value = getattr(record, field.id)
            if field.kind is Kind.LINK:
                text = self.titles[field.target].get(value, "") if value else ""
            else:
                text = mask(field, show_value(field, value, language))
            if field.unit and text:
                text += UNIT.fill(unit=field.unit_words).say(language)
            value_said = " ".join(text.split()) or BLANK.say(language)
            yield FIELD.fill(name=field.words, value=value_said).say(language)


def _names(database: Database) -> _Named:
    titles = _Titles(database)
    return _Named(titles, Names(lambda register, id_: titles[register].get(id_) if id_ else None))


class _Titles(dict[str, Mapping[str, str]]):
    """The titles of a register's records, read when first asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __missing__(self, register: str) -> Mapping[str, str]:
        self[register] = self._database.titles(register)
        return self[register]
