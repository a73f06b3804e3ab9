"""Quality indicators by month or year, 质量指标: pass rates, complaints, satisfaction, against their targets."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.fields import Choice, Kind, Link, MonthOf, Number, Text, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.measure import DIRECTIONS, attained, name_and_unit
from desktop.domain.problems import Problem, error, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Rule
from desktop.domain.values.rounding import percent
from desktop.domain.words import Words

MEASURE_KINDS = options(
    ("pass_rate", "出厂合格率", "Pass rate", ("成品合格率", "产品合格率")),
    ("first_pass", "一次交检合格率", "First pass yield", ("一次合格率", "一次交验合格率")),
    ("incoming", "来料合格率", "Incoming pass rate", ("进货检验合格率",)),
    ("complaints", "顾客投诉", "Complaints", ("客诉",)),
    ("satisfaction", "顾客满意度", "Satisfaction", ("客户满意度", "满意度")),
    ("delivery", "交付", "Delivery", ("交付及时率",)),
    ("other", "其他", "Other", ("其它",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityMeasure(Record):
    """One indicator of one unit in one month or, without a month, in one year."""

    measure_name: Text = column(
        Kind.TEXT,
        "质量指标名称",
        "Quality indicator",
        required=True,
        synonyms=(
            "质量目标名称",
            "指标名称",
        ),
    )
    measure_kind: Choice = column(
        Kind.CHOICE, "质量指标类别", "Kind of indicator", options=MEASURE_KINDS, synonyms=("质量指标类型",)
    )
    measure_year: Whole = column(
        Kind.WHOLE,
        "指标年度",
        "Year",
        unit="年",
        required=True,
        synonyms=(
            "质量指标年度",
            "年度",
        ),
    )
    measure_month: MonthOf = column(
        Kind.MONTH,
        "指标月份",
        "Month",
        synonyms=(
            "质量指标月份",
            "月份",
        ),
        help=("空着的是全年指标", "Blank where the figure is of the whole year"),
    )
    organisation_unit: Link = column(
        Kind.LINK, "指标责任单位", "Unit", target="organisation_units", synonyms=("质量指标责任单位",)
    )
    value_unit: Text = column(
        Kind.TEXT,
        "质量指标单位",
        "Unit of the indicator",
        synonyms=(
            "单位",
            "计量单位",
        ),
    )
    direction: Choice = column(Kind.CHOICE, "指标趋向", "Direction", options=DIRECTIONS)
    counted: Number = column(
        Kind.NUMBER,
        "指标分子",
        "Counted",
        help=("如合格数", "Such as what passed"),
        synonyms=("质量指标分子",),
    )
    counted_of: Number = column(
        Kind.NUMBER,
        "指标分母",
        "Of",
        help=("如检验数", "Such as what was tested"),
        synonyms=("质量指标分母",),
    )
    target_value: Number = column(
        Kind.NUMBER, "质量目标值", "Target", synonyms=("指标目标值", "质量目标", "目标值")
    )
    actual_value: Number = column(
        Kind.NUMBER,
        "质量实绩",
        "Actual",
        synonyms=("指标实际值", "质量指标实际值", "实际值", "实绩", "完成值"),
    )
    data_source: Text = column(Kind.TEXT, "指标数据来源", "Source of the data")


def _complete(measure: QualityMeasure) -> QualityMeasure:
    name, unit = name_and_unit(measure.measure_name, measure.value_unit)
    year, actual = measure.measure_year, measure.actual_value
    if year is None and measure.measure_month:
        year = measure.measure_month.year
    if actual is None and unit == "%":
        actual = percent(measure.counted, measure.counted_of, 2)
    return replace(measure, measure_name=name, value_unit=unit, measure_year=year, actual_value=actual)


def _check(measure: QualityMeasure) -> Iterator[Problem]:
    year, month = measure.measure_year, measure.measure_month
    if year and month and month.year != year:
        yield error("measure_month", "不在指标年度内", "not in the year of the indicator")


def _target_reached(measure: QualityMeasure) -> Iterator[Problem]:
    if attained(measure.direction, measure.target_value, measure.actual_value) is False:
        yield warning("actual_value", "未达到目标值", "short of the target", "V12")


QUALITY_MEASURES = Register(
    id="quality_measures",
    words=Words("质量指标", "Quality indicators"),
    record=QualityMeasure,
    title="measure_name",
    year="measure_year",
    unit="organisation_unit",
    known_by=(
        ("measure_name", "measure_month", "organisation_unit"),
        ("measure_name", "measure_year", "measure_month"),
        ("measure_name", "measure_year", "organisation_unit"),
        ("measure_name", "measure_year"),
    ),
    names=("质量指标完成情况", "质量目标完成情况", "质量指标台账"),
    check=_check,
    rules=(
        Rule(
            id="V12",
            words=Words("质量目标按趋向达到", "A target is reached, in its direction"),
            source=Words("质量目标考核的通常做法", "Usual practice in assessing quality objectives"),
            check=_target_reached,
        ),
    ),
    complete=_complete,
)
