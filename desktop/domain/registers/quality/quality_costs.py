"""Quality cost by month, 质量成本, and the quality loss rate, 质量损失率."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.fields import Choice, Kind, Link, Money, MonthOf, Number, Text, column, options
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.registers.quality.quality_cost_rules import (
    EXTERNAL,
    INTERNAL,
    QUALITY_COST_RULES,
    items_of,
    rates_of,
)
from desktop.domain.values.numbers import LARGEST
from desktop.domain.words import Words

PRICES = options(
    ("current", "现价", "Current price", ("当年价", "当年价格", "现行价格")),
    ("constant", "不变价", "Constant price", ("可比价",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityCostMonth(Record):
    """What quality cost one unit in one month. Prevention and appraisal are no loss."""

    cost_month: MonthOf = column(
        Kind.MONTH,
        "成本月份",
        "Month",
        required=True,
        synonyms=("质量成本月份", "统计月份", "所属月份", "月份", "月度"),
    )
    organisation_unit: Link = column(
        Kind.LINK, "核算单位", "Unit", target="organisation_units", synonyms=("统计单位", "成本单位")
    )
    prevention: Money = column(
        Kind.MONEY, "预防成本", "Prevention", unit="万元", synonyms=("预防费用", "质量预防成本")
    )
    appraisal: Money = column(
        Kind.MONEY, "鉴定成本", "Appraisal", unit="万元", synonyms=("鉴定费用", "质量鉴定成本", "检验成本")
    )
    internal_scrap: Money = column(
        Kind.MONEY, "报废损失", "Scrap", unit="万元", synonyms=("报废损失费", "废品损失")
    )
    internal_rework: Money = column(
        Kind.MONEY, "返修损失", "Rework", unit="万元", synonyms=("返修费", "返工返修费", "返工损失")
    )
    internal_downgrade: Money = column(
        Kind.MONEY, "降级损失", "Downgrading", unit="万元", synonyms=("降级损失费",)
    )
    internal_downtime: Money = column(
        Kind.MONEY, "停工损失", "Downtime", unit="万元", synonyms=("停工损失费",)
    )
    internal_analysis: Money = column(
        Kind.MONEY,
        "质量事故处理费",
        "Analysis of failures",
        unit="万元",
        synonyms=("产品质量事故处理费", "事故分析处理费"),
    )
    internal_loss: Money = column(
        Kind.MONEY,
        "内部损失成本",
        "Internal loss (Ci)",
        unit="万元",
        synonyms=("内部损失", "内部故障成本", "Ci"),
        help=("各项已填的，等于其和", "The sum of its items where they are filled in"),
    )
    external_claim: Money = column(
        Kind.MONEY, "索赔费", "Claims", unit="万元", synonyms=("索赔损失", "索赔费用")
    )
    external_return: Money = column(
        Kind.MONEY, "退货损失", "Returns", unit="万元", synonyms=("退换货损失", "退货损失费")
    )
    external_repair: Money = column(
        Kind.MONEY, "修理更换费", "Repair and replacement", unit="万元", synonyms=("修理费", "更换费")
    )
    external_warranty: Money = column(Kind.MONEY, "保修费", "Warranty", unit="万元", synonyms=("三包费用",))
    external_discount: Money = column(
        Kind.MONEY, "折价损失", "Discounts", unit="万元", synonyms=("信誉损失", "折价损失费")
    )
    external_loss: Money = column(
        Kind.MONEY,
        "外部损失成本",
        "External loss (Ce)",
        unit="万元",
        synonyms=("外部损失", "外部故障成本", "Ce"),
        help=("各项已填的，等于其和", "The sum of its items where they are filled in"),
    )
    gross_output: Money = column(
        Kind.MONEY,
        "工业总产值",
        "Industrial output (P)",
        unit="万元",
        synonyms=("总产值", "报告期工业总产值", "产值"),
        help=("同月、同一单位、现价", "Of the same month and unit, at current price"),
    )
    price_basis: Choice = column(
        Kind.CHOICE, "价格口径", "Price", options=PRICES, assumed="current", synonyms=("产值价格",)
    )
    internal_loss_rate: Number = column(
        Kind.NUMBER, "内部损失率", "Internal loss rate (Fi)", unit="%", synonyms=("Fi", "内部质量损失率")
    )
    external_loss_rate: Number = column(
        Kind.NUMBER, "外部损失率", "External loss rate (Fe)", unit="%", synonyms=("Fe", "外部质量损失率")
    )
    quality_loss_rate: Number = column(
        Kind.NUMBER,
        "质量损失率",
        "Quality loss rate (F)",
        unit="%",
        synonyms=(
            "F",
            "质量损失率(%)",
        ),
        help=(
            "（内部＋外部损失成本）÷工业总产值，两位小数",
            "Internal and external loss by output, two decimals",
        ),
    )
    cost_confirmed_by: Text = column(Kind.TEXT, "财务核对人", "Checked by finance", synonyms=("财务核对",))
    cost_remarks: Text = column(Kind.NOTE, "成本说明", "Remarks")


def _sum(month: QualityCostMonth, names: tuple[str, ...]) -> Decimal | None:
    items = items_of(month, names)
    total = sum(items, Decimal(0))
    return total if items and abs(total) < LARGEST else None


def _complete(month: QualityCostMonth) -> QualityCostMonth:
    inside, outside = month.internal_loss, month.external_loss
    month = replace(
        month,
        internal_loss=_sum(month, INTERNAL) if inside is None else inside,
        external_loss=_sum(month, EXTERNAL) if outside is None else outside,
    )
    given = month.internal_loss_rate, month.external_loss_rate, month.quality_loss_rate
    rates = [was if was is not None else now for was, now in zip(given, rates_of(month), strict=True)]
    return replace(
        month, internal_loss_rate=rates[0], external_loss_rate=rates[1], quality_loss_rate=rates[2]
    )


QUALITY_COST_MONTHS = Register(
    id="quality_cost_months",
    words=Words("质量成本", "Quality cost"),
    record=QualityCostMonth,
    title="cost_month",
    year="cost_month",
    unit="organisation_unit",
    known_by=(("cost_month", "organisation_unit"),),
    names=("质量成本", "质量损失", "质量成本月报"),
    rules=QUALITY_COST_RULES,
    complete=_complete,
)
