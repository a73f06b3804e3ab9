"""What is due in the open ledger: what `desktop.domain.dues` declares, asked of the records as of a day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from desktop.domain.changes import Told
from desktop.domain.dues import DUES, OWN_DAYS, YEARLY, Due, Yearly
from desktop.domain.figures.conditions import Beyond
from desktop.domain.figures.holding import all_hold
from desktop.domain.late import dataclass
from desktop.domain.registers import BY_ID
from desktop.domain.values.dates import last_day
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.names import Names
from desktop.work.progress import counted, silently

EVENTS = "quality_events"
OWN_DAY = Words("{kind}（每年）", "{kind}, each year")
OWN_NOTICE = 30


@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing that is due."""

    words: Words
    day: date
    days_left: int
    """Below 0 once it is overdue."""
    register: str = ""
    record_id: str = ""
    """Empty for a day of the calendar that no record stands for."""
    field: str = ""
    """Where the record is opened: at its day, or at a field that says that it was seen to."""
    name: str = ""
    """What the record is called."""


def due_items(database: Database, today: date, told: Told = silently) -> list[DueItem]:
    """Everything that is due or about to be, the most urgent first; how far it is, is told."""
    names = Names(_titles(database))
    found = [item for due in counted(DUES, told) for item in _of(database, due, names, today)]
    found += [item for yearly in YEARLY if (item := _next(yearly, today))]
    found += _own_days(database.all(EVENTS), today)
    return sorted(found, key=lambda item: (item.day, item.register, item.name))


def _of(database: Database, due: Due, names: Names, today: date) -> Iterator[DueItem]:
    register = BY_ID[due.register]
    records = [r for r in database.all(due.register) if getattr(r, due.day) is not None]
    for record in _newest(records, due) if due.renewed_within else records:
        day = last_day(getattr(record, due.day))
        left = (day - today).days
        if left > due.notice or (due.lapses and left < 0) or not _is_open(due, record, today):
            continue
        name = names.of(register, record)
        yield DueItem(due.words, day, left, register.id, record.id, _opened_at(due, record), name)


def _opened_at(due: Due, record: Any) -> str:
    blank = (field for field in due.done_at if getattr(record, field) is None)
    return next(blank, (due.day, *due.done_at)[-1])


def _is_open(due: Due, record: Any, today: date) -> bool:
    if any(getattr(record, field) is not None for field in due.settled_by):
        return False
    return all_hold(due.where, record, today.year, _beyond)


def _beyond(_condition: Beyond, _record: Any) -> int:
    raise AssertionError("a due asks about its own record alone")


def _newest(records: Sequence[Any], due: Due) -> list[Any]:
    """Of the records that renew one another, the one with the last day; a record that names nothing stands alone."""
    last: dict[tuple[Any, ...], Any] = {}
    for record in records:
        shared = tuple(getattr(record, field) for field in due.renewed_within)
        key = shared if any(value is not None for value in shared) else (record.id,)
        if key not in last or last_day(getattr(record, due.day)) >= last_day(getattr(last[key], due.day)):
            last[key] = record
    return list(last.values())


def _next(yearly: Yearly, today: date) -> DueItem | None:
    """The day's next coming, or the one under way, if it is near."""
    for year in (today.year, today.year + 1):
        day = date(year, yearly.month, yearly.day)
        end = date(year, *yearly.until) if yearly.until != (0, 0) else day
        if today <= end:
            left = (day - today).days
            return DueItem(yearly.words, day, max(left, 0)) if left <= yearly.notice else None
    return None


def _own_days(events: Sequence[Any], today: date) -> Iterator[DueItem]:
    """The company's own days, as they were kept last, where this year's has not been planned yet."""
    kind_of = BY_ID[EVENTS].field("event_kind")
    for kind in OWN_DAYS:
        days = [e.event_date for e in events if e.event_kind == kind and isinstance(e.event_date, date)]
        if not days or max(days) >= today:
            continue
        coming = _again(max(days), today)
        option = kind_of.option(kind)
        if option and coming - today <= timedelta(OWN_NOTICE) and coming.year > max(days).year:
            words = OWN_DAY.fill(kind=option.words)
            yield DueItem(words, coming, (coming - today).days, EVENTS)


def _again(day: date, today: date) -> date:
    for year in (today.year, today.year + 1):
        try:
            coming = day.replace(year=year)
        except ValueError:  # 29 February
            coming = date(year, 3, 1)
        if coming >= today:
            return coming
    raise AssertionError("a day comes within a year")


def _titles(database: Database) -> Any:
    kept: dict[str, dict[str, str]] = {}

    def title(register: str, id_: str | None) -> str | None:
        if id_ is None:
            return None
        if register not in kept:
            kept[register] = database.titles(register)
        return kept[register].get(id_)

    return title
