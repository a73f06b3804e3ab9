"""How the company counts savings, 收益核算规则: editable, since no authority has published one rule."""

from desktop.domain.counting import COUNTING_POLICIES, POLICY_HELP
from desktop.domain.fields import Choice, Kind, Text, Whole, YesNo, column
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsPolicy(Record):
    """What holds for improvements completed from one year on, until a later one replaces it."""

    policy_name: Text = column(
        Kind.TEXT, "核算规则名称", "Rules of counting", required=True, synonyms=("收益核算规则",)
    )
    from_year: Whole = column(
        Kind.WHOLE, "规则起用年度", "In use from", unit="年", required=True, synonyms=("起用年度",)
    )
    counting_policy: Choice = column(
        Kind.CHOICE,
        "计入口径",
        "Counting policy",
        options=COUNTING_POLICIES,
        assumed="as_realised",
        help=POLICY_HELP,
    )
    finance_audits_forecast: YesNo = column(
        Kind.YES_NO,
        "财务审核立项预测",
        "Finance audits the forecast",
        help=(
            "各方说法不一：有的财务只指导、不确认预测，有的要求立项时审核",
            "Sources differ: finance only guides the forecast, or audits it with the charter",
        ),
    )
    policy_source: Text = column(Kind.NOTE, "规则来源", "Source of the rules")
    is_official: YesNo = column(Kind.YES_NO, "是否官方", "Official")
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


SAVINGS_POLICIES = Register(
    id="savings_policies",
    words=Words("收益核算规则", "Rules of counting savings"),
    record=SavingsPolicy,
    title="policy_name",
    reference=True,
    year="from_year",
    known_by=(("policy_name", "from_year"),),
    names=("收益核算规则",),
)
