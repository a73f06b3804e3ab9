"""How the year stands, for the first page: a few figures beside last year's, and what is due."""

from datetime import date

from desktop.domain.changes import Told
from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.figures.figure import FigureValue
from desktop.domain.figures.ratio import RatioValue, ratio_of
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.late import dataclass
from desktop.work.database import Database
from desktop.work.due import DueItem, due_items
from desktop.work.progress import counted, part, silently

HEADLINES = (
    "officers.in_post",
    "qc.themes_completed",
    "six_sigma.projects",
    "savings.confirmed_total",
    "standards.led",
    "patents.granted",
    "quality.spot_check_pass_rate",
    "quality.loss_rate",
)
"""The figures and ratios that people ask for first, by their ids."""

Value = FigureValue | RatioValue


@dataclass(frozen=True, slots=True)
class Headline:
    """One of them in a year and in the year before."""

    this: Value
    last: Value


@dataclass(frozen=True, slots=True)
class Overview:
    """What the first page shows."""

    year: int
    headlines: tuple[Headline, ...]
    due: tuple[DueItem, ...]


def overview(database: Database, year: int, today: date, told: Told = silently) -> Overview:
    """The overview of a year, with what is due as of a day.

    Args:
        database: the ledger.
        year: of the figures.
        today: the day.
        told: how far it is; what it raises ends it.
    """
    headlines = tuple(
        Headline(_value(database, id_, year), _value(database, id_, year - 1))
        for id_ in counted(HEADLINES, part(told, 0, 30))
    )
    return Overview(year, headlines, tuple(due_items(database, today, part(told, 30, 100))))


def _value(database: Database, id_: str, year: int) -> Value:
    if id_ in FIGURE:
        return database.figure(FIGURE[id_], year)
    ratio = next(ratio for ratio in RATIOS if ratio.id == id_)
    return ratio_of(ratio, year, lambda part: database.figure(FIGURE[part], year))
