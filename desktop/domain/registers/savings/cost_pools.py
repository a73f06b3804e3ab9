"""Cost pools, 成本池: what a process cost in a year, which claims on it cannot exceed."""

from collections.abc import Iterator

from desktop.domain.benefits import BENEFIT_ITEMS
from desktop.domain.fields import Choice, Kind, Link, Money, Text, Whole, column
from desktop.domain.late import dataclass
from desktop.domain.problems import NEGATIVE, Problem
from desktop.domain.register import Record, Register
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CostPool(Record):
    """The cost of one process or item in one year, from which improvements save."""

    pool_name: Text = column(Kind.TEXT, "成本池名称", "Cost pool", required=True, synonyms=("成本池",))
    pool_year: Whole = column(Kind.WHOLE, "成本池年度", "Year of the pool", unit="年", required=True)
    organisation_unit: Link = column(
        Kind.LINK, "发生单位", "Unit", target="organisation_units", synonyms=("成本发生单位",)
    )
    process: Text = column(Kind.TEXT, "发生工序或项目", "Process or item", synonyms=("成本发生工序",))
    benefit_item: Choice = column(Kind.CHOICE, "成本项目", "Cost item", options=BENEFIT_ITEMS)
    pool_cost: Money = column(
        Kind.MONEY,
        "年度发生额",
        "Cost of the year",
        unit="万元",
        required=True,
        synonyms=("成本池金额", "年发生额"),
        help=("改善前一年，或预算的全年金额", "Of the year before the improvement, or as budgeted"),
    )
    cost_source: Text = column(Kind.TEXT, "成本数据来源", "Where the cost is from")
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(pool: CostPool) -> Iterator[Problem]:
    if pool.pool_cost is not None and pool.pool_cost < 0:
        yield Problem("pool_cost", NEGATIVE)


COST_POOLS = Register(
    id="cost_pools",
    words=Words("成本池", "Cost pools"),
    record=CostPool,
    title="pool_name",
    year="pool_year",
    unit="organisation_unit",
    unique=(("pool_name",),),
    names=("成本池",),
    check=_check,
)
