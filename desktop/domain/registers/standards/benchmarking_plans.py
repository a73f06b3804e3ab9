"""Plans of comparing a product with better ones, 对标方案, and the results that were published."""

from collections.abc import Iterator
from typing import Any

from desktop.domain.fields import Choice, Day, Kind, Text, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, stops_export
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

OBJECTS = options(
    ("international_standard", "国际标准", "International standard"),
    ("foreign_advanced_standard", "国外先进标准", "Advanced foreign standard"),
    ("national_standard", "国家标准", "National standard"),
    ("competitor", "竞品", "Competing product", ("竞争产品",)),
)
ROWS = Words("明细有{n}项", "there {n:is|are} {n} {n:indicator|indicators} below")
FOUND = Words("明细有{n}项", "there {n:is|are} {n} below")
COUNTS = {
    "international_leading": "international_leading_count",
    "international_advanced": "international_advanced_count",
    "domestic_leading": "domestic_leading_count",
    "domestic_advanced": "domestic_advanced_count",
    "up_to_standard": "up_to_standard_count",
    "below_standard": "below_standard_count",
}
"""The field in which a plan's published result counts each conclusion."""


def _count(zh: str, en: str) -> Any:
    return column(Kind.WHOLE, f"公布的{zh}项数", f"Published: {en}", unit="项")


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchmarkingPlan(Record):
    """One plan: a product, what it is compared with, and how the comparison came out as published."""

    plan_name: Text = column(Kind.TEXT, "对标方案名称", "Benchmarking plan", required=True)
    product: Text = column(Kind.TEXT, "对标产品", "Product compared")
    plan_year: Whole = column(Kind.WHOLE, "对标年度", "Year of the plan", required=True, unit="年")
    benchmark_object: Choice = column(Kind.CHOICE, "方案对标对象", "Plan compares with", options=OBJECTS)
    technical_committee: Text = column(
        Kind.TEXT,
        "方案起草组织",
        "Body that drew up the plan",
        help=("起草对标技术方案的技术委员会", "The committee that drew up the technical plan"),
    )
    published_date: Day = column(Kind.DAY, "对标结果公布日期", "Result published on")
    indicator_total: Whole = column(Kind.WHOLE, "对标指标总数", "Indicators in all", unit="项")
    international_leading_count: Whole = _count("国际领先", "international leading")
    international_advanced_count: Whole = _count("国际先进", "international advanced")
    domestic_leading_count: Whole = _count("国内领先", "domestic leading")
    domestic_advanced_count: Whole = _count("国内先进", "domestic advanced")
    up_to_standard_count: Whole = _count("达标", "up to standard")
    below_standard_count: Whole = _count("未达标", "below standard")
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(plan: BenchmarkingPlan) -> Iterator[Problem]:
    year = plan.plan_year
    if year is not None and not 1978 <= year <= 2100:
        yield error("plan_year", "年度应在1978至2100之间", "the year should lie between 1978 and 2100")
    for field in ("indicator_total", *COUNTS.values()):
        number = getattr(plan, field)
        if number is not None and number < 0:
            yield error(field, "不能为负数", "cannot be negative")


def _sums(plan: BenchmarkingPlan) -> Iterator[Problem]:
    """The published counts add up to the published total."""
    counts = [getattr(plan, field) for field in COUNTS.values()]
    given, total = [n for n in counts if n is not None], plan.indicator_total
    if given and total is not None and sum(given) != total:
        yield error(
            "indicator_total",
            f"各结论项数之和为{sum(given)}",
            f"the counts by conclusion add up to {sum(given)}",
            "V25",
        )


def _rows(plan: BenchmarkingPlan, records: Records) -> Iterator[Problem]:
    """The rows under a plan are as many, in all and by conclusion, as its published result says."""
    rows = records.linked("benchmarking_indicators", "plan", plan.id)
    if not rows:
        return
    if plan.indicator_total is not None and len(rows) != plan.indicator_total:
        yield stops_export("indicator_total", *ROWS.fill(n=len(rows)), "V25")
    for conclusion, field in COUNTS.items():
        stated, found = getattr(plan, field), sum(row.conclusion == conclusion for row in rows)
        if stated is not None and stated != found:
            yield stops_export(field, *FOUND.fill(n=found), "V25")


BENCHMARKING_PLANS = Register(
    id="benchmarking_plans",
    words=Words("对标方案", "Benchmarking plans"),
    record=BenchmarkingPlan,
    title="plan_name",
    year="plan_year",
    unique=(("plan_name",),),
    names=("对标方案", "对标达标方案"),
    check=_check,
    rules=(
        Rule(
            id="V25",
            words=Words(
                "各结论项数之和等于指标总数", "The counts by conclusion add up to the indicators in all"
            ),
            source=Words(
                "对标结果的公开数据：26项=6项+8项+12项",
                "Published figures of a benchmarking: 26 = 6 + 8 + 12",
            ),
            check=_sums,
            within=_rows,
        ),
    ),
)
