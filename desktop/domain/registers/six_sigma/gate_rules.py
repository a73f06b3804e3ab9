"""The rules of phases and their gates: what is not met is not passed."""

from collections.abc import Iterator, Sequence
from typing import Any

from desktop.domain.problems import MendedAt, Problem, Severity, stops_export, warning
from desktop.domain.registers.six_sigma.phases import place
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

_CHARTER = Words(
    "项目立项表：里程碑有交付物、节点评审和结论，按顺序进行",
    "Project charter: milestones with deliverable, gate review and result; their order is kept",
)


def _project(phase: Any, records: Records) -> Any:
    return records.get("six_sigma_projects", phase.project)


def order_of(phase: Any, project: Any) -> int:
    """The place of a phase in its project: the one it states, else that of its methodology, else the last."""
    if phase.phase_order is not None:
        return int(phase.phase_order)
    return place(project.methodology if project else None, phase.phase) or 99


def earlier(phase: Any, records: Records) -> Sequence[Any]:
    """The phases of the same project that come before one, in their order."""
    project = _project(phase, records)
    own = order_of(phase, project)
    others = records.linked("project_phases", "project", phase.project) if phase.project else ()
    before = [other for other in others if other.id != phase.id and order_of(other, project) < own]
    return sorted(before, key=lambda other: order_of(other, project))


def _severity(now: bool) -> Severity:
    return Severity.ERROR if now else Severity.EXPORT


def _gate(phase: Any, records: Records) -> Iterator[Problem]:
    """An error where the gate is being passed now; where it lies so in the ledger, the final report stops."""
    if phase.gate_result != "passed":
        return
    there = records.before("project_phases", phase.id)
    severity = _severity(there is None or there.gate_result != "passed")
    conditions = records.linked("gate_conditions", "phase", phase.id)
    unmet = [c for c in conditions if not c.condition_met]
    closed = [other for other in earlier(phase, records) if other.gate_result != "passed"]
    if unmet:
        which = "；".join(c.condition for c in unmet)
        words = Words("关口条件未满足：{which}", "conditions not met: {which}").fill(which=which)
        where = MendedAt("gate_conditions", "condition_met", unmet[0].id, "phase", phase.id)
        yield Problem("gate_result", words, severity, "SS-gate", where)
    elif closed:
        words = Words("前面阶段的关口还没有通过", "a gate before this one is not passed")
        where = MendedAt("project_phases", "gate_result", closed[0].id)
        yield Problem("gate_result", words, severity, "SS-gate", where)


def _gate_day(phase: Any) -> Iterator[Problem]:
    if phase.gate_result is not None and phase.gate_review_date is None:
        yield stops_export(
            "gate_review_date", "有评审结论，应填评审日期", "a result needs its day", "SS-gate"
        )


def _of_methodology(phase: Any, records: Records) -> Iterator[Problem]:
    project = _project(phase, records)
    if project and project.methodology and place(project.methodology, phase.phase) is None:
        yield stops_export(
            "phase", "项目所用方法没有这个阶段", "not a phase of the project's methodology", "SS-phases"
        )


def _in_order(phase: Any, records: Records) -> Iterator[Problem]:
    for other in earlier(phase, records):
        for field in ("planned_start", "actual_start", "gate_review_date"):
            own, before = getattr(phase, field), getattr(other, field)
            if own is not None and before is not None and own < before:
                yield warning(field, "早于前一阶段", "is before that of an earlier phase", "SS-order")


def _condition(condition: Any, records: Records) -> Iterator[Problem]:
    """An error where a condition of a passed gate is being taken back; a new one waits for the final report."""
    phase = records.get("project_phases", condition.phase)
    if phase is None or phase.gate_result != "passed" or condition.condition_met:
        return
    there = records.before("gate_conditions", condition.id)
    words = Words("关口已通过，条件却未满足", "the gate is passed, yet the condition is not met")
    yield Problem(
        "condition_met", words, _severity(there is not None and bool(there.condition_met)), "SS-gate"
    )


PHASE_RULES = (
    Rule(
        id="SS-gate",
        words=Words(
            "关口条件全部满足、前面的关口都已通过，才能通过本关口",
            "A gate is passed only when all its conditions are met and the gates before it are passed",
        ),
        source=_CHARTER,
        check=_gate_day,
        within=_gate,
    ),
    Rule(
        id="SS-phases",
        words=Words("阶段随项目方法而定", "The phases are those of the project's methodology"),
        source=_CHARTER,
        within=_of_methodology,
    ),
    Rule(
        id="SS-order",
        words=Words("阶段可少量交叉，先后不变", "Phases may overlap a little, and keep their order"),
        source=_CHARTER,
        within=_in_order,
    ),
)
CONDITION_RULES = (
    Rule(
        id="SS-gate",
        words=Words("已通过的关口，条件都应满足", "All conditions of a passed gate are met"),
        source=_CHARTER,
        within=_condition,
    ),
)
