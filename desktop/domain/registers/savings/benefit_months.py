"""The benefit of improvements month by month, 收益月度台账: planned, forecast, and as it came.

Where an improvement has rows with a benefit here, they alone say in which year it counts.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from desktop.domain.benefits import (
    BENEFIT_ITEMS,
    BENEFIT_TYPES,
    FINANCE_RESULTS,
    SOURCES,
    confirmed_by_someone,
    one_source,
    source_of,
)
from desktop.domain.counting import IN_NO_REPORT
from desktop.domain.fields import Choice, Day, Kind, Link, Money, MonthOf, Text, Whole, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Find, Record, Register
from desktop.domain.registers.savings import rules
from desktop.domain.values.dates import YEARS
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitMonth(Record):
    """The benefit of one month of one improvement."""

    project: Link = column(
        Kind.LINK,
        "六西格玛项目",
        "Project",
        target="six_sigma_projects",
        synonyms=("项目编号", "来源项目", "项目号", "所属项目", "项目"),
    )
    quick_win: Link = column(Kind.LINK, "快赢项目", "Quick win", target="quick_wins", synonyms=("快赢名称",))
    qc_theme: Link = column(
        Kind.LINK, "来源质量课题", "QC theme", target="qc_themes", synonyms=("来源QC课题",)
    )
    proposal: Link = column(
        Kind.LINK, "来源合理化建议", "Proposal", target="proposals", synonyms=("来源建议",)
    )
    claim: Link = column(
        Kind.LINK, "收益核算", "Claim", target="benefit_claims", synonyms=("改善事项唯一号", "改善事项编号")
    )
    benefit_month: MonthOf = column(
        Kind.MONTH,
        "月份",
        "Month",
        required=True,
        synonyms=("收益月份", "年月", "所属月份", "统计月份", "收益所属月"),
    )
    benefit_type: Choice = column(
        Kind.CHOICE, "收益类型", "Benefit type", required=True, options=BENEFIT_TYPES, assumed="hard"
    )
    saving_amount: Money = column(
        Kind.MONEY,
        "节约金额",
        "Saving",
        unit="万元",
        synonyms=(
            "节约成本",
            "增加收入",
            "节约额",
            "收益",
            "节省金额",
            "降本金额",
            "当月节约金额",
            "本月节约",
            "节约",
            "实际收益",
        ),
    )
    added_cost: Money = column(
        Kind.MONEY,
        "新增成本",
        "Added cost",
        unit="万元",
        synonyms=("投入", "投入费用", "增加成本", "新增费用", "当月投入"),
    )
    depreciation: Money = column(
        Kind.MONEY, "当月折旧", "Depreciation", unit="万元", synonyms=("本月折旧", "折旧额", "折旧")
    )
    net_benefit: Money = column(
        Kind.MONEY,
        "净收益",
        "Net benefit",
        unit="万元",
        help=("节约金额减新增成本和折旧", "Saving less added cost and depreciation"),
        synonyms=(
            "净收益额",
            "净节约",
            "当月净收益",
        ),
    )
    benefit_item: Choice = column(
        Kind.CHOICE, "收益项目", "Saved on", options=BENEFIT_ITEMS, synonyms=("收益科目",)
    )
    planned_amount: Money = column(
        Kind.MONEY,
        "当月计划收益",
        "Planned",
        unit="万元",
        synonyms=("月度计划收益", "本月计划收益", "计划收益"),
    )
    forecast_amount: Money = column(
        Kind.MONEY, "当月预测收益", "Forecast", unit="万元", synonyms=("月度预测收益", "本月预测收益")
    )
    counted_year: Whole = column(
        Kind.WHOLE,
        "计入年度",
        "Counted in",
        unit="年",
        synonyms=("计入年报年度",),
        help=(
            "空白即月份所在年度；0为按口径不计入任何年报",
            "Blank is the year of the month; 0 is in no annual report, by the claim's policy",
        ),
    )
    finance_confirmed_by: Text = column(
        Kind.TEXT,
        "财务确认人",
        "Confirmed by",
        synonyms=(
            "财务审核人",
            "财务核定人",
            "财务确认",
        ),
    )
    finance_confirmed_date: Day = column(
        Kind.DAY, "财务确认日期", "Confirmed on", synonyms=("确认日期", "财务审核日期")
    )
    finance_result: Choice = column(
        Kind.CHOICE,
        "财务确认结论",
        "Finance result",
        options=FINANCE_RESULTS,
        synonyms=(
            "是否财务确认",
            "确认结论",
        ),
    )


def _net(month: BenefitMonth) -> Decimal | None:
    if month.saving_amount is None:
        return None
    return month.saving_amount - (month.added_cost or Decimal(0)) - (month.depreciation or Decimal(0))


def _complete(month: BenefitMonth) -> BenefitMonth:
    confirmed = "confirmed" if month.finance_confirmed_by else "unconfirmed"
    net = _net(month) if month.net_benefit is None else month.net_benefit
    return replace(month, net_benefit=net, finance_result=month.finance_result or confirmed)


def _take(month: BenefitMonth, find: Find) -> BenefitMonth:
    """A month that names no source of its own has that of its claim."""
    source = None if source_of(month) else source_of(find("benefit_claims", month.claim))
    taken: dict[str, Any] = dict([source]) if source else {}
    return replace(month, **taken) if taken else month


def _check(month: BenefitMonth) -> Iterator[Problem]:
    yield from one_source(month)
    if month.saving_amount is None and month.planned_amount is None and month.forecast_amount is None:
        yield error("saving_amount", "应填写节约金额、计划或预测", "give a saving, a plan or a forecast")
    elif month.net_benefit != _net(month):
        yield error(
            "net_benefit",
            "应等于节约金额减新增成本和折旧",
            "must be the saving less the added cost and depreciation",
        )
    year = month.counted_year
    if year is not None and year != IN_NO_REPORT and year not in YEARS:
        yield error("counted_year", "应为四位年份，或0", "must be a year, or 0")
    yield from confirmed_by_someone(month)


BENEFIT_MONTHS = Register(
    id="benefit_months",
    words=Words("收益月度台账", "Benefit by month"),
    record=BenefitMonth,
    title="benefit_month",
    under=("project", "quick_win", "qc_theme", "proposal", "claim"),
    year="benefit_month",
    unique=tuple((link, "benefit_month", "benefit_type") for link in SOURCES),
    names=("收益月度台账", "收益台账", "月度收益"),
    check=_check,
    rules=rules.OF_MONTHS,
    complete=_complete,
    take=_take,
)
