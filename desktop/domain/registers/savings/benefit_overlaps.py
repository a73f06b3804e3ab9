"""Overlaps of claims, 收益重叠判定: two claims looked at side by side, and found distinct or split."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from desktop.domain.fields import Choice, Day, Kind, Link, Number, Text, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, stops_export
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

VERDICTS = options(
    ("distinct", "互不重叠", "Distinct", ("不重叠", "相互独立")),
    ("split", "按比例划分", "Split", ("划分", "分摊")),
)
WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitOverlap(Record):
    """What was decided about two claims that looked as if they held the same money."""

    decided_on: Day = column(Kind.DAY, "判定日期", "Decided on", required=True, synonyms=("重叠判定日期",))
    claim_one: Link = column(
        Kind.LINK, "收益核算甲", "One claim", required=True, target="benefit_claims", synonyms=("核算项甲",)
    )
    claim_other: Link = column(
        Kind.LINK, "收益核算乙", "The other claim", target="benefit_claims", synonyms=("核算项乙",)
    )
    verdict: Choice = column(
        Kind.CHOICE, "判定结论", "Verdict", required=True, options=VERDICTS, synonyms=("重叠判定",)
    )
    share_one: Number = column(Kind.NUMBER, "甲方份额", "Share of one", unit="%")
    share_other: Number = column(Kind.NUMBER, "乙方份额", "Share of the other", unit="%")
    overlap_reason: Text = column(Kind.NOTE, "判定理由", "Reason")
    decided_by: Text = column(Kind.TEXT, "判定人", "Decided by")


def _complete(overlap: BenefitOverlap) -> BenefitOverlap:
    share = overlap.share_one
    if overlap.share_other is None and share is not None and overlap.verdict == "split":
        return replace(overlap, share_other=WHOLE - share)
    return overlap


def _check(overlap: BenefitOverlap) -> Iterator[Problem]:
    if overlap.claim_other is not None and overlap.claim_other == overlap.claim_one:
        yield error("claim_other", "不能与甲相同", "must be another claim")
    if overlap.claim_other is None:
        yield stops_export("claim_other", "应填写另一项收益核算", "name the other claim")
    if not overlap.overlap_reason:
        yield stops_export("overlap_reason", "应写明判定理由", "give the reason")
    one, other = overlap.share_one, overlap.share_other
    if overlap.verdict == "split":
        if one is None or not 0 < one < WHOLE:
            yield error("share_one", "划分份额应在0与100之间", "must lie between 0 and 100")
        elif other is not None and one + other != WHOLE:
            yield error("share_other", "两方份额合计应为100%", "both shares must make 100 %")
    elif overlap.verdict == "distinct":
        for field in ("share_one", "share_other"):
            if getattr(overlap, field) is not None:
                yield error(field, "互不重叠的不填份额", "distinct claims have no shares")


def _decided_once(overlap: Any, records: Records) -> Iterator[Problem]:
    pair = {overlap.claim_one, overlap.claim_other}
    for other in records.all("benefit_overlaps"):
        if other.id != overlap.id and {other.claim_one, other.claim_other} == pair:
            yield error(
                "claim_other", "这两项收益已有判定", "these two were decided on before", "overlap-once"
            )
            return


DECIDED_ONCE = Rule(
    id="overlap-once",
    words=Words("同样两项收益只判定一次", "Two claims are decided on once"),
    source=Words(
        "本软件：相互矛盾的结论等于没有结论",
        "This program: a verdict that is contradicted by another says nothing",
    ),
    within=_decided_once,
)

BENEFIT_OVERLAPS = Register(
    id="benefit_overlaps",
    words=Words("收益重叠判定", "Overlaps of claims"),
    record=BenefitOverlap,
    title="decided_on",
    under=("claim_one", "claim_other"),
    year="decided_on",
    unique=(("claim_one", "claim_other"),),
    names=("收益重叠判定",),
    check=_check,
    rules=(DECIDED_ONCE,),
    complete=_complete,
)
