"""Members of QC circles, 小组成员. A member may join and leave at any time of the year."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.fields import Choice, Day, Kind, Link, MonthOf, Number, Text, column, options
from desktop.domain.identifiers.phone import PHONE
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.officers.officers import EDUCATION, SEXES
from desktop.domain.registers.qc.circle_rules import MEMBER_RULES
from desktop.domain.words import Words

MEMBER_ROLES = options(
    ("leader", "组长", "Leader", ("小组长",)),
    ("deputy", "副组长", "Deputy leader"),
    ("member", "组员", "Member", ("成员",)),
    ("adviser", "指导者", "Adviser", ("顾问", "指导者(顾问)")),
    ("promoter", "推进者", "Promoter"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QcMember(Record):
    """One person in one circle, from joining it to leaving it."""

    circle: Link = column(
        Kind.LINK,
        "所在小组",
        "Circle",
        required=True,
        target="qc_circles",
        synonyms=("小组名称", "QC小组名称", "QC小组"),
    )
    member_name: Text = column(
        Kind.TEXT, "成员姓名", "Member", required=True, synonyms=("组员姓名", "小组成员姓名", "姓名", "组员")
    )
    member_role: Choice = column(
        Kind.CHOICE, "组内角色", "Role", options=MEMBER_ROLES, assumed="member", synonyms=("组内职务",)
    )
    assignment: Text = column(Kind.TEXT, "组内分工", "Task in the circle", synonyms=("分工",))
    employee_number: Text = column(Kind.TEXT, "员工编号", "Employee number", synonyms=("工号",))
    sex: Choice = column(Kind.CHOICE, "性别", "Sex", options=SEXES)
    birth_year_month: MonthOf = column(
        Kind.MONTH, "出生年月", "Birth month", personal=True, synonyms=("出生日期",)
    )
    education_level: Choice = column(Kind.CHOICE, "学历", "Education", options=EDUCATION)
    position: Text = column(Kind.TEXT, "岗位", "Position")
    joined_date: Day = column(Kind.DAY, "参加QC时间", "Joined on", synonyms=("参加QC日期", "入组日期"))
    left_date: Day = column(
        Kind.DAY,
        "退组日期",
        "Left on",
        help=("自这一天起不再是成员", "No longer a member from this day on"),
    )
    tqm_training_hours: Number = column(
        Kind.NUMBER,
        "TQM教育学时",
        "TQM training",
        unit="学时",
        synonyms=("TQM学时", "质量教育学时", "受教育时间", "质量教育时间"),
    )
    mobile: Text = column(
        Kind.TEXT,
        "手机",
        "Mobile",
        form=PHONE,
        personal=True,
        synonyms=(
            "手机号",
            "联系电话",
        ),
    )
    person_key: Text = column(
        Kind.TEXT,
        "人员标识",
        "Person",
        help=(
            "统计普及率时按此去重；空白时取员工编号，没有编号的取姓名",
            "Tells persons apart in counts; taken from the employee number, or the name where there is none",
        ),
    )


def _complete(member: QcMember) -> QcMember:
    return replace(member, person_key=member.person_key or member.employee_number or member.member_name)


def _check(member: QcMember) -> Iterator[Problem]:
    yield from not_before(member, QC_MEMBERS.field("left_date"), QC_MEMBERS.field("joined_date"))
    if member.tqm_training_hours is not None and member.tqm_training_hours < 0:
        yield error("tqm_training_hours", "不能为负数", "cannot be negative")


QC_MEMBERS = Register(
    id="qc_members",
    words=Words("小组成员", "Members"),
    record=QcMember,
    title="member_name",
    under=("circle",),
    unique=(("circle", "employee_number"),),
    known_by=(("circle", "member_name"),),
    names=("小组成员", "组员名册", "成员名单"),
    check=_check,
    rules=MEMBER_RULES,
    complete=_complete,
)
