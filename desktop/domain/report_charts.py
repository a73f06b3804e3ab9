"""What of the annual report people would rather look at than read: charts as data, for workbook, window and PDF alike."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.figures.figure import FigureValue
from desktop.domain.late import dataclass
from desktop.domain.report import AnnualReport, DetailTable, counted_in
from desktop.domain.values.dates import Month
from desktop.domain.words import Words, same

BENEFIT, PLAN = "savings.confirmed_total", "savings.planned"
COMPLETED = "qc.themes_completed"
WAN = Words("万元", "10,000 yuan")
ITEMS = Words("项", "items")
MOST_BARS = 10
"""Bars of a Pareto; what is smaller is put together."""
NAMED_BY = {
    "six_sigma_projects": ("project_name", "project_number"),
    "quick_wins": ("title",),
    "qc_themes": ("theme_name",),
    "proposals": ("proposal_name",),
}
"""What names an improvement below its bar."""
UNIT_OF = {
    "six_sigma_projects": "lead_department",
    "quick_wins": "department",
    "qc_themes": "department",
    "proposals": "department",
}

BY_IMPROVEMENT = Words("确认收益排列图（按项目）", "Confirmed benefit by improvement")
BY_UNIT = Words("确认收益排列图（按单位）", "Confirmed benefit by unit")
BY_MONTH = Words("逐月确认收益与计划", "Confirmed benefit by month against plan")
THEMES = Words("质量课题按结果分布", "QC themes by result")
THEMES_BY = Words(
    "本年完成的课题按是否达到目标分；另列活动中的和本年终止的",
    "Themes completed in the year by whether they attained their target; beside them those under way, and terminated in it",
)
CONFIRMED = Words("确认收益", "Confirmed")
PLANNED = Words("计划收益", "Planned")
CUMULATIVE = Words("累计占比（%）", "Cumulative share (%)")
COUNT = Words("课题数", "Themes")
OTHERS = Words("其他{n}项", "{n} {n:other|others}")
PART = Words("{figure}：{label}", "{figure}: {label}")
NO_NAME = Words("未列出的改善", "not listed")
NO_UNIT = Words("未填单位", "no unit")
MONTH = Words("{month}月", "{month}")
RESULTS = {
    "attained": Words("完成并达标", "Attained"),
    "missed": Words("完成未达标", "Not attained"),
    "undecided": Words("完成未判定", "Not decided"),
    "active": Words("活动中", "Under way"),
    "terminated": Words("终止", "Terminated"),
}


Drawn = tuple[str, str]
"""A record behind a bar: register and id."""


class ChartKind(StrEnum):
    """How a chart is drawn."""

    PARETO = "pareto"  # bars, the largest first, and a line of what they make up together
    BARS = "bars"  # bars beside one another, of one or more series
    SHARES = "shares"  # parts of a whole


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one row of bars, or of one line."""

    words: Words
    values: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: labels, and for each of them a value of each series."""

    id: str
    kind: ChartKind
    words: Words
    unit: Words
    labels: tuple[Words, ...]
    series: tuple[Series, ...]
    figure: str = ""
    """The figure that its values add up to, where they do."""
    parts: tuple[FigureValue, ...] = ()
    """What is drawn at each label: that part of a figure, exact, with the records behind it."""


def charts_of(report: AnnualReport) -> tuple[Chart, ...]:
    """The charts of a report; one that would be empty is left out."""
    parts = list(_benefits(report))
    named = [(key, name, yuan, record) for key, name, _, yuan, record in parts]
    by_unit = [(unit.zh, unit, yuan, record) for _, _, unit, yuan, record in parts]
    made = (
        _pareto("benefit_by_improvement", BY_IMPROVEMENT, report.year, named),
        _pareto("benefit_by_unit", BY_UNIT, report.year, by_unit),
        _months(report),
        _themes(report),
    )
    return tuple(chart for chart in made if chart is not None)


def part_of(
    figure: str,
    year: int,
    label: Words,
    value: Decimal,
    records: Sequence[Drawn],
    definition: Words | None = None,
) -> FigureValue:
    """The part of a figure that is drawn at a label, to be traced as the whole is; with a definition of its own, if it needs one."""
    whole = FIGURE[figure]
    words = PART.fill(figure=THEMES if definition else whole.words, label=label)
    return FigureValue(
        replace(whole, words=words, definition=definition or whole.definition), year, value, tuple(records)
    )


def _benefits(report: AnnualReport) -> Iterator[tuple[str, Words, Words, Decimal, Drawn]]:
    """What each record brought that counts in the confirmed benefit: the improvement's id and name, its unit, yuan, the record."""
    about: dict[str, tuple[Words, Words]] = {}
    for register, fields in NAMED_BY.items():
        table = report.table(register)
        for row, records in zip(table.rows, table.records, strict=True) if table else ():
            assert table is not None
            about[records[0][1]] = _name(table, row, fields), _unit(table, row, UNIT_OF[register])
    for register in (*NAMED_BY, "benefit_months"):
        table = report.table(register)
        column = _counts(report, table)
        if table is None or column is None:
            continue
        behind = set(report.value(BENEFIT).records)
        for row, records in zip(table.rows, table.records, strict=True):
            amount = row[column]
            if amount and records[0] in behind:
                key = next((id_ for _, id_ in records if id_ in about), "")
                name, unit = about.get(key, (NO_NAME, NO_UNIT))
                yield key, name, unit, amount, records[0]


