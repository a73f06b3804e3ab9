"""What counts as leading the drafting of a standard, 主导口径: authorities differ, so it is data, and one is in use."""

from collections.abc import Iterator

from desktop.domain.fields import Kind, Text, Whole, YesNo, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadingPolicy(Record):
    """One definition of 主导."""

    policy_name: Text = column(Kind.TEXT, "主导口径名称", "Policy", required=True)
    largest_rank: Whole = column(
        Kind.WHOLE,
        "主导最大排名",
        "Largest rank that leads",
        unit="位",
        assumed=1,
        help=(
            "排名不大于它的算主导；空白表示不看排名",
            "Ranks up to it lead; blank where the rank does not matter",
        ),
    )
    sole_leads: YesNo = column(Kind.YES_NO, "唯一起草单位算主导", "Sole drafter leads")
    responsible_leads: YesNo = column(Kind.YES_NO, "负责起草单位算主导", "Responsible drafter leads")
    label_decides: YesNo = column(
        Kind.YES_NO,
        "参加起草单位不算主导",
        "Participating drafter never leads",
        help=(
            "前言标为参加起草单位的，排名靠前也不算",
            "Whatever its rank, where the foreword names it as participating",
        ),
    )
    needs_consent: YesNo = column(
        Kind.YES_NO,
        "须其他起草单位同意",
        "Needs consent of the others",
        help=("同意书加盖公章", "In writing, sealed"),
    )
    in_use: YesNo = column(
        Kind.YES_NO,
        "采用此口径",
        "In use",
        help=("没有采用任何口径的，按排名第一", "Where none is in use, rank 1 leads"),
    )
    jurisdiction: Text = column(Kind.TEXT, "口径适用地区", "Jurisdiction")
    source: Text = column(Kind.TEXT, "口径来源", "Source")
    is_official: YesNo = column(
        Kind.YES_NO,
        "已核对官方原文",
        "Compared with the official text",
        help=("未核对的，采用前请查官方原文", "Where not, look it up before use"),
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(policy: LeadingPolicy) -> Iterator[Problem]:
    if policy.largest_rank is not None and policy.largest_rank < 1:
        yield error("largest_rank", "排名从1起", "ranks begin at 1")
    if policy.largest_rank is None and not (policy.sole_leads or policy.responsible_leads):
        yield error("largest_rank", "没有任何一项能算主导", "nothing would ever count as led")


def _one_in_use(policy: LeadingPolicy, records: Records) -> Iterator[Problem]:
    others = (p for p in records.all("leading_policies") if p.in_use and p.id != policy.id)
    other = next(others, None) if policy.in_use else None
    if other is not None:
        yield error(
            "in_use",
            f"已采用“{other.policy_name}”，请先取消它",
            f"{other.policy_name} is in use already; take it out of use first",
            "STD-policy",
        )


LEADING_POLICIES = Register(
    id="leading_policies",
    words=Words("主导口径", "Leading policies"),
    record=LeadingPolicy,
    title="policy_name",
    reference=True,
    unique=(("policy_name",),),
    names=("主导口径", "主导认定口径"),
    check=_check,
    rules=(
        Rule(
            id="STD-policy",
            words=Words("同时只采用一种主导口径", "One definition of leading is in use at a time"),
            source=Words("本软件：一个数字只有一个口径", "This program: a figure has one definition"),
            within=_one_in_use,
        ),
    ),
)
