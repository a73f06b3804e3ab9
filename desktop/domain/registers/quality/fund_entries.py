"""The quality incentive fund, 质量激励基金: what came in and what was paid."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from desktop.domain.fields import Choice, Day, Kind, Money, Text, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, warning
from desktop.domain.register import Record, Register, Split
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

FUND_DIRECTIONS = options(
    ("received", "入账", "Received", ("收入", "收", "捐赠", "拨入")),
    ("paid", "发放", "Paid", ("支出", "支", "奖励", "付")),
)
FUND_SOURCES = options(
    ("company", "企业拨入", "Set aside by the company", ("企业", "公司拨入")),
    ("donation", "个人捐赠", "Gift of a person", ("捐赠", "个人捐款")),
    ("prize", "奖金转入", "Prize money", ("奖金",)),
    ("other", "其他", "Other", ("其它",)),
)
RECIPIENTS = options(("unit", "单位", "Unit", ("集体", "团队", "部门")), ("person", "个人", "Person"))


@dataclass(frozen=True, slots=True, kw_only=True)
class FundEntry(Record):
    """One sum that came in or was paid."""

    entry_date: Day = column(
        Kind.DAY,
        "日期",
        "Date",
        required=True,
        synonyms=("记账日期", "发放日期", "时间", "收支日期", "发生日期", "入账日期"),
    )
    direction: Choice = column(
        Kind.CHOICE,
        "收支方向",
        "Direction",
        required=True,
        options=FUND_DIRECTIONS,
        synonyms=("方向", "收/支", "类型", "收支类别", "收支"),
    )
    amount: Money = column(
        Kind.MONEY, "金额", "Amount", unit="万元", required=True, synonyms=("发生额", "收支金额", "金额数")
    )
    reason: Text = column(
        Kind.TEXT,
        "摘要",
        "Reason",
        synonyms=("事由", "说明", "用途", "内容", "项目摘要", "奖励事由", "奖励项目"),
    )
    fund_source: Choice = column(
        Kind.CHOICE,
        "资金来源",
        "Source of the money",
        options=FUND_SOURCES,
        synonyms=("入账来源", "基金来源"),
    )
    contributor: Text = column(Kind.TEXT, "拨款或捐赠人", "Contributor", synonyms=("捐赠人", "拨款单位"))
    recipient_kind: Choice = column(
        Kind.CHOICE,
        "奖励对象",
        "Recipient",
        options=RECIPIENTS,
        synonyms=("对象", "发放对象", "奖励个人/集体", "个人/集体", "集体/个人"),
    )
    recipient_name: Text = column(
        Kind.TEXT,
        "对象名称",
        "Recipient name",
        synonyms=(
            "获奖单位/个人",
            "姓名",
            "受奖单位或个人",
            "受奖单位/个人",
            "受奖对象",
            "获奖人",
            "获奖单位",
            "领取人",
        ),
    )
    document_number: Text = column(
        Kind.TEXT, "凭证号", "Document", synonyms=("文号", "凭证编号", "凭证", "凭证字号", "文件号")
    )


def _check(entry: FundEntry) -> Iterator[Problem]:
    if entry.amount is not None and entry.amount <= 0:
        yield error("amount", "应大于0", "must be more than 0")
    if entry.direction == "received" and entry.recipient_kind is not None:
        yield error("recipient_kind", "入账没有奖励对象", "money that came in has no recipient")
    if entry.direction == "paid" and entry.fund_source is not None:
        yield error("fund_source", "发放没有资金来源", "money that was paid has a recipient and no source")


def _covered(entry: FundEntry, records: Records) -> Iterator[Problem]:
    if entry.direction != "paid" or entry.entry_date is None:
        return
    if _balance(records, entry.entry_date) < 0:
        yield warning("amount", "累计发放超过累计入账", "more was paid by then than had come in")


def _balance(records: Records, day: date) -> Decimal:
    """What had come in by the end of a day, less what had been paid."""
    balance = Decimal(0)
    for entry in records.all("fund_entries"):
        if entry.amount is not None and entry.entry_date is not None and entry.entry_date <= day:
            balance += entry.amount if entry.direction == "received" else -entry.amount
    return balance


FUND_RULES = (
    Rule(
        id="FUND-balance",
        words=Words("到任何一天，发放不超过入账", "By any day no more was paid than had come in"),
        source=Words("本软件", "This program"),
        within=_covered,
    ),
)

FUND_ENTRIES = Register(
    id="fund_entries",
    words=Words("质量激励基金", "Quality incentive fund"),
    record=FundEntry,
    title="reason",
    year="entry_date",
    names=("质量激励基金", "激励基金", "基金收支", "奖励基金"),
    splits=(
        Split(
            ("收入", "入账", "收入金额", "收方", "拨入", "拨入金额", "入账金额", "计提金额"),
            "amount",
            {"direction": "received"},
        ),
        Split(
            ("支出", "发放", "支出金额", "付方", "奖励金额", "发放金额", "奖励支出"),
            "amount",
            {"direction": "paid"},
        ),
    ),
    check=_check,
    rules=FUND_RULES,
)
