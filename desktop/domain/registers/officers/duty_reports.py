"""Annual duty reports of chief quality officers, 年度述职, with their objectives and the statement on each duty.

No official form was found; the parts follow the list of duties, which is data.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal

from desktop.domain.fields import Choice, Day, Kind, Link, Number, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.measure import DIRECTIONS
from desktop.domain.problems import MendedAt, Problem, error, stops_export, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

DUTY_GRADES = options(
    ("excellent", "优秀", "Excellent"),
    ("competent", "称职", "Competent", ("合格",)),
    ("barely_competent", "基本称职", "Barely competent"),
    ("incompetent", "不称职", "Incompetent", ("不合格",)),
)
LONGEST = 2000
"""Characters that a statement should not go beyond."""
_LARGEST = Decimal(10) ** 9


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyReport(Record):
    """What one officer answers for in one year, and how it was judged."""

    duty_report_name: Text = column(
        Kind.TEXT,
        "述职报告名称",
        "Duty report",
        required=True,
        help=("如：张某2025年度述职", "With name and year"),
    )
    officer: Link = column(
        Kind.LINK, "述职人", "Reporting officer", required=True, target="officers", synonyms=("述职人员",)
    )
    report_year: Whole = column(Kind.WHOLE, "述职年度", "Year reported", required=True, unit="年")
    reported_on: Day = column(Kind.DAY, "述职日期", "Reported on")
    quality_loss_rate: Number = column(
        Kind.NUMBER, "本年质量损失率", "Quality loss rate of the year", unit="%"
    )
    spot_check_results: Text = column(Kind.NOTE, "监督抽查情况", "Spot checks")
    major_incident: YesNo = column(
        Kind.YES_NO, "是否发生重特大质量安全事故", "Major quality safety incident", synonyms=("重大质量事故",)
    )
    incident_description: Text = column(Kind.NOTE, "事故说明", "About the incident")
    next_year_plan: Text = column(
        Kind.NOTE, "下年度计划", "Plan for the next year", synonyms=("下一年度计划",)
    )
    self_score: Number = column(Kind.NUMBER, "自评分", "Own score", synonyms=("自评得分",))
    superior_score: Number = column(
        Kind.NUMBER, "上级评分", "Score by the superior", synonyms=("上级评价得分",)
    )
    duty_grade: Choice = column(
        Kind.CHOICE, "述职等次", "Grade of the report", options=DUTY_GRADES, synonyms=("考核等次",)
    )
    enterprise_opinion: Text = column(Kind.NOTE, "企业意见", "Opinion of the enterprise")
    enterprise_opinion_on: Day = column(Kind.DAY, "企业意见日期", "Date of the enterprise's opinion")
    county_bureau_opinion: Text = column(
        Kind.NOTE, "县（市、区）局意见", "Opinion of the county authority", synonyms=("县区局意见",)
    )
    county_bureau_opinion_on: Day = column(
        Kind.DAY, "县（市、区）局意见日期", "Date of the county authority's opinion"
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyObjective(Record):
    """One quality objective of the year: what was aimed at and what was reached."""

    duty_report: Link = column(Kind.LINK, "述职报告", "Of the report", required=True, target="duty_reports")
    objective_name: Text = column(
        Kind.TEXT, "质量目标指标", "Quality objective", required=True, synonyms=("质量目标", "述职指标")
    )
    objective_unit: Text = column(Kind.TEXT, "目标计量单位", "Unit of the objective")
    objective_direction: Choice = column(
        Kind.CHOICE, "目标方向", "Direction of the objective", options=DIRECTIONS
    )
    objective_target: Number = column(Kind.NUMBER, "年度目标值", "Target of the year")
    objective_actual: Number = column(Kind.NUMBER, "年度实际值", "Reached in the year")
    completion_rate: Number = column(
        Kind.NUMBER,
        "目标完成率",
        "Rate of completion",
        unit="%",
        synonyms=("完成率",),
        help=("望大指标按实际比目标算出", "Of objectives that are better when larger: actual by target"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyStatement(Record):
    """What was done in the year about one duty."""

    duty_report: Link = column(Kind.LINK, "述职报告", "Of the report", required=True, target="duty_reports")
    statement_title: Text = column(Kind.TEXT, "履职事项", "What was done", required=True)
    duty: Link = column(Kind.LINK, "对应职责", "About the duty", target="duties")
    statement: Text = column(
        Kind.NOTE, "履职情况", "Statement", help=("不超过2000字", "At most 2000 characters")
    )
    statement_evidence: Text = column(Kind.NOTE, "履职佐证", "Evidence of the statement")


def _check(report: DutyReport) -> Iterator[Problem]:
    for name in ("self_score", "superior_score", "quality_loss_rate"):
        if (getattr(report, name) or 0) < 0:
            yield error(name, "不能为负数", "cannot be negative")


def _incident(report: DutyReport) -> Iterator[Problem]:
    if report.major_incident and report.incident_description is None:
        yield stops_export("incident_description", "发生事故的应写明情况", "an incident is to be described")


INCIDENT_DESCRIBED = Rule(
    id="DUTY-incident",
    words=Words("发生重特大质量安全事故的，述职应说明", "A report with a major incident describes it"),
    source=Words(
        "本软件；责任追究参照湖北省《关于推进企业首席质量官制度实施的指导意见》（2022年）",
        "This program; liability by Hubei's guidance on chief quality officers, 2022",
    ),
    check=_incident,
)


def _duties_stated(report: DutyReport, records: Records) -> Iterator[Problem]:
    stated = {s.duty for s in records.linked("duty_statements", "duty_report", report.id)}
    open_ = [
        d for d in records.all("duties") if d.duty_in_use and d.duty_kind == "duty" and d.id not in stated
    ]
    if report.reported_on is not None and open_:
        names = "、".join(str(d.duty_name) for d in open_)
        yield warning(
            "reported_on",
            f"未说明的职责：{names}",
            f"duties without a statement: {len(open_)}",
            mend=MendedAt("duty_statements", "statement_title", None, "duty_report", report.id),
        )


DUTIES_STATED = Rule(
    id="DUTY-stated",
    words=Words("述职逐项说明采用的职责", "A report states what was done about each duty in use"),
    source=Words("本软件", "This program"),
    within=_duties_stated,
)


def _rated(objective: DutyObjective) -> DutyObjective:
    target, actual = objective.objective_target, objective.objective_actual
    larger = objective.objective_direction == "larger"
    if objective.completion_rate is not None or not larger or actual is None or not target:
        return objective
    rate = actual / target * 100
    if target < 0 or abs(rate) >= _LARGEST:
        return objective
    rate = rate.quantize(Decimal("0.01"), ROUND_HALF_EVEN).normalize() + 0
    return replace(objective, completion_rate=rate)


def _too_long(statement: DutyStatement) -> Iterator[Problem]:
    if statement.statement and len(statement.statement) > LONGEST:
        yield warning("statement", f"超过{LONGEST}字", f"more than {LONGEST} characters")


STATEMENT_LENGTH = Rule(
    id="DUTY-length",
    words=Words("每项履职情况不超过2000字", "A statement has at most 2000 characters"),
    source=Words("本软件", "This program"),
    check=_too_long,
)

DUTY_REPORTS = Register(
    id="duty_reports",
    words=Words("年度述职", "Annual duty reports"),
    record=DutyReport,
    title="duty_report_name",
    under=("officer",),
    year="report_year",
    unique=(("officer", "report_year"), ("duty_report_name",)),
    names=("述职报告", "年度述职"),
    check=_check,
    rules=(INCIDENT_DESCRIBED, DUTIES_STATED),
)
DUTY_OBJECTIVES = Register(
    id="duty_objectives",
    words=Words("述职质量目标", "Objectives in duty reports"),
    record=DutyObjective,
    title="objective_name",
    under=("duty_report",),
    unique=(("duty_report", "objective_name"),),
    names=("述职目标", "质量目标完成"),
    complete=_rated,
)
DUTY_STATEMENTS = Register(
    id="duty_statements",
    words=Words("履职情况", "Statements on duties"),
    record=DutyStatement,
    title="statement_title",
    under=("duty_report",),
    unique=(("duty_report", "statement_title"),),
    names=("履职情况",),
    rules=(STATEMENT_LENGTH,),
)
