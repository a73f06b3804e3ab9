"""Claims of benefit, 收益核算: each improvement once, with how it is counted and what it rests on."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.benefits import (
    BENEFIT_ITEMS,
    BENEFIT_TYPES,
    FINANCE_RESULTS,
    confirmed_by_someone,
    one_source,
)
from desktop.domain.counting import COUNTING_POLICIES, POLICY_HELP
from desktop.domain.fields import Choice, Day, Kind, Link, Money, MonthOf, Text, Whole, column
from desktop.domain.late import dataclass
from desktop.domain.problems import NEGATIVE, Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.registers.savings import rules
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitClaim(Record):
    """What one improvement is to bring and how that is counted; its months say what it brought."""

    improvement_key: Text = column(
        Kind.TEXT,
        "改善事项唯一号",
        "Improvement key",
        required=True,
        synonyms=("改善事项编号", "收益事项编号"),
        help=("同一改善事项只能申报一次收益", "One improvement is claimed once"),
    )
    improvement_name: Text = column(Kind.TEXT, "改善事项名称", "Improvement", synonyms=("改善事项",))
    project: Link = column(
        Kind.LINK, "六西格玛项目", "Project", target="six_sigma_projects", synonyms=("来源六西格玛项目",)
    )
    quick_win: Link = column(
        Kind.LINK, "快赢项目", "Quick win", target="quick_wins", synonyms=("来源快赢项目",)
    )
    qc_theme: Link = column(
        Kind.LINK, "来源质量课题", "QC theme", target="qc_themes", synonyms=("来源QC课题",)
    )
    proposal: Link = column(
        Kind.LINK, "来源合理化建议", "Proposal", target="proposals", synonyms=("来源建议",)
    )
    organisation_unit: Link = column(
        Kind.LINK, "受益单位", "Unit that benefits", target="organisation_units", synonyms=("受益部门",)
    )
    product: Text = column(Kind.TEXT, "涉及产品", "Products", synonyms=("涉及产品或零件",))
    completion_month: MonthOf = column(
        Kind.MONTH, "改善完成月份", "Completed in", required=True, synonyms=("改善完成年月",)
    )
    benefit_type: Choice = column(
        Kind.CHOICE, "收益类型", "Benefit type", required=True, options=BENEFIT_TYPES, assumed="hard"
    )
    benefit_item: Choice = column(
        Kind.CHOICE, "收益项目", "Saved on", options=BENEFIT_ITEMS, synonyms=("收益科目",)
    )
    counting_policy: Choice = column(
        Kind.CHOICE,
        "计入口径",
        "Counting policy",
        required=True,
        options=COUNTING_POLICIES,
        assumed="as_realised",
        help=POLICY_HELP,
    )
    life_months: Whole = column(
        Kind.WHOLE,
        "收益寿命",
        "Life",
        unit="月",
        synonyms=("收益寿命（月）",),
        help=("不足一年的，按实际寿命计", "Where less than a year, the real life is counted"),
    )
    cost_pool: Link = column(Kind.LINK, "所属成本池", "Cost pool", target="cost_pools")
    pool_explanation: Text = column(
        Kind.NOTE,
        "超成本池说明",
        "Why above the pool",
        help=("同一成本池的收益合计超过其金额时填写", "Where claims on a pool exceed its cost"),
    )
    fixed_asset_value: Money = column(Kind.MONEY, "固定资产原值", "Fixed asset", unit="万元")
    depreciation_months: Whole = column(
        Kind.WHOLE,
        "折旧月数",
        "Months of depreciation",
        unit="月",
        help=("等于项目寿命，最长36个月", "The life of the project, 36 months at most"),
    )
    planned_net: Money = column(
        Kind.MONEY, "计划净收益", "Planned net benefit", unit="万元", synonyms=("计划年净收益",)
    )
    forecast_one_year: Money = column(Kind.MONEY, "一年效益预测", "Forecast, one year", unit="万元")
    forecast_life: Money = column(Kind.MONEY, "生命周期预测", "Forecast, whole life", unit="万元")
    forecast_audited_by: Text = column(Kind.TEXT, "预测审核人", "Forecast audited by")
    forecast_audited_on: Day = column(Kind.DAY, "预测审核日期", "Forecast audited on")
    calculation_basis: Text = column(
        Kind.NOTE, "收益计算依据", "How it is calculated", synonyms=("收益计算方法", "收益计算公式")
    )
    finance_confirmed_by: Text = column(
        Kind.TEXT, "财务确认人", "Confirmed by", synonyms=("财务审核人", "财务核定人")
    )
    finance_confirmed_date: Day = column(Kind.DAY, "财务确认日期", "Confirmed on")
    finance_result: Choice = column(
        Kind.CHOICE, "财务确认结论", "Finance result", options=FINANCE_RESULTS, synonyms=("是否财务确认",)
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _complete(claim: BenefitClaim) -> BenefitClaim:
    confirmed = "confirmed" if claim.finance_confirmed_by else "unconfirmed"
    return replace(claim, finance_result=claim.finance_result or confirmed)


def _check(claim: BenefitClaim) -> Iterator[Problem]:
    yield from one_source(claim)
    yield from confirmed_by_someone(claim)
    if claim.fixed_asset_value is not None and claim.fixed_asset_value < 0:
        yield Problem("fixed_asset_value", NEGATIVE)
    for field in ("life_months", "depreciation_months"):
        months = getattr(claim, field)
        if months is not None and months < 1:
            yield error(field, "应至少为1个月", "must be a month at least")


BENEFIT_CLAIMS = Register(
    id="benefit_claims",
    words=Words("收益核算", "Claims of benefit"),
    record=BenefitClaim,
    title="improvement_key",
    under=("project", "quick_win", "qc_theme", "proposal", "cost_pool"),
    year="completion_month",
    unit="organisation_unit",
    unique=(("improvement_key",), ("project",), ("quick_win",), ("qc_theme",), ("proposal",)),
    names=("收益核算表", "收益申报"),
    check=_check,
    rules=rules.OF_CLAIMS,
    complete=_complete,
)
