"""The figures of savings and proposals.

What has month rows with a benefit counts by them, in the year they state; what has none, by its own record in
the year it ended. So the same yuan never stands in one figure twice.
"""

from desktop.domain.benefits import SOURCES
from desktop.domain.figures.conditions import AnyFilled, ByYearEnd, Condition, InYear, Is, WithoutRows
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.words import Words

_WAN = Words("万元", "10,000 yuan")
_PIECES = Words("件", "items")
_CONFIRMED = Is("finance_result", ("confirmed",))
_NOT_REJECTED = Is("finance_result", ("confirmed", "unconfirmed"))


def in_counted_year(amount: str, *where: Condition) -> Source:
    """The month rows that count in the year: by the year they state, else by their month."""
    return Source("benefit_months", (InYear("counted_year", "benefit_month"), *where), amount=amount)


def own_record(link: str, *where: Condition) -> Source:
    """Improvements of one kind without month rows, in the year they ended."""
    kind = SOURCES[link]
    alone = WithoutRows("benefit_months", link, "net_benefit")
    return Source(kind.register, (InYear(kind.completed), *where, alone), amount=kind.amount)


def _typed(benefit_type: str, *where: Condition) -> tuple[Source, ...]:
    """All benefit of a type; a theme's own record states direct benefit alone, which is hard."""
    by_type = (Is("benefit_type", (benefit_type,)), *where)
    links = ("project", "quick_win", "proposal")
    return (in_counted_year("net_benefit", *by_type), *(own_record(link, *by_type) for link in links))


_PROVEN_THEMES = own_record(
    "qc_theme", Is("theme_status", ("completed",)), Is("finance_certificate", (True,))
)


def _beside(benefit_type: str, zh: str, en: str) -> Figure:
    return Figure(
        f"savings.{benefit_type}",
        Words(zh, en),
        _WAN,
        Words(
            f"属于本年的{zh}，财务不予确认的除外；单列，不并入确认收益总额",
            f"{en} of the year, less what finance rejected; shown by itself and never added to the total",
        ),
        _typed(benefit_type, _NOT_REJECTED),
        "savings",
    )


def _proposals(id_: str, zh: str, en: str, zh_what: str, en_what: str, *where: Condition) -> Figure:
    return Figure(
        f"proposals.{id_}",
        Words(zh, en),
        _PIECES,
        Words(zh_what, en_what),
        (Source("proposals", where),),
        "quality",
    )


SAVINGS: tuple[Figure, ...] = (
    Figure(
        "savings.confirmed_total",
        Words("改善确认收益合计", "Confirmed benefit, total"),
        _WAN,
        Words(
            "六西格玛项目、快赢、质量课题和合理化建议属于本年、经财务确认的硬收益合计：有月度台账的，取计入年度为本年"
            "（未填的，月份在本年）的各月净收益；没有的，在完成当年按其本身记录计入，其中质量课题须已完成并有财务证明。"
            "已包含六西格玛确认收益和合理化建议效益，不得再相加",
            "Hard benefit of the year, confirmed by finance, of projects, quick wins, QC themes and proposals: with month "
            "rows, the months counted in the year; without, their own record in the year they ended, themes only if "
            "completed and certified. The Six Sigma benefit and that of proposals are part of it, not to be added",
        ),
        (*_typed("hard", _CONFIRMED), _PROVEN_THEMES),
        "savings",
    ),
    _beside("soft", "软收益", "Soft benefit"),
    _beside("potential", "潜在收益", "Potential benefit"),
    Figure(
        "savings.planned",
        Words("计划收益", "Planned benefit"),
        _WAN,
        Words(
            "只计月度台账：计入本年的硬收益当月计划额之和，与是否已实现无关；项目上填的“预计收益”没有分到月，"
            "不计入，所以只填了预计收益的年度这里是0；不与确认收益相加",
            "Month rows alone: the hard benefit planned in those that count in the year, whether it came or not; what a "
            "project expects as a whole is not spread over months and not counted, so the figure is 0 in a year that has "
            "nothing else; never added to what was confirmed",
        ),
        (in_counted_year("planned_amount", Is("benefit_type", ("hard",))),),
        "savings",
    ),
)

PROPOSALS: tuple[Figure, ...] = (
    _proposals(
        "submitted",
        "合理化建议",
        "Proposals submitted",
        "建议日期在本年的合理化建议件数",
        "Proposals made in the year",
        InYear("proposal_date"),
    ),
    _proposals(
        "adopted",
        "其中：采纳",
        "Of these, adopted",
        "建议日期在本年、评审结论为采纳或部分采纳的合理化建议件数",
        "Proposals made in the year that were adopted, wholly or in part",
        InYear("proposal_date"),
        Is("review", ("adopted", "partly_adopted")),
    ),
    _proposals(
        "adopted_implemented",
        "采纳中年内已实施",
        "Of those adopted, implemented",
        "建议日期在本年、已采纳或部分采纳、实施完成日期不晚于本年12月31日的合理化建议件数",
        "Proposals made in the year, adopted wholly or in part, and implemented by 31 December",
        InYear("proposal_date"),
        Is("review", ("adopted", "partly_adopted")),
        ByYearEnd("done_date"),
    ),
    _proposals(
        "implemented",
        "实施的合理化建议",
        "Proposals implemented",
        "实施完成日期在本年的合理化建议件数，不论何年提出",
        "Proposals implemented in the year, whenever they were made",
        InYear("done_date"),
    ),
    Figure(
        "proposals.benefit",
        Words("合理化建议效益", "Benefit of proposals"),
        _WAN,
        Words(
            "合理化建议属于本年、经财务确认的硬收益：有月度台账的按月计入，没有的在实施完成当年计入；"
            "已包含在改善确认收益合计中",
            "Hard benefit of proposals, confirmed by finance, that belongs to the year: by month rows where there are "
            "any, else in the year of implementation; part of the total confirmed benefit",
        ),
        (
            in_counted_year(
                "net_benefit", Is("benefit_type", ("hard",)), _CONFIRMED, AnyFilled(("proposal",))
            ),
            own_record("proposal", Is("benefit_type", ("hard",)), _CONFIRMED),
        ),
        "quality",
    ),
    Figure(
        "proposals.reward",
        Words("合理化建议奖励", "Rewards for proposals"),
        Words("元", "yuan"),
        Words(
            "奖励日期（未填的，建议日期）在本年的合理化建议奖励金额之和",
            "Rewards paid for proposals in the year; where no date is given, in the year of the proposal",
        ),
        (Source("proposals", (InYear("reward_date", "proposal_date"),), amount="reward"),),
        "quality",
    ),
)
