"""Standards drafted, declared and compared with, 标准."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.standards.benchmarking_indicators import BENCHMARKING_INDICATORS
from desktop.domain.registers.standards.benchmarking_plans import BENCHMARKING_PLANS
from desktop.domain.registers.standards.committee_seats import COMMITTEE_SEATS
from desktop.domain.registers.standards.declaration_indicators import DECLARATION_INDICATORS
from desktop.domain.registers.standards.declaration_products import DECLARATION_PRODUCTS
from desktop.domain.registers.standards.leading_policies import LEADING_POLICIES
from desktop.domain.registers.standards.standard_declarations import STANDARD_DECLARATIONS
from desktop.domain.registers.standards.standard_drafters import STANDARD_DRAFTERS
from desktop.domain.registers.standards.standard_leaders import STANDARD_LEADERS
from desktop.domain.registers.standards.standard_stages import STANDARD_STAGES
from desktop.domain.registers.standards.standardization_pilots import STANDARDIZATION_PILOTS
from desktop.domain.registers.standards.standards import STANDARDS
from desktop.domain.registers.standards.subsidy_rules import SUBSIDY_RULES

REGISTERS: tuple[AnyRegister, ...] = (
    STANDARDS,
    STANDARD_DRAFTERS,
    STANDARD_STAGES,
    STANDARD_DECLARATIONS,
    DECLARATION_PRODUCTS,
    DECLARATION_INDICATORS,
    STANDARD_LEADERS,
    BENCHMARKING_PLANS,
    BENCHMARKING_INDICATORS,
    COMMITTEE_SEATS,
    STANDARDIZATION_PILOTS,
    SUBSIDY_RULES,
    LEADING_POLICIES,
)
