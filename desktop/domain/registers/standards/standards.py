"""Standards drafted, 标准制修订."""

from dataclasses import replace
from datetime import timedelta

from desktop.domain.fields import Choice, Day, Kind, Money, Text, Whole, YesNo, column
from desktop.domain.identifiers import standard_number
from desktop.domain.identifiers.classification import CCS_CODE, ICS_CODE
from desktop.domain.identifiers.document_number import DOCUMENT_NUMBER
from desktop.domain.identifiers.stage_code import PUBLISHED, STAGE_CODE
from desktop.domain.identifiers.standard_number import STANDARD_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.registers.standards.leading import DEFAULT, role_of
from desktop.domain.registers.standards.rules import RULES
from desktop.domain.registers.standards.vocabulary import (
    ACTIONS,
    ADOPTIONS,
    FAST_TRACKS,
    FOREWORD_LABELS,
    INTERNATIONAL_ROLES,
    LEVELS,
    LOCAL_TIERS,
    NATURES,
    ROLES,
    VALIDITY,
)
from desktop.domain.words import Words

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
    title_en: Text = column(Kind.TEXT, "英文名称", "English title", synonyms=("标准英文名称", "英文名"))
    standard_level: Choice = column(
        Kind.CHOICE,
        "标准层级",
        "Level",
        options=LEVELS,
        synonyms=("标准级别", "标准类别", "层级", "类别", "标准类型", "标准等级"),
    )
    standard_nature: Choice = column(
        Kind.CHOICE, "标准性质", "Nature", options=NATURES, synonyms=("性质", "强制/推荐")
    )
    local_tier: Choice = column(
        Kind.CHOICE, "地方标准层级", "Local tier", options=LOCAL_TIERS, synonyms=("地标层级",)
    )
    industry_code: Text = column(
        Kind.TEXT, "行业标准代号", "Industry letters", help=("如JB、FZ、YD", "Such as JB, FZ, YD")
    )
    action: Choice = column(
        Kind.CHOICE,
        "制定/修订",
        "Action",
        options=ACTIONS,
        synonyms=("制修订", "制定或修订", "制/修订", "制修订类型"),
    )
    adoption: Choice = column(
        Kind.CHOICE,
        "采标程度",
        "Adoption",
        options=ADOPTIONS,
        synonyms=("采标", "采用国际标准程度", "一致性程度"),
    )
    adopted_number: Text = column(
        Kind.TEXT, "采用的国际标准号", "Adopted standard", synonyms=("采标号", "采用标准号", "对应国际标准")
    )
    ics_code: Text = column(Kind.TEXT, "ICS分类号", "ICS code", form=ICS_CODE, synonyms=("ICS", "ICS号"))
    ccs_code: Text = column(
        Kind.TEXT, "CCS分类号", "CCS code", form=CCS_CODE, synonyms=("CCS", "CCS号", "中国标准分类号")
    )
    stage_code: Text = column(
        Kind.TEXT,
        "阶段代码",
        "Stage",
        form=STAGE_CODE,
        synonyms=("当前阶段", "标准阶段"),
        help=("国际协调阶段代码，如40.20、60.60", "Harmonised stage code such as 40.20 or 60.60"),
    )
    fast_track: Choice = column(
        Kind.CHOICE,
        "制定程序",
        "Procedure",
        options=FAST_TRACKS,
        synonyms=("快速程序", "编制程序"),
        help=("快速程序B、C可以跳过起草、征求意见阶段", "Fast tracks B and C may skip stages"),
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
    foreword_label: Choice = column(
        Kind.CHOICE,
        "前言标注",
        "Named in the foreword as",
        options=FOREWORD_LABELS,
        synonyms=("前言署名", "起草单位标注"),
    )
    consent_obtained: YesNo = column(
        Kind.YES_NO,
        "其他起草单位同意",
        "Other drafters agree",
        synonyms=("其他起草单位是否同意",),
        help=(
            "只有部分主导口径需要；同意书应加盖公章",
            "Only some definitions of leading ask for it; in writing, sealed",
        ),
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
        help=(
            "按采用的主导口径；没有采用的，排名第一为主导",
            "By the leading policy in use; rank 1 where none is",
        ),
    )
    series_key: Text = column(
        Kind.TEXT,
        "系列标准组",
        "Series",
        synonyms=("系列", "标准系列", "系列标准"),
        help=("同一系列的几个部分填同一个名字，只计一项", "Parts of one series share a name and count once"),
    )
    international_role: Choice = column(
        Kind.CHOICE,
        "国际标准角色",
        "International role",
        options=INTERNATIONAL_ROLES,
        synonyms=("国际标准制定角色",),
    )
    drafters: Text = column(
        Kind.TEXT, "本企业起草人", "Own drafters", synonyms=("起草人", "主要起草人", "我司起草人", "起草人员")
    )
    technical_committee: Text = column(
        Kind.TEXT, "归口单位", "Technical committee", synonyms=("归口", "归口标委会", "标委会", "归口部门")
    )
    competent_department: Text = column(Kind.TEXT, "主管部门", "Competent department", synonyms=("主管单位",))
    issuer: Text = column(Kind.TEXT, "发布机构", "Issuer", synonyms=("发布部门", "发布单位", "批准发布部门"))
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
    subsidy_amount: Money = column(
        Kind.MONEY,
        "标准奖励金额",
        "Subsidy",
        unit="万元",
        synonyms=("奖励金额", "补助金额", "资助金额", "标准资助金额"),
        help=(
            "几项奖励规则都适用的，一般按最高一项",
            "Where several rules fit, mostly the highest single one",
        ),
    )
    subsidy_date: Day = column(
        Kind.DAY, "标准奖励日期", "Subsidy granted on", synonyms=("奖励日期", "资助日期")
    )
    subsidy_document: Text = column(
        Kind.TEXT,
        "标准奖励文号",
        "Subsidy document",
        form=DOCUMENT_NUMBER,
        synonyms=("奖励文号", "资助文号", "奖励文件"),
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _complete(standard: StandardDrafting) -> StandardDrafting:
    told = standard_number.parse(standard.standard_number) if standard.standard_number else None
    guessed = standard.issue_date - USUAL_CYCLE if standard.issue_date else None
    validity = standard.validity_status or _validity(standard)
    place = told.place if told else None
    return replace(
        standard,
        standard_level=standard.standard_level or (told.level if told else None),
        standard_nature=standard.standard_nature or (told.nature if told else None),
        local_tier=standard.local_tier
        or (None if place is None else "province" if len(place) == 2 else "city"),
        industry_code=standard.industry_code or (told.industry if told else None),
        role=standard.role or role_of(DEFAULT, standard.drafter_rank),
        begun_date=standard.plan_date or standard.begun_date or guessed,
        validity_status=validity,
        stage_code=standard.stage_code or _STAGE_OF.get(validity),
    )


_STAGE_OF = {"coming": "60.60", "current": "60.60", "superseded": "60.60", "withdrawn": "95.99"}
"""The stage that a standard has reached of which only the validity is known."""


def _validity(standard: StandardDrafting) -> str:
    stage = standard.stage_code or ""
    if stage.startswith("95"):
        return "withdrawn"
    return "current" if standard.issue_date or stage >= PUBLISHED else "drafting"


STANDARDS = Register(
    id="standards",
    words=Words("标准制修订", "Standards drafted"),
    record=StandardDrafting,
    title="title_zh",
    year="issue_date",
    unique=(("standard_number",), ("plan_number",)),
    known_by=(("title_zh",),),
    names=("主导标准", "标准制修订", "起草标准", "国家、行业标准目录", "标准目录", "参与标准"),
    rules=RULES,
    complete=_complete,
)
