"""The company: who reports, and the units it consists of."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.company.enterprise import ENTERPRISE
from desktop.domain.registers.company.organisation_units import ORGANISATION_UNITS

REGISTERS: tuple[AnyRegister, ...] = (
    ENTERPRISE,
    ORGANISATION_UNITS,
)
