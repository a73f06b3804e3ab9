"""The benefit of projects and quick wins month by month, 收益月度台账.

Where a project or quick win has rows here, they alone say in which year its benefit counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.benefits import BENEFIT_TYPES, FINANCE_RESULTS
from desktop.domain.fields import Choice, Day, Kind, Link, Money, MonthOf, Text, column
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitMonth(Record):
    """The benefit of one month of one project or one quick win."""

    project: Link = column(
        Kind.LINK,
        "六西格玛项目",
        "Project",
        target="six_sigma_projects",
        synonyms=("项目编号", "来源项目", "项目号", "所属项目", "项目"),
    )
    quick_win: Link = column(Kind.LINK, "快赢项目", "Quick win", target="quick_wins", synonyms=("快赢名称",))
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
        required=True,
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
        ),
    )
    added_cost: Money = column(
        Kind.MONEY,
        "新增成本",
        "Added cost",
        unit="万元",
        synonyms=("投入", "投入费用", "增加成本", "新增费用", "当月投入"),
    )
    net_benefit: Money = column(
        Kind.MONEY,
        "净收益",
        "Net benefit",
        unit="万元",
        help=("节约金额减新增成本", "Saving less added cost"),
        synonyms=(
            "净收益额",
            "净节约",
            "当月净收益",
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


def _complete(month: BenefitMonth) -> BenefitMonth:
    confirmed = "confirmed" if month.finance_confirmed_by else "unconfirmed"
    net = month.net_benefit
    if net is None and month.saving_amount is not None:
        net = month.saving_amount - (month.added_cost or Decimal(0))
    return replace(month, net_benefit=net, finance_result=month.finance_result or confirmed)


def _check(month: BenefitMonth) -> Iterator[Problem]:
    if (month.project is None) == (month.quick_win is None):
        yield error("project", "项目与快赢应填且只填一个", "name either a project or a quick win")
    saving, net = month.saving_amount, month.net_benefit
    if saving is not None and net != saving - (month.added_cost or Decimal(0)):
        yield error("net_benefit", "应等于节约金额减新增成本", "must be the saving less the added cost")
    if month.finance_result == "confirmed" and not month.finance_confirmed_by:
        yield error(
            "finance_confirmed_by", "已确认的收益应写明财务确认人", "a confirmed benefit needs its confirmer"
        )


BENEFIT_MONTHS = Register(
    id="benefit_months",
    words=Words("收益月度台账", "Benefit by month"),
    record=BenefitMonth,
    title="benefit_month",
    under=("project", "quick_win"),
    year="benefit_month",
    unique=(("project", "benefit_month", "benefit_type"), ("quick_win", "benefit_month", "benefit_type")),
    names=("收益月度台账", "收益台账", "月度收益"),
    check=_check,
    complete=_complete,
)
