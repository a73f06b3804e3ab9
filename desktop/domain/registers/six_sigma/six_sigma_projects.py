"""Six Sigma projects, 六西格玛项目: the charter and what finance confirmed at the end."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.benefits import BENEFIT_TYPES, DECIDED, FINANCE_RESULTS
from desktop.domain.blanks import amount_rule, confirmed_hard
from desktop.domain.fields import Choice, Day, Kind, Link, Money, MonthOf, Number, Text, YesNo, column
from desktop.domain.late import dataclass
from desktop.domain.measure import DIRECTIONS, attained, direction_of, name_and_unit
from desktop.domain.problems import Problem, error, not_before, warning
from desktop.domain.register import Record, Register
from desktop.domain.registers.six_sigma.phases import BELT_LEVELS, METHODOLOGIES, PROJECT_STATUSES
from desktop.domain.registers.six_sigma.rules import PROJECT_RULES
from desktop.domain.words import Words


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
    project_category: Text = column(
        Kind.TEXT, "项目类别", "Category", help=("按企业规定填写", "As the company's own rules name it")
    )
    champion_project: Link = column(
        Kind.LINK,
        "所属倡导者项目",
        "Part of champion project",
        target="six_sigma_projects",
        synonyms=("上级倡导者项目", "上级项目"),
    )
    involved_departments: Text = column(Kind.NOTE, "涉及部门", "Departments involved", synonyms=("协作部门",))
    products: Text = column(Kind.TEXT, "涉及产品", "Products", synonyms=("涉及产品/型号", "产品型号"))
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
    leader_time_share: Number = column(
        Kind.NUMBER, "负责人投入时间", "Leader's time", unit="%", synonyms=("负责人投入时间比例",)
    )
    start_date: Day = column(
        Kind.DAY,
        "立项日期",
        "Started on",
        required=True,
        synonyms=("开始日期", "启动日期", "立项时间", "开始时间", "立项年月日", "立项", "启动"),
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
            "结题",
            "结项",
        ),
    )
    business_case: Text = column(
        Kind.NOTE,
        "商业案情",
        "Business case",
        synonyms=("项目背景", "立项背景"),
        help=("说明与战略目标的联系", "Says which strategic target it serves"),
    )
    problem_statement: Text = column(
        Kind.NOTE,
        "问题陈述",
        "Problem statement",
        synonyms=("问题描述",),
        help=(
            "具体、可测量；一个问题，不写原因、方案和责任",
            "Specific and measurable; one problem, no cause, solution or blame",
        ),
    )
    solution_unknown: YesNo = column(
        Kind.YES_NO,
        "方案是否未知",
        "Solution unknown",
        help=("方案已知的做快赢，不立项", "Where the solution is known, it is a quick win"),
    )
    scope_in: Text = column(Kind.NOTE, "项目范围（含）", "In scope", synonyms=("项目范围", "范围"))
    scope_out: Text = column(Kind.NOTE, "项目范围（不含）", "Out of scope", synonyms=("不含范围",))
    sipoc_suppliers: Text = column(Kind.NOTE, "SIPOC供方", "SIPOC suppliers")
    sipoc_inputs: Text = column(Kind.NOTE, "SIPOC输入", "SIPOC inputs")
    sipoc_process: Text = column(Kind.NOTE, "SIPOC流程", "SIPOC process")
    sipoc_outputs: Text = column(Kind.NOTE, "SIPOC输出", "SIPOC outputs")
    sipoc_customers: Text = column(Kind.NOTE, "SIPOC顾客", "SIPOC customers")
    customers: Text = column(Kind.NOTE, "项目客户", "Customers", synonyms=("内外部客户",))
    voc: Text = column(Kind.NOTE, "客户之声VOC", "Voice of the customer", synonyms=("VOC", "客户之声"))
    critical_customer_requirement: Text = column(
        Kind.NOTE, "关键客户需求CCR", "Critical customer requirement", synonyms=("CCR", "关键客户需求")
    )
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
    target_attained: YesNo = column(
        Kind.YES_NO,
        "指标是否达标",
        "Target reached",
        help=("按指标方向由目标与改善后得出", "Follows from target and value after, by direction"),
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
    direct_benefit_note: Text = column(Kind.NOTE, "直接收益说明", "Direct benefit, in words")
    indirect_benefit_note: Text = column(Kind.NOTE, "间接收益说明", "Indirect benefit, in words")
    benefit_start_estimate: MonthOf = column(
        Kind.MONTH, "收益预计达成时间", "Benefit expected from", synonyms=("收益达成时间",)
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
            "财务核定的净收益，不含增值税；按月填了收益月度台账的，以它为准",
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
        synonyms=("状态", "阶段", "项目阶段", "进度", "进展", "DMAIC阶段", "当前阶段", "所处阶段"),
    )
    support_needed: Text = column(Kind.NOTE, "所需支持", "Support needed")
    risks: Text = column(Kind.NOTE, "项目风险", "Risks", synonyms=("风险",))
    control_plan: Text = column(Kind.NOTE, "控制计划", "Control plan")
    handover_owner: Text = column(Kind.TEXT, "移交责任人", "Handed over to", synonyms=("移交人", "接收人"))
    handover_date: Day = column(Kind.DAY, "移交日期", "Handed over on")
    closing_documents: Text = column(Kind.NOTE, "结项文件", "Closing documents", synonyms=("标准化文件",))
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _complete(project: SixSigmaProject) -> SixSigmaProject:
    name, unit = name_and_unit(project.metric_name, project.metric_unit)
    direction = project.direction or direction_of(project.baseline_value, project.target_value)
    reached = attained(direction, project.target_value, project.final_metric_value)
    confirmed = "confirmed" if project.finance_confirmed_by else "unconfirmed"
    return replace(
        project,
        metric_name=name,
        metric_unit=unit,
        direction=direction,
        target_attained=reached if project.target_attained is None else project.target_attained,
        finance_result=project.finance_result or confirmed,
        project_status=project.project_status or ("closed" if project.actual_end_date else "approved"),
    )


def _check(project: SixSigmaProject) -> Iterator[Problem]:
    for end in ("planned_end_date", "actual_end_date", "handover_date"):
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
    share = project.leader_time_share
    if share is not None and not 0 <= share <= 100:
        yield error("leader_time_share", "应在0到100之间", "must lie between 0 and 100")
    if project.champion_project == project.id:
        yield error("champion_project", "不能属于自己", "cannot be part of itself")


SIX_SIGMA_PROJECTS = Register(
    id="six_sigma_projects",
    words=Words("六西格玛项目", "Six Sigma projects"),
    record=SixSigmaProject,
    title="project_number",
    under=("champion_project",),
    year="start_date",
    unit="lead_department",
    unique=(("project_number",),),
    names=("六西格玛项目", "六西格玛", "6σ项目", "精益六西格玛", "黑带项目"),
    check=_check,
    rules=(*PROJECT_RULES, DECIDED, amount_rule("actual_benefit", confirmed_hard, "project")),
    complete=_complete,
)
