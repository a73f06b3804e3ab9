"""What all improvements brought: claimed once, counted month by month, 收益."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.savings.benefit_claims import BENEFIT_CLAIMS
from desktop.domain.registers.savings.benefit_months import BENEFIT_MONTHS
from desktop.domain.registers.savings.benefit_overlaps import BENEFIT_OVERLAPS
from desktop.domain.registers.savings.cost_pools import COST_POOLS
from desktop.domain.registers.savings.savings_policies import SAVINGS_POLICIES

REGISTERS: tuple[AnyRegister, ...] = (
    SAVINGS_POLICIES,
    COST_POOLS,
    BENEFIT_CLAIMS,
    BENEFIT_MONTHS,
    BENEFIT_OVERLAPS,
)
