"""Six Sigma projects, what belongs to them, and quick wins, 六西格玛."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.six_sigma.belt_thresholds import BELT_THRESHOLDS, GATE_TEMPLATES
from desktop.domain.registers.six_sigma.ctq_metrics import CTQ_METRICS
from desktop.domain.registers.six_sigma.maturity import MATURITY_ASSESSMENTS, MATURITY_SCORES
from desktop.domain.registers.six_sigma.project_members import PROJECT_APPROVALS, PROJECT_MEMBERS
from desktop.domain.registers.six_sigma.project_phases import GATE_CONDITIONS, PROJECT_PHASES
from desktop.domain.registers.six_sigma.quick_wins import QUICK_WINS
from desktop.domain.registers.six_sigma.six_sigma_projects import SIX_SIGMA_PROJECTS

REGISTERS: tuple[AnyRegister, ...] = (
    SIX_SIGMA_PROJECTS,
    QUICK_WINS,
    CTQ_METRICS,
    PROJECT_PHASES,
    GATE_CONDITIONS,
    PROJECT_MEMBERS,
    PROJECT_APPROVALS,
    MATURITY_ASSESSMENTS,
    MATURITY_SCORES,
    BELT_THRESHOLDS,
    GATE_TEMPLATES,
)
