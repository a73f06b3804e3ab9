"""Methodologies, belts, and the phases of a project by its methodology; these are also its statuses."""

from collections.abc import Mapping

from desktop.domain.fields import options

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
PHASES = options(
    ("identify", "识别（I）", "Identify", ("识别",)),
    ("define", "定义（D）", "Define", ("定义", "D")),
    ("measure", "测量（M）", "Measure", ("测量", "M")),
    ("analyse", "分析（A）", "Analyse", ("分析", "A")),
    ("design", "设计（D）", "Design", ("设计",)),
    ("optimise", "优化（O）", "Optimise", ("优化", "O")),
    ("verify", "验证（V）", "Verify", ("验证", "V")),
    ("improve", "改进（I）", "Improve", ("改进", "I", "改善")),
    ("control", "控制（C）", "Control", ("控制", "C")),
)
PROJECT_STATUSES = (
    *options(("applied", "立项申请", "Applied", ("立项",)), ("approved", "已审批", "Approved")),
    *PHASES,
    *options(
        ("process_review", "过程评审", "Process review"),
        ("review", "成果评审", "Review"),
        ("handover", "移交监控", "Handed over", ("监控",)),
        ("closed", "关闭", "Closed", ("结项", "已结项", "完成", "已完成")),
        ("terminated", "终止", "Terminated", ("中止",)),
    ),
)

_DMAIC = ("define", "measure", "analyse", "improve", "control")
PHASES_OF: Mapping[str, tuple[str, ...]] = {
    "DMAIC": _DMAIC,
    "DMADV": ("define", "measure", "analyse", "design", "verify"),
    "DMADOV": ("define", "measure", "analyse", "design", "optimise", "verify"),
    "IDDOV": ("identify", "define", "design", "optimise", "verify"),
    "lean": _DMAIC,
}
"""The phases of each methodology in their order; a lean project goes through those of DMAIC."""


def phases_of(methodology: str | None) -> tuple[str, ...]:
    """The phases of a methodology in their order; DMAIC where none is named."""
    return PHASES_OF.get(methodology or "", _DMAIC)


def place(methodology: str | None, phase: str) -> int | None:
    """The place of a phase among those of a methodology, from 1; ``None`` where it has no such phase."""
    phases = phases_of(methodology)
    return phases.index(phase) + 1 if phase in phases else None
