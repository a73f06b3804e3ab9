"""Rationalisation proposals, 合理化建议: what people proposed, what became of it, what they got for it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from desktop.domain.benefits import BENEFIT_TYPES, DECIDED, FINANCE_RESULTS
from desktop.domain.blanks import amount_rule, confirmed_hard
from desktop.domain.fields import Choice, Day, Kind, Link, Money, Text, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, not_before, stops_export, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Rule
from desktop.domain.scale import of_year_before, scale_rule
from desktop.domain.words import Words

CATEGORIES = options(
    ("quality", "质量", "Quality"),
    ("technology", "技术/工艺", "Technology", ("技术", "工艺", "技术工艺")),
    ("equipment", "设备", "Equipment"),
    ("management", "管理", "Management"),
    ("safety", "安全", "Safety"),
    ("energy", "节能", "Energy", ("节能降耗",)),
    ("cost", "成本", "Cost", ("降本",)),
)
REVIEWS = options(
    ("adopted", "采纳", "Adopted", ("已采纳", "是")),
    ("partly_adopted", "部分采纳", "Partly adopted"),
    ("trial", "试行", "On trial"),
    ("filed", "存档", "Filed"),
    ("not_adopted", "不采纳", "Not adopted", ("未采纳", "否")),
)
GRADES = options(
    ("A", "A", "A", ("A级",)),
    ("B", "B", "B", ("B级",)),
    ("C", "C", "C", ("C级",)),
    ("D", "D", "D", ("D级",)),
    ("special", "特等", "Special", ("特等奖", "特")),
    ("first", "一等", "First", ("一等奖", "一")),
    ("second", "二等", "Second", ("二等奖", "二")),
    ("third", "三等", "Third", ("三等奖", "三")),
    ("encouragement", "鼓励", "Encouragement", ("鼓励奖",)),
)
"""Two scales that companies use side by side; which one, and what each earns, is theirs to say."""

_BETWEEN = re.compile(r"[、，,;；/\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Record):
    """One proposal."""

    proposal_number: Text = column(
        Kind.TEXT, "建议编号", "Proposal number", synonyms=("合理化建议编号", "建议号", "提案编号", "编号")
    )
    proposal_name: Text = column(
        Kind.TEXT,
        "建议名称",
        "Proposal",
        required=True,
        synonyms=("建议题目", "合理化建议名称", "合理化建议", "建议主题"),
    )
    proposal_date: Day = column(
        Kind.DAY, "建议日期", "Proposed on", required=True, synonyms=("提出日期", "建议提出日期", "提报日期")
    )
    proposers: Text = column(
        Kind.TEXT,
        "建议人",
        "Proposers",
        synonyms=("提议人", "建议者", "合理化建议人", "提案人", "提出人"),
        help=("多人用顿号隔开", "Separate several by commas"),
    )
    proposer_count: Whole = column(Kind.WHOLE, "建议人数", "Number of proposers", unit="人")
    department: Link = column(
        Kind.LINK, "所属部门", "Department", target="organisation_units", synonyms=("部门", "单位", "车间")
    )
    category: Choice = column(
        Kind.CHOICE, "建议类别", "Category", options=CATEGORIES, synonyms=("类别", "建议类型")
    )
    current_state: Text = column(
        Kind.NOTE, "现状与问题", "Current state", synonyms=("现状描述", "存在问题", "现状")
    )
    proposal: Text = column(
        Kind.NOTE, "建议内容", "What is proposed", synonyms=("改善建议", "建议措施", "建议方案")
    )
    expected_effect: Text = column(Kind.NOTE, "预期效果", "Expected effect", synonyms=("预计效果",))
    review: Choice = column(
        Kind.CHOICE, "评审结论", "Review", options=REVIEWS, synonyms=("是否采纳", "采纳情况", "评审意见")
    )
    review_reason: Text = column(
        Kind.NOTE, "评审理由", "Reason", synonyms=("不采纳理由", "未采纳原因", "不采纳原因", "未采纳理由")
    )
    reviewed_by: Text = column(Kind.TEXT, "评审人", "Reviewed by")
    review_date: Day = column(Kind.DAY, "评审日期", "Reviewed on")
    implementer: Text = column(Kind.TEXT, "建议实施人", "Implementer", synonyms=("实施人", "实施责任人"))
    plan: Text = column(Kind.NOTE, "实施计划", "Plan")
    planned_date: Day = column(Kind.DAY, "计划实施日期", "Planned for", synonyms=("计划完成日期",))
    done_date: Day = column(
        Kind.DAY, "实施完成日期", "Implemented on", synonyms=("实施日期", "完成日期", "实施完成时间")
    )
    effect: Text = column(Kind.NOTE, "实施效果", "Effect")
    benefit: Money = column(
        Kind.MONEY,
        "建议效益",
        "Benefit",
        unit="万元",
        synonyms=("经济效益", "年效益", "创效金额", "效益", "节约金额", "年节约金额"),
        help=("已扣除投入的净收益", "Net of its cost"),
    )
    benefit_type: Choice = column(
        Kind.CHOICE, "收益类型", "Benefit type", options=BENEFIT_TYPES, assumed="hard"
    )
    finance_confirmed_by: Text = column(
        Kind.TEXT, "财务确认人", "Confirmed by", synonyms=("财务确认", "财务审核人", "财务核定人")
    )
    finance_confirmed_date: Day = column(Kind.DAY, "财务确认日期", "Confirmed on")
    finance_result: Choice = column(
        Kind.CHOICE, "财务确认结论", "Finance result", options=FINANCE_RESULTS, synonyms=("是否财务确认",)
    )
    reward: Money = column(
        Kind.MONEY, "奖励金额", "Reward", unit="元", synonyms=("建议奖励", "奖金", "奖励金", "奖励")
    )
    reward_date: Day = column(Kind.DAY, "奖励日期", "Rewarded on", synonyms=("发放日期",))
    grade: Choice = column(
        Kind.CHOICE, "建议等级", "Grade", options=GRADES, synonyms=("奖励等级", "评定等级")
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _complete(proposal: Proposal) -> Proposal:
    count, result = proposal.proposer_count, proposal.finance_result
    if count is None and proposal.proposers:
        count = len([name for name in _BETWEEN.split(proposal.proposers) if name]) or None
    if result is None and proposal.benefit is not None:
        result = "confirmed" if proposal.finance_confirmed_by else "unconfirmed"
    return replace(proposal, proposer_count=count, finance_result=result)


def _check(proposal: Proposal) -> Iterator[Problem]:
    for day in ("review_date", "done_date"):
        yield from not_before(proposal, PROPOSALS.field(day), PROPOSALS.field("proposal_date"))
    if proposal.finance_result == "confirmed" and not proposal.finance_confirmed_by:
        yield stops_export(
            "finance_confirmed_by", "已确认的收益应写明财务确认人", "a confirmed benefit needs its confirmer"
        )
    if proposal.benefit and proposal.done_date is None:
        yield warning("done_date", "有效益而没有实施完成日期", "has a benefit, yet was not implemented")
    if proposal.done_date and proposal.review in ("filed", "not_adopted"):
        yield warning("review", "未采纳的建议却已实施，请核对", "was implemented, though not adopted")


def _not_adopted(proposal: Any) -> Iterator[Problem]:
    if proposal.review == "not_adopted" and not proposal.review_reason:
        yield stops_export(
            "review_reason", "不采纳的建议应写明理由", "say why it was not adopted", "proposal-reason"
        )


NOT_ADOPTED = Rule(
    id="proposal-reason",
    words=Words(
        "不采纳的建议应写明理由并告知建议人", "A proposal that is not adopted is answered with a reason"
    ),
    source=Words(
        "合理化建议管理的公开资料：不采纳的说明理由",
        "Published company rules on proposals: one that is not adopted is given a reason",
    ),
    check=_not_adopted,
)

PROPOSALS = Register(
    id="proposals",
    words=Words("合理化建议", "Proposals"),
    record=Proposal,
    title="proposal_name",
    year="proposal_date",
    unit="department",
    unique=(("proposal_number",),),
    known_by=(("proposal_name", "proposers"), ("proposal_name", "proposal_date")),
    names=("合理化建议", "合理化建议台账"),
    check=_check,
    rules=(
        NOT_ADOPTED,
        DECIDED,
        amount_rule("benefit", confirmed_hard, "proposal"),
        scale_rule("benefit", of_year_before("proposals", "proposal_date", "benefit")),
    ),
    complete=_complete,
)
