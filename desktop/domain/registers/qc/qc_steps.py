"""Steps of a QC theme, planned against actual (甘特), and the statistical tools they may use."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Kind, Link, Text, When, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.qc.detail_rules import STEP_RULES
from desktop.domain.registers.qc.steps import STEPS
from desktop.domain.words import Words

TOOL_GROUPS = options(
    ("old_seven", "老七种工具", "Old seven"),
    ("new_seven", "新七种工具", "New seven"),
    ("other", "其他方法", "Others"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QcTool(Record):
    """A statistical method that circles use."""

    tool_name: Text = column(Kind.TEXT, "统计方法名称", "Method", required=True)
    tool_group: Choice = column(Kind.CHOICE, "方法类别", "Group of methods", options=TOOL_GROUPS)
    source: Text = column(Kind.NOTE, "方法来源", "Source")
    is_official: YesNo = column(Kind.YES_NO, "方法是否官方", "Official")


@dataclass(frozen=True, slots=True, kw_only=True)
class QcStep(Record):
    """One step of one theme."""

    theme: Link = column(
        Kind.LINK, "所属课题", "Theme", required=True, target="qc_themes", synonyms=("课题名称", "课题")
    )
    step_number: Whole = column(Kind.WHOLE, "步骤序号", "Step number")
    step: Choice = column(
        Kind.CHOICE, "活动步骤", "Step", required=True, options=STEPS, synonyms=("步骤名称",)
    )
    planned_start: When = column(Kind.WHEN, "步骤计划开始", "Step planned from")
    planned_end: When = column(Kind.WHEN, "步骤计划完成", "Step planned to")
    actual_start: When = column(Kind.WHEN, "步骤实际开始", "Step begun")
    actual_end: When = column(Kind.WHEN, "步骤实际完成", "Step ended")
    responsible: Text = column(Kind.TEXT, "步骤负责人", "Responsible for the step")
    tools: Text = column(
        Kind.TEXT,
        "使用工具",
        "Tools used",
        synonyms=("统计工具", "使用方法"),
        help=("多种之间用顿号隔开", "Several are separated by commas"),
    )
    step_remarks: Text = column(Kind.NOTE, "步骤说明", "Notes on the step")


def _check(step: QcStep) -> Iterator[Problem]:
    yield from not_before(step, QC_STEPS.field("planned_end"), QC_STEPS.field("planned_start"))
    yield from not_before(step, QC_STEPS.field("actual_end"), QC_STEPS.field("actual_start"))
    if step.step_number is not None and step.step_number < 1:
        yield error("step_number", "从1开始", "counts from 1")


QC_TOOLS = Register(
    id="qc_tools",
    words=Words("统计方法", "Statistical methods"),
    record=QcTool,
    title="tool_name",
    reference=True,
    unique=(("tool_name",),),
    names=("统计方法", "QC工具"),
)

QC_STEPS = Register(
    id="qc_steps",
    words=Words("课题步骤", "Steps"),
    record=QcStep,
    title="step",
    under=("theme",),
    unique=(("theme", "step"),),
    names=("课题步骤", "活动步骤", "课题进度"),
    check=_check,
    rules=STEP_RULES,
)
