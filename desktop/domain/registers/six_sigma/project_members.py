"""The people of a project with their roles, 项目团队, and those who approved it, 立项审批."""

from collections.abc import Iterator
from typing import Any

from desktop.domain.fields import Choice, Day, Kind, Link, Text, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, stops_export, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

TEAM_ROLES = options(
    ("champion", "倡导者", "Champion", ("盟主",)),
    ("sponsor", "发起者", "Sponsor", ("发起人",)),
    ("process_owner", "流程负责人", "Process owner", ("流程所有者",)),
    ("master", "黑带大师", "Master black belt", ("MBB",)),
    ("leader", "项目负责人", "Project leader", ("负责人", "组长", "黑带", "绿带")),
    ("member", "组员", "Member", ("成员",)),
    ("finance", "财务确认人", "Finance", ("财务审核员", "FEA", "财务")),
)
PERSON_BELTS = options(
    ("yellow", "黄带", "Yellow belt", ("YB",)),
    ("green", "绿带", "Green belt", ("GB",)),
    ("black", "黑带", "Black belt", ("BB",)),
    ("master", "黑带大师", "Master black belt", ("MBB",)),
)
APPROVAL_ROLES = options(
    ("champion", "倡导者", "Champion", ("盟主",)),
    ("process_owner", "流程负责人", "Process owner"),
    ("finance", "财务", "Finance", ("财务部",)),
    ("office", "推进办", "Six Sigma office", ("六西格玛推进办", "推进办公室")),
)
DECISIONS = options(
    ("agreed", "同意", "Agreed", ("批准", "通过")),
    ("returned", "退回修改", "Returned", ("退回",)),
    ("refused", "不同意", "Refused", ("不批准", "否决")),
)


def _of_project() -> Any:
    return column(
        Kind.LINK,
        "六西格玛项目",
        "Project",
        required=True,
        target="six_sigma_projects",
        synonyms=("项目编号", "所属项目"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectMember(Record):
    """One person in one role of one project."""

    project: Link = _of_project()
    member_name: Text = column(
        Kind.TEXT, "成员姓名", "Member", required=True, synonyms=("团队成员", "组员姓名", "姓名")
    )
    team_role: Choice = column(
        Kind.CHOICE,
        "团队角色",
        "Role",
        required=True,
        options=TEAM_ROLES,
        assumed="member",
        synonyms=("项目角色", "角色"),
    )
    department: Link = column(
        Kind.LINK, "所在部门", "Department", target="organisation_units", synonyms=("部门", "成员部门")
    )
    person_belt: Choice = column(
        Kind.CHOICE, "成员带级", "Belt of the person", options=PERSON_BELTS, synonyms=("个人带级",)
    )
    duty: Text = column(Kind.NOTE, "团队职责", "Duty", synonyms=("职责", "职责分工"))


def _apart(member: ProjectMember, records: Records) -> Iterator[Problem]:
    others = records.linked("project_members", "project", member.project) if member.project else ()
    project = records.get("six_sigma_projects", member.project)
    if member.team_role not in ("finance", "leader"):
        return
    other_role = "leader" if member.team_role == "finance" else "finance"
    same = any(m.team_role == other_role and m.member_name == member.member_name for m in others)
    leads = member.team_role == "finance" and project and project.team_leader == member.member_name
    if same or leads:
        yield error(
            "member_name", "财务确认人不能是项目负责人", "finance must not be the leader", "SS-finance"
        )


def _one_leader(member: ProjectMember, records: Records) -> Iterator[Problem]:
    if member.team_role != "leader" or not member.project:
        return
    others = records.linked("project_members", "project", member.project)
    if any(m.team_role == "leader" and m.id != member.id for m in others):
        yield warning("team_role", "项目负责人不止一人", "more than one leader", "SS-leader")


PROJECT_MEMBERS = Register(
    id="project_members",
    words=Words("项目团队", "Project team"),
    record=ProjectMember,
    title="member_name",
    under=("project",),
    unit="department",
    unique=(("project", "member_name", "team_role"),),
    names=("项目团队", "项目成员", "项目组成员"),
    rules=(
        Rule(
            id="SS-finance",
            words=Words("财务确认人不是项目负责人", "Finance is someone else than the leader"),
            source=Words("项目立项表：项目团队", "Project charter: the team"),
            within=_apart,
        ),
        Rule(
            id="SS-leader",
            words=Words("一个项目一名负责人", "A project has one leader"),
            source=Words(
                "六西格玛团队角色，按本软件的理解", "Team roles of Six Sigma, as this program reads them"
            ),
            within=_one_leader,
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectApproval(Record):
    """What one of those who approve a charter said."""

    project: Link = _of_project()
    approver_role: Choice = column(
        Kind.CHOICE,
        "审批角色",
        "Approves as",
        required=True,
        options=APPROVAL_ROLES,
        synonyms=("审批环节",),
    )
    approver_name: Text = column(Kind.TEXT, "审批人", "Approver", synonyms=("审批人姓名",))
    decision: Choice = column(Kind.CHOICE, "审批结论", "Decision", options=DECISIONS, synonyms=("审批结果",))
    opinion: Text = column(Kind.NOTE, "审批意见", "Opinion")
    approval_date: Day = column(Kind.DAY, "审批日期", "Decided on", synonyms=("审批时间",))


BEGUN_WITHOUT = ("applied", "terminated")
"""Statuses that a project may have without being approved."""


def _refused(approval: ProjectApproval, records: Records) -> Iterator[Problem]:
    project = records.get("six_sigma_projects", approval.project)
    if project and approval.decision == "refused" and project.project_status not in BEGUN_WITHOUT:
        yield stops_export(
            "decision", "未获同意，项目却已开展", "refused, yet the project goes on", "SS-approval"
        )


PROJECT_APPROVALS = Register(
    id="project_approvals",
    words=Words("立项审批", "Project approvals"),
    record=ProjectApproval,
    title="approver_name",
    under=("project",),
    known_by=(("project", "approver_role", "approver_name", "approval_date"),),
    names=("立项审批", "立项审批表"),
    rules=(
        Rule(
            id="SS-approval",
            words=Words("项目经批准后开展", "A project begins when it is approved"),
            source=Words(
                "一家企业公开的六西格玛程序：立项须经管理层批准",
                "A published company procedure: management approves the charter",
            ),
            within=_refused,
        ),
    ),
)
