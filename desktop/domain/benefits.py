"""What money from an improvement is, which improvement brought it, and whether finance stands behind it."""

from collections.abc import Iterator, Mapping
from typing import Any

from desktop.domain.fields import options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, warning
from desktop.domain.rule import Rule
from desktop.domain.words import Words

BENEFIT_TYPES = options(
    ("hard", "硬收益", "Hard", ("硬性收益", "直接收益", "直接")),
    ("soft", "软收益", "Soft", ("软性收益", "间接收益", "间接")),
    ("potential", "潜在收益", "Potential", ("潜在",)),
)
"""Only hard benefit enters a total; the others are shown beside it."""

BENEFIT_ITEMS = options(
    ("material", "材料成本", "Material", ("材料", "物料成本")),
    ("labour", "人工成本", "Labour", ("人工",)),
    ("appraisal", "鉴定（检验）成本", "Appraisal", ("检验成本", "鉴定成本")),
    ("internal_failure", "内部损失", "Internal failure", ("内部质量损失", "内部损失成本")),
    ("external_failure", "外部损失", "External failure", ("外部质量损失", "外部损失成本")),
    ("sales", "增加销售收入", "More sales", ("增加收入", "销售收入")),
    ("working_capital", "资金占用（库存）", "Working capital", ("资金占用", "库存")),
    ("energy", "能耗", "Energy", ("能源", "能源成本")),
)
"""What the money was saved on (data dictionary, section 3.1)."""

FINANCE_RESULTS = options(
    ("confirmed", "已确认", "Confirmed", ("确认", "是", "√", "通过")),
    ("unconfirmed", "未确认", "Not confirmed", ("待确认", "否")),
    ("rejected", "不予确认", "Rejected", ("不确认", "不认可")),
)


@dataclass(frozen=True, slots=True)
class BenefitSource:
    """One kind of improvement that brings money: its register, and where it says when it ended and with what."""

    register: str
    completed: str
    amount: str


SOURCES: Mapping[str, BenefitSource] = {
    "project": BenefitSource("six_sigma_projects", "actual_end_date", "actual_benefit"),
    "quick_win": BenefitSource("quick_wins", "implemented_date", "benefit"),
    "qc_theme": BenefitSource("qc_themes", "activity_end", "direct_benefit"),
    "proposal": BenefitSource("proposals", "done_date", "benefit"),
}
"""The kinds of improvement, by the link that claims and month rows point to them with."""


def source_of(record: Any) -> tuple[str, str] | None:
    """The link of a claim or month row that is filled, and the id it points to; ``None`` where there is no such row."""
    return next(((link, id_) for link in SOURCES if (id_ := getattr(record, link, None))), None)


def one_source(record: Any) -> Iterator[Problem]:
    """Errors where a claim or month row names no improvement, or more than one."""
    named = [link for link in SOURCES if getattr(record, link) is not None]
    if not named:
        yield error("project", "应填写一个收益来源", "name what brought the benefit")
    for link in named[:-1]:
        yield error(link, "收益来源只能填一个", "name one source only")


def confirmed_by_someone(record: Any) -> Iterator[Problem]:
    """An error where finance confirmed and nobody says who did."""
    if record.finance_result == "confirmed" and not record.finance_confirmed_by:
        yield error(
            "finance_confirmed_by", "已确认的收益应写明财务确认人", "a confirmed benefit needs its confirmer"
        )


def _undecided(record: Any) -> Iterator[Problem]:
    """A name alone may be that of who is to look at it; a day is that of a decision."""
    if record.finance_confirmed_date is not None and record.finance_result == "unconfirmed":
        yield warning(
            "finance_result",
            "已填财务确认日期，结论仍是“未确认”，不计入确认收益",
            "has a day of confirmation and still is 'Not confirmed', so it is in no confirmed benefit",
        )


DECIDED = Rule(
    id="finance-decided",
    words=Words(
        "填了财务确认日期的收益，财务确认结论不能仍是未确认",
        "A benefit with a day of finance's confirmation is not left unconfirmed",
    ),
    source=Words(
        "本软件：收益计不计入，只看财务确认结论",
        "This program: whether a benefit counts is told by the finance result alone",
    ),
    check=_undecided,
)
"""For every register in which finance confirms with a name, a day and a result."""
