"""Indicators compared with better products or standards, 质量比对."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.fields import Choice, Day, Kind, Link, Number, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.registers.standards.benchmarking_plans import OBJECTS
from desktop.domain.words import Words

CONCLUSIONS = options(
    ("international_leading", "国际领先", "International leading"),
    ("international_advanced", "国际先进", "International advanced", ("达到国际先进水平", "国际先进水平")),
    ("domestic_leading", "国内领先", "Domestic leading", ("达到国内领先水平", "国内领先水平")),
    ("domestic_advanced", "国内先进", "Domestic advanced", ("国内先进水平",)),
    ("up_to_standard", "达标", "Up to standard", ("合格", "达到标准")),
    ("below_standard", "未达标", "Below standard", ("不达标",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchmarkingIndicator(Record):
    """One indicator of one product, with its conclusion."""

    product: Text = column(
        Kind.TEXT,
        "比对产品",
        "Product",
        synonyms=("产品", "产品名称", "样品", "样品名称", "比对产品名称"),
    )
    benchmark_year: Whole = column(
        Kind.WHOLE, "比对年度", "Year", required=True, unit="年", synonyms=("年度", "年份", "比对年份")
    )
    comparison_date: Day = column(
        Kind.DAY, "比对日期", "Compared on", synonyms=("检测日期", "比对时间", "检测时间")
    )
    indicator_name: Text = column(
        Kind.TEXT,
        "指标名称",
        "Indicator",
        required=True,
        synonyms=(
            "指标",
            "检测项目",
            "比对指标",
            "项目名称",
            "比对项目",
            "质量指标",
            "指标项目",
            "对标指标",
            "考核项目",
        ),
    )
    indicator_unit: Text = column(Kind.TEXT, "单位", "Unit", synonyms=("计量单位", "指标单位"))
    own_value: Number = column(
        Kind.NUMBER,
        "本企业测试值",
        "Own value",
        synonyms=(
            "本企业值",
            "测试值",
            "实测值",
            "本企业",
            "本公司",
            "本公司实测",
            "本公司实测值",
            "本企业实测值",
            "我司实测",
            "本企业数值",
            "本公司值",
        ),
    )
    benchmark_value: Number = column(
        Kind.NUMBER,
        "对标值",
        "Benchmark",
        synonyms=(
            "标杆值",
            "比对值",
            "标准值",
            "标杆数值",
            "对标产品值",
            "比对产品值",
            "标杆水平",
        ),
    )
    benchmark_object: Choice = column(
        Kind.CHOICE,
        "对标对象",
        "Compared with",
        options=OBJECTS,
        synonyms=("比对对象", "对标标准", "比对标准"),
    )
    test_method: Text = column(
        Kind.TEXT, "检测方法", "Test method", synonyms=("试验方法", "方法标准", "检验方法", "测试方法")
    )
    test_lab: Text = column(
        Kind.TEXT, "比对机构", "Laboratory", synonyms=("检测机构", "检验机构", "检测单位", "比对单位")
    )
    conclusion: Choice = column(
        Kind.CHOICE,
        "比对结论",
        "Conclusion",
        required=True,
        options=CONCLUSIONS,
        synonyms=("结论", "评价", "比对结果", "比对水平", "达到水平", "水平评价", "对标结论"),
    )
    is_new_indicator: YesNo = column(
        Kind.YES_NO,
        "新增考核指标",
        "New indicator",
        synonyms=("是否新增考核指标",),
        help=("原标准没有、企业新增考核的指标", "Not asked for by the standard; the company added it"),
    )
    plan: Link = column(Kind.LINK, "所属对标方案", "Of plan", target="benchmarking_plans")


def _complete(indicator: BenchmarkingIndicator) -> BenchmarkingIndicator:
    if indicator.benchmark_year is None and indicator.comparison_date:
        return replace(indicator, benchmark_year=indicator.comparison_date.year)
    return indicator


def _check(indicator: BenchmarkingIndicator) -> Iterator[Problem]:
    year, day = indicator.benchmark_year, indicator.comparison_date
    if year is not None and not 1978 <= year <= 2100:
        yield error("benchmark_year", "年度应在1978至2100之间", "the year should lie between 1978 and 2100")
    if year and day and day.year != year:
        yield error("comparison_date", "不在比对年度内", "not in the year of the comparison")


BENCHMARKING_INDICATORS = Register(
    id="benchmarking_indicators",
    words=Words("质量比对", "Benchmarking"),
    record=BenchmarkingIndicator,
    title="indicator_name",
    under=("plan",),
    year="benchmark_year",
    known_by=(("product", "benchmark_year", "indicator_name"), ("benchmark_year", "indicator_name")),
    names=("质量比对", "对标", "比对结果", "质量比对结果"),
    check=_check,
    complete=_complete,
)
