"""Whether the clock of this PC fits what the ledger says: a wrong one makes wrong times in the journal."""

from datetime import UTC, datetime, timedelta

from desktop.domain.words import Words
from desktop.work.database import Database

ALLOWED = timedelta(minutes=5)
"""By so much the clock may lie before the last change: clocks are set right by seconds now and then."""
LONG = timedelta(days=400)
"""A ledger that nobody touched for longer is rare, and a clock that runs ahead is not."""

BEHIND = Words(
    "电脑时钟与台账不符：现在是{now}，最后一次改动却记在{last}（晚{span}）。请先校准系统时间再保存；"
    "改动的先后以编号为准，备份照常进行。",
    "The clock differs from the last change: it is {now} now, the change was made at {last}, {span} later. "
    "Set the clock right before you save; the order of changes goes by number, and backups go on.",
)
AHEAD = Words(
    "请核对电脑时钟：现在是{now}，最后一次改动记在{last}，已过去{span}。时间不对的话，请先校准系统时间再保存。",
    "Check the clock of this PC: it is {now} now, and the last change was made at {last}, {span} ago. "
    "If that is wrong, set it right before you save.",
)
DAYS, HOURS, MINUTES = (
    Words("{n}天", "{n} {n:day|days}"),
    Words("{n}小时", "{n} {n:hour|hours}"),
    Words("{n}分钟", "{n} {n:minute|minutes}"),
)


def clock_doubt(database: Database, now: datetime | None = None) -> Words | None:
    """What is said of the clock where it does not fit the last change; nothing where it does.

    Args:
        database: of the ledger.
        now: the present moment, with its time zone; the clock's where it is not given.
    """
    present = now or datetime.now(UTC)
    last = database.last_change()
    if last is None:
        return None
    passed = present - last
    if passed < -ALLOWED:
        return _said(BEHIND, present, last, -passed)
    return _said(AHEAD, present, last, passed) if passed > LONG else None


def _said(words: Words, now: datetime, last: datetime, span: timedelta) -> Words:
    moments = (f"{moment.astimezone():%Y-%m-%d %H:%M}" for moment in (now, last))
    return words.fill(now=next(moments), last=next(moments), span=_span(span))


def _span(span: timedelta) -> Words:
    if span.days:
        return DAYS.fill(n=span.days)
    hours, minutes = divmod(span.seconds // 60, 60)
    return HOURS.fill(n=hours) if hours else MINUTES.fill(n=minutes)
