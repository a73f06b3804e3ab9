"""Reward rules for work on standards, 标准奖励规则: data of each place, nothing of it official in this program."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Money, Text, Whole, YesNo, column, options
from desktop.domain.identifiers.document_number import DOCUMENT_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.standards.vocabulary import ACTIONS, LEVELS
from desktop.domain.words import Words

SUBJECTS = options(
    ("standard", "标准制修订", "Standard drafted"),
    ("secretariat", "技术组织秘书处", "Secretariat of a body"),
    ("pilot", "试点示范", "Pilot"),
    ("contribution_award", "标准创新贡献奖", "Standards innovation award"),
    ("certification", "品牌与质量信用", "Brand or quality credit"),
    ("condition", "否决或限制条件", "Veto or condition"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubsidyRule(Record):
    """One amount that one rule grants, or one condition that it sets."""

    rule_name: Text = column(Kind.TEXT, "奖励规则项目", "Rewarded", required=True)
    jurisdiction: Text = column(Kind.TEXT, "奖励规则地区", "Rule's jurisdiction", required=True)
    rule_document: Text = column(Kind.TEXT, "奖励规则文号", "Rule's document", form=DOCUMENT_NUMBER)
    subject: Choice = column(
        Kind.CHOICE, "奖励事项类别", "Subject", required=True, options=SUBJECTS, assumed="standard"
    )
    standard_level: Choice = column(Kind.CHOICE, "奖励标准层级", "Level rewarded", options=LEVELS)
    action: Choice = column(
        Kind.CHOICE,
        "奖励制修订类型",
        "Action rewarded",
        options=ACTIONS,
        help=("空白表示不分制定、修订", "Blank where it makes no difference"),
    )
    from_rank: Whole = column(Kind.WHOLE, "奖励排名自", "From rank", unit="位")
    to_rank: Whole = column(
        Kind.WHOLE, "奖励排名至", "To rank", unit="位", help=("空白表示以后各位", "Blank for all after it")
    )
    amount: Money = column(Kind.MONEY, "规则奖励金额", "Amount by the rule", unit="万元")
    is_upper_limit: YesNo = column(Kind.YES_NO, "为最高限额", "Upper limit")
    highest_only: YesNo = column(Kind.YES_NO, "多项就高不重复", "Highest single item only")
    valid_from: Day = column(Kind.DAY, "规则生效日期", "Rule from")
    valid_to: Day = column(Kind.DAY, "规则失效日期", "Rule until")
    source: Text = column(Kind.TEXT, "规则来源", "Rule's source")
    is_official: YesNo = column(
        Kind.YES_NO,
        "规则已核对官方原文",
        "Compared with the official text",
        help=("未核对的，申报前请查官方原文", "Where not, look it up before applying"),
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(rule: SubsidyRule) -> Iterator[Problem]:
    yield from not_before(rule, SUBSIDY_RULES.field("valid_to"), SUBSIDY_RULES.field("valid_from"))
    if rule.from_rank is not None and rule.from_rank < 1:
        yield error("from_rank", "排名从1起", "ranks begin at 1")
    if rule.to_rank is not None and rule.to_rank < (rule.from_rank or 1):
        yield error("to_rank", "小于起始排名", "is less than the first rank")
    if rule.amount is not None and rule.amount < 0:
        yield error("amount", "不能为负数", "cannot be negative")


SUBSIDY_RULES = Register(
    id="subsidy_rules",
    words=Words("标准奖励规则", "Subsidy rules"),
    record=SubsidyRule,
    title="rule_name",
    reference=True,
    unique=(("jurisdiction", "rule_document", "rule_name"),),
    names=("奖励规则", "标准奖励规则"),
    check=_check,
)
