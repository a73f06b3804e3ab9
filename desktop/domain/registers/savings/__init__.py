"""What all improvements brought, month by month, 收益."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.savings.benefit_months import BENEFIT_MONTHS

REGISTERS: tuple[AnyRegister, ...] = (BENEFIT_MONTHS,)