def _counts(report: AnnualReport, table: DetailTable | None) -> int | None:
    """The column of a table that says with how much its rows count in the confirmed benefit."""
    if table is None:
        return None
    if table.has(counted_in(BENEFIT)):
        return table.position(counted_in(BENEFIT))
    sources = report.value(BENEFIT).figure.sources
    amount = next((source.amount for source in sources if source.register == table.register), None)
    return table.position(amount) if amount and table.has(amount) else None


def _name(table: DetailTable, row: tuple[Any, ...], fields: Sequence[str]) -> Words:
    return same(next((str(row[table.position(f)]) for f in fields if row[table.position(f)]), "—"))


def _unit(table: DetailTable, row: tuple[Any, ...], field: str) -> Words:
    unit = row[table.position(field)] if table.has(field) else None
    return same(str(unit)) if unit else NO_UNIT


def _pareto(
    id_: str, words: Words, year: int, parts: Sequence[tuple[str, Words, Decimal, Drawn]]
) -> Chart | None:
    sums: dict[str, Decimal] = {}
    drawn: dict[str, list[Drawn]] = {}
    for key, _, amount, record in parts:
        sums[key] = sums.get(key, Decimal(0)) + amount
        drawn.setdefault(key, []).append(record)
    labels = {key: label for key, label, _, _ in parts}
    found = ((labels[key], amount, drawn[key]) for key, amount in sums.items() if amount > 0)
    ordered = sorted(found, key=lambda part: -part[1])
    if not ordered:
        return None
    bars, rest = ordered[:MOST_BARS], ordered[MOST_BARS:]
    if len(rest) == 1:
        bars, rest = ordered, []
    if rest:
        together = sum((amount for _, amount, _ in rest), Decimal(0))
        bars = [*bars, (OTHERS.fill(n=len(rest)), together, [one for _, _, those in rest for one in those])]
    whole = sum((amount for _, amount, _ in bars), Decimal(0))
    shares, so_far = [], Decimal(0)
    for _, amount, _ in bars:
        so_far += amount
        shares.append(_rounded(so_far * 100 / whole, 1))
    series = (
        Series(CONFIRMED, tuple(_wan(amount) for _, amount, _ in bars)),
        Series(CUMULATIVE, tuple(shares)),
    )
    traced = tuple(part_of(BENEFIT, year, *bar) for bar in bars)
    return Chart(
        id_, ChartKind.PARETO, words, WAN, tuple(label for label, _, _ in bars), series, BENEFIT, traced
    )


def _months(report: AnnualReport) -> Chart | None:
    table = report.table("benefit_months")
    if table is None:
        return None
    counted, planned = _counts(report, table), table.position("planned_amount")
    month, behind = table.position("benefit_month"), set(report.value(BENEFIT).records)
    intended = set(report.value(PLAN).records)
    real, plan, drawn = [Decimal(0)] * 12, [Decimal(0)] * 12, _no_records()
    for row, records in zip(table.rows, table.records, strict=True):
        when = row[month]
        if isinstance(when, Month) and when.year == report.year:
            if counted is not None and records[0] in behind:
                real[when.month - 1] += row[counted] or 0
                drawn[when.month - 1].append(records[0])
            if records[0] in intended:
                plan[when.month - 1] += row[planned] or 0
    return by_month(report.year, real, plan, drawn)


def by_month(
    year: int, real: Sequence[Decimal], plan: Sequence[Decimal], records: Sequence[Sequence[Drawn]]
) -> Chart | None:
    """The benefit of a year's months against plan; none where there is neither.

    Args:
        year: the year.
        real: yuan confirmed in each of its twelve months.
        plan: yuan planned in each.
        records: what is behind the confirmed of each.
    """
    if not any(real) and not any(plan):
        return None
    series = [Series(CONFIRMED, tuple(map(_wan, real)))]
    if any(plan):
        series.append(Series(PLANNED, tuple(map(_wan, plan))))
    labels = tuple(MONTH.fill(month=n) for n in range(1, 13))
    traced = tuple(part_of(BENEFIT, year, *part) for part in zip(labels, real, records, strict=True))
    return Chart("benefit_by_month", ChartKind.BARS, BY_MONTH, WAN, labels, tuple(series), parts=traced)


def _no_records() -> list[list[Drawn]]:
    return [[] for _ in range(12)]


def _themes(report: AnnualReport) -> Chart | None:
    table = report.table("qc_themes")
    if table is None:
        return None
    completed = set(report.value(COMPLETED).records)
    counts: dict[str, list[Drawn]] = {result: [] for result in RESULTS}
    for row, records in zip(table.rows, table.records, strict=True):
        status, attained = row[table.position("theme_status")], row[table.position("attained")]
        if records[0] in completed:
            counts["undecided" if attained is None else "attained" if attained else "missed"] += records[:1]
        elif status == "active" or (status == "terminated" and _ended_in(report.year, table, row)):
            counts[status] += records[:1]
    shown = [(RESULTS[result], records) for result, records in counts.items() if records]
    if not shown:
        return None
    series = (Series(COUNT, tuple(Decimal(len(records)) for _, records in shown)),)
    traced = tuple(
        part_of(COMPLETED, report.year, label, Decimal(len(records)), records, THEMES_BY)
        for label, records in shown
    )
    labels = tuple(label for label, _ in shown)
    return Chart("themes_by_result", ChartKind.SHARES, THEMES, ITEMS, labels, series, parts=traced)


def _ended_in(year: int, table: DetailTable, row: tuple[Any, ...]) -> bool:
    ended = row[table.position("activity_end")]
    return ended is not None and ended.year == year


def _wan(yuan: Decimal) -> Decimal:
    return (yuan / 10_000).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places))
