"""QC themes, 质量课题 (T/CAQ 10201-2020). Its three classifications are independent of each other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.blanks import amount_rule
from desktop.domain.fields import Choice, Day, Kind, Link, Money, Number, Text, When, Whole, YesNo, column
from desktop.domain.late import dataclass
from desktop.domain.measure import DIRECTIONS, attained, direction_of, name_and_unit
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Companion, Period, Record, Register
from desktop.domain.registers.qc.rules import THEME_RULES
from desktop.domain.registers.qc.theme_choices import (
    ACTIVITY_SPANS,
    CIRCLE_TYPES,
    SELECTION_BASES,
    TARGET_ORIGINS,
    THEME_SOURCES,
    THEME_STATUSES,
    THEME_TYPES,
)
from desktop.domain.values.dates import first_day
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class QcTheme(Record):
    """One theme of one circle, from registration to its result."""

    theme_number: Text = column(
        Kind.TEXT,
        "课题编号",
        "Theme number",
        synonyms=("课题注册号", "课题登记号", "课题注册编号", "注册编号", "登记编号", "课题号"),
    )
    theme_name: Text = column(
        Kind.TEXT,
        "课题名称",
        "Theme",
        required=True,
        synonyms=(
            "课题",
            "QC课题名称",
            "QC课题",
            "质量课题",
            "活动课题",
            "成果名称",
            "课题题目",
            "活动课题名称",
            "QC成果名称",
        ),
    )
    circle: Link = column(
        Kind.LINK,
        "小组名称",
        "Circle",
        required=True,
        target="qc_circles",
        synonyms=("QC小组名称", "QC小组", "小组", "质量管理小组", "QC小组全称", "小组名"),
    )
    department: Link = column(
        Kind.LINK,
        "所属部门",
        "Department",
        target="organisation_units",
        synonyms=("部门", "单位", "所属单位", "所属车间", "所在部门", "车间", "所在单位", "部门/车间"),
    )
    theme_type: Choice = column(
        Kind.CHOICE, "课题类型", "Theme type", options=THEME_TYPES, synonyms=("类型",)
    )
    target_origin: Choice = column(Kind.CHOICE, "目标来源", "Target origin", options=TARGET_ORIGINS)
    theme_source: Choice = column(Kind.CHOICE, "课题来源", "Theme source", options=THEME_SOURCES)
    circle_type: Choice = column(
        Kind.CHOICE,
        "课题小组类型",
        "Kind of circle work",
        options=CIRCLE_TYPES,
        help=(
            "旧的五类划分，与课题类型互不替代",
            "The older five classes, which stand beside the theme type",
        ),
    )
    activity_span: Choice = column(Kind.CHOICE, "活动特性", "Span of the work", options=ACTIVITY_SPANS)
    selection_basis: Choice = column(Kind.CHOICE, "选题依据", "Basis of the choice", options=SELECTION_BASES)
    selection_reason: Text = column(
        Kind.NOTE,
        "选题理由",
        "Why it was chosen",
        help=("用数据说话，不写长篇背景", "In data, without a long history"),
    )
    keywords: Text = column(Kind.TEXT, "关键词", "Keywords")
    abstract: Text = column(Kind.NOTE, "课题摘要", "Abstract")
    theme_registration_date: Day = column(
        Kind.DAY,
        "课题注册日期",
        "Registered on",
        required=True,
        synonyms=(
            "注册日期",
            "登记日期",
            "注册时间",
            "课题登记日期",
            "立项日期",
            "课题注册时间",
            "注册登记日期",
            "登记时间",
        ),
        help=("先注册后活动；事后注册为倒套成果", "Registered before the work; afterwards is an offence"),
    )
    plan_start: When = column(Kind.WHEN, "课题计划起始", "Planned from")
    plan_end: When = column(Kind.WHEN, "课题计划完成", "Planned to")
    activity_frequency: Whole = column(Kind.WHOLE, "活动频次", "Activities a month", unit="次/月")
    activity_start: When = column(
        Kind.WHEN,
        "活动开始",
        "Work from",
        synonyms=("开始时间", "开始日期", "计划开始", "活动开始时间", "活动开始日期", "起始日期"),
    )
    activity_end: When = column(
        Kind.WHEN,
        "活动结束",
        "Work to",
        synonyms=(
            "结束时间",
            "结束日期",
            "完成日期",
            "完成时间",
            "计划结束",
            "活动结束时间",
            "活动结束日期",
            "结题日期",
        ),
    )
    consolidation_end: When = column(
        Kind.WHEN,
        "巩固期止",
        "Consolidated until",
        help=(
            "效益的计算期间不得超出活动期和巩固期",
            "Benefit counts in the work and the consolidation, no longer",
        ),
    )
    metric_name: Text = column(
        Kind.TEXT, "衡量指标", "Metric", synonyms=("课题指标", "指标", "指标名称", "目标指标")
    )
    metric_unit: Text = column(Kind.TEXT, "指标单位", "Metric unit", synonyms=("单位名",))
    direction: Choice = column(Kind.CHOICE, "指标方向", "Direction", options=DIRECTIONS)
    baseline_value: Number = column(
        Kind.NUMBER, "现状值", "Baseline", synonyms=("活动前", "现状", "改善前", "活动前值", "现状水平")
    )
    target_value: Number = column(Kind.NUMBER, "目标值", "Target", synonyms=("目标", "目标设定", "设定目标"))
    actual_value: Number = column(
        Kind.NUMBER,
        "实际值",
        "Actual",
        synonyms=("活动后", "实际", "改善后", "完成值", "活动后值", "达到值", "效果值"),
    )
    attained: YesNo = column(
        Kind.YES_NO,
        "是否达到目标",
        "Target reached",
        synonyms=("目标是否达成",),
        help=(
            "按指标方向由目标值和实际值得出；望目的由人判定",
            "Follows from target and actual by direction",
        ),
    )
    target_feasibility: Text = column(
        Kind.NOTE,
        "目标可行性论证",
        "Why the target can be reached",
        help=("指令性目标和创新型课题须有", "Mandated targets and innovation need it"),
    )
    direct_benefit: Money = column(
        Kind.MONEY,
        "直接经济效益",
        "Direct benefit",
        unit="万元",
        synonyms=(
            "经济效益",
            "年效益",
            "年经济效益",
            "直接效益",
            "实际效益",
            "效益",
            "创造效益",
            "经济效益额",
            "创效",
            "创效金额",
            "创经济效益",
            "直接经济效益额",
            "创造经济效益",
        ),
        help=(
            "活动期内产生的效益减投入费用；间接和预测效益不计入",
            "Benefit in the activity period less its cost; nothing indirect or predicted",
        ),
    )
    finance_certificate: YesNo = column(
        Kind.YES_NO, "财务证明", "Finance certificate", synonyms=("是否有财务证明",)
    )
    awards: Text = column(
        Kind.TEXT, "获奖情况", "Awards", synonyms=("获奖", "奖项", "获奖等级", "获奖级别", "成果等级")
    )
    theme_status: Choice = column(
        Kind.CHOICE, "课题状态", "Status", options=THEME_STATUSES, synonyms=("状态", "进度", "完成情况")
    )
    publication_date: Day = column(
        Kind.DAY,
        "成果发布日期",
        "Published on",
        synonyms=("成果发表日期",),
        help=("在成果发布会上发表的日期", "The day of its presentation"),
    )
    in_knowledge_base: YesNo = column(
        Kind.YES_NO, "纳入知识库", "In the knowledge base", synonyms=("知识库",)
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _complete(theme: QcTheme) -> QcTheme:
    name, unit = name_and_unit(theme.metric_name, theme.metric_unit)
    status = theme.theme_status or ("completed" if theme.actual_value is not None else "active")
    direction = theme.direction or direction_of(theme.baseline_value, theme.target_value)
    reached = theme.attained
    if reached is None:
        reached = attained(direction, theme.target_value, theme.actual_value)
    return replace(
        theme, metric_name=name, metric_unit=unit, theme_status=status, direction=direction, attained=reached
    )


def _check(theme: QcTheme) -> Iterator[Problem]:
    yield from not_before(theme, QC_THEMES.field("activity_end"), QC_THEMES.field("activity_start"))
    yield from not_before(theme, QC_THEMES.field("plan_end"), QC_THEMES.field("plan_start"))
    yield from not_before(theme, QC_THEMES.field("consolidation_end"), QC_THEMES.field("activity_end"))
    if theme.activity_frequency is not None and theme.activity_frequency < 0:
        yield error("activity_frequency", "不能为负数", "cannot be negative")


def _registration(theme: Any) -> dict[str, Any]:
    registered: date | None = theme.theme_registration_date
    return {"circle": theme.circle, "renewal_year": first_day(registered).year if registered else None}


QC_THEMES = Register(
    id="qc_themes",
    words=Words("质量课题", "QC themes"),
    record=QcTheme,
    title="theme_name",
    under=("circle",),
    year="theme_registration_date",
    unit="department",
    unique=(("theme_number",),),
    known_by=(("circle", "theme_name", "theme_registration_date"),),
    names=("QC课题", "质量课题", "QC小组课题", "课题登记", "QC成果", "课题"),
    companions=(Companion("qc_registrations", _registration),),
    periods=(
        Period(
            (
                "活动起止时间",
                "活动时间",
                "起止时间",
                "活动周期",
                "起止日期",
                "起止年月",
                "活动起止",
                "活动起止年月",
                "活动期限",
                "活动日期",
            ),
            "activity_start",
            "activity_end",
        ),
    ),
    check=_check,
    rules=(
        *THEME_RULES,
        amount_rule("direct_benefit", lambda theme: theme.theme_status == "completed", "qc_theme"),
    ),
    complete=_complete,
)
