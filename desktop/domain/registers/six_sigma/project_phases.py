"""The phases of projects with their gates, 里程碑与关口评审, and the conditions of each gate."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.six_sigma.gate_rules import CONDITION_RULES, PHASE_RULES
from desktop.domain.registers.six_sigma.phases import PHASES
from desktop.domain.words import Words

GATE_RESULTS = options(
    ("passed", "通过", "Passed", ("同意转段",)),
    ("returned", "退回补充", "Returned", ("退回", "整改后再审")),
    ("stopped", "终止项目", "Stopped", ("终止",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectPhase(Record):
    """One phase of one project, planned and done, with the review at its end."""

    project: Link = column(
        Kind.LINK,
        "六西格玛项目",
        "Project",
        required=True,
        target="six_sigma_projects",
        synonyms=("项目编号", "所属项目"),
    )
    phase_code: Text = column(
        Kind.TEXT,
        "阶段编号",
        "Phase number",
        required=True,
        synonyms=("里程碑编号",),
        help=("项目编号加阶段序号，如 6S-01-2M", "The project's number and the phase's place: 6S-01-2M"),
    )
    phase: Choice = column(
        Kind.CHOICE, "阶段名称", "Phase", required=True, options=PHASES, synonyms=("里程碑", "阶段")
    )
    phase_order: Whole = column(Kind.WHOLE, "阶段序号", "Place")
    planned_start: Day = column(Kind.DAY, "阶段计划开始", "Planned start", synonyms=("计划开始日期",))
    planned_end: Day = column(Kind.DAY, "阶段计划完成", "Planned end", synonyms=("计划完成日期",))
    actual_start: Day = column(Kind.DAY, "阶段实际开始", "Actual start", synonyms=("实际开始日期",))
    actual_end: Day = column(Kind.DAY, "阶段实际完成", "Actual end", synonyms=("实际完成日期",))
    deliverable: Text = column(Kind.NOTE, "阶段交付物", "Deliverable", synonyms=("交付物",))
    gate_review_date: Day = column(
        Kind.DAY, "关口评审日期", "Gate reviewed on", synonyms=("阶段评审日期", "转段评审日期")
    )
    gate_result: Choice = column(
        Kind.CHOICE,
        "关口评审结论",
        "Gate result",
        options=GATE_RESULTS,
        synonyms=("阶段评审结论", "转段结论"),
        help=(
            "关口条件全部满足、前面的关口都已通过，才能填“通过”",
            "Passed only when all conditions are met and the gates before it are passed",
        ),
    )
    gate_reviewer: Text = column(
        Kind.TEXT, "关口评审人", "Gate reviewer", synonyms=("阶段评审人", "转段评审人", "评审人")
    )
    gate_comment: Text = column(Kind.NOTE, "关口评审意见", "Gate comment", synonyms=("阶段评审意见",))


def _check_phase(phase: ProjectPhase) -> Iterator[Problem]:
    yield from not_before(phase, PROJECT_PHASES.field("planned_end"), PROJECT_PHASES.field("planned_start"))
    yield from not_before(phase, PROJECT_PHASES.field("actual_end"), PROJECT_PHASES.field("actual_start"))
    yield from not_before(
        phase, PROJECT_PHASES.field("gate_review_date"), PROJECT_PHASES.field("actual_start")
    )
    if phase.phase_order is not None and phase.phase_order < 1:
        yield error("phase_order", "应从1起", "counts from 1")


PROJECT_PHASES = Register(
    id="project_phases",
    words=Words("项目阶段", "Project phases"),
    record=ProjectPhase,
    title="phase_code",
    under=("project",),
    unique=(("phase_code",),),
    known_by=(("project", "phase"),),
    names=("项目阶段", "项目里程碑", "关口评审"),
    check=_check_phase,
    rules=PHASE_RULES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GateCondition(Record):
    """One condition that must be met before a phase's gate is passed."""

    phase: Link = column(
        Kind.LINK,
        "项目阶段",
        "Project phase",
        required=True,
        target="project_phases",
        synonyms=("阶段编号",),
    )
    condition: Text = column(Kind.TEXT, "关口条件", "Gate condition", required=True, synonyms=("转段条件",))
    condition_met: YesNo = column(Kind.YES_NO, "条件是否满足", "Condition met", synonyms=("是否满足",))
    evidence: Text = column(Kind.NOTE, "满足证据", "Evidence", synonyms=("证据",))
    note: Text = column(Kind.NOTE, "条件说明", "Note")


GATE_CONDITIONS = Register(
    id="gate_conditions",
    words=Words("关口条件", "Gate conditions"),
    record=GateCondition,
    title="condition",
    under=("phase",),
    unique=(("phase", "condition"),),
    names=("关口条件清单", "转段条件清单"),
    rules=CONDITION_RULES,
)
