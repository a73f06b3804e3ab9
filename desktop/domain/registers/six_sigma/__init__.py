"""Six Sigma projects, what belongs to them, and quick wins, 六西格玛."""

from desktop.domain.registers.area import Area

REGISTERS = Area(
    __name__,
    six_sigma_projects="six_sigma_projects.SIX_SIGMA_PROJECTS",
    quick_wins="quick_wins.QUICK_WINS",
    ctq_metrics="ctq_metrics.CTQ_METRICS",
    project_phases="project_phases.PROJECT_PHASES",
    gate_conditions="project_phases.GATE_CONDITIONS",
    project_members="project_members.PROJECT_MEMBERS",
    project_approvals="project_members.PROJECT_APPROVALS",
    maturity_assessments="maturity.MATURITY_ASSESSMENTS",
    maturity_scores="maturity.MATURITY_SCORES",
    belt_thresholds="belt_thresholds.BELT_THRESHOLDS",
    gate_templates="belt_thresholds.GATE_TEMPLATES",
)
