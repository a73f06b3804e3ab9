"""The company's own rules for circles, QC小组管理规定: limits that no public rule settles."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from desktop.domain.fields import Day, Kind, Text, Whole, YesNo, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

FEWEST, MOST, IDLE = 3, 10, 6
"""What holds where no rule is entered. Fewest: a public company rule; the others are usual, none is official."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QcPolicy(Record):
    """The limits that hold from one day on, until the next ones do."""

    policy_name: Text = column(Kind.TEXT, "小组管理规定名称", "Rules for circles", required=True)
    in_force_from: Day = column(Kind.DAY, "规定施行日期", "In force from")
    fewest_members: Whole = column(Kind.WHOLE, "成员下限", "Fewest members", unit="人", assumed=FEWEST)
    most_members: Whole = column(Kind.WHOLE, "成员上限", "Most members", unit="人", assumed=MOST)
    idle_months: Whole = column(
        Kind.WHOLE,
        "停止活动月数",
        "Idle months",
        assumed=IDLE,
        help=(
            "连续这些月没有活动的小组应注销",
            "A circle without activity for so long is to be deregistered",
        ),
    )
    number_pattern: Text = column(
        Kind.TEXT, "注册编号规则", "Pattern of numbers", help=("例如JHQC-Z01", "Such as JHQC-Z01")
    )
    source: Text = column(Kind.NOTE, "规定来源", "Source")
    is_official: YesNo = column(Kind.YES_NO, "规定是否官方", "Official", assumed=False)


def policy_on(policies: Sequence[Any], day: date) -> Any:
    """The limits in force on a day: the latest begun by then, else one that names no day, else the usual ones."""
    begun = [p for p in policies if p.in_force_from is None or p.in_force_from <= day]
    return max(begun, key=lambda p: p.in_force_from or date.min, default=QcPolicy())


def limits(policy: Any) -> tuple[int, int]:
    """The fewest and the most members."""
    fewest, most = policy.fewest_members, policy.most_members
    return FEWEST if fewest is None else fewest, MOST if most is None else most


def _check(policy: QcPolicy) -> Iterator[Problem]:
    fewest, most = limits(policy)
    if policy.fewest_members is not None and fewest < 1:
        yield error("fewest_members", "至少为1", "is at least 1")
    if policy.most_members is not None and most < fewest:
        yield error("most_members", "小于成员下限", "is less than the fewest members")
    if policy.idle_months is not None and policy.idle_months < 1:
        yield error("idle_months", "至少为1", "is at least 1")


QC_POLICIES = Register(
    id="qc_policies",
    words=Words("QC小组管理规定", "Rules for circles"),
    record=QcPolicy,
    title="policy_name",
    reference=True,
    unique=(("policy_name",),),
    names=("QC小组管理规定", "小组管理规定"),
    check=_check,
)
