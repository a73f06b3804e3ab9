"""The steps of a theme. Which list it follows comes from its type and the origin of its target.

Source: T/CAQ 10201-2020, 4.1 and 4.2, as public company systems list them; data dictionary, section 2.3.
"""

from collections.abc import Sequence
from typing import Any

from desktop.domain.fields import options

STEPS = options(
    ("select_theme", "选择课题", "Select the theme", ("选题",)),
    ("current_state", "现状调查", "Survey the current state"),
    ("set_target", "设定目标", "Set the target", ("目标设定", "确定目标")),
    (
        "target_feasibility",
        "目标可行性论证",
        "Show that the target can be reached",
        ("可靠性分析", "可行性分析"),
    ),
    (
        "target_and_feasibility",
        "设定目标及目标可行性论证",
        "Set the target and show that it can be reached",
        ("设定目标并论证",),
    ),
    (
        "best_alternative",
        "提出方案并确定最佳方案",
        "Propose alternatives and choose the best",
        ("提出各种方案并确定最佳方案", "最佳方案"),
    ),
    ("analyse_causes", "原因分析", "Analyse the causes", ("分析原因",)),
    ("main_causes", "确定主要原因", "Settle the main causes", ("要因确定", "确定主因", "要因确认")),
    ("countermeasures", "制定对策", "Draw up countermeasures", ("对策制定",)),
    ("implementation", "对策实施", "Carry them out", ("按对策实施", "实施对策")),
    ("effect_check", "效果检查", "Check the effect", ("检查效果",)),
    ("consolidation", "制定巩固措施", "Consolidate", ("巩固措施", "巩固")),
    ("standardisation", "标准化", "Standardise"),
    ("summary", "总结和下一步打算", "Sum up and look ahead", ("总结", "总结与下一步打算")),
)

_SOLVING = (
    "analyse_causes",
    "main_causes",
    "countermeasures",
    "implementation",
    "effect_check",
    "consolidation",
)
SELF_SET = ("select_theme", "current_state", "set_target", *_SOLVING, "summary")
"""Problem solving with a target that the circle sets itself."""
MANDATED = ("select_theme", "set_target", "target_feasibility", *_SOLVING, "summary")
"""Problem solving with a mandated target: no survey, but it is shown that the target can be reached."""
INNOVATION = (
    "select_theme",
    "target_and_feasibility",
    "best_alternative",
    "countermeasures",
    "implementation",
    "effect_check",
    "standardisation",
    "summary",
)
"""Innovation: no causes; it ends with standardisation."""


def steps_of(theme_type: str | None, target_origin: str | None) -> tuple[str, ...]:
    """The steps that a theme of this type follows, in order; none where the type is not known."""
    if theme_type == "innovation":
        return INNOVATION
    if theme_type == "problem_solving":
        return MANDATED if target_origin == "mandated" else SELF_SET
    return ()


def step_words(step: str) -> str:
    """What a step is called in Chinese."""
    return next(option.words.zh for option in STEPS if option.id == step)


def blank_plan(theme: Any, present: Sequence[Any] = ()) -> list[dict[str, Any]]:
    """The rows of `qc_steps` that a theme still lacks: its link, the number and the step, to be dated by people.

    Args:
        theme: the theme.
        present: the rows that it has.
    """
    there = {row.step for row in present}
    wanted = steps_of(theme.theme_type, theme.target_origin)
    return [
        {"theme": theme.id, "step_number": number, "step": step}
        for number, step in enumerate(wanted, 1)
        if step not in there
    ]
