"""Six Sigma projects and quick wins, 六西格玛."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.six_sigma.quick_wins import QUICK_WINS
from desktop.domain.registers.six_sigma.six_sigma_projects import SIX_SIGMA_PROJECTS

REGISTERS: tuple[AnyRegister, ...] = (
    SIX_SIGMA_PROJECTS,
    QUICK_WINS,
)
