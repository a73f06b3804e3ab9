"""Six Sigma projects, 六西格玛项目: the charter and what finance confirmed at the end."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.domain.benefits import BENEFIT_TYPES, FINANCE_RESULTS
from desktop.domain.fields import Choice, Day, Kind, Link, Money, Number, Text, column, options
from desktop.domain.measure import DIRECTIONS, attained, direction_of, name_and_unit
from desktop.domain.problems import Problem, error, not_before, warning
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

METHODOLOGIES = options(
    ("DMAIC", "DMAIC", "DMAIC"),
    ("DMADV", "DMADV", "DMADV"),
    ("DMADOV", "DMADOV", "DMADOV"),
    ("IDDOV", "IDDOV", "IDDOV", ("DFSS",)),
    ("lean", "精益", "Lean"),
)
BELT_LEVELS = options(
    ("yellow", "黄带", "Yellow belt", ("黄带项目", "YB")),
    ("green", "绿带", "Green belt", ("绿带项目", "GB")),
    ("black", "黑带", "Black belt", ("黑带项目", "BB")),
    ("champion", "倡导者项目", "Champion project", ("倡导者",)),
)
PROJECT_STATUSES = options(
    ("applied", "立项申请", "Applied", ("立项",)),
    ("approved", "已审批", "Approved"),
    ("define", "定义（D）", "Define", ("定义", "D")),
    ("measure", "测量（M）", "Measure", ("测量", "M")),
    ("analyse", "分析（A）", "Analyse", ("分析", "A")),
    ("improve", "改进（I）", "Improve", ("改进", "I")),
    ("control", "控制（C）", "Control", ("控制", "C")),
    ("review", "成果评审", "Review", ("过程评审",)),
    ("handover", "移交监控", "Handed over", ("监控",)),
    ("closed", "关闭", "Closed", ("结项", "已结项", "完成", "已完成")),
    ("terminated", "终止", "Terminated", ("中止",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SixSigmaProject(Record):
    """One project."""

    project_number: Text = column(
        Kind.TEXT,
        "项目编号",
        "Project number",
        required=True,
        synonyms=("编号", "立项编号", "项目号", "立项号"),
    )
    project_name: Text = column(
        Kind.TEXT,
        "项目名称",
        "Project",
        required=True,
        synonyms=("课题名称", "六西格玛项目", "项目", "六西格玛项目名称", "项目课题"),
    )
    lead_department: Link = column(
        Kind.LINK,
        "牵头部门",
        "Lead department",
        target="organisation_units",
        synonyms=(
            "部门",
            "责任部门",
            "单位",
            "所属部门",
            "实施部门",
            "实施单位",
            "所在部门",
            "牵头单位",
            "承担部门",
            "车间",
        ),
    )
    belt_level: Choice = column(
        Kind.CHOICE,
        "项目级别",
        "Belt",
        options=BELT_LEVELS,
        synonyms=("带级", "项目带级", "级别", "项目类型", "项目等级"),
    )
    methodology: Choice = column(
        Kind.CHOICE, "方法", "Methodology", options=METHODOLOGIES, synonyms=("改进方法", "方法论")
    )
    team_leader: Text = column(
        Kind.TEXT,
        "项目负责人",
        "Project leader",
        synonyms=(
            "负责人",
            "项目经理",
            "组长",
            "黑带/绿带",
            "黑带姓名",
            "黑带",
            "绿带姓名",
            "项目组长",
            "项目黑带",
            "带头人",
        ),
    )
    champion: Text = column(Kind.TEXT, "倡导者", "Champion", synonyms=("盟主", "项目倡导者"))
    start_date: Day = column(
        Kind.DAY,
        "立项日期",
        "Started on",
        required=True,
        synonyms=("开始日期", "启动日期", "立项时间", "开始时间", "立项年月日"),
    )
    planned_end_date: Day = column(
        Kind.DAY,
        "计划完成日期",
        "Planned end",
        synonyms=(
            "预计完成",
            "预计完成日期",
            "计划完成",
            "计划结项日期",
            "计划结项时间",
            "计划结束日期",
            "预计结项日期",
        ),
    )
    actual_end_date: Day = column(
        Kind.DAY,
        "结项日期",
        "Closed on",
        synonyms=(
            "关闭日期",
            "完成日期",
            "结项时间",
            "实际完成日期",
            "结束日期",
            "完成时间",
            "实际结项时间",
            "实际结项日期",
            "实际结束日期",
            "结题日期",
            "关闭时间",
        ),
    )
    problem_statement: Text = column(Kind.NOTE, "问题陈述", "Problem statement")
    metric_name: Text = column(
        Kind.TEXT,
        "改善指标",
        "Metric (Y)",
        synonyms=("关键质量特性", "CTQ", "指标", "衡量指标", "改进指标", "Y"),
    )
    metric_unit: Text = column(Kind.TEXT, "指标单位", "Metric unit")
    direction: Choice = column(Kind.CHOICE, "指标方向", "Direction", options=DIRECTIONS)
    baseline_value: Number = column(
        Kind.NUMBER, "改善前", "Before", synonyms=("现水平", "基线", "改进前", "现状值", "现状")
    )
    target_value: Number = column(Kind.NUMBER, "目标", "Target", synonyms=("目标值", "目标水平"))
    final_metric_value: Number = column(
        Kind.NUMBER, "改善后", "After", synonyms=("实际值", "改进后", "结果值")
    )
    planned_input: Money = column(
        Kind.MONEY, "预期投入", "Planned input", unit="万元", synonyms=("预计投入", "计划投入")
    )
    planned_benefit: Money = column(
        Kind.MONEY,
        "预期收益",
        "Planned benefit",
        unit="万元",
        synonyms=("预计收益", "计划收益", "预计", "项目收益预计", "收益预计", "预测收益", "目标收益"),
    )
    actual_benefit: Money = column(
        Kind.MONEY,
        "实际收益",
        "Actual benefit",
        unit="万元",
        synonyms=(
            "项目收益",
            "实际",
            "项目收益实际",
            "收益实际",
            "确认收益",
            "收益",
            "财务确认收益",
            "实现收益",
            "财务核定收益",
            "财务核定",
            "核定收益",
            "实际节约金额",
            "节约金额",
            "实际创效",
        ),
        help=(
            "财务核定的净收益，不含增值税；按月填了收益台账的，以台账为准",
            "Net benefit as finance found it; month rows, where there are any, outweigh it",
        ),
    )
    benefit_type: Choice = column(
        Kind.CHOICE, "收益类型", "Benefit type", options=BENEFIT_TYPES, assumed="hard", synonyms=("收益类别",)
    )
    finance_confirmed_by: Text = column(
        Kind.TEXT,
        "财务确认人",
        "Confirmed by",
        synonyms=("财务审核员", "FEA", "财务确认", "财务审核人", "财务核定人", "财务确认人员"),
    )
    finance_confirmed_date: Day = column(Kind.DAY, "财务确认日期", "Confirmed on", synonyms=("确认日期",))
    finance_result: Choice = column(
        Kind.CHOICE,
        "财务确认结论",
        "Finance result",
        options=FINANCE_RESULTS,
        synonyms=("确认结论", "是否财务确认"),
    )
    project_status: Choice = column(
        Kind.CHOICE,
        "项目状态",
        "Status",
        options=PROJECT_STATUSES,
        synonyms=("状态", "阶段", "项目阶段", "进度", "进展"),
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _complete(project: SixSigmaProject) -> SixSigmaProject:
    name, unit = name_and_unit(project.metric_name, project.metric_unit)
    confirmed = "confirmed" if project.finance_confirmed_by else "unconfirmed"
    return replace(
        project,
        metric_name=name,
        metric_unit=unit,
        direction=project.direction or direction_of(project.baseline_value, project.target_value),
        finance_result=project.finance_result or confirmed,
        project_status=project.project_status or ("closed" if project.actual_end_date else "approved"),
    )


def _check(project: SixSigmaProject) -> Iterator[Problem]:
    for end in ("planned_end_date", "actual_end_date"):
        yield from not_before(project, SIX_SIGMA_PROJECTS.field(end), SIX_SIGMA_PROJECTS.field("start_date"))
    if project.finance_result == "confirmed" and not project.finance_confirmed_by:
        yield error(
            "finance_confirmed_by", "已确认的收益应写明财务确认人", "a confirmed benefit needs its confirmer"
        )
    if project.finance_confirmed_by and project.finance_confirmed_by == project.team_leader:
        yield warning(
            "finance_confirmed_by", "财务确认人不应是项目负责人", "the leader should not confirm the money"
        )
    if project.project_status == "closed" and project.actual_end_date is None:
        yield error("actual_end_date", "已关闭的项目应填结项日期", "a closed project needs its end")
    start, end_day = project.start_date, project.actual_end_date or project.planned_end_date
    if start and end_day and (end_day - start).days > 366:
        yield warning("actual_end_date", "历时超过12个月", "took more than 12 months")
    if attained(project.direction, project.target_value, project.final_metric_value) is False:
        yield warning("final_metric_value", "未达到目标", "short of the target", "V12")


SIX_SIGMA_PROJECTS = Register(
    id="six_sigma_projects",
    words=Words("六西格玛项目", "Six Sigma projects"),
    record=SixSigmaProject,
    title="project_number",
    year="start_date",
    unit="lead_department",
    unique=(("project_number",),),
    names=("六西格玛项目", "六西格玛", "6σ项目", "精益六西格玛", "黑带项目"),
    check=_check,
    complete=_complete,
)
