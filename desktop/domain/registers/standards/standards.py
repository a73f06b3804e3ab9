"""Standards drafted, 标准制修订."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from desktop.domain.fields import Choice, Day, Kind, Text, Whole, column, options
from desktop.domain.identifiers import standard_number
from desktop.domain.identifiers.standard_number import STANDARD_NUMBER
from desktop.domain.problems import Problem, error, not_before, warning
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

LEVELS = options(
    ("international", "国际标准", "International", ("国际",)),
    ("national", "国家标准", "National", ("国标", "国家")),
    ("industry", "行业标准", "Industry", ("行标", "行业")),
    ("local", "地方标准", "Local", ("地标", "地方")),
    ("group", "团体标准", "Group", ("团标", "团体")),
    ("enterprise", "企业标准", "Enterprise", ("企标", "企业")),
)
ACTIONS = options(
    ("new", "制定", "New"), ("revision", "修订", "Revision"), ("amendment", "修改单", "Amendment")
)
ROLES = options(
    ("led", "主导", "Led", ("第一起草单位", "牵头", "主持")),
    ("took_part", "参与", "Took part", ("参加", "参编")),
)
VALIDITY = options(
    ("drafting", "制修订中", "In drafting", ("在研", "起草中")),
    ("coming", "即将实施", "Coming into force"),
    ("current", "现行", "Current", ("现行有效", "有效")),
    ("withdrawn", "废止", "Withdrawn", ("作废",)),
    ("superseded", "被代替", "Superseded", ("被替代",)),
)
USUAL_CYCLE = timedelta(days=730)
"""Where a published standard's plan date is not known, its drafting is taken to have begun two years before.

