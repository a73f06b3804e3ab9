"""Standards drafted, declared and compared with, 标准."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.standards.benchmarking_indicators import BENCHMARKING_INDICATORS
from desktop.domain.registers.standards.standard_declarations import STANDARD_DECLARATIONS
from desktop.domain.registers.standards.standards import STANDARDS

REGISTERS: tuple[AnyRegister, ...] = (
    STANDARDS,
    STANDARD_DECLARATIONS,
    BENCHMARKING_INDICATORS,
)
