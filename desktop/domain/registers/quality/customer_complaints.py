"""Complaints of customers, 客诉: received, traced to their cause, and closed."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.fields import Choice, Day, Kind, Link, Money, Text, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

GRADES = options(
    ("critical", "严重", "Critical", ("重大",)),
    ("major", "主要", "Major", ("较大",)),
    ("minor", "轻微", "Minor", ("一般",)),
)
COMPLAINT_STATUSES = options(
    ("open", "处理中", "Open", ("未关闭", "未结案", "否")),
    ("closed", "已关闭", "Closed", ("结案", "已结案", "关闭", "是", "√")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerComplaint(Record):
    """One complaint."""

    complaint_number: Text = column(Kind.TEXT, "客诉编号", "Complaint number", synonyms=("投诉编号",))
    received_on: Day = column(
        Kind.DAY, "客诉受理日期", "Received on", required=True, synonyms=("投诉日期", "客诉日期")
    )
    customer: Text = column(
        Kind.TEXT, "投诉客户", "Customer", synonyms=("客诉客户", "投诉方", "客户名称", "客户", "顾客名称")
    )
    product: Text = column(
        Kind.TEXT,
        "客诉产品",
        "Product",
        synonyms=(
            "投诉产品",
            "产品",
            "产品名称",
        ),
    )
    organisation_unit: Link = column(
        Kind.LINK,
        "客诉责任单位",
        "Unit",
        target="organisation_units",
        synonyms=(
            "投诉责任单位",
            "责任部门",
            "责任单位",
        ),
    )
    complaint_grade: Choice = column(Kind.CHOICE, "客诉等级", "Grade", options=GRADES, synonyms=("投诉等级",))
    description: Text = column(
        Kind.NOTE, "客诉内容", "What was complained of", required=True, synonyms=("投诉内容", "客诉描述")
    )
    cause: Text = column(
        Kind.NOTE,
        "客诉原因",
        "Cause",
        synonyms=(
            "投诉原因",
            "原因",
            "原因分析",
        ),
    )
    measures: Text = column(
        Kind.NOTE,
        "客诉处理措施",
        "Measures",
        synonyms=(
            "投诉处理措施",
            "处理措施",
            "纠正措施",
        ),
    )
    claim: Money = column(
        Kind.MONEY,
        "客诉赔付金额",
        "Claim paid",
        unit="元",
        synonyms=(
            "投诉赔付金额",
            "损失金额",
            "赔付金额",
        ),
    )
    closed_on: Day = column(
        Kind.DAY,
        "客诉关闭日期",
        "Closed on",
        synonyms=("投诉关闭日期", "客诉结案日期", "关闭日期", "结案日期"),
    )
    is_satisfied: YesNo = column(Kind.YES_NO, "客户是否满意", "Customer satisfied")
    complaint_status: Choice = column(
        Kind.CHOICE,
        "客诉状态",
        "Status",
        options=COMPLAINT_STATUSES,
        synonyms=("投诉状态", "是否关闭", "是否结案", "关闭情况", "处理状态"),
    )


def _complete(complaint: CustomerComplaint) -> CustomerComplaint:
    status = complaint.complaint_status or ("closed" if complaint.closed_on else "open")
    return replace(complaint, complaint_status=status)


def _check(complaint: CustomerComplaint) -> Iterator[Problem]:
    of = CUSTOMER_COMPLAINTS.field
    yield from not_before(complaint, of("closed_on"), of("received_on"))
    if complaint.complaint_status == "open" and complaint.closed_on is not None:
        yield error("complaint_status", "已填关闭日期", "it has the day on which it was closed")


CUSTOMER_COMPLAINTS = Register(
    id="customer_complaints",
    words=Words("客诉", "Customer complaints"),
    record=CustomerComplaint,
    title="complaint_number",
    year="received_on",
    unit="organisation_unit",
    unique=(("complaint_number",),),
    known_by=(("received_on", "customer", "product"),),
    names=("客诉", "顾客投诉", "客户投诉"),
    check=_check,
    complete=_complete,
)
