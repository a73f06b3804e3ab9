"""Where a figure comes from: the records behind it, what became of each, and the files that bear it out."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.figures.figure import Figure, FigureValue
from desktop.domain.figures.ratio import Ratio, RatioValue, ratio_of
from desktop.domain.figures.ratios import BY_ID as RATIO
from desktop.domain.late import dataclass
from desktop.domain.registers import BY_ID
from desktop.domain.registers.evidence.attachments import Attachment
from desktop.domain.words import Words
from desktop.work.attached import attached_to
from desktop.work.database import Database, JournalLine
from desktop.work.names import Names

NO_FIGURE = Words("没有编号为{id}的数字。", "There is no figure {id}.")
ASK_FIGURES = Words("数字的编号可用cqodesk figures查看。", "The verb figures tells the ids of figures.")


@dataclass(frozen=True, slots=True)
class TracedRecord:
    """One record behind a figure."""

    register: str
    id: str
    name: str
    amount: Decimal | None
    """What the figure adds up of it, yuan or another number; ``None`` where it counts records."""
    history: tuple[JournalLine, ...]
    """Its changes, the oldest first."""
    evidence: tuple[Attachment, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """A figure or ratio of one year, and all that stands behind it."""

    value: FigureValue | RatioValue
    records: tuple[TracedRecord, ...]

    @property
    def declared(self) -> Figure | Ratio:
        """The figure or the ratio."""
        return self.value.figure if isinstance(self.value, FigureValue) else self.value.ratio


def value_of(database: Database, figure: str, year: int) -> FigureValue | RatioValue:
    """A figure's or ratio's value in a year, by its id.

    Raises:
        Refused: there is none of that id.
    """
    if figure in FIGURE:
        return database.figure(FIGURE[figure], year)
    if figure in RATIO:
        return ratio_of(RATIO[figure], year, lambda part: database.figure(FIGURE[part], year))
    raise Refused(NO_FIGURE.fill(id=figure), NOTHING_CHANGED, ASK_FIGURES)


def trace(database: Database, figure: str, year: int) -> Trace:
    """A figure with its records, their history and their evidence.

    Raises:
        Refused: there is none of that id.
    """
    value = value_of(database, figure, year)
    amounts = _amounts(value)
    names = Names(lambda register, id_: database.titles(register, [id_]).get(id_) if id_ else None)
    files = _files(database, {id_ for _, id_ in value.records})
    records = []
    for register, record in _read(database, value.records):
        amount = getattr(record, amounts[register]) if register in amounts else None
        records.append(
            TracedRecord(
                register,
                record.id,
                names.of(BY_ID[register], record),
                amount,
                tuple(database.history(record.id)),
                tuple(files.get(record.id, ())),
            )
        )
    return Trace(value, tuple(records))


def _amounts(value: FigureValue | RatioValue) -> dict[str, str]:
    """The field that a figure adds up, by register; a ratio has several figures, so none."""
    if isinstance(value, RatioValue):
        return {}
    return {source.register: source.amount for source in value.figure.sources if source.amount}


def _read(database: Database, records: Iterable[tuple[str, str]]) -> list[tuple[str, Any]]:
    wanted = list(records)
    found: dict[tuple[str, str], Any] = {}
    for register in dict.fromkeys(register for register, _ in wanted):
        ids = [id_ for of, id_ in wanted if of == register]
        found |= {(register, record.id): record for record in database.get(register, ids)}
    return [(key[0], found[key]) for key in wanted if key in found]


def _files(database: Database, owners: set[str]) -> dict[str, list[Attachment]]:
    files: dict[str, list[Attachment]] = {}
    for each in attached_to(database, owners):
        files.setdefault(each.owner_record or "", []).append(each)
    return files
