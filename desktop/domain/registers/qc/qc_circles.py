"""QC circles, QC小组, and their yearly registration (T/CAQ 10201-2020)."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Text, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.qc.circle_rules import CIRCLE_RULES, REGISTRATION_RULES
from desktop.domain.registers.qc.theme_choices import CIRCLE_TYPES
from desktop.domain.words import Words

REGISTRATION_STATUSES = options(
    ("pending", "待审", "Pending"),
    ("approved", "通过", "Approved"),
    ("returned", "退回", "Returned"),
    ("lapsed", "失效", "Lapsed"),
    ("deregistered", "注销", "Deregistered"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QcCircle(Record):
    """A group of people who work on themes together."""

    circle_name: Text = column(
        Kind.TEXT,
        "小组名称",
        "Circle",
        required=True,
        synonyms=("QC小组名称", "QC小组", "质量管理小组", "小组", "QC小组全称", "小组名", "质量小组名称"),
    )
    circle_registration_number: Text = column(
        Kind.TEXT,
        "注册编号",
        "Registration number",
        synonyms=("小组编号", "注册登记号", "小组注册号", "注册号", "登记号", "小组登记号"),
    )
    department: Link = column(
        Kind.LINK,
        "所属部门",
        "Department",
        target="organisation_units",
        synonyms=(
            "部门",
            "单位",
            "所属单位",
            "所在部门",
            "所属车间",
            "车间",
            "所在单位",
            "所在车间",
            "部门/车间",
        ),
    )
    team: Text = column(
        Kind.TEXT,
        "班组",
        "Team",
        synonyms=(
            "所在班组",
            "所属班组",
        ),
    )
    circle_type: Choice = column(
        Kind.CHOICE,
        "小组类型",
        "Circle type",
        options=CIRCLE_TYPES,
        synonyms=(
            "类型",
            "小组类别",
        ),
    )
    established_date: Day = column(
        Kind.DAY, "成立日期", "Established on", synonyms=("成立时间", "组建日期", "组建时间")
    )
    deregistration_date: Day = column(Kind.DAY, "注销日期", "Deregistered on", synonyms=("注销时间",))
    deregistration_reason: Text = column(Kind.TEXT, "注销原因", "Reason of deregistration")


@dataclass(frozen=True, slots=True, kw_only=True)
class QcRegistration(Record):
    """The registration of one circle for one year; a circle registers anew each year."""

    circle: Link = column(
        Kind.LINK,
        "小组名称",
        "Circle",
        required=True,
        target="qc_circles",
        synonyms=("QC小组名称", "QC小组", "小组", "小组名", "QC小组全称"),
    )
    renewal_year: Whole = column(
        Kind.WHOLE,
        "登记年度",
        "Year",
        required=True,
        synonyms=("重新登记年度", "注册年度", "年度", "登记年份", "注册年份"),
        unit="年",
    )
    registration_date: Day = column(
        Kind.DAY, "注册日期", "Registered on", synonyms=("登记日期", "注册时间", "年度登记日期")
    )
    leader: Text = column(
        Kind.TEXT, "组长", "Leader", synonyms=("小组组长", "组长姓名", "小组长", "组长(姓名)", "小组负责人")
    )
    member_count: Whole = column(
        Kind.WHOLE,
        "小组人数",
        "Members",
        unit="人",
        synonyms=("人数", "成员人数", "组员人数", "小组成员数", "组员数", "成员数"),
    )
    registration_status: Choice = column(
        Kind.CHOICE,
        "审核状态",
        "Status",
        options=REGISTRATION_STATUSES,
        assumed="approved",
        synonyms=(
            "审核结果",
            "审核意见",
            "登记状态",
        ),
    )
    promoter_opinion: Text = column(
        Kind.NOTE, "推进部门意见", "Opinion of the promoting department", synonyms=("归口部门意见",)
    )
    promoter_signed_by: Text = column(Kind.TEXT, "推进部门签字人", "Signed for it by")
    promoter_signed_on: Day = column(Kind.DAY, "推进部门签字日期", "Signed on")


def _check_circle(circle: QcCircle) -> Iterator[Problem]:
    yield from not_before(
        circle, QC_CIRCLES.field("deregistration_date"), QC_CIRCLES.field("established_date")
    )


def _check_registration(registration: QcRegistration) -> Iterator[Problem]:
    year, day, members = registration.renewal_year, registration.registration_date, registration.member_count
    if year is not None and not 1978 <= year <= 2100:
        yield error("renewal_year", "年度应在1978至2100之间", "the year should lie between 1978 and 2100")
    if year and day and day.year != year:
        yield error("registration_date", "不在登记年度内", "not in the year registered for")
    if members is not None and members < 1:
        yield error("member_count", "人数至少为1", "there is at least one member", "V09")


QC_CIRCLES = Register(
    id="qc_circles",
    words=Words("QC小组", "QC circles"),
    record=QcCircle,
    title="circle_name",
    unit="department",
    unique=(("circle_name",), ("circle_registration_number",)),
    names=("QC小组注册登记", "小组注册", "小组名册", "小组花名册", "QC小组"),
    check=_check_circle,
    rules=CIRCLE_RULES,
)

QC_REGISTRATIONS = Register(
    id="qc_registrations",
    words=Words("小组年度登记", "Circle registrations"),
    record=QcRegistration,
    title="renewal_year",
    under=("circle",),
    year="renewal_year",
    unique=(("circle", "renewal_year"),),
    names=("年度登记",),
    check=_check_registration,
    rules=REGISTRATION_RULES,
)
