"""The phases and gate conditions that a project gets by its methodology, blank, to be planned and met."""

from collections.abc import Iterator

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.registers.six_sigma.belt_thresholds import GATE_TEMPLATES, GateTemplate
from desktop.domain.registers.six_sigma.phases import phases_of
from desktop.domain.registers.six_sigma.project_phases import (
    GATE_CONDITIONS,
    PROJECT_PHASES,
    ProjectPhase,
)
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.words import Words
from desktop.work.database import Database

PLAN = Words("建立项目阶段：{number}", "Lay out the phases: {number}")
HAS_PHASES = Words("项目“{number}”已经有阶段了。", "The project {number} has phases already.")
EDIT_THEM = Words("请在项目下修改它们。", "Edit them below the project.")


class HasPhases(Refused):
    """A project that has phases is given no others."""


def plan_phases(database: Database, project: SixSigmaProject) -> ChangeSet:
    """The changes that give a project its phases, each with the conditions of its gate.

    Args:
        database: the ledger, for the gate templates that are in use and the phases already there.
        project: the project; without a methodology it gets the phases of DMAIC.

    Raises:
        HasPhases: it has some already.
    """
    if any(phase.project == project.id for phase in database.all(PROJECT_PHASES.id)):
        raise HasPhases(HAS_PHASES.fill(number=project.project_number), NOTHING_CHANGED, EDIT_THEM)
    templates = [t for t in database.all(GATE_TEMPLATES.id) if t.in_use is not False]
    phases = list(_phases(project))
    conditions = [change for phase in phases for change in _conditions(project, phase, templates)]
    return ChangeSet(
        PLAN.fill(number=project.project_number),
        (*(Change(PROJECT_PHASES.id, None, phase) for phase in phases), *conditions),
    )


def _phases(project: SixSigmaProject) -> Iterator[ProjectPhase]:
    for number, phase in enumerate(phases_of(project.methodology), start=1):
        yield PROJECT_PHASES.record(
            project=project.id,
            phase_code=f"{project.project_number}-{number}{phase[0].upper()}",
            phase=phase,
            phase_order=number,
        )


def _conditions(
    project: SixSigmaProject, phase: ProjectPhase, templates: list[GateTemplate]
) -> Iterator[Change]:
    """A template without a methodology is for all that have the phase; one that several share comes once."""
    methodology = project.methodology if project.methodology not in (None, "lean") else "DMAIC"
    fitting = [t for t in templates if t.phase == phase.phase and t.methodology in (None, methodology)]
    for condition in dict.fromkeys(t.template_condition for t in fitting):
        yield Change(
            GATE_CONDITIONS.id,
            None,
            GATE_CONDITIONS.record(phase=phase.id, condition=condition, condition_met=False),
        )