A convention of this program, not of an authority (docs/decisions/led-standards.md); the plan date outweighs it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardDrafting(Record):
    """One standard that the company drafted or drafts."""

    standard_number: Text = column(
        Kind.TEXT,
        "标准编号",
        "Standard number",
        form=STANDARD_NUMBER,
        synonyms=("标准号", "标准代号", "标准编码", "标准文号"),
    )
    plan_number: Text = column(
        Kind.TEXT, "计划号", "Plan number", synonyms=("计划编号", "项目计划号", "项目编号", "立项编号")
    )
    title_zh: Text = column(
        Kind.TEXT, "标准名称", "Title", required=True, synonyms=("标准中文名称", "名称", "中文名称", "标准名")
    )
    standard_level: Choice = column(
        Kind.CHOICE,
        "标准层级",
        "Level",
        options=LEVELS,
        synonyms=("标准级别", "标准类别", "层级", "类别", "标准类型", "标准等级"),
    )
    action: Choice = column(
        Kind.CHOICE,
        "制定/修订",
        "Action",
        options=ACTIONS,
        synonyms=("制修订", "制定或修订", "制/修订", "制修订类型"),
    )
    drafter_rank: Whole = column(
        Kind.WHOLE,
        "起草单位排名",
        "Drafter rank",
        required=True,
        unit="位",
        synonyms=(
            "本企业起草单位排名",
            "排名",
            "起草排名",
            "本单位排名",
            "排序",
            "排名第几",
            "起草单位位次",
            "位次",
            "起草顺序",
            "参编排名",
            "单位排名",
            "起草单位排序",
        ),
        help=("标准前言中起草单位的先后次序", "The company's place among the drafters in the foreword"),
    )
    drafter_count: Whole = column(
        Kind.WHOLE, "起草单位总数", "Drafters", unit="家", synonyms=("起草单位数", "起草单位数量")
    )
    role: Choice = column(
        Kind.CHOICE,
        "角色",
        "Role",
        options=ROLES,
        synonyms=(
            "参与方式",
            "起草角色",
            "第一起草单位/参与",
            "主导/参与",
            "主导或参与",
            "起草方式",
            "参与程度",
            "承担角色",
        ),
        help=("排名第一为主导（江苏口径）", "Rank 1 is led, as Jiangsu counts"),
    )
    drafters: Text = column(
        Kind.TEXT, "本企业起草人", "Own drafters", synonyms=("起草人", "主要起草人", "我司起草人", "起草人员")
    )
    technical_committee: Text = column(
        Kind.TEXT, "归口单位", "Technical committee", synonyms=("归口", "归口标委会", "标委会", "归口部门")
    )
    plan_date: Day = column(
        Kind.DAY,
        "立项日期",
        "Planned on",
        synonyms=("计划下达日期", "立项时间", "计划下达时间", "立项年月日"),
    )
    issue_date: Day = column(
        Kind.DAY,
        "发布日期",
        "Issued on",
        synonyms=("发布时间", "公布日期", "发布年月日", "批准发布日期", "颁布日期"),
    )
    implementation_date: Day = column(
        Kind.DAY, "实施日期", "In force from", synonyms=("实施时间", "生效日期")
    )
    begun_date: Day = column(
        Kind.DAY,
        "起草起算日",
        "Drafting counted from",
        help=(
            "立项日期；不详的按发布前两年",
            "The plan date; where it is not known, two years before the issue",
        ),
    )
    validity_status: Choice = column(
        Kind.CHOICE,
        "标准状态",
        "Validity",
        options=VALIDITY,
        synonyms=("状态", "有效状态", "标准现状", "现状", "是否现行"),
    )
    replaces: Text = column(
        Kind.TEXT, "代替标准", "Replaces", synonyms=("代替", "替代标准", "代替标准号", "被代替标准")
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _complete(standard: StandardDrafting) -> StandardDrafting:
    number, rank = standard.standard_number, standard.drafter_rank
    guessed = standard.issue_date - USUAL_CYCLE if standard.issue_date else None
    return replace(
        standard,
        standard_level=standard.standard_level or (standard_number.level(number) if number else None),
        role=standard.role or (None if rank is None else "led" if rank == 1 else "took_part"),
        begun_date=standard.plan_date or standard.begun_date or guessed,
        validity_status=standard.validity_status or ("current" if standard.issue_date else "drafting"),
    )


def _check(standard: StandardDrafting) -> Iterator[Problem]:
    number, rank, count = standard.standard_number, standard.drafter_rank, standard.drafter_count
    yield from not_before(
        standard, STANDARDS.field("implementation_date"), STANDARDS.field("issue_date"), "V21"
    )
    yield from not_before(standard, STANDARDS.field("issue_date"), STANDARDS.field("plan_date"), "V21")
    if number and standard.standard_level not in (None, standard_number.level(number)):
        yield error("standard_level", "与标准编号不符", "does not agree with the number", "V21")
    if standard.validity_status != "drafting" and not number:
        yield error("standard_number", "已发布的标准应填编号", "a published standard has a number", "V21")
    if standard.validity_status != "drafting" and standard.issue_date is None:
        yield error("issue_date", "已发布的标准应填发布日期", "a published standard has an issue date", "V21")
    if rank is not None and rank < 1:
        yield error("drafter_rank", "排名从1起", "ranks begin at 1", "V22")
    if rank is not None and count is not None and rank > count:
        yield error("drafter_rank", "排名大于起草单位总数", "more than the number of drafters", "V22")
    if standard.role == "led" and standard.plan_date is None and standard.begun_date is not None:
        yield warning(
            "begun_date",
            "没有立项日期，起草起算日按发布前两年推定，请补填立项日期",
            "no plan date, so drafting is taken to begin two years before the issue; fill in the plan date",
        )
    if standard.role == "led" and rank is not None and rank > 1:
        yield warning(
            "role", "排名不是第一，江苏口径不算主导", "not rank 1, so not led as Jiangsu counts", "V22"
        )


STANDARDS = Register(
    id="standards",
    words=Words("标准制修订", "Standards drafted"),
    record=StandardDrafting,
    title="title_zh",
    year="issue_date",
    unique=(("standard_number",), ("plan_number",)),
    known_by=(("title_zh",),),
    names=("主导标准", "标准制修订", "起草标准", "国家、行业标准目录", "标准目录", "参与标准"),
    check=_check,
    complete=_complete,
)
