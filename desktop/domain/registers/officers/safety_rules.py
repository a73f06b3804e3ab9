"""The rules of the quality safety posts: what was found is met, and no day, week or month is left out."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from desktop.domain.problems import MendedAt, Problem, stops_export, warning
from desktop.domain.rule import Records, Rule
from desktop.domain.values.dates import first_day
from desktop.domain.words import Words

SOURCE = Words(
    "国家市场监督管理总局令第75号、第76号、第73号（2023年）：工业产品生产单位、销售单位和特种设备生产单位落实质量安全主体责任监督管理规定，日管控、周排查、月调度",
    "Orders 75, 76 and 73 of the national authority, 2023: daily control, weekly inspection, monthly meeting",
)
LACKING = Words(
    "缺{n}期记录（未扣除节假日）：{named}",
    "{n} {n:period|periods} without a record (holidays not taken off): {named}",
)
SATURDAY = 5
SHOWN = 5
"""Missing periods that are named."""


def period_of(kind: str, day: date) -> str:
    """The day, the ISO week or the month that a record of a kind stands for."""
    if kind == "daily":
        return day.isoformat()
    if kind == "weekly":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}"
    return f"{day.year}-{day.month:02}"


def periods_due(kind: str, first: date, last: date) -> list[str]:
    """The periods of a kind that have a working day from one day to another; Monday to Friday, holidays included."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return list(dict.fromkeys(period_of(kind, day) for day in days if day.weekday() < SATURDAY))


def missing_periods(post: Any, records: Records, year: int) -> list[str]:
    """The periods of a year for which a post kept no record; those not over yet are not missing."""
    yesterday = records.today - timedelta(days=1)
    first = max(date(year, 1, 1), post.post_from or date(year, 1, 1))
    last = min(date(year, 12, 31), post.post_until or date(year, 12, 31), yesterday)
    kind = post.keeps_records
    kept = {
        period_of(kind, first_day(record.period))
        for record in records.linked("quality_safety_records", "checker", post.id)
        if record.record_kind == kind and record.period is not None
    }
    # The week or month of today is not over.
    kept.add(period_of(kind, records.today))
    return [period for period in periods_due(kind, first, last) if period not in kept]


def _periods(post: Any, records: Records) -> Iterator[Problem]:
    if post.keeps_records is None:
        return
    found = records.linked("quality_safety_records", "checker", post.id)
    years = {first_day(r.period).year for r in found if r.record_kind == post.keeps_records and r.period}
    missing = [period for year in sorted(years) for period in missing_periods(post, records, year)]
    if missing:
        more = "…" if len(missing) > SHOWN else ""
        named = Words(*(f"{comma.join(missing[:SHOWN])}{more}" for comma in ("、", ", ")))
        yield warning(
            "keeps_records",
            *LACKING.fill(n=len(missing), named=named),
            mend=MendedAt("quality_safety_records", "period", None, "checker", post.id),
        )


PERIODS_COMPLETE = Rule(
    id="SAFE-periods",
    words=Words(
        "每个工作日、每周、每月都有质量安全记录，没有发现风险的也要记录",
        "There is a safety record for each working day, week or month, with nothing found too",
    ),
    source=SOURCE,
    within=_periods,
)


def _risk_met(record: Any) -> Iterator[Problem]:
    if record.found and record.measure is None:
        yield stops_export("measure", "发现风险隐患的应写明措施", "a risk that was found needs a measure")


RISK_MET = Rule(
    id="SAFE-measure",
    words=Words("发现的风险隐患有处置措施", "A risk that was found has a measure against it"),
    source=SOURCE,
    check=_risk_met,
)
